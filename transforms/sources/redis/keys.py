"""Patterns of keys, the parts of a key, and which keys were seen before."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from transforms.errors import ConfigurationError
from transforms.policy.models import TableSource
from transforms.sources.contract import store_name

WHOLE_KEY: Final = "key"
_PART: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}|(\*)")
_MOST_RUNS: Final = 8


class KeyPattern:
    """``session:{platform}:{chat_id}``: what ``SCAN`` is asked for, and what a key says.

    A named part takes as little as it can, the last one all that is left.
    """

    def __init__(self, table: TableSource) -> None:
        pattern = store_name(table)
        names = [match.group(1) for match in _PART.finditer(pattern) if match.group(1)]
        asked = {path[1:] for spec in table.fields.values() if (path := spec.path or "").startswith("@")}
        unknown = sorted(asked - {WHOLE_KEY, *names})
        if unknown or len(set(names)) < len(names) or WHOLE_KEY in names or "\0" in pattern:
            raise ConfigurationError(
                '`source_name` does not name the parts of a key that its fields have (`path: "@part"`), or '
                "names one twice.",
                next_step=f"Write it like session:{{platform}}:{{chat_id}} in systems/{table.system}/"
                "sources.yaml; `@key` is the whole key.",
                system=table.system,
                table=table.table,
            )
        glob, expression, at = "", "", 0
        for match in _PART.finditer(pattern):
            between = pattern[at : match.start()]
            glob += _plain_glob(between) + "*"
            expression += re.escape(between) + (f"(?P<{match.group(1)}>.*?)" if match.group(1) else ".*?")
            at = match.end()
        self.glob = (glob + _plain_glob(pattern[at:])).encode()
        self._expression = re.compile((expression + re.escape(pattern[at:]) + r"\Z").encode(), re.DOTALL)

    def parts(self, keys: Sequence[bytes], wanted: Sequence[str]) -> Mapping[str, list[bytes | None]]:
        """The wanted parts of each key; a key that does not fit after all has none."""
        found: dict[str, list[bytes | None]] = {name: [] for name in wanted}
        for key in keys:
            match = self._expression.match(key) if found else None
            for name, parts in found.items():
                whole = name == WHOLE_KEY
                parts.append(key if whole else match.group(name) if match else None)
        return found


def _plain_glob(text: str) -> str:
    return re.sub(r"([\\\[\]?^*-])", r"\\\1", text)


class Seen:
    """Which keys came before, in eight bytes each: ``SCAN`` gives a key twice while the server rehashes.

    Hashes of 64 bits: among ten million keys the chance that one is taken for another is 3 in a million.
    """

    def __init__(self) -> None:
        self._runs: list[np.ndarray[tuple[int], np.dtype[np.uint64]]] = []

    def __len__(self) -> int:
        return sum(map(len, self._runs))

    def new(self, keys: Sequence[bytes]) -> list[bytes]:
        """Those of ``keys`` that have not been there, each once and in order."""
        hashes = np.frombuffer(
            b"".join(hashlib.blake2b(key, digest_size=8).digest() for key in keys), np.uint64
        )
        run, first = np.unique(hashes, return_index=True)
        fresh = np.ones(len(run), dtype=bool)
        for before in self._runs:
            place = np.searchsorted(before, run)
            fresh &= before[np.minimum(place, len(before) - 1)] != run
        if fresh.any():
            self._add(run[fresh])
        return [keys[place] for place in np.sort(first[fresh]).tolist()]

    def _add(self, run: np.ndarray[tuple[int], np.dtype[np.uint64]]) -> None:
        """Runs of doubling length, so that few have to be looked into."""
        self._runs.append(run)
        while len(self._runs) > 1 and (
            len(self._runs[-1]) * 2 > len(self._runs[-2]) or len(self._runs) > _MOST_RUNS
        ):
            last = self._runs.pop()
            self._runs[-1] = np.sort(np.concatenate([self._runs[-1], last]))
