"""Every operator does its work, is counted, and is missed when it is switched off."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Collection
from datetime import date, datetime
from decimal import Decimal

import duckdb
import polars as pl
import pyarrow as pa
import pytest

from transforms.detection import Detector
from transforms.detection.column import SPANS_SCHEMA, ColumnSpans
from transforms.detection.redaction import Replaces, redact
from transforms.errors import ClassificationError, PolicyError, SchemaDrift
from transforms.policy.models import Operator, TableSource
from transforms.pseudonymisation import operators
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.operators import OPERATORS, Outcome, apply_operators, stored_schema
from transforms.pseudonymisation.pseudonym import PSEUDONYM_ARROW_TYPE

RING = KeyRing("mgoods", bytes(range(32)))
PATTERNS = {
    "PHONE": re.compile(r"\+?998[ -]?[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}"),
    "EMAIL": re.compile(r"[a-z.]+@[a-z.]+"),
    "PERSON": re.compile(r"Aziza|Lola"),
}


class PatternDetector:
    """A detector of three patterns with the interface of ``transforms.detection``; notes what it sees."""

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}

    def detect_column(
        self, values: pl.Series, *, name: str, entities: Collection[str] = tuple(PATTERNS)
    ) -> ColumnSpans:
        self.seen[name] = len(values)
        rows = [
            (row, *match.span(), entity, 1.0)
            for row, text in enumerate(values)
            for entity, pattern in PATTERNS.items()
            if entity in entities
            for match in pattern.finditer(text)
        ]
        spans = pl.DataFrame(rows, schema=SPANS_SCHEMA, orient="row").sort("row", "start")
        return ColumnSpans(name, len(values), len(values), spans)

    def redact(self, values: pl.Series, spans: ColumnSpans, surrogates: Replaces | None = None) -> pl.Series:
        return redact(values, spans, surrogates)


def spec(type_: str, **more: object) -> dict[str, object]:
    return {
        "type": type_,
        "description": "A column.",
        "category": "system.operations",
        "role": "attribute",
        **more,
    }


TABLE = TableSource.model_validate(
    {
        "system": "mgoods",
        "table": "clicks",
        "description": "A table with every operator.",
        "primary_key": ["click_id"],
        "load": "append",
        "cursor": "clicked_at",
        "fields": {
            "click_id": spec("integer"),
            "phone": spec("text", role="direct_identifier", operator="pseudonymise", domain="phone"),
            "full_name": spec(
                "text", role="direct_identifier", operator="pseudonymise", domain="person_name"
            ),
            "password_hash": spec("text", role="never_read"),
            "body": spec("text", role="free_text", operator="redact_text"),
            "path": spec("text", operator="drop"),
            "ip": spec("text", role="quasi_identifier", operator="network_prefix"),
            "user_agent": spec("text", role="quasi_identifier", operator="generalise_user_agent"),
            "born_on": spec("date", role="quasi_identifier", operator="generalise_date", to="month"),
            "age": spec("integer", role="quasi_identifier", operator="generalise_number", bounds=[18, 65]),
            "town": spec("text", operator="generalise_place", mapping={"Toshkent": "UZ-TK"}),
            "latitude": spec("float", operator="generalise_point", longitude="longitude", resolution=6),
            "longitude": spec("float", operator="part_of_point"),
            "title": spec("text"),
            "kind": spec("text", values=["web", "app"]),
            "amount_uzs": spec("decimal", role="measure"),
            "clicked_at": spec("timestamp"),
        },
    }
)
ROWS = pl.DataFrame(
    {
        "click_id": [1, 2, 3, 4],
        "phone": ["90 123 45 67", "+998901234567", "yo'q", None],
        "full_name": ["Aziza Karimova", "Каримова Азиза", None, "Botir"],
        "body": ["Men Aziza, tel 998 90 123 45 67", "Men Aziza, tel 998 90 123 45 67", "rahmat", None],
        "ip": ["203.0.113.9", "2001:db8:1:2::3", "not an address", None],
        "user_agent": [
            "Mozilla/5.0 (Linux; Android 14) Chrome/124.0 Safari/537.36",
            "Aziza's phone",
            "",
            None,
        ],
        "born_on": [date(1990, 5, 12), date(2001, 1, 31), None, date(1970, 1, 1)],
        "age": [36, 17, None, 70],
        "town": ["toshkent", "Mirzo Ulugʻbek 5-uy", "Toshkent", None],
        "latitude": [41.311151, 41.311153, 95.5, None],
        "longitude": [69.279737, None, 69.2, 69.2],
        "title": ["Choynak Lola", "Telefon 998901234567", "Non", None],
        "kind": ["web", "app", "aziza@example.uz", None],
        "amount_uzs": [Decimal("125000.00"), Decimal("0.50"), None, Decimal("-1.00")],
        "clicked_at": [datetime(2026, 5, 12, h) for h in range(4)],  # noqa: DTZ001 -- UTC without zone
    },
    schema_overrides={"amount_uzs": pl.Decimal(18, 2), "clicked_at": pl.Datetime("us")},
)
CANARIES = (
    "Aziza", "Karimova", "Азиза", "Botir", "901234567", "123 45 67", "203.0.113.9", "2001:db8:1:2",
    "date(1990, 5, 12)", "date(2001, 1, 31)", "Mozilla", "Ulug", "example.uz",
)  # fmt: skip


def apply(frame: pl.DataFrame = ROWS, table: TableSource = TABLE, **more: bool) -> operators.Applied:
    return apply_operators(frame, table, RING, PatternDetector(), **more)


def assert_protected(applied: operators.Applied) -> None:
    """What must hold of the stored rows of ``ROWS``, whatever is switched off."""
    table = applied.to_arrow()
    assert table.schema == stored_schema(TABLE)
    shown = repr(table.to_pylist()) + repr(applied.frame.to_dicts())
    for canary in CANARIES:
        assert canary not in shown, "a canary is stored"
    assert "36" not in applied.frame["age"].cast(pl.String).to_list(), "an exact age is stored"
    assert applied.frame["phone"][0] == applied.frame["phone"][1]
    assert "path" not in table.column_names
    assert "longitude" not in table.column_names
    assert "41.3" not in shown, "a point is stored"


def test_each_operator() -> None:
    got = apply().frame
    assert got.columns == list(TABLE.stored)
    assert got["phone"][0] == got["phone"][1]
    assert got["phone"].is_null().to_list() == [False, False, True, True]
    assert got["full_name"][0] == got["full_name"][1] != got["full_name"][3]
    assert got["body"].to_list() == ["Men <PERSON>, tel <PHONE>"] * 2 + ["rahmat", None]
    assert got["ip"].to_list() == ["203.0.113.0/24", "2001:db8:1::/48", None, None]
    assert got["user_agent"].to_list() == ["Chrome / Android", "other", "other", None]
    assert got["born_on"].to_list() == [date(1990, 5, 1), date(2001, 1, 1), None, date(1970, 1, 1)]
    assert got["age"].to_list() == ["18..<65", "<18", None, ">=65"]
    assert got["town"].to_list() == ["UZ-TK", "other", "UZ-TK", None]
    assert got["latitude"].to_list() == ["8620a52d7ffffff", None, None, None]
    # goods may be called Lola; a phone in a title is an exception and goes
    assert got["title"].to_list() == ["Choynak Lola", "Telefon <PHONE>", "Non", None]
    assert got["kind"].to_list() == ["web", "app", "<EMAIL>", None]
    for kept in ("click_id", "amount_uzs", "clicked_at"):
        assert got[kept].equals(ROWS[kept])


def test_counts_are_of_rows_and_hold_no_value() -> None:
    applied = apply()
    assert applied.redacted == {
        "body": {"PERSON": 2, "PHONE": 2},
        "title": {"PHONE": 1},
        "kind": {"EMAIL": 1},
    }
    assert applied.unusable == {"phone": 1, "ip": 1, "user_agent": 2, "town": 1, "latitude": 2}
    assert applied.operators == {
        Operator.KEEP: 4 + 3 + 3 + 3 + 4,
        Operator.PSEUDONYMISE: 3 + 3,
        Operator.REDACT_TEXT: 3,
        Operator.NETWORK_PREFIX: 3,
        Operator.GENERALISE_USER_AGENT: 3,
        Operator.GENERALISE_DATE: 3,
        Operator.GENERALISE_NUMBER: 3,
        Operator.GENERALISE_PLACE: 3,
        Operator.GENERALISE_POINT: 3,
    }
    flat = applied.counts()
    assert flat["pseudonymise"] == 6
    assert flat["redacted.body.PHONE"] == 2
    assert flat["unusable.ip"] == 1
    assert not any(canary in str(flat) for canary in CANARIES)


def test_the_whole_is_protected() -> None:
    assert_protected(apply())


@pytest.mark.parametrize("operator", OPERATORS)
def test_an_operator_that_is_switched_off_is_seen(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(OPERATORS, operator, lambda raw, spec, work: Outcome(raw))
    with pytest.raises((AssertionError, ClassificationError)):
        assert_protected(apply())


def test_every_declared_operator_has_a_function() -> None:
    assert set(OPERATORS) == set(Operator) - {Operator.DROP, Operator.PART_OF_POINT}


def test_with_the_real_detector() -> None:
    applied = apply_operators(ROWS, TABLE, RING, Detector())
    assert_protected(applied)
    assert set(applied.redacted) == {"body", "title", "kind"}


def test_text_with_surrogates_where_the_declaration_asks_for_it() -> None:
    got = apply(table=field_as("body", replacement="surrogate"))
    plain, kept = apply().frame["body"].to_list(), apply().frame["title"].to_list()
    body = got.frame["body"].to_list()
    assert plain[0] == "Men <PERSON>, tel <PHONE>"
    assert body[0] == body[1] != plain[0]
    assert re.fullmatch(r"Men [A-Zʻʼ][a-zʻʼ]+, tel 998 1\d \d{3} \d\d \d\d", body[0])
    assert body[2:] == plain[2:]
    assert got.redacted == apply().redacted
    assert got.frame["title"].to_list() == kept  # an exception in a kept column is `<TYPE>`
    assert_protected(got)
    other = KeyRing("mgoods", bytes(32))
    frame = apply_operators(ROWS, field_as("body", replacement="surrogate"), other, PatternDetector()).frame
    assert frame["body"][0] not in (body[0], plain[0])


def test_redaction_of_harmless_columns_can_be_left_out() -> None:
    applied = apply(redact_kept=False)
    assert applied.frame["title"].equals(ROWS["title"])
    assert set(applied.redacted) == {"body"}


def test_detection_sees_each_text_once_and_no_closed_list() -> None:
    detector = PatternDetector()
    many = pl.concat([ROWS.filter(pl.col("kind").is_null() | (pl.col("kind") != "aziza@example.uz"))] * 50)
    applied = apply_operators(many, TABLE, RING, detector)
    assert detector.seen == {"body": 1, "title": 2}
    assert applied.redacted["body"] == {"PERSON": 100, "PHONE": 100}


def test_a_timestamp_is_cut_to_its_day_of_the_marketplace() -> None:
    table = field_as("clicked_at", operator=Operator.GENERALISE_DATE, to="day")
    late = with_(clicked_at=pl.col("clicked_at") + pl.duration(hours=19))()
    applied = apply_operators(late, table, RING, PatternDetector(), timezone="Asia/Tashkent")
    assert applied.frame["clicked_at"].to_list() == [date(2026, 5, 13)] * 4
    assert apply_operators(late, table, RING, PatternDetector()).frame["clicked_at"][0] == date(2026, 5, 12)


def test_dropped_columns_that_were_read_all_the_same_are_left_out_and_counted() -> None:
    applied = apply(ROWS.with_columns(path=pl.lit("/u/aziza")))
    assert_protected(applied)
    assert applied.operators[Operator.DROP] == 4


def test_an_empty_batch_and_a_batch_of_nulls() -> None:
    empty = apply(ROWS.clear())
    assert empty.to_arrow().schema == stored_schema(TABLE)
    assert (len(empty.frame), empty.redacted, empty.unusable) == (0, {}, {})
    untyped = pl.DataFrame({name: [None] * 3 for name in TABLE.selected})
    got = apply(untyped).to_arrow()
    assert got.schema == stored_schema(TABLE)
    assert got.num_rows == 3
    assert all(column.null_count == 3 for column in got.columns)


def test_stored_types() -> None:
    schema = stored_schema(TABLE)
    assert schema.names == list(TABLE.stored)
    assert schema.field("phone").type == PSEUDONYM_ARROW_TYPE
    assert schema.field("amount_uzs").type == pa.decimal128(18, 2)
    assert schema.field("born_on").type == pa.date32()
    con = duckdb.connect()
    con.register("batch", apply().to_arrow())
    types = dict(con.sql("SELECT column_name, column_type FROM (DESCRIBE batch)").fetchall())
    assert (types["phone"], types["age"], types["clicked_at"]) == ("UUID", "VARCHAR", "TIMESTAMP")
    assert types["amount_uzs"] == "DECIMAL(18,2)"


# --- errors: the place, the next step, no value ------------------------------------------------------


def field_as(name: str, **changes: object) -> TableSource:
    fields = {**TABLE.fields, name: TABLE.fields[name].model_copy(update=changes)}
    return TABLE.model_copy(update={"fields": fields})


def with_(**columns: pl.Expr) -> Callable[[], pl.DataFrame]:
    return lambda: ROWS.with_columns(**columns)


BAD: dict[str, tuple[Callable[[], pl.DataFrame], str]] = {
    "undeclared": (with_(extra=pl.lit("Aziza")), "extra"),
    "never_read": (with_(password_hash=pl.lit("x")), "password_hash"),
    "missing": (lambda: ROWS.drop("ip"), "ip"),
    "float phone": (with_(phone=pl.lit(901234567.0)), "phone"),
    "text amount": (with_(amount_uzs=pl.lit("203.0.113.9")), "amount_uzs"),
    "text age": (with_(age=pl.lit("36 Aziza")), "age"),
    "text date": (with_(born_on=pl.lit("1990-05-12")), "born_on"),
    "other scale": (with_(amount_uzs=pl.col("amount_uzs").cast(pl.Decimal(18, 4))), "amount_uzs"),
    "binary body": (with_(body=pl.col("body").cast(pl.Binary)), "body"),
}


@pytest.mark.parametrize(("frame", "column"), BAD.values(), ids=BAD.keys())
def test_bad_batches(frame: Callable[[], pl.DataFrame], column: str) -> None:
    with pytest.raises(SchemaDrift, match=rf"^mgoods\.clicks\.{column}: .* Next step: ") as caught:
        apply(frame())
    assert not [canary for canary in CANARIES if canary in str(caught.value)]


def test_an_operator_that_fails_shows_no_value_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def quoting(raw: pl.Series, spec: object, work: object) -> Outcome:
        return Outcome(raw.str.to_integer())  # Polars quotes the value it cannot convert

    monkeypatch.setitem(OPERATORS, Operator.REDACT_TEXT, quoting)
    with pytest.raises(
        ClassificationError, match=r"mgoods\.clicks\.body: Operator `redact_text` failed"
    ) as caught:
        apply()
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None
    assert "Aziza" not in "".join(traceback.format_exception(caught.value))


def test_an_operator_that_loses_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OPERATORS, Operator.KEEP, lambda raw, spec, work: Outcome(raw[1:]))
    with pytest.raises(ClassificationError, match="changed the number of rows"):
        apply()


def test_typed_errors_of_an_operator_get_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PolicyError, match=r"mgoods\.clicks\.age: The bounds of the bands do not ascend"):
        apply(table=field_as("age", bounds=(65.0, 18.0)))


@pytest.mark.parametrize(
    ("column", "operator"),
    [
        ("amount_uzs", Operator.REDACT_TEXT),
        ("body", Operator.GENERALISE_DATE),
        ("town", Operator.GENERALISE_NUMBER),
        ("age", Operator.NETWORK_PREFIX),
        ("clicked_at", Operator.PSEUDONYMISE),
        ("body", Operator.GENERALISE_POINT),
        ("clicked_at", Operator.PART_OF_POINT),
    ],
)
def test_an_operator_that_cannot_fit_is_refused_before_the_first_row(column: str, operator: Operator) -> None:
    with pytest.raises(
        PolicyError, match=rf"mgoods\.clicks\.{column}: Operator `{operator.value}` cannot work"
    ):
        stored_schema(field_as(column, operator=operator))
