"""Address words of Uzbek, both scripts, with the spellings of chats (*kocha*, *kucha*, *кўча*, *куча*)."""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.terms import Kind, Side, Term, declined, spelled

_STREET: Final = Term(Kind.STREET, Side.LEFT, 1.0)
_BLOCK: Final = Term(Kind.AREA, Side.LEFT, 1.0, "block")
_NEIGHBOURHOOD: Final = Term(Kind.AREA, Side.LEFT, 1.0)
_VILLAGE: Final = Term(Kind.AREA, Side.LEFT, 0.5)
_HOUSE: Final = Term(Kind.UNIT, Side.LEFT, 1.0, "house", fine=True)
_FLAT: Final = Term(Kind.UNIT, Side.LEFT, 1.0, "flat", fine=True)
_ROOM: Final = Term(Kind.UNIT, Side.LEFT, 0.5, "room")
_ENTRANCE: Final = Term(Kind.UNIT, Side.LEFT, 0.5, "entrance")
_FLOOR: Final = Term(Kind.UNIT, Side.LEFT, 0.5, "floor")
_ADMIN: Final = Term(Kind.ADMIN, Side.LEFT, 0.5)

TERMS: Final[dict[str, Term]] = {
    **declined(_STREET, "kocha kucha shohkocha shoxkocha prospekt xiyobon hiyobon кўча куча шоҳкўча хиёбон"),
    **spelled(_STREET, "koch kuch kochs кўч куч proyezd proezd prospekti"),
    **declined(_BLOCK, "mavze mavza kvartal daha daxa massiv massif mikrorayon мавзе мавза даҳа даха массив"),
    **spelled(Term(Kind.AREA, Side.RIGHT, 1.0), "массив massiv"),
    **spelled(_BLOCK, "kvl kv-l kvartl mikrorayoni mkr mkrn mavz mav"),
    **declined(_NEIGHBOURHOOD, "mahalla maxalla mfy маҳалла махалла мфй"),
    **spelled(_NEIGHBOURHOOD, "mfyda mfyga mah маҳ"),
    **declined(_VILLAGE, "qishloq qishlog kishlok qfy shaharcha қишлоқ қишлоғ кишлок қфй шаҳарча"),
    **declined(_HOUSE, "uy bino уй бино"),
    **declined(_FLAT, "xonadon honadon kvartira хонадон"),
    **spelled(_FLAT, "xon xonad хон"),
    **spelled(_ROOM, "xona xonasi xonaga xonada ofis хона хонаси хонага хонада"),
    **declined(_ENTRANCE, "podyezd podezd padyezd padez podez podyez padyez yolak yulak йўлак подъез"),
    **declined(_FLOOR, "qavat kavat etaj қават кават"),
    **declined(_ADMIN, "tuman viloyat shahar shaxar туман вилоят шаҳар шахар"),
    **spelled(
        _ADMIN,
        "shahri shaxri shahrida shahriga shahridan shahridagi shahrining sh tum vil "
        "шаҳри шахри шаҳрида шаҳрига шаҳридан шаҳридаги ш тум вил",
    ),
}

CONTEXT: Final = ("manzil", "yashay", "turaman", "turamiz", "joylash", "манзил", "яшай", "тураман", "турамиз")
"""Beginnings of words that announce or follow an address."""

LANDMARKS_RIGHT: Final = "moljal muljal orentir oryentir мўлжал мулжал"
LANDMARKS_LEFT: Final = (
    "yonida yonidagi yonginasida yoni orqasida orqasidagi orqasi roparasida roparasidagi roparasi "
    "oldida oldidagi yaqinida yaqinidagi qarshisida qarshisidagi tugrisida togrisida "
    "ёнида ёнидаги ёни орқасида орқаси рўпарасида олдида яқинида қаршисида тўғрисида"
)
