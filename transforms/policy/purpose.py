"""Purpose check: what a statistical table publishes is traced to source columns, and each must be allowed.

A table declares its data use. Every source column that reaches one of its published columns, or decides
which rows they are made of, has a data category; the policy must let that category serve that use.
Counting distinct contributors to find small cells is protection and not a use; see policy.yaml.

A use that needs consent is given only to facts that leave out whoever had not consented, and one that may be
objected to (opted out of) only to facts that leave out whoever had objected: the condition of their reason
`no_consent` or `opted_out…` for exclusion is made from a column of category ``user.privacy_preferences``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from transforms.conform.lineage import Column, Lineage
from transforms.errors import PolicyError, PurposeViolation
from transforms.policy.models import System
from transforms.policy.taxonomy import covers, may_serve, purpose_for

PREFERENCES: Final = "user.privacy_preferences"
NO_CONSENT: Final = "no_consent"
OPTED_OUT: Final = "opted_out"  # reasons may say of what: `opted_out_of_tracking`


class PublishedTable(Protocol):
    """What the check needs of a statistical table (``transforms/aggregation/spec.py``)."""

    @property
    def table(self) -> str: ...

    @property
    def fact(self) -> str: ...

    @property
    def data_use(self) -> str: ...

    def columns_used(self) -> Mapping[str, tuple[str, ...]]:
        """Published column → columns of the fact it is computed from."""


class Demand(StrEnum):
    """What the policy demands before a column may serve a use."""

    CATEGORY = "category"  # that a clause allows the use, and for this category
    CONSENT = "consent"
    OBJECTION = "objection"


@dataclass(frozen=True)
class Violation:
    """One published column that a source column reaches without being allowed to."""

    system: str
    table: str
    column: str
    path: tuple[Column, ...]
    category: str
    data_use: str
    clause: str | None
    """The clause that allows the use, though not for this category; None where none allows the use."""
    reason: str
    demand: Demand = Demand.CATEGORY

    @property
    def trail(self) -> str:
        steps = " ← ".join(str(step) for step in self.path)
        return f"published.{self.table}.{self.column} ← {steps}"

    def __str__(self) -> str:
        return f"{self.trail}: {self.reason}"


def check_purpose(system: System, lineage: Lineage, tables: Iterable[PublishedTable]) -> list[Violation]:
    """All violations, in the order of the tables and their columns; one a pair of columns.

    Raises ``PolicyError`` for a table over a fact, or a column of it, that the system's models do not give.
    """
    return [violation for table in tables for violation in _violations(system, lineage, table)]


def require_purpose(system: System, lineage: Lineage, tables: Iterable[PublishedTable]) -> None:
    """Raise ``PurposeViolation`` with the path of every violation."""
    violations = check_purpose(system, lineage, tables)
    if not violations:
        return
    first = violations[0]
    lines = "\n  ".join(str(violation) for violation in violations)
    raise PurposeViolation(
        f"{len(violations)} published column(s) use data for what the policy does not allow:\n  {lines}\n",
        system=first.system,
        table=first.table,
        column=first.column,
        next_step=f"take the column out of tables/{first.table}.yaml, or have the privacy officer decide "
        f"whether {first.category} may serve {first.data_use} in policy.yaml.",
    )


def trails(system: System, lineage: Lineage, table: PublishedTable) -> Iterator[str]:
    """Lines for a reader: table and clause, then each published column ← model column ← source column.

    Behind the source column stands its data category. A way that several columns share is told once.
    """
    purpose = purpose_for(system.policy, table.data_use)
    clause = f"clause {purpose.clause}" if purpose else "no clause"
    demands = [
        *(["needs consent"] if purpose and purpose.requires_consent else []),
        *(["may be objected to"] if purpose and purpose.allows_objection else []),
    ]
    yield f"{system.name}.{table.table}: {', '.join([table.data_use, clause, *demands])}"

    def ways(paths: Iterable[tuple[Column, ...]]) -> list[str]:
        told: dict[str, None] = {}
        for path in paths:
            source = path[-1]
            category = system.sources.tables[source.table].fields[source.column].category
            told[f"{' ← '.join(str(step) for step in path)} ({category})"] = None
        return sorted(told)

    for column, fact_columns in table.columns_used().items():
        found = ways(path for each in fact_columns for path in lineage.paths(table.fact, each))
        yield f"  {column}" + ("" if found else ": made of no source column")
        yield from (f"    ← {way}" for way in found)
    chosen = ways(lineage.selecting_paths(table.fact))
    if chosen:
        yield "  rows are chosen by"
        yield from (f"    ← {way}" for way in chosen)


def _violations(system: System, lineage: Lineage, table: PublishedTable) -> Iterator[Violation]:
    used = table.columns_used()
    _check_given(system, lineage, table, used)
    selecting = tuple(lineage.selecting_paths(table.fact))
    purpose = purpose_for(system.policy, table.data_use)
    consent = purpose is not None and purpose.requires_consent
    by_preference = _leaves_out_by_preference(system, lineage, table.fact, consent=consent)
    for published, fact_columns in used.items():
        paths = [path for column in fact_columns for path in lineage.paths(table.fact, column)]
        reported: set[Column] = set()
        for path in (*paths, *selecting):
            source = path[-1]
            if source in reported:
                continue
            category = system.sources.tables[source.table].fields[source.column].category
            refused = _refusal(system, table.data_use, category, by_preference=by_preference)
            if refused is not None:
                demand, reason = refused
                reported.add(source)
                yield Violation(
                    system.name,
                    table.table,
                    published,
                    path,
                    category,
                    table.data_use,
                    purpose.clause if purpose else None,
                    reason,
                    demand,
                )


def _leaves_out_by_preference(system: System, lineage: Lineage, fact: str, *, consent: bool) -> bool:
    """Whether a recorded consent (or, unless ``consent``, objection) decides which rows of ``fact`` count."""
    # the condition of this reason and no other: a guardian's consent, say, leaves out children, and a
    # preference that only chooses what is joined leaves out nobody
    fields = (
        system.sources.tables[source.table].fields[source.column]
        for reason in lineage.models[fact].reasons
        if reason == NO_CONSENT or (reason.startswith(OPTED_OUT) and not consent)
        for source in lineage.behind_reason(fact, reason)
    )
    return any(covers(PREFERENCES, field.category) for field in fields)


def _refusal(
    system: System, data_use: str, category: str, *, by_preference: bool
) -> tuple[Demand, str] | None:
    """What is demanded, and why ``category`` may not serve ``data_use`` without; None if it may."""
    purpose = purpose_for(system.policy, data_use)
    if purpose is None:
        return Demand.CATEGORY, f"no clause of the policy allows the use {data_use}"
    if not may_serve(system.policy, data_use, category):
        return Demand.CATEGORY, (
            f"{category} may not serve {data_use}; clause {purpose.clause} allows it "
            f"{', '.join(purpose.categories)} only"
        )
    if (purpose.requires_consent or purpose.allows_objection) and not by_preference:
        demanded = "needs consent" if purpose.requires_consent else "may be objected to"
        reason = NO_CONSENT if purpose.requires_consent else OPTED_OUT
        return Demand.CONSENT if purpose.requires_consent else Demand.OBJECTION, (
            f"{data_use} {demanded} (clause {purpose.clause}), and the fact leaves out nobody as `{reason}` "
            f"by a column of category {PREFERENCES}"
        )
    return None


def _check_given(
    system: System, lineage: Lineage, table: PublishedTable, used: Mapping[str, tuple[str, ...]]
) -> None:
    model = lineage.models.get(table.fact)
    if model is None:
        raise PolicyError(
            f"it is made from `{table.fact}`, for which this system has no model.",
            system=system.name,
            table=table.table,
            next_step=f"add systems/{system.name}/models/{table.fact}.sql.",
        )
    for published, columns in used.items():
        for column in columns:
            if column not in model.values:
                raise PolicyError(
                    f"it is computed from `{table.fact}.{column}`, which this system's model leaves empty.",
                    system=system.name,
                    table=table.table,
                    column=published,
                    next_step=f"give the column in systems/{system.name}/models/{table.fact}.sql.",
                )
