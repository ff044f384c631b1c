"""Controls of the load, measured again on what the night has worked with.

A system folder does not load while one of these is broken. That it has loaded is no measurement, though: a
check could have been taken out. So each of them is counted here on the loaded folder itself, and on the
policy's text as it lies there now.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.policy.clauses import compare
from transforms.policy.load import links_of_special_categories
from transforms.policy.models import FieldSpec, Role
from transforms.policy.purpose import Demand, check_purpose
from transforms.policy.reading import read_text
from transforms.policy.taxonomy import covers, is_special, purpose_for

if TYPE_CHECKING:
    from transforms.marketplace import Marketplace


def findings(market: Marketplace) -> Iterator[Finding]:
    system = market.system
    policy, tables = system.policy, system.sources.tables
    fields = [field for table in tables.values() for field in table.fields.values()]
    yield _childrens(policy.controller.minimum_age, fields)
    if any(is_special(field.category) for field in fields):
        links = links_of_special_categories(system.sources)
        yield verdict("special_category_unlinked", links, tables=len(tables))
    else:
        yield not_applicable("special_category_unlinked")
    yield from _purposes(market)
    text = read_text(market.folder / policy.source_text, system=market.name)
    differences = compare(policy, text)
    yield verdict("policy_register_current", len(differences), clauses=len(policy.clauses))
    measures = [field for field in fields if field.role is Role.MEASURE]
    without = sum(field.unit is None for field in measures)
    yield verdict("currency_declared", without, columns=len(measures))


def _childrens(minimum_age: int, fields: list[FieldSpec]) -> Finding:
    if not minimum_age:
        return not_applicable("no_childrens_data")
    declared = sum(covers("user.childrens", field.category) for field in fields)
    return verdict("no_childrens_data", declared, columns=len(fields))


def _purposes(market: Marketplace) -> Iterator[Finding]:
    """Each published column is traced again; its violations by what the policy demands of the use."""
    found = check_purpose(market.system, market.lineage, market.tables.values())
    columns = sum(len(table.columns_used()) for table in market.tables.values())

    def broken(demand: Demand) -> int:
        return sum(violation.demand is demand for violation in found)

    yield verdict("purpose_by_lineage", broken(Demand.CATEGORY), columns=columns, tables=len(market.tables))
    purposes = [purpose_for(market.system.policy, table.data_use) for table in market.tables.values()]
    consented = sum(purpose is not None and purpose.requires_consent for purpose in purposes)
    objected = sum(
        purpose is not None and purpose.allows_objection and not purpose.requires_consent
        for purpose in purposes
    )
    for control, demand, tables in (
        ("consent_decides_rows", Demand.CONSENT, consented),
        ("objection_decides_rows", Demand.OBJECTION, objected),
    ):
        if tables:
            yield verdict(control, broken(demand), tables=tables)
        else:
            yield not_applicable(control)
