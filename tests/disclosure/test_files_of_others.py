"""Published files audited from themselves alone, with margins, hierarchies and ratios; the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner

from pipelines.cli import main
from transforms.disclosure.declared_views import Declaration, declared_views
from transforms.disclosure.file_audit import FileAudit, audit_views

SURVEY = """
tables:
  turnover:
    dimensions:
      region: {total: all}
      industry: {total: all}
    measures:
      turnover: {kind: sum}
"""


def audited(tables: dict[str, Any], **frames: pl.DataFrame) -> FileAudit:
    return audit_views(declared_views(Declaration.model_validate({"tables": tables}), frames), 10)


def two_way(hidden: set[tuple[str, str]]) -> pl.DataFrame:
    """The table of Fischetti and Salazar-González (JASA 95, 2000): investment by region and activity."""
    rows = {"I": [20, 50, 10, 80], "II": [8, 19, 22, 49], "III": [17, 32, 12, 61], "all": [45, 101, 44, 190]}
    return pl.DataFrame(
        [
            {"industry": i, "region": r, "turnover": None if (i, r) in hidden else value}
            for i, values in rows.items()
            for r, value in zip(("A", "B", "C", "all"), values, strict=True)
        ]
    )


DIMENSIONS = {"industry": {"total": "all"}, "region": {"total": "all"}}


@pytest.mark.parametrize(
    ("hidden", "found"),
    [
        ({("II", "C")}, 1),
        ({("II", "C"), ("II", "A")}, 2),
        ({("II", "C"), ("II", "A"), ("III", "A"), ("III", "C")}, 0),
        ({("II", "C"), ("II", "A"), ("III", "A"), ("III", "C"), ("I", "B")}, 1),
    ],
)
def test_a_table_with_margins(hidden: set[tuple[str, str]], found: int) -> None:
    tables = {"t": {"dimensions": DIMENSIONS, "measures": {"turnover": {"kind": "sum"}}}}
    made = audited(tables, t=two_way(hidden))
    assert len(made.recoverable) == found
    assert all(one.exactly for one in made.recoverable)
    assert not made.contradiction


PARENTS = {
    "north": "country", "south": "country", "n1": "north", "n2": "north", "s1": "south", "s2": "south",
    "s3": "south",
}  # fmt: skip


@pytest.mark.parametrize(
    ("hidden", "found"),
    [
        ({"n1"}, {"n1"}),
        ({"n1", "north"}, {"n1", "north"}),  # north is the country less south
        ({"n1", "n2"}, set()),
        ({"n1", "north", "south"}, {"n1", "north", "south"}),  # south is the sum of its own
        ({"n1", "north", "south", "s1"}, set()),
        ({"n1", "north", "s1"}, {"n1", "north", "s1"}),
    ],
)
def test_three_levels(hidden: set[str], found: set[str]) -> None:
    values = {"country": 165, "north": 70, "south": 95, "n1": 30, "n2": 40, "s1": 25, "s2": 35, "s3": 35}
    frame = pl.DataFrame(
        [{"place": at, "sales": None if at in hidden else value} for at, value in values.items()]
    )
    tables = {"t": {"dimensions": {"place": {"parents": PARENTS}}, "measures": {"sales": {"kind": "sum"}}}}
    assert {one.labels[0] for one in audited(tables, t=frame).recoverable} == found


def test_a_ratio_gives_its_part_away() -> None:
    frame = pl.DataFrame({"a": ["x", "y"], "part": [None, 40], "whole": [1000, 80], "share": [0.337, 0.5]})
    table: dict[str, Any] = {
        "dimensions": {"a": {}},
        "measures": {"part": {"kind": "sum"}, "whole": {"kind": "sum"}},
    }
    assert not audited({"t": table}, t=frame).recoverable
    table["ratios"] = {"share": {"numerator": "part", "denominator": "whole", "digits": 3}}
    (found,) = audited({"t": table}, t=frame).recoverable
    assert (found.measure, found.labels, found.exactly) == ("part", ("x",), False)  # 336.5 to 337.5
    table["ratios"]["share"]["digits"] = 0
    assert not audited({"t": table}, t=frame).recoverable


def test_distinct_counts_bound_each_other() -> None:
    """Largest part <= whole <= sum of parts; where cells that are complete add up, all do."""
    frame = pl.DataFrame({"a": ["x", "y", "all"], "buyers": [None, 40, 41]})
    table = {"dimensions": {"a": {"total": "all"}}, "measures": {"buyers": {"kind": "distinct"}}}
    made = audited({"t": table}, t=frame)
    assert not made.recoverable  # 1 to 41
    nearly = frame.with_columns(pl.Series("buyers", [None, 2, 41]))
    assert len(audited({"t": table}, t=nearly).recoverable) == 1  # 39 to 41


# --- the command line ---------------------------------------------------------------------------------


def write(path: Path, frame: pl.DataFrame, table: str = "turnover") -> Path:
    with duckdb.connect(str(path)) as con:
        con.register("frame", frame.to_arrow())
        con.execute(f"CREATE TABLE {table} AS SELECT * FROM frame")
    return path


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["audit", *map(str, arguments)])
    return result.exit_code, result.output + result.stderr


SAFE = {("II", "C"), ("II", "A"), ("III", "A"), ("III", "C")}


def test_the_command(tmp_path: Path) -> None:
    declaration = tmp_path / "survey.yaml"
    declaration.write_text(SURVEY)
    safe = write(tmp_path / "safe.duckdb", two_way(SAFE))
    assert run(safe, "--declare", declaration)[0] == 0
    code, text = run(write(tmp_path / "open.duckdb", two_way({("II", "C")})), "--declare", declaration)
    assert code == 1
    assert "C, II" in text
    assert "22" not in text  # where, not what


def test_the_command_remembers_earlier_releases(tmp_path: Path) -> None:
    declaration = tmp_path / "survey.yaml"
    declaration.write_text(SURVEY)
    history = tmp_path / "history"
    history.mkdir()
    now = write(tmp_path / "now.duckdb", two_way(SAFE))
    write(history / "000001.duckdb", two_way({("II", "C"), ("III", "C"), ("III", "A"), ("I", "C")}))
    code, text = run(now, "--declare", declaration, "--history", history)
    assert code == 1  # (II, A) was out: everything follows
    assert "4 can be computed" in text or "3 can be computed" in text

    changed = two_way(SAFE).with_columns(
        pl.when(pl.col("turnover") == 50).then(51).otherwise("turnover").alias("turnover")
    )
    for path in history.iterdir():
        path.unlink()
    write(history / "000001.duckdb", changed)
    code, text = run(now, "--declare", declaration, "--history", history)
    assert code == 1
    assert "turnover (B, I): turnover differ between releases" in text


def test_a_file_that_nobody_declared(tmp_path: Path) -> None:
    code, text = run(write(tmp_path / "strange.duckdb", two_way(SAFE)))
    assert code == 1
    assert "--declare" in text
