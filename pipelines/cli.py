"""The ``parda`` command line: arguments in, one call, a short report out. Exit 1 when something failed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import click

from pipelines import (
    cli_audit,
    cli_detect,
    cli_keys,
    cli_ledger,
    cli_minors,
    cli_policy,
    cli_promises,
    cli_rights,
)
from transforms.errors import ConfigurationError, PardaError
from transforms.home import Home
from transforms.policy.load import SYSTEMS, begun_names, system_names

# Before any of them is imported: no dependency reports home.
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "yes")
os.environ.setdefault("DO_NOT_TRACK", "1")


class Group(click.Group):
    """Ends a command that failed on purpose with its message alone."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except PardaError as error:
            click.echo(f"error: {error}", err=True)
            sys.exit(1)


@click.group(cls=Group)
@click.option(
    "--home",
    envvar="PARDA_HOME",
    default="var",
    type=click.Path(path_type=Path, file_okay=False),
    help="State directory (PARDA_HOME).",
)
@click.option(
    "--systems",
    envvar="PARDA_SYSTEMS",
    default=SYSTEMS,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the marketplaces (PARDA_SYSTEMS).",
)
@click.pass_context
def main(context: click.Context, home: Path, systems: Path) -> None:
    """Analytics that keeps a company's privacy promises and can prove it."""
    context.obj = (home, systems)


for command in (
    cli_detect.detect,
    cli_detect.redact,
    cli_detect.scan,
    cli_policy.clauses,
    cli_audit.audit,
    cli_ledger.ledger,
    cli_promises.promises,
    cli_promises.lineage,
    cli_minors.minors,
    cli_keys.keys,
    cli_rights.rights,
    cli_rights.audit_log,
):
    main.add_command(command)


@main.command()
@click.option("--system", required=True, help="A marketplace, or `all`.")
@click.option("--orders", default=None, type=click.IntRange(1), help="Default: as its demo.yaml says.")
@click.option("--seed", default=7, show_default=True)
@click.option("--to", "to", default=None, help="URL of the main database; default: the embedded one.")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="First local day.")
@click.option("--days", type=click.IntRange(1))
@click.option("--planted", type=click.Path(path_type=Path, dir_okay=False), help="List of planted values.")
@click.option("--keep", is_flag=True, help="Leave an existing demo database as it is.")
@click.pass_obj
def demo(
    obj: tuple[Path, Path],
    system: str,
    orders: int | None,
    seed: int,
    to: str | None,
    start: datetime | None,
    days: int | None,
    planted: Path | None,
    keep: bool,
) -> None:
    """Write made-up operational stores."""
    if system == "all" and (to or planted):
        raise ConfigurationError(
            "--to and --planted are of one marketplace.", next_step="name it by --system, or leave them out."
        )
    first = start.date() if start else None
    for name in system_names(obj[1]) if system == "all" else [system]:
        _demo(obj[1], name, orders, seed, to, first, days, planted, keep)


def _demo(
    systems: Path,
    system: str,
    orders: int | None,
    seed: int,
    to: str | None,
    first: date | None,
    days: int | None,
    planted: Path | None,
    keep: bool,
) -> None:
    from transforms.demo import generate, what_is_there
    from transforms.policy.load import load_system

    if not (systems / system / "sources.yaml").is_file():
        load_system(system, systems)  # tells which systems there are
    there = what_is_there(system, to, systems=systems) if keep else []
    if there:
        click.echo(f"demo of {system}: {', '.join(there)} is there and stays")
        return
    with progress() as tell:
        report = generate(
            system,
            orders=orders,
            seed=seed,
            to=to,
            start=first,
            days=days,
            planted=planted,
            progress=lambda table, rows: tell(f"demo of {system}: {table}, {rows:,} rows"),
            systems=systems,
        )
    click.echo(
        f"demo of {system}: {sum(report.rows.values()):,} rows in {len(report.rows)} tables, "
        f"{report.first_day} to {report.last_day}, {report.seconds:.1f} s"
    )


@main.command()
@click.option("--system", required=True, help="A marketplace, or `all`.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="One night.")
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--every-day", is_flag=True, help="Every day that the source holds.")
@click.pass_obj
def run(
    obj: tuple[Path, Path],
    system: str,
    day: datetime | None,
    first: datetime | None,
    last: datetime | None,
    every_day: bool,
) -> None:
    """Run the nightly pipeline for one day or a range, then release what has closed."""
    from pipelines.definitions import build_definitions
    from pipelines.nightly import NightReport, run_nights
    from pipelines.summary import summary
    from transforms.marketplace import Marketplace, load_marketplace

    home = Home.of(obj[0])
    names = begun_names(obj[1]) if system == "all" else [system]
    if not names:
        raise ConfigurationError(
            f"there is no marketplace in {obj[1]}.", next_step="give --systems the folder that holds them."
        )
    days = _days(day, first, last, every_day)
    started = time.monotonic()
    failed = False
    markets: list[Marketplace] = []
    reports: list[NightReport] = []
    with progress() as tell:
        tell("loading")
        for name in names:
            try:
                markets.append(load_marketplace(name, obj[1]))
            except PardaError as error:  # a mistake in one folder stops no other marketplace
                if system != "all":
                    raise
                reports.append(NightReport(name, None, None, problem=str(error)))
        definitions = build_definitions(markets=markets, home=str(home.root))
        reports += run_nights(definitions, markets, days, home, tell)
    for report in reports:
        failed |= not report.success
        click.echo(summary(report, home, obj[1] / report.system / "queries"))
    click.echo(f"{time.monotonic() - started:.1f} s in all")
    sys.exit(1 if failed else 0)


@main.command()
@click.option("--system", required=True)
@click.pass_obj
def verify(obj: tuple[Path, Path], system: str) -> None:
    """Check the chain of releases: every manifest and file against its hash."""
    from transforms.policy.load import load_system
    from transforms.publishing.verify import verify_releases

    home = Home.of(obj[0])
    if system not in system_names(obj[1]) and not (home.root / "releases" / system).is_dir():
        load_system(system, obj[1])  # a misspelt name must not look like a sound chain
    found = verify_releases(home, system)
    for problem in found.problems:
        click.echo(f"problem: {problem}", err=True)
    click.echo(f"{system}: {found.releases} releases, {len(found.problems)} problems")
    sys.exit(0 if found.ok else 1)


@main.command()
@click.option("--system", required=True)
@click.pass_obj
def check(obj: tuple[Path, Path], system: str) -> None:
    """Load a system folder: policy, clauses, sources, models, tables and the purpose check."""
    from transforms.marketplace import load_marketplace

    market = load_marketplace(system, obj[1])
    click.echo(
        f"{system}: {len(market.system.policy.clauses)} clauses, {len(market.system.sources.tables)} source "
        f"tables, {len(market.models)} models, {len(market.tables)} statistical tables; purposes hold"
    )
    undescribed = market.system.sources.undescribed
    if undescribed:
        click.echo(
            f"to do: {len(undescribed)} descriptions of {system}/sources.yaml still say TODO, first that of "
            f"{undescribed[0]}; they would stand in the data dictionary",
            err=True,
        )


def _days(
    day: datetime | None, first: datetime | None, last: datetime | None, every_day: bool
) -> tuple[date, date] | None:
    """The asked range; None for every day that the source holds."""
    given = [day is not None, first is not None or last is not None, every_day]
    if sum(given) != 1 or (first is None) != (last is None):
        raise ConfigurationError(
            "which days to run is not clear.",
            next_step="give --date, or --from and --to, or --every-day; exactly one of these.",
        )
    if every_day:
        return None
    start, end = (first or day, last or day)
    assert start is not None
    assert end is not None
    if end < start:
        raise ConfigurationError("--to is before --from.", next_step="swap them.")
    return start.date(), end.date()


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A line that is rewritten on a terminal; a line every few seconds elsewhere."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield SparseLines()
        return
    with console.status("") as status:
        yield status.update


class SparseLines:
    """Says what is being done, at most every five seconds."""

    def __init__(self) -> None:
        self.last = 0.0

    def __call__(self, text: str) -> None:
        if time.monotonic() - self.last > 5:
            self.last = time.monotonic()
            click.echo(f"... {text}", err=True)


if __name__ == "__main__":
    main()
