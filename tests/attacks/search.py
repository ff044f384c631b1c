"""Looks for planted persons in everything that a run leaves behind, as an attacker with the disk would.

By bytes (every file as it lies there) and through each format's own reader (encrypted Parquet with the
keys, DuckDB, SQLite), since compression and encodings hide bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from transforms.home import Home
from transforms.pseudonymisation.keys import KeyRing
from transforms.storage.session import LAYERS, open_session

# below this, a written form is too short to be told from chance: "Aziz" is in "azizim", "01" is anywhere
LEAST_LETTERS = 5
LEAST_DIGITS = 7

# what a run draws anew each time holds a phone number's digits by chance: identifiers, hashes, and the
# seconds since 1970 that Dagster stamps its events with
_DRAWN_ANEW = r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32,64}\b|\b1[5-9]\d{8}\.\d{1,9}\b"
# a number is written with these between its digits; anything else ends it
_NOT_OF_A_NUMBER = r"[^\d\s\u00a0().+\-\u2010-\u2015/]+"


@dataclass(frozen=True, repr=False)
class Needles:
    """``raw``: forms to look for in text, any case. ``digits``: in the digits of a cell. ``coded``: hashes
    and base64 of the forms, looked for in bytes."""

    raw: list[str]
    digits: list[str]
    coded: list[str]

    @classmethod
    def of_sidecar(cls, sidecar: Path) -> Needles:
        forms: set[str] = set()
        with sidecar.open(encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                if entry.get("canary"):
                    forms |= {entry["value"], *entry["forms"], *entry["parts"]}
        return cls.of_forms(forms)

    @classmethod
    def of_forms(cls, forms: Iterable[str]) -> Needles:
        raw = {form.lower() for form in forms if len(form) >= LEAST_LETTERS}
        digits = {d for form in raw if len(d := re.sub(r"\D", "", form)) >= LEAST_DIGITS}
        # an e-mail's or address's few digits say nothing: only forms that are digits in the main
        digits = {d for d in digits if any(re.sub(r"\D", "", f) == d and len(d) * 2 >= len(f) for f in raw)}
        plain = raw | digits | set(forms)
        coded: set[str] = set()
        for form in plain:
            data = form.encode()
            coded |= {hashlib.new(kind, data).hexdigest() for kind in ("md5", "sha1", "sha256")}
            # inside a longer text base64 has three alignments; the characters at the edges mix with it
            for shift in range(3):
                text = base64.b64encode(b"\0" * shift + data).decode().rstrip("=")
                inner = text[(0, 2, 3)[shift] : -1]
                if len(inner) >= 8:
                    coded.add(inner)
        return cls(sorted(raw), sorted(digits), sorted(coded))


@dataclass(frozen=True)
class Finding:
    """Where something was found; the value itself stays out of the report of a failing test."""

    place: str
    kind: str

    def __str__(self) -> str:
        return f"{self.kind} in {self.place}"


def search_tree(root: Path, needles: Needles) -> list[Finding]:
    """Every file under ``root`` by bytes, and DuckDB and SQLite files through their readers."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    found = _search_bytes([(str(path.relative_to(root)), path.read_bytes()) for path in files], needles)
    found += _search_cells([("a file name", [str(path.relative_to(root)) for path in files])], needles)
    for path in files:
        place = str(path.relative_to(root))
        if path.suffix == ".duckdb":
            found += _search_cells(_within(place, _duckdb_cells(path)), needles)
        elif path.read_bytes()[:15] == b"SQLite format 3":
            found += _search_cells(_within(place, _sqlite_cells(path)), needles)
    return found


def search_restricted(home: Home, system: str, needles: Needles) -> list[Finding]:
    """Every stored partition, decrypted with the system's keys."""
    columns: list[Cells] = []
    con = open_session(home, KeyRing.load(system, home))
    for layer in LAYERS:
        for path in sorted(home.layer(system, layer).rglob("*.parquet")):
            frame = con.sql(
                f"SELECT * FROM read_parquet('{path}', encryption_config = {{footer_key: '{layer}'}})"
            ).pl()
            place = f"{layer}/{path.parent.parent.name}/{path.parent.name}"
            columns += [(f"{place} column {column}", _cells(frame[column])) for column in frame.columns]
    con.close()
    return _search_cells(columns, needles)


def search_text(cells: Iterable[str], place: str, needles: Needles) -> list[Finding]:
    """Cells of one place, also lower-cased and by the digits of each number in them."""
    return _search_cells([(place, list(cells))], needles)


Cells = tuple[str, list[str]]  # where, and the texts that are there


def _within(place: str, columns: Iterable[Cells]) -> list[Cells]:
    return [(f"{place} {column}", cells) for column, cells in columns]


def _search_bytes(contents: list[tuple[str, bytes]], needles: Needles) -> list[Finding]:
    """As it lies there: Latin-1 keeps bytes as they are, and needles are put into UTF-8 the same way.

    Of digits only those of at least nine: longer numbers hold shorter ones by chance.
    """
    frame = pl.DataFrame(
        [
            (place, content.decode("latin-1"), content.decode("utf-8", "ignore").lower())
            for place, content in contents
        ],
        schema={"place": pl.String, "bytes": pl.String, "text": pl.String},
        orient="row",
    )
    found = []
    for kind, words in (
        ("raw", needles.raw),
        ("digits", [word for word in needles.digits if len(word) >= 9]),
        ("coded", needles.coded),
    ):
        as_bytes = [word.encode().decode("latin-1") for word in words]
        hit = frame.filter(
            pl.col("bytes").str.contains_any(as_bytes) | pl.col("text").str.contains_any(words)
        )
        found += [Finding(place, kind) for place in hit["place"]]
    return found


def _search_cells(columns: Iterable[Cells], needles: Needles) -> list[Finding]:
    """One pass over all places: to build the automaton of the needles takes longer than to run it."""
    columns = list(columns)
    frame = pl.DataFrame(
        {"place": [place for place, _ in columns], "cell": [cells for _, cells in columns]},
        schema={"place": pl.String, "cell": pl.List(pl.String)},
    ).explode("cell")
    cell = pl.col("cell")
    found = []
    for kind, hit in (
        ("raw", cell.str.to_lowercase().str.contains_any(needles.raw)),
        (
            "digits",
            cell.str.replace_all(_DRAWN_ANEW, "|")
            .str.replace_all(_NOT_OF_A_NUMBER, "|")
            .str.replace_all(r"[^\d|]", "")
            .str.contains_any(needles.digits),
        ),
        ("coded", cell.str.contains_any(needles.coded)),
    ):
        found += [Finding(place, kind) for place in frame.filter(hit)["place"].unique(maintain_order=True)]
    return found


def _duckdb_cells(path: Path) -> Iterator[Cells]:
    with duckdb.connect(str(path), read_only=True) as con:
        for (table,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            frame = con.sql(f'SELECT * FROM "{table}"').pl()
            for column in frame.columns:
                yield f"{table}.{column}", _cells(frame[column])


def _sqlite_cells(path: Path) -> Iterator[Cells]:
    con = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    con.text_factory = lambda data: data.decode("utf-8", "replace")
    for (table,) in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        cells = [cell for row in con.execute(f'SELECT * FROM "{table}"') for cell in row]
        yield (
            table,
            [
                text
                for cell in cells
                if cell is not None
                for text in (
                    (cell.decode("utf-8", "replace"), cell.decode("latin-1"))
                    if isinstance(cell, bytes)
                    else (str(cell),)
                )
            ],
        )
    con.close()


def _cells(series: pl.Series) -> list[str]:
    if series.dtype == pl.Binary:
        return [value.decode("latin-1") for value in series.drop_nulls().unique().to_list()]
    return [str(value) for value in series.drop_nulls().unique().to_list()]
