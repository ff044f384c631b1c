"""Telegram and Instagram handles, and links to profiles.

A bare ``@name`` is a Telegram handle unless Instagram is spoken of near it: what counts for privacy is
that both go. Links to the platforms' own pages (``t.me/s``, ``instagram.com/p``) are still covered.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.entities import INSTAGRAM, TELEGRAM
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_TELEGRAM: Final = re.compile(
    r"(?:https?://)?(?:(?:t|telegram)\.(?:me|dog)/|telegram\.org/|tg://resolve\?domain=)"
    r"(?:joinchat/)?[a-z0-9_+-]{3,40}"
    r"|(?:https?://)?[a-z][a-z0-9_]{4,31}\.t\.me(?![a-z0-9])"
)
_INSTAGRAM: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:instagram\.com|instagr\.am|ig\.me/m)/(?:stories/)?[a-z0-9_]"
    r"(?:[a-z0-9_.]{0,38}[a-z0-9_])?"
)
_HANDLE: Final = re.compile(
    r"(?<![a-z0-9а-яё_.@+%/-])@(?=[a-z0-9_.]{3})[a-z][a-z0-9_]{0,31}(?:\.[a-z0-9_]{1,20}){0,3}(?![a-z0-9_@])"
)
_NAMED: Final = re.compile(
    r"(?<![a-z])(?:telegram|instagram|insta|tg|ig|inst|telegramim|instagramim|lichka|телеграм|телега|тг|"
    r"инста|инстаграм)"
    r"[a-zа-я']{0,6}[ ]{0,2}(?:[:=]|-[ ])[ ]{0,2}@?([a-z][a-z0-9_.]{3,30}[a-z0-9_])(?![a-z0-9@.])"
)
# `insta aziz_k`, `tg aziz2000`: without a colon only what no plain word looks like
_BESIDE: Final = re.compile(
    r"(?<![a-z])(?:telegram|instagram|insta|tg|ig|телеграм|телега|тг|инста|инстаграм)(?:im|da|m|м|им|"
    r"да)?[ ]{1,2}"
    r"((?=[a-z.]{0,30}[_0-9])[a-z][a-z0-9_.]{3,30}[a-z0-9_])(?![a-z0-9@])"
)
_LINK_SIGNS: Final = (".me", ".dog/", "telegram.org/", "tg://", "instagr")


class SocialHandle:
    """``@handle``, ``t.me/handle``, ``instagram.com/handle``, ``insta: handle``."""

    name = "SocialHandleRecognizer"
    entities = (TELEGRAM, INSTAGRAM)
    least_digits = 0
    context = ("telegram", "телеграм", "instagram", "инстаграм", "lichka", "профиль", "profil", "akaun")
    country: str | None = None
    _instagram = any_word(
        (
            *(
                "insta",
                "инста",
                "ig:",
                "ig ",
                "inst:",
                "follow",
                "tag us",
                "tag me",
                "tag kami",
                "dm ",
                "reels",
            ),
            *("stories", "сторис", "отметьте", "отметь", "belgila", "белгила", "direct", "директ"),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any(
            [
                "@",
                ".me/",
                ".dog/",
                ".t.me",
                "tg",
                "insta",
                "ig",
                "telegram",
                "inst",
                "lichka",
                "телег",
                "тг",
                "инст",
            ]
        )

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        if any(sign in lowered for sign in _LINK_SIGNS):
            found += [Finding(*match.span(), TELEGRAM, 0.9) for match in _TELEGRAM.finditer(lowered)]
            found += [Finding(*match.span(), INSTAGRAM, 0.9) for match in _INSTAGRAM.finditer(lowered)]
        for match in _HANDLE.finditer(lowered) if "@" in lowered else ():
            kind = INSTAGRAM if near(text, self._instagram, *match.span(), before=24) else TELEGRAM
            found.append(Finding(*match.span(), kind, 0.8))
        for match in _NAMED.finditer(lowered):
            handle = match.group(1)
            if (
                not any(letter in "_.0123456789" for letter in handle)
                and match.group()[-len(handle) - 1] != "@"
            ):
                continue  # `telegram: yozing` is a plain word
            kind = INSTAGRAM if "ins" in match.group()[:4] or "инс" in match.group()[:4] else TELEGRAM
            found.append(Finding(*match.span(1), kind, 0.7))
        for match in _BESIDE.finditer(lowered):
            if "_" not in match.group(1) and not match.group(1)[-2:].isdigit():
                continue  # `telegram x2`, `ig reels5`
            kind = INSTAGRAM if match.group().startswith(("i", "и")) else TELEGRAM
            found.append(Finding(*match.span(1), kind, 0.7))
        return found
