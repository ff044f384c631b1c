"""Classification of columns, and agreement with what was declared about them."""

from __future__ import annotations

import random

import polars as pl
import pytest

from transforms.detection import Detector
from transforms.detection.evidence import LIMIT, ColumnEvidence, classify
from transforms.policy.models import Domain, FieldSpec, LogicalType, Operator, Role

KEPT = FieldSpec(
    type=LogicalType.TEXT, description="an attribute", category="system.operations", role=Role.ATTRIBUTE
)
MEASURE = FieldSpec(
    type=LogicalType.INTEGER, description="a number", category="system.operations", role=Role.MEASURE
)


def _identifier(domain: Domain) -> FieldSpec:
    return FieldSpec(
        type=LogicalType.TEXT,
        description="an identifier",
        category="user.contact",
        role=Role.DIRECT_IDENTIFIER,
        operator=Operator.PSEUDONYMISE,
        domain=domain,
    )


def _draw(make: object, count: int = 500) -> list[str]:
    generator = random.Random(5)
    return [make(generator) for _ in range(count)]  # type: ignore[operator]


PHONES = _draw(lambda g: f"+9989{g.choice('01347')}{g.randrange(10**7):07d}")
ORDER_NUMBERS = _draw(lambda g: f"{g.randrange(10**9):09d}")
TRACKS_14 = _draw(lambda g: f"{g.randrange(10**14):014d}", 5000)
NUMBERS_16 = _draw(lambda g: f"{g.randrange(10**16):016d}", 5000)
ARTICLES = _draw(lambda g: f"{g.choice('ABCDEF')}{g.choice('ABCDEF')}{g.randrange(10**7):07d}", 5000)
VERSIONS = _draw(lambda g: f"{g.randrange(9)}.{g.randrange(40)}.{g.randrange(900)}.{g.randrange(9000)}")
EAN = _draw(lambda g: f"478{g.randrange(10**10):010d}")
SKU = _draw(lambda g: f"SMT-{g.randrange(10**4):04d}")
MAILS = _draw(lambda g: f"user{g.randrange(10**6)}@example.uz")
FULL_NAMES = [
    "Karimov Aziz",
    "Дилноза Каримова",
    "Rahimova Gulnora",
    "Toshmatov Eshmat",
    "Иван Петров",
    "Aziz Ergashev",
]
BRANDS = [
    "Lola",
    "Jordan",
    "Nargiz",
    "Victoria's Secret",
    "Calvin Klein",
    "Tommy Hilfiger",
    "Hugo Boss",
    "Samsung",
    "Artel",
    "Apple",
    "Zara",
    "Nike",
    "Adidas",
    "Ralph Lauren",
    "Dior",
    "Bosch",
    "Philips",
    "Xiaomi",
    "Akfa",
    "Lenovo",
    "Tefal",
]
TITLES = [
    "Lola ko'ylagi qizil 42",
    "Jordan Air krossovka",
    "Nargiz parfyumi 50 ml",
    "Samsung Galaxy A54 128 GB",
    "Qozon 8 litr",
    "Мужская рубашка Marks",
    "Bolalar kitobi Alpomish",
    "Choynak Oydin",
    "Atirgul moyi Rayhon",
    "Telefon qoplamasi",
] * 3


@pytest.mark.parametrize(
    "values",
    [
        PHONES,
        [int(phone[1:]) for phone in PHONES],
        [int(phone[4:]) for phone in PHONES],
        [float(phone[1:]) for phone in PHONES],
        MAILS,
        ["product"] * 50 + MAILS[:1],  # one address among few distinct values
        [f"item {n}" for n in range(980)] + MAILS[:20],  # 2 per cent
        _draw(lambda g: f"100.64.{g.randrange(256)}.{g.randrange(256)}"),
        _draw(lambda g: f"8600{g.randrange(10**12):012d}"),
        _draw(lambda g: f"AB{g.randrange(10**6, 10**7)}"),
        _draw(lambda g: f"20208000{g.randrange(10**12):012d}"),
        FULL_NAMES * 3,
    ],
    ids=[
        "phones",
        "int",
        "national int",
        "float",
        "mails",
        "one mail",
        "2 %",
        "ips",
        "cards",
        "passports",
        "accounts",
        "names",
    ],
)
def test_personal_values_contradict_a_harmless_declaration(detector: Detector, values: list[object]) -> None:
    column = pl.Series("column", values)
    contradiction = detector.disagreement(KEPT, detector.classify(column, "column"))
    assert contradiction is not None
    assert not any(str(value) in contradiction for value in values if len(str(value)) > 4)


@pytest.mark.parametrize(
    "values",
    [
        ORDER_NUMBERS,
        [int(n) for n in ORDER_NUMBERS],
        TRACKS_14,
        NUMBERS_16,
        EAN,
        SKU,
        BRANDS,
        TITLES,
        ARTICLES,
        VERSIONS,
        list(range(900_000_000, 900_005_000)),
        ["uzs", "usd"],
        ["Toshkent", "Samarqand", "Buxoro"] * 9,
        ["Fargo", "BTS Express", "Uzpost", "DHL"],
        ["Uzum Market", "Wildberries", "Ozon"],
        ["2026-05-12 10:22:33"] * 30,
        ["1.2.3", "10.4.55"],
        [1.5, 2.25, 1e6],
        [125000.0, 3.0],
        [None, None],
        [],
        [f"item {n}" for n in range(2000)] + MAILS[:3],  # below one per cent: redacted in place instead
    ],
    ids=lambda values: str(values[0])[:12] if values else "empty",
)
def test_harmless_columns_pass(detector: Detector, values: list[object]) -> None:
    evidence = detector.classify(pl.Series("column", values), "column")
    assert detector.disagreement(KEPT, evidence) is None
    assert evidence.verdict is None


@pytest.mark.parametrize(
    ("domain", "values", "agrees"),
    [
        (Domain.PHONE, PHONES, True),
        (Domain.PHONE, MAILS, False),
        (Domain.PHONE, FULL_NAMES * 5, True),  # fewer than twenty distinct values say nothing
        (Domain.EMAIL, MAILS, True),
        (Domain.EMAIL, PHONES, False),
        (Domain.EMAIL, MAILS[:100] + SKU[:80], True),
        (
            Domain.PERSON_NAME,
            [
                f"{a} {b}"
                for a in ("Qzar", "Aziz", "Бек")
                for b in ("Vandrol", "Karimov", "Xyq", "Ogli", "Zoda", "Ruzi", "Ham")
            ],
            True,
        ),
        (Domain.PERSON_NAME, PHONES, False),
        (Domain.PERSON_NAME, SKU, False),
        (Domain.ACCOUNT, SKU, True),
    ],
)
def test_identifiers_look_like_their_domain(
    detector: Detector, domain: Domain, values: list[str], agrees: bool
) -> None:
    evidence = detector.classify(pl.Series("column", values), "column")
    assert (detector.disagreement(_identifier(domain), evidence) is None) is agrees


def test_network_prefix_wants_addresses(detector: Detector) -> None:
    field = FieldSpec(
        type=LogicalType.TEXT,
        description="address",
        category="user.device.ip_address",
        role=Role.QUASI_IDENTIFIER,
        operator=Operator.NETWORK_PREFIX,
    )
    addresses = pl.Series([f"90.123.45.{n}" for n in range(10, 99)])
    assert detector.disagreement(field, detector.classify(addresses, "ip")) is None
    assert detector.disagreement(field, detector.classify(pl.Series(SKU), "ip")) is not None


def test_phones_that_fill_a_part_of_their_range_are_no_keys(detector: Detector) -> None:
    phones = pl.Series(range(998_900_000_000, 998_900_500_000, 50))
    national = pl.Series(range(900_000_000, 900_500_000, 50))
    for values in (phones, national, pl.Series(range(998_900_000_000, 998_900_009_000))):
        assert detector.disagreement(MEASURE, detector.classify(values, "column")) is not None


def test_free_text_never_contradicts(detector: Detector) -> None:
    field = FieldSpec(
        type=LogicalType.TEXT,
        description="a message",
        category="user.content",
        role=Role.FREE_TEXT,
        operator=Operator.REDACT_TEXT,
    )
    assert detector.disagreement(field, detector.classify(pl.Series(PHONES), "body")) is None


def test_verdict_and_abstention() -> None:
    def evidence(share: float, name: str = "column") -> ColumnEvidence:
        return ColumnEvidence(name, 10, 0, 10, 10, whole={"PHONE": share})

    assert evidence(0.9).verdict == "PHONE"
    assert evidence(0.6).verdict is None
    assert evidence(0.6).abstains == ("PHONE",)
    assert evidence(0.6, "contact_phone").verdict == "PHONE"  # the name is weak evidence
    assert evidence(0.1, "contact_phone").verdict is None  # and never decides
    assert evidence(0.1).abstains == ()


def test_a_sample_does_not_depend_on_row_order(detector: Detector) -> None:
    values = pl.Series([f"{n} {PHONES[n % 7]}" if n % 50 == 0 else f"x{n}" for n in range(2000)])
    one = classify(values, "column", detector, limit=300)
    other = classify(values.reverse(), "column", detector, limit=300)
    assert one == other
    assert one.sampled
    assert (one.examined, one.distinct) == (300, 2000)
    assert not classify(values, "column", detector).sampled
    assert LIMIT >= 100_000


def test_measures_with_small_numbers_cost_nothing(detector: Detector) -> None:
    evidence = detector.classify(pl.Series(range(1000)), "quantity")
    assert detector.disagreement(MEASURE, evidence) is None
    assert evidence.shares == {}
