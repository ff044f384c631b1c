"""Names of people: Uzbek (both scripts), Russian, English and Malay, with and without capitals.

Words are judged once each (``names/judge.py``); here judged words become people:
a capitalised name; two name words side by side in any case and order; a word beside a kin term
(*Aziz aka*, *тётя Гуля*, *Encik Lim*), behind an introduction (*ismim*, *меня зовут*, *nama saya*) or a role
(*mijoz*, *получатель*, *penerima*); initials; *o'g'li / qizi*, *bin / binti*, *a/l*. A name that is also
an everyday word or a brand (Lola, Jordan, Вера, Bunga) needs one of these beside it. Goods called after
people stay.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.detection.entities import PERSON
from transforms.detection.finding import Finding
from transforms.detection.names import flags as flag
from transforms.detection.names.alone import alone
from transforms.detection.names.called_like import unnamed
from transforms.detection.names.chains import chains, extend
from transforms.detection.names.entry import passes
from transforms.detection.names.judge import NameJudge
from transforms.detection.names.pairs import han, pair
from transforms.detection.names.slots import slots
from transforms.detection.names.speaking import spoken_of
from transforms.detection.names.surroundings import by_context
from transforms.detection.names.words import Line
from transforms.detection.text import PreparedText

_TRIGGERS: Final = flag.TRIGGERS
_NAMES: Final = flag.NAMES
_CONTEXT: Final = flag.CONTEXT
_PAIRED: Final = flag.NAMES | flag.ADJECTIVAL
_HAN: Final = flag.HAN


class PersonName:
    """People in text, from words judged one by one."""

    name = "PersonNameRecognizer"
    entities = (PERSON,)
    least_digits = 0
    context = (
        "ismim", "mening ismim", "familiyam", "aka", "opa", "xola", "исмим", "ака", "опа", "меня зовут",
        "имя", "фамилия", "клиент", "получатель", "my name is", "mr", "mrs", "nama saya", "encik", "puan",
    )  # fmt: skip
    country: str | None = None

    def __init__(self, judge: NameJudge) -> None:
        self.judge = judge

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        """Any letter; the column path gates further, by the verdicts of the words (``names/entry.py``)."""
        return folded.str.contains(r"\pL")

    def may_find(self, text: PreparedText) -> bool:
        """For one text what the column path asks of a whole column before :meth:`find`."""
        # words known meanwhile are asked for again
        self.judge.judge_all(text.pieces[1::2])
        return passes(text, self.judge)

    def find(self, text: PreparedText) -> list[Finding]:
        spellings = text.pieces[1::2]
        try:
            words = list(map(self.judge.spellings.__getitem__, spellings))
        except KeyError:
            words = list(map(self.judge.lookup, spellings))
        union = 0
        for word in words:
            union |= word.flags
        line = Line(text, words, union)
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
    words = line.words
    last = len(words) - 1
    for place in [place for place, word in enumerate(words) if word.begins]:
        word = words[place]
        flags = word.flags
        if flags & _NAMES and (score := alone(line, place, word)):
            line.mark(place, score)
        if place < last and line.beside(place):
            following = words[place + 1]
            # an everyday word makes a pair only if both are names
            if not (word.plain or following.plain) or (flags & _PAIRED and following.flags & _PAIRED):
                pair(line, place)
            if flags & _HAN and following.flags & flag.HAN_SYLLABLE:
                han(line, place)
        if flags & _CONTEXT:
            by_context(line, place, word)
        if flags & flag.SPEAKS:
            spoken_of(line, place, word)
