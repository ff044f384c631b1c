"""What a request names its subject by: identifiers in any written form, read from where nobody else looks.

A line of a request's file (or an answer at the prompt) is ``<role> <kind>: <value>``:

- role ``subject`` (the first identifier), ``check`` (a second one, which shows who asks) or ``new`` (of a
  rectification: what ``subject`` is to be);
- kind a domain of ``sources.yaml`` (``phone``, ``email``, ``customer`` …), or ``table.column`` for the number
  of a row of theirs (``orders.order_id``).

Values are never taken from the command line: shells remember it and every user of the machine can read it.
"""

from __future__ import annotations

import os
import re
import stat
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from transforms.errors import ConfigurationError
from transforms.policy.models import Domain, System
from transforms.policy.subjects import naming_columns
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import pseudonym_of

Role = Literal["subject", "check", "new"]
_LINE = re.compile(r"^(subject|check|new)[ \t:]+([a-z_]+(?:\.[A-Za-z_][A-Za-z0-9_]*)?)[ \t]*:[ \t]*(\S.*)$")
_FORM = "one `subject <kind>: <value>`, `check <kind>: <value>` or `new <kind>: <value>` a line"


class RequestError(ConfigurationError):
    """A request names nobody, too many, or not in the form that is asked for. Never quotes it."""


@dataclass(frozen=True)
class Identifier:
    """One identifier as it was written. Its repr withholds the value."""

    kind: str
    value: str = field(repr=False)

    @property
    def of_row(self) -> tuple[str, str] | None:
        """Table and column, where it is the number of a row."""
        table, dot, column = self.kind.partition(".")
        return (table, column) if dot else None


@dataclass(frozen=True)
class Named:
    """All that one request names."""

    subject: Identifier
    check: Identifier | None = None
    new: Identifier | None = None


def kinds(system: System) -> tuple[str, ...]:
    """The kinds of identifiers by which a system knows people."""
    domains = {
        str(table.fields[name].domain)
        for table in system.sources.tables.values()
        for name in naming_columns(table)
    }
    return tuple(sorted(domains))


def read_named(path: Path) -> Named:
    """What the file of a request names. Raises RequestError when others can read it, or for another form."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or stat.S_IMODE(status.st_mode) & 0o077:
                raise RequestError(
                    "the file that names the subject is open to others.",
                    next_step="set its mode to 0600, or give `-` and type into the standard input.",
                )
            content = file.read(65_536)
    except OSError as error:
        raise RequestError(
            f"the file that names the subject cannot be read ({type(error).__name__}).",
            next_step="give --subject-file a file of mode 0600 that you own.",
        ) from None
    return parse_named(content.decode("utf-8", errors="replace").splitlines())


def parse_named(lines: Iterable[str]) -> Named:
    """Raises RequestError where a line has another form, or a role comes twice."""
    found: dict[str, Identifier] = {}
    for number, line in enumerate(lines, start=1):
        text = line.strip().lstrip("\ufeff")
        if not text or text.startswith("#"):
            continue
        match = _LINE.match(text)
        if match is None:
            raise RequestError(f"line {number} of the request has another form.", next_step=f"write {_FORM}.")
        role, kind, value = match.groups()
        if role in found:
            raise RequestError(f"the request has two lines `{role}`.", next_step="give each role once.")
        found[role] = Identifier(kind, value.strip())
    if "subject" not in found:
        raise RequestError("the request names no subject.", next_step=f"write {_FORM}.")
    return Named(found["subject"], found.get("check"), found.get("new"))


def pseudonym(system: System, ring: KeyRing, identifier: Identifier) -> uuid.UUID:
    """The stored pseudonym of an identifier of a domain; the same forms and keys as in the night.

    Raises RequestError for a kind by which this system knows nobody, and for a value that is none of it.
    """
    known = kinds(system)
    if identifier.kind not in known:
        raise RequestError(
            f"`{identifier.kind}` is nothing by which this marketplace knows a person.",
            system=system.name,
            next_step=f"use one of {', '.join(known)}, or `table.column` for the number of a row.",
        )
    found = None
    if identifier.value:
        region = system.policy.controller.jurisdiction
        found = pseudonym_of(identifier.value, Domain(identifier.kind), ring, region=region)
    if found is None:
        raise RequestError(
            f"the value given is no identifier of kind `{identifier.kind}`.",
            system=system.name,
            next_step="look at it once more; phone numbers need all their digits, mail addresses an @.",
        )
    return found
