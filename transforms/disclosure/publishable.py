"""The release step's own look at a frame before it leaves. It shares no code with the rules it checks.

``protect`` decides; this only refuses. It reads the published frame and, row by row, the evidence that was
stored with it, and recomputes every rule from the definitions.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate

import polars as pl

from transforms.aggregation.measures import MedianMeasure, RatioMeasure
from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import Quantity, quantities
from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec
from transforms.disclosure.published import POOLED, PUBLISHED, STATUSES, SUPPRESSED, published_schema
from transforms.errors import DisclosureError
from transforms.policy.models import Protection


def assert_publishable(
    frame: pl.DataFrame,
    spec: TableSpec,
    protection: Protection,
    evidence: pl.DataFrame,
    *,
    period: Period | None = None,
) -> None:
    """Raise ``DisclosureError`` for the first thing in ``frame`` that may not leave.

    ``evidence``: of ``ProtectedCells``, aligned with ``frame``. The message names rule and column and how
    many rows are concerned, never a value.
    """
    for what, column, count in _objections(frame, spec, protection, evidence, period):
        raise DisclosureError(
            f"{what} ({count} row(s)).",
            system=spec.system,
            table=spec.table,
            column=column,
            next_step="nothing of this table is released; protect the period again from its cells.",
        )


Objection = tuple[str, str | None, int]


def _objections(
    frame: pl.DataFrame,
    spec: TableSpec,
    protection: Protection,
    evidence: pl.DataFrame,
    period: Period | None,
) -> Iterator[Objection]:
    if dict(frame.schema) != dict(published_schema(spec)) or frame.columns != list(published_schema(spec)):
        yield "the frame does not have the declared columns and types", None, frame.height
        return
    if frame.height != evidence.height:
        yield "the frame and its evidence differ in length", None, abs(frame.height - evidence.height)
        return
    for unit in spec.units:
        if protection.minimum_contributors.get(unit, 0) < 1:
            yield f"the protection has no minimum for the unit `{unit}`", None, frame.height
            return
    yield from _shape(frame, spec, period)
    yield from _silence(frame, spec)
    yield from _safety(frame, spec, protection, evidence)
    yield from _whole_groups(frame, spec, evidence)


def _shape(frame: pl.DataFrame, spec: TableSpec, period: Period | None) -> Iterator[Objection]:
    def among(column: str, condition: pl.Expr, what: str) -> Iterator[Objection]:
        count = frame.filter(condition).height
        if count:
            yield what, column, count

    yield from among(STATUS, ~pl.col(STATUS).is_in(STATUSES) | pl.col(STATUS).is_null(), "unknown status")
    if period is not None:
        wrong = pl.col(spec.period_column).is_null() | (pl.col(spec.period_column) != period.first)
        yield from among(spec.period_column, wrong, "a row of another period")
    for key in spec.keys:
        yield from among(key, pl.col(key).is_null(), "a dimension without a label")
    twice = frame.height - frame.select(spec.period_column, *spec.keys).n_unique()
    if frame.height and twice:
        yield "two rows of the same coordinates", None, twice
    pooled = pl.lit(False) if spec.pool is None else pl.col(spec.pool.dimension) == spec.pool.into
    yield from among(STATUS, (pl.col(STATUS) == POOLED) & ~pooled, "a pool outside of the declared label")
    yield from among(STATUS, (pl.col(STATUS) == PUBLISHED) & pooled, "a cell under the label of pools")
    if not frame.select(spec.keys).equals(frame.select(spec.keys).sort(list(spec.keys))):
        yield "the order of rows is not that of their labels, so it may tell something", None, frame.height


def _silence(frame: pl.DataFrame, spec: TableSpec) -> Iterator[Objection]:
    """Suppressed is NULL, withheld is NULL, and a ratio is silent when one of its parts is."""
    for name, measure in spec.measures.items():
        given = pl.col(name).is_not_null()
        loud = frame.filter(given & (pl.col(STATUS) == SUPPRESSED)).height
        if loud:
            yield "a suppressed row carries a number", name, loud
        listed = pl.col(WITHHELD).str.split(",").list.contains(name)
        loud = frame.filter(given & listed).height
        if loud:
            yield "a withheld measure carries a number", name, loud
        if isinstance(measure, RatioMeasure):
            silent = pl.col(measure.numerator).is_null() | pl.col(measure.denominator).is_null()
            loud = frame.filter(given & silent).height
            if loud:
                yield "a ratio is given while one of its parts is withheld", name, loud
        elif not isinstance(measure, MedianMeasure):
            lost = frame.filter(~given & ~listed).height
            if lost:
                yield "a measure is missing without being named as withheld", name, lost


def _safety(
    frame: pl.DataFrame, spec: TableSpec, protection: Protection, evidence: pl.DataFrame
) -> Iterator[Objection]:
    """Every number that is shown has a crowd behind it, and nobody holds nearly all of it."""
    needed = quantities(spec)
    shown = frame[STATUS] != SUPPRESSED
    for unit in spec.units:
        behind = evidence[f"contributors__{unit}"]
        # none at all: a unit that by its nature stands behind other rows only (buyers and payouts)
        few = shown & (behind > 0) & (behind < protection.minimum_contributors[unit])
        if few.any():
            what = f"too few of `{unit}` stand behind a cell that is not suppressed"
            yield what, None, int(few.sum())
    thin: dict[tuple[str, str], pl.Series] = {}
    held: dict[tuple[str, str], pl.Series] = {}
    for name, quantity in needed.all.items():
        for unit in quantity.units:
            thin[name, unit] = _thin(evidence, quantity, unit, protection)
            if quantity.concentrated:
                held[name, unit] = _held_by_few(evidence, quantity, unit, protection)
                count = int((shown & held[name, unit]).sum())
                if quantity.of_whole_cell and count:
                    yield f"a cell dominated by one or few of `{unit}` is not suppressed", name, count
    for measure, parts in needed.parts.items():
        given = shown & frame[measure].is_not_null()
        for part in parts:
            for unit in needed.all[part].units:
                few = given & thin[part, unit]
                if few.any():
                    yield f"too few of `{unit}` stand behind a number", measure, int(few.sum())
                if (part, unit) in held and (given & held[part, unit]).any():
                    count = int((given & held[part, unit]).sum())
                    yield f"one or few of `{unit}` hold nearly all of a number", measure, count


def _whole_groups(frame: pl.DataFrame, spec: TableSpec, evidence: pl.DataFrame) -> Iterator[Objection]:
    """No zero, and no part that is the whole, where the table declares that these tell about everyone."""
    zeros = spec.protection is not None and spec.protection.zeros == "disclosive"
    full = spec.protection is not None and spec.protection.full_cells == "disclosive"
    needed = quantities(spec)
    for measure, parts in needed.parts.items():
        given = (frame[STATUS] != SUPPRESSED) & frame[measure].is_not_null()
        for part in parts:
            quantity = needed.all[part]
            values = evidence[quantity.value]
            if quantity.kind == "histogram":
                alike = values.list.eval(pl.element() > 0).list.sum() == 1
                count = int((given & alike & full).sum())
                if count:
                    yield "a median is given of values that are all in one bucket", measure, count
                continue
            nothing = values.fill_null(0) == 0
            if quantity.concentrated:
                for unit in quantity.units:
                    nothing &= evidence[quantity.absolute(unit)].fill_null(0) == 0
            asked, what = (zeros, "a zero") if part in spec.measures else (full, "a part that is the whole")
            count = int((given & nothing & asked).sum())
            if count:
                yield f"{what} is given, which tells about everyone in the cell", measure, count


def _thin(evidence: pl.DataFrame, quantity: Quantity, unit: str, protection: Protection) -> pl.Series:
    """Rows with someone, but too few, behind the quantity, or behind the bucket that holds its median."""
    fewest = protection.minimum_contributors[unit]
    number = evidence[f"{quantity.name}__contributors__{unit}"]
    thin = (number > 0) & (number < fewest)
    if quantity.kind == "histogram":
        in_middle = []
        for counts, people in zip(
            evidence[f"{quantity.name}__value"].to_list(),
            evidence[f"{quantity.name}__bucket_contributors__{unit}"].to_list(),
            strict=True,
        ):
            up_to = list(accumulate(counts))
            middle = next(index for index, seen in enumerate(up_to) if 2 * seen >= up_to[-1])
            in_middle.append(0 < people[middle] < fewest)
        thin |= pl.Series(in_middle, dtype=pl.Boolean)
    return thin


def _held_by_few(evidence: pl.DataFrame, quantity: Quantity, unit: str, protection: Protection) -> pl.Series:
    """Rows in which a concentration rule is broken. Floats sort out the clear ones, fractions the rest."""
    largest = evidence[f"{quantity.name}__largest__{unit}"]
    everything = evidence[f"{quantity.name}__absolute__{unit}"]
    n, k = protection.dominance.n, Fraction(str(protection.dominance.k_percent)) / 100
    p = Fraction(str(protection.p_percent)) / 100
    floats = largest.cast(pl.List(pl.Float64))
    total, first = everything.cast(pl.Float64), floats.list.get(0, null_on_oob=True)
    share = floats.list.head(n).list.sum() / total
    others = (total - floats.list.head(2).list.sum()) / first
    doubtful = ((share > float(k) - 1e-6) | (others < float(p) + 1e-6) | share.is_nan()).fill_null(True)
    broken = [
        maybe and _broken([Fraction(amount) for amount in top or ()], Fraction(all_ or 0), n, k, p)
        for maybe, top, all_ in zip(
            doubtful.to_list(),
            largest.set(~doubtful, None).to_list(),
            everything.set(~doubtful, None).to_list(),
            strict=True,
        )
    ]
    return pl.Series(broken, dtype=pl.Boolean)


def _broken(largest: list[Fraction], everything: Fraction, n: int, k: Fraction, p: Fraction) -> bool:
    if not largest or not largest[0]:
        return False
    if sum(largest[:n]) / everything > k:
        return True
    estimate = everything - sum(largest[1:2])  # what the second largest would take the largest to have
    return (estimate - largest[0]) / largest[0] < p
