"""Address words of Russian, in Cyrillic and as chats write them in Latin letters (*dom*, *kv*, *ulitsa*)."""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.terms import Kind, Side, Term, spelled

_STREET: Final = Term(Kind.STREET, Side.RIGHT, 1.0)
_BLOCK: Final = Term(Kind.AREA, Side.LEFT, 1.0, "block")
_AREA: Final = Term(Kind.AREA, Side.RIGHT, 1.0)
_VILLAGE: Final = Term(Kind.AREA, Side.RIGHT, 0.5)
_HOUSE: Final = Term(Kind.UNIT, Side.RIGHT, 1.0, "house", fine=True)
_FLAT: Final = Term(Kind.UNIT, Side.RIGHT, 1.0, "flat", fine=True)
_WING: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "wing", lettered=True)
_OFFICE: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "room")
_ENTRANCE: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "entrance")
_FLOOR: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "floor")
_DOORBELL: Final = Term(Kind.UNIT, Side.RIGHT, 0.5, "bell")
_ADMIN_RIGHT: Final = Term(Kind.ADMIN, Side.RIGHT, 0.5)
_ADMIN_LEFT: Final = Term(Kind.ADMIN, Side.LEFT, 0.5)

TERMS: Final[dict[str, Term]] = {
    **spelled(
        _STREET,
        "ул улица улице улицы улицу улиц просп проспект проспекте проспекта пр-т пр-кт пр-д переулок "
        "переулке пер-к бульвар бульваре б-р бул тупик тупике шоссе набережная площадь проезд проезде "
        "ul ulitsa ulica ulitse ulice ulitsu pereulok prospekt tupik bulvar",
    ),
    **spelled(Term(Kind.STREET, Side.RIGHT, 1.0), "пер пр туп per"),
    **spelled(
        _BLOCK, "квартал квартале квартала кв-л квл мкр мкрн микрорайон микрорайоне микрорайона м-н мк-н"
    ),
    **spelled(_AREA, "массив массиве массива м-в махалля махалле махалли махала жк жилмассив"),
    **spelled(_VILLAGE, "посёлок поселок посёлке поселке пос село селе кишлак кишлаке деревня пгт городок"),
    **spelled(_HOUSE, "дом дома доме дому domu dom doma здание строение"),
    **spelled(Term(Kind.UNIT, Side.RIGHT, 1.0, "house", fine=True), "д d"),
    **spelled(_FLAT, "квартира квартиру квартире квартиры квар кварт kvartiru"),
    **spelled(Term(Kind.UNIT, Side.RIGHT, 1.0, "flat", fine=True), "кв kv"),
    **spelled(_WING, "корпус корпусе корп korpus korp литер стр"),
    **spelled(Term(Kind.UNIT, Side.RIGHT, 0.5, "wing"), "к"),
    **spelled(_OFFICE, "офис офисе каб кабинет комната пом помещение"),
    **spelled(_ENTRANCE, "подъезд подъезде подьезд подьезде подезд под парадная"),
    **spelled(_FLOOR, "этаж этаже этажа эт"),
    **spelled(_DOORBELL, "домофон домофона domofon"),
    **spelled(_ADMIN_RIGHT, "город городе г гор gorod"),
    **spelled(_ADMIN_LEFT, "район районе района р-н р-не обл область области rayon rayoni rayonda"),
}

CONTEXT: Final = ("адрес", "adres", "живу", "живем", "живём", "прожива", "находимся")
"""Beginnings of words that announce or follow an address."""

LANDMARKS_RIGHT: Final = "ориентир ориентиры ориент возле напротив рядом около позади orientir"
