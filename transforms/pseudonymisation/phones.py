"""Telephone numbers to E.164, by closed rules, vectorised.

The ``phonenumbers`` package is deliberately not asked: its numbering metadata changes with every
release, and a change of the normalised form changes pseudonyms and breaks joins with what is stored.

Rules over the digits of the value (an extension and a second number in the cell are cut off first). What
stands without a country code is read as it is dialled in the marketplace's country (``region``, the policy's
``controller.jurisdiction``). Where a country has no rules of its own, those of Uzbekistan hold, which were
there first; a country's rules never change once rows are stored by them.

In every region:

======================================  =====================  =======================
written                                 digits                 normalised
======================================  =====================  =======================
``+7 916 …``, ``+60 12 …``              7 to 15 after ``+``    ``+`` and the digits
``00 998 …``, ``8 10 998 …``            international prefix   as with ``+``
anything else with digits               any                    the digits, no ``+``
no digit, or zeros only                 –                      null: not an identifier
======================================  =====================  =======================

Uzbekistan (``UZ``), 9 digits after +998:

======================================  =====================  =======================
``90 123-45-67``                        9                      ``+998901234567``
``8 90 123 45 67``, ``0 90 …``          10, trunk 8 or 0       ``+998901234567``
``998 90 …``, ``+998 90 …``             12, begins 998         ``+998901234567``
``+998 (0) 90 …``, ``+998 8 90 …``      13, trunk after 998    ``+998901234567``
``8 916 123 45 67``, ``7 916 …``        11, begins 7 or 8      ``+79161234567``
======================================  =====================  =======================

Malaysia (``MY``), whose shops also sell to Brunei, and Brunei (``BN``), the other way round:

======================================  =====================  =======================
``012-345 6789``, ``011-2345 6789``     trunk 0, mobile        ``+60123456789``
``03-1234 5678``, ``088-123 456``       trunk 0, fixed line    ``+60312345678``
``6012…``, ``+60 (0) 12 …``             country code, trunk    ``+60123456789``
``12 345 6789``                         mobile without its 0   ``+60123456789``
``712 3456``                            7, Brunei's mobiles    ``+6737123456``
``673 712 3456``                        10, begins 673         ``+6737123456``
======================================  =====================  =======================

Of seven digits a shop in Malaysia reads those that begin with 7 or 8 as Bruneian: a Malaysian fixed line
without its area code cannot be called from elsewhere, so nobody gives it to a courier. In Brunei all are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from transforms.pseudonymisation.distinct import filled
from transforms.pseudonymisation.folding import INVISIBLE

# The first number of a cell that holds letters or more than one number: digits with at most three
# signs between them. Letters, commas and the like end it ("… ext 12", "90 …, 91 …").
_FIRST_NUMBER: Final = r"^[^0-9+]*(\+?[0-9](?:[^0-9A-Za-z\u{0400}-\u{04FF}#;,/|\n]{0,3}[0-9]){6,})"
_INTERNATIONAL: Final = r"^[1-9][0-9]{6,14}$"


@dataclass(frozen=True)
class _Rules:
    """Patterns over digits, each with what goes before its group; the first that fits counts."""

    usual: tuple[str, str]
    """How most are written, over the text without blanks, brackets and dashes: the short cut."""
    abroad: tuple[tuple[str, str], ...]
    """Over the digits after ``+`` or an international prefix; where none fits they stay as they are."""
    local: tuple[tuple[str, str], ...]


_MY: Final = r"(1[0-9]{8,9}|3[0-9]{8}|[4-79][0-9]{7}|8[0-9]{7})"
"""National numbers of Malaysia: mobiles (011 and 015 are longer by one), the capital's, the other areas'."""
_MY_MOBILE: Final = r"(1[0-9]{8,9})"
_BORNEO_AND_PENINSULA: Final = (
    (rf"^600?{_MY}$", "+60"),
    (r"^673([2-8][0-9]{6})$", "+673"),
)

_UZ: Final = _Rules(
    usual=(r"^(?:\+?998)?([1-9][0-9]{8})$", "+998"),
    abroad=((r"^998[08]?([1-9][0-9]{8})$", "+998"),),
    local=((r"^(?:[08]|998[08]?)?([1-9][0-9]{8})$", "+998"), (r"^[78]([3-9][0-9]{9})$", "+7")),
)
_REGIONS: Final = {
    "UZ": _UZ,
    "MY": _Rules(
        usual=(rf"^(?:\+?60|0){_MY_MOBILE}$", "+60"),
        abroad=_BORNEO_AND_PENINSULA,
        local=(
            *_BORNEO_AND_PENINSULA,
            (rf"^0{_MY}$", "+60"),
            (rf"^{_MY_MOBILE}$", "+60"),
            (r"^([78][0-9]{6})$", "+673"),
        ),
    ),
    "BN": _Rules(
        usual=(r"^(?:\+?673)?([2-8][0-9]{6})$", "+673"),
        abroad=_BORNEO_AND_PENINSULA,
        local=(*_BORNEO_AND_PENINSULA, (rf"^0{_MY}$", "+60"), (r"^([2-8][0-9]{6})$", "+673")),
    ),
}


def to_e164(text: pl.Series, region: str = "UZ") -> pl.Series:
    """Phones in any written form to E.164 (bare digits where no rule fits); null if not a number.

    ``region``: ISO 3166-1 code of the country in which they were written down.
    """
    rules = _REGIONS.get(region, _UZ)
    pattern, code = rules.usual
    usual = text.str.replace_all(r"[ ().-]", "").str.extract(pattern)
    return filled(code + usual, text, lambda rest: _any_to_e164(rest, region)).alias(text.name)


def _any_to_e164(text: pl.Series, region: str = "UZ") -> pl.Series:
    """``to_e164`` for any text, without the short cut."""
    rules = _REGIONS.get(region, _UZ)
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
    e164 = pl.coalesce(
        *_by(rules.abroad, pl.col("abroad")),
        "+" + pl.col("abroad"),
        *_by(rules.local, digits),
        pl.when(digits.str.contains("[1-9]")).then(digits),
    )
    return frame.with_columns(abroad=abroad).select(e164).to_series().alias(text.name)


def _by(rules: tuple[tuple[str, str], ...], digits: pl.Expr) -> list[pl.Expr]:
    return [code + digits.str.extract(pattern) for pattern, code in rules]
