"""Folding of personal names so that spellings of one name agree, whatever the script or apostrophe.

Rules, in order (all vectorised; the order is part of every pseudonym of domain ``person_name``):

1. NFKC and lower case;
2. Uzbek, Russian, Karakalpak, Kazakh and Ukrainian Cyrillic to Uzbek Latin, without apostrophes:
   ў → o, ғ → g, қ → q, ҳ → h, х → x, ш and щ → sh, ч → ch, ц → ts, ж → j, ё → yo, ю → yu, я → ya;
3. letters of the reformed and of related Latin alphabets: ş → sh, ç → ch, ğ → g, ı → i, ə → a, ß → ss;
4. apostrophes in any form, soft and hard signs are removed: "oʻgʻli", "o'g'li", "o‘g‘li", "ogli" and
   "ўғли" agree. They are often not typed at all, so a fold to one sign would not join;
5. accents are removed (o with a tilde or diaeresis becomes o);
6. "ye" → "e": Cyrillic "е" is written "ye" or "e" in Latin by position ("Елена": "Yelena");
7. what is neither letter nor digit becomes one space.

Not folded: x and h ("Xasan" and "Hasan" are both in use and also differ as names), ё written as е.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.pseudonymisation.distinct import filled

_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "x", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
    "ў": "o", "ғ": "g", "қ": "q", "ҳ": "h",  # Uzbek
    "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "ң": "n", "һ": "h", "і": "i", "ї": "i", "є": "e", "ґ": "g",
}  # fmt: skip
_LATIN: Final = {"ş": "sh", "ç": "ch", "ğ": "g", "ı": "i", "ə": "a", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"}
APOSTROPHES: Final = "'`´ʻʼʽʾʿˈˊˋʹ′‘’‛ʿ＇ꞌ"
_NO_APOSTROPHES: Final = dict.fromkeys(APOSTROPHES, "")
_FOLDS: Final = {**_CYRILLIC, **_LATIN, **_NO_APOSTROPHES}
# Zero-width characters, soft hyphen, byte order mark: invisible, so they must not make two people of one.
INVISIBLE: Final = r"[\u{00AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{FEFF}]+"


def fold(text: pl.Series) -> pl.Series:
    """Names as folded words, separated by single spaces, in the order written. Text in, text out."""
    simple = pl.col("text").str.to_lowercase().str.replace_many(_FOLDS)
    frame = text.alias("text").to_frame().select(simple)
    # What is ASCII now consisted of letters that no form of Unicode changes: rules 1 and 5 have no work.
    ascii_only = pl.col("text").str.len_bytes() == pl.col("text").str.len_chars()
    fast = frame.select(pl.when(ascii_only).then(_spaced(pl.col("text"), "a-z0-9"))).to_series()
    return filled(fast, text, _fold_any).alias(text.name)


def _fold_any(text: pl.Series) -> pl.Series:
    """``fold`` for any text, without the short cut."""
    folded = (
        pl.col("text")
        # before NFKC, which makes the acute accent sign a space with an accent
        .str.replace_many(_NO_APOSTROPHES)
        .str.normalize("NFKC")
        .str.replace_all(INVISIBLE, "")
        .str.to_lowercase()
        .str.replace_many(_FOLDS)
        .str.normalize("NFKD")
        .str.replace_all(r"\p{M}+", "")
        # once more, for what only NFKD brought out (accented Cyrillic, capitals without a simple lower case)
        .str.to_lowercase()
        .str.replace_many(_FOLDS)
    )
    return text.alias("text").to_frame().select(_spaced(folded, r"\p{L}\p{N}")).to_series()


def _spaced(folded: pl.Expr, kept: str) -> pl.Expr:
    """Rules 6 and 7: "ye", and one space for what is not of the classes ``kept``."""
    return folded.str.replace_all(f"[^{kept}]+", " ").str.replace_all("y+e", "e").str.strip_chars(" ")


def in_order(folded: pl.Series) -> pl.Series:
    """Folded names with their words sorted."""
    # Two words are the rule, and comparing them is five times as fast as sorting lists.
    two = folded.alias("text").to_frame().select(pair=pl.col("text").str.split_exact(" ", 2)).unnest("pair")
    first, second, third = (pl.col(f"field_{n}") for n in range(3))
    fast = two.select(
        pl.when(second.is_null())
        .then(first)
        .when(third.is_null())
        .then(pl.min_horizontal(first, second) + " " + pl.max_horizontal(first, second))
    ).to_series()
    return filled(fast, folded, lambda rest: rest.str.split(" ").list.sort().list.join(" ")).alias(
        folded.name
    )
