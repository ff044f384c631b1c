"""Words for cars and their plates, shared by the recognizers of plates of all countries."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.context import any_word
from transforms.detection.text import PreparedText

_MODELS: Final = (
    "nexia", "neksiya", "cobalt", "kobalt", "matiz", "damas", "malibu", "gentra", "jentra", "tracker",
    "lacetti",
    "lasetti", "captiva", "onix", "myvi", "axia", "bezza", "alza", "perodua", "proton", "vios", "honda",
    "toyota",
    "hilux", "hyundai", "kia ", "chevrolet", "byd", "некси", "нехи", "кобалт", "кобальт", "матиз", "дамас",
    "малибу", "жентра",
    "джентра", "трекер", "ласетти", "каптив", "оникс", "спарк", "тойот", "хендай", "шевроле", "лада", "ваз ",
)  # fmt: skip
_CARS: Final = (
    "mashina", "moshina", "avto", "davlat raqam", "машина", "мошина", "авто", "госномер", "гос номер",
    "гос. номер",
    "давлат рақам", "давлат раками", "kereta", "vehicle", "lori", "motosikal", "motor",
    "мото", "грузови", "taksi", "такси", "тачк", "truck", "teksi",
)  # fmt: skip
_WHOLE: Final = (
    "car",
    "cars",
    "van",
    "plat",
    "plate",
    "plates",
    "bike",
    "taxi",
    "moto",
)  # not *card*, *platform*
_PLATES: Final = ("no pendaftaran", "reg no", "registration", "номерной знак", "number plate", "госномер")
CAR_MARKS: Final = (*_MODELS, *_CARS, *_PLATES, *_WHOLE)
_CAR: Final = re.compile(
    any_word((*_MODELS, *_CARS, *_PLATES)).pattern + rf"|(?<![a-zа-я])(?:{'|'.join(_WHOLE)})(?![a-zа-я])"
)
_ANNOUNCED: Final = re.compile(
    r"(?<![a-zа-я])(?:(?:no\.?|nombor|number|car|licen[cs]e|registration|reg|vehicle|pendaftaran|"
    r"kereta)[ ]?)?"
    r"(?:plat(?:e)?(?:s|nya)?|no\.?[ ]?kereta|nombor kereta|no\.?[ ]?pendaftaran|reg(?:istration)?[ ]?"
    r"(?:no|number))"
    r"(?:[ ](?:number|no|nombor|kereta|saya|is|ialah|adalah|my|motor|lori)){0,3}\.?[ ]?[:=-]?[ ]?$"
)
_BEFORE: Final = 30
_AFTER: Final = 14


def near_car(text: PreparedText, start: int, end: int, before: int = _BEFORE) -> bool:
    """Whether a word for a car or a plate stands before ``start`` or close behind ``end``."""
    lowered = text.lower
    if _CAR.search(lowered, max(0, start - before), start):
        return True
    return _CAR.search(lowered, end, end + _AFTER) is not None


def announced_plate(text: PreparedText, start: int) -> bool:
    """Whether *no plat*, *car plate* or the like stands right before ``start``."""
    return _ANNOUNCED.search(text.lower[max(0, start - 44) : start]) is not None
