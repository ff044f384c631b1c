"""The restricted layers on disk: encrypted Parquet, one file a table and day, read through DuckDB."""

from transforms.storage.partitions import PartitionStore, WriteResult
from transforms.storage.session import open_session

__all__ = ["PartitionStore", "WriteResult", "open_session"]
