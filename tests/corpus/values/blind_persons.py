"""Persons of the ``blind`` part, the ways people write a name.

Given names, patronymics and surnames are combined freely: nobody in particular is meant. Where enough words
of a list are in no other part, every second word is one of them; the others come evenly from the whole list
with the common names. The given names of a language are too few to share out among all parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Final

from tests.corpus import values
from tests.corpus.labelled import Piece
from tests.corpus.script import to_cyrillic, to_latin
from tests.corpus.split import name_root
from tests.corpus.values import blind_names as lists
from tests.corpus.values import names

UNSEEN: Final = 0.5
"""Share of the words drawn from those that no other part has, where there are :data:`ENOUGH`."""
ENOUGH: Final = 30
"""Below, the same few words would come again and again."""

_TO_RUSSIAN: Final = str.maketrans("ўғқҳЎҒҚҲ", "угкхУГКХ")
_COMMON: Final = {
    "UZ_MEN": names.UZ_MEN,
    "UZ_WOMEN": names.UZ_WOMEN,
    "UZ_SURNAME_STEMS": names.UZ_SURNAME_STEMS,
    "RU_MEN": names.RU_MEN,
    "RU_WOMEN": names.RU_WOMEN,
    "RU_SURNAMES": names.RU_SURNAMES,
    "MS_MEN": names.MS_MEN,
    "MS_WOMEN": names.MS_WOMEN,
    "CHINESE_SURNAMES": names.CHINESE_SURNAMES,
    "CHINESE_GIVEN": names.CHINESE_GIVEN,
    "INDIAN_MEN": names.TAMIL_MEN,
    "INDIAN_WOMEN": names.TAMIL_WOMEN,
    "EN_MEN": names.EN_MEN,
    "EN_WOMEN": names.EN_WOMEN,
    "EN_SURNAMES": names.EN_SURNAMES,
}
_CONSONANTS: Final = "bcdfghjklmnpqrstvxz"
_CASES: Final = ("gen", "dat", "acc", "ins")


def roots_of(words: Iterable[str]) -> set[str]:
    """The roots of words of a list; of a name of two words the first counts."""
    return {name_root(word.split("_")[0]) for word in words}


@cache
def roots_of_others() -> frozenset[str]:
    """The roots of every word, names and streets alike, that a list of another part has."""
    known: set[str] = set()
    for found in iter_modules(values.__path__):
        if not found.name.startswith("blind"):
            for title, listed in vars(import_module(f"{values.__name__}.{found.name}")).items():
                if title.isupper() and isinstance(listed, (list, tuple)):
                    known |= roots_of(word for word in listed if isinstance(word, str))
    return frozenset(known)


@cache
def unseen(title: str) -> tuple[str, ...]:
    """The words of a list of ``blind_names`` that no other part has."""
    return tuple(
        word for word in getattr(lists, title) if name_root(word.split("_")[0]) not in roots_of_others()
    )


@cache
def _every(title: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*getattr(lists, title), *_COMMON.get(title, ()))))


def drawn(rng: Random, title: str) -> str:
    """A word of a list, by :data:`UNSEEN`."""
    pool = unseen(title)
    from_unseen = len(pool) >= ENOUGH and rng.random() < UNSEEN
    return rng.choice(pool if from_unseen else _every(title)).replace("_", " ")


def person(rng: Random, language: str, form: str) -> list[Piece]:
    """A person of ``language``.

    ``form``: ``first`` (``firstm`` of a man, ``firstw`` of a woman), ``last``, ``full``, ``short`` (a pet
    form), ``io`` (given name and patronymic), ``ini`` (initials and surname), ``holder`` (as on a card), a
    Russian case (``gen``, ``dat``, ``acc``, ``ins``; of the given name alone ``fgen`` and so on), or empty
    for any way of writing.
    """
    if form == "holder":
        return [Piece(_holder(rng, language), "PERSON")]
    woman = form == "firstw" or (form != "firstm" and rng.random() < 0.5)
    form = "first" if form in ("firstm", "firstw") else form
    way = rng.random()
    if language == "ru":
        text = _russian(rng, form, woman) if way < 0.55 else _neighbour_in_russian(rng, form, woman)
    elif language == "ms":
        text = _malaysian(rng, form, woman)
    elif language == "en":
        text = (
            _english(rng, form, woman)
            if way < 0.5
            else _malaysian(rng, form, woman)
            if way < 0.8
            else _spelled_in_english(_uzbek(rng, form, woman))
        )
    else:
        if way < 0.72:
            text = _uzbek(rng, form, woman)
        elif way < 0.87:
            text = _steppe(rng, form, woman)
        else:
            text = _russian(rng, form if form not in _CASES else "", woman)
        text = _cyrillic(text) if language == "uz-cyrl" else _latin(text)
    return [Piece(text, "PERSON")]


def _latin(text: str) -> str:
    """A Russian name as Uzbek Latin has it: *Yelena*, *Sergeyevich*."""
    return to_latin(re.sub(r"\bЕ", "Йе", text))


def _cyrillic(text: str) -> str:
    # the digraphs of other spellings first, then the letters of the Uzbek alphabet
    for latin, other in (
        ("zh", "j"),
        ("Zh", "J"),
        ("kh", "x"),
        ("Kh", "X"),
        ("w", "v"),
        ("yo'", "йў"),
        ("Yo'", "Йў"),
    ):
        text = text.replace(latin, other)
    return to_cyrillic(re.sub(rf"(?<=[{_CONSONANTS}])y(?=[{_CONSONANTS}])", "ы", text))


def _spelled_in_english(text: str) -> str:
    """An Uzbek name as its bearer spells it for foreigners."""
    for own, other in (
        ("o'", "u"),
        ("O'", "U"),
        ("g'", "g"),
        ("G'", "G"),
        ("x", "kh"),
        ("X", "Kh"),
        ("'", ""),
    ):
        text = text.replace(own, other)
    return text


def _holder(rng: Random, language: str) -> str:
    if language == "ms":
        man = rng.random() < 0.5
        words = (drawn(rng, "MS_MEN" if man else "MS_WOMEN"), "BIN" if man else "BINTI", drawn(rng, "MS_MEN"))
        return " ".join(words).upper()
    if language == "en" and rng.random() < 0.6:
        return f"{drawn(rng, 'EN_WOMEN')} {drawn(rng, 'EN_SURNAMES')}".replace("'", "").upper()
    if language == "ru" and rng.random() < 0.4:
        return to_latin(f"{drawn(rng, 'RU_MEN')} {drawn(rng, 'RU_SURNAMES')}").replace("'", "").upper()
    woman = rng.random() < 0.5
    first = drawn(rng, "UZ_WOMEN" if woman else "UZ_MEN")
    return f"{first} {_uz_surname(rng, woman)}".replace("'", "").upper()


def _uz_surname(rng: Random, woman: bool) -> str:
    stem = drawn(rng, "UZ_SURNAME_STEMS")
    if not stem.endswith("ov"):
        stem += "ev" if stem.endswith("y") else "yev" if stem[-1] in "aiou" else "ov"
    return stem + ("a" if woman else "")


def _initial(word: str) -> str:
    return word[:2] if word[:2] in ("Sh", "Ch") else word[0]


def _uz_patronymic(rng: Random, woman: bool) -> str:
    father = drawn(rng, "UZ_MEN")
    link = "yev" if father[-1] in "aiou" else "ov"
    return father + link + ("na" if woman else "ich")


def _uzbek(rng: Random, form: str, woman: bool) -> str:
    first = drawn(rng, "UZ_WOMEN" if woman else "UZ_MEN")
    if not first.endswith(("jon", "bek", "xon", "oy", "gul", "boy", "niso", "xo'ja")) and rng.random() < 0.12:
        first += rng.choice(("xon", "oy") if woman else ("jon", "bek"))
    last = _uz_surname(rng, woman)
    if form in ("first", "fgen", "fdat", "facc", "fins"):
        return first
    if form == "short":
        return rng.choice(lists.UZ_SHORT)
    if form == "last":
        return last
    if form == "io":
        return f"{first} {_uz_patronymic(rng, woman)}"
    own = f"{_initial(first)}."
    father = f"{_initial(drawn(rng, 'UZ_MEN'))}."
    initials = rng.choice(
        (f"{own} {last}", f"{last} {own}", f"{own}{father} {last}", f"{last} {own} {father}")
    )
    if form == "ini":
        return initials
    child = rng.choice(("qizi",) if woman else ("o'g'li", "o'g'li", "ugli"))
    named = drawn(rng, "UZ_MEN")
    full = rng.choice(
        (f"{last} {first} {_uz_patronymic(rng, woman)}", f"{last} {first} {named} {child}", f"{last} {first}")
    )
    if form == "full":
        return full
    return rng.choices(
        (
            first,
            f"{first} {last}",
            f"{last} {first}",
            full,
            initials,
            f"{first} {_uz_patronymic(rng, woman)}",
        ),
        (34, 20, 12, 16, 8, 10),
    )[0]


def _steppe(rng: Random, form: str, woman: bool) -> str:
    """A Karakalpak, Kazakh, Kyrgyz or Tajik name."""
    first = drawn(rng, "STEPPE_WOMEN" if woman else "STEPPE_MEN")
    last = drawn(rng, "STEPPE_SURNAMES")
    if woman and last.endswith("v"):
        last += "a"
    if form in ("first", "short", "fgen", "fdat", "facc", "fins"):
        return first
    if form == "last":
        return last
    father = drawn(rng, "STEPPE_MEN")
    patronymic = rng.choice((father + ("ovna" if woman else "ovich"), father + ("qizi" if woman else "uli")))
    if form == "io":
        return f"{first} {patronymic}"
    if form == "ini":
        return rng.choice((f"{first[0]}. {last}", f"{last} {first[0]}."))
    if form == "full":
        return f"{last} {first} {patronymic}"
    return rng.choices(
        (first, f"{first} {last}", f"{last} {first}", f"{last} {first} {patronymic}"), (4, 3, 2, 1)
    )[0]


def _feminine(surname: str) -> str:
    if surname.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return surname + "а"
    return surname[:-2] + "ая" if surname.endswith(("ский", "цкий", "ый")) else surname


def _in_case(word: str, case: str, woman: bool) -> str:
    """A Russian name in a case; the common paradigms, and words that are not declined stay."""
    if not case or word.endswith(("ых", "ко", "ику")):
        return word
    if case != "acc":
        return names._declined(word, case, woman)
    if word.endswith("ая"):
        return word[:-2] + "ую"
    if word.endswith("а"):
        return word[:-1] + "у"
    if word.endswith("я"):
        return word[:-1] + "ю"
    return word if woman else names._declined(word, "gen", woman)


def _case_of(form: str) -> str:
    return form if form in _CASES else form[1:] if form[1:] in _CASES else ""


def _russian(rng: Random, form: str, woman: bool) -> str:
    """A Russian name, one in seven with a Korean surname."""
    korean = rng.random() < 0.15
    case = _case_of(form)
    first = drawn(rng, "RU_WOMEN" if woman else "RU_MEN")
    if korean and rng.random() < 0.2:
        first = drawn(rng, "KOREAN_GIVEN")
    surname = drawn(rng, "KOREAN_SURNAMES" if korean else "RU_SURNAMES")
    if woman and not korean:
        surname = _feminine(surname)
    father = names._patronymic(drawn(rng, "RU_MEN"), woman)
    initials = f"{first[0]}.{father[0]}."
    if form == "short":
        return drawn(rng, "RU_SHORT")
    # a woman's surname that ends in a consonant has one form
    last = surname if woman and surname[-1] not in "ая" else _in_case(surname, case, woman)
    first, father = ("" if not word else _in_case(word, case, woman) for word in (first, father))
    if form == "first" or (case and form != case):
        return first
    if form == "last":
        return last
    if form == "io":
        return f"{first} {father}"
    if form == "ini":
        return rng.choice(
            (f"{initials} {last}", f"{last} {initials}", f"{last} {first[0]}.", f"{first[0]}. {last}")
        )
    if form == "full":
        return f"{last} {first} {father}"
    return rng.choices(
        (
            first,
            f"{first} {father}",
            f"{first} {last}",
            f"{last} {first}",
            f"{last} {first} {father}",
            f"{last} {initials}",
        ),
        (30, 14, 22, 12, 14, 8),
    )[0]


def _neighbour_in_russian(rng: Random, form: str, woman: bool) -> str:
    """An Uzbek, Karakalpak, Kazakh or Tajik name as a Russian message writes it, in its case."""
    case = _case_of(form)
    whole = "first" if case and form != case else "" if case else form
    text = _cyrillic((_uzbek if rng.random() < 0.65 else _steppe)(rng, whole, woman)).translate(_TO_RUSSIAN)
    text = text.replace("ъ", "").replace("йе", "е").replace("йэ", "е")
    words = text.split()
    return " ".join(
        word if "." in word or word in ("кизи", "угли") else _in_case(word, case, woman) for word in words
    )


def _malaysian(rng: Random, form: str, woman: bool) -> str:
    way = rng.random()
    if form == "short":
        return drawn(rng, "MS_SHORT")
    if way < 0.58:
        return _malay(rng, form, woman)
    if way < 0.8:
        given, last = drawn(rng, "CHINESE_GIVEN"), drawn(rng, "CHINESE_SURNAMES")
        if form == "first":
            return given
        english = drawn(rng, "EN_WOMEN" if woman else "EN_MEN")
        if form == "last":
            return f"{english} {last}"
        return rng.choices((f"{last} {given}", f"{english} {last}", f"{english} {last} {given}"), (6, 3, 1))[
            0
        ]
    first, father = drawn(rng, "INDIAN_WOMEN" if woman else "INDIAN_MEN"), drawn(rng, "INDIAN_MEN")
    if form == "first":
        return first
    if rng.random() < 0.25:
        return f"{first} {drawn(rng, 'INDIAN_FAMILY')}"
    link = rng.choice(("a/p", "A/P", "d/o") if woman else ("a/l", "A/L", "s/o"))
    return rng.choices((f"{first} {link} {father}", f"{first} {father}"), (3, 1))[0]


def _malay(rng: Random, form: str, woman: bool) -> str:
    first = drawn(rng, "MS_WOMEN" if woman else "MS_MEN")
    if form == "first":
        return first
    if rng.random() < 0.15:
        before = ("Siti", "Nur", "Nor", "Wan", "Dayang") if woman else ("Muhd", "Mohd", "Wan", "Awg")
        first = f"{rng.choice(before)} {first}"
    father = drawn(rng, "MS_MEN")
    link = rng.choice(("binti", "bt", "bte", "Bt.") if woman else ("bin", "bin", "b.", "B."))
    second = drawn(rng, "MS_WOMEN" if woman else "MS_MEN")
    if form in ("full", "io"):
        return f"{first} {link} {father}"
    return rng.choices(
        (first, f"{first} {second}", f"{first} {link} {father}", f"{first} {second} {link} {father}"),
        (4, 2, 4, 2),
    )[0]


def _english(rng: Random, form: str, woman: bool) -> str:
    first = drawn(rng, "EN_WOMEN" if woman else "EN_MEN")
    last = drawn(rng, "EN_SURNAMES")
    if form == "first":
        return first
    if form == "short":
        return drawn(rng, "EN_SHORT")
    if form == "last":
        return last
    if form == "ini":
        return rng.choice((f"{first[0]}. {last}", f"{first[0]} {last}"))
    if form in ("full", "io"):
        return f"{first} {last}"
    return rng.choices(
        (first, f"{first} {last}", f"{first} {rng.choice('ABCDEFGJLMNPRSTW')} {last}"), (5, 6, 1)
    )[0]
