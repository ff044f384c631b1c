"""Stores that a declared demo writes: databases, Redis, files."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

import polars as pl

from transforms.demo.declared.plan import Place, Target
from transforms.errors import ConfigurationError

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows, World

COMMENT = "Parda demo marketplace"
OVERWRITE = "Name an empty store, or remove what is in it yourself if it is not needed."


class Writer(Protocol):
    """A context manager: leaving it without an error makes the whole store visible."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def write(self, target: Target, frame: pl.DataFrame, rows: Rows) -> None:
        """Append a frame of the types of ``frames.TYPES``; ``rows`` are the rows it was made from."""


def open_writer(place: Place, system: str, world: World) -> Writer:
    """The writer for a store's URL. Errors do not quote it: it may hold a password."""
    scheme, _, rest = place.url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        from transforms.demo.declared.stores.sqlite import SqliteWriter

        return SqliteWriter(place, system)
    if scheme in ("postgresql", "postgres"):
        from transforms.demo.declared.stores.postgres import PostgresWriter

        return PostgresWriter(place, system)
    if scheme in ("mariadb", "mysql"):
        from transforms.demo.declared.stores.mariadb import MariadbWriter

        return MariadbWriter(place, system)
    if scheme in ("redis", "rediss"):
        from transforms.demo.declared.stores.redis import RedisWriter

        return RedisWriter(place, system, world)
    if scheme == "file" and rest:
        from transforms.demo.declared.stores.files import FileWriter

        return FileWriter(place, system, world)
    raise ConfigurationError(
        "The demo cannot be written to a store of this kind.",
        next_step=f"Set {place.url_env} to a URL of sqlite, postgresql, mariadb, redis or file, or unset it: "
        "then it is the embedded default.",
        system=system,
    )
