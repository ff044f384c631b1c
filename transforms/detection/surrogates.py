"""Surrogates: readable stand-ins for found values, the same one for the same value and key.

A surrogate is a keyed function of the entity type and the value in its normal form (the one that pseudonyms
use, ``pseudonymisation/normalise.py``), so a person who is written in two ways stays one person within a
system, and two systems do not agree. It is a pseudonym: whoever holds the key can link it, so text with
surrogates is still personal data. Names and streets are drawn by Faker, seeded per value.

A surrogate must not be somebody: phones take ranges that their numbering plan leaves unassigned, cards
fail their check digit or begin with a bank number that nobody has, PINFL and IBAN fail their check digits,
mail goes to example.com (RFC 2606), IPv4 to the benchmarking range 198.18.0.0/15 (RFC 2544), IPv6 to the
documentation range 2001:db8::/32 (RFC 3849), coordinates to the empty sea off 0° N 0° E.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from hashlib import blake2b
from ipaddress import IPv4Address, IPv6Address
from random import Random
from typing import TYPE_CHECKING, Any, Final, NoReturn

import polars as pl

from transforms.detection import entities as kind
from transforms.detection.digits import luhn
from transforms.detection.recognizers.uz.pinfl import check_digit
from transforms.detection.text import fold_column
from transforms.policy.models import Domain
from transforms.pseudonymisation.folding import fold as fold_name
from transforms.pseudonymisation.normalise import normalise

if TYPE_CHECKING:
    from faker import Faker

KEY_BYTES: Final = 32
_DRAWS: Final = 64  # a draw that is the value itself, or shares a name with it, is repeated

_DOMAINS: Final = {kind.PHONE: Domain.PHONE, kind.EMAIL: Domain.EMAIL, kind.PERSON: Domain.PERSON_NAME}
_CODES: Final = frozenset(
    {kind.CARD, kind.IBAN, kind.PINFL, kind.MYKAD, kind.BANK_ACCOUNT, kind.PASSPORT, kind.BRUNEI_IC}
    | {kind.TAX_ID, kind.ONE_TIME_CODE, kind.CVV, kind.CARD_EXPIRY, kind.PLATE}
)
"""Types of which only letters and digits count: ``8600 1234…`` and ``86001234…`` are one card."""


class Surrogates:
    """Stand-ins under one key of 32 bytes. The key is in no repr, and the object is never pickled."""

    __slots__ = ("__key",)

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a key of surrogates has {KEY_BYTES} bytes")
        self.__key = bytes(key)

    def __repr__(self) -> str:
        return "Surrogates(key withheld)"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("surrogates are never pickled or copied: each process derives its own key")

    def replace(self, entity_type: str, values: pl.Series) -> pl.Series:
        """A surrogate for each found value (text as written) of one entity type.

        The written form is kept where it carries no information of its own: separators, length, script,
        a leading ``@``. A value without a normal form (a number spelt in words) counts as it is folded.
        """
        draw = _DRAW.get(entity_type, _plain_code)
        plain = fold_column(values).to_list()
        named = entity_type in (kind.PERSON, kind.ADDRESS)
        words = fold_name(values).fill_null("").to_list() if named else [""] * len(values)
        drawn = [
            self._drawn(entity_type, draw, text, normal, set(own.split()))
            for text, normal, own in zip(plain, _normal(entity_type, values).to_list(), words, strict=True)
        ]
        return pl.Series(values.name, drawn, dtype=pl.String)

    def _drawn(self, entity_type: str, draw: _Draw, text: str, normal: str, words: set[str]) -> str:
        """``words``: folded words of a name or an address, none of which may come back."""
        bare = _bare(text)
        for attempt in range(_DRAWS):
            message = f"{entity_type}\0{attempt}\0{normal}".encode()
            seed = blake2b(message, digest_size=16, key=self.__key, person=b"parda surrogate").digest()
            surrogate = draw(Random(int.from_bytes(seed, "big")), text)  # noqa: S311 (seeded by a keyed hash)
            if words:
                if all(_folded(word) not in words or _folded(word) in _COMMON for word in surrogate.split()):
                    return surrogate
            elif _bare(surrogate) != bare or not bare:
                return surrogate
        return f"<{entity_type}>"  # better unread than revealed


_Draw = Callable[[Random, str], str]


def _normal(entity_type: str, values: pl.Series) -> pl.Series:
    folded = fold_column(values).str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    if entity_type in _DOMAINS:
        return normalise(values, _DOMAINS[entity_type]).fill_null(folded)
    if entity_type in _CODES:
        code = folded.str.replace_all("[^0-9a-z]", "")
        return pl.select(pl.when(code != "").then(code).otherwise(folded)).to_series()
    if entity_type == kind.ADDRESS:
        return fold_name(values).fill_null(folded)
    if entity_type in (kind.TELEGRAM, kind.INSTAGRAM):
        return folded.str.replace(_HANDLE_PREFIX.pattern, "")
    return folded


def _bare(text: str) -> str:
    return re.sub("[^0-9a-z]", "", text.lower())


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """One word of Faker's vocabulary as names are folded; nothing of a real value comes here."""
    return fold_name(pl.Series([word.strip(",.")], dtype=pl.String))[0] or ""


_COMMON: Final = frozenset(
    {"bin", "binti", "daha", "dahasi", "dom", "jalan", "jln", "kocha", "kochasi", "kv", "lorong", "lot"}
    | {"ogli", "qizi", "taman", "ul", "ulitsa", "uy", "xonadon"}
)

# --- digits in the written form ---------------------------------------------------------------------


def _digits(text: str) -> str:
    return "".join(re.findall("[0-9]", text))


def _written_like(text: str, digits: str) -> str:
    """``text`` with its digits replaced one by one."""
    fresh = iter(digits)
    return re.sub("[0-9]", lambda _: next(fresh), text)


def _some(draw: Random, count: int) -> str:
    return "".join(draw.choices("0123456789", k=count))


# --- one function an entity type: (source of chance, folded value) -> surrogate ------------------------

_ONLY_A_NUMBER: Final = re.compile(r"^(?:(?:https?://)?(?:www\.)?wa\.me/|tel:)?[+0-9 ().\-/]+$")

# (international prefix, digits after it, and what they begin with in a surrogate). No subscriber can have
# one: the plans of the countries assign no code and no number of that beginning (checked in the tests
# against the numbering plans that `phonenumbers` holds).
_UNASSIGNED: Final = (
    ("998", 9, "1"),
    ("673", 7, "1"),
    ("60", 9, "100"),
    ("60", 10, "110"),
    ("77", 9, "9"),
    ("7", 10, "2"),
    ("1", 10, "1"),
)


def _phone(draw: Random, text: str) -> str:
    digits = _digits(text)
    if not 7 <= len(digits) <= 15 or not _ONLY_A_NUMBER.match(text):
        return f"+998 1{_some(draw, 1)} {_some(draw, 3)}-{_some(draw, 2)}-{_some(draw, 2)}"
    international = "+" in text or "wa.me" in text or text.startswith("00")
    plan = _number_plan(digits, international)
    if plan is not None:
        prefix, national, begin = plan
        return _written_like(text, prefix + begin + _some(draw, national - len(begin)))
    return _written_like(text, _abroad(draw, digits))


def _number_plan(digits: str, international: bool) -> tuple[str, int, str] | None:
    """What stays (prefix), how many digits follow, and what these begin with; None for other countries."""
    trunk = "00" if digits.startswith("00") and international else ""
    rest = digits[len(trunk) :]
    for prefix, national, begin in _UNASSIGNED:
        # without a plus, Malaysia's prefix could as well be the beginning of a local number
        if rest.startswith(prefix) and len(rest) == len(prefix) + national:
            return trunk + prefix, national, begin
    if not international and len(digits) in (10, 11) and digits.startswith("01"):  # Malaysia, from within
        return "0", len(digits) - 1, "100" if len(digits) == 10 else "110"
    if not international and len(digits) == 11 and digits[0] in "78":  # Russia, from within
        return digits[0], 10, "2"
    if not international and len(digits) in (9, 10):  # Uzbekistan, with or without its trunk digit
        return digits[:-9], 9, "1"
    if not international and len(digits) == 7:  # a subscriber's number: none begins with 0 or 1
        return "", 7, "1"
    return None


def _abroad(draw: Random, digits: str) -> str:
    """A number of the same country and length that its numbering plan does not know, if one turns up."""
    import phonenumbers

    trunk = "00" if digits.startswith("00") else ""
    rest = digits[len(trunk) :]
    country = next((c for c in (rest[:1], rest[:2], rest[:3]) if c in _country_codes()), "")
    for _ in range(_DRAWS):
        national = _some(draw, len(rest) - len(country))
        number = phonenumbers.PhoneNumber(country_code=int(country or 0), national_number=int(national))
        if national[0] != "0" and not phonenumbers.is_valid_number(number):
            break
    return trunk + country + national


@cache
def _country_codes() -> frozenset[str]:
    import phonenumbers

    return frozenset(map(str, phonenumbers.COUNTRY_CODE_TO_REGION_CODE))


def _card(draw: Random, text: str) -> str:
    digits = _digits(text)
    if digits.startswith(("8600", "5614", "9860", "6262")):
        # of Uzcard and Humo some real cards fail Luhn; but no bank has the number 00
        return _written_like(text, digits[:4] + "00" + _some(draw, len(digits) - 6))
    body = digits[: 4 if digits.startswith(("2", "5", "6")) else 1]
    body += _some(draw, max(0, len(digits) - len(body) - 1))
    right = next(str(last) for last in range(10) if luhn(body + str(last)))
    return _written_like(text, (body + str((int(right) + draw.randint(1, 9)) % 10))[: len(digits)])


def _pinfl(draw: Random, text: str) -> str:
    if len(_digits(text)) != 14:
        return _plain_code(draw, text)
    born = f"{draw.randint(3, 6)}{draw.randint(1, 28):02}{draw.randint(1, 12):02}{draw.randint(50, 99)}"
    body = born + _some(draw, 6)
    return _written_like(text, body + str((check_digit(body) + draw.randint(1, 9)) % 10))


def _mykad(draw: Random, text: str) -> str:
    if len(_digits(text)) != 12:
        return _plain_code(draw, text)
    born = f"{draw.randint(50, 99)}{draw.randint(1, 12):02}{draw.randint(1, 28):02}"
    return _written_like(text, born + "00" + _some(draw, 4))  # 00 is no place of birth


def _iban(draw: Random, text: str) -> str:
    country = text[:2].upper()
    return country + "00" + _plain_code(draw, text[4:])  # check digits are 02 to 98 (ISO 13616)


def _passport(draw: Random, text: str) -> str:
    return re.sub("[^\\W\\d_]", "Z", _written_like(text, _some(draw, len(_digits(text)))))


def _tax_id(draw: Random, text: str) -> str:
    return _written_like(text, "0" + _some(draw, max(0, len(_digits(text)) - 1)))


def _plain_code(draw: Random, text: str) -> str:
    """Letters by letters and digits by digits, whatever stands between them."""
    return re.sub(
        "[0-9A-Za-zЀ-ӿ]",
        lambda match: draw.choice("0123456789" if match[0].isdigit() else "ABCDEFGHKLMNPRSTUVXZ"),
        text,
    )


def _expiry(draw: Random, text: str) -> str:
    digits = _digits(text)
    if len(digits) not in (4, 6):
        return f"{draw.randint(1, 12):02}/{draw.randint(10, 19)}"
    year = f"{draw.randint(10, 19)}"  # expired long ago
    return _written_like(text, f"{draw.randint(1, 12):02}" + ("20" + year if len(digits) == 6 else year))


def _birthday(draw: Random, text: str) -> str:
    day, month, year = f"{draw.randint(1, 28):02}", f"{draw.randint(1, 12):02}", str(draw.randint(1950, 2004))
    if match := re.fullmatch(r"[0-9]{4}([-./])[0-9]{1,2}\1[0-9]{1,2}", text):
        return match[1].join((year, month, day))
    if match := re.fullmatch(r"[0-9]{1,2}([-./ ])[0-9]{1,2}\1([0-9]{4}|[0-9]{2})", text):
        return match[1].join((day, month, year[-len(match[2]) :]))
    return f"{day}.{month}.{year}"


def _ip(draw: Random, text: str) -> str:
    if ":" in text:
        return str(IPv6Address((0x20010DB8 << 96) | draw.getrandbits(96)))
    return str(IPv4Address(0xC6120000 | draw.getrandbits(17)))


def _coordinates(draw: Random, text: str) -> str:
    return f"0.{draw.randint(10000, 99999)}, 0.{draw.randint(10000, 99999)}"


def _email(draw: Random, text: str) -> str:
    return f"{_login(draw, '.')}@example.com"


_HANDLE_PREFIX: Final = re.compile(
    r"^(?:(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog|instagram\.com|instagr\.am)/)?@?"
)


def _handle(draw: Random, text: str) -> str:
    found = _HANDLE_PREFIX.match(text.lower())
    # two underscores in a row: Telegram gives no such name away
    return text[: found.end() if found else 0] + _login(draw, "__")


def _login(draw: Random, joined: str) -> str:
    given, surname = _uzbek_name(draw, draw.random() < 0.5)
    letters = [re.sub("[^a-z]", "", word.lower()) for word in (given, surname)]
    return f"{joined.join(letters)}{draw.randint(10000, 99999)}"


def _password(draw: Random, text: str) -> str:
    return "".join(draw.choices("abcdefghkmnprstuvxyz23456789", k=10))


def _person(draw: Random, text: str) -> str:
    """As many words as the name has (up to three), in its script and, where it shows, its gender."""
    words = [word for word in re.split(r"\s+", text.strip()) if word]
    cyrillic = _is_cyrillic(text)
    woman = draw.random() < 0.5 if (known := _is_woman(text)) is None else known
    if cyrillic and _RUSSIAN.search(text.lower()):
        faker = _seeded("ru_RU", draw)
        gender = "female" if woman else "male"
        order = ("last_name", "first_name", "middle_name") if len(words) > 2 else ("first_name", "last_name")
        parts = [getattr(faker, f"{part}_{gender}")() for part in order]
    else:
        parts = list(_uzbek_name(draw, woman))
        parts.append(_uzbek_name(draw, False)[0] + (" qizi" if woman else " oʻgʻli"))
        if cyrillic:
            parts = [_to_cyrillic(part) for part in parts]
    named = " ".join(parts[: max(1, min(len(words), 3))])
    if text.isupper():
        return named.upper()
    return named.lower() if text.islower() else named


def _uzbek_name(draw: Random, woman: bool) -> tuple[str, str]:
    faker = _seeded("uz_UZ", draw)
    if woman:
        return faker.first_name_female().replace("’", "ʼ"), faker.last_name_female().replace("’", "ʼ")
    return faker.first_name_male().replace("’", "ʼ"), faker.last_name_male().replace("’", "ʼ")


def _address(draw: Random, text: str) -> str:
    house, flat = draw.randint(1, 199), draw.randint(1, 120)
    if _is_cyrillic(text):
        if re.search("[ўқғҳ]|кўча|куча|дом[ие]|уй", text.lower()):
            return f"{_to_cyrillic(_uzbek_name(draw, False)[0])} кўчаси, {house}-уй, {flat}-хонадон"
        return f"{_seeded('ru_RU', draw).street_title()} ул., д. {house}, кв. {flat}"
    if re.search(r"\b(?:jalan|jln|jl|taman|lorong|lot|kampung|simpang)\b", text.lower()):
        return f"No. {house}, Jalan {_uzbek_name(draw, False)[0]} {flat}"
    return f"{_uzbek_name(draw, False)[0]} koʻchasi, {house}-uy, {flat}-xonadon"


_DRAW: Final[dict[str, _Draw]] = {
    kind.EMAIL: _email,
    kind.PHONE: _phone,
    kind.CARD: _card,
    kind.PINFL: _pinfl,
    kind.PASSPORT: _passport,
    kind.TAX_ID: _tax_id,
    kind.IP: _ip,
    kind.PERSON: _person,
    kind.ADDRESS: _address,
    kind.TELEGRAM: _handle,
    kind.INSTAGRAM: _handle,
    kind.IBAN: _iban,
    kind.MYKAD: _mykad,
    kind.CARD_EXPIRY: _expiry,
    kind.PASSWORD: _password,
    kind.COORDINATES: _coordinates,
    kind.BIRTHDAY: _birthday,
}
"""Types that are not here (accounts, identity numbers without a check, plates, codes) keep their shape."""

# --- scripts, genders, Faker ------------------------------------------------------------------------


def _is_cyrillic(text: str) -> bool:
    return re.search("[Ѐ-ӿ]", text) is not None


_RUSSIAN: Final = re.compile(r"[ыщ]|(?:вич|вна|ий|ая|ко|ский|ская)(?:\s|$)|^(?:и|ю|я)")
_WOMAN: Final = re.compile(
    r"(?:ova|eva|ovna|evna|qizi|kizi|gul|xon|oy|binti|ова|ева|овна|евна|қизи|кизи|ская|гул)(?:\s|$)"
)
_MAN: Final = re.compile(
    r"(?:ov|ev|ovich|evich|o'g'li|ogli|o'gli|bek|jon|boy|bin|ов|ев|ович|евич|ўғли|угли|ский|бек|жон)(?:\s|$)"
)


def _is_woman(text: str) -> bool | None:
    lowered = text.lower()
    woman, man = _WOMAN.search(lowered) is not None, _MAN.search(lowered) is not None
    return None if woman == man else woman


@cache
def _faker(locale: str) -> Faker:
    from faker import Faker  # a third of a second, so only when it is asked for

    return Faker(locale)


def _seeded(locale: str, draw: Random) -> Any:
    faker = _faker(locale)
    faker.seed_instance(draw.getrandbits(64))
    return faker


# Uzbek Latin to Cyrillic: the decree of 1993 read backwards, longest first.
_CYRILLIC: Final = (
    *(("oʻ", "ў"), ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е")),
    *zip("abdefghijklmnopqrstuvxyzʼ", "абдэфгҳижклмнопқрстувхйзъ", strict=True),
)


def _to_cyrillic(text: str) -> str:
    lowered = text.lower()
    for latin, cyrillic in _CYRILLIC:
        lowered = lowered.replace(latin, cyrillic)
    # э stands at the beginning of a word only
    lowered = re.sub("(?<=[а-яёўқғҳ])э", "е", lowered)
    return " ".join(
        word if word in ("ўғли", "қизи", "кўчаси") else word[:1].upper() + word[1:]
        for word in lowered.split(" ")
    )
