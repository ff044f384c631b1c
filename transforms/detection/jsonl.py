"""JSON Lines in, spans or redacted JSON Lines out: the commands ``detect`` and ``redact``.

Streamed in batches bounded by lines and bytes. A line that cannot be understood is told by number and
reason, never by content, and stops nothing else. What the lines must look like is in docs/detection.md.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import polars as pl

from transforms.detection.detector import Detector
from transforms.detection.evidence import CERTAIN_SCORE
from transforms.detection.redaction import Replaces
from transforms.errors import SourceError, StorageError

BATCH_LINES: Final = 2_000
BATCH_BYTES: Final = 8 << 20
LONGEST_LINE: Final = 64 << 20
"""Bytes of a line at most; what is longer is malformed, and is passed over without being held in memory."""
DEEPEST: Final = 100
"""Levels of arrays and objects within a line at most."""

STANDARD: Final = "-"

Tell = Callable[[int, str], None]
"""Hears of each malformed line: its number, counted from 1, and the reason, which quotes nothing."""


@dataclass(frozen=True)
class Done:
    """``written``: lines of the output. ``malformed``: lines of the input that are not among them."""

    written: int
    malformed: int


class Malformed(Exception):
    """Why a line cannot be used, in words that quote nothing of it."""


@dataclass(frozen=True, repr=False)
class Line:
    """One understood line: the object, and where its text stands."""

    content: dict[str, object]
    text: str | None


def detect(source: str, target: str, detector: Detector, *, text_field: str, tell: Tell) -> Done:
    """A line ``{"id", "spans"}`` for each understood line of ``source``, in its order.

    ``source`` and ``target``: paths, or ``-`` for standard input and output. Raises SourceError and
    StorageError; ``target`` is then as it was.
    """

    def spans_of(lines: Sequence[Line]) -> Iterator[dict[str, object]]:
        found = detector.detect_column(_series([line.text for line in lines]), name=text_field)
        by_row: dict[int, list[dict[str, object]]] = {}
        for row, start, end, entity_type, score in found.spans.iter_rows():
            span = {"start": start, "end": end, "entity_type": entity_type, "score": round(score, 4)}
            by_row.setdefault(row, []).append(span)
        for row, line in enumerate(lines):
            yield {"id": line.content["id"], "spans": by_row.get(row, [])}

    return _through(source, target, text_field, spans_of, tell)


def redact(
    source: str,
    target: str,
    detector: Detector,
    *,
    text_field: str,
    tell: Tell,
    surrogates: Replaces | None = None,
    keep: frozenset[str] = frozenset(),
) -> Done:
    """Each understood object with what was found in it replaced, by ``<TYPE>`` or by surrogates.

    Every string of the object is redacted, at any depth, names of keys and whole numbers included; only
    ``id`` and the top-level fields of ``keep`` pass as they are. Errors as in :func:`detect`.
    """
    untouched = (keep | {"id"}) - {text_field}

    def redacted(lines: Sequence[Line]) -> Iterator[dict[str, object]]:
        texts = _Texts()
        for line in lines:
            for field, value in line.content.items():
                texts.gather_key(field)
                if field not in untouched:
                    texts.gather(value, _context(field))
        texts.examine(detector, surrogates)
        for line in lines:
            fresh: dict[str, object] = {}
            for field, value in line.content.items():
                # the names that the format itself gives stay, or the line could not be read again
                known = field in untouched or field == text_field
                name = field if known else _free(texts.rewritten_key(field), fresh)
                fresh[name] = value if field in untouched else texts.rewritten(value, _context(field))
            yield fresh

    def _context(field: str) -> str:
        return "" if field == text_field else field  # a message speaks for itself

    return _through(source, target, text_field, redacted, tell)


# --- texts within an object -------------------------------------------------------------------------


class _Texts:
    """The distinct texts of a batch of objects, examined together.

    Strings and names of keys stand alone. A whole number, and a string of digits, is examined behind the
    name of its key, which is context as in a sentence: ``"phone": 901234567`` is a phone,
    ``"order_id": 901234567`` is none. In a number, which more often is an amount or a key than a phone,
    only a finding that would stand alone counts.
    """

    def __init__(self) -> None:
        self._rewritten: dict[str, str] = {}
        self._digits: dict[tuple[str, str, bool], str] = {}

    def gather(self, value: object, key: str = "") -> None:
        if isinstance(value, str):
            if _BARE_DIGITS.match(value):
                self._digits[key, value, False] = value
            else:
                self._rewritten[value] = value
        elif isinstance(value, list):
            for item in value:
                self.gather(item, key)
        elif isinstance(value, dict):
            for name, item in value.items():
                self.gather_key(name)
                self.gather(item, name)
        elif _BARE_DIGITS.match(written := _as_written(value)):
            self._digits[key, written, True] = written

    def gather_key(self, name: str) -> None:
        self._rewritten[name] = name

    def examine(self, detector: Detector, surrogates: Replaces | None) -> None:
        """Rewrite all that was gathered."""
        texts = list(self._rewritten)
        column = _series(texts)
        spans = detector.detect_column(column, name="texts")
        self._rewritten = dict(zip(texts, detector.redact(column, spans, surrogates), strict=True))
        places = list(self._digits)
        column = _series([f"{key} {digits}" for key, digits, _ in places])
        for row, _, end, entity_type, score in detector.detect_column(
            column, name="numbers"
        ).spans.iter_rows():
            key, digits, number = places[row]
            if end > len(key) + 1 and score >= (CERTAIN_SCORE if number else 0):
                self._digits[key, digits, number] = (
                    f"<{entity_type}>"
                    if surrogates is None
                    else str(surrogates.replace(entity_type, _series([digits]))[0])
                )

    def rewritten_key(self, name: str) -> str:
        return self._rewritten[name]

    def rewritten(self, value: object, key: str = "") -> object:
        """``value`` with its texts rewritten. A number in which something was found becomes a string."""
        if isinstance(value, str):
            return self._digits[key, value, False] if _BARE_DIGITS.match(value) else self._rewritten[value]
        if isinstance(value, list):
            return [self.rewritten(item, key) for item in value]
        if isinstance(value, dict):
            fresh: dict[str, object] = {}
            for name, item in value.items():
                fresh[_free(self.rewritten_key(name), fresh)] = self.rewritten(item, name)
            return fresh
        if _BARE_DIGITS.match(written := _as_written(value)):
            found = self._digits[key, written, True]
            return value if found == written else found
        return value


_BARE_DIGITS: Final = re.compile(r"^[0-9]{7,24}\Z")


def _as_written(value: object) -> str:
    """A number as text; a phone that passed through a spreadsheet (998901234567.0) without its fraction."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and 1e8 <= value < 1e16 else ""
    return str(value) if isinstance(value, int) else ""


def _free(name: str, taken: dict[str, object]) -> str:
    """Two keys that were two phones must not become one."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _series(texts: Sequence[str | None]) -> pl.Series:
    return pl.Series("text", texts, dtype=pl.String)


# --- lines ------------------------------------------------------------------------------------------


def understood(raw: bytes, text_field: str) -> Line:
    """A line's object. Raises :class:`Malformed`; nothing of the parser's own message is passed on."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("not UTF-8") from None
    try:
        content = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise Malformed(f"nested deeper than {DEEPEST} levels") from None
    except ValueError:
        raise Malformed("not JSON") from None
    if not isinstance(content, dict):
        raise Malformed("not a JSON object")
    _require_sound(content, DEEPEST)
    if "id" not in content:
        raise Malformed("no field `id`")
    if not isinstance(content["id"], str | int | float) or isinstance(content["id"], bool):
        raise Malformed("`id` is neither a string nor a number")
    if text_field not in content:
        raise Malformed("no text field")
    written = content[text_field]
    if written is not None and not isinstance(written, str):
        raise Malformed("the text is not a string")
    return Line(content, written)


def _no_number(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _require_sound(value: object, levels: int) -> None:
    if isinstance(value, str):
        if not value.isascii():
            try:
                value.encode("utf-8")
            except UnicodeEncodeError:
                raise Malformed("half of a surrogate pair, which is no character") from None
    elif isinstance(value, dict | list):
        if not levels:
            raise Malformed(f"nested deeper than {DEEPEST} levels")
        if isinstance(value, dict):
            for key, item in value.items():
                _require_sound(key, 0)
                _require_sound(item, levels - 1)
        else:
            for item in value:
                _require_sound(item, levels - 1)
    elif isinstance(value, float) and value in (float("inf"), float("-inf")):
        raise Malformed("a number too large to be held")


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for a line longer than :data:`LONGEST_LINE`."""
    number = 0
    while raw := stream.readline(LONGEST_LINE):
        number += 1
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if len(raw) >= LONGEST_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif raw := raw.strip(b" \t\r\n"):
            yield number, raw


def _read(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    try:
        yield from numbered_lines(stream)
    except OSError as error:
        raise SourceError(
            f"The input cannot be read ({error.strerror}).",
            next_step="check the disk or the pipe that the input comes from; no output was left.",
        ) from None


def _through(
    source: str,
    target: str,
    text_field: str,
    transform: Callable[[Sequence[Line]], Iterator[dict[str, object]]],
    tell: Tell,
) -> Done:
    written = malformed = 0
    with _opened(source) as stream, _replaced(target) as out:
        pending: list[Line] = []
        size = 0

        def flush() -> None:
            nonlocal written, size
            for content in transform(pending):
                line = json.dumps(content, ensure_ascii=False, separators=(", ", ": "), allow_nan=False)
                out.write(line.encode() + b"\n")
                written += 1
            pending.clear()
            size = 0

        for number, raw in _read(stream):
            try:
                if raw is None:
                    raise Malformed(f"longer than {LONGEST_LINE >> 20} MiB")
                pending.append(understood(raw, text_field))
            except Malformed as reason:
                malformed += 1
                tell(number, str(reason))
                continue
            size += len(raw)
            if len(pending) >= BATCH_LINES or size >= BATCH_BYTES:
                flush()
        if pending:
            flush()
    return Done(written, malformed)


# --- files ------------------------------------------------------------------------------------------


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == STANDARD:
        yield sys.stdin.buffer
        return
    try:
        stream = Path(source).open("rb")  # noqa: SIM115 (errors of opening are told apart from those of reading)
    except OSError as error:
        raise SourceError(
            f"The input cannot be opened ({error.strerror}).",
            next_step="give the path of a JSON Lines file that may be read, or `-` for standard input.",
        ) from None
    with stream:
        yield stream


@contextmanager
def _replaced(target: str) -> Iterator[BinaryIO]:
    """The output: written aside (mode 0600, same folder), flushed to the disk, then renamed.

    So a crash leaves the former file, or none, but no half of one. What is no plain file (a pipe, a
    terminal, /dev/null) is written directly: to rename over it would take its place.
    """
    if target == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(target).resolve()
    if path.exists() and not path.is_file():
        if path.is_dir():
            raise _unwritable("it is a folder")
        try:
            stream = path.open("wb")
        except OSError as error:
            raise _unwritable(error.strerror) from None
        with stream:
            yield stream
        return
    try:
        handle, name = tempfile.mkstemp(prefix=".parda-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _unwritable(error.strerror) from None
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        raise _unwritable(error.strerror) from None
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()


def _unwritable(why: str | None) -> StorageError:
    return StorageError(
        f"The output cannot be written ({why}).",
        next_step="give a path in a folder that may be written to and has room, or `-` for standard output.",
    )
