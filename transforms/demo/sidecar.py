"""The sidecar: one JSON object a line for every personal value planted, for tests only.

``{"table", "column", "row_id", "kind", "value"}``. A canary's value has also ``"canary": true``,
``"person"`` (the canary's number), ``"forms"`` (every written form of this kind of value) and ``"parts"``
(given name and surname alone).
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Self

import polars as pl

from transforms.demo.canaries import Canaries
from transforms.demo.schema import Table
from transforms.demo.world import Batch


class Sidecar:
    """Streams to a file of mode 0600 beside ``path`` that takes its name when the demo is complete."""

    def __init__(self, path: Path, canaries: Canaries | None) -> None:
        self._path = path
        self._aside = path.with_name(f".{path.name}.{os.getpid()}")
        self._canaries = canaries
        self._canary_values = pl.Series(canaries.values if canaries else [], dtype=pl.String)

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.fdopen(os.open(self._aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if kind is None:
            self._aside.replace(self._path)
        else:
            self._aside.unlink(missing_ok=True)

    def add(self, table: Table, batch: Batch) -> None:
        """Record the personal columns and the values within free text of one batch."""
        for column in table.columns:
            if column.personal:
                values = batch.frame.select(
                    pl.col(table.key).alias("row_id"),
                    pl.lit(column.personal).alias("kind"),
                    pl.col(column.name).alias("value"),
                )
                self._write(table.name, column.name, values)
        for name, planted in batch.planted.items():
            values = pl.DataFrame(
                {"row_id": planted.row_ids, "kind": planted.kinds, "value": planted.values},
                schema={"row_id": pl.Int64, "kind": pl.String, "value": pl.String},
            )
            self._write(table.name, name, values)

    def _write(self, table: str, column: str, values: pl.DataFrame) -> None:
        values = values.filter(pl.col("value").is_not_null()).select(
            pl.lit(table).alias("table"), pl.lit(column).alias("column"), "row_id", "kind", "value"
        )
        if self._canaries is not None:
            of_canary = values["value"].is_in(self._canary_values.implode())
            self._write_canaries(values.filter(of_canary))
            values = values.filter(~of_canary)
        if values.height:
            values.write_ndjson(self._file)

    def _write_canaries(self, values: pl.DataFrame) -> None:
        assert self._canaries is not None
        for row in values.iter_rows(named=True):
            canary = self._canaries.owner_of(row["value"])
            assert canary is not None
            row |= {
                "canary": True,
                "person": canary.person,
                "forms": canary.forms[row["kind"]],
                "parts": canary.parts,
            }
            self._file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
