"""The commands that look at data: ``detect``, ``redact`` and ``scan``.

Exit codes: 0 all done; 1 nothing was written; 2 the command line is wrong; 3 written, but lines were
malformed or tables could not be read (told on standard error).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transforms.errors import ConfigurationError, StorageError
from transforms.home import Home

if TYPE_CHECKING:
    from transforms.detection.jsonl import Done
    from transforms.detection.surrogates import Surrogates

PARTIAL = 3
"""Exit code: the output is there, and something of the input is not in it."""

_text_field = click.option(
    "--text-field", default="text", show_default=True, help="Field of the object that holds the text."
)


@click.command()
@click.argument("source", metavar="IN.jsonl")
@click.argument("target", metavar="OUT.jsonl")
@_text_field
def detect(source: str, target: str, text_field: str) -> None:
    """Find personal values in the texts of a JSON Lines file (`-`: standard input and output)."""
    from transforms.detection import Detector, jsonl

    _end(jsonl.detect(source, target, Detector(), text_field=text_field, tell=_tell))


@click.command()
@click.argument("source", metavar="IN.jsonl")
@click.argument("target", metavar="OUT.jsonl")
@_text_field
@click.option("--surrogates", is_flag=True, help="Readable stand-ins in place of <TYPE>.")
@click.option("--system", help="Marketplace whose key the surrogates have; default: a key for this call.")
@click.option("--keep", multiple=True, metavar="FIELD", help="Top-level field that passes as it is.")
@click.pass_obj
def redact(
    obj: tuple[Path, Path],
    source: str,
    target: str,
    text_field: str,
    surrogates: bool,
    system: str | None,
    keep: tuple[str, ...],
) -> None:
    """Replace personal values in every string of the objects of a JSON Lines file; `id` stays."""
    from transforms.detection import Detector, jsonl

    if system and not surrogates:
        raise ConfigurationError(
            "--system names the key of surrogates, and none are asked for.", next_step="add --surrogates."
        )
    stand_ins = _surrogates(obj, system) if surrogates else None
    done = jsonl.redact(
        source,
        target,
        Detector(),
        text_field=text_field,
        tell=_tell,
        surrogates=stand_ins,
        keep=frozenset(keep),
    )
    _end(done)


@click.command()
@click.argument("target", metavar="URL_OR_PATH")
@click.option(
    "--json", "report_file", type=click.Path(path_type=Path, dir_okay=False), help="Report as JSON."
)
@click.option("--system", help="Name of the new marketplace, for the draft.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of marketplaces; the draft becomes <out>/<system>/sources.yaml.",
)
@click.option(
    "--rows",
    default=1_000_000,
    show_default=True,
    type=click.IntRange(1),
    help="Rows of a table read at most.",
)
@click.option(
    "--distinct",
    default=20_000,
    show_default=True,
    type=click.IntRange(100),
    help="Distinct values of a column examined at most.",
)
def scan(
    target: str, report_file: Path | None, system: str | None, out: Path | None, rows: int, distinct: int
) -> None:
    """Classify the columns of a database or file, and draft its sources.yaml. Prints no value."""
    from pipelines.cli import progress
    from transforms.detection import Detector
    from transforms.scanning import open_store, scan_store, write_draft
    from transforms.scanning.flattening import SafeNames
    from transforms.scanning.showing import as_json, as_table

    if (system is None) != (out is None):
        raise ConfigurationError(
            "a draft needs a name and a place.", next_step="give --system NAME and --out FOLDER together."
        )
    detector = Detector()
    names = SafeNames(detector)
    store = open_store(target, names)
    try:
        with progress() as tell:
            report = scan_store(store, detector, names, rows=rows, distinct=distinct, progress=tell)
    finally:
        store.close()
    click.echo(as_table(report))
    for table in report.tables:
        if not table.whole:
            click.echo(f"{table.name}: only the first {table.rows:,} rows were read (--rows)", err=True)
    for name, why in report.unread.items():
        click.echo(f"not read: {name}: {why}", err=True)
    if report_file is not None:
        _write_report(report_file, json.dumps(as_json(report), ensure_ascii=False, indent=2))
    if system is not None and out is not None:
        click.echo(f"draft: {write_draft(report, system, out)}", err=True)
    sys.exit(PARTIAL if report.unread else 0)


def _surrogates(obj: tuple[Path, Path], system: str | None) -> Surrogates:
    from transforms.detection.surrogates import KEY_BYTES, Surrogates
    from transforms.policy.load import load_system
    from transforms.pseudonymisation.keys import KeyRing

    if system is None:
        return Surrogates(os.urandom(KEY_BYTES))
    load_system(system, obj[1])  # a misspelt name must not get a key of its own
    return Surrogates(KeyRing.load(system, Home.of(obj[0])).derive("surrogate", KEY_BYTES))


def _tell(number: int, reason: str) -> None:
    click.echo(f"line {number}: {reason}", err=True)


def _end(done: Done) -> None:
    click.echo(f"{done.written:,} lines written, {done.malformed:,} malformed", err=True)
    sys.exit(PARTIAL if done.malformed else 0)


def _write_report(file: Path, text: str) -> None:
    try:
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"The report cannot be written ({error.strerror}).",
            next_step="give --json a path in a folder that may be written to.",
        ) from None
