"""Passwords said in a chat: what stands beside *parol*, *пароль*, *password*, *kata laluan*.

Behind a colon any run of characters up to the blank is a password, unless it is an ordinary word of talk
about passwords. Behind *is* or a few words (*пароль от кабинета …*), and before the word, only what looks
like a secret is: *parol noto'g'ri*, *password is too short* are no passwords.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import PASSWORD
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import PreparedText

_STEMS: Final = (
    *slips("parol", "parolim", "пароль", "парол", "паролим", "password"),
    "passwd",
    "passw",
    "pwd",
    "psw",
    "pass",
    "pw",
    "pword",
    "pasword",
    "passcode",
)
_OF_WHOM: Final = (
    r"(?:[ ](?:akaun|account|akkaunt|email|emel|login|аккаунта?))?"
    r"(?:[ ](?:saya|sy|aku|kami|nya|menga|meniki|мой|мои|my|mening|менинг))?"
)
_WORD: Final = (
    rf"(?:(?:{'|'.join(_STEMS)})(?:im|i|imiz|ingiz|iniz|ni|ga|imni|imga|ini|ни|га|имни|им|и|имиз|ингиз|"
    rf"ь|я|ем|s)?"
    rf"|kata[ ]?(?:{'|'.join(slips('laluan'))}|sandi|kunci))"
)
_ANNOUNCED: Final = re.compile(
    rf"(?<![a-zа-яёўқғҳ0-9])(?<![a-z0-9]-){_WORD}(?:1|2)?{_OF_WHOM}(?![a-zа-яёўқғҳ0-9'])"
)
# *пароль от wifi: ...*, *parol instagramdan = ...*, `"password": "..."`
_COLON: Final = re.compile(r"(?:[ _][^\s:=.,;?!<]{1,15}){0,3}[\"' ]{0,2}(?:[:=][ ]?|[ ]->?[ ]?)[\"'«“(]?")
_QUOTED: Final = re.compile(r"(?:[ ][^\s:=.,;?!<]{1,15}){0,3}[ ][\"«“']")
_IS: Final = re.compile(
    r"(?:[ ][a-zа-яўқғҳ]{1,12}){0,2}[ ](?:is|was|adalah|ialah|bu|это|shu|будет|был|на|to|lama|baru|"
    r"old|new|такой|mana|"
    r"вот)[ ]"
)
# up to four plain words between: *parolim instagramdagi Qwerty1*
_WORDS_BETWEEN: Final = re.compile(
    r"(?:[ ,]{1,2}[^\s0-9:=.,;?!@#$%^&*_]{1,15}){1,4}?[ ,]{1,2}"
    r"(?=((?=[^\s]{0,40}[0-9])(?=[^\s]{0,40}[a-zа-яўқғҳ])[^\s:/,]{5,64}))"
)
_BARE: Final = re.compile(r"[ ,]{1,2}|\n|[ ]?/[ ]?")
_SECRET: Final = re.compile(r"[^\s]{3,64}")
_LOOKS_SECRET: Final = re.compile(r"[0-9@#$%^&*_!+=~\\]|[a-z][A-Z]|[A-Z]{2}[a-z]")
_MIXTURE: Final = re.compile(r"(?=[^\s]{0,40}[0-9])(?=[^\s]{0,40}[A-Za-zА-Яа-яЎўҚқҒғҲҳ])[^\s:/,]{5,64}")
_PLAIN_LATIN: Final = re.compile(r"[a-z]{5,}")
_LAST_WORD: Final = re.compile(r"[.!]?[ ]?(?:$|\n|,)")
_BEFORE: Final = re.compile(
    rf"(?<![^\s(\"'«])([^\s:/,]{{5,64}})(?:[ ](?:[-—(,=][ ]?)?|[-—(,=][ ]?)"
    rf"(?:(?:is|bu|это|my|мой|mening|shu|ini|the|old|new|eski|yangi|"
    rf"adalah|ialah)[ ]){{0,3}}{_WORD}(?![a-zа-яёўқғҳ0-9'])(?![ ]?[:=])"
)
_NOT_SECRET: Final = re.compile(
    r"[+(]?[0-9][0-9 ()+.:/-]*|.*@.*\.[a-z]{2,}|.*<.*|.*\{.*|%\(.*|http.*|www\..*|.*\.(?:com|uz|ru|my|bn)|"
    r"[0-9]{1,3}[-']?[a-zа-яўқғҳ']{1,6}|[a-zа-яўқғҳ']+-[0-9]{1,2}|#[0-9]+|@[a-z0-9_.]+|[0-9.,]+%"
)
_LEAST_BARE: Final = 4
_PLAIN: Final = re.compile(
    r"(?:(?:xato|хато|noto'g'ri|notogri|нотўғри|to'g'ri|тўғри|unut|унут|esim|эсим|yo'q|йўқ|kerak|"
    r"керак|nima|нима|qanday|"
    r"qanaqa|қандай|o'zgar|ўзгар|kirit|кирит|kelma|ishlama|ишлама|tikla|тикла|yangi|янги|qabul|қабул|"
    r"bo'l|бўл|bormi|"
    r"so'ra|сўра|yubor|юбор|kel|kod|qayta|eski|bilan|uchun|orqali|va|ham|"
    r"невер|неправ|забы|как(?![а-я]{3})|какой|нужен|нужн|не|ошиб|сброс|смен|поменя|друг|нов|стар|почт|"
    r"долж|может|сохран|"
    r"измен|установ|восстан|введ|провер|подход|прин|слишком|указан|"
    r"wrong|incorrect|invalid|forgot|forget|reset|requir|protect|chang|recover|confirm|match|expir|"
    r"accept|stor|"
    r"confirm|salah|lupa|tukar|perlu|tolong|http|www)[a-zа-яўқғҳ'.]*|"
    r"(?:будет|был|был[аио]|для|на|от|из|или|и|с|по|без|entirely|"
    r"need|needed|not|error|again|please|too|now|must|should|can|cannot|could|will|would|has|have|had|"
    r"is|was|are|and|or|the|a|an|this|that|these|those|your|my|"
    r"our|their|listed|access|enter|set|sent|saved|save|short|long|weak|strong|common|similar|empty|"
    r"field|does|do|did|"
    r"don't|doesn't|didn't|isn't|won't|manager|policy|hint|"
    r"same|different|also|only|at|least|with|for|from|in|on|of|to|by|be|been|being|if|when|what|which|"
    r"who|how|why|"
    r"correct|valid|never|always|still|already|hash|hidden|none|null|true|false|"
    r"used|use|using|safe|secret|private|different|unknown|longer|shorter|entered|changed|"
    r"apa|tak|tidak|ubah|anda|kamu|awak|dua|tiga|pengguna|mesti|boleh|telah|sudah|dah|"
    r"baru|lama|ini|itu|yang|untuk|dengan|dan|atau|akan|betul|masuk|daripada|semula|tersebut|terlalu|di|ke|"
    r"wifi|wi-fi))(?![^\s.,;:?!)\"'»])"
)
_MARKUP: Final = re.compile(r"<|[%{]?\{|%\(")
_TRAILING: Final = ".,;:?)]}\"'»”…"


class Password:
    """The secret alone, of any characters, up to the blank."""

    name = "PasswordRecognizer"
    entities = (PASSWORD,)
    least_digits = 0
    context = ("parol", "paroli", "парол", "пароль", "password", "kata laluan", "kata sandi")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any([*_STEMS, "kata"])

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        for match in _ANNOUNCED.finditer(lowered):
            secret = self._behind(text, match.end())
            if secret is not None:
                found.append(secret)
        for match in _BEFORE.finditer(lowered):
            start, end = self._trimmed(text, *match.span(1))
            if _MIXTURE.fullmatch(lowered, start, end) and not _NOT_SECRET.fullmatch(lowered, start, end):
                found.append(Finding(start, end, PASSWORD, 0.7))
        return resolve_overlaps(found) if len(found) > 1 else found

    def _behind(self, text: PreparedText, at: int) -> Finding | None:
        """The secret that the words behind an announcement lead to, if any."""
        lowered = text.lower
        for pattern, score in ((_COLON, 0.9), (_QUOTED, 0.9), (_IS, 0.85), (_BARE, 0.75)):
            link = pattern.match(lowered, at)
            secret = link and _SECRET.match(text.folded, link.end())
            if not link or not secret:
                continue
            start, end = self._trimmed(text, *secret.span())
            if (
                _MARKUP.match(lowered, start)
                or _PLAIN.match(lowered, start, end)
                or money_follows(text, end)
                or end - start < 3
            ):
                continue
            if (
                pattern is _COLON
                or pattern is _QUOTED
                or self._looks_secret(text, start, end, pattern is _IS)
            ):
                return Finding(start, end, PASSWORD, score)
        between = _WORDS_BETWEEN.match(lowered, at)
        if between is None:
            return None
        start, end = self._trimmed(text, *between.span(1))
        if not _MIXTURE.fullmatch(lowered, start, end) or _NOT_SECRET.fullmatch(lowered, start, end):
            return None
        return Finding(start, end, PASSWORD, 0.7)

    @staticmethod
    def _trimmed(text: PreparedText, start: int, end: int) -> tuple[int, int]:
        """Without the quotes and signs of the sentence around it."""
        while end > start + 1 and text.folded[end - 1] in _TRAILING:
            end -= 1
        while start < end - 1 and text.folded[start] in "\"'«“([":
            start += 1
        return start, end

    def _looks_secret(self, text: PreparedText, start: int, end: int, said: bool) -> bool:
        """A digit, a sign or odd capitals; or one Latin word set off by a comma, or last after *is*."""
        other = _NOT_SECRET.fullmatch(text.lower, start, end) and not text.folded[start:end].isdigit()
        if end - start < _LEAST_BARE or other:
            return False
        if _LOOKS_SECRET.search(text.folded, start, end):
            return True
        if _PLAIN_LATIN.fullmatch(text.lower, start, end) is None:
            return False
        return text.folded[end : end + 1] == "," or (said and _LAST_WORD.match(text.folded, end) is not None)
