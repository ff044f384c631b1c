"""Persons of the part ``wide``: eight traditions, with patronymics, initials, short forms and cases.

A word whose root is in a list of another part is dropped, but for the surnames of Koreans and Chinese and the
syllables of Chinese given names: these sets are closed, so no two parts can have words of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from tests.corpus.script import to_cyrillic, to_latin
from tests.corpus.split import name_root
from tests.corpus.values import fresh_names as fresh
from tests.corpus.values import names
from tests.corpus.values import wide_north_names as north
from tests.corpus.values import wide_south_names as south

_PLAIN: Final = str.maketrans("ўғқҳЎҒҚҲ", "угкхУГКХ")
_CASES: Final = ("gen", "dat", "ins")


@dataclass(frozen=True)
class Words:
    """What is left of the lists."""

    uz_men: list[str]
    uz_women: list[str]
    uz_surnames: list[str]
    uz_plain_surnames: list[str]
    steppe_men: list[str]
    steppe_women: list[str]
    steppe_surnames: list[str]
    ru_men: list[str]
    ru_women: list[str]
    ru_surnames: list[str]
    ru_short: list[str]
    korean_given: list[str]
    ms_men: list[str]
    ms_women: list[str]
    ms_short: list[str]
    chinese_given: list[str]
    tamil_men: list[str]
    tamil_women: list[str]
    en_men: list[str]
    en_women: list[str]
    en_short: list[str]
    en_surnames: list[str]


LISTS: Final = (
    north.UZ_MEN, north.UZ_WOMEN, north.UZ_SURNAMES, north.UZ_PLAIN_SURNAMES,
    north.STEPPE_MEN, north.STEPPE_WOMEN, north.STEPPE_SURNAMES,
    north.RU_MEN, north.RU_WOMEN, north.RU_SURNAMES, north.RU_SHORT, north.KOREAN_GIVEN,
    south.MS_MEN, south.MS_WOMEN, south.MS_SHORT, south.CHINESE_GIVEN, south.TAMIL_MEN, south.TAMIL_WOMEN,
    south.EN_MEN, south.EN_WOMEN, south.EN_SHORT, south.EN_SURNAMES,
)  # fmt: skip

SHARED: Final = tuple(
    part
    for listed in (north.KOREAN_SURNAMES, south.CHINESE_SURNAMES, north.KOREAN_GIVEN, south.CHINESE_GIVEN)
    for word in listed
    if listed is not north.KOREAN_GIVEN or "-" in word
    for part in re.split("[-_]", word)
)
"""Words of the closed sets, which the parts may have in common."""


@cache
def taken() -> frozenset[str]:
    """The roots of the words of names of ``tune``, ``test`` and ``fresh``."""
    lists = [
        words
        for module in (names, fresh)
        for title, words in vars(module).items()
        if title.isupper() and isinstance(words, list) and not title.endswith("BEFORE")
    ]
    roots = (name_root(part) for listed in lists for word in listed for part in word.split("_"))
    return frozenset(roots)


def _is_taken(word: str) -> bool:
    if word in south.CHINESE_GIVEN:
        return word in names.CHINESE_GIVEN or word in fresh.CHINESE_GIVEN
    return any(name_root(part) in taken() for part in word.split("_"))


@cache
def words() -> Words:
    """The words of this part."""
    own = ([w for w in dict.fromkeys(listed) if not _is_taken(w)] for listed in LISTS)
    return Words(*([word.replace("_", " ") for word in listed] for listed in own))


def person(rng: Random, language: str, form: str) -> list[Piece]:
    """A person of ``language``.

    ``form``: ``first``, ``him`` and ``her`` (first name of a man, a woman), ``last``, ``full``,
    ``short`` (how friends say it), ``io`` (name and patronymic), ``init`` (surname and initials), ``holder``
    (as on a card), a Russian case (``gen``, ``dat``, ``ins``), or empty for any.
    """
    way = rng.random()
    if form == "holder":
        text = _holder(rng, language)
    elif form in ("him", "her"):
        text = _given(rng, language, woman=form == "her")
    elif language == "ru":
        text = _in_russian(rng, form, way)
    elif language == "ms":
        text = _malaysian(rng, form)
    elif language == "en":
        text = (
            _english(rng, form)
            if way < 0.5
            else _malaysian(rng, form)
            if way < 0.8
            else _uzbek(rng, form)
            if way < 0.92
            else to_latin(_russian(rng, "" if form in _CASES else form))
        )
    else:
        text = (
            _uzbek(rng, form)
            if way < 0.72
            else _steppe(rng, form)
            if way < 0.88
            else to_latin(_russian(rng, "" if form in _CASES else form))
        )
        if language == "uz-cyrl":
            text = _cyrillic(text)
    return [Piece(text, "PERSON")]


def login_words(rng: Random, language: str) -> tuple[str, str]:
    """Two words of names in small Latin letters, for an address of mail or a handle."""
    w = words()
    pool = {"ms": w.ms_men + w.ms_women + w.tamil_women, "en": w.en_men + w.en_women + w.en_surnames}.get(
        language, w.uz_men + w.uz_women + w.ru_women + w.steppe_surnames
    )
    first, second = (
        "".join(sign for sign in to_latin(rng.choice(pool)).lower().split()[0] if sign.isalpha())
        for _ in "12"
    )
    return first, second


def _given(rng: Random, language: str, woman: bool) -> str:
    """A given name of a tradition that is usual in the language."""
    w = words()
    turkic = rng.choice(
        (w.uz_women, w.uz_women, w.steppe_women) if woman else (w.uz_men, w.uz_men, w.steppe_men)
    )
    south = rng.choice(
        (w.ms_women, w.ms_women, w.tamil_women) if woman else (w.ms_men, w.ms_men, w.tamil_men)
    )
    match language:
        case "ms":
            return rng.choice(south)
        case "en":
            return rng.choice(rng.choice((w.en_women if woman else w.en_men, south)))
        case "ru":
            if rng.random() < 0.5:
                return rng.choice(w.ru_women if woman else w.ru_men)
            return _cyrillic(rng.choice(turkic)).translate(_PLAIN)
    text = rng.choice(turkic)
    return _cyrillic(text) if language == "uz-cyrl" else text


def _holder(rng: Random, language: str) -> str:
    w = words()
    if language == "ms":
        text = _malaysian(rng, "full").replace("/", "")
    elif language == "en":
        text = f"{rng.choice(w.en_men + w.en_women)} {rng.choice(w.en_surnames)}"
    elif rng.random() < 0.25:
        text = to_latin(f"{rng.choice(w.ru_men)} {rng.choice(w.ru_surnames)}")
    else:
        woman = rng.random() < 0.5
        text = (
            f"{rng.choice(w.uz_women if woman else w.uz_men)} {_feminine(rng.choice(w.uz_surnames), woman)}"
        )
    return text.replace("'", "").upper()


def _cyrillic(text: str) -> str:
    """Also of names spelt the Kazakh, Tajik or Karakalpak way: *Zhanat*, *Khurshed*, *Dawlet*."""
    for digraph, letter in (
        ("Kh", "X"), ("kh", "x"), ("Zh", "J"), ("zh", "j"), ("w", "u"), ("Yo'", "Йў"), ("yo'", "йў"),
    ):  # fmt: skip
        text = text.replace(digraph, letter)
    return to_cyrillic(text)


def _feminine(surname: str, woman: bool) -> str:
    return surname + "a" if woman and surname.endswith(("ov", "ev")) else surname


def _sign(name: str) -> str:
    """The initial of a Latin name: two letters where they are one sound."""
    return name[:2] if name[:2].lower() in ("sh", "ch", "o'", "g'") else name[0]


def _uzbek(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.5
    return _turkic(
        rng,
        form,
        woman,
        rng.choice(w.uz_women if woman else w.uz_men),
        rng.choice(w.uz_men),
        rng.choice(w.uz_plain_surnames)
        if rng.random() < 0.04
        else _feminine(rng.choice(w.uz_surnames), woman),
    )


def _steppe(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.5
    return _turkic(
        rng,
        form,
        woman,
        rng.choice(w.steppe_women if woman else w.steppe_men),
        rng.choice(w.steppe_men),
        _feminine(rng.choice(w.steppe_surnames), woman),
    )


def _turkic(rng: Random, form: str, woman: bool, first: str, father: str, last: str) -> str:
    child = rng.choice(("qizi", "kizi")) if woman else rng.choice(("o'g'li", "o'g'li", "ogli", "ugli"))
    ending = (
        ("yevna" if father[-1] in "aiouey" else "ovna")
        if woman
        else ("yevich" if father[-1] in "aiouey" else "ovich")
    )
    patronymic = father.rstrip("y") + ending
    match form:
        case "first":
            return first
        case "short":
            return _turkic_short(rng, first, woman)
        case "last":
            return last
        case "full":
            return rng.choice(
                (
                    f"{last} {first} {father} {child}",
                    f"{last} {first} {patronymic}",
                    f"{first} {last}",
                    f"{last} {first}",
                )
            )
        case "io":
            return f"{first} {patronymic}"
        case "init":
            return rng.choice(
                (
                    f"{last} {_sign(first)}.",
                    f"{_sign(first)}. {last}",
                    f"{last} {_sign(first)}.{_sign(father)}.",
                    f"{_sign(first)}.{_sign(father)}. {last}",
                )
            )
    return rng.choice(
        (
            first,
            first,
            f"{first} {last}",
            f"{last} {first}",
            f"{first} {patronymic}",
            f"{last} {first} {father} {child}",
        )
    )


def _turkic_short(rng: Random, first: str, woman: bool) -> str:
    """*Abbosjon*, *Dilya*: the name, or its beginning, with a fond ending."""
    if first.endswith(("jon", "xon", "bek", "oy", "gul")):
        return first
    if len(first) > 7 and "'" not in first and rng.random() < 0.4:
        fond = first[: 3 if first[2] not in "aeiou" else 4] + ("oy" if woman else "on")
        if name_root(fond) not in taken():
            return fond
    return first + rng.choice(("xon", "oy", "jon") if woman else ("jon", "jon", "bek"))


def _in_russian(rng: Random, form: str, way: float) -> str:
    if way < 0.5:
        return _russian(rng, form)
    w = words()
    if way < 0.65 and form != "last":  # a surname of one letter stands by no given name of its own
        return _korean(rng, form)
    woman = rng.random() < 0.5
    steppe = rng.random() < 0.35
    first = rng.choice(
        (w.steppe_women if woman else w.steppe_men) if steppe else (w.uz_women if woman else w.uz_men)
    )
    father = rng.choice(w.steppe_men if steppe else w.uz_men)
    last = _feminine(rng.choice(w.steppe_surnames if steppe else w.uz_surnames), woman)
    first, father, last = (_cyrillic(word).translate(_PLAIN) for word in (first, father, last))
    return _slavic(rng, form, first, names._patronymic(father, woman), last, woman, first)


def _korean(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.5
    first = (
        rng.choice(w.korean_given) if rng.random() < 0.4 else rng.choice(w.ru_women if woman else w.ru_men)
    )
    last = rng.choice(north.KOREAN_SURNAMES)
    father = names._patronymic(rng.choice(w.ru_men), woman)
    # these surnames stay as they are in speech more often than not, and so do the double given names
    return _slavic(rng, "" if form in _CASES else form, first, father, last, woman, first)


def _russian(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.5
    first, last = rng.choice(w.ru_women if woman else w.ru_men), rng.choice(w.ru_surnames)
    if woman and last.endswith(("ов", "ев", "ёв", "ин", "шин")):
        last += "а"
    elif woman and last.endswith(("ский", "ой")):
        last = last[:-2] + "ая"
    return _slavic(
        rng, form, first, names._patronymic(rng.choice(w.ru_men), woman), last, woman, rng.choice(w.ru_short)
    )


def _slavic(rng: Random, form: str, first: str, father: str, last: str, woman: bool, short: str) -> str:
    match form:
        case "first":
            return first
        case "short":
            return short
        case "last":
            return last
        case "full":
            return rng.choice((f"{last} {first} {father}", f"{last} {first}", f"{first} {father} {last}"))
        case "io":
            return f"{first} {father}"
        case "init":
            return rng.choice(
                (
                    f"{last} {first[0]}.{father[0]}.",
                    f"{last} {first[0]}. {father[0]}.",
                    f"{first[0]}. {last}",
                    f"{first[0]}.{father[0]}. {last}",
                    f"{last} {first[0]}.",
                )
            )
    if form in _CASES:
        first = names._declined(first, form, first.endswith("ь"))
        father = names._declined(father, form, False)
        last = _surname_in(last, form, woman)
    return rng.choice(
        (first, first, f"{first} {last}", f"{last} {first}", f"{first} {father}", f"{last} {first} {father}")
    )


def _surname_in(last: str, case: str, woman: bool) -> str:
    """A surname in a case; *Черных*, *Ткаченко* and women's *Шевчук* have none."""
    at = _CASES.index(case)
    if last.endswith(("ых", "их")) or (woman and not last.endswith(("а", "я"))):
        return last
    if last.endswith("ая"):
        return last[:-2] + "ой"
    if last.endswith("ой"):
        return last[:-2] + ("ого", "ому", "ым")[at]
    return names._declined(last, case, woman)


def _malaysian(rng: Random, form: str) -> str:
    way = rng.random()
    form = "" if form in (*_CASES, "last") else "full" if form == "init" else form
    return _malay(rng, form) if way < 0.52 else _chinese(rng, form) if way < 0.78 else _indian(rng, form)


def _malay(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.5
    first = rng.choice(w.ms_women if woman else w.ms_men)
    if form == "short":
        return rng.choice(w.ms_short)
    if form in ("first", "io"):
        return first
    if rng.random() < 0.15:
        first = f"{rng.choice(names.MS_WOMEN_BEFORE if woman else names.MS_MEN_BEFORE)} {first}"
    link = rng.choice(("binti", "binti", "bt", "bt.", "bte") if woman else ("bin", "bin", "bin", "b.", "B."))
    full = f"{first} {link} {rng.choice(w.ms_men)}"
    if form == "full":
        return full
    return rng.choice((full, first, f"{first} {rng.choice(w.ms_men)}"))


def _chinese(rng: Random, form: str) -> str:
    w = words()
    given, last = rng.choice(w.chinese_given), rng.choice(south.CHINESE_SURNAMES)
    english = rng.choice(w.en_men + w.en_women)
    if form == "short":
        return f"Ah {given.split()[-1]}" if rng.random() < 0.6 else english
    if form in ("first", "io"):
        return rng.choice((given, english))
    return rng.choice(
        (f"{last} {given}", f"{last} {given}", f"{english} {last}", f"{english} {last} {given}")
    )


def _indian(rng: Random, form: str) -> str:
    w = words()
    woman = rng.random() < 0.45
    first, father = rng.choice(w.tamil_women if woman else w.tamil_men), rng.choice(w.tamil_men)
    if form in ("first", "short", "io"):
        return first
    link = rng.choice(("a/p", "A/P", "d/o", "ap") if woman else ("a/l", "A/L", "s/o", "al"))
    if form == "full":
        return f"{first} {link} {father}"
    return rng.choice((f"{first} {link} {father}", f"{first} {father}", f"{father[0]}. {first}", first))


def _english(rng: Random, form: str) -> str:
    w = words()
    first, last = rng.choice(w.en_women if rng.random() < 0.5 else w.en_men), rng.choice(w.en_surnames)
    match form:
        case "first":
            return first
        case "short":
            return rng.choice(w.en_short)
        case "last":
            return last
        case "init":
            return rng.choice(
                (f"{first[0]}. {last}", f"{last}, {first[0]}.", f"{first[0]}{rng.choice('ABEJLM')} {last}")
            )
        case "full" | "io":
            middle = rng.choice(w.en_men)[0]
            return rng.choice(
                (
                    f"{first} {last}",
                    f"{first} {middle}. {last}",
                    f"{first} {last}-{rng.choice(w.en_surnames)}",
                )
            )
    return rng.choice((first, first, f"{first} {last}", f"{rng.choice(w.en_short)} {last}"))
