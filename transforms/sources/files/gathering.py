"""Small pieces of many files, put together to batches of a size that is worth sending."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pyarrow as pa

from transforms.sources.contract import Extracted

_BATCH_BYTES: Final = 16 << 20


class Gathering:
    """Batches of at most ``rows`` rows, and not much more than some megabytes."""

    def __init__(self, rows: int) -> None:
        self._most = rows
        self._pieces: list[pa.RecordBatch] = []
        self._excluded: Counter[str] = Counter()
        self._rows = self._bytes = 0

    def add(self, extracted: Extracted) -> Iterator[Extracted]:
        self._excluded += extracted.excluded
        batch = extracted.batch
        at = 0
        while at < batch.num_rows:
            piece = batch.slice(at, self._most - self._rows)
            at += piece.num_rows
            self._pieces.append(piece)
            self._rows += piece.num_rows
            self._bytes += piece.nbytes
            if self._rows >= self._most or self._bytes >= _BATCH_BYTES:
                yield self._made()
        self._empty = batch.slice(0, 0)

    def rest(self) -> Iterator[Extracted]:
        """What is left over, also where no row but reasons are."""
        if self._pieces:
            yield self._made()
        elif self._excluded:
            yield Extracted(self._empty, self._excluded)

    def _made(self) -> Extracted:
        batch = self._pieces[0] if len(self._pieces) == 1 else pa.concat_batches(self._pieces)
        extracted = Extracted(batch, self._excluded)
        self._pieces, self._excluded, self._rows, self._bytes = [], Counter(), 0, 0
        return extracted
