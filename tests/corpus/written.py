"""Messages that people wrote one by one, every value made up and marked ``[TYPE|value]``.

``desk`` and ``street`` are by two authors who had not seen detection; each was measured at first sight, and
then ``desk`` and the Russian and English of ``street`` were looked at. Of the rest only totals. Each is a
folder with a file a language, a message a line; ``⏎`` is a line break, ``[EITHER|…]`` a stretch on which the
labelling convention is silent.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, Literal

from tests.corpus.labelled import EITHER, LANGUAGES, Labelled, Span

Written = Literal["desk", "street"]
WRITTEN: Final[tuple[Written, ...]] = ("desk", "street")

_MARK: Final = re.compile(r"\[([A-Z_]+)\|([^\[\]]+)\]")
_FOLDER: Final = Path(__file__).parent / "written"


def written(part: Written) -> list[Labelled]:
    """All messages of a part, language by language."""
    return [
        labelled(line, language)
        for language in LANGUAGES
        for line in (_FOLDER / part / f"{language}.txt").read_text().splitlines()
        if line.strip()
    ]


def labelled(line: str, language: str) -> Labelled:
    """A marked message as its text and the places of its values."""
    text = ""
    spans: list[Span] = []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append(Span(len(text), len(text) + len(mark.group(2)), mark.group(1)))
        text += mark.group(2)
        at = mark.end()
    text = (text + line[at:]).replace("⏎", "\n")
    return Labelled(
        text,
        tuple(span for span in spans if span.entity_type != EITHER),
        language,
        tuple(span for span in spans if span.entity_type == EITHER),
    )
