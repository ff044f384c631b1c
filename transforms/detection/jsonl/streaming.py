"""A file of lines through a transformation into another, in batches bounded by lines and bytes.

A line that cannot be understood is told by number and reason, never by content, and stops nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from transforms.detection.jsonl.files import opened, replaced
from transforms.detection.jsonl.lines import LONGEST_LINE, Line, Malformed, numbered_lines, understood
from transforms.errors import SourceError

BATCH_LINES: Final = 2_000
BATCH_BYTES: Final = 8 << 20

Tell = Callable[[int, str], None]
"""Hears of each malformed line: its number, counted from 1, and the reason, which quotes nothing."""


@dataclass(frozen=True)
class Done:
    """``written``: lines of the output. ``malformed``: lines of the input that are not among them."""

    written: int
    malformed: int


def through(
    source: str,
    target: str,
    text_field: str,
    transform: Callable[[Sequence[Line]], Iterator[dict[str, object]]],
    tell: Tell,
) -> Done:
    """``transform`` gets the understood lines a batch at a time, and gives a line of output for each."""
    written = malformed = 0
    with opened(source) as stream, replaced(target) as out:
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


def _read(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    try:
        yield from numbered_lines(stream)
    except OSError as error:
        raise SourceError(
            f"The input cannot be read ({error.strerror}).",
            next_step="check the disk or the pipe that the input comes from; no output was left.",
        ) from None
