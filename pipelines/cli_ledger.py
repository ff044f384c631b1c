"""``parda ledger``: what noised tables have spent of the privacy budget, and whether the ledger holds.

Exit codes: 0; 1 the ledger does not hold, or does not know what is out; 2 the command line is wrong.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import click

from transforms.home import Home


@click.command()
@click.option("--system", required=True, help="A marketplace.")
@click.option("--verify", is_flag=True, help="Also hold it against releases and what is stored.")
@click.pass_obj
def ledger(obj: tuple[Path, Path], system: str, verify: bool) -> None:
    """Show what differential privacy has spent, by unit, month and table, and the policy's caps."""
    from transforms.disclosure.differential.ledger import Chain, Record, plain, read_ledger, spent
    from transforms.policy.load import load_system

    home = Home.of(obj[0])
    budgets = load_system(system, obj[1]).policy.protection.differential_privacy or {}
    chain: Chain = read_ledger(home, system)

    def line(name: str, records: tuple[Record, ...], caps: tuple[Decimal, Decimal] | None, of: str) -> str:
        epsilon, delta = spent(records, of)
        most = tuple(f" of {plain(cap)}" for cap in caps) if caps else ("", "")
        return f"  {name:<34}{len(records):>5}   ε {plain(epsilon)}{most[0]}   δ {plain(delta)}{most[1]}"

    click.echo(f"{system}: {len(chain.records)} noised periods paid for")
    for unit in sorted({*budgets, *(record.unit for record in chain.records)}):
        of = tuple(record for record in chain.records if record.unit == unit)
        budget = budgets.get(unit)
        click.echo(f"a {unit}:")
        total = (budget.epsilon_total, budget.delta_total) if budget else None
        click.echo(line("in all", of, total, unit))
        for month in sorted({month for record in of for month in record.months}):
            month_caps = (budget.epsilon_a_month, budget.delta_a_month) if budget else None
            in_month = tuple(record for record in of if month in record.months)
            click.echo(line(month, in_month, month_caps, unit))
            for table in sorted({record.table for record in in_month}):
                by_table = tuple(record for record in in_month if record.table == table)
                click.echo(line(f"  {table}", by_table, None, unit))
    if chain.torn:
        click.echo("the last append was cut off before it counted; the next run removes the rest of it")
    if verify:
        problems = _problems(home, system, chain, obj[1])
        for problem in problems:
            click.echo(f"problem: {problem}", err=True)
        head = chain.records[-1].hash if chain.records else "none"
        click.echo(f"chain of {len(chain.records)} records holds, head {head}; {len(problems)} problems")
        sys.exit(1 if problems else 0)


def _problems(home: Home, system: str, chain: object, systems: Path) -> list[str]:
    """Released or stored noised periods that the ledger does not hold, or holds otherwise."""
    from transforms.aggregation.spec import load_tables
    from transforms.disclosure.differential.keeping import noised_table
    from transforms.disclosure.differential.ledger import Chain
    from transforms.disclosure.differential.whole import missing
    from transforms.evidence.store import EvidenceStore

    assert isinstance(chain, Chain)
    noised = [name for name, spec in load_tables(systems / system).items() if spec.differential_privacy]
    with EvidenceStore.open(home, system) as evidence:
        released = [(name, first) for name in noised for first in sorted(evidence.released_periods(name))]
    found = [
        f"{table}: the released period from {first} {what}."
        for table, first, what in dict.fromkeys(missing(home, system, chain, released))
    ]
    for name in noised:
        folder = home.layer(system, "aggregated") / noised_table(name)
        stored = {path.parent.name.removeprefix("day=") for path in folder.glob("day=*/part.parquet")}
        known = {record.first.isoformat() for record in chain.records if record.table == name}
        found += [f"{name}: the stored period from {first} is not in it." for first in sorted(stored - known)]
    return found
