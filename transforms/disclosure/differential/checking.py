"""The release step's own look at a noised frame. It shares no code with what drew it.

What it cannot see is whether noise is in the numbers: that is what the ledger's record stands for. So it
asks that these very numbers are the ones a record was written for, and all that can be seen from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import polars as pl

from transforms.aggregation.measures import RatioMeasure
from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec
from transforms.disclosure.differential.keeping import NoisedCells, fingerprint
from transforms.disclosure.differential.ledger import Chain
from transforms.disclosure.published import PUBLISHED, published_schema
from transforms.errors import DisclosureError


def assert_noised(cells: NoisedCells, chain: Chain) -> None:
    """Raise ``DisclosureError`` for the first thing in ``cells`` that may not leave."""
    for what, column in _objections(cells, chain):
        raise DisclosureError(
            f"{what} (period from {cells.period.first}).",
            system=cells.spec.system,
            table=cells.spec.table,
            column=column,
            next_step="nothing of this table is released; if its declaration was changed, give the changed "
            "table a new name.",
        )


def _objections(cells: NoisedCells, chain: Chain) -> Iterator[tuple[str, str | None]]:
    spec, frame, record = cells.spec, cells.published, cells.record
    noise = spec.differential_privacy
    if noise is None:
        yield "the table does not declare differential privacy", None
        return
    if chain.of(spec.table, cells.period.first) != record:
        yield "the privacy ledger has no such record", None
    if fingerprint(frame) != record.frame:
        yield "the numbers are not those that the privacy ledger was written for", None
    paid = (record.unit, record.last, record.mechanism, record.epsilon, record.delta)
    declared = (spec.unit_of_privacy, cells.period.last, noise.mechanism, noise.epsilon, noise.delta)
    if paid != declared:
        yield "what was paid is not what the table declares", None
    if list(frame.schema.items()) != list(published_schema(spec).items()):
        yield "the frame does not have the declared columns and types", None
        return
    yield from _shape(spec, frame, cells)
    for name, measure in spec.measures.items():
        value, low, high = pl.col(name), pl.col(f"{name}_low"), pl.col(f"{name}_high")
        if isinstance(measure, RatioMeasure):
            small = pl.col(measure.denominator) < float(noise.ratios[name].least_denominator)
            if frame.filter(value.is_not_null() & small).height:
                yield "a ratio is given over too small a number", name
            continue
        if frame.filter(value.is_null() | low.is_null() | high.is_null()).height:
            yield "a noised number or its interval is missing", name
        if frame.filter((low > value) | (value > high)).height:
            yield "a number is outside of its own interval", name
        if noise.measures[name].non_negative and frame.filter((value < 0) | (low < 0)).height:
            yield "a number that cannot be negative is", name


def _shape(spec: TableSpec, frame: pl.DataFrame, cells: NoisedCells) -> Iterator[tuple[str, str | None]]:
    noise = spec.differential_privacy
    assert noise is not None
    if frame.filter(pl.col(spec.period_column) != cells.period.first).height:
        yield "a row of another period", spec.period_column
    if frame.filter((pl.col(STATUS) != PUBLISHED) | (pl.col(WITHHELD) != "")).height:
        yield "a noised row says that it is suppressed", STATUS
    labels = list(frame.select(spec.keys).iter_rows())
    if labels != sorted(labels) or len(set(labels)) < len(labels):
        yield "rows are not ordered by their labels, or one stands twice", None
    if noise.keys.public is not None and set(labels) != set(
        product(*(noise.keys.public[key] for key in spec.keys))
    ):
        yield "the rows are not exactly the public cells", None
