"""CSV (RFC 4180, UTF-8, with a header): comma, semicolon, tab or bar, whichever makes most declared names.

Quoted fields may hold line ends; an empty field is null, a quoted empty one is the empty text. A blank line
is no record. Arrow takes an unclosed quote at the end for a field, so a record of our own is sent behind the
file's last: where it does not come back as it is, the file ended within quotes.
"""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.csv

from transforms.policy.models import TableSource
from transforms.sources.files.content import Content, LeftOutError
from transforms.sources.files.records import BLOCK_BYTES, Block, Layout, in_content, tellable

_DELIMITERS: Final = ",;\t|"
_LONGEST_HEADER: Final = 1 << 20


class CsvRecords:
    """The records of one file. ``layout`` is complete once it is made."""

    def __init__(self, content: Content, table: TableSource) -> None:
        self._stream = io.BufferedReader(content, BLOCK_BYTES)
        self._names, self._delimiter = self._header(set(in_content(table).values()))
        self.layout = Layout()
        declared = {name: column for column, name in in_content(table).items()}
        has_header = not declared or any(name in declared for name in self._names)
        self._places: dict[str, int] = {}
        for place, name in enumerate(self._names):
            column = declared.get(name)
            if column is None:
                self.layout.undeclared[tellable(name, place + 1, has_header=has_header)] = None
            elif column in self._places:
                self.layout.twice[column] = None
            else:
                self._places[column] = place
                self.layout.found(column, "text")

    def _header(self, declared: set[str]) -> tuple[list[str], str]:
        lines: list[str] = []

        def read() -> Iterator[str]:
            while line := self._stream.readline(_LONGEST_HEADER):
                if len(line) >= _LONGEST_HEADER:
                    raise LeftOutError("malformed")
                if not line.endswith(b"\n"):
                    raise LeftOutError("half_written")
                try:
                    lines.append(line.decode("utf-8-sig" if not lines else "utf-8"))
                except UnicodeDecodeError:
                    raise LeftOutError("malformed") from None
                yield lines[-1]

        csv.field_size_limit(BLOCK_BYTES)
        # to find where the header ends, any sign would do
        if next(csv.reader(read()), None) is None:
            raise LeftOutError("empty")
        text = "".join(lines)
        cut = {
            sign: [
                name.strip() for name in next(csv.reader(io.StringIO(text, newline=""), delimiter=sign), [])
            ]
            for sign in _DELIMITERS
        }
        best = max(_DELIMITERS, key=lambda sign: (len(declared & set(cut[sign])), len(cut[sign])))
        return cut[best], best

    def blocks(self, columns: Sequence[str]) -> Iterator[Block]:
        """All records; of ``columns`` only the cells, as bytes. Once for each file that was opened."""
        width = len(self._names)
        places = [self._places[column] for column in columns] or [0]
        body = _Body(self._stream, width, self._delimiter)
        malformed = 0

        def count(_: object) -> str:
            nonlocal malformed
            malformed += 1
            return "skip"

        last: pa.RecordBatch | None = None
        try:
            reader = pyarrow.csv.open_csv(
                pa.PythonFile(body, mode="r"),
                read_options=pyarrow.csv.ReadOptions(
                    column_names=[str(place) for place in range(width)],
                    block_size=BLOCK_BYTES,
                    use_threads=False,
                ),
                parse_options=pyarrow.csv.ParseOptions(
                    delimiter=self._delimiter, newlines_in_values=True, invalid_row_handler=count
                ),
                convert_options=pyarrow.csv.ConvertOptions(
                    column_types={str(place): pa.binary() for place in range(width)},
                    include_columns=[str(place) for place in dict.fromkeys(places)],
                    null_values=[""],
                    strings_can_be_null=True,
                    quoted_strings_can_be_null=False,
                ),
            )
            for batch in reader:
                if batch.num_rows == 0:
                    continue
                if last is not None:
                    yield self._block(last, columns, malformed)
                    malformed = 0
                last = batch
        except pa.ArrowInvalid:
            failed = True
        else:
            failed = False
        if failed:
            raise LeftOutError("malformed")
        if last is None or last.column(0)[-1].as_py() != body.mark:
            raise LeftOutError("half_written")
        yield self._block(last.slice(0, last.num_rows - 1), columns, malformed)

    def _block(self, batch: pa.RecordBatch, columns: Sequence[str], malformed: int) -> Block:
        cells = {column: batch.column(str(self._places[column])) for column in columns}
        return Block(batch.num_rows, cells, malformed)


class _Body:
    """What stands behind the header, then a record that nobody else can have written."""

    closed = False

    def __init__(self, stream: io.BufferedReader[Content], width: int, delimiter: str) -> None:
        self.mark = secrets.token_hex(16).encode()
        self._stream = stream
        self._end: bytes | None = delimiter.encode().join([self.mark] * width) + b"\n"
        self._last = b"\n"

    def read(self, size: int = -1, /) -> bytes:
        if self._end is None:
            return b""
        if data := self._stream.read(size):
            self._last = data[-1:]
            return data
        if self._last != b"\n":
            raise LeftOutError("half_written")
        end, self._end = self._end, None
        return end

    def close(self) -> None:
        self.closed = True

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def writable(self) -> bool:
        return False

    def tell(self) -> Any:
        raise io.UnsupportedOperation
