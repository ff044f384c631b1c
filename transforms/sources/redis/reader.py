"""``SourceReader`` for Redis. The rules are told in the package's docstring."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, cast

import numpy as np
import pyarrow as pa
import redis

from transforms.errors import PardaError
from transforms.policy.models import LogicalType, TableSource
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
from transforms.sources.failures import retold
from transforms.sources.files.cells import Mask, Moments, microseconds, moment_of, place, to_batch
from transforms.sources.files.gathering import Gathering
from transforms.sources.json_values import as_object, cell_of, value_at
from transforms.sources.redis.connecting import Address, address_of, connect
from transforms.sources.redis.failures import failure
from transforms.sources.redis.keys import KeyPattern, Seen
from transforms.sources.streamed import StreamedReader

SCAN_COUNT: Final = 1_000
"""Buckets that the server looks at in one step: some hundred microseconds of its time."""
SAMPLE_KEYS: Final = 1_000
_PAGE_BYTES: Final = 8 << 20  # what the answers of one pipeline should hold
_FIRST_PAGE, _LARGEST_PAGE = 64, 2_000  # keys of a pipeline
_MOST_FIELDS: Final = 1_000  # of a sampled hash; the names of more would be data
_FIELD_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]{0,59}\Z")
_DRIVER_ERRORS: Final = (redis.RedisError, OSError)


@dataclass
class _Rows:
    """Rows of some keys by asked column, and keys that gave none, by reason."""

    cells: Mapping[str, pa.Array]
    rows: int
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Cursors:
    """All cursors of a table: sound or beginning with a date, how many of the others."""

    moments: Moments
    sound: Mask
    nulls: int
    keys: int


class RedisReader(StreamedReader):
    """One database of a Redis server, read key by key while it is in use."""

    def __init__(self, url: str, system: str, *, silence_seconds: float) -> None:
        self.system = system
        self._address: Address = address_of(url, system)
        self._silence_seconds = silence_seconds
        self._met: dict[tuple[str, Window | None], int] = {}
        self._known_cursors: dict[str, _Cursors] = {}
        with retold(_DRIVER_ERRORS, self._explain(None)):
            self._client = connect(self._address, silence_seconds)
            self._client.exists("")  # greets, and so finds wrong hosts and passwords

    def __repr__(self) -> str:
        return f"RedisReader({self.system!r}, {str(self._address)!r})"

    def close(self) -> None:
        self._client.close()

    # --- what is there ---------------------------------------------------------------------------

    def observe(self, table: TableSource | str) -> ObservedTable:
        """The declared columns, and what else a sample of keys has; a store without schema has no types."""
        if isinstance(table, str):
            return ObservedTable(table, ())
        undeclared = dict.fromkeys(
            name for name in self._sampled_names(table) if name not in self._declared_names(table)
        )
        return ObservedTable(
            store_name(table),
            (
                *(_observed(name) for name in table.fields),
                *(_observed(_tellable(name, number)) for number, name in enumerate(undeclared, 1)),
            ),
        )

    def _declared_names(self, table: TableSource) -> set[str]:
        """Names of hash fields, and the first keys of JSON objects."""
        paths = [spec.path or name for name, spec in table.fields.items()]
        return {*paths, *(path.partition(".")[0] for path in paths)}

    def _sampled_names(self, table: TableSource) -> Iterator[str]:
        names: dict[str, None] = {}
        sampled = 0
        with retold(_DRIVER_ERRORS, self._explain(table)):
            for keys in self._keys(table):
                keys = keys[: SAMPLE_KEYS - sampled]
                sampled += len(keys)
                lengths = self._ask([("HLEN", key) for key in keys])
                hashes = [
                    key for key, length in zip(keys, lengths, strict=True)
                    if isinstance(length, int) and 0 < length <= _MOST_FIELDS
                ]  # fmt: skip
                for found in self._ask([("HKEYS", key) for key in hashes]):
                    names |= dict.fromkeys(_text(name) for name in found) if isinstance(found, list) else {}
                others = [key for key, length in zip(keys, lengths, strict=True) if _is_wrong_type(length)]
                for value in self._ask([("GET", key) for key in others]):
                    record = as_object(value) if isinstance(value, bytes) else None
                    names |= dict.fromkeys(record or {})
                if sampled >= SAMPLE_KEYS:
                    break
        yield from names

    # --- rows ------------------------------------------------------------------------------------

    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]:
        gathering = Gathering(batch_rows)
        asked = columns if window is None or table.cursor in columns else (*columns, str(table.cursor))
        met = 0
        for page in self._pages(table, asked):
            kept: Mask | None = None
            if window is not None:
                cursor = str(table.cursor)
                placed = place(page.cells[cursor], table.fields[cursor])
                kept = placed.within(microseconds(window.start), microseconds(window.end))
            extracted = to_batch(table, {column: page.cells[column] for column in columns}, kept)
            if window is None:
                extracted.excluded.update(page.left_out)
            met += extracted.batch.num_rows + extracted.excluded.total()
            yield from gathering.add(extracted)
        self._met[table.table, window] = met
        yield from gathering.rest()

    def count(self, table: TableSource, window: Window | None) -> int:
        """Keys that the last whole extraction met; where there was none, those that are there now."""
        met = self._met.get((table.table, window))
        if met is not None:
            return met
        if window is None:
            with retold(_DRIVER_ERRORS, self._explain(table)):
                return sum(len(keys) for keys in self._keys(table))
        require_declared(table, table.primary_key, window)
        moments = self._cursors(table).moments
        start, end = microseconds(window.start), microseconds(window.end)
        return int(((moments >= start) & (moments < end)).sum())

    def null_cursor(self, table: TableSource) -> int:
        return 0 if table.cursor is None else self._cursors(table).nulls

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        if table.cursor is None:
            return 0
        cursors = self._cursors(table)
        window = Window(earliest, latest)
        start, end = microseconds(window.start), microseconds(window.end)
        inside = int(((cursors.moments >= start) & (cursors.moments < end)).sum())
        return cursors.keys - cursors.nulls - inside

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        moments = self._plausible(table, CURSOR_BEFORE)
        return moment_of(int(moments.min())).replace(microsecond=0) if len(moments) else None

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        moments = self._plausible(table, before or CURSOR_BEFORE)
        return moment_of(int(moments.max())).replace(microsecond=0) if len(moments) else None

    def _plausible(self, table: TableSource, before: datetime) -> Moments:
        if table.cursor is None:
            return np.zeros(0, np.int64)
        cursors = self._cursors(table)
        window = Window(CURSOR_FROM, before)
        low, high = microseconds(window.start), microseconds(window.end)
        chosen = cursors.sound & (cursors.moments >= low) & (cursors.moments < high)
        return cast(Moments, cursors.moments[chosen])

    def _cursors(self, table: TableSource) -> _Cursors:
        """One pass over the cursor alone, remembered for the reader's life."""
        if table.table not in self._known_cursors:
            cursor = str(table.cursor)
            moments, sound = [np.zeros(0, np.int64)], [np.zeros(0, np.bool_)]
            nulls = keys = 0
            for page in self._pages(table, (cursor,)):
                placed = place(page.cells[cursor], table.fields[cursor])
                moments.append(placed.moments[placed.placed])
                sound.append(placed.sound[placed.placed])
                nulls += int(placed.null.sum())
                keys += page.rows + page.left_out.total()
            self._known_cursors[table.table] = _Cursors(
                np.concatenate(moments), np.concatenate(sound), nulls, keys
            )
        return self._known_cursors[table.table]

    # --- keys ------------------------------------------------------------------------------------

    def _keys(self, table: TableSource) -> Iterator[list[bytes]]:
        """All different keys of the table's pattern, in pieces as the server gives them."""
        glob = KeyPattern(table).glob
        seen = Seen()
        cursor: Any = 0
        while True:
            cursor, keys = self._run("SCAN", cursor, "MATCH", glob, "COUNT", SCAN_COUNT)
            fresh = seen.new(keys) if keys else []
            if fresh:
                yield fresh
            if int(cursor) == 0:
                return

    def _pages(self, table: TableSource, columns: Sequence[str]) -> Iterator[_Rows]:
        """The rows of all keys; as many at once as their size allows."""
        pattern = KeyPattern(table)
        size = _FIRST_PAGE
        waiting: list[bytes] = []
        with retold(_DRIVER_ERRORS, self._explain(table)):
            for keys in self._keys(table):
                waiting += keys
                while len(waiting) >= size:
                    page = self._page(table, pattern, waiting[:size], columns)
                    del waiting[:size]
                    size = _next_size(size, page)
                    yield page
            if waiting:
                yield self._page(table, pattern, waiting, columns)

    def _page(
        self, table: TableSource, pattern: KeyPattern, keys: list[bytes], columns: Sequence[str]
    ) -> _Rows:
        paths = {name: table.fields[name].path or name for name in columns}
        in_hash = [name for name in columns if not paths[name].startswith("@")]
        in_key = [name for name in columns if name not in in_hash]
        left_out: Counter[str] = Counter()
        if in_hash:
            replies = self._ask([("HMGET", key, *(paths[name] for name in in_hash)) for key in keys])
        else:
            replies = [[] for _ in keys]
        values = self._strings(table, keys, replies, in_hash, left_out)
        # a hash without any of the fields answers like one that is gone
        silent = [key for key, reply in zip(keys, replies, strict=True) if _says_nothing(reply)]
        there = dict(zip(silent, self._ask([("EXISTS", key) for key in silent]), strict=True))
        rows: list[tuple[bytes, Sequence[bytes | None]]] = []
        for key, reply in zip(keys, replies, strict=True):
            if key in values:
                rows.append((key, values[key]))
            elif there.get(key) == 0:
                left_out[f"expired:{table.primary_key[0]}"] += 1
            elif isinstance(reply, list):
                rows.append((key, reply))
        cells = _columns_of(rows, in_hash)
        found = pattern.parts([key for key, _ in rows], [paths[name][1:] for name in in_key])
        cells |= {name: pa.array(found[paths[name][1:]], pa.binary()) for name in in_key}
        return _Rows(cells, len(rows), left_out)

    def _strings(
        self,
        table: TableSource,
        keys: Sequence[bytes],
        replies: Sequence[Any],
        in_hash: Sequence[str],
        left_out: Counter[str],
    ) -> dict[bytes, list[bytes | None]]:
        """The cells of the keys that hold JSON objects; other errors than a wrong type are raised."""
        others = []
        for key, reply in zip(keys, replies, strict=True):
            if _is_wrong_type(reply):
                others.append(key)
            elif isinstance(reply, Exception):
                raise reply
        first = table.primary_key[0]
        found: dict[bytes, list[bytes | None]] = {}
        for key, value in zip(others, self._ask([("GET", key) for key in others]), strict=True):
            if value is None or isinstance(value, Exception):
                left_out[f"{'expired' if value is None else 'not_hash'}:{first}"] += 1
                continue
            record = as_object(value)
            if record is None:
                left_out[f"malformed:{first}"] += 1
                continue
            fields = [(table.fields[name], (table.fields[name].path or name).split(".")) for name in in_hash]
            found[key] = [cell_of(value_at(record, path), spec) for spec, path in fields]
        return found

    def _ask(self, commands: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Answers of one pipeline, an exception where a command failed."""
        if not commands:
            return []
        pipeline: Any = self._client.pipeline(transaction=False)
        for command in commands:
            pipeline.execute_command(*command)
        answers: list[Any] = pipeline.execute(raise_on_error=False)
        return answers

    def _run(self, *command: Any) -> Any:
        client: Any = self._client  # its `execute_command` is without types
        return client.execute_command(*command)

    def _explain(self, table: TableSource | None) -> Any:
        def explained(error: Exception) -> PardaError:
            return failure(
                error,
                system=self.system,
                server=str(self._address),
                table=table.table if table else None,
                silence_seconds=self._silence_seconds,
            )

        return explained


def _next_size(size: int, page: _Rows) -> int:
    """Keys of the next pipeline, after how much this one held."""
    held = sum(cells.nbytes for cells in page.cells.values())
    if held > _PAGE_BYTES:
        return max(1, size // 4)
    return min(_LARGEST_PAGE, size * 2) if held * 4 < _PAGE_BYTES else size


def _columns_of(
    rows: Sequence[tuple[bytes, Sequence[bytes | None]]], names: Sequence[str]
) -> dict[str, pa.Array]:
    cells = list(zip(*(values for _, values in rows), strict=True)) if rows else []
    return {name: pa.array(cells[place] if cells else [], pa.binary()) for place, name in enumerate(names)}


def _observed(name: str) -> ObservedColumn:
    return ObservedColumn(name, "text", True, frozenset(LogicalType))


def _says_nothing(reply: object) -> bool:
    return isinstance(reply, list) and all(part is None for part in reply)


def _is_wrong_type(reply: object) -> bool:
    return isinstance(reply, redis.ResponseError) and str(reply).startswith("WRONGTYPE")


def _tellable(name: str, number: int) -> str:
    """A field's name where it is surely a name: some systems keep data as names of fields."""
    return name if _FIELD_NAME.match(name) and not any(sign.isdigit() for sign in name) else f"field_{number}"


def _text(name: object) -> str:
    return name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
