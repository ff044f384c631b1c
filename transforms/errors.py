"""Every exception that Parda raises on purpose.

A message names the place (system, table, column, file) and the next step, and never a value:
exceptions reach logs, the event log and the terminal, where no personal value may be.
"""

from __future__ import annotations


class PardaError(Exception):
    """Base of all errors of this product: what is wrong, where, and the next step.

    ``what`` and ``next_step`` are sentences of our own making; they must not quote data.
    """

    def __init__(
        self,
        what: str,
        *,
        next_step: str,
        system: str | None = None,
        table: str | None = None,
        column: str | None = None,
    ) -> None:
        self.what = what
        self.next_step = next_step
        self.system = system
        self.table = table
        self.column = column
        super().__init__(str(self))

    @property
    def place(self) -> str:
        """Where it happened: ``system.table.column`` as far as it is known."""
        return ".".join(part for part in (self.system, self.table, self.column) if part)

    def __str__(self) -> str:
        at = f"{self.place}: " if self.place else ""
        return f"{at}{self.what} Next step: {self.next_step}"


class ConfigurationError(PardaError):
    """A system folder, an environment variable or a command line is wrong."""


class PolicyError(ConfigurationError):
    """``policy.yaml``, ``sources.yaml`` or ``tables/*.yaml`` contradicts itself or the models."""


class PurposeViolation(PolicyError):
    """A statistical table uses a source column for a data use that the policy does not allow."""


class KeyMaterialError(ConfigurationError):
    """A key is missing, of wrong length, or readable by others. Never holds the key."""


class SourceError(PardaError):
    """A source cannot be reached or read."""


class SchemaDrift(SourceError):
    """The source's schema disagrees with ``sources.yaml``."""


class ClassificationError(PardaError):
    """Detection contradicts the declaration of a column; the table is blocked."""


class StorageError(PardaError):
    """A stored partition is missing, corrupted, or cannot be written."""


class ModelError(PardaError):
    """A conformed model's SQL does not give what the common model describes."""


class DisclosureError(PardaError):
    """The disclosure gate refuses a table."""


class ReconciliationError(PardaError):
    """Rows or amounts are not accounted for."""


class PublishingError(PardaError):
    """A release could not be written, verified or put in place."""
