"""The operators of ``sources.yaml``: a batch of raw rows in, the rows that may be stored out.

This is the last place that sees raw values. Rows are neither added nor removed nor reordered. A value
that an operator cannot interpret becomes null (or ``other``) and is counted, never passed through.
Every operator is an entry of ``OPERATORS``; a test switches each one off and must see it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

import polars as pl
import pyarrow as pa

from transforms.detection import ALL, WITHOUT_NAMES, ColumnSpans
from transforms.detection.redaction import Replaces
from transforms.detection.surrogates import Surrogates
from transforms.errors import ClassificationError, PardaError, PolicyError, SchemaDrift
from transforms.policy.models import FieldSpec, LogicalType, Operator, Role, TableSource
from transforms.pseudonymisation import generalise
from transforms.pseudonymisation.distinct import dictionary, over_distinct
from transforms.pseudonymisation.given_keys import Keys
from transforms.pseudonymisation.pseudonym import pseudonymise
from transforms.pseudonymisation.stored import raw_dtype, stored_schema

__all__ = ["OPERATORS", "Applied", "apply_operators", "stored_schema"]


class FindsSpans(Protocol):
    """What is needed of ``transforms.detection.Detector``."""

    def detect_column(
        self, values: pl.Series, *, name: str, entities: Collection[str] = ...
    ) -> ColumnSpans: ...

    def redact(
        self, values: pl.Series, spans: ColumnSpans, surrogates: Replaces | None = None
    ) -> pl.Series: ...


@dataclass
class Applied:
    """A batch after its operators, and what they did. Counts only; never a value.

    ``frame``: the stored columns in declared order, pseudonyms as 16-byte ``Binary``.
    ``operators``: non-null values that went through each operator.
    ``redacted``: column → entity type → spans replaced, in rows (not in distinct texts).
    ``unusable``: column → values that could not be interpreted and became null or "other".
    """

    frame: pl.DataFrame
    schema: pa.Schema
    operators: dict[Operator, int] = field(default_factory=dict)
    redacted: dict[str, dict[str, int]] = field(default_factory=dict)
    unusable: dict[str, int] = field(default_factory=dict)

    def to_arrow(self) -> pa.Table:
        """The frame in the types of ``stored_schema``. Raises ClassificationError if they do not fit."""
        table = self.frame.to_arrow()
        misfit = None
        columns = []
        for column, target in zip(table.columns, self.schema, strict=True):
            try:
                columns.append(column.cast(target.type))
            except (pa.ArrowException, ValueError, TypeError):  # Arrow quotes values
                misfit = target.name
        if misfit is None:
            return pa.Table.from_arrays(columns, schema=self.schema)
        raise ClassificationError(
            "The column after its operator has not the type that is stored.",
            next_step="this is a defect of Parda: report it with this message.",
            column=misfit,
        )

    def counts(self) -> dict[str, int]:
        """All counts flat, for evidence: ``pseudonymise``, ``redacted.body.PHONE``, ``unusable.ip``."""
        flat = {operator.value: count for operator, count in self.operators.items()}
        for column, by_type in self.redacted.items():
            flat |= {f"redacted.{column}.{entity}": count for entity, count in by_type.items()}
        return flat | {f"unusable.{column}": count for column, count in self.unusable.items()}


@dataclass(frozen=True)
class Work:
    """What an operator works with besides its column."""

    ring: Keys
    detector: FindsSpans
    use: str = "storage"
    redact_kept: bool = True
    timezone: str = "UTC"
    region: str = "UZ"
    halves: Mapping[str, pl.Series] = field(default_factory=dict)
    """Columns that are read for another one and not stored (longitudes), by name."""


@dataclass(frozen=True)
class Outcome:
    """A column after its operator: spans replaced by entity type, and values that were unusable."""

    column: pl.Series
    redacted: Mapping[str, int] = field(default_factory=dict)
    unusable: int = 0


def apply_operators(
    frame: pl.DataFrame,
    table: TableSource,
    ring: Keys,
    detector: FindsSpans,
    *,
    use: str = "storage",
    redact_kept: bool = True,
    timezone: str = "UTC",
    region: str = "UZ",
) -> Applied:
    """Raw rows of ``table`` (its selected columns, in any order) as the rows that may be stored.

    ``use`` names the outer key of the pseudonyms; ``region`` the country in which local phone numbers were
    written down (``controller.jurisdiction``). ``redact_kept``: text that is kept because its column
    is harmless is redacted too where a span is found; the share of such rows was below the threshold at
    which classification blocks the table, so they are exceptions and not the column's nature.
    ``timezone`` decides the date of a timestamp that is cut to its day, month or year.

    Raises SchemaDrift when columns or their types are not as declared, PolicyError when an operator does
    not fit its column, ClassificationError when an operator fails; each names system, table and column,
    none a value, and none carries the error that might (no ``__cause__``, no ``__context__``).
    """
    schema = stored_schema(table)
    _check_columns(frame, table)
    halves = {
        name: _typed(frame[name], table.fields[name], table)
        for name in table.selected
        if not table.fields[name].stored
    }
    work = Work(ring, detector, use, redact_kept, timezone, region, halves)
    applied = Applied(frame.clear(), schema)
    columns = []
    for name in table.stored:
        spec = table.fields[name]
        raw = _typed(frame[name], spec, table)
        outcome = _run(OPERATORS[spec.operator], raw, spec, work, table)
        columns.append(outcome.column.alias(name))
        done = len(raw) - raw.null_count()
        applied.operators[spec.operator] = applied.operators.get(spec.operator, 0) + done
        if outcome.redacted:
            applied.redacted[name] = dict(outcome.redacted)
        if outcome.unusable:
            applied.unusable[name] = outcome.unusable
    for name, spec in table.fields.items():
        if spec.operator is Operator.DROP and name in frame.columns:
            applied.operators[Operator.DROP] = applied.operators.get(Operator.DROP, 0) + len(frame)
    applied.frame = pl.DataFrame(columns)
    return applied


# --- the operators: (raw column, its declaration, keys and detector) -> outcome ---------------------


def _keep(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    """As it is; but personal data found in kept text is replaced (see ``apply_operators``)."""
    if spec.type is not LogicalType.TEXT or not work.redact_kept:
        return Outcome(raw)
    return _redacted(raw, spec, work)


def _pseudonymise(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    assert spec.domain is not None
    column = pseudonymise(raw, spec.domain, work.ring, work.use, region=work.region)
    return Outcome(column, unusable=column.null_count() - raw.null_count())


def _redact_text(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    return _redacted(raw, spec, work)


def _network_prefix(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    column = over_distinct(raw, generalise.network_prefix)
    return Outcome(column, unusable=column.null_count() - raw.null_count())


def _generalise_user_agent(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    column = over_distinct(raw, generalise.user_agent_family)
    return Outcome(column, unusable=int((column == generalise.OTHER).sum()))


def _generalise_date(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    assert spec.to is not None
    return Outcome(generalise.truncate_date(raw, spec.to, work.timezone))


def _generalise_number(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    bounds = spec.bounds or ()
    if not bounds or any(high <= low for low, high in itertools.pairwise(bounds)):
        raise PolicyError(
            "The bounds of the bands do not ascend.", next_step="list ascending edges in sources.yaml."
        )
    column = generalise.number_band(raw, bounds)
    return Outcome(column, unusable=column.null_count() - raw.null_count())


def _generalise_place(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    mapping = spec.mapping or {}
    column = over_distinct(raw, lambda places: generalise.place(places, mapping))
    return Outcome(column, unusable=int((column == generalise.OTHER).sum()))


def _generalise_point(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    assert spec.longitude is not None
    assert spec.resolution is not None
    column = generalise.zone(raw, work.halves[spec.longitude], spec.resolution)
    return Outcome(column, unusable=column.null_count() - raw.null_count())


OperatorFunction = Callable[[pl.Series, FieldSpec, Work], Outcome]

# ``drop`` has no function: a dropped column is not selected and has no place in the output. Nor has
# ``part_of_point``: the column goes into the zone of its other half.
OPERATORS: Final[dict[Operator, OperatorFunction]] = {
    Operator.KEEP: _keep,
    Operator.PSEUDONYMISE: _pseudonymise,
    Operator.REDACT_TEXT: _redact_text,
    Operator.NETWORK_PREFIX: _network_prefix,
    Operator.GENERALISE_USER_AGENT: _generalise_user_agent,
    Operator.GENERALISE_DATE: _generalise_date,
    Operator.GENERALISE_NUMBER: _generalise_number,
    Operator.GENERALISE_PLACE: _generalise_place,
    Operator.GENERALISE_POINT: _generalise_point,
}


def _redacted(raw: pl.Series, spec: FieldSpec, work: Work) -> Outcome:
    """Texts with the found spans replaced, worked out once a distinct text and counted by row.

    In harmless columns names and places are left: goods are called Lola, Jordan or Victoria, and
    classification looks at them the same way. A value of a declared closed list needs no look.
    """
    values, codes = dictionary(raw)
    harmless = spec.operator is not Operator.REDACT_TEXT
    if harmless and spec.values is not None and values.is_in(list(spec.values)).all():
        return Outcome(raw)
    found = work.detector.detect_column(values, name=raw.name, entities=WITHOUT_NAMES if harmless else ALL)
    if found.spans.is_empty():
        return Outcome(raw)
    rows_of = codes.drop_nulls().value_counts(name="rows").rename({codes.name: "row"})
    counted = (
        found.spans.select(pl.col("row").cast(pl.Int64), "entity_type")
        .join(rows_of.with_columns(pl.col("row").cast(pl.Int64)), on="row")
        .group_by("entity_type")
        .agg(pl.col("rows").sum())
        .sort("entity_type")
    )
    # only what was declared to be text is asked for readable text; an exception in a kept column is `<TYPE>`
    surrogates = Surrogates(work.ring.derive("surrogate")) if spec.replacement == "surrogate" else None
    column = work.detector.redact(values, found, surrogates).gather(codes)
    return Outcome(column, redacted=dict(counted.iter_rows()))


# --- checks at the door ---------------------------------------------------------------------------


def _check_columns(frame: pl.DataFrame, table: TableSource) -> None:
    for name in frame.columns:
        spec = table.fields.get(name)
        if spec is None or spec.role is Role.NEVER_READ:
            raise SchemaDrift(
                "The column was read but is declared `never_read`." if spec else "The column is undeclared.",
                next_step="read the declared columns only." if spec else "declare it in sources.yaml.",
                system=table.system or None,
                table=table.table or None,
                column=name,
            )
    for name in table.selected:
        if name not in frame.columns:
            raise SchemaDrift(
                "The column is declared but was not read.",
                next_step="check the extraction, or the declaration in sources.yaml.",
                system=table.system or None,
                table=table.table or None,
                column=name,
            )


def _typed(raw: pl.Series, spec: FieldSpec, table: TableSource) -> pl.Series:
    """``raw`` if it has the declared type; a batch without any value may come without a type."""
    expected = raw_dtype(spec)
    if raw.dtype == expected:
        return raw
    if raw.dtype == pl.Null:
        return raw.cast(expected)
    raise SchemaDrift(
        f"The column has type {raw.dtype.base_type()} instead of `{spec.type.value}` ({expected}).",
        next_step="correct its type in sources.yaml, or the cast of the extraction.",
        system=table.system or None,
        table=table.table or None,
        column=raw.name,
    )


def _run(
    operator: OperatorFunction, raw: pl.Series, spec: FieldSpec, work: Work, table: TableSource
) -> Outcome:
    """The operator, with every error placed and stripped of what may quote a value."""
    place = {"system": table.system or None, "table": table.table or None, "column": raw.name}
    failure: PardaError
    try:
        outcome = operator(raw, spec, work)
        if len(outcome.column) == len(raw):
            return outcome
        failure = ClassificationError(
            f"Operator `{spec.operator.value}` changed the number of rows.",
            next_step="this is a defect of Parda: report it with this message.",
            **place,
        )
    except PardaError as error:
        failure = type(error)(error.what, next_step=error.next_step, **place)
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:  # Polars panics are BaseExceptions, and quote values too
        failure = ClassificationError(
            f"Operator `{spec.operator.value}` failed ({type(error).__name__}; details withheld).",
            next_step="check the column's type and operator in sources.yaml against the source.",
            **place,
        )
    # outside of the handlers: no __context__ that a log could print
    raise failure
