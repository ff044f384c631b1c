"""E-mail addresses, also in Cyrillic, also written round the at sign (``ali (at) mail.ru``).

Presidio's own recognizer asks ``tldextract``, which goes to the network for the suffix list; a top-level
domain of letters is enough here, because the text around an at sign is redacted anyway.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import EMAIL
from transforms.detection.finding import Finding
from transforms.detection.text import LETTERS, PreparedText

_HOSTS: Final = "mail|gmail|inbox|yandex|bk|list|umail|rambler|icloud|yahoo|hotmail|outlook|proton|protonmail"
_SAID: Final = "собака|собачка|sobaka|sobachka|kuchukcha|кучукча|kuchuk"
_DOT: Final = "dot|nuqta|нуқта|точка|tochka|titik"
# An at sign first, then outwards to both sides: each side is read once, whatever the text's length.
_SIGN: Final = re.compile(
    rf"@|[ ]?[(\[{{<][ ]?(?:{_SAID}|at|et|dog)[ ]?[)\]}}>][ ]?"
    rf"|[ ](?:{_SAID})[ ](?=[a-zа-я0-9-]{{2,30}}[ ]?(?:\.|{_DOT})[ ]?[a-zа-я])"
    rf"|[ ](?:at|et)[ ](?=(?:{_HOSTS})[ ]?(?:\.|{_DOT})[ ]?[a-z])"  # `look at this.page` is none
)
_LOCAL_CHARACTER: Final = re.compile(rf"[{LETTERS}0-9._%+'-]")
_DOMAIN: Final = re.compile(
    rf"[{LETTERS}0-9-]{{1,63}}"
    rf"(?:[ ]?(?:\.|[(\[](?:{_DOT})[)\]]|[ ](?:{_DOT})[ ])[ ]?"
    rf"[{LETTERS}0-9-]{{1,63}}){{1,5}}"
)
_STRICT_DOMAIN: Final = re.compile(rf"[{LETTERS}0-9-]{{1,63}}(?:\.[{LETTERS}0-9-]{{1,63}}){{1,5}}")
_LAST_LABEL: Final = re.compile(rf"[{LETTERS}]{{2,24}}$|xn--[a-z0-9-]+$")
_MAIL_HOSTS: Final = re.compile(rf"[ ]{{1,2}}(?=(?:{_HOSTS})[ ]?\.[ ]?(?:ru|com|uz|me)(?![a-z]))")
_LONGEST_LOCAL: Final = 64
# *aziz nuqta karimov kuchukcha ...*: words of the local part, joined by words for a sign
_JOINED: Final = re.compile(
    rf"[a-z0-9._-]{{1,32}}[ ](?:{_DOT}|underscore|pastki chiziq|нижнее подчеркивание)[ ]$"
)


class Email:
    """``local@domain`` with a top-level domain of letters."""

    name = "EmailRecognizer"
    entities = (EMAIL,)
    least_digits = 0
    context = ("email", "e-mail", "pochta", "почта", "mail", "эл. почта", "имейл", "emel")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains(rf"@|[ (\[{{<](?:{_SAID}|at|et|dog)[ )\]}}>]")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        folded = text.folded
        for sign in _SIGN.finditer(text.lower):
            start = sign.start()
            plain = sign.group() == "@"
            if plain and start and folded[start - 1] == " ":  # `ali @ mail.ru`
                start -= 1
            local_end = start
            floor = max(0, local_end - _LONGEST_LOCAL)
            while start > floor and _LOCAL_CHARACTER.match(folded, start - 1):
                start -= 1
            while start < local_end and folded[start] in ".'-%+":
                start += 1
            if start == local_end:
                continue
            while not plain and (joined := _JOINED.search(text.lower, max(0, start - 52), start)):
                start = joined.start()
            after = sign.end()
            spaced = plain and folded[sign.start() - 1] == " "
            if plain and (gap := _MAIL_HOSTS.match(text.lower, after)):
                after = gap.end()
            elif spaced:
                continue  # `write to @support`: a handle, unless a mail host follows
            domain = (_STRICT_DOMAIN if plain else _DOMAIN).match(folded, after)
            if domain is None:
                continue
            end = domain.end()
            while end > after and folded[end - 1] in "-.":
                end -= 1
            if _LAST_LABEL.search(text.lower, after, end) is None:
                continue
            found.append(Finding(start, end, EMAIL, 0.95 if plain else 0.8))
        return found
