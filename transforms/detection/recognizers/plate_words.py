"""Words for cars and their plates, shared by the recognizers of plates of all countries."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.context import any_word, slips
from transforms.detection.text import PreparedText

_MODELS: Final = (
    *slips("nexia", "nexiya", "neksiya"), "spark", "orlando", "epica", "equinox", "trailblazer", "tahoe",
    "monza",
    "tiko", "tico", "jiguli", "zhiguli", "priora", "granta", "vesta ", "niva", "gazel", "isuzu", "kamaz",
    "sonata",
    "elantra", "tucson", "sportage", "sorento", "camry", "kamri", "prado", "corolla", "mercedes",
    "mersedes", "lexus",
    "haval", "chery", "tiggo", "geely", "jetour", "nissan", "mitsubishi", "saga", "persona", "iriz",
    "ativa", "viva ",
    "kancil", "wira", "waja", "exora", "avanza", "innova", "yaris", "altis", "navara", "triton", "cobalt",
    "kobalt", "matiz", "damas", "malibu", "gentra", "jentra", "tracker",
    "lacetti",
    "lasetti", "captiva", "onix", "myvi", "axia", "bezza", "alza", "perodua", "proton", "vios", "honda",
    "toyota",
    "hilux", "hyundai", "kia ", "chevrolet", "byd", *slips("нексия", "нексию", "нексии", "нексия"),
    "некси", "нехи", "матис", "эпик", "орландо", "тико", "жигул", "приор",
    "грант", "весты", "весте", "весту", "газел", "исузу", "камаз", "камри", "соната", "элантр", "спортейдж",
    "мерседес", "лексус", "хавал", "чери", "джили", "ниссан", "прадо", "королл", "солярис", "кайрон",
    "киа", "бмв", "кобалт", "кобальт", "матиз", "дамас",
    "малибу", "жентра",
    "джентра", "трекер", "ласетти", "каптив", "оникс", "спарк", "тойот", "хендай", "шевроле", "лада", "ваз ",
)  # fmt: skip
_CARS: Final = (
    *slips("mashina", "moshina"), "mashin", "avtomobil", "kenderaan", "avto", "davlat raqam",
    *slips("машина", "мошина", "машину"), "машин", "автомоб", "авто", "госномер", "гос номер",
    "гос. номер",
    "давлат рақам", "давлат раками", "kereta", "vehicle", "lori", "motosikal", "motor",
    "мото", "грузови", "taksi", "такси", "тачк", "truck", "lorry", "teksi",
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
# Who comes by car, and where cars are let in: enough beside a plate of a country's own pattern.
_DRIVERS: Final = (
    "blocking", "загород", "перегород", "to'sib", "тўсиб", "guard", "loading bay",

    "kuryer", "kurer", "courier", "haydovchi", "shofyor", "shofer", "shafyor", "taksist", "driver",
    "rider", "pemandu", "курьер",
    "ҳайдовчи", "хайдовчи", "шофёр", "шофер", "шафёр", "водител", "таксист", "пропуск", "пропуст",
    "propusk", "шлагбаум",
    "shlagbaum", "парков", "parkov", "parking", "въезд", "въехать", "охран", "qorovul", "darvoza", "номер",
    "raqam", "рақам",
    "nomer", "приед", "подъед", "kelaman", "boraman", "rangli", "белая", "белую", "белый", "белой", "черн",
    "чёрн", "oq ", "qora ",
)  # fmt: skip
_PLATES: Final = (
    "no pendaftaran",
    "reg no",
    "registration",
    "номерной знак",
    "number plate",
    "no. plat",
    "гос.номер",
    "гос. номер",
    "гос знак",
    "dvlat raqam",
    "avtoraqam",
    "автономер",
    "г/н",
    "гос№",
    "d/r",
)
RIDERS: Final = ("rider", "driver", "pemandu", "courier", "kuryer", "haydovchi")
GATE_MARKS: Final = (
    "guard house", "guardhouse", "guard post", "pengawal", "loading bay", "blocking", "double park",
    "menghalang",
)  # fmt: skip
_GATE: Final = any_word(GATE_MARKS)
CAR_MARKS: Final = (*_MODELS, *_CARS, *_PLATES, *_WHOLE)
_CAR: Final = re.compile(
    any_word((*_MODELS, *_CARS, *_PLATES)).pattern + rf"|(?<![a-zа-я])(?:{'|'.join(_WHOLE)})(?![a-zа-я])"
)
_DRIVER: Final = any_word(_DRIVERS)
_ANNOUNCED: Final = re.compile(
    r"(?<![a-zа-я])(?:(?:no\.?|nombor|number|car|licen[cs]e|registration|reg|vehicle|pendaftaran|"
    r"kereta)[ ]?)?"
    r"(?:plat(?:e)?(?:s|nya)?|no\.?[ ]?kereta|nombor kereta|no\.?[ ]?pendaftaran|reg(?:istration)?[ ]?"
    r"(?:no|number))"
    r"(?:[ ](?:number|no|nombor|kereta|saya|is|ialah|adalah|my|motor|lori)){0,3}\.?[ ]?[:=-]?[ ]?$"
)
_BEFORE: Final = 44
_AFTER: Final = 28


def near_car(text: PreparedText, start: int, end: int, before: int = _BEFORE) -> bool:
    """Whether a word for a car or a plate stands before ``start`` or close behind ``end``."""
    lowered = text.lower
    if _CAR.search(lowered, max(0, start - before), start):
        return True
    return _CAR.search(lowered, end, end + _AFTER) is not None


def near_gate(text: PreparedText, start: int, end: int) -> bool:
    """Whether a guard house, a loading bay or a blocked way is spoken of near."""
    lowered = text.lower
    return bool(_GATE.search(lowered, max(0, start - _BEFORE), start) or _GATE.search(lowered, end, end + 36))


def near_driver(text: PreparedText, start: int, end: int) -> bool:
    """Whether a driver, a gate or the colour of a car is spoken of near."""
    lowered = text.lower
    return bool(
        _DRIVER.search(lowered, max(0, start - _BEFORE), start) or _DRIVER.search(lowered, end, end + _AFTER)
    )


def announced_plate(text: PreparedText, start: int) -> bool:
    """Whether *no plat*, *car plate* or the like stands right before ``start``."""
    return _ANNOUNCED.search(text.lower[max(0, start - 44) : start]) is not None
