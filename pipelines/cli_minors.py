"""``parda minors``: which rows of the operational store are of somebody below the minimum age.

The row ids are personal data. They go into a file that only its owner can read, unless the terminal is asked
for; they are for the one who deletes the rows in the operational store, and the file is to be deleted then.
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from transforms.errors import ConfigurationError
from transforms.home import Home
from transforms.policy.load import load_system


@click.command()
@click.option("--system", required=True)
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write, mode 0600; default: minors-<system>.csv here.",
)
@click.option("--show", is_flag=True, help="Print the row ids instead.")
@click.pass_obj
def minors(obj: tuple[Path, Path], system: str, target: Path | None, show: bool) -> None:
    """List, by the source's own row id, who is below the minimum age, for the owner to delete."""
    from transforms.policy.minors_list import MinorsList
    from transforms.policy.minors_sweep import tells_age
    from transforms.pseudonymisation.keys import KeyRing
    from transforms.storage import PartitionStore, open_session

    loaded = load_system(system, obj[1])
    age = loaded.policy.controller.minimum_age
    told = [table.table for table in tells_age(loaded)]
    if not told:
        click.echo(f"{system}: not applicable; no source column tells an age (minimum age {age})")
        return
    home = Home.of(obj[0])
    con = open_session(home, KeyRing.load(system, home))
    try:
        rows = MinorsList.open(PartitionStore(home, system, con)).rows()
    finally:
        con.close()
    text = rows.rename({"source_table": "table"}).write_csv()
    if show:
        click.echo(text, nl=False)
        return
    click.echo(f"{system}: {rows.height} row(s) below the age of {age} in {', '.join(told)}")
    if not rows.height:
        return
    path = target or Path(f"minors-{system}.csv")
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be made ({error.strerror}).",
            next_step="give --to a file that does not exist yet, in a folder that is yours.",
        ) from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    click.echo(f"their row ids: {path} (delete it when the rows are deleted in the operational store)")
