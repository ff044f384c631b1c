"""File drops: bad cells, drift and absurd files. No error tells a value or the name of a file."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transforms.errors import ConfigurationError, SchemaDrift, SourceError
from transforms.policy.models import Role
from transforms.sources import check_drift, open_source
from transforms.sources.files import csv_records, json_records

from .declare import SALES, field, table
from .drops import AT, DAY, csv_text, json_text, keys, put, put_parquet, read, sale, sales
from .test_bad_cells import BAD

PERSON = "Aziz Karimov"

# SQLite's storage classes forbid them, but in a file every cell is text
READ_AS_TEXT = {("float", "1.5"), ("boolean", "true")}


@pytest.mark.parametrize(
    ("kind", "cell", "reason"),
    [bad for bad in BAD if isinstance(bad[1], str) and bad[:2] not in READ_AS_TEXT],
)
@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
@pytest.mark.parametrize("neighbours", [0, 3])
def test_bad_cells_have_the_reasons_of_databases(
    tmp_path: Path, kind: str, cell: str, reason: str, suffix: str, neighbours: int
) -> None:
    spec = table("odd", {"odd_id": field("integer"), "cell": field(kind)}, source_name="odd.*")
    rows = [{"odd_id": i, "cell": cell if i == 1 else None} for i in range(neighbours + 2)]
    put(
        tmp_path / f"odd.{suffix}", csv_text(rows, ("odd_id", "cell")) if suffix == "csv" else json_text(rows)
    )
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        kept, excluded = read(reader, spec)
    assert excluded == {f"{reason}:cell": 1}
    assert [row["odd_id"] for row in kept] == [i for i in range(neighbours + 2) if i != 1]


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        ("text", "12", "not_text"),
        ("text", "true", "not_text"),
        ("text", '"a\\u0000b"', "not_text"),
        ("text", '"\\ud800"', "invalid_utf8"),
        ("integer", "1.0", "not_integer"),
        ("integer", "9223372036854775808", "not_integer"),
        ("integer", "true", "not_integer"),
        ("integer", "[1]", "not_integer"),
        ("decimal", "1.005", "not_decimal"),
        ("decimal", '{"amount": 1}', "not_decimal"),
        ("float", "NaN", "not_number"),
        ("float", "1e400", "not_number"),
        ("boolean", "2", "not_boolean"),
        ("timestamp", "1778000000123", "not_timestamp"),
        ("uuid", "7", "not_uuid"),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_bad_values_of_json(tmp_path: Path, kind: str, value: str, reason: str, alone: bool) -> None:
    spec = table("odd", {"odd_id": field("integer"), "cell": field(kind)}, source_name="odd.jsonl")
    more = "" if alone else '{"odd_id": 2, "cell": null}\n'
    put(tmp_path / "odd.jsonl", f'{{"odd_id": 1, "cell": {value}}}\n{more}')
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        kept, excluded = read(reader, spec)
    assert excluded == {f"{reason}:cell": 1}
    assert len(kept) == (not alone)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    line = csv_text([sale(2, buyer_comment="@")]).split("\n")[1].encode()
    put(
        tmp_path / "a.csv",
        csv_text([sale(1)]).encode()
        + line.replace(b"@", b"\xff")
        + b"\n"
        + line.replace(b"@", b"\0x")
        + b"\n",
    )
    put(
        tmp_path / "a.jsonl",
        json_text([sale(3)]).encode()
        + json_text([sale(4, buyer_comment="@")]).encode().replace(b"@", b"\xff"),
    )
    spec = sales("a.*")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        rows, excluded = read(reader, spec, DAY)
    assert sorted(row["sale_id"] for row in rows) == [1, 3]
    assert excluded == {"invalid_utf8:buyer_comment": 2, "not_text:buyer_comment": 1}


@pytest.mark.parametrize(
    ("name", "records"),
    [
        ("a.csv", ["1,2\n", ",".join("1234567890123") + "\n"]),
        (
            "a.jsonl",
            ["no json\n", "[1]\n", '{"sale_id": 1, "sale_id": 2}\n', "[" * 100_000 + "\n", '{"a":1}}\n'],
        ),
    ],
)
def test_records_that_cannot_be_read_are_counted_outside_all_windows(
    tmp_path: Path, name: str, records: list[str]
) -> None:
    text = csv_text([sale(1)]) if name == "a.csv" else json_text([sale(1)])
    put(tmp_path / name, text + "".join(records))
    spec = sales(name)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert read(reader, spec, DAY)[1] == {}
        assert reader.count(spec, DAY) == 1
        assert reader.outside(spec, DAY.start, DAY.end) == len(records)
        assert read(reader, spec)[1] == {"malformed:sale_id": len(records)}


def test_cursors_that_are_no_moments(tmp_path: Path) -> None:
    ats = [
        "2026-05-12 noon",
        "2026-05-12",
        "2026-05-12T10:00:00+05:00",
        "noon",
        "2026-05-123",
        PERSON,
        "12.05.2026",
    ]
    put(tmp_path / "a.csv", csv_text([sale(i, at) for i, at in enumerate(ats)]))
    spec = sales("a.csv")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert read(reader, spec, DAY) == ([], {"not_timestamp:placed_at": 3})
        assert reader.outside(spec, DAY.start, DAY.end) == 4
        assert reader.earliest_cursor(spec) is None


def test_overlong_lines_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "BLOCK_BYTES", 1000)
    monkeypatch.setattr(json_records, "LONGEST_LINE", 3000)
    long = json_text([sale(9, buyer_comment="x" * 20_000)])
    put(
        tmp_path / "a.jsonl", json_text([sale(1)]) + long + json_text([sale(2)]) + long + json_text([sale(3)])
    )
    spec = sales("a.jsonl")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert keys(reader, spec) == [1, 2, 3]
        assert read(reader, spec)[1] == {"malformed:sale_id": 2}


def test_a_record_beyond_all_bounds_leaves_the_file_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_records, "BLOCK_BYTES", 4000)
    put(tmp_path / "a.csv", csv_text([sale(1)]))
    put(tmp_path / "b.csv", csv_text([sale(2, buyer_comment="x" * 20_000), sale(3)]))
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert keys(reader, sales("*.csv")) == [1]
        assert reader.left_out(sales("*.csv")) == {"files_malformed": 1}


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_drift_names_the_columns(tmp_path: Path, suffix: str) -> None:
    fields = {"key": field("integer"), "renamed": field("text"), "gone": field("integer")}
    spec = table("odd", fields, source_name="*." + suffix, primary_key=("gone",))
    rows = [{"key": 1, "renamedTo": PERSON}]
    for name in ("a", "b"):
        file = tmp_path / f"{name}.{suffix}"
        if suffix == "csv":
            put(file, csv_text(rows, ("key", "renamedTo")))
        elif suffix == "jsonl":
            put(file, json_text(rows))
        else:
            pq.write_table(pa.Table.from_pylist(rows), file)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        with pytest.raises(SchemaDrift) as caught:
            check_drift(spec, reader.observe(spec))
        if suffix == "jsonl":  # where a key lacks, it is null
            assert read(reader, spec)[1] == {"null_key:gone": 1}
        else:
            with pytest.raises(SchemaDrift) as missing:
                list(reader.extract(spec, ("gone",), None))
            assert missing.value.place == "mgoods.odd.gone"
    assert "Undeclared in sources.yaml: renamedTo." in str(caught.value)
    assert "gone" in str(caught.value)
    assert PERSON not in str(caught.value)


def test_one_file_of_many_that_differs_stops_the_table(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", csv_text([sale(1)]))
    names = [name for name in SALES.fields if name != "weight"]
    put(tmp_path / "b.csv", csv_text([sale(2)], names))
    spec = sales("*.csv")
    with (
        open_source(f"file://{tmp_path}", "mgoods") as reader,
        pytest.raises(SchemaDrift, match="Missing in the source: weight") as caught,
    ):
        check_drift(spec, reader.observe(spec))
    assert caught.value.place == "mgoods.sales.weight"


@pytest.mark.parametrize("written", ["1778000000123", "true", '{"a": 1}'])
def test_a_retyped_column_of_json_is_drift(tmp_path: Path, written: str) -> None:
    put(tmp_path / "a.jsonl", f'{{"sale_id": 1, "placed_at": {written}}}\n')
    spec = sales("a.jsonl")
    with open_source(f"file://{tmp_path}", "mgoods") as reader, pytest.raises(SchemaDrift) as caught:
        check_drift(spec, reader.observe(spec))
    assert caught.value.column == "placed_at"


def test_a_retyped_column_of_parquet_is_drift(tmp_path: Path) -> None:
    put_parquet(tmp_path / "a.parquet", [])
    spec = sales("a.parquet", fields={**SALES.fields, "total_uzs": field("date"), "weight": field("decimal")})
    with open_source(f"file://{tmp_path}", "mgoods") as reader, pytest.raises(SchemaDrift) as caught:
        check_drift(spec, reader.observe(spec))
    assert "total_uzs (is `exact number`, declared `date`), weight (is `floating number`" in str(caught.value)


def test_a_column_twice_in_the_header(tmp_path: Path) -> None:
    spec = table("odd", {"key": field("integer"), "name": field("text")}, source_name="*.csv")
    put(tmp_path / "a.csv", f"key,name,name\n1,{PERSON},x\n")
    with open_source(f"file://{tmp_path}", "mgoods") as reader, pytest.raises(SchemaDrift) as caught:
        reader.observe(spec)
    assert caught.value.place == "mgoods.odd.name"
    assert PERSON not in str(caught.value)


@pytest.mark.parametrize("name", ["Karimov.csv", "Karimov.jsonl"])
def test_where_data_stand_for_names_they_are_not_told(tmp_path: Path, name: str) -> None:
    spec = table(
        "people",
        {"key": field("integer"), "calls": field("integer", path="calls.total")},
        source_name="*.*",
    )
    content = (
        "1,Karimov,+998901234567\n"
        if name.endswith("csv")
        else json.dumps(
            {"key": 1, "+998 90 123 45 67": 1, "calls": {"total": 1, "Karimov": 2, "998901234567": 3}}
        )
        + "\n"
    )
    put(tmp_path / name, content)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        with pytest.raises(SchemaDrift) as caught:
            check_drift(spec, reader.observe(spec))
        assert "column_" in str(caught.value)
        for secret in ("Karimov", "998", str(tmp_path)):
            assert secret not in str(caught.value) + repr(caught.value) + repr(reader)


def test_an_undeclared_pattern_can_be_looked_at(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", "key,city\n1,x\n")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert [column.name for column in reader.observe("*.csv").columns] == ["key", "city"]


def test_nothing_that_can_be_taken(tmp_path: Path) -> None:
    put(tmp_path / f"{PERSON}.csv", "half")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        with pytest.raises(SourceError, match=r"None of the table's files \(1\)") as caught:
            reader.observe(sales("*.csv"))
        with pytest.raises(SchemaDrift, match="fits the table's pattern") as missing:
            reader.observe(sales("*.parquet"))
    assert PERSON not in str(caught.value) + str(missing.value)


@pytest.mark.parametrize("pattern", ["../*.csv", "/etc/*", "a//b.csv", "./a.csv", "a/../../b.csv"])
def test_patterns_that_leave_the_folder(tmp_path: Path, pattern: str) -> None:
    with open_source(f"file://{tmp_path}", "mgoods") as reader, pytest.raises(ConfigurationError):
        reader.count(sales(pattern), None)


def test_paths_within_each_other(tmp_path: Path) -> None:
    spec = table(
        "odd",
        {"key": field("integer"), "a": field("text", role=Role.NEVER_READ), "b": field("text", path="a.b")},
        source_name="*.jsonl",
    )
    with open_source(f"file://{tmp_path}", "mgoods") as reader, pytest.raises(ConfigurationError) as caught:
        reader.count(spec, None)
    assert caught.value.column == "b"


def test_what_may_not_be_asked_for(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", csv_text([sale(1)]))
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        for columns in (("password_hash",), ("street_line",), (), ("sale_id", "sale_id"), ("nothing",)):
            with pytest.raises(ConfigurationError):
                reader.extract(sales("a.csv"), columns, DAY)


def test_values_of_unread_columns_do_not_matter(tmp_path: Path) -> None:
    put(
        tmp_path / "a.jsonl",
        f'{{"sale_id": 1, "placed_at": "{AT}", "password_hash": {{"a": [1]}}, "street_line": 7}}\n',
    )
    spec = sales("a.jsonl")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        assert keys(reader, spec, DAY) == [1]
