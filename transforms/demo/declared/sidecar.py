"""The sidecar of a declared demo: the same lines as ``transforms/demo/sidecar.py`` writes, of all stores.

``row_id`` is the primary key; where that is several columns, a list of them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import polars as pl

from transforms.demo.declared.canaries import DeclaredCanaries
from transforms.demo.declared.plan import Target
from transforms.demo.declared.rows import Rows


class DeclaredSidecar:
    """Streams to a file of mode 0600 beside ``path`` that takes its name when the demo is complete."""

    def __init__(self, path: Path, canaries: DeclaredCanaries | None) -> None:
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

    def add(self, target: Target, rows: Rows, frame: pl.DataFrame) -> None:
        """Note the personal values of some rows, whole cells and within text."""
        keys = list(target.keys)
        ids = (
            frame[keys[0]]
            if len(keys) == 1
            else frame.select(pl.concat_list(pl.col(keys).cast(pl.String))).to_series()
        )
        for column in target.fields:
            found = rows.value(column).personal_values()
            if found is None or not found.height:
                continue
            self._write(
                {"table": target.table, "column": column},
                found.select(
                    ids.gather(found["at"].to_numpy()).alias("row_id"), pl.col("kind"), pl.col("value")
                ).filter(pl.col("value").is_not_null()),
            )

    def _write(self, where: Mapping[str, str], values: pl.DataFrame) -> None:
        values = values.select(
            *[pl.lit(text).alias(name) for name, text in where.items()], "row_id", "kind", "value"
        )
        if self._canaries is not None:
            of_canary = values["value"].is_in(self._canary_values.implode())
            for row in values.filter(of_canary).iter_rows(named=True):
                canary = self._canaries.owner_of(row["value"])
                assert canary is not None
                row |= {
                    "canary": True,
                    "person": canary.person,
                    "forms": canary.forms.get(row["kind"], ()),
                    "parts": canary.parts,
                }
                self._file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
            values = values.filter(~of_canary)
        if values.height:
            values.write_ndjson(self._file)
