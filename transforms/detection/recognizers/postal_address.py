"""Postal addresses in Uzbek (both scripts), Russian and English: basic.

An address is put together of components: a street (*Amir Temur ko'chasi*, *ул. Навои*), an area
(*5-kvartal*, *мавзе*), a house, a flat. Two components close to each other, or one behind a word that
announces an address, make one; a house number alone (*2-qavat*, *5 uy*) does not. Names of regions and
districts are not personal by themselves and stay.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.entities import ADDRESS
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_NUMBER: Final = r"[0-9]{1,4}(?:[ ]?[a-zа-я](?![a-zа-яёўқғҳ'])|/[0-9]{1,4}[a-zа-я]?)?"
_AFTER_NUMBER: Final = (
    "uy|uyda|uyi|xonadon|xonadonda|xona|kvartira|kvartal|mavze|mavzesi|daha|dahasi|dom|uchastka|podyezd|yo'lak|"
    "уй|уйда|хонадон|хона|квартал|мавзе|даҳа|даха|дом|кв|квартира|подъезд|массив|мкр|микрорайон"
)
_BEFORE_NUMBER: Final = (
    r"uy|xonadon|kvartira|dom|kv\.?|d\.|xon\.|kv-l|уй|хонадон|дом|дома|д\.|кв\.?|квартира|квартал|корп\.?|корпус|подъезд|"
    r"apt\.?|apartment|flat|house|building|bldg\.?|unit|block"
)
_NAME: Final = r"(?:[a-zа-яёўқғҳ0-9'-]{2,24}[ ]){1,3}"
_STREET_AFTER: Final = (
    r"(?:shoh[ ])?ko'?cha(?:si|sida|dan)?|kuchasi|prospekti?|tor[ ]ko'?cha(?:si)?|berk[ ]ko'?cha(?:si)?|"
    r"mahallasi|mfy|xiyoboni|"
    r"(?:шоҳ[ ])?кўча(?:си|сида)?|кучаси|маҳалласи|махалласи|мфй|улица|улице|проспект|street|road|avenue|lane"
)
_STREET_BEFORE: Final = (
    r"ул\.[ ]?|улица[ ]|улице[ ]|ул[ ]|пр-т[ ]|проспект[ ]|"
    r"переулок[ ]|пер\.[ ]?|массив[ ]|махалля[ ]|тупик[ ]|ko'cha:?[ ]|mahalla:?[ ]"
)
_EDGE: Final = r"(?<![a-zа-яёўқғҳ0-9])"
_CLOSE: Final = r"(?![a-zа-яёўқғҳ0-9])"
_COMPONENT: Final = re.compile(
    rf"{_EDGE}(?:"
    rf"(?P<numbered>(?:№[ ]?)?{_NUMBER}[ ]?-?[ ]?(?:{_AFTER_NUMBER})(?:[ ]?№?[ ]?-?[ ]?{_NUMBER})?"
    rf"|(?:{_BEFORE_NUMBER})[ ]?№?[ ]?[-:]?[ ]?{_NUMBER})"
    rf"|(?P<before>(?:{_STREET_BEFORE})[a-zа-яёўқғҳ0-9'-]{{2,24}}(?:[ ][a-zа-яёўқғҳ'-]{{3,24}})?)"
    rf"){_CLOSE}"
)
_STREET: Final = re.compile(rf"{_EDGE}(?:{_STREET_AFTER}){_CLOSE}")
_WORDS_BEFORE: Final = re.compile(r"(?:[a-zа-яёўқғҳ0-9'-]{2,24}[ ]){1,2}$")
_SIGNS: Final = (
    *("uy", "xona", "kvart", "mavze", "daha", "dom", "uchast", "podye", "yo'lak", "kv", "d.", "xon.", "cha"),
    *(
        "prospekt",
        "mahalla",
        "mfy",
        "xiyobon",
        "kuchasi",
        "уй",
        "хона",
        "кварт",
        "мавзе",
        "дах",
        "даҳа",
        "дом",
    ),
    *(
        "кв",
        "подъезд",
        "массив",
        "мкр",
        "микрорайон",
        "д.",
        "корп",
        "кўча",
        "куча",
        "маҳалла",
        "махалл",
        "мфй",
    ),
    *(
        "улиц",
        "ул",
        "проспект",
        "пр-т",
        "пер",
        "тупик",
        "apt",
        "apartment",
        "flat",
        "house",
        "building",
        "bldg",
    ),
    *("unit", "block", "street", "road", "avenue", "lane"),
)
_GAP: Final = 14
_NUMBER_AFTER: Final = re.compile(
    rf"[ ]{{0,2}},?[ ]{{0,2}}{_NUMBER}{_CLOSE}(?!%|[ ]?(?:dona|ta|шт|so'?m|сум|kg))"
)


class PostalAddress:
    """Street, area, house and flat standing together."""

    name = "PostalAddressRecognizer"
    entities = (ADDRESS,)
    context = ("manzil", "манзил", "адрес", "address", "yetkazib", "доставк", "alamat", "yashayman", "живу")
    country: str | None = None
    _context = any_word(
        (
            "manzil",
            "манзил",
            "адрес",
            "address",
            "deliver to",
            "yetkaz",
            "етказ",
            "достав",
            "yashay",
            "живу",
            "прожива",
            "alamat",
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains("[0-9]") & lowered.str.contains_any(list(_SIGNS))

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        parts: list[tuple[int, int, bool]] = []  # start, end, whether it names a street
        for match in _COMPONENT.finditer(lowered):
            parts.append((match.start(), match.end(), match.group("before") is not None))
        for match in _STREET.finditer(lowered):
            lead = _WORDS_BEFORE.search(lowered, max(0, match.start() - 48), match.start())
            if lead is None:
                continue
            parts.append((lead.start(), match.end(), True))
        if not parts:
            return []
        parts.sort()
        found: list[Finding] = []
        cluster = [parts[0]]
        for part in parts[1:]:
            gap = lowered[cluster[-1][1] : part[0]]
            if (
                part[0] - max(end for _, end, _ in cluster[-3:]) <= _GAP
                and "\n" not in gap
                and "." not in gap.strip(". ")
            ):
                cluster.append(part)
            else:
                self._close(text, cluster, found)
                cluster = [part]
        self._close(text, cluster, found)
        return found

    def _close(self, text: PreparedText, cluster: list[tuple[int, int, bool]], found: list[Finding]) -> None:
        start, end = cluster[0][0], max(part[1] for part in cluster)
        has_street = any(street for _, _, street in cluster)
        number = _NUMBER_AFTER.match(text.lower, end) if cluster[-1][2] else None
        if number:
            end = number.end()
        enough = len(cluster) >= 2 or (has_street and number is not None)
        if enough or near(text, self._context, start, end, before=40):
            found.append(Finding(start, end, ADDRESS, 0.75 if len(cluster) >= 2 else 0.6))
