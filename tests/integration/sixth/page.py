"""docs/add-a-marketplace.md as a test reads it: commands, the edits of a draft, and blocks of files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "add-a-marketplace.md"
FOLDER = Path(__file__).with_name("varaq")

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block; ``file`` where it names one of the marketplace's folder."""

    language: str
    file: str
    text: str


def blocks() -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(PAGE.read_text(encoding="utf-8"))]


def commands() -> list[str]:
    """The lines of the blocks of language `sh`, in order."""
    return [line for block in blocks() if block.language == "sh" for line in block.text.splitlines()]


def edited(draft: str) -> str:
    """``draft`` with the page's edits of `sources.yaml`, each line of which must be found, in order."""
    (edits,) = [block.text for block in blocks() if block.language == "diff"]
    lines, place = draft.split("\n"), 0
    for edit in edits.splitlines():
        sign, text = edit[0], edit[1:]
        if sign == "+":
            lines.insert(place, text)
            place += 1
            continue
        assert text in lines[place:], f"the draft has no such line here: {text}"
        place = lines.index(text, place)
        if sign == "-":
            del lines[place]
        else:
            place += 1
    return "\n".join(lines)
