"""What is stored of subjects below the minimum age, and its removal from every restricted layer.

Batches are filtered before they are stored (``minors.take_out``, ``MinorsList.filter``); this is for what was
stored before anybody could know: rows of a subject whose date of birth came or was corrected later, of one
whose parent has taken the consent back, and of tables that were read before the one with the date of birth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from transforms.conform.models import Model
from transforms.home import ASIDE
from transforms.policy.minors import AgeRule, age_rule, latest_birth
from transforms.policy.minors_list import MinorsList
from transforms.policy.models import System, TableSource
from transforms.policy.removing import Removed, days_with, remove_rows
from transforms.storage import PartitionStore


def tells_age(system: System) -> list[TableSource]:
    """Tables with the date of birth of their subject; none where the policy has no minimum age."""
    return [
        table for table in system.sources.tables.values() if age_rule(system, table, date.min) is not None
    ]


def stored_below_age(store: PartitionStore, system: System, today: date, days: Sequence[date]) -> int:
    """Rows of ``days`` that tell themselves that they should not have been stored.

    Seen on what is stored, which is a date of birth cut to its year: who is below the age by a birthday of
    the same year is not seen here.
    """
    found = 0
    for table in tells_age(system):
        rule = age_rule(system, table, today)
        assert rule is not None
        within = sorted(set(store.days("pseudonymised", table.table)) & set(days))
        condition = _below_sql(table, rule)
        found += sum(rows for _, rows in days_with(store, "pseudonymised", table.table, condition, within))
    return found


def sweep_minors(
    store: PartitionStore, system: System, models: Mapping[str, Model], days: Sequence[date], today: date
) -> Removed:
    """Remove every stored row of a subject below the age, or of one who is listed; counted again at the end.

    Everything that is stored is searched when somebody is new on the list, else what ``days`` have brought.
    """
    listing = MinorsList.open(store)
    listing.forget_of_age(today)
    listing.save()
    searched = None if listing.unswept else days
    removed = Removed()
    for table in tells_age(system):
        rule = age_rule(system, table, today)
        assert rule is not None
        removed += remove_rows(store, "pseudonymised", table.table, _below_sql(table, rule), days)
    if len(listing):
        for name, model in models.items():
            columns = [column for column, spec in model.table.columns.items() if spec.pseudonym]
            if columns:
                named = listing.conformed_condition(columns)
                for stored in (name, name + ASIDE):
                    removed += remove_rows(store, "conformed", stored, named, searched)
        for name, table in system.sources.tables.items():
            condition = listing.condition(table)
            if condition is not None:
                removed += remove_rows(store, "pseudonymised", name, condition, searched)
    if listing.unswept and not removed.left:
        listing.mark_swept()
    return removed


def _below_sql(table: TableSource, rule: AgeRule) -> str:
    birth = table.fields[str(table.birth_date)].minimum_age
    assert birth is not None
    below = f"coalesce(\"{table.birth_date}\" > DATE '{latest_birth(rule).isoformat()}', false)"
    if rule.consent_allowed and birth.consent is not None:
        return f'{below} AND NOT coalesce("{birth.consent}", false)'
    return below
