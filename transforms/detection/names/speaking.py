"""Names that a sentence speaks to, or of which it says that they gave, took, said or were called.

*Desmond, when will it ship?*; *spoke to Imogen Pugh*, *tanya Thivya*, *передайте Пелагее*, *Botirga pul
berdim*: such a place is a person's, so a word that no list knows is taken for a name there.
"""

from __future__ import annotations

from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.lists_speaking import (
    ADDRESSING,
    ANSWERS,
    ASKING,
    DIRECT,
    GIVING,
    HANDING,
    TALKING,
)
from transforms.detection.names.skeleton import is_cyrillic
from transforms.detection.names.words import SMALL, TITLE, Line, Word
from transforms.detection.text import fold

_ADDRESSING: Final = frozenset(fold(word) for word in ADDRESSING)
_ANSWERS: Final = frozenset(fold(word) for word in ANSWERS)
_ASKING: Final = frozenset(fold(word) for word in ASKING)
_DIRECT: Final = frozenset(DIRECT)
_HANDING: Final = frozenset(HANDING)
_GIVING: Final = frozenset(fold(word) for word in GIVING)
_TALKING: Final = frozenset(fold(word) for word in TALKING)
_LINKS: Final = frozenset({"to", "with", "by", "с", "со", "к", "для", "pada", "dengan", "kepada"})
_ENDINGS: Final = ("ga", "ni", "га", "ни")
_WITH: Final = frozenset({"bilan", "билан"})
_ASKED: Final = frozenset({"did", "does", "has", "hasn't", "didn't", "doesn't"})
_OWNED: Final = frozenset(
    """
    mum mom dad mother father wife husband son daughter brother sister aunt uncle cousin nephew niece gran nan
    granny grandad grandma boss flatmate housemate neighbour neighbor guardian carer teacher account phone
    birthday name surname number address flat house email handwriting signature
    """.split()  # noqa: SIM905
)
_REACH: Final = 3
_OTHER: Final = flag.EVERYDAY | flag.CONTEXT | flag.NEVER


def addressed(line: Line, place: int, word: Word) -> bool:
    """*Sayyora, buyurtmam qayerda?*: a name that opens a message, a comma, and words to the other side."""
    if not line.opens(place) or word.flags & (flag.EVERYDAY | flag.NEVER):
        return False
    if word.case != TITLE and (word.case or word.flags & flag.PLAIN_LATIN or word.length < 4):
        return False
    if place + 1 >= len(line.words) or line.gap(place) not in (", ", ","):
        return False
    return line.letters(place + 1) in _ADDRESSING or any(
        line.letters(at) in _ASKING for at in range(place + 1, place + 1 + _REACH)
    )


def answered(line: Line, place: int, word: Word) -> bool:
    """*Ok marcus, see you*; *ha, komila, tushundim*: a name that closes the clause behind a yes or thanks."""
    if not place or word.length < 4 or word.flags & (_OTHER | flag.PLAIN_LATIN):
        return False
    return (
        line.letters(place - 1) in _ANSWERS
        and line.gap(place - 1) in (" ", ", ", "! ")
        and line.clause_ends(place)
        and not line.gaps[place].startswith("-")
    )


def handed(line: Line, place: int) -> bool:
    """Whether the *to*, *with* or *by* at ``place`` follows a word of giving or talking."""
    return any(line.letters(at) in _HANDING for at in range(max(0, place - _REACH), place))


def given_to(line: Line, place: int) -> bool:
    """*Botirga pul berdim*, *Madaminni chaqiring*, *Zokir bilan gaplashdim*: Uzbek verbs come behind."""
    if line.letters(place + 1) in _WITH:
        return any(line.letters(at) in _TALKING for at in range(place + 2, place + 2 + _REACH))
    if not line.letters(place).endswith(_ENDINGS):
        return False
    return any(
        line.letters(at) in _GIVING and (at == place + 1 or line.gap(at - 1) == " ")
        for at in range(place + 1, place + 1 + _REACH)
    )


def spoken_of(line: Line, place: int, word: Word) -> None:
    """Marks the name beside the word of talking or giving at ``place``."""
    letters = line.letters(place)
    if letters in _GIVING or letters in _TALKING:
        for at in range(max(0, place - _REACH), place):
            if given_to(line, at) and _unlisted(line, at, opening=True):
                line.mark(at, 0.55)
        return
    at = place + 1
    if at >= len(line.words):
        return
    if letters in _DIRECT and line.letters(at) in _LINKS:
        at += 1
    elif letters in _HANDING:
        at = next(
            (link + 1 for link in range(place + 1, place + 1 + _REACH) if line.letters(link) in _LINKS), 0
        )
        if not at:
            return
    elif is_cyrillic(letters) and line.words[at].flags & flag.EVERYDAY:
        at += 1  # `отдал деньги Глебу`
    if at >= len(line.words) or line.gap(at - 1) != " " or not _unlisted(line, at):
        return
    # `Ask Anything`: a screen's words all have capitals
    if word.case == SMALL or letters == "kepada" or not line.clause_ends(at):
        line.mark(at, 0.55)


def _unlisted(line: Line, place: int, *, opening: bool = False) -> bool:
    """Whether a capitalised word may be a name that is on no list."""
    word = line.words[place]
    if word.case == SMALL:
        return bool(word.flags & flag.GIVEN) and not word.flags & (_OTHER | flag.AMBIGUOUS | flag.HAN)
    if word.case != TITLE or word.length < 3 or (not opening and line.opens(place)):
        return False
    # `told Hope`: inside of a sentence a capital makes a name of an everyday word that is one
    named = word.flags & flag.AMBIGUOUS and not line.opens(place)
    return not word.flags & (_OTHER if not named else flag.CONTEXT | flag.NEVER)


def owns(line: Line, place: int, word: Word) -> bool:
    """*Pat's mum*, *did Eve get it*: what only people have, and what one asks of people."""
    if word.case != TITLE or word.length < 3 or word.flags & (flag.CONTEXT | flag.NEVER):
        return False
    letters = line.letters(place)
    if letters.endswith("'s") and word.length > 4:
        return line.letters(place + 1) in _OWNED
    return (
        bool(word.flags & flag.AMBIGUOUS)
        and place > 0
        and not line.opens(place)
        and line.letters(place - 1) in _ASKED
        and line.gap(place - 1) == " "
        and line.gap(place) == " "
    )
