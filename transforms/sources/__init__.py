"""Reading operational stores: what is declared, in batches, exactly, and nothing else."""

from transforms.sources.contract import (
    Extracted,
    ObservedColumn,
    ObservedTable,
    SourceReader,
    Window,
    arrow_schema,
    arrow_type,
)
from transforms.sources.drift import check_drift
from transforms.sources.opening import open_source

__all__ = [
    "Extracted",
    "ObservedColumn",
    "ObservedTable",
    "SourceReader",
    "Window",
    "arrow_schema",
    "arrow_type",
    "check_drift",
    "open_source",
]
