"""Packages: what a person asked for, written where the officer can take it, and deleted in time.

``packages/<system>/<request>/``, mode 0700, files 0600: the one place outside of the restricted layers where
values of a person are written, because they asked for them. Its name tells the request and nothing of the
person. A package is entered in the ledger before its first byte, so that none can be forgotten; retention
deletes it after the time that the policy gives (``requests.packages_kept``), and an erasure at once.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from transforms.errors import StorageError
from transforms.home import Home, private_directory
from transforms.policy.retention import add_period
from transforms.rights.ledger import RequestLedger

# a spreadsheet would run such a cell as a formula; a phone number or an amount is none
_FORMULA = re.compile(r"^(?:[=@\t\r]|[+-](?![\d\s().-]*$))")


def package_folder(home: Home, system: str, request: str) -> Path:
    return home.root / "packages" / system / request


def write_package(
    home: Home,
    system: str,
    request: str,
    about: Mapping[str, Any],
    tables: Sequence[Mapping[str, Any]],
    text: str,
) -> Path:
    """``about`` and ``tables`` as one JSON file, a CSV file a table, and a text that explains them.

    A package of the same request is replaced whole.
    """
    folder = package_folder(home, system, request)
    if folder.exists():
        shutil.rmtree(folder)
    private_directory(folder)
    try:
        whole = json.dumps({**about, "tables": list(tables)}, ensure_ascii=False, indent=1, default=str)
        _write(folder / "everything.json", whole + "\n")
        for table in tables:
            columns = [column["name"] for column in table["columns"]]
            _write(folder / f"{table['file']}.csv", _csv(columns, table["rows"]))
        _write(folder / "READ-ME.txt", text)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise StorageError(
            f"the package of the request cannot be written ({type(error).__name__}).",
            system=system,
            next_step="check free disk space under PARDA_HOME and give the command again.",
        ) from None
    return folder


def delete_package(home: Home, system: str, ledger: RequestLedger, request: str, today: date) -> bool:
    """Whether there was one. The ledger is told last, so that a crash leaves it to be deleted again."""
    folder = package_folder(home, system, request)
    there = folder.exists()
    try:
        if there:
            shutil.rmtree(folder)
            _sync(folder.parent)
    except OSError as error:
        raise StorageError(
            f"the package of request {request} could not be deleted ({type(error).__name__}).",
            system=system,
            next_step=f"delete the folder packages/{system}/{request} by hand, and give the command again.",
        ) from None
    ledger.removed_package(request, today)
    return there


def sweep_packages(home: Home, system: str, kept: str, today: date) -> tuple[int, int]:
    """Delete packages older than ``kept`` (ISO 8601), and folders that no request is known of.

    How many were deleted, and how many due ones are left.
    """
    ledger = RequestLedger(home, system)
    deleted = 0
    known = dict(ledger.packages())
    for request, made in known.items():
        if add_period(made, kept) <= today:
            deleted += delete_package(home, system, ledger, request, today)
    folder = home.root / "packages" / system
    for stray in folder.iterdir() if folder.is_dir() else ():
        if stray.name not in known:
            shutil.rmtree(stray, ignore_errors=True)
            deleted += 1
    left = sum(
        (folder / request).exists() for request, made in known.items() if add_period(made, kept) <= today
    )
    return deleted, left


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return "'" + text if _FORMULA.match(text) else text


def _write(path: Path, content: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
