"""Names on the net: mail at example.com (RFC 2606), handles that no network gives away, addresses of no host.

IPv4 is of the benchmarking range 198.18.0.0/15 (RFC 2544), IPv6 of the documentation range 2001:db8::/32
(RFC 3849).
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from random import Random
from typing import Final

from transforms.detection.surrogates.fakers import uzbek_name


def ip(draw: Random, text: str) -> str:
    if ":" in text:
        return str(IPv6Address((0x20010DB8 << 96) | draw.getrandbits(96)))
    return str(IPv4Address(0xC6120000 | draw.getrandbits(17)))


def email(draw: Random, text: str) -> str:
    return f"{_login(draw, '.')}@example.com"


HANDLE_PREFIX: Final = re.compile(
    r"^(?:(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog|instagram\.com|instagr\.am)/)?@?"
)


def handle(draw: Random, text: str) -> str:
    found = HANDLE_PREFIX.match(text.lower())
    # two underscores in a row: Telegram gives no such name away
    return text[: found.end() if found else 0] + _login(draw, "__")


def _login(draw: Random, joined: str) -> str:
    given, surname = uzbek_name(draw, draw.random() < 0.5)
    letters = [re.sub("[^a-z]", "", word.lower()) for word in (given, surname)]
    return f"{joined.join(letters)}{draw.randint(10000, 99999)}"


def password(draw: Random, text: str) -> str:
    return "".join(draw.choices("abcdefghkmnprstuvxyz23456789", k=10))
