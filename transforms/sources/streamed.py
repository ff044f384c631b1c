"""What every reader of a store does alike: it is closed at the end, and reads what is declared only."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Self

from transforms.policy.models import TableSource
from transforms.sources.contract import BATCH_ROWS, Extracted, Window, require_declared


class StreamedReader(ABC):
    """Base of the readers; ``SourceReader`` tells what is asked of them."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None: ...

    def extract(
        self,
        table: TableSource,
        columns: Sequence[str],
        window: Window | None,
        batch_rows: int = BATCH_ROWS,
    ) -> Iterator[Extracted]:
        """As ``SourceReader.extract``: refused at once where a column is not declared or not to be read."""
        require_declared(table, columns, window)
        return self._stream(table, tuple(columns), window, batch_rows)

    @abstractmethod
    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]: ...
