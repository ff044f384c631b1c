"""Uzbek passports and identity cards: two letters and seven digits.

Series in use: AA-AE (biometric passports and ID cards), FA, FB (foreign travel), KA (Karakalpakstan) and
the older CA-CZ. Latin letters are often typed with their Cyrillic look-alikes. Other series, and small
letters, only where a word announces them, because article codes look the same.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near, slips
from transforms.detection.digits import follows_code_word
from transforms.detection.entities import PASSPORT
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import PreparedText

_CANDIDATE: Final = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я_-])[A-Za-zАВСДКЕНМОРТФХавсдкенмортфх]{2}[ ]{0,2}(?:№|N|-|#|:)?[ ]{0,2}"
    r"[0-9]{7}(?![0-9A-Za-z_])(?!-[0-9A-Za-z])"
)
_SPACED: Final = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я_-])[A-Za-zА-Яа-я]{2}[ ]{0,2}[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}(?![0-9A-Za-z_])"
)
# *pasport seriyasi AC raqami 7654321*
_APART: Final = re.compile(
    r"(?:seri[a-z]{0,8}|сери[а-я]{0,6}|сер\.)[ :=-]{1,3}([a-zавскенмортх]{2})[ ,;.-]{1,3}"
    r"(?:raqam[a-z]{0,4}|рақам[а-яқ]{0,4}|номер[а-я]{0,3}|nomer[a-z]{0,3}|number|no\.?|№|"
    r"n)[ :.=-]{0,3}([0-9]{7})(?![0-9a-z])"
)
# Lines that machines read on passports and cards (ICAO Doc 9303): they hold the name and the birthday too.
_MACHINE_READ: Final = re.compile(
    r"(?<![A-Z0-9<])(?:[PIAC][A-Z<][A-Z]{3}[A-Z0-9<]{20,44}|[A-Z0-9<]{9}[0-9][A-Z]{3}[0-9]{7}[MF<][0-9]{7}"
    r"[A-Z0-9<]{2,16}|[0-9]{7}[MF<][0-9]{7}[A-Z]{3}[A-Z0-9<]{11,12}|[A-Z]{2,20}<<[A-Z<]{8,40})(?![A-Z0-9<])"
)
# Passports of other countries, right behind the word: Russian (4 and 6 digits), Malaysian, Kazakh.
_FOREIGN: Final = re.compile(
    r"(?i:pas+port|пас+порт|zagran|загран)[A-Za-zА-Яа-яўқғҳ']{0,8}[ ]{0,2}(?:[^0-9.?!;\n]{0,20}[ :№#-])"
    r"([0-9]{2} ?[0-9]{2}[ №-]{1,3}[0-9]{6}|[A-Za-z][0-9]{8})(?![0-9A-Za-z])"
)
# In small letters, behind a date and a comma: *15 09 1964, ae4692501*
_DATE_BEFORE: Final = re.compile(r"[0-9]{2}(?:[ -]?(?:yil|йил|г\.?))?, ?\Z")
_LOOK_ALIKES: Final = str.maketrans("АВСДКЕНМОРТФХ", "ABCDKEHMOPTFX")
_SERIES: Final = frozenset({"AA", "AB", "AC", "AD", "AE", "AF", "FA", "FB", "KA", "XS"})


class Passport:
    """Series and number of a passport or ID card."""

    name = "UzPassportRecognizer"
    entities = (PASSPORT,)
    least_digits = 0
    context = ("pasport", "passport", "паспорт", "seriya", "серия", "id karta", "айди карта")
    country: str | None = "uz"
    _context = any_word(
        (
            *slips("pasport", "passport", "паспорт"),
            "seriya",
            "серия",
            "сер.",
            *(
                "id kart",
                "id-kart",
                "id карт",
                "id-карт",
                "айди карт",
                "айди",
                "id card",
                "id raqam",
                "ид карт",
            ),
            *(
                "guvohnoma",
                "гувоҳнома",
                "hujjat",
                "ҳужжат",
                "документ",
                "dokument",
                "document",
                "удостоверен",
                "сери",
            ),
            *(
                "kimlik",
                "shaxsni tasdiq",
                "загран",
                "zagran",
                "biometr",
                "биометр",
                "pasporti",
                "psp",
                "пасп",
                "pasp",
            ),
            *("seri ", "series", "identity", "pengenalan"),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        numbered = (
            r"[A-Za-zА-Яа-я]{2} {0,2}[№N#:-]? {0,2}[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}(?:[^0-9A-Za-z_]|$)"
            r"|[A-Z0-9<]<[A-Z0-9<]"
        )
        announced = r"(?:pas+port|пас+порт|zagran|загран|seri|сер)[^0-9]{0,34}(?:[0-9]{2} ?[0-9]{2}|[0-9]{7})"
        return folded.str.contains(numbered) | lowered.str.contains(announced)

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _CANDIDATE.finditer(text.folded):
            start, end = match.span()
            letters = match.group()[:2].translate(_LOOK_ALIKES)
            if near(text, self._context, start, end, before=48, after=28):
                found.append(Finding(start, end, PASSPORT, 0.95))
            elif letters in _SERIES and not follows_code_word(text, start):
                found.append(Finding(start, end, PASSPORT, 0.85))
            elif letters.upper().translate(_LOOK_ALIKES) in _SERIES and _DATE_BEFORE.search(
                text.folded[max(0, start - 16) : start]
            ):
                found.append(Finding(start, end, PASSPORT, 0.75))
        for match in _SPACED.finditer(text.folded):
            if near(text, self._context, *match.span(), before=48, after=28):
                found.append(Finding(match.start(), match.end(), PASSPORT, 0.9))
        for match in _APART.finditer(text.lower) if "сер" in text.lower or "ser" in text.lower else ():
            found += [Finding(*match.span(part), PASSPORT, 0.9) for part in (1, 2)]
        patterns = [_MACHINE_READ] if "<<" in text.folded else []
        if any(word in text.lower for word in ("pas", "пас", "zagran", "загран")):
            patterns.append(_FOREIGN)
        for pattern in patterns:
            for match in pattern.finditer(text.folded):
                found.append(Finding(*match.span(match.lastindex or 0), PASSPORT, 0.9))
        return resolve_overlaps(found) if len(found) > 1 else found
