"""Tax number (STIR, INN): 9 digits, only where a word announces it; 9 digits alone say nothing."""

from __future__ import annotations

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import windows
from transforms.detection.entities import TAX_ID
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText


class TaxId:
    """Nine digits close behind *STIR*, *INN*, *ИНН*, *СТИР*, *TIN*."""

    name = "UzTaxIdRecognizer"
    entities = (TAX_ID,)
    context = ("stir", "inn", "инн", "стир", "tin", "tax id", "soliq raqam", "солиқ рақам")
    country: str | None = "uz"
    _context = any_word(
        (
            "stir",
            "inn",
            "инн",
            "стир",
            "tin",
            "tax id",
            "tax number",
            "soliq to'lovchi",
            "soliq raqam",
            "солиқ",
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return enough_digits(folded, 9) & lowered.str.contains_any(
            ["stir", "inn", "инн", "стир", "tin", "tax", "soliq", "солиқ"]
        )

    def find(self, text: PreparedText) -> list[Finding]:
        return [
            Finding(window.start, window.end, TAX_ID, 0.9)
            for window in windows(text, {9})
            if window.lengths in ((9,), (3, 3, 3))
            and near(text, self._context, window.start, window.end, before=24)
        ]
