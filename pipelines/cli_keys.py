"""``parda keys``: the life of a marketplace's keys. No command takes, prints or logs a key."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transforms.errors import ConfigurationError
from transforms.home import Home
from transforms.policy.load import begun_names, load_system, system_names

if TYPE_CHECKING:
    from transforms.keys.listing import KeyListing

_PLACES = click.Choice(["environment", "vault", "file"])


@click.group()
def keys() -> None:
    """Make, list, rotate and destroy the keys of a marketplace.

    The master key is looked for in PARDA_<SYSTEM>_MASTER_KEY, then at PARDA_<SYSTEM>_VAULT_PATH of the Vault
    at VAULT_ADDR, then in keys/<system>.key of the state directory.
    """


@keys.command("list")
@click.option("--system", default="all", show_default=True, help="A marketplace, or `all`.")
@click.pass_obj
def list_keys(obj: tuple[Path, Path], system: str) -> None:
    """Where each master key is, ids and epochs; never a key."""
    from transforms.aggregation.spec import load_tables
    from transforms.keys.listing import listing

    home = Home.of(obj[0])
    for name in begun_names(obj[1]) if system == "all" else [_known(obj[1], system)]:
        uses = {spec.data_use for spec in load_tables(obj[1] / name).values()}
        for line in _lines(listing(home, name, os.environ, uses)):
            click.echo(line)


@keys.command()
@click.option("--system", required=True)
@click.option("--place", type=_PLACES, help="Where to keep it; default: the place that is set up.")
@click.option("--after-destruction", is_flag=True, help="Begin anew with a system whose keys were destroyed.")
@click.pass_obj
def create(obj: tuple[Path, Path], system: str, place: str | None, after_destruction: bool) -> None:
    """Make a master key. One that is there is never replaced."""
    from transforms.keys.create import create as create_key

    made = create_key(
        Home.of(obj[0]),
        _known(obj[1], system),
        os.environ,
        place,  # type: ignore[arg-type]  # click has checked it against the same words
        after_destruction=after_destruction,
    )
    click.echo(f"{system}: master key {made.master_id} is in use, from: {made.place}")
    if made.place == "file":
        click.echo("keep a copy of the folder keys/ in a safe place: without it nothing stored can be read")


@keys.command()
@click.option("--system", required=True)
@click.option("--use", help="A published data use instead of what is stored; from its next period on.")
@click.option("--master", is_flag=True, help="A new master key, too.")
@click.pass_obj
def rotate(obj: tuple[Path, Path], system: str, use: str | None, master: bool) -> None:
    """Give everything stored the keys of the next epoch. After a crash: finish what was begun."""
    from pipelines.cli import progress
    from transforms.keys.rotate import rotate_storage
    from transforms.keys.rotate_use import rotate_use
    from transforms.marketplace import load_marketplace

    if use and master:
        raise ConfigurationError(
            "--use and --master are two different rotations.", next_step="give one of them at a time."
        )
    home = Home.of(obj[0])
    market = load_marketplace(system, obj[1])
    if use:
        turned = rotate_use(home, market, os.environ, use)
        click.echo(
            f"{system}: published pseudonyms of {use} change with periods that begin on {turned.first}"
        )
        click.echo(
            "from then on a published pseudonym joins none of the periods before: "
            + (f"of {', '.join(turned.tables)}" if turned.tables else "no table shows any today")
        )
        return
    with progress() as tell:
        done = rotate_storage(home, market, os.environ, tell, master=master)
    again = f", {done.before} of them before it was interrupted" if done.continued else ""
    click.echo(
        f"{system}: epoch {done.epoch}; {done.partitions:,} files{again}, {done.pseudonyms:,} "
        f"pseudonyms re-keyed and {done.rows:,} rows re-encrypted in {done.seconds:.1f} s"
    )
    if master and not done.master:
        click.echo(
            "this finished a rotation without a new master key that was interrupted; for a new master key "
            "give the same command again"
        )
    if done.master:
        click.echo(f"the new master key is in use; id {done.master_id}")
        if done.place == "environment":
            click.echo(
                "now give the new key to the variable of the old one, and unset the other: every command "
                "refuses until then"
            )


@keys.command()
@click.option("--system", required=True)
@click.option("--confirm", help="The system's name once more. There is no way back.")
@click.pass_obj
def destroy(obj: tuple[Path, Path], system: str, confirm: str | None) -> None:
    """Make all that is stored of a marketplace unreadable for ever (crypto-erasure)."""
    from transforms.keys.destroy import destroy as destroy_keys

    home = Home.of(obj[0])
    if system not in system_names(obj[1]) and not home.has_traces(system):
        load_system(system, obj[1])  # tells which systems there are
    done = destroy_keys(home, system, os.environ, confirm)
    click.echo(f"{system}: keys destroyed; removed from: {', '.join(done.places) or 'nowhere'}")
    click.echo(f"{done.files:,} restricted files removed")
    for place in done.by_hand:
        click.echo(f"to do by hand: remove the key from {place}, and from where it is set")
    click.echo(
        "what stays: published releases and their manifests (anonymous), counts of the evidence, the audit "
        "log. Copies of the restricted files in backups cannot be read, unless a backup holds the key too"
    )


def _known(systems: Path, system: str) -> str:
    if not (systems / system / "sources.yaml").is_file():
        load_system(system, systems)  # tells which systems there are
    return system


def _lines(found: KeyListing) -> list[str]:
    lines = [f"{found.system}: {found.state}; place: {found.place}; epoch {found.epoch}"]
    dates = [
        f"{word} {at.date().isoformat()}"
        for word, at in (
            ("made", found.made_at),
            ("rotated", found.rotated_at),
            ("destroyed", found.destroyed_at),
        )
        if at is not None
    ]
    if found.master_id:
        lines.append("  " + "; ".join([f"master key {found.master_id}", *dates]))
    lines += [
        f"  {each.use:<50} {each.key_id}  {f'epoch {each.epoch}' if each.epoch else '':<9} {each.what}"
        for each in found.uses
    ]
    if found.problem:
        lines.append(f"  {found.problem}")
    return lines
