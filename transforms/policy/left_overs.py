"""Temporary files that a killed process left behind, and their removal once no running step can own them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from transforms.errors import StorageError
from transforms.home import Home

OLDER_THAN_SECONDS = 86_400.0
_ASIDE = (".staging-*", ".minors-*", ".rights-*", ".words-*", ".verdicts-*", ".new-*")


def sweep_left_overs(home: Home, system: str, now: float | None = None) -> tuple[int, int]:
    """Remove what is older than a day; how many there were, and how many are left.

    Spilled rows of DuckDB lie in ``tmp/``, which all systems share; what is written aside lies beside its
    target in the restricted layers. ``now``: seconds since 1970. Raises ``StorageError``.
    """
    before = (time.time() if now is None else now) - OLDER_THAN_SECONDS
    found = list(_old(home, system, before))
    for path in found:
        try:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        except OSError as error:
            raise StorageError(
                f"a temporary file that was left behind could not be removed ({type(error).__name__}).",
                system=system,
                next_step="check the permissions of `tmp` and `restricted` under PARDA_HOME and run again.",
            ) from None
    return len(found), sum(1 for _ in _old(home, system, before))


def _old(home: Home, system: str, before: float) -> Iterator[Path]:
    restricted = home.root / "restricted" / system
    places = [*home.tmp.iterdir(), *(path for pattern in _ASIDE for path in restricted.rglob(pattern))]
    return (path for path in places if path.stat().st_mtime < before)
