"""Address words of Malay, in Malaysia and Brunei, with their usual abbreviations."""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.terms import Kind, Side, Term, spelled

_STREET: Final = Term(Kind.STREET, Side.RIGHT, 1.0)
_SIDE_STREET: Final = Term(Kind.STREET, Side.RIGHT, 1.0)
_ESTATE: Final = Term(Kind.AREA, Side.RIGHT, 1.0)
_BUILDING: Final = Term(Kind.AREA, Side.RIGHT, 0.5)
MUKIM: Final = Term(Kind.AREA, Side.RIGHT, 0.5)
"""Words that also stand inside of names (*Taman Kota Batu*)."""
_LOT: Final = Term(Kind.UNIT, Side.RIGHT, 1.0, "house", fine=True)
_BLOCK: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "wing", lettered=True)
_LEVEL: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "floor")

TERMS: Final[dict[str, Term]] = {
    **spelled(
        _STREET,
        "jalan jln lorong lrg persiaran psn psrn lebuh lebuhraya leboh lengkok lengkuk solok lintang "
        "laluan hala tingkatan jl",
    ),
    **spelled(_SIDE_STREET, "simpang spg simpangan"),
    **spelled(
        _ESTATE,
        "taman tmn kampung kampong kg kpg seksyen section bandar desa felda presint precinct "
        "perumahan rpn stkrj",
    ),
    **spelled(
        _BUILDING,
        "pangsapuri kondominium kondo condo condominium residensi residency menara wisma kompleks plaza "
        "dataran apartmen bangunan",
    ),
    **spelled(MUKIM, "mukim batu bt daerah"),
    **spelled(_BLOCK, "blok blk"),
    **spelled(_LEVEL, "tingkat tkt aras"),
    **spelled(_LOT, "lot rumah pt"),
}

CONTEXT: Final = ("alamat", "tinggal", "duduk")
"""Beginnings of words that announce or follow an address."""

LANDMARKS_RIGHT: Final = "dekat berdekatan sebelah depan belakang berhampiran hadapan"
