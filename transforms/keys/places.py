"""Where the master key of a system is looked for, in this order; the first that is set up is the place.

1. ``environment``: ``PARDA_<SYSTEM>_MASTER_KEY``, base64 of 32 bytes;
2. ``vault``: ``PARDA_<SYSTEM>_VAULT_PATH``, a path of HashiCorp Vault's KV engine, version 2;
3. ``file``: ``keys/<system>.key`` under ``PARDA_HOME``, mode 0600.

A place that is set up and holds no key, or a wrong one, is an error: the next is not tried, for it may hold
another key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys.file_place import FilePlace
from transforms.keys.material import decoded
from transforms.keys.record import PlaceName
from transforms.pseudonymisation.keys import master_key_variable

PLACES: tuple[PlaceName, ...] = ("environment", "vault", "file")


class Place(Protocol):
    """Keeps one master key. ``str()`` names it as an operator knows it, without any key."""

    @property
    def name(self) -> PlaceName: ...

    def read(self) -> bytes | None:
        """The key; None where the place is empty."""

    def put(self, key: bytes, *, replace: bool) -> bool:
        """Keep ``key``; whether that was done: without ``replace``, a key that is there stays."""

    def erase(self) -> bool:
        """Remove the key for good, all versions of it; whether there was one."""

    def made_at(self) -> datetime | None:
        """When the key was put there, if the place knows."""

    def next(self) -> Place:
        """Where the key waits that is going to replace this one."""


@dataclass(frozen=True, repr=False)
class EnvironmentPlace:
    """A variable that whoever starts Parda sets. Only they can change it."""

    system: str
    variable: str
    environ: Mapping[str, str]
    name: PlaceName = "environment"

    def __str__(self) -> str:
        return f"environment ${self.variable}"

    def read(self) -> bytes | None:
        if self.variable not in self.environ:
            return None
        return decoded(self.environ[self.variable], f"${self.variable}", self.system)

    def put(self, key: bytes, *, replace: bool) -> bool:
        raise KeyMaterialError(
            f"Parda cannot set ${self.variable} for later runs, and never prints a key.",
            next_step="let your secret store make base64 of 32 random bytes and set the variable, or choose "
            "another place: `--place file` or `--place vault`.",
            system=self.system,
        )

    def erase(self) -> bool:
        """Nothing can be done from inside; the caller tells the operator."""
        return False

    def made_at(self) -> datetime | None:
        return None

    def next(self) -> EnvironmentPlace:
        return EnvironmentPlace(self.system, next_master_key_variable(self.system), self.environ)


def next_master_key_variable(system: str) -> str:
    """Name of the variable with the master key that is to come, for a rotation of a key that is in one."""
    return f"PARDA_{system.upper()}_NEXT_MASTER_KEY"


def vault_path_variable(system: str) -> str:
    return f"PARDA_{system.upper()}_VAULT_PATH"


def place_of(system: str, home: Home, environ: Mapping[str, str], name: PlaceName | None = None) -> Place:
    """The place that is set up; with ``name``, that one. Reads no key."""
    variable = master_key_variable(system)
    if name is None:
        if variable in environ:
            name = "environment"
        else:
            name = "vault" if vault_path_variable(system) in environ else "file"
    if name == "environment":
        return EnvironmentPlace(system, variable, environ)
    if name == "file":
        return FilePlace(system, home.key_file(system), variable)
    from transforms.keys.vault import VaultPlace

    return VaultPlace.of(system, environ)
