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
from transforms.detection.names.chains import chains, extend
from transforms.detection.names.judge import NameJudge
from transforms.detection.names.pairs import han, pair
from transforms.detection.names.speaking import spoken_of
from transforms.detection.names.surroundings import by_context
from transforms.detection.names.words import Line, words_of
from transforms.detection.text import PreparedText

_SPEAKING: Final = flag.NAMES | flag.CONTEXT | flag.SURNAME_IN_PAIR | flag.ADJECTIVAL | flag.HAN | flag.SPEAKS


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
        folded, lookup = text.folded, self.judge.lookup
        remembered = self.judge.spellings.get
        verdicts = []
        for start, end in text.words:
            flags = remembered(folded[start:end])
            verdicts.append(lookup(folded[start:end]) if flags is None else flags)
        if not any(flags & flag.TRIGGERS for flags in verdicts):
            return []
        line = Line(text, words_of(text, verdicts))
        _apply_rules(line)
        if not any(line.score):
            return []
        extend(line)
        return chains(line)


def _apply_rules(line: Line) -> None:
    """Every rule at every word that can say something."""
    last = len(line.words) - 1
    for place, word in enumerate(line.words):
        flags = word.flags
        if not flags & _SPEAKING and not (word.case and word.end - word.start <= 2):
            continue
        if flags & flag.NAMES and (score := alone(line, place, word)):
            line.mark(place, score)
        if place < last and line.beside(place):
            pair(line, place)
            if flags & flag.HAN:
                han(line, place)
        if flags & flag.CONTEXT:
            by_context(line, place, word)
        if flags & flag.SPEAKS:
            spoken_of(line, place, word)
