"""``parda promises`` and ``parda lineage``: what was promised, what keeps it, and what the night found."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transforms.errors import ConfigurationError, PardaError
from transforms.home import Home
from transforms.policy.load import load_system, system_names

if TYPE_CHECKING:
    from transforms.publishing.promises import Promise
    from transforms.publishing.register_of import Register

_STATES = {
    "kept": "kept",
    "broken": "BROKEN",
    "not_applicable": "not applicable",
    "no_evidence": "by tests",
    "outside": "outside",
}


@click.command()
@click.option("--system", default="all", show_default=True, help="A marketplace, or `all`.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="As it was on that day.")
@click.option("--broken", "only_broken", is_flag=True, help="Broken promises only.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_obj
def promises(
    obj: tuple[Path, Path], system: str, day: datetime | None, only_broken: bool, as_json: bool
) -> None:
    """Every clause of the policy, what keeps it, and what was found. Exit 1 when one is broken."""
    from transforms.publishing.register_of import register_of

    home = Home.of(obj[0])
    registers, problems = [], []
    for name in system_names(obj[1]) if system == "all" else [system]:
        try:
            policy = load_system(name, obj[1]).policy
            registers.append(register_of(home, policy, day.date() if day else None))
        except PardaError as error:  # a system that was never run hides no other
            if system != "all":
                raise
            problems.append(str(error))
    if as_json:
        click.echo(json.dumps([_document(each) for each in registers], ensure_ascii=False, indent=2))
    else:
        for each in registers:
            click.echo("\n".join(_lines(each, only_broken)))
    for problem in problems:
        click.echo(f"problem: {problem}", err=True)
    sys.exit(1 if any(each.broken for each in registers) or not registers else 0)


def _lines(register: Register, only_broken: bool) -> Iterator[str]:
    counted = ", ".join(f"{register.count(state)} {word}" for state, word in _STATES.items())
    yield f"{register.system}, night of {register.night}: {len(register.clauses)} clauses; {counted}"
    for clause in register.clauses:
        if only_broken and clause.state != "broken":
            continue
        first = clause.promises[0]
        yield f"  {first.clause_id:<8} {_STATES[clause.state]:<15} {first.paraphrase}"
        yield from (line for promise in clause.promises for line in _control(promise, register.system))


def _control(promise: Promise, system: str) -> Iterator[str]:
    from transforms.publishing.promises import next_step

    if promise.control is None:
        yield f"{'':11}{promise.reason}"
        return
    found = f" ({promise.evidence})" if promise.evidence else ""
    yield f"{'':11}{promise.control}: {_STATES[promise.state]}{found}"
    if promise.state == "broken":
        yield f"{'':13}why: {promise.reason or 'see what it counted'}"
        yield f"{'':13}next step: {next_step(promise.control, system)}"


def _document(register: Register) -> dict[str, Any]:
    return {
        "system": register.system,
        "night": register.night.isoformat(),
        "clauses": [
            {
                "clause": clause.clause_id,
                "section": clause.promises[0].section,
                "paraphrase": clause.promises[0].paraphrase,
                "state": clause.state,
                "outside": clause.promises[0].reason if clause.state == "outside" else None,
                "controls": [
                    {
                        "control": promise.control,
                        "state": promise.state,
                        "evidence_day": promise.evidence_day.isoformat() if promise.evidence_day else None,
                        "evidence": promise.evidence,
                        "why": promise.reason,
                    }
                    for promise in clause.promises
                    if promise.control
                ],
            }
            for clause in register.clauses
        ],
    }


@click.command()
@click.option("--system", required=True)
@click.option("--table", help="A statistical table; default: all of them.")
@click.pass_obj
def lineage(obj: tuple[Path, Path], system: str, table: str | None) -> None:
    """Each published column back to the source, with the clause that allows its use.

    Columns that only decide which rows count stand below `rows are chosen by`.
    """
    from transforms.marketplace import load_marketplace
    from transforms.policy.purpose import trails

    market = load_marketplace(system, obj[1])
    if table is not None and table not in market.tables:
        raise ConfigurationError(
            "there is no such statistical table.",
            system=system,
            next_step=f"give one of {', '.join(market.tables)}.",
        )
    for name in [table] if table else list(market.tables):
        click.echo("\n".join(trails(market.system, market.lineage, market.tables[name])))
