"""Addresses whose shape alone tells: numbers, abbreviations and signs in an order that nothing else has.

*Navqiron k. 79 uy*, *Blok C 15-12, Flat Manggis Dua, Sungai Petani*, *60 Gladstone Grove #21-01*, *м-в
Куйлюк, 6-105-34*: the grammar of ``parts.py`` knows words and looks beside each; here the order of all pieces
counts. A shape may be a piece of an address: it is merged with what the grammar found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import polars as pl

from transforms.detection.recognizers.address.places import PLACES
from transforms.detection.recognizers.address.stop_words import NOT_NAMES
from transforms.detection.text import PreparedText

_A: Final = "A-Za-zА-Яа-яЁёЎўҚқҒғҲҳ"
_WORD: Final = rf"[{_A}][{_A}'-]+"
_CAPITAL: Final = rf"(?-i:[A-ZА-ЯЁЎҚҒҲ])[{_A}'-]+"
_NAME: Final = rf"(?P<name>(?:{_CAPITAL} )?{_WORD})"
_NUMBER: Final = r"[0-9]{1,4}[a-zа-я]?"
_TOWN: Final = "|".join(
    sorted((key.replace("_", " ") for key in PLACES if key.isascii()), key=len, reverse=True)
)
_UZBEK_TAIL: Final = (
    r"(?:,? {0,2}[0-9]{1,4}[a-zа-я]?[ -]?(?:chi |чи )?(?:uy|уй|dom|дом|bino|бино|qavat|қават|"
    r"кават|xonadon|хонадон|honadon|"
    rf"podyezd|подъезд|kv|кв|eshik|эшик)[{_A}']{{0,8}})"
)
_MALAY_TAIL: Final = (
    rf"(?:,? (?:jln|jalan|lorong|lrg|persiaran|taman|tmn|seksyen|kg|kampung|"
    rf"mukim)\.? (?:{_WORD} ?){{0,3}}[0-9]{{0,3}}(?:/[0-9]{{1,3}}[a-z]?)?)?"
    rf"(?:,? (?:[0-9]{{5}} (?:{_TOWN}|{_CAPITAL}(?: {_CAPITAL})?)|"
    rf"(?:{_TOWN})(?: [a-z]{{2}} ?[0-9]{{4}})?)(?![{_A}]))?"
    rf"(?:,? (?:johor|kedah|kelantan|melaka|negeri sembilan|pahang|perak|perlis|pulau pinang|sabah|sarawak|"
    rf"selangor|terengganu)(?![{_A}]))?"
)
_MARK_K: Final = r" (?:k|к)\.? ?[0-9]"
_SHAPES: Final = tuple(
    (mark, re.compile(mark), re.compile(rf"(?<![0-9{_A}'-]){shape}", re.IGNORECASE))
    for mark, shape in (
        (
            _MARK_K,
            rf"{_NAME} (?:k|к)\.? ?(?=[0-9]){_UZBEK_TAIL}+",
        ),
        (
            _MARK_K,
            rf"{_NAME} (?:k|к)\. ?[0-9]{{1,3}}[a-zа-я]?/[0-9]{{1,4}}(?![0-9/])",
        ),
        (
            r"[0-9]-? ?(?:chi |чи )?(?:tor|berk|тор|берк) ",
            rf"{_NAME} [0-9]{{1,3}}-? ?(?:chi |чи )?(?:tor|berk|тор|берк) (?:ko'?cha|kucha|кўча|"
            rf"куча)[{_A}']{{0,6}}{_UZBEK_TAIL}*",
        ),
        (
            r"[0-9][a-zа-я]?-?(?:uy|уй),? [0-9]",
            rf"{_NAME} [0-9]{{1,4}}[a-zа-я]?-?(?:uy|уй),? [0-9]{{1,4}}-?(?:xonadon|honadon|хонадон)",
        ),
        (
            r"[0-9][a-z]?,? (?:apart|apt|flat|pangsa|kondo|condo|resid|menara|villa|ppr|rumah)",
            rf"(?:blo[ck]k? [a-z0-9]{{1,2}},? )?(?:[a-z]{{1,2}}[0-9]?-)?[0-9]{{1,3}}-[0-9]{{1,3}}[a-z]?,? "
            rf"(?:apartment|apartmen|apt|flat|"
            rf"pangsapuri|kondo|kondominium|condo|residensi|residence|menara|villa|ppr|"
            rf"rumah pangsa) {_WORD}(?: (?:{_CAPITAL}|dua|satu|tiga|jaya|indah|dalam|permai|"
            rf"damai))?{_MALAY_TAIL}",
        ),
        (
            r"#[0-9]{1,2}-",
            rf"{_NUMBER},? (?:{_WORD} ){{1,4}}#[0-9]{{1,2}}-[0-9]{{1,4}}[a-z]?",
        ),
        (
            r"(?:м-в|м/в|массив|мавзе|мкрн?|микрорайон|кв-л|квартал|даха)\.? ",
            rf"(?:м-в|м/в|массив|мавзе|мкр|мкрн|микрорайон|кв-л|квартал|"
            rf"даха)\.? {_WORD}(?:[ -][0-9]{{1,2}})?,? [0-9]{{1,3}}-[0-9]{{1,3}}(?:-[0-9]{{1,3}})?",
        ),
        (
            r"[0-9],? (?:apart|flat|pangsa|kondo|rumah)",
            rf"blo[ck]k? [a-z]{{1,2}}[ -]?[0-9]{{1,3}},? (?:apartment|apartmen|flat|pangsapuri|kondo|"
            rf"kondominium|rumah pangsa) {_WORD}(?: {_WORD}(?=,))?{_MALAY_TAIL}",
        ),
        (
            r"[0-9]-?(?:й|я|ый|ий|ая) ",
            rf"[0-9]{{1,2}}-?(?:й|я|ый|ий|ая) (?:проезд|переулок|пер\.|тупик|линия|улица|ул\.|квартал|"
            rf"пр\.) ?{_WORD},? (?:д\.? ?|дом )?{_NUMBER}",
        ),
        (
            r"-[0-9]{1,3},? (?:дом|д\.|уй|uy|dom)",
            rf"{_WORD}-[0-9]{{1,3}},? (?:дом|д\.|уй|uy|dom) ?{_NUMBER}(?:,? (?:кв|kv|"
            rf"квартира)\.? ?[0-9]{{1,4}})?",
        ),
        (
            r"[0-9][a-zа-я]?,? (?:spg|simpang|lrg|lorong|jln|jalan|persiaran)",
            rf"no\.? ?{_NUMBER},? (?:spg|simpang|lrg|lorong|jln|jalan|"
            rf"persiaran)\.? (?:{_WORD} ){{0,3}}[0-9]{{1,3}}(?:/[0-9]{{1,3}}|-[0-9]{{1,3}})?,? (?:kg|"
            rf"kampung|tmn|taman|jln|jalan|bandar|seksyen)\.? {_WORD}",
        ),
        (
            r"[0-9][a-zа-я]?,? (?:persiaran|bangunan|jln|jalan|lorong|lrg|wisma|plaza|kompleks|lebuh|pangsa)",
            rf"(?:no|unit|lot)\.? ?{_NUMBER},? (?:(?:tingkat|aras|level) [0-9]{{1,2}},? )?"
            rf"(?:persiaran|bangunan|jln|jalan|lorong|lrg|wisma|plaza|"
            rf"kompleks|lebuh|pangsapuri)\.? {_WORD}(?: (?:{_CAPITAL}|{_WORD}(?= [0-9]|,)))?"
            rf"(?: [0-9]{{1,3}}(?:/[0-9]{{1,3}}[a-z]?)?)?{_MALAY_TAIL}",
        ),
    )
)
"""Of each shape the telling middle, which must stand in a text in small letters, and the whole."""


def may_hold_shape(lowered: pl.Expr) -> pl.Expr:
    """Whether a text has the telling middle of a shape."""
    return lowered.str.contains("|".join(dict.fromkeys(mark for mark, _, _ in _SHAPES)))


def shapes(text: PreparedText) -> Iterator[tuple[int, int]]:
    """Code points ``start`` to ``end`` of each shape."""
    for _, mark, shape in _SHAPES:
        if mark.search(text.lower) is None:
            continue
        for match in shape.finditer(text.folded):
            start = match.start()
            if "name" in shape.groupindex:
                words = match.group("name").split(" ")
                while words and _key(words[0]) in NOT_NAMES:
                    start += len(words.pop(0)) + 1
                if not words:
                    continue
            if not text.must_stay(start, match.end()):
                yield start, match.end()


def _key(word: str) -> str:
    return word.lower().replace("'", "")
