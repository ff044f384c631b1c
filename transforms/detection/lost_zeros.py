"""Numbers that lost their leading zeros when they were stored as integers.

``010203-14-5678`` becomes 10203145678 and ``012-345 6789`` becomes 123456789: in a text such digits say
nothing, but a column nearly all of whose values become MyKads or Malaysian phones with their zeros is one.
Order numbers pass now and then: one in forty as a MyKad.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.detection.recognizers.my.mykad import PLACES

MYKAD_SHARE: Final = 0.8
PHONE_SHARE: Final = 0.95
PHONE_SHARE_BY_NAME: Final = 0.8
_WIDTH: Final = 12
_FEWEST: Final = 10
_LENGTHS: Final = r"^(?:1[02346789][0-9]{7}|1[15][0-9]{8})$"


def restore(numbers: pl.Series, named_phone: bool) -> pl.Series:
    """Integers as text, with leading zeros where the column as a whole lost them.

    ``named_phone``: whether the column's name suggests phones, which lowers the share that is asked for.
    """
    text = numbers.cast(pl.String)
    if text.is_empty():
        return text
    lengths = text.str.len_chars()
    if (lengths < _WIDTH).any():
        filled = text.str.zfill(_WIDTH)
        if (_is_mykad(filled) & (lengths >= _FEWEST)).sum() >= MYKAD_SHARE * len(text):
            return filled
        needed = PHONE_SHARE_BY_NAME if named_phone else PHONE_SHARE
        mobile = text.str.contains(_LENGTHS)
        if mobile.sum() >= needed * len(text):
            return pl.Series(text.name, ["0"] * len(text)) + text
    return text


def _is_mykad(filled: pl.Series) -> pl.Series:
    month = filled.str.slice(2, 2).cast(pl.Int32, strict=False)
    day = filled.str.slice(4, 2).cast(pl.Int32, strict=False)
    place = filled.str.slice(6, 2).cast(pl.Int32, strict=False)
    fits = month.is_between(1, 12) & day.is_between(1, 31) & place.is_in(sorted(PLACES))
    return (fits & (filled.str.len_chars() == _WIDTH)).fill_null(False)
