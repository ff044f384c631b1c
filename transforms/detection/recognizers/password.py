"""Passwords said in a chat: what stands behind *parol*, *пароль*, *password*, *kata laluan*.

Behind a colon or *is* any run of characters up to the blank is a password; behind a mere blank only one
that looks like it (a digit or a sign among its characters), because *parol noto'g'ri* is no password.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import PASSWORD
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_STEMS: Final = (*slips("parol", "пароль", "парол", "password"), "passwd", "passw", "pwd", "pass", "pasword")
_WORD: Final = (
    rf"(?:(?:{'|'.join(_STEMS)})(?:im|i|imiz|ingiz|iniz|им|и|имиз|ингиз|я|s)?"
    rf"|kata[ ]?(?:{'|'.join(slips('laluan'))})|kata sandi)"
    r"(?:[ ](?:saya|kami|nya|menga|meniki|мой|мои|my))?"
)
_ANNOUNCED: Final = re.compile(rf"(?<![a-zа-яўқғҳ0-9_]){_WORD}(?![a-zа-яўқғҳ0-9_'])")
# *пароль от wifi: ...*, *parol instagramdan = ...*, *kata laluan akaun saya ialah ...*
_MARKED: Final = re.compile(
    r"(?:[ ][^\s:=]{1,15}){0,3}[ ]?[:=][ ]?|[ ]-[ ]"
    r"|(?:[ ][a-z]{1,12}){0,2}[ ](?:is|was|adalah|ialah|bu|это|shu|будет|был|на|to|lama|baru|old|"
    r"new)[ ]:?[ ]?"
)
_BARE: Final = re.compile(r"[ ]{1,2}|\n")
_SECRET: Final = re.compile(r"[^\s]{3,64}")
_LOOKS_SECRET: Final = re.compile(r"[0-9@#$%^&*_!+=~\\]|[a-z][A-Z]|[A-Z]{2}[a-z]")
_PLAIN_LATIN: Final = re.compile(r"[a-z]{5,}")
_LEAST_BARE: Final = 4
_PLAIN: Final = re.compile(
    r"(?:xato|хато|noto'g'ri|notogri|нотўғри|to'g'ri|unut|унут|esim|yo'q|йўқ|kerak|керак|nima|нима|"
    r"qanday|qanaqa|"
    r"o'zgar|kirit|kelma|kelmayap|ishlama|tikla|yangi|невер|неправ|забы|какой|нужен|не|ошиб|сброс|поменя|"
    r"друг|нов|почт|"
    r"wrong|incorrect|invalid|forgot|forget|reset|required|needed|not|error|protect|change|recover|again|"
    r"please|"
    r"salah|lupa|tukar|perlu|apa|tak|tidak|ubah|tolong|wifi|wi-fi|http|www|<)[a-zа-яўқғҳ'.]*"
)
_TRAILING: Final = ".,;:?)]}\"'»…"


class Password:
    """The secret alone, of any characters, up to the blank."""

    name = "PasswordRecognizer"
    entities = (PASSWORD,)
    context = ("parol", "paroli", "парол", "пароль", "password", "kata laluan", "kata sandi")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any([*_STEMS, "kata"])

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        for match in _ANNOUNCED.finditer(lowered):
            marked = _MARKED.match(lowered, match.end())
            bare = marked or _BARE.match(lowered, match.end())
            secret = bare and _SECRET.match(text.folded, bare.end())
            if not bare or not secret:
                continue
            start, end = secret.span()
            while end > start + 1 and text.folded[end - 1] in _TRAILING:
                end -= 1
            said = lowered[start:end]
            if len(said) < 3 or _PLAIN.match(said) or money_follows(text, end):
                continue
            if not marked and not self._looks_secret(text, start, end):
                continue
            found.append(Finding(start, end, PASSWORD, 0.9 if marked else 0.75))
        return found

    def _looks_secret(self, text: PreparedText, start: int, end: int) -> bool:
        """Behind a mere blank: a digit, a sign or odd capitals, or one Latin word set off by a comma."""
        if end - start < _LEAST_BARE:
            return False
        if _LOOKS_SECRET.search(text.folded, start, end):
            return True
        plain = _PLAIN_LATIN.fullmatch(text.lower, start, end) is not None
        return plain and text.folded[end : end + 1] == ","
