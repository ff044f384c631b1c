"""What is published of a person's business: rows of released tables that are about one seller.

Such a row is a group's number (of at least as many buyers as the policy asks for) and carries a code that
only the marketplace can lead back. It is closed and stays; the receipt of an erasure says how many there are.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

import duckdb
import polars as pl

from transforms.errors import PublishingError
from transforms.pseudonymisation.pseudonym import rekey, to_uuid_text
from transforms.publishing.tables import identifier
from transforms.workbench import Workbench


def published_rows(bench: Workbench, ids: Iterable[uuid.UUID]) -> dict[str, int]:
    """Published table -> rows that carry the code of one of ``ids``, in the table's own data use."""
    path = bench.home.published(bench.name)
    if not path.exists():
        return {}
    stored = pl.Series("id", sorted(each.bytes for each in ids), dtype=pl.Binary)
    found = {}
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            there = {row[0] for row in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
            for name, spec in bench.market.tables.items():
                columns = [each for each, dimension in spec.dimensions.items() if dimension.pseudonym]
                if not columns or name not in there:
                    continue
                codes = [
                    code
                    for ring in bench.ring.in_all_periods(spec.data_use)
                    for code in to_uuid_text(rekey(stored, ring, "storage", spec.data_use))
                ]
                condition = " OR ".join(
                    f"list_contains($codes, CAST({identifier(c)} AS VARCHAR))" for c in columns
                )
                row = con.execute(
                    f"SELECT count(*) FROM {identifier(name)} WHERE {condition}", {"codes": codes}
                ).fetchone()
                assert row is not None
                if row[0]:
                    found[name] = int(row[0])
    except duckdb.Error as error:
        raise PublishingError(
            f"the published file cannot be read ({type(error).__name__}; details withheld).",
            system=bench.name,
            next_step=f"check it: `parda verify --system {bench.name}`.",
        ) from None
    return found
