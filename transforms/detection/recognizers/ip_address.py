"""IP addresses, version 4 and 6, validated by the standard library. Version numbers are not addresses."""

from __future__ import annotations

import ipaddress
import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.entities import IP
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_V4: Final = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?!\.?[0-9])")
_V6: Final = re.compile(r"(?<![0-9A-Za-z:.])[0-9A-Fa-f:]{2,39}(?:\.[0-9]{1,3}){0,3}(?![0-9A-Za-z:])")
_VERSION_BEFORE: Final = re.compile(
    r"(?:(?<![a-z])v|versi[a-z]*|верси[а-я]*|релиз|release|build|"
    r"firmware|android|ios|windows|прошивк[а-я]*)[ .:=]{0,2}$"
)
_DOUBLE_COLON_TIME: Final = re.compile(r"[0-9]{1,2}::?[0-9]{2}(?:::?[0-9]{2})?")
_PRODUCT_BEFORE: Final = re.compile(r"[a-z][/]$")


def _is_address(candidate: str) -> bool:
    try:
        ipaddress.ip_address(candidate)
    except ValueError:
        return False
    return True


class IpAddress:
    """Dotted quads and colon-hexadecimal addresses, also with a port or prefix length behind them."""

    name = "IpRecognizer"
    entities = (IP,)
    least_digits = 0
    context = ("ip", "ip-manzil", "ip manzil", "айпи", "адрес ip", "host", "address", "alamat ip")
    country: str | None = None
    _context = any_word(("ip", "айпи", "host", "хост", "login", "логин", "server", "сервер"))

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]|:[0-9A-Fa-f]*:")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _V4.finditer(text.folded):
            start, end = match.span()
            if not _is_address(match.group()):
                continue
            before = text.lower[max(0, start - 12) : start]
            if _VERSION_BEFORE.search(before):
                continue
            # `Chrome/120.0.0.0`: browsers write versions whose second number is 0
            if _PRODUCT_BEFORE.search(before) and match.group().split(".")[1] == "0":
                continue
            score = 0.95 if near(text, self._context, start, end, before=20) else 0.7
            found.append(Finding(start, end, IP, score))
        if "::" in text.folded or text.folded.count(":") >= 7:
            for match in _V6.finditer(text.folded):
                candidate = match.group()
                stripped = candidate.rstrip(".")
                if stripped.count(":") < 2 or not any(
                    letter in "0123456789abcdefABCDEF" for letter in stripped
                ):
                    continue
                if _DOUBLE_COLON_TIME.fullmatch(stripped):  # `12::30` is a time with a slip of the finger
                    continue
                for end in (len(stripped), len(stripped) - 1):  # `fe80::1:` at the end of a clause
                    if _is_address(stripped[:end]):
                        found.append(Finding(match.start(), match.start() + end, IP, 0.95))
                        break
        return found
