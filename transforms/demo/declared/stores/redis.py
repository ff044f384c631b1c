"""Redis: a hash a row. Keys come from the pattern that ``source_name`` is.

Redis has no transaction as large as a demo, so it is not all or nothing: a run that breaks off leaves its
keys, and the next one removes them. Keys of our patterns in a database without our mark are left alone.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

import polars as pl

from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.frames import as_stored
from transforms.demo.declared.plan import Place, Target
from transforms.demo.declared.rows import Rows, World
from transforms.demo.declared.stores import OVERWRITE
from transforms.errors import SourceError
from transforms.sources.redis.connecting import address_of, connect

_MARK = "parda:demo"
_PIPELINE = 2_000
_SILENCE_SECONDS = 60.0


class RedisWriter:
    """Hashes by pipelines. Null fields are left out."""

    def __init__(self, place: Place, system: str, world: World) -> None:
        self._place = place
        self._system = system
        self._world = world

    def __enter__(self) -> Self:
        import redis

        address = address_of(self._place.url, self._system)
        try:
            self._client = connect(address, _SILENCE_SECONDS)
            old = [key for target in self._place.targets for key in self._found(target)]
            if old and self._client.get(_MARK) is None:
                raise SourceError(
                    f"Redis {address} holds keys of these patterns that are not of a demo we made.",
                    next_step=OVERWRITE,
                    system=self._system,
                )
            self._client.set(_MARK, self._system)
            for first in range(0, len(old), _PIPELINE):
                self._client.unlink(*old[first : first + _PIPELINE])
        except (redis.RedisError, OSError):  # their messages may quote the server's answer
            raise SourceError(
                f"Redis {address} cannot be reached, or refuses to write.",
                next_step=f"Check the URL in {self._place.url_env}, the user's rights, and that it runs.",
                system=self._system,
            ) from None
        return self

    def _found(self, target: Target) -> Iterator[Any]:
        return self._client.scan_iter(match=re.sub(r"\{[^}]*\}", "*", target.name), count=1000)

    def write(self, target: Target, frame: pl.DataFrame, rows: Rows) -> None:
        stored = as_stored(frame, target, epochs=True)
        hashes = {
            name: field.path or name
            for name, field in target.fields.items()
            if not (field.path or "").startswith("@")
        }
        table = self._world.demo.tables[rows.name]
        keys = _keys(table.key or _template(target), target, stored)
        columns = {path: stored[name].cast(pl.String).to_list() for name, path in hashes.items()}
        seconds = round(table.expires_hours * 3600) if table.expires_hours else None
        for first in range(0, len(keys), _PIPELINE):
            with self._client.pipeline(transaction=False) as pipe:
                for at in range(first, min(first + _PIPELINE, len(keys))):
                    held: dict[Any, Any] = {
                        path: cells[at] for path, cells in columns.items() if cells[at] is not None
                    }
                    pipe.hset(keys[at], mapping=held)
                    if seconds is not None:
                        pipe.expire(keys[at], seconds)
                pipe.execute()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()


def _template(target: Target) -> str:
    """``session:*`` with the primary key in place of the star."""
    if "*" not in target.name:
        return target.name
    return target.name.replace("*", ":".join(f"{{{key}}}" for key in target.keys))


def _keys(template: str, target: Target, stored: pl.DataFrame) -> list[str]:
    """A slot is the field whose ``path`` is ``@slot``, or the field of that name."""
    by_slot = {
        (field.path or "").removeprefix("@"): name
        for name, field in target.fields.items()
        if (field.path or "").startswith("@")
    }
    parts: list[pl.Expr] = [pl.lit("")]
    for literal, slot, _, _ in string.Formatter().parse(template):
        parts += [pl.lit(literal)] if literal else []
        if slot:
            name = by_slot.get(slot, slot)
            if name not in stored.columns:
                raise Mistaken(f"the key has the slot `{{{slot}}}`, which is no field")
            parts.append(pl.col(name).cast(pl.String))
    return stored.select(pl.concat_str(parts).alias("key"))["key"].to_list()
