"""What made-up persons of a country are called, and how somebody writes that down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import polars as pl

from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.model import CanaryOf
from transforms.demo.declared.names_ms import Community, communities
from transforms.demo.draws import Draws, Ints
from transforms.demo.names import APOSTROPHES, NameList, ascii_slug, load_names, to_cyrillic
from transforms.demo.people import replace_marks

FORMS = ("given_first", "surname_first", "lower", "upper")
_FORM_SHARES = (0.80, 0.12, 0.04, 0.04)
_MARK_SHARES = (0.40, 0.30, 0.15, 0.05, 0.10)
_BLANK = (" ", " ")
_SKEW = 1.8  # the names at the front of a list are the frequent ones


class Naming:
    """Names by group (language in Uzbekistan, community elsewhere) and sex, or of canaries one by one."""

    def __init__(self, groups: Sequence[Community]) -> None:
        pairs = [
            (group.names[sex], group.joined[sex], group.surname_first) for group in groups for sex in (0, 1)
        ]
        self._given_sizes = np.array([len(names.given) for names, _, _ in pairs], dtype=np.int64)
        self._surname_sizes = np.array([len(names.surnames) for names, _, _ in pairs], dtype=np.int64)
        self._given_from = np.concatenate([[0], np.cumsum(self._given_sizes)])
        self._surname_from = np.concatenate([[0], np.cumsum(self._surname_sizes)])
        self._given = pl.Series([name for names, _, _ in pairs for name in names.given])
        self._surnames = pl.Series([name for names, _, _ in pairs for name in names.surnames])
        self._joined = pl.Series([joined for _, joined, _ in pairs])
        self._turned = pl.Series([turned for _, _, turned in pairs])
        self._slugs = [
            pl.Series([ascii_slug(name) for name in names.to_list()])
            for names in (self._given, self._surnames)
        ]

    def _at(self, draws: Draws, people: Ints, group: Ints) -> tuple[Ints, Ints]:
        given = (draws.uniform("given", people) ** _SKEW * self._given_sizes[group]).astype(np.int64)
        surname = (draws.uniform("surname", people) ** _SKEW * self._surname_sizes[group]).astype(np.int64)
        return self._given_from[group] + given, self._surname_from[group] + surname

    def parts(self, draws: Draws, people: Ints, group: Ints) -> pl.DataFrame:
        """``given``, ``surname``, what stands between them, whether the surname stands first, and slugs."""
        given, surname = self._at(draws, people, group)
        return pl.DataFrame(
            {
                "given": self._given.gather(given),
                "surname": self._surnames.gather(surname),
                "joined": self._joined.gather(group),
                "turned": self._turned.gather(group),
                "given_slug": self._slugs[0].gather(given),
                "surname_slug": self._slugs[1].gather(surname),
            }
        )


@lru_cache(maxsize=2)
def uzbek_naming(canaries: tuple[CanaryOf, ...]) -> Naming:
    """Groups in the order uz_latin, uz_cyrillic, ru, and Latin again for en and ms."""
    names = load_names(without=_taken(canaries))
    groups = (names.uz_latin, names.uz_cyrillic, names.ru, names.uz_latin, names.uz_latin)
    return Naming([Community(group, _BLANK) for group in groups])


def malay_naming(canaries: Sequence[CanaryOf], groups: Iterable[str]) -> Naming:
    """Groups in the order of ``groups``."""
    every = communities(frozenset(_taken(canaries)))
    return Naming([every[name] for name in groups])


def canary_naming(canaries: Sequence[CanaryOf]) -> Naming:
    """Each canary is a group of its own."""
    every = [NameList((canary.given,), (canary.surname,)) for canary in canaries]
    return Naming([Community((names, names), _BLANK) for names in every])


def _taken(canaries: Sequence[CanaryOf]) -> set[str]:
    return {word for c in canaries for word in (c.given, c.surname, *scripts_of(c)[1])}


def scripts_of(canary: CanaryOf) -> list[tuple[str, str]]:
    """Given name and surname in Latin and in Cyrillic."""
    return [
        (canary.given, canary.surname),
        canary.cyrillic or (to_cyrillic(canary.given), to_cyrillic(canary.surname)),
    ]


def full_names(parts: pl.DataFrame) -> pl.Series:
    """In the usual order of the person's community."""
    return parts.select(_usual().alias("name")).to_series()


def _usual() -> pl.Expr:
    turned = pl.concat_str("surname", pl.lit(" "), "given")
    return pl.when("turned").then(turned).otherwise(pl.concat_str("given", "joined", "surname"))


def written_names(
    parts: pl.DataFrame, attribute: str, draws: Draws, rows: Ints, stream: str, form: str | None, marked: bool
) -> pl.Series:
    """Names as somebody wrote them in that row: order, case and apostrophe. ``marked``: all forms alike."""
    if form is not None and form not in FORMS:
        raise Mistaken(f"`form` of a name is one of {', '.join(FORMS)}")
    if form is not None:
        chosen = np.full(len(rows), FORMS.index(form), dtype=np.int64)
    elif marked:
        chosen = draws.whole(stream + "/form", rows, 0, len(FORMS))
    else:
        chosen = draws.pick(stream + "/form", rows, _FORM_SHARES)
    plain = _usual() if attribute == "name" else pl.col(attribute)
    turned = pl.col(attribute)
    if attribute == "name":
        # a father's name is never written first
        simple = (pl.col("joined") == " ") & ~pl.col("turned")
        turned = pl.when(simple).then(pl.concat_str("surname", pl.lit(" "), "given")).otherwise(_usual())
    written = (
        pl.when(pl.col("form") == 1)
        .then(turned)
        .when(pl.col("form") == 2)
        .then(plain.str.to_lowercase())
        .when(pl.col("form") == 3)
        .then(plain.str.to_uppercase())
        .otherwise(plain)
    )
    series = parts.with_columns(pl.Series("form", chosen)).select(written.alias("name")).to_series()
    if not series.str.contains_any(list(APOSTROPHES)).any():
        return series
    return replace_marks(series, draws.pick(stream + "/mark", rows, _MARK_SHARES))
