"""Which texts can have a person: asked of a whole column, and of one text alone with the same answer.

A text passes with a word that can begin a person, or with a word that no list has and a place (``slots.py``)
where such a word may be a name.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import polars as pl

from transforms.detection.names.flags import ORDINARY, PLACED, PLAIN_WORD, TRIGGERS
from transforms.detection.names.judge import NameJudge
from transforms.detection.names.words import Word
from transforms.detection.text import LETTERS, WORD_PATTERN, PreparedText

_PLACE: Final = (
    r"\n|@|t\.me/|[0-9](?:[ ()./_,-]{0,3}[0-9]){6}|(?:^|[.!?] )[^,.!?]{2,32},"
    rf"|(?:^|[^{LETTERS}])[{LETTERS}]\.(?:[ {LETTERS}]|$)"
)
"""A number, a line, initials, somebody spoken to: a place without any word of ``flags.PLACED``."""
_PLACE_IN_TEXT: Final = re.compile(_PLACE)


def passes(text: PreparedText, judge: NameJudge) -> bool:
    """Whether one text can have a person: :func:`passing` for it alone."""
    words = [judge.lookup(word) for word in text.pieces[1::2]]
    if any(word.flags & TRIGGERS for word in words):
        return True
    placed = any(word.flags & PLACED for word in words) or _PLACE_IN_TEXT.search(text.folded) is not None
    return placed and any(_unlisted(word) for word in words)


def passing(folded: pl.Series, judge: NameJudge) -> pl.Series:
    """Which texts of a column can have a person; every distinct word is judged here, once."""
    words = (
        pl.DataFrame({"word": folded.str.extract_all(WORD_PATTERN)})
        .with_row_index("text")
        .explode("word")
        .drop_nulls("word")
    )
    distinct = words["word"].unique(maintain_order=True)
    listed = distinct.to_list()
    judge.judge_all(listed)
    known = [judge.lookup(word) for word in listed]
    judged = pl.DataFrame(
        {
            "word": distinct,
            "triggers": [word.flags & TRIGGERS != 0 for word in known],
            "unlisted": [_unlisted(word) for word in known],
            "placed": [word.flags & PLACED != 0 for word in known],
        },
        schema_overrides=dict.fromkeys(("triggers", "unlisted", "placed"), pl.Boolean),
    )
    said = words.join(judged, on="word", how="left").group_by("text").agg(pl.col(judged.columns[1:]).any())
    place = said["text"].to_numpy()
    placed = said["placed"] | folded.gather(said["text"]).str.contains(_PLACE)
    passed = np.zeros(len(folded), dtype=bool)
    passed[place] = (said["triggers"] | (said["unlisted"] & placed)).to_numpy()
    return pl.Series(passed)


def _unlisted(word: Word) -> bool:
    """Whether a word is on no list, or everyday by its ending only and has a capital."""
    return not word.flags & PLAIN_WORD or bool(word.case and word.flags & ORDINARY)
