"""``parda audit``: what a published file gives away of what it hides.

Exit codes: 0 nothing; 1 something can be computed, or closed periods changed, or the numbers contradict each
other; 2 the command line is wrong; 3 nothing was found, but a part was too large to be audited.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from transforms.errors import ConfigurationError
from transforms.policy.load import system_names

UNAUDITED = 3
_SHOWN = 20


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.duckdb")
@click.option(
    "--history",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of earlier releases (*.duckdb): what any of them shows is known.",
)
@click.option("--system", help="Marketplace whose declarations hold; default: the file's name.")
@click.option(
    "--declare",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="YAML that declares dimensions, margins and measures, for files of others.",
)
@click.option("--percent", default=10.0, show_default=True, help="How near an estimate may not come.")
@click.pass_obj
def audit(
    obj: tuple[Path, Path],
    file: Path,
    history: Path | None,
    system: str | None,
    declare: Path | None,
    percent: float,
) -> None:
    """Try to compute what a published DuckDB file hides, from itself and its predecessors."""
    from transforms.disclosure.declared_views import declared_views, load_declaration
    from transforms.disclosure.differencing import all_that_was_published, read_tables
    from transforms.disclosure.file_audit import audit_views
    from transforms.disclosure.own_views import own_keys, own_specs, own_views

    if declare is not None:
        declaration = load_declaration(declare)
        keys = {name: table.key() for name, table in declaration.tables.items()}
    else:
        name = system or file.stem
        if name not in system_names(obj[1]):
            raise ConfigurationError(
                "nothing says what the columns of this file mean.",
                next_step="give --system for a file of Parda, or --declare for one of others.",
            )
        specs = own_specs(obj[1] / name)
        keys = own_keys(specs)
    older = sorted(path for path in (history.glob("*.duckdb") if history else ()) if path != file)
    releases = [read_tables(path, list(keys)) for path in (*older, file)]
    known, changes = all_that_was_published(releases, keys)
    views = declared_views(declaration, known) if declare is not None else own_views(specs, known)
    found = audit_views(views, percent)
    problems = [*changes, *found.recoverable, *found.unaudited]
    for problem in problems[:_SHOWN]:
        click.echo(f"problem: {problem}", err=True)
    if len(problems) > _SHOWN:
        click.echo(f"... and {len(problems) - _SHOWN} more", err=True)
    if found.contradiction:
        click.echo("problem: published numbers contradict each other", err=True)
    click.echo(
        f"{file.name}: {len(releases)} release(s), {found.hidden:,} hidden numbers, {found.equations:,} "
        f"equations; {len(found.recoverable)} can be computed, {len(changes)} closed rows changed, "
        f"{len(found.unaudited)} not audited"
    )
    if changes or found.recoverable or found.contradiction:
        sys.exit(1)
    sys.exit(UNAUDITED if found.unaudited else 0)
