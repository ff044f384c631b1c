"""Where everything lives under ``PARDA_HOME``. Paths only; no content is read here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from transforms.errors import ConfigurationError

Layer = Literal["pseudonymised", "conformed", "aggregated"]

ASIDE = ".restricted"
"""Behind a conformed table's name: where its rows of restricted persons are put aside, in the same layer."""


@dataclass(frozen=True)
class Home:
    """The state directory of one installation.

    Every directory made here has mode 0700: layers 2 to 4 hold pseudonyms, which are personal data.
    """

    root: Path

    @classmethod
    def of(cls, root: str | os.PathLike[str]) -> Home:
        home = cls(Path(root).resolve())
        private_directory(home.root)
        return home

    def key_file(self, system: str) -> Path:
        return private_directory(self.root / "keys") / f"{system}.key"

    def key_record(self, system: str) -> Path:
        """Epoch, key ids and tombstone; never a key in clear. See ``keys/record.py``."""
        return private_directory(self.root / "keys") / f"{system}.json"

    def has_traces(self, system: str) -> bool:
        """Whether anything of a system was ever kept here, also if its folder is gone since."""
        places = ("restricted", "releases")
        return any((self.root / place / system).is_dir() for place in places) or any(
            (self.root / "keys").glob(f"{system}.*")
        )

    def lock(self, system: str) -> Path:
        """Held by runs (shared) and changes of keys (exclusive)."""
        return private_directory(self.root / "state") / f"{system}.lock"

    def layer(self, system: str, layer: Layer) -> Path:
        return private_directory(self.root / "restricted" / system / layer)

    def partition(self, system: str, layer: Layer, table: str, day: date) -> Path:
        """``<layer>/<table>/day=YYYY-MM-DD/part.parquet``; the day is the period's first for layer 4."""
        return self.layer(system, layer) / table / f"day={day.isoformat()}" / "part.parquet"

    def state(self, system: str) -> Path:
        """SQLite file with counts, evidence and the release ledger; never a value of a person."""
        return private_directory(self.root / "state") / f"{system}.sqlite"

    def audit_log(self, system: str) -> Path:
        """What was done to keys and subjects' data, chained; see ``evidence/audit_log.py``."""
        return private_directory(self.root / "state") / f"{system}.audit.jsonl"

    def privacy_ledger(self, system: str) -> Path:
        """What differential privacy has spent, chained; see ``disclosure/differential/ledger.py``."""
        return private_directory(self.root / "state") / f"{system}.privacy.jsonl"

    def audit_logs(self) -> list[Path]:
        """The logs that there are."""
        return sorted((self.root / "state").glob("*.audit.jsonl"))

    def known_words(self, system: str) -> Path:
        """Keyed digests of the words of known names; see ``pseudonymisation/known_words.py``."""
        return private_directory(self.root / "restricted" / system) / "known_words.bin"

    def word_verdicts(self, system: str) -> Path:
        """Keyed digests of words with verdicts, a cache; see ``pseudonymisation/word_verdicts.py``."""
        return private_directory(self.root / "restricted" / system) / "word_verdicts.bin"

    def published(self, system: str) -> Path:
        return private_directory(self.root / "published") / f"{system}.duckdb"

    def releases(self, system: str) -> Path:
        return private_directory(self.root / "releases" / system)

    def report(self, system: str) -> Path:
        return private_directory(self.root / "report" / system)

    @property
    def dagster(self) -> Path:
        return private_directory(self.root / "dagster")

    @property
    def tmp(self) -> Path:
        return private_directory(self.root / "tmp")


def private_directory(path: Path) -> Path:
    """Make ``path`` readable by its owner only, and every directory above it that has to be made."""
    missing = [path, *path.parents]
    for folder in reversed(missing[: next(i for i, f in enumerate(missing) if f.is_dir())]):
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(
                f"the folder {folder} cannot be made ({error.strerror}).",
                next_step="give --home (PARDA_HOME) a folder that the user who runs Parda may write to.",
            ) from None
    return path
