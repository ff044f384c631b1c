"""The restricted layers on disk: encrypted Parquet, one file a table and day, read through DuckDB."""

from transforms.storage.partitions import PartitionStore, WriteResult
from transforms.storage.session import MEMORY_LIMIT, open_session

__all__ = ["MEMORY_LIMIT", "PartitionStore", "WriteResult", "open_session"]
