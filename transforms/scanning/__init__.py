"""Looking at a store that nobody has declared yet: what its columns hold, and a draft of ``sources.yaml``.

Counts, shares and names leave this package; a value never does. Public: :func:`scan_store` over
:func:`open_store`, and :func:`write_draft`.
"""

from transforms.scanning.draft import write_draft
from transforms.scanning.examine import ColumnReport, ScanReport, TableReport, scan_store
from transforms.scanning.opening import open_store

__all__ = ["ColumnReport", "ScanReport", "TableReport", "open_store", "scan_store", "write_draft"]
