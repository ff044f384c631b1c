"""Address words of English."""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.terms import Kind, Side, Term, spelled

_STREET: Final = Term(Kind.STREET, Side.LEFT, 1.0)
_FORMAL: Final = Term(Kind.STREET, Side.LEFT, 1.0, formal=True)
_QUARTER: Final = Term(Kind.AREA, Side.LEFT, 0.5)
_HOUSE: Final = Term(Kind.UNIT, Side.RIGHT, 1.0, "house", fine=True)
_FLAT: Final = Term(Kind.UNIT, Side.RIGHT, 1.0, "flat", fine=True)
_WING: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "wing", fine=True, lettered=True)
_FLOOR: Final = Term(Kind.UNIT, Side.LEFT, 0.5, "floor")
_ENTRANCE: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "entrance")
_ROOM: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "room")
_ADMIN: Final = Term(Kind.ADMIN, Side.LEFT, 0.5)

TERMS: Final[dict[str, Term]] = {
    **spelled(
        _STREET,
        "street str road rd avenue ave lane ln boulevard blvd highway hwy crescent alley st terrace",
    ),
    **spelled(
        _FORMAL,
        "drive close place way court ct square sq gardens mews grove row walk dr pl park "
        "hill view circle green",
    ),
    **spelled(_QUARTER, "quarter microdistrict neighbourhood neighborhood village estate"),
    **spelled(_HOUSE, "house building bldg bld"),
    **spelled(_FLAT, "apartment apt appt flat"),
    **spelled(Term(Kind.UNIT, Side.RIGHT, 1.0, "flat", fine=True), "ap"),
    **spelled(_WING, "block unit tower suite"),
    **spelled(_FLOOR, "floor flr storey"),
    **spelled(_ENTRANCE, "entrance level"),
    **spelled(_ROOM, "room office"),
    **spelled(_ADMIN, "district region city province state"),
}

CONTEXT: Final = ("address", "live", "living", "located")
"""Beginnings of words that announce or follow an address."""

LANDMARKS_RIGHT: Final = "near opposite behind beside landmark"
