"""File drops: one file a local day and table, written aside and put in place when the demo is complete."""

from __future__ import annotations

import gzip
import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import polars as pl

from transforms.demo.declared.frames import as_stored
from transforms.demo.declared.kinds.times import local_dates
from transforms.demo.declared.model import TableOf
from transforms.demo.declared.plan import Place, Target
from transforms.demo.declared.rows import Rows, World
from transforms.demo.declared.stores import OVERWRITE
from transforms.demo.declared.stores.jsonl import json_lines
from transforms.errors import ConfigurationError, SourceError
from transforms.policy.models import LogicalType
from transforms.sources.files.naming import Format, format_of

_MARK = ".parda-demo"
_MOST_LATE_DAYS = 3
_DAY = "\0day"


class FileWriter:
    """Pieces of a day's file are appended to a spool of its own, so that no day is held in memory."""

    def __init__(self, place: Place, system: str, world: World) -> None:
        self._folder = Path(place.url.removeprefix("file://"))
        self._system = system
        self._world = world
        self._aside = self._folder.with_name(f".{self._folder.name}.{os.getpid()}")
        self._days: dict[str, date] = {}  # file → its day
        self._owners: dict[str, str] = {}  # file → the table of demo.yaml that began it
        self._pieces: dict[str, int] = {}  # Parquet file → pieces so far

    def __enter__(self) -> Self:
        if self._folder.is_dir() and any(self._folder.iterdir()) and not (self._folder / _MARK).exists():
            raise SourceError(
                "The target folder holds files that are not of a demo we made.",
                next_step=OVERWRITE,
                system=self._system,
            )
        try:
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside.mkdir(mode=0o700, parents=True)
        except OSError as error:
            raise ConfigurationError(
                f"The demo cannot be written to {self._folder} ({error.strerror}).",
                next_step="Name a folder below one that may be written to.",
                system=self._system,
            ) from None
        return self

    def write(self, target: Target, frame: pl.DataFrame, rows: Rows) -> None:
        table = self._world.demo.tables[rows.name]
        frame = frame.with_columns(_days_of(self._world, target, frame, rows, table).alias(_DAY))
        embedded = {column for column, value in table.columns.items() if value.json_}
        for (day,), part in frame.group_by(_DAY, maintain_order=True):
            assert isinstance(day, date)
            name = file_name(target, table, day)
            self._owners.setdefault(name, rows.name)
            self._append(target, name, day, part.drop(_DAY), embedded)

    def _append(self, target: Target, name: str, day: date, part: pl.DataFrame, embedded: set[str]) -> None:
        path = self._aside / name
        found = format_of(name)
        if found is None:
            raise ConfigurationError(
                "The pattern of a file drop names no format that we know (csv, jsonl, parquet).",
                next_step="Correct `source_name` in sources.yaml, or `file` in demo.yaml.",
                system=self._system,
                table=target.table,
            )
        kind, _ = found
        new = name not in self._days
        self._days[name] = day
        if new:
            path.parent.mkdir(parents=True, exist_ok=True)
        if kind is Format.PARQUET:
            piece = self._pieces.get(name, 0)
            self._pieces[name] = piece + 1
            _in_file(_exact(part, target), target).write_parquet(path.with_name(f"{path.name}.{piece:05}"))
            return
        with path.open("ab") as file:
            if kind is Format.JSON_LINES:
                file.write(json_lines(part, target, embedded))
            else:
                _in_file(as_stored(part, target, epochs=True), target).write_csv(
                    file,
                    include_header=new,
                    separator="\t" if ".tsv" in name else ",",
                    quote_style="necessary",
                )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            shutil.rmtree(self._aside, ignore_errors=True)
            return
        for name in self._days:
            self._finish(name)
        self._make_a_mess()
        (self._aside / _MARK).touch()
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        old = self._folder.with_name(f".{self._folder.name}.{os.getpid()}.old")
        if self._folder.exists():
            self._folder.replace(old)
        self._aside.replace(self._folder)
        shutil.rmtree(old, ignore_errors=True)

    def _finish(self, name: str) -> None:
        path = self._aside / name
        if name in self._pieces:
            pieces = [path.with_name(f"{path.name}.{piece:05}") for piece in range(self._pieces[name])]
            pl.concat([pl.read_parquet(piece) for piece in pieces]).write_parquet(path)
            for piece in pieces:
                piece.unlink()
        elif name.endswith(".gz"):
            plain = path.with_name(path.name + ".plain")
            path.replace(plain)
            # no time and name in the header, so that the same demo is the same bytes
            with (
                plain.open("rb") as raw,
                path.open("wb") as out,
                gzip.GzipFile("", "wb", 6, out, mtime=0) as packed,
            ):
                shutil.copyfileobj(raw, packed, 1 << 20)
            plain.unlink()
        self._arrive(path, self._days[name])

    def _arrive(self, path: Path, day: date) -> None:
        """A file is there an hour after its day has ended; it is nobody else's to read."""
        index = (day - self._world.days.first).days
        arrived = self._world.days.start_of(index + 1) + 3600
        path.chmod(0o600)
        os.utime(path, (arrived, arrived))

    def _make_a_mess(self) -> None:
        for name, table in self._world.demo.tables.items():
            mess = table.mess
            source = self._world.sources.tables.get(table.into or name)
            if source is None or not (mess.duplicates or mess.half_written):
                continue
            own = sorted(n for n, owner in self._owners.items() if owner == name)
            for at, file in enumerate(_spread(own, mess.duplicates)):
                copy = self._aside / _beside(file, f"-copy{at + 1}")
                shutil.copyfile(self._aside / file, copy)
                self._arrive(copy, self._days[file] + timedelta(days=1))
            for at, file in enumerate(_spread(own, mess.half_written)):
                whole = (self._aside / file).read_bytes()
                half = whole[: max(1, len(whole) // 2)]
                broken = self._aside / _beside(file, f"-broken{at + 1}")
                broken.write_bytes(half.rstrip(b"\n") if not file.endswith((".gz", ".parquet")) else half)
                self._arrive(broken, self._days[file])
                part = self._aside / (_beside(file, f"-upload{at + 1}") + ".part")
                part.write_bytes(half)
                self._arrive(part, self._days[file])


def _days_of(world: World, target: Target, frame: pl.DataFrame, rows: Rows, table: TableOf) -> pl.Series:
    """The day of the file that each row is in; late rows come one to three days later."""
    if target.source.cursor is None:
        return pl.Series([world.days.first]).new_from_index(0, frame.height)
    days = local_dates(frame[target.source.cursor], str(world.days.zone))
    if not table.mess.late:
        return days
    stream = f"{rows.name}/late"
    late = world.draws.chance(stream, rows.ids, table.mess.late)
    by = world.draws.whole(stream + "/days", rows.ids, 1, _MOST_LATE_DAYS + 1)
    number = days.cast(pl.Int32).to_numpy() + np.where(late, by, 0)
    last = (world.days.last - date(1970, 1, 1)).days
    return pl.Series(np.minimum(number, max(last, 0)), dtype=pl.Int32).cast(pl.Date)


def file_name(target: Target, table: TableOf, day: date) -> str:
    """The file of a day: ``file`` of demo.yaml, or the pattern with the day in place of its stars."""
    if table.file is not None:
        return table.file.format(day=day.isoformat(), month=f"{day:%Y-%m}", compact=f"{day:%Y%m%d}")
    parts = []
    *folders, last = target.name.split("/")
    dated = False
    for folder in folders:
        if folder == "**":
            parts.append(f"{day:%Y-%m}")
        elif folder.endswith("=*"):
            parts.append(folder[:-1] + day.isoformat())
            dated = True
        else:
            parts.append(folder.replace("*", "0"))
    stars = last.count("*")
    name = last.replace("*", "0", stars - 1) if stars > 1 else last
    return "/".join([*parts, name.replace("*", "0" if dated else day.isoformat())])


def _beside(name: str, mark: str) -> str:
    """``a/b.jsonl.gz`` → ``a/b-copy1.jsonl.gz``."""
    folder, slash, file = name.rpartition("/")
    stem, dot, suffixes = file.partition(".")
    return f"{folder}{slash}{stem}{mark}{dot}{suffixes}"


def _spread(names: list[str], count: int) -> list[str]:
    """``count`` of the names, evenly among them."""
    count = min(count, len(names))
    return [names[at * len(names) // count] for at in range(count)]


def _exact(frame: pl.DataFrame, target: Target) -> pl.DataFrame:
    """Decimals as such: a reader refuses floats for money."""
    return frame.with_columns(
        frame[name].cast(pl.Decimal(18, field.scale))
        for name, field in target.fields.items()
        if field.type is LogicalType.DECIMAL
    )


def _in_file(frame: pl.DataFrame, target: Target) -> pl.DataFrame:
    """Columns under their names in the file, without those that the path says."""
    return frame.select(
        pl.col(name).alias(field.path or name)
        for name, field in target.fields.items()
        if not (field.path or "").startswith("@")
    )
