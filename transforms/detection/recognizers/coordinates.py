"""Coordinates: decimal pairs, degrees with minutes and seconds, and the pair in ``geo:`` and map links.

Prices with a dot for thousands (``1.500, 25.000``) look like pairs of three decimals: such a pair needs a
word or a link. Notation: ISO 6709 and RFC 5870 (geo URI).
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near, slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import COORDINATES
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import PreparedText

_SIDE: Final = r"(?:[ ]?[°º])?(?:[ ]?(?:[NSEWСЮВЗ]|[сю]\.?[ ]?ш\.?|[вз]\.?[ ]?д\.?)(?![A-Za-zА-Яа-я]))?"
_NUMBER: Final = r"[-+]?[0-9]{1,3}\.[0-9]{3,15}"
_PAIR: Final = re.compile(
    rf"(?<![0-9A-Za-z.,])({_NUMBER}){_SIDE}(?:[ ]{{0,2}}[,;/|][ ]{{0,2}}|%2[Cc]|[ ]{{1,2}}|\n)"
    rf"(?:[a-z]{{2,9}}[ ]?[:=][ ]?)?({_NUMBER}){_SIDE}(?![0-9A-Za-z]|[.,][0-9])"
)
_COMMAS: Final = re.compile(
    r"(?<![0-9A-Za-z.,])([-+]?[0-9]{1,3},[0-9]{4,15})(?:[ ]?[;/|][ ]?|[ ]{1,2}|,[ ])"
    r"([-+]?[0-9]{1,3},[0-9]{4,15})(?![0-9A-Za-z]|[.,][0-9])"
)
_ANGLE: Final = (
    r"[0-9]{1,3}[ ]?[°º˚][ ]?[0-9]{1,2}(?:\.[0-9]{1,6})?[ ]?'(?:[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?"
    r"(?:[\"″”“]|''))?"
    r"(?:[ ]?(?:[NSEWnsewСЮВЗ]|[сю]\.?[ ]?ш\.?|[вз]\.?[ ]?д\.?)(?![A-Za-zА-Яа-я]))?"
)
_SEXAGESIMAL: Final = re.compile(
    rf"(?<![0-9])(?:(?<![A-Za-z])[NSEW][ ]?)?{_ANGLE}(?:[ ]{{0,2}}[,;/]?[ ]{{0,2}}(?:[NSEW][ ]?)?{_ANGLE})?"
)
_LINKED: Final = re.compile(
    r"(?:geo:|[?&](?:q|ll|pt|sll|center|daddr|saddr|destination|query|text|rtext|m|whatshere%5bpoint%5d|"
    r"whatshere\[point\])="
    r"(?:loc:)?|/@|!3d|/place/|/geo/|/dir/|~)([-+]?[0-9]{1,3}\.[0-9]{1,15}(?:,|%2[Cc]|!4d|"
    r"/)[ ]?[-+]?[0-9]{1,3}\.[0-9]{1,15})",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(r"[-+]?[0-9]{1,3}\.[0-9]+")


def in_range(first: float, second: float) -> bool:
    """Whether two degrees are a latitude and a longitude, in either order (Yandex puts longitude first)."""
    return (abs(first) <= 90 and abs(second) <= 180) or (abs(first) <= 180 and abs(second) <= 90)


class Coordinates:
    """A place on the map, as exact as at least some hundred metres."""

    name = "CoordinatesRecognizer"
    entities = (COORDINATES,)
    least_digits = 1
    context = ("lokatsiya", "koordinata", "локация", "координаты", "location", "gps", "lokasi", "жойлашув")
    country: str | None = None
    _context = any_word(
        (
            *(
                *slips("lokatsiya", "lokasi", "location", "локация"),
                "lokats",
                "lokas",
                "koordinat",
                "joylashuv",
                "manzil",
                "локаци",
                "координат",
                "жойлашув",
                "манзил",
            ),
            *(
                "адрес",
                "location",
                "coord",
                "gps",
                "geo",
                "гео",
                "lat",
                "lon",
                "lng",
                "map",
                "карта",
                "xarita",
                "peta",
            ),
            *("here", "turgan joy", "точка"),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(
            r"[0-9][.,][0-9]{3,15}[^0-9]{0,24}[0-9]{1,3}[.,][0-9]{3}|[0-9] ?[°º˚] ?[0-9]"
        ) | (
            lowered.str.contains_any(["geo:", "=", "/@", "!3d", "/place/", "/geo/", "/dir/", "~"])
            & folded.str.contains(r"[0-9]\.[0-9]{1,15}(?:,|%2[Cc]|!4d|/) ?[-+]?[0-9]{1,3}\.[0-9]")
        )

    def find(self, text: PreparedText) -> list[Finding]:
        folded = text.folded
        found = []
        for match in _LINKED.finditer(folded):
            first, second = map(float, _NUMBERS.findall(match.group(1))[:2])
            if in_range(first, second):
                found.append(Finding(*match.span(1), COORDINATES, 0.95))
        for pattern in (_PAIR, _COMMAS):
            for match in pattern.finditer(folded):
                score = self._score(text, match)
                if score:
                    found.append(Finding(*match.span(), COORDINATES, score))
        for match in _SEXAGESIMAL.finditer(folded):
            two = len(re.findall("[°º˚]", match.group())) == 2
            # one angle alone, with no side of the world: a bend, a temperature, an oven
            if two:
                found.append(Finding(*match.span(), COORDINATES, 0.95))
        return resolve_overlaps(found) if len(found) > 1 else found

    def _score(self, text: PreparedText, match: re.Match[str]) -> float:
        first, second = (match.group(group).replace(",", ".") for group in (1, 2))
        if not in_range(float(first), float(second)) or money_follows(text, match.end()):
            return 0.0
        sided = bool(re.search("[°ºNSEWСЮВЗ]|[шд]", match.group()))
        if sided or near(text, self._context, *match.span(), before=32, after=12):
            return 0.9
        places = [len(number.partition(".")[2]) for number in (first, second)]
        near_null = abs(float(first)) < 1 and abs(float(second)) < 1  # two fractions, not the Gulf of Guinea
        return 0.8 if min(places) >= 4 and not near_null else 0.0
