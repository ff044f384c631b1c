"""Cards and bank accounts: what no bank issues, because its check digits or its bank number are wrong."""

from __future__ import annotations

from random import Random

from transforms.detection.digits import luhn
from transforms.detection.surrogates.written import digits_of, plain_code, some_digits, written_like


def card(draw: Random, text: str) -> str:
    digits = digits_of(text)
    if digits.startswith(("8600", "5614", "9860", "6262")):
        # of Uzcard and Humo some real cards fail Luhn; but no bank has the number 00
        return written_like(text, digits[:4] + "00" + some_digits(draw, len(digits) - 6))
    body = digits[: 4 if digits.startswith(("2", "5", "6")) else 1]
    body += some_digits(draw, max(0, len(digits) - len(body) - 1))
    right = next(str(last) for last in range(10) if luhn(body + str(last)))
    return written_like(text, (body + str((int(right) + draw.randint(1, 9)) % 10))[: len(digits)])


def iban(draw: Random, text: str) -> str:
    country = text[:2].upper()
    return country + "00" + plain_code(draw, text[4:])  # check digits are 02 to 98 (ISO 13616)


def expiry(draw: Random, text: str) -> str:
    digits = digits_of(text)
    if len(digits) not in (4, 6):
        return f"{draw.randint(1, 12):02}/{draw.randint(10, 19)}"
    year = f"{draw.randint(10, 19)}"  # expired long ago
    return written_like(text, f"{draw.randint(1, 12):02}" + ("20" + year if len(digits) == 6 else year))
