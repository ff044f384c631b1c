"""``SourceReader`` for file drops. The rules are told in the package's docstring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import NoReturn
from zoneinfo import ZoneInfo

from transforms.errors import ConfigurationError, SchemaDrift, SourceError
from transforms.policy.models import Load, LogicalType, TableSource
from transforms.sources.contract import (
    CURSOR_BEFORE,
    CURSOR_FROM,
    Extracted,
    ObservedColumn,
    ObservedTable,
    Window,
    require_declared,
    store_name,
)
from transforms.sources.failures import raise_alone
from transforms.sources.files.cells import Mask, moment_of, place, to_batch
from transforms.sources.files.content import LeftOutError, hash_of
from transforms.sources.files.examined import Examined, edges
from transforms.sources.files.gathering import Gathering
from transforms.sources.files.index import Index, index_file
from transforms.sources.files.json_records import overlapping
from transforms.sources.files.location import ChangedError, Listed, open_place
from transforms.sources.files.naming import Format, Pattern, format_of
from transforms.sources.files.reading import examine, read_blocks
from transforms.sources.files.records import Block, can_become
from transforms.sources.streamed import StreamedReader


@dataclass(frozen=True)
class _File:
    listed: Listed
    examined: Examined


@dataclass
class _Taken:
    """The files of a table that are read, and how many were left out, by reason."""

    files: list[_File] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


class FileReader(StreamedReader):
    """A folder of files as an operational store. The list of files is that of the moment of opening."""

    def __init__(self, url: str, system: str, files_key: bytes | None = None) -> None:
        self.system = system
        self._url = url
        self._files_key = files_key
        self._place = open_place(url, system)
        self._listing = self._place.listing()
        self._tables: dict[str, _Taken] = {}

    def __repr__(self) -> str:
        return f"FileReader({self.system!r})"

    def close(self) -> None:
        self._tables.clear()
        self._listing = []

    # --- what is there ---------------------------------------------------------------------------

    def observe(self, table: TableSource | str) -> ObservedTable:
        spec = table if isinstance(table, TableSource) else _undeclared(self.system, table)
        files = self._taken(spec).files
        if not files:
            left = sum(self._taken(spec).left_out.values())
            raise SourceError(
                f"None of the table's files ({left}) can be taken yet.",
                next_step="Wait until the sender has delivered a whole file, or look at what it sends.",
                system=self.system,
                table=spec.table,
            )
        twice = sorted({column for file in files for column in file.examined.twice})
        if twice:
            raise SchemaDrift(
                f"A file has the same column twice: {', '.join(twice)}.",
                next_step="Have the sender name each column once.",
                system=self.system,
                table=spec.table,
                column=twice[0] if len(twice) == 1 else None,
            )
        kinds: dict[str, set[str]] = {}
        for file in files:
            for column, found in file.examined.kinds.items():
                kinds.setdefault(column, set()).update(found)
        everywhere = [column for column in kinds if all(column in file.examined.kinds for file in files)]
        if any(file.examined.times.rows for file in files):  # a key that no record of JSON has was renamed
            needed = {*spec.primary_key, spec.cursor}
            everywhere = [column for column in everywhere if kinds[column] or column not in needed]
        foreign = dict.fromkeys(name for file in files for name in file.examined.undeclared)
        columns = [
            ObservedColumn(
                column,
                " or ".join(sorted(kinds[column])) or "null",
                True,
                _types(kinds[column], files, column),
            )
            for column in everywhere
        ]
        return ObservedTable(
            store_name(table),
            (*columns, *(ObservedColumn(name, "unknown", True, frozenset(LogicalType)) for name in foreign)),
        )

    def left_out(self, table: TableSource) -> Counter[str]:
        """Files of the table that were not taken, by ``files_<reason>``."""
        return Counter(self._taken(table).left_out)

    def late_days(self, table: TableSource, since: datetime, timezone: str) -> list[date]:
        """Local days, before that of ``since``, with rows in files that arrived at ``since`` or later.

        A night that began at ``since`` has to read them again. ``since`` is a moment in UTC. A store that
        does not tell when a file arrived has no late days.
        """
        zone = ZoneInfo(timezone)
        today = since.replace(tzinfo=UTC).astimezone(zone).date()
        plausible = Window(CURSOR_FROM, CURSOR_BEFORE)
        start, end = edges(plausible.start, plausible.end)
        days = {
            moment_of(at).replace(tzinfo=UTC).astimezone(zone).date()
            for file in self._taken(table).files
            if file.listed.arrived is not None and file.listed.arrived >= since.replace(tzinfo=None)
            for at in file.examined.times.bin_starts()
            if start <= at < end
        }
        return sorted(day for day in days if day < today)

    # --- rows ------------------------------------------------------------------------------------

    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]:
        gathering = Gathering(batch_rows)
        cursor = () if window is None or table.cursor in columns else (str(table.cursor),)
        for file in self._within(table, window):
            self._require_columns(table, file, (*columns, *cursor))
            with self._unchanged(table):
                for block in read_blocks(self._place, file.listed, table, (*columns, *cursor)):
                    yield from gathering.add(_extracted(table, columns, window, block))
        yield from gathering.rest()

    def count(self, table: TableSource, window: Window | None) -> int:
        if window is None:
            return sum(file.examined.times.records for file in self._taken(table).files)
        require_declared(table, table.primary_key, window)
        return sum(self._count(table, file, window) for file in self._within(table, window))

    def _count(self, table: TableSource, file: _File, window: Window) -> int:
        start, end = edges(window.start, window.end)
        sure = file.examined.times.surely(start, end)
        if sure == file.examined.times.perhaps(start, end):
            return sure
        return sum(int(mask.sum()) for mask, _ in self._moments(table, file, start, end))

    def null_cursor(self, table: TableSource) -> int:
        if table.cursor is None:
            return 0
        return sum(file.examined.times.nulls for file in self._taken(table).files)

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        if table.cursor is None:
            return 0
        inside = self.count(table, Window(earliest, latest))
        return self.count(table, None) - inside - self.null_cursor(table)

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        firsts = [file.examined.times.first for file in self._taken(table).files]
        known = [first for first in firsts if first is not None]
        return moment_of(min(known)).replace(microsecond=0) if known and table.cursor else None

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        if table.cursor is None:
            return None
        start, end = edges(CURSOR_FROM, Window(CURSOR_FROM, before or CURSOR_BEFORE).end)
        greatest: int | None = None
        for file in self._taken(table).files:
            last = file.examined.times.last
            if last is None or (greatest is not None and last <= greatest):
                continue
            if last >= end:
                last = max(
                    (int(found.max()) for _, found in self._moments(table, file, start, end) if len(found)),
                    default=None,
                )
            if last is not None and (greatest is None or last > greatest):
                greatest = last
        return None if greatest is None else moment_of(greatest).replace(microsecond=0)

    # --- files -----------------------------------------------------------------------------------

    def _moments(self, table: TableSource, file: _File, start: int, end: int) -> Iterator[tuple[Mask, Mask]]:
        """Of each block the rows within, and the sound moments among them; only the cursor is read."""
        cursor = str(table.cursor)
        self._require_columns(table, file, (cursor,))
        with self._unchanged(table):
            for block in read_blocks(self._place, file.listed, table, (cursor,)):
                placed = place(block.cells[cursor], table.fields[cursor])
                within = placed.within(start, end)
                yield within, placed.moments[within & placed.sound]  # type: ignore[misc]

    def _within(self, table: TableSource, window: Window | None) -> Iterable[_File]:
        files = self._taken(table).files
        if window is None:
            return files
        start, end = edges(window.start, window.end)
        return [file for file in files if file.examined.times.perhaps(start, end)]

    def _taken(self, table: TableSource) -> _Taken:
        """The table's files, examined when they are first asked for."""
        name = table.model_dump_json()
        if name not in self._tables:
            self._tables[name] = self._take(table)
        return self._tables[name]

    def _take(self, table: TableSource) -> _Taken:
        pattern = Pattern(store_name(table), self.system, table.table)
        column = overlapping(table)
        if column is not None:
            raise ConfigurationError(
                "The column's `path` lies within that of another column, or is the same.",
                next_step=f"Correct systems/{self.system}/sources.yaml: declare the object or its members.",
                system=self.system,
                table=table.table,
                column=column,
            )
        if any(pattern.may_be_below(folder) for folder in self._place.unreadable):
            self._refused(table, "A folder of the table's files cannot be listed.")
        matching = sorted(
            (listed for listed in self._listing if pattern.fits(listed.path)),
            key=lambda listed: (listed.arrived or datetime.min, listed.path),  # noqa: DTZ901
        )
        if not matching:
            raise SchemaDrift(
                "No file has a name that fits the table's pattern.",
                next_step=f"Correct `source_name` in systems/{self.system}/sources.yaml, or ask the sender.",
                system=self.system,
                table=table.table,
            )
        return self._first_of_each(self._examine_all(matching, table))

    def _examine_all(self, matching: list[Listed], table: TableSource) -> list[_File]:
        index = Index(index_file(self.system), self._url, table, self._files_key)
        files = []
        refused = complete = False
        try:
            for listed in matching:
                examined = index.get(listed)
                if examined is None:
                    examined = examine(self._place, listed, table)
                    index.put(listed, examined)
                files.append(_File(listed, examined))
            self._hash_equally_long(files, index)
            complete = True
        except PermissionError:
            refused = True
        finally:
            index.close(complete=complete)
        if refused:
            self._refused(table, "A file of the table cannot be opened for reading.")
        return files

    def _hash_equally_long(self, files: list[_File], index: Index) -> None:
        """Parquet is not read whole to be examined: its bytes are hashed where it may be a duplicate."""
        whole = [
            file
            for file in files
            if file.examined.left_out is None and _format(file.listed) is Format.PARQUET
        ]
        sizes = Counter(file.listed.size for file in whole)
        for file in whole:
            if sizes[file.listed.size] > 1 and file.examined.content is None:
                try:
                    file.examined.content = hash_of(self._place, file.listed)
                except ChangedError:
                    file.examined.left_out = "changed"
                    continue
                index.put(file.listed, file.examined)

    def _first_of_each(self, files: list[_File]) -> _Taken:
        taken = _Taken()
        seen: set[tuple[object, ...]] = set()
        for file in files:
            examined = file.examined
            reason = examined.left_out
            if reason is None and examined.content is not None and examined.times.records:
                same = (_format(file.listed), examined.length, examined.content)
                reason = "duplicate" if same in seen else None
                seen.add(same)
            if reason is None:
                taken.files.append(file)
            else:
                taken.left_out[f"files_{'half_written' if reason == 'changed' else reason}"] += 1
        return taken

    # --- failures --------------------------------------------------------------------------------

    def _require_columns(self, table: TableSource, file: _File, columns: Sequence[str]) -> None:
        for column in columns:
            kinds = file.examined.kinds.get(column)
            if kinds is None or column in file.examined.twice:
                what = "A file lacks the column, or has it twice."
            elif _format(file.listed) is Format.PARQUET and (
                table.fields[column].type not in can_become(kinds)
            ):
                what = "A file has the column in a type that cannot become the declared one."
            else:
                continue
            raise SchemaDrift(
                what,
                next_step=f"Compare the files with systems/{self.system}/sources.yaml.",
                system=self.system,
                table=table.table,
                column=column,
            )

    @contextmanager
    def _unchanged(self, table: TableSource) -> Iterator[None]:
        try:
            yield
        except (ChangedError, LeftOutError, PermissionError):
            pass
        else:
            return
        raise_alone(
            SourceError(
                "A file of the table was changed or removed while the night was reading it.",
                next_step="Run again; have the sender write under a name that ends with .part, then rename.",
                system=self.system,
                table=table.table,
            )
        )

    def _refused(self, table: TableSource, what: str) -> NoReturn:
        raise_alone(
            SourceError(
                what,
                next_step="Give the account that runs Parda the right to read the whole folder.",
                system=self.system,
                table=table.table,
            )
        )


def _types(kinds: set[str], files: Sequence[_File], column: str) -> frozenset[LogicalType]:
    """What a column may be declared as.

    In JSON one fitting kind is enough, for a bad cell is no drift; each Parquet file has one type.
    """
    fits = can_become(kinds)
    for file in files:
        if _format(file.listed) is Format.PARQUET:
            fits &= can_become(file.examined.kinds.get(column, ()))
    return fits


def _extracted(table: TableSource, columns: Sequence[str], window: Window | None, block: Block) -> Extracted:
    kept: Mask | None = None
    if window is not None:
        cursor = str(table.cursor)
        kept = place(block.cells[cursor], table.fields[cursor]).within(*edges(window.start, window.end))
    extracted = to_batch(table, {column: block.cells[column] for column in columns}, kept)
    if window is None and block.malformed:
        extracted.excluded[f"malformed:{table.primary_key[0]}"] += block.malformed
    return extracted


def _format(listed: Listed) -> Format | None:
    found = format_of(listed.path)
    return found[0] if found else None


def _undeclared(system: str, pattern: str) -> TableSource:
    """A table of which nothing is declared but where it is."""
    return TableSource.model_construct(
        system=system, table=pattern, source_name=pattern, primary_key=(), load=Load.SNAPSHOT, fields={}
    )
