"""Names of people: Uzbek (both scripts), Russian, English and Malay, with and without capitals.

Words are judged once each (``names/judge.py``); here judged words become people:
a capitalised name; two name words side by side in any case and order; a word beside a kin term
(*Aziz aka*, *тётя Гуля*, *Encik Lim*), behind an introduction (*ismim*, *меня зовут*, *nama saya*) or a role
(*mijoz*, *получатель*, *penerima*); initials; *o'g'li / qizi*, *bin / binti*, *a/l*. A name that is also
an everyday word or a brand (Lola, Jordan, Вера, Bunga) needs one of these beside it. Goods called after
people stay.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import PERSON
from transforms.detection.finding import Finding
from transforms.detection.names import flags as flag
from transforms.detection.names.alone import alone
from transforms.detection.names.called_like import unnamed
from transforms.detection.names.chains import chains, extend
from transforms.detection.names.entry import may_name
from transforms.detection.names.judge import NameJudge
from transforms.detection.names.pairs import han, pair
from transforms.detection.names.slots import slots
from transforms.detection.names.speaking import spoken_of
from transforms.detection.names.surroundings import by_context
from transforms.detection.names.words import Line, words_of
from transforms.detection.text import LETTERS, PreparedText

_TRIGGERS: Final = flag.TRIGGERS
_PLACED: Final = flag.PLACED
_NAMES: Final = flag.NAMES
_CONTEXT: Final = flag.CONTEXT
_SPEAKING: Final = flag.NAMES | flag.CONTEXT | flag.SURNAME_IN_PAIR | flag.ADJECTIVAL | flag.HAN | flag.SPEAKS

PLACE: Final = (
    r"\n|@|t\.me/|[0-9](?:[ ()./_,-]{0,3}[0-9]){6}|(?:^|[.!?] )[^,.!?]{2,32},"
    rf"|(?:^|[^{LETTERS}])[{LETTERS}]\.(?:[ {LETTERS}]|$)"
)
"""A number, a line, initials, somebody spoken to: a place without any word of ``flags.PLACED``."""

_PLACE: Final = re.compile(PLACE)


class PersonName:
    """People in text, from words judged one by one."""

    name = "PersonNameRecognizer"
    entities = (PERSON,)
    context = (
        "ismim", "mening ismim", "familiyam", "aka", "opa", "xola", "исмим", "ака", "опа", "меня зовут",
        "имя", "фамилия", "клиент", "получатель", "my name is", "mr", "mrs", "nama saya", "encik", "puan",
    )  # fmt: skip
    country: str | None = None

    def __init__(self, judge: NameJudge) -> None:
        self.judge = judge

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        """Any letter; the column path gates further, by the verdicts of the words (``column.py``)."""
        return folded.str.contains(r"\pL")

    def find(self, text: PreparedText) -> list[Finding]:
        remembered, lookup = self.judge.spellings.get, self.judge.lookup
        pieces = text.pieces
        spellings = [remembered(word) or lookup(word) for word in pieces[1::2]]
        union = 0
        for spelling in spellings:
            union |= spelling[0]
        if not union & _TRIGGERS:
            # the column path asks the first for a whole column: both paths must find the same
            placed = union & _PLACED or _PLACE.search(text.folded) is not None
            if not (placed and may_name(text, spellings, union)):
                return []
        line = Line(text, words_of(pieces, spellings))
        if union & _TRIGGERS:
            _apply_rules(line)
        slots(line)
        if not any(line.score):
            return []
        extend(line)
        unnamed(line)
        return chains(line)


def _apply_rules(line: Line) -> None:
    """Every rule at every word that can say something."""
    last = len(line.words) - 1
    for place, word in enumerate(line.words):
        start, end, flags, case, _ = word
        if not flags & _SPEAKING and not (case and end - start <= 2):
            continue
        if flags & _NAMES and (score := alone(line, place, word)):
            line.mark(place, score)
        if place < last and line.beside(place):
            pair(line, place)
            if flags & flag.HAN:
                han(line, place)
        if flags & _CONTEXT:
            by_context(line, place, word)
        if flags & flag.SPEAKS:
            spoken_of(line, place, word)
