"""Names told by what stands beside them: kin terms, titles, roles, pronouns, *o'g'li*, *binti*, *a/l*."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.introductions import introduced
from transforms.detection.names.lists_context import NAMED, TITLES
from transforms.detection.names.pairs import han
from transforms.detection.names.skeleton import is_cyrillic
from transforms.detection.names.speaking import handed
from transforms.detection.names.words import SMALL, TITLE, Line, Word
from transforms.detection.text import fold

ANNOUNCES: Final = re.compile(r"[ .:=,;\-(«\"“'>]{1,5}")
_NAMED: Final = frozenset(fold(word) for word in NAMED)
_TITLES: Final = frozenset(TITLES)
_TOWARDS: Final = frozenset({"to", "with", "by", "ke"})
_PREPOSITIONS: Final = _TOWARDS | frozenset(
    {"для", "от", "for", "from", "call", "ask", "tell", "contact"}
    | {"kepada", "hubungi", "daripada", "untuk", "oleh", "dengan"}
)
_HANDED: Final = frozenset(
    {"delivered", "handed", "given", "gave", "spoke", "spoken", "talked", "addressed", "belongs", "signed"}
)
_POINTING: Final = frozenset({"это", "bu", "ini", "this", "it's"})
_ELDERS: Final = frozenset({"bang", "tok", "mak"})
_FORMAL: Final = frozenset({"encik", "puan", "mr", "mrs"})
_GREETINGS: Final = frozenset(
    [
        "salom",
        "assalom",
        "alaykum",
        "salam",
        "thanks",
        "rahmat",
        "raxmat",
        "рахмат",
        "раҳмат",
        "спасибо",
        "kasih",
        "привет",
        "здравствуйте",
        "hello",
        "hi",
        "hey",
        "салом",
        "алайкум",
        "ассалому",
    ]
)
_I: Final = frozenset({"men", "мен", "men'man", "я", "saya"})
_PARENTS: Final = frozenset({"a", "s", "d"})
_MANNERS: Final = frozenset(
    [
        "boss",
        "bos",
        "setia",
        "budiman",
        "halol",
        "odil",
        "erkin",
        "sof",
        "asil",
        "aziz",
        "mumtoz",
        "sodiq",
        "muhtaram",
        "rad",
        "рад",
        "рада",
        "мила",
    ]
)
_TELLING_FATHERS: Final = frozenset({"binti", "bte", "bt", "bnt", "bin", "ibni"})
_THANKS: Final = frozenset({"rahmat", "raxmat", "salom", "рахмат", "раҳмат", "салом"})


def by_context(line: Line, place: int, word: Word) -> None:
    """Marks the names that the context word at ``place`` tells of."""
    flags = word.flags
    last = len(line.words) - 1
    if flags & flag.CHILD_OF and line.beside(place - 1):
        father = line.words[place - 1]
        unlisted = not father.flags & (flag.EVERYDAY | flag.CONTEXT) and father.length >= 4
        if father.flags & flag.NAMES or unlisted:
            line.mark(place - 1, 0.85)
            line.mark(place, 0.85)
    if flags & flag.FATHER_AFTER:
        _father_after(line, place, word)
    if flags & flag.KIN_AFTER and line.beside(place - 1):
        named = line.words[place - 1]
        if _nameable(line, place - 1, opening=named.length >= 4) or _called(line, place - 1, named):
            line.mark(place - 1, 0.8)
        elif not named.flags & flag.SAID and named.length >= 4:  # an unlisted name in small letters
            line.mark(place - 1, 0.6)
        elif line.letters(place) in _NAMED and not named.flags & flag.EVERYDAY:
            line.mark(place - 1, 0.7)
    if place == last:
        return
    named = line.words[place + 1]
    if flags & flag.KIN_BEFORE:
        titled = line.letters(place) in _TITLES and named.case == TITLE and named.length > 2
        if line.gap(place) in (" ", ". ") or line.beside(place):
            if flags & flag.SHORT_TITLE:
                if named.flags & (flag.NAMES | flag.HAN_SURNAME) and named.case:
                    line.mark(place + 1, 0.75)
                elif line.letters(place) in _ELDERS and (
                    (named.case == TITLE and not named.flags & flag.SAID and named.length >= 3)
                    or (named.flags & flag.GIVEN and not named.flags & (flag.EVERYDAY | flag.PLAIN_LATIN))
                ):
                    line.mark(place + 1, 0.6)
            elif titled or _nameable(line, place + 1):
                line.mark(place + 1, 0.75)
            elif (
                named.flags & flag.SURNAME_IN_PAIR
                and line.beside(place + 1)
                and line.words[place + 2].flags & flag.STRONG
            ):  # `уважаемая тен римма`
                line.mark(place + 1, 0.75)
                line.mark(place + 2, 0.75)
            elif line.letters(place) in _FORMAL and not named.flags & flag.SAID and named.length >= 4:
                line.mark(place + 1, 0.6)
            elif named.flags & flag.HAN:
                han(line, place + 1, told=True)
                if named.flags & flag.HAN_SURNAME and not named.flags & flag.EVERYDAY:
                    line.mark(place + 1, 0.7)
    if flags & flag.PRONOUN:
        _after_pronoun(line, place, named)
    if flags & flag.ROLE and ANNOUNCES.fullmatch(line.gaps[place]):
        # `kuryer g'olib`; but `seller will ship`, `pelanggan setia`
        manner = line.letters(place + 1) in _MANNERS
        plain = named.flags & (flag.PLAIN_LATIN | flag.EVERYDAY) or manner
        if _nameable(line, place + 1, small=not plain) and not (manner and named.flags & flag.EVERYDAY):
            line.mark(place + 1, 0.65)
        elif named.flags & flag.HAN:
            han(line, place + 1, told=True)
        elif ":" in line.gap(place) and not named.flags & flag.SAID and named.length >= 4:
            line.mark(place + 1, 0.6)
    if flags & flag.INTRODUCTION:
        introduced(line, place)


def _nameable(line: Line, place: int, *, opening: bool = False, small: bool = True) -> bool:
    """Whether a word beside a kin term or role is taken for a name."""
    word = line.words[place]
    if word.flags & (flag.NEVER | flag.KIN_AFTER | flag.KIN_BEFORE | flag.ROLE):
        return bool(word.flags & flag.KNOWN and word.case)
    if word.flags & (flag.GIVEN | flag.SURNAME | flag.PATRONYMIC | flag.KNOWN):
        return True
    if word.flags & flag.NAMES:
        return word.case != SMALL or small
    if word.flags & (flag.EVERYDAY | flag.PRONOUN | flag.INTRODUCTION) or word.length < 3:
        return False
    return word.case == TITLE and (opening or not line.opens(place))


def _called(line: Line, place: int, word: Word) -> bool:
    """*Muborak aka*: a capital inside of a sentence makes a person of a festive word, not of thanks."""
    return bool(
        word.flags & flag.NEVER
        and word.flags & flag.AMBIGUOUS
        and word.case == TITLE
        and not line.opens(place)
        and line.letters(place) not in _THANKS
    )


def _after_pronoun(line: Line, place: int, named: Word) -> None:
    """*men Aziz*, *я Анна*, *this is Muborak*, *salom Laziz,*: a name, but seldom an unknown word."""
    opened = place
    if line.letters(place + 1) in ("is", "am") and place + 2 < len(line.words):
        place += 1
        named = line.words[place + 1]
    if not ANNOUNCES.fullmatch(line.gap(place)) or line.opens(place + 1):
        return
    opener = line.letters(opened)
    if (
        opener in _PREPOSITIONS
        and named.case == SMALL
        and (named.flags & flag.HAN or not named.flags & flag.CERTAIN)
    ):
        return  # `kepada hak-hak`
    if named.flags & flag.AMBIGUOUS:
        told = line.letters(opened - 1) in _HANDED or handed(line, opened)
        if opener in _TOWARDS and named.flags & flag.PLAIN_LATIN and not told:
            return
        if opener in _POINTING and not line.clause_ends(place + 1):  # `bu Lola parfyumi`
            return
    flags = named.flags
    if flags & flag.HAN and not flags & flag.NAMES:
        han(line, place + 1, told=True)
        return
    if flags & (flag.CONTEXT | flag.EVERYDAY) and not flags & flag.AMBIGUOUS:
        return
    if flags & flag.STRONG and not (flags & flag.AMBIGUOUS):
        line.mark(place + 1, 0.75)
    elif flags & flag.NAMES and line.letters(place + 1) not in _THANKS | _MANNERS:
        if named.case == TITLE and not (
            flags & flag.NEVER and flags & flag.EVERYDAY and not line.clause_ends(place + 1)
        ):
            line.mark(place + 1, 0.65)
        elif (
            named.case == SMALL
            and line.clause_ends(place + 1)
            and not flags & (flag.EVERYDAY | flag.NEVER | flag.PLAIN_LATIN)
        ):
            line.mark(place + 1, 0.55)
    elif line.letters(opened) in _I and named.case == TITLE and not flags & flag.SAID and named.length >= 3:
        line.mark(place + 1, 0.6)
    elif (
        line.letters(opened) in _GREETINGS
        and named.case == TITLE
        and not flags & flag.SAID
        and line.clause_ends(place + 1)
    ):
        line.mark(place + 1, 0.55)


def _father_after(line: Line, place: int, word: Word) -> None:
    """*Siti binti Hassan*, *Ahmad b. Ali*, *Kumar a/l Raju*, *Jugah anak Barieng*."""
    first = place
    single = word.length == 1
    if single and line.letters(place) != "b":
        if not place or line.letters(place - 1) not in _PARENTS or line.gap(place - 1) != "/":
            return
        first = place - 1
    elif single and word.case:
        return
    at = place + 1
    if not line.beside(first - 1) or not line.beside(place):
        return
    while line.words[at].flags & flag.TITLE_WITHIN and line.beside(at) and _nameable(line, at + 1):
        at += 1
    child, father = line.words[first - 1], line.words[at]
    strict = word.flags & (flag.EVERYDAY | flag.KIN_BEFORE) or (single and first == place)
    bin_ = line.letters(place) == "bin"  # an English word: `recycle bin besar`
    told = line.letters(place) in _TELLING_FATHERS or first < place
    for each in (child, father):
        named = each.flags & (flag.NAMES | flag.HAN)
        named = named or (each.case and each.flags & flag.TITLE_WITHIN)
        if told and (each.flags & flag.ORDINARY or not each.flags & (flag.EVERYDAY | flag.CONTEXT)):
            continue  # `dhiya binti endut`: nothing but a name stands on either side
        if told and first < place and each.case:
            continue
        if (
            each.flags & flag.EVERYDAY and not (named and (each.case or not (strict or bin_)))
        ) or each.length < 2:
            return
        if strict and not (each.case or named & flag.STRONG):
            return
    if strict and not (child.flags | father.flags) & flag.NAMES:
        return
    slashed = first < place
    if not (
        strict
        or slashed
        or told
        or (child.flags | father.flags) & (flag.NAMES | flag.HAN)
        or child.case & father.case
    ):
        return
    if is_cyrillic(line.letters(at)):
        return
    for marked in range(first - 1, at + 1):
        line.mark(marked, 0.85)
