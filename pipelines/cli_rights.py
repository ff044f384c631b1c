"""``parda rights …`` and ``parda audit-log verify``: what the privacy officer answers subjects with.

Who is meant is read from a file of mode 0600, from the standard input (``-``) or asked for at the prompt,
never from the command line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transforms.errors import ConfigurationError
from transforms.home import Home

if TYPE_CHECKING:
    from transforms.rights.identifiers import Named
    from transforms.rights.ledger import Kind

_DAY = click.DateTime(["%Y-%m-%d"])


def _common(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every request has."""
    options: tuple[Callable[[Any], Any], ...] = (
        click.option("--json", "as_json", is_flag=True, help="The receipt for machines."),
        click.option("--request", help="Id of a request that was entered before."),
        click.option("--received", type=_DAY, help="Day on which it came in; default: today."),
        click.option("--override-reason", help="Why you know who asks, in place of a second identifier."),
        click.option(
            "--subject-file",
            type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
            help="Who is meant: a file of mode 0600, or `-`. Without it you are asked.",
        ),
        click.option("--system", required=True, help="A marketplace."),
    )
    for option in options:
        command = option(command)
    return click.pass_obj(command)


@click.group()
def rights() -> None:
    """Answer what a person asks for about their own data."""


@rights.command()
@click.option("--from-source", is_flag=True, help="Add what the operational stores hold in clear.")
@_common
def access(obj: tuple[Path, Path], from_source: bool, **common: Any) -> None:
    """Show a person what is held of them: a package to hand over, and its summary."""
    _answer(obj, "access", from_source=from_source, **common)


@rights.command()
@click.option("--from-source", is_flag=True, help="Add what the operational stores hold in clear.")
@_common
def export(obj: tuple[Path, Path], from_source: bool, **common: Any) -> None:
    """Give a person a copy of their data to take elsewhere (JSON and CSV)."""
    _answer(obj, "export", from_source=from_source, **common)


@rights.command()
@_common
def erase(obj: tuple[Path, Path], **common: Any) -> None:
    """Remove what is held of a person, for good, and keep them out."""
    _answer(obj, "erase", **common)


@rights.command()
@click.option(
    "--pull-again", is_flag=True, help="The operational store was corrected: pull these days again."
)
@_common
def rectify(obj: tuple[Path, Path], pull_again: bool, **common: Any) -> None:
    """Correct what is held: an identifier (`subject` old, `new` right), or rows corrected at the source."""
    _answer(obj, "rectify", pull=pull_again, **common)


@rights.command()
@click.option("--lift", is_flag=True, help="End the restriction.")
@_common
def restrict(obj: tuple[Path, Path], lift: bool, **common: Any) -> None:
    """Keep a person's rows and use them for nothing, until lifted."""
    _answer(obj, "lift" if lift else "restrict", **common)


@rights.command("object")
@click.option("--use", required=True, help="The data use that is objected to.")
@_common
def object_to(obj: tuple[Path, Path], use: str, **common: Any) -> None:
    """Leave a person out of one data use, from the next run on."""
    _answer(obj, "object", use=use, **common)


@rights.command()
@click.option("--system", required=True)
@click.option(
    "--kind",
    required=True,
    type=click.Choice(["access", "export", "erase", "rectify", "restrict", "lift", "object"]),
)
@click.option("--received", type=_DAY, help="Day on which it came in; default: today.")
@click.pass_obj
def enter(obj: tuple[Path, Path], system: str, kind: Kind, received: datetime | None) -> None:
    """Note that a request has come in; answer it later by its id (--request)."""
    from transforms.evidence.audit_log import AuditLog
    from transforms.policy.load import load_system
    from transforms.rights.ledger import RequestLedger, rules, today_of

    loaded, home = load_system(system, obj[1]), Home.of(obj[0])
    day = _received(received, today_of(loaded), system) or today_of(loaded)
    ledger = RequestLedger(home, system)
    entered = ledger.enter(kind, None, day, rules(loaded).answer_within, "no")
    AuditLog(home, system).append(
        "request_entered", {"kind": kind, "received": day.isoformat()}, request=entered.id
    )
    click.echo(f"request {entered.id}: {kind}, to be answered by {entered.due}")


@rights.command()
@click.option("--system", required=True)
@click.option("--request", help="Print the receipt of this request again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def status(obj: tuple[Path, Path], system: str, request: str | None, as_json: bool) -> None:
    """Which requests there are, which are open, which are overdue (then exit code 1)."""
    from transforms.policy.load import load_system
    from transforms.rights.exporting import in_words
    from transforms.rights.ledger import RequestLedger, rules, today_of

    loaded = load_system(system, obj[1])
    ledger = RequestLedger(Home.of(obj[0]), system)
    if request is not None:
        found = ledger.of_id(request)
        if found is None:
            raise ConfigurationError(
                "there is no request of this id.",
                system=system,
                next_step="give the command without --request.",
            )
        _print(dict(found.receipt), as_json, open_id=found.id)
        return
    today, known = today_of(loaded), ledger.all()
    overdue = [each for each in known if each.late_now(today)]
    if as_json:
        entries = [
            {
                "request": each.id,
                "kind": each.kind,
                "received": each.received.isoformat(),
                "due": each.due.isoformat(),
                "state": "overdue" if each in overdue else each.state,
                "finished": each.finished.isoformat() if each.finished else None,
            }
            for each in known
        ]
        click.echo(json.dumps(entries, indent=1))
    else:
        for each in known:
            state = "OVERDUE" if each in overdue else each.state
            late = ", late" if each.finished and each.overdue(today) else ""
            done = f"finished {each.finished}{late}" if each.finished else f"{state}, due {each.due}"
            click.echo(f"{each.id}  {each.kind:8}  received {each.received}  {done}")
        still_open = sum(each.state == "open" for each in known)
        click.echo(
            f"{system}: {len(known)} requests, {still_open} open, {len(overdue)} overdue; to be answered "
            f"within {in_words(rules(loaded).answer_within)}"
        )
        there = ledger.packages()
        if there:
            click.echo(
                f"packages still there, delete them once handed over: {', '.join(each for each, _ in there)}"
            )
    sys.exit(1 if overdue else 0)


@rights.command("delete-package")
@click.option("--system", required=True)
@click.option("--request", required=True)
@click.pass_obj
def delete_package(obj: tuple[Path, Path], system: str, request: str) -> None:
    """Delete a package that has been handed over."""
    from transforms.evidence.audit_log import AuditLog
    from transforms.policy.load import load_system
    from transforms.rights import packages
    from transforms.rights.ledger import RequestLedger, today_of

    loaded, home = load_system(system, obj[1]), Home.of(obj[0])
    ledger = RequestLedger(home, system)
    if request not in dict(ledger.packages()):
        raise ConfigurationError(
            "there is no package of this request.", system=system, next_step="see `parda rights status`."
        )
    packages.delete_package(home, system, ledger, request, today_of(loaded))
    AuditLog(home, system).append("package_deleted", {}, request=request)
    click.echo(f"package of {request}: deleted")


@click.group("audit-log")
def audit_log() -> None:
    """What was done to keys and to subjects' data."""


@audit_log.command("verify")
@click.option("--system", help="A marketplace; default: every one that has a log.")
@click.pass_obj
def verify_log(obj: tuple[Path, Path], system: str | None) -> None:
    """Check that no record was changed, removed, inserted, moved or cut off."""
    from transforms.evidence.audit_log import AuditLog
    from transforms.policy.load import load_system

    home = Home.of(obj[0])
    if system is not None and not home.audit_log(system).exists():
        load_system(system, obj[1])  # a misspelt name must not look like a sound log
    names = [system] if system else sorted(p.name.removesuffix(".audit.jsonl") for p in home.audit_logs())
    broken = False
    for name in names:
        verdict = AuditLog(home, name).verify()
        broken |= not verdict.holds
        torn = "; a half-written line at its end is cut off by the next record" if verdict.torn_tail else ""
        found = "holds" if verdict.holds else f"DOES NOT HOLD: {verdict.problem}"
        click.echo(f"{name}: {verdict.records} records, {found}{torn}; newest {verdict.head}")
    if not names:
        click.echo("there is no audit log yet")
    sys.exit(1 if broken else 0)


# --- inside ---------------------------------------------------------------------------------------


def _answer(
    obj: tuple[Path, Path],
    kind: Kind,
    *,
    system: str,
    subject_file: Path | None,
    override_reason: str | None,
    received: datetime | None,
    request: str | None,
    as_json: bool,
    **more: Any,
) -> None:
    from transforms.marketplace import load_marketplace
    from transforms.rights.answering import Asked, answer
    from transforms.rights.ledger import today_of
    from transforms.workbench import open_workbench

    home = Home.of(obj[0])
    market = load_marketplace(system, obj[1])
    day = _received(received, today_of(market.system), system)
    named = _named(subject_file, kind, override_reason)
    asked = Asked(kind, named, override_reason, day, request=request, **more)
    with open_workbench(home, market, run_id=f"rights-{kind}") as bench:
        done = answer(bench, asked)
    _print(done.receipt.to_json(), as_json)
    if done.package is not None:
        click.echo(f"package: {done.package}", err=as_json)


def _named(file: Path | None, kind: str, override: str | None) -> Named:
    from transforms.rights.identifiers import parse_named, read_named

    if file is not None and str(file) == "-":
        return parse_named(sys.stdin.read().splitlines())
    if file is not None:
        return read_named(file)
    click.echo(
        "Kinds are like `phone`, `email`, `customer`, or `orders.order_id`. What you type is not shown.",
        err=True,
    )
    lines = [f"subject {_asked('Identifier of the person, `kind: value`')}"]
    if override is None:
        lines.append(f"check {_asked('A second identifier of theirs, `kind: value`')}")
    if kind == "rectify":
        right = _asked("The right identifier, `kind: value` (empty: none)", default="")
        lines += [f"new {right}"] if right else []
    return parse_named(lines)


def _asked(text: str, default: str | None = None) -> str:
    return str(click.prompt(text, hide_input=True, default=default, show_default=False, err=True))


def _received(received: datetime | None, today: date, system: str) -> date | None:
    if received is not None and received.date() > today:
        raise ConfigurationError(
            "--received is a day that has not come.", system=system, next_step="give the day it came in."
        )
    return received.date() if received else None


def _print(receipt: dict[str, Any], as_json: bool, open_id: str | None = None) -> None:
    from transforms.rights.receipts import from_json, lines

    if as_json:
        click.echo(json.dumps(receipt, indent=1, sort_keys=True))
    elif not receipt:
        click.echo(f"request {open_id}: not answered yet")
    else:
        for line in lines(from_json(receipt)):
            click.echo(line)
