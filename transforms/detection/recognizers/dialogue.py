"""Turns of a conversation in one text: what the turn beside a value says.

``Kodni ayting\\nMijoz: 4821``, ``CVV?\\n- 123``, ``bot: Введите код / user: 4821``: the asking
words stand in the turn before, and the value first in its own, behind nothing but a time, a speaker
and a small word (*ha*, *вот*).
"""

from __future__ import annotations

import re
from typing import Final

_A: Final = "a-zа-яёўқғҳ"
_TURN: Final = r"(?:[ ]?\r?\n[ \r\n]*|[ ][/|][ ]|(?<=[?:!.]) (?=[->]))"
_TIME: Final = r"(?:[\[(]?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: ?[ap]m)?[\])]?[ ,-]{0,3})?"
# What is named before a colon and is no speaker: a price, an amount, a number of another kind.
_THING: Final = (
    r"narx|нарх|цен|price|harga|sum|сум|jami|жами|итог|total|razm|разм|size|saiz|soni|сони|кол|qty|quant|"
    r"miqdor|миқдор|dona|дона|шт|model|модел|artik|артик|order|заказ|zakaz|buyurt|буюрт|pesan|id|sku|tel|тел|"
    r"nom|ном|raqam|рақам|phone|kod|код|cod|chegirma|скид|promo|промо|kupon|купон|coup|vouch|ind|инд|poch|"
    r"почт|pos|zip|tovar|товар|mahsul|prod|barang|item|rang|цвет|colo|warna|og'ir|вес|weig|berat|kv|кв|uy|уй|"
    r"дом|manzil|манзил|адрес|adr|addr|alamat|sana|дата|date|tarikh|vaqt|врем|time|masa|yil|год|year|tra|тре|"
    r"chek|чек|inv|накл|faktur|to'lov|тўлов|опл|pay|bay|balan|балан|eshik|door|pintu|gate|bonus|бонус|komp|"
    r"комп|set|ref|no|soat|час|дост|yetk|deliv|hantar|par|пар|seri|сери|lot|batch|parti|парти|cash|кэш"
)
_SPEAKER: Final = rf"(?:(?!(?:{_THING}))[{_A}][{_A}'.]{{0,15}}(?:[ ][{_A}0-9][{_A}'.]{{0,15}})?[ ]?:[ ]*)?"
_SMALL: Final = (
    rf"(?:(?:ha|xa|ҳа|ха|да|yes|yeah|ya|ok|ок|okay|mana|мана|bu|бу|shu|шу|вот|это|it'?s|it is|here|is|"
    rf"ini|dah|"
    rf"sudah|keldi|келди|пришел|пришёл|пришло|так|так,|hop|xop|хоп|хўп|mening|mine|моя|мой|у меня|my)"
    rf"(?![{_A}'])[ ,.!:-]{{0,3}}){{0,3}}"
)
_OPENS: Final = re.compile(rf"({_TURN}){_TIME}{_SPEAKER}[->*•\"'«“(]{{0,2}}[ ]?{_SMALL}\Z")
_CUT: Final = re.compile(_TURN)
# *Hozir*, *секунду*: somebody looks for the answer, which is in the turn after.
_WAITING: Final = re.compile(
    rf"{_TIME}{_SPEAKER}[->]?[ ]?(?:(?:hozir|ҳозир|хозир|bir|бир|daqiqa|minut|sekund|секунд[ау]?|сек|"
    rf"секундочку|"
    rf"минут[ау]|минутку|сейчас|щас|ща|one|sec|second|a|moment|wait|hold on|kejap|sekejap|tunggu|jap|ok|ок|"
    rf"okay|ha|ҳа|да|yes|ya|mana|вот|xo'p|xop|хорошо|keldi|пришел|пришёл|dah|масс|please|pls)"
    rf"(?![{_A}'])[ ,.!]*){{1,4}}"
)
_ALONE: Final = re.compile(r"[ .,!?)\]\"'»”*]{0,3}(?:\Z|[\r\n]|[ ][/|] )")
_REACH: Final = 72
_TURN_REACH: Final = 96
_NEXT: Final = 48


def asked(lowered: str, start: int) -> str | None:
    """The turn before the one that the value at ``start`` opens; None if the value opens none."""
    left = lowered[max(0, start - _REACH) : start]
    if not _CUT.search(left):
        return None
    opening = _OPENS.search(left)
    if opening is None:
        return None
    end = start - len(left) + opening.start()
    for _ in range(2):
        window = lowered[max(0, end - _TURN_REACH) : end]
        cuts = list(_CUT.finditer(window.rstrip()))
        turn = window[cuts[-1].end() :] if cuts else window
        if not (cuts and _WAITING.fullmatch(turn)):
            break
        end = end - len(window) + cuts[-1].start()
    return turn


def alone(lowered: str, end: int) -> bool:
    """Whether nothing but signs stands between ``end`` and the end of its turn."""
    return _ALONE.match(lowered, end) is not None


def told(lowered: str, start: int, end: int) -> str | None:
    """The turn after that of the value ``start:end``, if the value is a line of its own."""
    if not alone(lowered, end) or not (start == 0 or _OPENS.search(lowered[max(0, start - _REACH) : start])):
        return None
    cut = _CUT.search(lowered, end, end + 8)
    if cut is None:
        return None
    return _CUT.split(lowered[cut.end() : cut.end() + _NEXT], maxsplit=1)[0]
