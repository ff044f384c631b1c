"""Telephone numbers to E.164, by closed rules, vectorised.

The ``phonenumbers`` package is deliberately not asked: its numbering metadata changes with every
release, and a change of the normalised form changes pseudonyms and breaks joins with what is stored.

Rules over the digits of the value (an extension and a second number in the cell are cut off first);
the national form is that of Uzbekistan: 9 digits after +998.

======================================  =====================  =======================
written                                 digits                 normalised
======================================  =====================  =======================
``90 123-45-67``                        9                      ``+998901234567``
``8 90 123 45 67``, ``0 90 …``          10, trunk 8 or 0       ``+998901234567``
``998 90 …``, ``+998 90 …``             12, begins 998         ``+998901234567``
``+998 (0) 90 …``, ``+998 8 90 …``      13, trunk after 998    ``+998901234567``
``00 998 …``, ``8 10 998 …``            international prefix   as with ``+``
``8 916 123 45 67``, ``7 916 …``        11, begins 7 or 8      ``+79161234567``
``+7 916 …``, ``+60 12 …``              7 to 15 after ``+``    ``+`` and the digits
anything else with digits               any                    the digits, no ``+``
no digit, or zeros only                 –                      null: not an identifier
======================================  =====================  =======================
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.pseudonymisation.distinct import filled
from transforms.pseudonymisation.folding import INVISIBLE

# The first number of a cell that holds letters or more than one number: digits with at most three
# signs between them. Letters, commas and the like end it ("… ext 12", "90 …, 91 …").
_FIRST_NUMBER: Final = r"^[^0-9+]*(\+?[0-9](?:[^0-9A-Za-z\u{0400}-\u{04FF}#;,/|\n]{0,3}[0-9]){6,})"
_INTERNATIONAL: Final = r"^[1-9][0-9]{6,14}$"


def to_e164(text: pl.Series) -> pl.Series:
    """Phones in any written form to E.164 (bare digits where no rule fits); null if not a number."""
    local = text.str.replace_all(r"[ ().-]", "").str.extract(r"^(?:\+?998)?([1-9][0-9]{8})$")
    return filled("+998" + local, text, _any_to_e164).alias(text.name)


def _any_to_e164(text: pl.Series) -> pl.Series:
    """``to_e164`` for any text, without the short cut."""
    cell, number, digits = pl.col("cell"), pl.col("number"), pl.col("digits")
    all_digits = cell.str.replace_all(r"[^0-9]", "")
    plain = (all_digits.str.len_bytes() <= 15) & ~cell.str.contains(r"\p{L}")
    has_plus = number.str.contains(r"^[^0-9]*\+") & digits.str.contains(_INTERNATIONAL)
    frame = (
        text.alias("cell")
        .to_frame()
        .select(cell.str.normalize("NFKC").str.replace_all(INVISIBLE, "").str.strip_chars())
        .with_columns(
            number=pl.when(plain).then(cell).otherwise(cell.str.extract(_FIRST_NUMBER).fill_null(cell))
        )
        .with_columns(digits=number.str.replace_all(r"[^0-9]", ""))
        .with_columns(plus=has_plus)
    )
    prefixed = digits.str.extract(r"^(?:00|810)([1-9][0-9]{9,14})$")
    abroad = pl.when("plus").then(digits).otherwise(prefixed)
    uz_abroad = pl.col("abroad").str.extract(r"^998[08]?([1-9][0-9]{8})$")
    uz = digits.str.extract(r"^(?:[08]|998[08]?)?([1-9][0-9]{8})$")
    ru = digits.str.extract(r"^[78]([3-9][0-9]{9})$")
    e164 = (
        pl.when(uz_abroad.is_not_null())
        .then("+998" + uz_abroad)
        .when(pl.col("abroad").is_not_null())
        .then("+" + pl.col("abroad"))
        .when(uz.is_not_null())
        .then("+998" + uz)
        .when(ru.is_not_null())
        .then("+7" + ru)
        .when(digits.str.contains("[1-9]"))
        .then(digits)
    )
    return frame.with_columns(abroad=abroad).select(e164).to_series().alias(text.name)
