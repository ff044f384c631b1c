"""Tax number (STIR, INN): 9 digits, only where a word announces it; 9 digits alone say nothing."""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import last, slips
from transforms.detection.digits import windows
from transforms.detection.entities import TAX_ID
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

# one slip of a word of four letters may make another word: *три*, *сир*
_STIR: Final = "|".join(word for word in slips("stir") if len(word) > 3 or word in ("sti", "str"))
_STIR_CYRILLIC: Final = "|".join(word for word in slips("стир") if len(word) > 3)
_PHONE: Final = (2, 3, 2, 2)
_BROKEN: Final = re.compile(r"[0-9?!;]|[.\n](?=[ ]?[a-zа-яёўқғҳ]{4})")
_BEFORE: Final = 48
_BEHIND: Final = 24


class TaxId:
    """Nine digits beside *STIR*, *INN*, *ИНН*, *СТИР*, *TIN*."""

    name = "UzTaxIdRecognizer"
    entities = (TAX_ID,)
    least_digits = 7
    context = ("stir", "inn", "инн", "стир", "tin", "tax id", "soliq raqam", "солиқ рақам")
    country: str | None = "uz"
    _context = re.compile(
        r"(?<![a-zа-яёўқғҳ])(?:"
        rf"(?:{_STIR})(?:im|i|ingiz|imiz|si|iz|no|)(?![a-z])|(?:{_STIR_CYRILLIC})(?:им|и|ингиз|имиз|си|"
        rf")(?![а-яў])"
        r"|(?:inn|i\.n\.n|itin|tin|npwp)(?:im|i|ingiz|si|imiz)?(?![a-z])|(?:инн|и\.н\.н)(?:им|и|"
        r"си)?(?![а-яў])"
        r"|tax[ _-]?(?:id|number|no|payer|code|identification|reg)|taxpayer|soliq|солиқ|солик|налог|"
        r"налоговый|идентификационн|"
        r"cukai|no\.? cukai)"
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        named = [
            *_STIR.split("|"),
            *_STIR_CYRILLIC.split("|"),
            "inn",
            "i.n.n",
            "инн",
            "и.н.н",
            "tin",
            "tax",
            "npwp",
        ]
        named += ["soliq", "солиқ", "солик", "налог", "идентификационн", "cukai"]
        return enough_digits(folded, 9) & lowered.str.contains_any(named)

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for window in windows(text, {9}):
            if window.lengths == _PHONE or not (window.first_in_run or window.lengths in ((9,), (3, 3, 3))):
                continue
            if self._announced(text, window.start, window.end):
                found.append(Finding(window.start, window.end, TAX_ID, 0.9))
        return resolve_overlaps(found) if len(found) > 1 else found

    def _announced(self, text: PreparedText, start: int, end: int) -> bool:
        """A word before with no other number between, or one right behind (*301234567 — мой ИНН*)."""
        word = last(self._context.finditer(text.lower, max(0, start - _BEFORE), start))
        if word is not None and not _BROKEN.search(text.lower, word.end(), start):
            return True
        word = self._context.search(text.lower, end, end + _BEHIND)
        return word is not None and not _BROKEN.search(text.lower, end, word.start())
