"""Content hashes: blind to the order of rows, awake to everything else."""

from __future__ import annotations

from datetime import date

import duckdb
import polars as pl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from transforms.publishing.content import PeriodContent, columns, period_contents

DAYS = st.sampled_from([date(2026, 5, 1), date(2026, 5, 2)])
# what could run into its neighbour in a careless serialisation
TEXTS = st.none() | st.text(alphabet="ab1:vn\x00\x1f |,'", max_size=4)
ROWS = st.lists(st.tuples(DAYS, TEXTS, TEXTS, st.none() | st.integers(-3, 12)), max_size=5)


def contents(rows: list[tuple[object, ...]]) -> dict[date, PeriodContent]:
    schema = {"day": pl.Date, "a": pl.String, "b": pl.String, "n": pl.Int64}
    frame = pl.DataFrame(rows, schema=schema, orient="row").to_arrow()
    with duckdb.connect(":memory:") as con:
        con.register("frame", frame)
        con.execute("CREATE TABLE t AS SELECT * FROM frame")
        names = [name for name, _ in columns(con, "memory", "t")]
        return period_contents(con, "memory", "t", names, "day")


@given(ROWS, st.randoms())
@settings(max_examples=40, deadline=None)
def test_order_does_not_matter(rows: list[tuple[object, ...]], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert contents(rows) == contents(shuffled)


@given(ROWS, ROWS)
@settings(max_examples=80, deadline=None)
def test_other_rows_have_another_hash(one: list[tuple[object, ...]], other: list[tuple[object, ...]]) -> None:
    assume(sorted(map(repr, one)) != sorted(map(repr, other)))
    assert contents(one) != contents(other)


def test_values_do_not_run_into_their_neighbours() -> None:
    day = date(2026, 5, 1)
    variants = [
        ("ab", "c", 1),
        ("a", "bc", 1),
        ("ab", "c", None),
        (None, "abc", 1),
        ("", "abc", 1),
        ("n", "abc", 1),
    ]
    assert len({contents([(day, *variant)])[day].sha256 for variant in variants}) == len(variants)
