"""Classification of a column: evidence by share of its distinct values.

All distinct values are examined up to :data:`LIMIT`; above it a sample of that size, chosen by the values'
own hashes, so that it depends neither on row order nor on chance. Numbers are examined as they are
written: phones, PINFL and cards stored as integers are found. A column's name is weak evidence: it moves
a threshold, it never decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from transforms.detection import entities as kind
from transforms.detection.column import as_text
from transforms.detection.lost_zeros import restore
from transforms.detection.names.judge import NAMES
from transforms.detection.text import LETTERS, fold_column

if TYPE_CHECKING:
    from transforms.detection.detector import Detector

LIMIT: Final = 200_000
CERTAIN_SCORE: Final = 0.8
WHOLE_SHARE: Final = 0.85
IS: Final = 0.8
ABSTAIN: Final = 0.2
SHAPE_MATES: Final = 0.5
DENSE: Final = 0.2
"""Share of a range that consecutive keys fill. All phones in use in the country fill 4 % of theirs."""
LONGEST_KEY: Final = 10**10
LEAST_DIGITS: Final = 7

NAME_HINTS: Final[dict[str, re.Pattern[str]]] = {
    kind.PHONE: re.compile(r"phone|tel|mobil|raqam|msisdn"),
    kind.EMAIL: re.compile(r"e?mail|pochta"),
    kind.CARD: re.compile(r"card|karta|pan$"),
    kind.PINFL: re.compile(r"pinfl|jshshir"),
    kind.PASSPORT: re.compile(r"passport|pasport|document"),
    kind.BANK_ACCOUNT: re.compile(r"account_number|iban|hisob|akaun"),
    kind.IBAN: re.compile(r"iban"),
    kind.MYKAD: re.compile(r"mykad|nric|ic_?(?:no|number)|pengenalan"),
    kind.COORDINATES: re.compile(r"coord|location|geo|lat|lon"),
    kind.PLATE: re.compile(r"plate|plat(?:$|_)|vehicle|car_"),
    kind.IP: re.compile(r"(?:^|_)ip(?:$|_|v)|host"),
    kind.PERSON: re.compile(r"name|fio|holder|director|recipient|buyer|ism"),
    kind.ADDRESS: re.compile(r"address|street|manzil"),
}
_VERSION_NAME: Final = re.compile(r"version|build|firmware")
_NAME_ONLY: Final = rf"^[{LETTERS}'. -]{{2,80}}$"


@dataclass(frozen=True)
class ColumnEvidence:
    """What a column holds. Counts and shares only, never values.

    ``shares``: entity type -> share of examined distinct values in which it was found.
    ``whole``: the same, where the finding is nearly the whole value.
    ``certain``: entity type -> number of examined values with a finding that would stand alone: scored
    :data:`CERTAIN_SCORE` or more, and, where the value is a bare code (digits, letters and digits, a dotted
    number), at least half of the values of the same shape pass as well: order numbers look like a phone
    now and then, phones nearly always.
    ``full_names``: values that are a person's name of two words or more and nothing else.
    ``name_shaped``, ``phone_shaped``: share of values that could be one, leniently.
    """

    name: str
    rows: int
    nulls: int
    distinct: int
    examined: int
    shares: dict[str, float] = field(default_factory=dict)
    whole: dict[str, float] = field(default_factory=dict)
    certain: dict[str, int] = field(default_factory=dict)
    full_names: int = 0
    name_shaped: float = 0.0
    phone_shaped: float = 0.0

    @property
    def sampled(self) -> bool:
        """Whether only a sample of the distinct values was examined."""
        return self.examined < self.distinct

    @property
    def verdict(self) -> str | None:
        """The type that the column's values wholly are: a share of 0.8 (0.5 where the name agrees)."""
        best = max(self.whole, key=lambda each: self.whole[each], default=None)
        if best is None:
            return None
        needed = 0.5 if self.name_suggests(best) else IS
        return best if self.whole[best] >= needed else None

    @property
    def abstains(self) -> tuple[str, ...]:
        """Types with too much evidence to call the column free of them and too little for a verdict."""
        verdict = self.verdict
        return tuple(sorted(t for t, share in self.whole.items() if t != verdict and share >= ABSTAIN))

    def name_suggests(self, entity_type: str) -> bool:
        """Weak evidence: the column's name."""
        hint = NAME_HINTS.get(entity_type)
        return hint is not None and hint.search(self.name.lower()) is not None


def classify(values: pl.Series, name: str, detector: Detector, limit: int = LIMIT) -> ColumnEvidence:
    """Evidence for one column of text or numbers. Dates, booleans and fractions hold nothing to find."""
    rows, nulls = len(values), values.null_count()
    whole_numbers = _as_whole_numbers(values)
    if whole_numbers is None:
        return ColumnEvidence(name, rows, nulls, values.drop_nulls().n_unique(), 0)
    distinct = whole_numbers.drop_nulls().unique()
    count = len(distinct)
    dense = False
    if distinct.dtype.is_integer() and count:
        span = int(distinct.max()) - int(distinct.min()) + 1  # type: ignore[arg-type]
        # consecutive keys, whatever digits they begin with
        dense = count / span >= DENSE and int(distinct.max()) < LONGEST_KEY  # type: ignore[arg-type]
        large = distinct.filter(distinct.abs() >= 10**LEAST_DIGITS)
        if dense or large.is_empty():
            return ColumnEvidence(name, rows, nulls, count, count)
    examined = _sample(distinct, limit)
    if examined.dtype.is_integer():
        hinted = NAME_HINTS[kind.PHONE].search(name.lower()) is not None
        return _gather(restore(examined, hinted), name, rows, nulls, count, detector)
    text = as_text(examined).str.strip_chars()
    return _gather(text, name, rows, nulls, count, detector)


def _as_whole_numbers(values: pl.Series) -> pl.Series | None:
    """The column as strings or integers; None where its type cannot hold what we look for."""
    dtype = values.dtype
    if dtype == pl.String or dtype.is_integer():
        return values
    if isinstance(dtype, pl.Categorical | pl.Enum):
        return values.cast(pl.String)
    if isinstance(dtype, pl.Decimal) and dtype.scale == 0:
        return values.cast(pl.String)
    if dtype.is_float():
        present = values.drop_nulls()
        large = present.filter(present.is_finite() & (present.abs() >= 1e8) & (present.abs() < 9e15))
        # phones that passed through a spreadsheet: 998901234567.0
        if len(large) and len(large) > 0.5 * len(present) and (large == large.round(0)).all():
            return large.cast(pl.Int64)
    return None


def _sample(distinct: pl.Series, limit: int) -> pl.Series:
    if len(distinct) <= limit:
        return distinct
    order = distinct.hash(seed=0).arg_sort()
    return distinct.gather(order.head(limit))


def _gather(
    text: pl.Series, name: str, rows: int, nulls: int, distinct: int, detector: Detector
) -> ColumnEvidence:
    examined = len(text)
    if not examined:
        return ColumnEvidence(name, rows, nulls, distinct, 0)
    spans = detector.detect_column(text, name=name).spans
    values = pl.DataFrame({"value": text}).select(
        length=pl.col("value").str.len_chars(), shape=_shape(pl.col("value"))
    )
    values = values.with_row_index("row")
    if _VERSION_NAME.search(name.lower()):
        spans = spans.filter(pl.col("entity_type") != kind.IP)
    hits = spans.join(values, on="row").with_columns(
        whole=(pl.col("end") - pl.col("start")) >= WHOLE_SHARE * pl.col("length"),
    )
    # Codes: how many of the same shape pass?
    mates = values.drop_nulls("shape").group_by("shape").agg(mates=pl.len())
    passed = hits.drop_nulls("shape").group_by("shape", "entity_type").agg(passed=pl.col("row").n_unique())
    hits = (
        hits.join(mates, on="shape", how="left")
        .join(passed, on=["shape", "entity_type"], how="left")
        .with_columns(alone=pl.col("shape").is_null() | (pl.col("passed") >= SHAPE_MATES * pl.col("mates")))
    )
    certain = hits.filter(
        pl.col("alone")
        & ((pl.col("score") >= CERTAIN_SCORE) | (pl.col("shape").is_not_null() & pl.col("whole")))
    )
    found = spans.filter(pl.col("entity_type") == kind.PERSON)["row"].unique()
    return ColumnEvidence(
        name=name,
        rows=rows,
        nulls=nulls,
        distinct=distinct,
        examined=examined,
        shares=_per_type(hits, examined),
        whole=_per_type(hits.filter("whole"), examined),
        certain={t: round(share * examined) for t, share in _per_type(certain, examined).items()},
        full_names=_full_names(text, hits),
        name_shaped=_name_shaped(text, found, detector) / examined,
        phone_shaped=_phone_shaped(text) / examined,
    )


def _shape(value: pl.Expr) -> pl.Expr:
    """The shape of a value that is a code and nothing else, null for all others."""
    length = value.str.len_chars().cast(pl.String)
    return (
        pl.when(value.str.contains(r"^[0-9]+$"))
        .then(pl.lit("digits ") + length)
        .when(value.str.contains(r"^[A-Za-z]{1,3}[ -]?[0-9]+$"))
        .then(pl.lit("letters and digits ") + length)
        .when(value.str.contains(r"^[0-9]+(?:\.[0-9]+){2,}$"))
        .then(pl.lit("dotted"))
    )


def _per_type(hits: pl.DataFrame, examined: int) -> dict[str, float]:
    counts = hits.group_by("entity_type").agg(pl.col("row").n_unique()).sort("entity_type")
    return {entity: rows / examined for entity, rows in counts.iter_rows()}


def _full_names(text: pl.Series, hits: pl.DataFrame) -> int:
    whole = hits.filter("whole", pl.col("entity_type") == kind.PERSON)["row"].unique()
    return int((text.gather(whole).str.count_matches(r"[\s-]+\S{2}") >= 1).sum()) if len(whole) else 0


def _name_shaped(text: pl.Series, found: pl.Series, detector: Detector) -> int:
    """Values that hold a person, or are letters only and two to five words or a possible name."""
    folded = fold_column(text)
    frame = pl.DataFrame({"value": folded}).with_row_index("row")
    frame = frame.with_columns(
        letters=pl.col("value").str.contains(_NAME_ONLY), words=pl.col("value").str.count_matches(r"\S+")
    )
    person = frame["row"].is_in(found.implode()) if len(found) else pl.repeat(False, len(frame), eager=True)
    several = frame["letters"] & (frame["words"] >= 2) & (frame["words"] <= 5)
    single = frame.filter(pl.col("letters") & (pl.col("words") == 1) & ~person)["value"].to_list()
    detector.judge.judge_all(single)
    return int((person | several).sum()) + sum(bool(detector.judge.judge(word) & NAMES) for word in single)


def _phone_shaped(text: pl.Series) -> int:
    digits = text.str.count_matches("[0-9]")
    return int(((digits >= LEAST_DIGITS) & (digits <= 15) & ~text.str.contains(r"\pL{5}|@")).sum())
