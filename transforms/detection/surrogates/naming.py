"""What a name shows of itself: the people by whose custom it is built, and the gender.

Both depend on the words and not on their order or script where that can be, so spellings of one person agree.
Words are compared as names are folded (``pseudonymisation/folding.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from transforms.detection.surrogates.vocabularies import People, all_genders, genders, han, vocabularies


class Naming(NamedTuple):
    """``woman``: None where the name does not show it. ``words``: the name's words, folded."""

    people: People
    woman: bool | None
    words: Sequence[str]


CHILD_OF: Final = re.compile(
    r"(?<=[^\s])\s+(bin|binti|bte|bt|bnt|ibni|anak|a ?/ ?[lp]|[sd] ?/ ?o)\.?\s+(?=[^\s])", re.IGNORECASE
)
"""The word between a given name and the father's, in Malaysia and Brunei."""

_DAUGHTER: Final = frozenset(
    "qizi kizi binti bte bt bnt a/p d/o kaur puan hajjah cik dayang mrs ms miss".split()  # noqa: SIM905
)
_SON: Final = frozenset("ogli ugli bin ibni a/l s/o singh encik haji awang mr".split())  # noqa: SIM905

# Each row is weaker than the one before it; names of women, of men. The first is asked before lists of names.
_PATRONYMICS: Final = (
    re.compile(r"(?:ov|ev|ich)na$"),
    re.compile(r"(?:ov|ev)ich$|^(?:il|kuzm|fom|nikit)ich$"),
)
_SURNAMES: Final = (re.compile("(?:ova|eva|skaya)$"), re.compile("(?:ov|ev|skiy|skii|ski)$"))
_GIVEN: Final = (
    re.compile("(?:[xh]on|(?<!b)oy|gul|bonu|niso|bibi)$"),
    re.compile("(?:bek|boy|jon|iddin|ulloh|ulla|ullah|berdi|qul|mirza|uddin)$"),
)
_LAST_LETTERS: Final = {
    People.UZBEK: (re.compile("[^aeiou]a$|iya$"), re.compile("(?!)")),
    People.RUSSIAN: (re.compile("[^aeiou]a$|[iy]ya$"), re.compile("(?:[iae]y|slav|mir)$")),
    People.MALAY: (re.compile("(?:ah|ati|ina|iah|ani)$"), re.compile("(?:din|uddin|ul)$")),
}
_ADDED: Final = re.compile("(?:jon|xon|hon|bek|oy)$")  # endearments that follow any given name
_RUSSIAN_SURNAME: Final = re.compile("(?:skiy|skii|skaya|enko)$")


def naming(text: str, words: Sequence[str]) -> Naming:
    """People and gender of a name: its text as written, and its words folded."""
    child_of = {re.sub(r"\s", "", match.lower()) for match in CHILD_OF.findall(text)}
    people = _people(text, words, child_of)
    return Naming(people, _is_woman(people, words, child_of), words)


def _people(text: str, words: Sequence[str], child_of: set[str]) -> People:
    if any("/" in word for word in child_of):
        return People.TAMIL
    if child_of:
        return People.DAYAK if "anak" in child_of else People.MALAY
    if {"singh", "kaur"} & set(words):
        return People.SIKH
    if _is_chinese(words):
        return People.CHINESE
    known = {people: sum(word in listed for word in words) for people, listed in vocabularies().items()}
    known[People.RUSSIAN] += sum(_RUSSIAN_SURNAME.search(word) is not None for word in words)
    best = max(known, key=lambda people: known[people])
    if not known[best] and (
        any(_one(_PATRONYMICS, word) is not None for word in words) or re.search("[ыщ]", text)
    ):
        return People.RUSSIAN
    return best


def _is_chinese(words: Sequence[str]) -> bool:
    """A surname, its syllables, and at most one Western name: *Tan Mei Ling*, *Jason Lim*."""
    surnames, syllables = han()
    others = [word for word in words if word not in surnames and word not in syllables]
    western = genders(People.ENGLISH)
    return (
        2 <= len(words) <= 5
        and len(others) <= 1
        and any(word in surnames for word in words)
        and all(word in western for word in others)
    )


def western_name(words: Iterable[str]) -> str | None:
    """The word of a Chinese name that is no syllable of it."""
    surnames, syllables = han()
    return next((word for word in words if word not in surnames and word not in syllables), None)


def surname_is_last(words: Sequence[str]) -> bool:
    """*Mei Ling Tan*. Many syllables are surnames as well; *Tan* is no syllable, so it tells."""
    surnames, syllables = han()
    return words[-1] in surnames - syllables and words[0] in syllables


def has_patronymic(words: Iterable[str]) -> bool:
    """*Rustamovna*, *Sergeevich*."""
    return any(_one(_PATRONYMICS, word) is not None for word in words)


def _is_woman(people: People, words: Sequence[str], child_of: set[str]) -> bool | None:
    said = {*words, *child_of}
    signs = (bool(said & _DAUGHTER), bool(said & _SON))
    if signs[0] != signs[1]:
        return signs[0]
    if (found := _verdict(_PATRONYMICS, words)) is not None:
        return found
    for listed in (genders(people), all_genders()):
        known = [listed[name] for word in words for name in (word, _ADDED.sub("", word)) if name in listed]
        if known:
            return known[0]  # where words disagree the first speaks: the given name, more often than not
    for endings in (_SURNAMES, _GIVEN, _LAST_LETTERS.get(people)):
        if endings is not None and (found := _verdict(endings, words)) is not None:
            return found
    return None


def _verdict(endings: tuple[re.Pattern[str], re.Pattern[str]], words: Sequence[str]) -> bool | None:
    """True for a woman, False for a man; None where no word tells, or words disagree."""
    verdicts = {verdict for word in words if (verdict := _one(endings, word)) is not None}
    return verdicts.pop() if len(verdicts) == 1 else None


def _one(endings: tuple[re.Pattern[str], re.Pattern[str]], word: str) -> bool | None:
    women, men = endings
    return True if women.search(word) else False if men.search(word) else None
