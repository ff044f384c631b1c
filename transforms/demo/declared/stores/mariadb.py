"""MariaDB: tables are filled aside and take their names all at once (RENAME TABLE is atomic)."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import polars as pl
import pymysql

from transforms.demo.declared.frames import as_stored
from transforms.demo.declared.plan import Place, Target
from transforms.demo.declared.rows import Rows
from transforms.demo.declared.stores import COMMENT, OVERWRITE
from transforms.errors import SourceError
from transforms.policy.models import FieldSpec, LogicalType
from transforms.sources.mariadb_connecting import connect, connection_parameters
from transforms.sources.mariadb_types import identifier

_TYPES = {
    LogicalType.INTEGER: "bigint",
    LogicalType.FLOAT: "double",
    LogicalType.TEXT: "longtext",
    LogicalType.BOOLEAN: "tinyint(1)",
    LogicalType.DATE: "date",
    LogicalType.TIMESTAMP: "datetime",
    LogicalType.UUID: "char(36)",
}
_ASIDE, _OLD = "parda_new_", "parda_old_"
_PACKET_BYTES = 4 << 20  # below the server's default of max_allowed_packet, 16 MiB
_SILENCE_SECONDS = 600.0


class MariadbWriter:
    """Rows go in by long INSERT statements, whose literals Polars writes column by column."""

    def __init__(self, place: Place, system: str) -> None:
        self._parameters = connection_parameters(place.url, system)
        self._targets = place.targets
        self._system = system

    def __enter__(self) -> Self:
        try:
            self._connection = connect(self._parameters, _SILENCE_SECONDS)
        except (pymysql.MySQLError, OSError):
            raise SourceError(
                "The demo's MariaDB database cannot be reached.",
                next_step="Check host, port, user, password and database in the URL, and that it runs.",
                system=self._system,
            ) from None
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise
        return self

    def _prepare(self) -> None:
        self._run("SET SESSION sql_mode = 'STRICT_ALL_TABLES', unique_checks = 0, foreign_key_checks = 0")
        self._run("SET SESSION autocommit = 0, time_zone = '+00:00'")
        found = self._tables()
        foreign = sorted(name for name, comment in found.items() if not comment.startswith(COMMENT))
        if foreign:
            raise SourceError(
                f"The target database has tables that are not of a demo we made: {', '.join(foreign[:5])}.",
                next_step=OVERWRITE,
                system=self._system,
            )
        for name in found:
            if name.startswith((_ASIDE, _OLD)):  # of a run that was broken off
                self._run(f"DROP TABLE {identifier(name)}")
        for target in self._targets:
            columns = [
                f"{identifier(name)} {_type(name, field, target)}" for name, field in target.fields.items()
            ]
            columns.append(f"PRIMARY KEY ({', '.join(identifier(key) for key in target.keys)})")
            self._run(
                f"CREATE TABLE {identifier(_ASIDE + target.name)} ({', '.join(columns)}) ENGINE=InnoDB "
                f"DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='{COMMENT} {self._system}'"
            )

    def _tables(self) -> dict[str, str]:
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT table_name, table_comment FROM information_schema.tables "
                "WHERE table_schema = DATABASE()"
            )
            return {str(name): str(comment) for name, comment in cursor.fetchall()}

    def _run(self, statement: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement)

    def write(self, target: Target, frame: pl.DataFrame, rows: Rows) -> None:
        literals = as_stored(frame, target).select(
            _literal(name, field) for name, field in target.fields.items()
        )
        texts = literals.select(
            pl.concat_str([pl.lit("("), pl.concat_str(pl.all(), separator=","), pl.lit(")")]).alias("row")
        )["row"]
        begin = f"INSERT INTO {identifier(_ASIDE + target.name)} VALUES "
        lengths = texts.str.len_bytes().to_list()
        pending: list[str] = []
        held = 0
        for text, length in zip(texts.to_list(), lengths, strict=True):
            if pending and held + length > _PACKET_BYTES:
                self._run(begin + ",".join(pending))
                pending, held = [], 0
            pending.append(text)
            held += length + 1
        if pending:
            self._run(begin + ",".join(pending))
        self._connection.commit()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is not None:
                self._connection.rollback()
                for target in self._targets:
                    self._run(f"DROP TABLE IF EXISTS {identifier(_ASIDE + target.name)}")
                return
            for target in self._targets:
                for cursor in target.cursors:
                    self._run(
                        f"ALTER TABLE {identifier(_ASIDE + target.name)} ADD INDEX ({identifier(cursor)})"
                    )
            self._take_names()
        finally:
            self._connection.close()

    def _take_names(self) -> None:
        old = [name for name in self._tables() if not name.startswith((_ASIDE, _OLD))]
        moves = [f"{identifier(name)} TO {identifier(_OLD + name)}" for name in old]
        moves += [f"{identifier(_ASIDE + t.name)} TO {identifier(t.name)}" for t in self._targets]
        self._run(f"RENAME TABLE {', '.join(moves)}")
        for name in old:
            self._run(f"DROP TABLE {identifier(_OLD + name)}")


def _type(name: str, field: FieldSpec, target: Target) -> str:
    if field.type is LogicalType.DECIMAL:
        return f"decimal(18,{field.scale})"
    if field.type is LogicalType.TEXT and name in target.keys:
        return "varchar(191)"  # a key may have 3072 bytes, of up to four columns
    return _TYPES[field.type]


def _literal(name: str, field: FieldSpec) -> pl.Expr:
    value = pl.col(name)
    if field.type in (LogicalType.INTEGER, LogicalType.BOOLEAN, LogicalType.DECIMAL, LogicalType.FLOAT):
        return value.cast(pl.String).fill_null("NULL")
    escaped = value.str.replace_all("\\", "\\\\", literal=True).str.replace_all("'", "''", literal=True)
    return pl.concat_str([pl.lit("'"), escaped, pl.lit("'")]).fill_null("NULL").alias(name)
