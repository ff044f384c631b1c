"""Pseudonyms from one epoch to the next, over Arrow's memory: no raw value, no Python object a value."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import PSEUDONYM_ARROW_TYPE, PSEUDONYM_BYTES, rekey_blocks

_IN_TEXT = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Turn:
    """From the outer storage key of one ring to that of another. Both have the same inner keys."""

    old: KeyRing
    new: KeyRing

    def pseudonyms(self, column: pa.Array) -> pa.Array:
        """A column of pseudonyms (Arrow's UUID), re-keyed; null stays null."""
        storage = column.storage
        validity, data = storage.buffers()
        if data is None:  # no value at all
            return column
        first, last = storage.offset, storage.offset + len(storage)
        blocks = memoryview(data).cast("B")[first * PSEUDONYM_BYTES : last * PSEUDONYM_BYTES]
        turned = rekey_blocks(blocks, self.old, self.new, "storage", "storage")
        if first and validity is not None:
            # only whole bytes of a bitmap can be shared; a column that begins within one is rare
            fixed = pa.FixedSizeBinaryArray.from_buffers(
                pa.binary(PSEUDONYM_BYTES), len(storage), [None, pa.py_buffer(turned)]
            )
            kept = storage.is_valid().to_numpy(zero_copy_only=False)
            fixed = fixed.take(pa.array(np.arange(len(storage)), mask=~kept))
        else:
            fixed = pa.FixedSizeBinaryArray.from_buffers(
                pa.binary(PSEUDONYM_BYTES), len(storage), [validity, pa.py_buffer(turned)]
            )
        return pa.ExtensionArray.from_storage(PSEUDONYM_ARROW_TYPE, fixed)

    def texts(self, column: pa.Array) -> pa.Array:
        """A column of text in which pseudonyms may stand in their written form; each is re-keyed."""
        encoded = column.dictionary_encode()
        values = encoded.dictionary.to_pylist()
        found = sorted({text for value in values if value is not None for text in _IN_TEXT.findall(value)})
        if not found:
            return column
        blocks = bytes.fromhex("".join(found).replace("-", ""))
        turned = rekey_blocks(blocks, self.old, self.new, "storage", "storage").hex()
        digits = 2 * PSEUDONYM_BYTES
        new = {text: _written(turned[at * digits : (at + 1) * digits]) for at, text in enumerate(found)}
        replaced = [None if each is None else _IN_TEXT.sub(lambda hit: new[hit[0]], each) for each in values]
        return pa.array(replaced, type=column.type).take(encoded.indices)


def _written(digits: str) -> str:
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
