"""Cells that are not what the declaration says: the row is excluded, counted by reason, never quoted."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from transforms.policy.models import FieldSpec
from transforms.sources import Window, open_source
from transforms.sources.conversion import Rejected, from_text

from .declare import field, sqlite_file, table

BAD = [
    ("integer", "text", "not_integer"),
    ("integer", 2.5, "not_integer"),
    ("integer", 1e300, "not_integer"),
    ("integer", b"\x01", "not_integer"),
    ("decimal", "1.005", "not_decimal"),
    ("decimal", "1,5", "not_decimal"),
    ("decimal", " 1.50", "not_decimal"),
    ("decimal", "", "not_decimal"),
    ("decimal", "NaN", "not_decimal"),
    ("decimal", "12345678901234567.00", "not_decimal"),
    ("decimal", "9e99", "not_decimal"),
    ("decimal", b"1.50", "not_decimal"),
    ("decimal", 0.1 + 0.2, "not_decimal"),
    ("float", "1.5", "not_number"),
    ("float", float("inf"), "not_number"),
    ("text", 12, "not_text"),
    ("text", 1.5, "not_text"),
    ("text", b"Aziz", "not_text"),
    ("boolean", 2, "not_boolean"),
    ("boolean", -1, "not_boolean"),
    ("boolean", "true", "not_boolean"),
    ("date", "2026-02-30", "not_date"),
    ("date", "12.05.2026", "not_date"),
    ("date", "2026-05-12 00:00:00", "not_date"),
    ("date", 20260512, "not_date"),
    ("date", "0001-01-01", "absurd_date"),
    ("date", "9999-12-31", "absurd_date"),
    ("date", "12026-05-12", "absurd_date"),
    ("timestamp", "2026-05-12", "not_timestamp"),
    ("timestamp", "2026-05-12 10:00", "not_timestamp"),
    ("timestamp", "2026-05-12 25:00:00", "not_timestamp"),
    ("timestamp", "2026-05-12 10:00:00 +05:00", "not_timestamp"),
    ("timestamp", "2026-05-12T10:00:00+05:00", "not_timestamp"),
    ("timestamp", "2026-05-12 10:00:00.1234567", "not_timestamp"),
    ("timestamp", 1778000000, "not_timestamp"),
    ("timestamp", "1899-12-31 23:59:59", "absurd_date"),
    ("timestamp", "2999-01-01 00:00:00", "absurd_date"),
    ("timestamp", "infinity", "absurd_date"),
    ("uuid", "0b8f3a51-7f0c-4b1e-9d0a", "not_uuid"),
    ("uuid", "Aziz Karimov", "not_uuid"),
]


@pytest.mark.parametrize(("kind", "cell", "reason"), BAD)
@pytest.mark.parametrize("neighbours", [0, 3])
def test_reason(tmp_path: Path, kind: str, cell: object, reason: str, neighbours: int) -> None:
    spec = table("odd", {"odd_id": field("integer"), "cell": field(kind)})
    rows = [(i, cell if i == 1 else None) for i in range(neighbours + 2)]
    url = sqlite_file(tmp_path / "a.sqlite", "CREATE TABLE odd (odd_id, cell)", "odd", rows)
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.excluded == {f"{reason}:cell": 1}
    assert extracted.batch["odd_id"].to_pylist() == [i for i in range(neighbours + 2) if i != 1]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    spec = table("odd", {"odd_id": field("integer"), "cell": field("text"), "money": field("decimal")})
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        connection.execute("CREATE TABLE odd (odd_id INTEGER, cell TEXT, money TEXT)")
        connection.executescript(
            """
            INSERT INTO odd VALUES (1, CAST(x'41ff42' AS TEXT), '1.00'), (2, 'ok', CAST(x'ff' AS TEXT)),
                (3, CAST(x'eda080' AS TEXT), NULL), (4, 'oʻ', '2.00'), (NULL, 'no key', '3.00');
            """
        )
    connection.close()
    with open_source(f"sqlite:///{tmp_path}/a.sqlite", "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.excluded == {"invalid_utf8:cell": 2, "invalid_utf8:money": 1, "null_key:odd_id": 1}
    assert extracted.batch.num_rows == 1


def test_a_row_wrong_in_several_columns_counts_once(tmp_path: Path) -> None:
    spec = table("odd", {"odd_id": field("integer"), "a": field("integer"), "b": field("decimal")})
    rows = [(None, "x", "y"), (1, "x", "y"), (2, 3, "y"), (3, 3, "3")]
    url = sqlite_file(tmp_path / "a.sqlite", "CREATE TABLE odd (odd_id, a, b)", "odd", rows)
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.excluded.total() == 3
    assert extracted.batch.to_pylist() == [{"odd_id": 3, "a": 3, "b": 3}]


def test_a_batch_of_nothing_but_rubbish_is_empty(tmp_path: Path) -> None:
    spec = table("odd", {"odd_id": field("integer"), "at": field("timestamp")}, cursor="at")
    rows = [(i, "2026-05-12 noon") for i in range(5000)]
    url = sqlite_file(tmp_path / "a.sqlite", "CREATE TABLE odd (odd_id INTEGER, at TEXT)", "odd", rows)
    window = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "UTC")
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, window)
    assert extracted.batch.num_rows == 0
    assert extracted.excluded == {"not_timestamp:at": 5000}


def test_more_columns_than_a_mask_has_bits(tmp_path: Path) -> None:
    names = [f"c{i}" for i in range(130)]
    spec = table("wide", {"wide_id": field("integer"), **{name: field("integer") for name in names}})
    good, bad = [1, *range(130)], [2, *range(129), "x"]
    columns = ", ".join(["wide_id", *names])
    url = sqlite_file(tmp_path / "a.sqlite", f"CREATE TABLE wide ({columns})", "wide", [good, bad])
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.excluded == {"not_integer:c129": 1}
    assert list(extracted.batch.to_pylist()[0].values()) == good


@pytest.mark.parametrize(
    ("spec", "cells", "kept"),
    [
        (field("integer"), ["1", "-9223372036854775808", "9223372036854775808", "0x1"], 2),
        (field("decimal", scale=0), ["12", "12.0", "12.5"], 2),
        (field("boolean"), ["t", "f", "1", "yes"], 3),
        (field("float"), ["1.5", "NaN", "-Infinity", "1e400"], 1),
        (field("timestamp"), ["2026-05-12T10:00:00Z", "2026-05-12 10:00:00+00", "0044-03-15 10:00:00 BC"], 2),
    ],
)
def test_texts_of_a_typed_store(spec: FieldSpec, cells: list[str], kept: int) -> None:
    rejected = Rejected()
    values = from_text(pa.array([None, *cells]), spec, "cell", rejected)
    assert len(values) - values.null_count == kept
    assert rejected.counts().total() == len(cells) - kept


def test_null_where_the_declaration_promises_a_value(tmp_path: Path) -> None:
    spec = table(
        "odd",
        {
            "odd_id": field("integer"),
            "currency": field("text", nullable=False),
            "phone": field(
                "text", nullable=False, role="direct_identifier", operator="pseudonymise", domain="phone"
            ),
        },
    )
    rows = [(1, "UZS", "x"), (2, None, "x"), (3, "UZS", None), (None, None, None)]
    url = sqlite_file(
        tmp_path / "a.sqlite", "CREATE TABLE odd (odd_id INTEGER, currency TEXT, phone TEXT)", "odd", rows
    )
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.batch["odd_id"].to_pylist() == [1, 3]
    assert extracted.excluded == {"null:currency": 1, "null_key:odd_id": 1}
