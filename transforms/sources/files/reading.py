"""One file from beginning to end: examined once, then read for what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import pyarrow as pa

from transforms.policy.models import TableSource
from transforms.sources.files import naming
from transforms.sources.files.cells import place
from transforms.sources.files.content import Content, LeftOutError
from transforms.sources.files.csv_records import CsvRecords
from transforms.sources.files.examined import Examined, Times
from transforms.sources.files.json_records import JsonRecords
from transforms.sources.files.location import ChangedError, Listed, Place
from transforms.sources.files.naming import Format
from transforms.sources.files.parquet_records import ParquetRecords
from transforms.sources.files.records import Block, Layout, in_path, name_in_file


def examine(where: Place, listed: Listed, table: TableSource) -> Examined:
    """All that is to be known of a file, or why it is left out."""
    if listed.size == 0:
        return Examined("empty")
    format_ = naming.format_of(listed.path)
    if format_ is None:
        return Examined("other_format")
    kind, gzipped = format_
    try:
        if kind is Format.PARQUET:
            return _parquet(where, listed, table)
        with Content(where, listed, gzipped, hashed=True) as content:
            records: CsvRecords | JsonRecords
            if kind is Format.CSV:
                records = CsvRecords(content, table)
                times = _times(table, listed, records.blocks(_cursor_in(records.layout, table)))
            else:
                records = JsonRecords(content, table)
                cursor = _cursor_in(None, table)
                times = _times(table, listed, records.blocks(cursor, examine=True))
                _forgive_absent_keys(records.layout, table)
            return _examined(table, listed, records.layout, times, content.whole(), content.length)
    except LeftOutError as error:
        return Examined(error.reason)
    except ChangedError:
        return Examined("changed")


def _parquet(where: Place, listed: Listed, table: TableSource) -> Examined:
    with closing(ParquetRecords(where, listed, table)) as records:
        times = _times(table, listed, records.blocks(_cursor_in(records.layout, table)))
        records.require_unchanged()
        return _examined(table, listed, records.layout, times, None, listed.size)


def _cursor_in(layout: Layout | None, table: TableSource) -> list[str]:
    """The cursor's column, where the content of the file has it."""
    if table.cursor is None or in_path(table.fields[table.cursor]):
        return []
    return [table.cursor] if layout is None or table.cursor in layout.kinds else []


def _times(table: TableSource, listed: Listed, blocks: Iterator[Block]) -> Times:
    times = Times()
    for block in blocks:
        times.rows += block.rows
        times.malformed += block.malformed
        if table.cursor is not None and block.rows:
            cells = block.cells.get(table.cursor)
            if cells is None:
                cells = _from_path(listed, table, table.cursor, block.rows)
            if cells is not None:
                times.add(place(cells, table.fields[table.cursor]))
    return times


def _forgive_absent_keys(layout: Layout, table: TableSource) -> None:
    """A key that lacks in every record of a file is null there."""
    for column, spec in table.fields.items():
        if not in_path(spec):
            layout.found(column)


def _examined(
    table: TableSource, listed: Listed, layout: Layout, times: Times, content: bytes | None, length: int
) -> Examined:
    for column, spec in table.fields.items():
        if in_path(spec) and naming.partition(listed.path, name_in_file(column, spec)[1:])[0]:
            layout.found(column, "text")
    return Examined(
        None,
        times,
        {column: tuple(sorted(kinds)) for column, kinds in layout.kinds.items()},
        tuple(layout.undeclared),
        tuple(layout.twice),
        content,
        length,
    )


def read_blocks(where: Place, listed: Listed, table: TableSource, columns: Sequence[str]) -> Iterator[Block]:
    """The records of a file that was examined, with the cells of ``columns``.

    Raises ``ChangedError`` or ``LeftOutError`` where it is no more what it was then.
    """
    inside = [column for column in columns if not in_path(table.fields[column])]
    for block in _content_blocks(where, listed, table, inside):
        cells = {
            column: block.cells[column]
            if column in block.cells
            else _from_path(listed, table, column, block.rows)
            for column in columns
        }
        yield Block(block.rows, cells, block.malformed)


def _content_blocks(where: Place, listed: Listed, table: TableSource, columns: list[str]) -> Iterator[Block]:
    format_ = naming.format_of(listed.path)
    if format_ is None:
        raise ChangedError
    kind, gzipped = format_
    if kind is Format.PARQUET:
        with closing(ParquetRecords(where, listed, table)) as parquet:
            yield from parquet.blocks(columns)
            parquet.require_unchanged()
        return
    with Content(where, listed, gzipped) as content:
        # held by name: with its stream the content would be closed before `whole`
        records = CsvRecords(content, table) if kind is Format.CSV else JsonRecords(content, table)
        yield from records.blocks(columns)
        content.whole()


def _from_path(listed: Listed, table: TableSource, column: str, rows: int) -> pa.Array:
    _, value = naming.partition(listed.path, name_in_file(column, table.fields[column])[1:])
    return pa.array([value], pa.string()).take(pa.array([0] * rows, pa.int32()))
