"""Card security codes (CVV, CVC): three or four digits, only where a word beside them says so."""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import CVV
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.recognizers import dialogue
from transforms.detection.text import PreparedText

_WORDS: Final = (
    "cvv", "cvc", "cvn", "csc", "cvs", "цвв", "цвс", "свв", "свс", "сvv", "сvс", "сиви", "security code",
    *(f"{word} code" for word in slips("security")), *(f"{word} kad" for word in slips("belakang")),
    "kod keselamatan", "xavfsizlik kodi", "хавфсизлик коди",
    *(f"код {word}" for word in slips("безопасности")), *slips("orqasida", "орқасида"),
    "обороте", "сзади", "обратной", "belakang kad", "back of the card", "behind the card", "back of my card",
    "on the back", "di belakang", "kvv", "cvp", "cid", "c.v.v", "си ви ви", "си-ви-ви", "си вв", "сивв",
    "цвц", "квв",
    "kartaning orqa", "orqa taraf", "orqa tomon", "орқа тараф", "орқа томон", "security number",
    "security no",
    "card code", "код карты", "код на карте", "секретный код карты", "karta kodi", "three digits",
    "3 digits", "card verification", "at the back", "sec code", "sec. code", "3 numbers",
    "three numbers", "back side", "backside", "reverse side", "signature strip",
    "last 3", "last three", "oxirgi 3", "oxirgi uch", "охирги 3", "охирги уч", "последние 3", "последние три",
    "три цифры", "3 цифры", "трехзначн", "трёхзначн", "uch xonali", "3 xonali", "уч хонали", "3-digit",
    "3 digit",
    "orqa kod", "orqadagi raqam",
    "3 talik", "uch talik", "uchtalik", "uchlik kod", "uch raqamli", "3 raqamli",
    "xavfsizlik raqam", "himoya kod", "орқа код", "орқадаги рақам", "3 талик", "учталик",
    "уч рақамли", "3 рақамли", "хавфсизлик рақам", "ҳимоя код", "tiga angka", "3 angka",
    "3 nombor", "nombor keselamatan", "kod belakang kad", "nombor belakang", "angka belakang", "tiga digit",
    "с оборота", "orqadagi kod", "orqadagi 3", "orqadagi uch", "орқадаги код", "орқадаги 3",
    "код на задней", "задней стороне карт", "behind my card", "security value", "verification value",
    "карта коди", "tiga nombor", "kod sekuriti", "karta orqa", "karta xavfsizlik",
)  # fmt: skip
_LETTER: Final = "a-zа-яёўқғҳ"
_ANY_WORD: Final = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_CODE: Final = (
    r"([0-9]{3,4}|[0-9] [0-9] [0-9]|[0-9]-[0-9]-[0-9])"
    r"(?![0-9]|[.,:/-][0-9]|[ ](?!(?:0[1-9]|1[0-2])[/.][0-9]{2}|[0-9]{4} ?[0-9]{4})[0-9])"
)
# Up to 28 characters of *kodi*, *is*, *три цифры*, but no end of a sentence and no other number.
_BEHIND_WORD: Final = re.compile(
    rf"(?<![{_LETTER}])(?:{_ANY_WORD})2?(?![0-9])(?:[.] )?[^0-9.!;\n]{{0,28}}(?:[34][^0-9]{{1,3}}(?:ta|та|x|"
    rf"digits?|цифр|raqam|рақам)"
    rf"[^0-9.?!;\n]{{1,16}})?(?<![{_LETTER}]){_CODE}"
    rf"|(?<![{_LETTER}])(?:cvv|cvc|цвв)2?{_CODE}"
)
_BEFORE_WORD: Final = re.compile(
    rf"(?<![0-9{_LETTER}#№+])(?<![0-9][.,:/-])(?<![0-9] ){_CODE}[ ]?(?:[-(,=][ ]?)?"
    rf"(?:(?:is|as|for|in|bu|это|мой|my|the|mening|ini|itu|adalah|ialah|shu|kod|код|kodi|code|kad|card|"
    rf"karta|карта)[ ]){{0,3}}"
    rf"(?:(?:deb|деб)[ ](?:[{_LETTER}']{{2,14}}[ ]){{0,2}})?"
    r"(?:cvv|cvc|цвв|свв|цвс)2?(?![0-9])(?![ ]?(?:kodi?|код|code)?[ ]?[:=-]?[ ]?[0-9])"
)
# *123 код с обратной стороны*, *123 on the back of the card*: a code, or a card, must be named there.
_BEFORE_PLACE: Final = re.compile(
    rf"(?<![0-9{_LETTER}#№+])(?<![0-9][.,:/-])(?<![0-9] ){_CODE}[ ]?[-,(]?[ ]?"
    r"(?:(?:три цифры|3 цифры|kod|код|code|three digits|3 digits)[ ](?:с |на |со |on the |at the |di )?"
    r"(?:обратной|обороте|оборота|сзади|задней|back|belakang)|"
    r"(?:(?:is|are|это|bu|shu|на|с)[ ]){0,2}(?:(?:on the )?back of (?:the|my) card|обратной сторон[еы] карты|"
    r"обороте карты|(?:kartaning |karta )?orqasidagi (?:kod|raqam)|орқасидаги (?:код|рақам)|kartaning cvv))"
)
# *CVV ham so'rayapti. 123*: the sentence before names it, and the code ends the message.
_SENTENCE_BEHIND: Final = re.compile(
    rf"(?<![{_LETTER}])(?:cvv|cvc|цвв|свв)2?(?![0-9])[^0-9.!;\n]{{0,32}}[.!;][ ]"
    rf"(?:(?:mana|bu|shu|мана|бу|шу|вот|это|it's|it is|here|ini|у меня|"
    rf"men)[ :]{{1,2}}){{0,2}}{_CODE}(?=[ .!)]{{0,2}}(?:\Z|\n))"
    rf"|(?<![{_LETTER}])(?:код|kod|code)[ ]{_CODE}[ ](?:на обороте|на обратной|сзади|on the back|at the back|"
    r"di belakang|belakang kad|orqasida|орқасида)"
    rf"|(?<![{_LETTER}])(?:cvv|cvc|"
    rf"цвв)2?(?![0-9])[^0-9.!;\n]{{29,44}}(?<![{_LETTER}]){_CODE}(?=[ .!)]{{0,2}}(?:\Z|\n))"
)
# *orqasida 250 dona*: what is counted is no code
_COUNTED: Final = re.compile(
    r"[ ]?-?(?:dona|ta|tasi|talik|дона|та|таси|шт|штук|pcs|pieces|items?|units?|keping|biji|helai|"
    r"buah|kishi|киши|odam|одам|"
    r"nafar|человек|people|orang|kg|кг|gr?|гр?|litr|литр|metr|метр|sm|см|km|км|qavat|қават|xonadon|uy|уй|дом|"
    rf"kun|кун|soat|соат|hari|дней|%)(?![{_LETTER}])"
)
# A line of its own: the words stand in the turn before it, or the one after.
_LONE: Final = re.compile(rf"(?<![0-9{_LETTER}#№+_])(?<![0-9][.,:/-])(?<![0-9] ){_CODE}")
_GOES_ON: Final = re.compile(
    rf"[,;/|]?[ ]{{1,2}}(?:(?:0[1-9]|1[0-2])[/.][0-9]{{2}}|[0-9]{{4}} ?[0-9]{{4}})|[,.!][ ]?(?=[{_LETTER}])|"
    r"[ ](?:ekan|экан|edi|эди|deb|деб|shu|шу|вот|это|it|is|kan|ya|betul|yozilgan|ёзилган|turibdi|"
    r"турибди|chiqdi|dedi|ni|ни|bo'ladi|бўлади|to'g'ri|тўғри|mana|мана)(?![a-zа-я])"
)
_NAMES: Final = re.compile(rf"(?<![{_LETTER}])(?:{_ANY_WORD})2?(?![0-9])")
_STRONG: Final = re.compile(
    r"[cсkк][vв][vcсв]|cvn|csc|cid|c\.v\.v|ц[вс][вс]|цвц|св[вс]|си[ -]?в|xavfsiz|хавфсиз|secur|keselam|безоп"
)
_OF_CODE: Final = re.compile(
    r"kod|код|code|raqam|son(?:i|ni|lar)?(?![a-z])|рақам|цифр|digit|number|nombor|xonali|хонали|значн|"
    r"kart|карт|card|(?<![a-z])kad"
)
_REFUSED: Final = re.compile(
    r"emas|эмас|kerakmas|shart|шарт|не (?:нуж|сообщ|говор|надо|дав|пиш|отправ)|никому|mang(?![a-z])|"
    r"манг(?![а-я])|so'ramang|never|don'?t|do not|no need|not |jangan|tak perlu|tanpa|without|без (?:cvv|цвв)"
)


class Cvv:
    """The code printed on a card, said after *CVV* or its likes. The digits alone are the span."""

    name = "CvvRecognizer"
    entities = (CVV,)
    least_digits = 1
    context = (
        "cvv", "cvc", "cvv2", "xavfsizlik kodi", "цвв", *(f"код {word}" for word in slips("безопасности")),
        "хавфсизлик коди", "kod keselamatan",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any(list(_WORDS)) & folded.str.contains("[0-9][ -]?[0-9][ -]?[0-9]")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for pattern in (_BEHIND_WORD, _BEFORE_WORD, _BEFORE_PLACE, _SENTENCE_BEHIND):
            for match in pattern.finditer(text.lower):
                group = match.lastindex or 1
                if pattern is _SENTENCE_BEHIND and _REFUSED.search(match.group()):
                    continue
                if not money_follows(text, match.end(group)) and not _COUNTED.match(
                    text.lower, match.end(group)
                ):
                    found.append(Finding(*match.span(group), CVV, 0.9))
        found += self._across_turns(text)
        return resolve_overlaps(found) if len(found) > 1 else found

    def _across_turns(self, text: PreparedText) -> list[Finding]:
        """*CVV?*, and three digits alone in the next line; or the digits, and *bu cvv* in the line after."""
        lowered = text.lower
        if not _NAMES.search(lowered):
            return []
        found = []
        for match in _LONE.finditer(lowered):
            span = match.span(1)
            if not dialogue.alone(lowered, span[1]) and not _GOES_ON.match(lowered, span[1]):
                continue
            if _asks(dialogue.asked(lowered, span[0])) or _asks(dialogue.told(lowered, *span), back=True):
                found.append(Finding(*span, CVV, 0.85))
        return found


def _asks(turn: str | None, back: bool = False) -> bool:
    """Whether ``turn`` speaks of a security code and does not refuse it; ``back``: of the line before."""
    if turn is None or _REFUSED.search(turn) or (back and "?" in turn):
        return False
    word = _NAMES.search(turn)
    return word is not None and (
        _STRONG.search(turn, word.start()) is not None or _OF_CODE.search(turn) is not None
    )
