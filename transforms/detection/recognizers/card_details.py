"""What is written beside a card number: expiry, security code, holder.

``8600 1234 5678 9012 12/27 AZIZ KARIMOV``: two numbers with a slash are an expiry only beside a card, and two
words in capitals are its holder only there. A best-before date (*срок годности 12/26*) has no card beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

import polars as pl

from transforms.detection.context import any_word
from transforms.detection.entities import CARD_EXPIRY, CVV, PERSON
from transforms.detection.finding import Finding
from transforms.detection.recognizers.payment_card import PaymentCard
from transforms.detection.text import PreparedText

_EXPIRY: Final = re.compile(
    r"(?<![0-9A-Za-z./-])(?:0[1-9]|1[0-2])(?:[ ]?[/.\\|-][ ]?|[ ])(?:20)?[2-4][0-9](?![0-9A-Za-z]|"
    r"[/.:-][0-9])"
)
_COMPACT: Final = re.compile(r"(?<![0-9A-Za-z./-])(?:0[1-9]|1[0-2])[2-4][0-9](?![0-9A-Za-z]|[/.:-][0-9])")
_BESIDE: Final = 48
_ANNOUNCER: Final = any_word(
    (
        *(
            "amal qil",
            "srog",
            "просроч",
            "muddat",
            "амал қил",
            "амал кил",
            "муддат",
            "srok",
            "срок",
            "действ",
            "до",
            "годна",
        ),
        *("till", "until", "thru", "through", "sampai", "hingga", "gacha"),
        *("exp", "valid", "good thru", "luput", "sah hingga", "tarikh tamat", "tamat"),
    )
)
_CARD_WORD: Final = any_word(
    (
        *(
            "kart",
            "plastik",
            "пластик",
            "карт",
            "card",
            "kad ",
            "kad,",
            "kad:",
            "kad?",
            "kad\n",
            "uzcard",
            "humo",
            "visa",
        ),
        *("хумо", "узкард", "cvv", "cvc", "цвв", "mastercard"),
    )
)
_BESIDE_WORDS: Final = (
    "kart", "карт", "card", "kad", "plasti", "пласти", "humo", "хумо", "visa", "узкард", "cvv", "cvc", "цвв",
)  # fmt: skip
_CARD_SHAPE: Final = r"[0-9](?:[^0-9]{0,3}[0-9]){13}|[*xXхХ•●∙·#][ -]?[0-9]{4}|\.\.[ -]?[0-9]{4}"
_DATED: Final = r"(?:^|[^0-9])[01][0-9](?: ?[/.\\|-] ?| )?(?:20)?[2-4][0-9](?:$|[^0-9])"
_CODE: Final = re.compile(
    r"[ ,;|/\n-]{1,3}(?:(?:kod|код|code|cvv2?|cvc2?|цвв)[a-zа-я]{0,4}[ :=-]{1,3})?([0-9]{3})(?![0-9a-z]|"
    r"[.,:/-][0-9]|[ ][0-9])"
)
_UNTIL: Final = re.compile(r"[ -]?(?:gacha|гача)(?![a-zа-я])")
_NAME: Final = r"[A-Z](?:[A-Z'.-]{0,23}[A-Z'])"
_HOLDER: Final = re.compile(
    rf"(?<![A-Za-z0-9'])(?:{_NAME})(?:[ ](?:{_NAME}|[A-Z]\.?)){{1,3}}(?![A-Za-z0-9'])"
)
_FAMILY: Final = re.compile(
    r"(?:OV|EV|OVA|EVA|YEV|YEVA|INA|BEKOV|ZODA|OVICH|OVNA)$|^(?:BIN|BINTI|BTE|BT|A/L|A/P)$"
)
_GAP: Final = 14
_NO_NAME: Final = frozenset(
    """
    UZCARD HUMO VISA MASTERCARD MAESTRO UNIONPAY MIR AMEX CARD KARTA KARTAM KARTAGA KAD PLASTIK CVV
    CVC CVV2 EXP EXPIRY VALID THRU DATE GOOD SUM SOM UZS USD EUR RUB MYR BND RM BANK BANKI TBC
    KAPITAL KAPITALBANK IPOTEKA ANOR ALIF CLICK PAYME UZUM OTP SMS PIN TAC ID PUL PULNI TASHLANG
    TASHLA TASHLAB YUBORING YUBOR KERAK RAHMAT ILTIMOS TEZ TEZROQ BORMI NARXI QANCHA OLDIM BERING
    BERDIM SHU GA VA BU BILAN UCHUN THE AND FOR PLEASE SEND MONEY PAID PAY NOW MY YOUR ORDER
    TELEGRAM INSTAGRAM WHATSAPP OK DEBIT CREDIT KREDIT PLATINUM GOLD CLASSIC MAYBANK CIMB RHB BSN
    HUMOGA HAM YOKI NAME HOLDER NAMA EGASI
    """.split()  # noqa: SIM905
)


class CardDetails:
    """Expiry, security code and holder beside a card."""

    name = "CardDetailsRecognizer"
    entities = (CARD_EXPIRY, CVV, PERSON)
    least_digits = 0
    context = (
        "amal qilish muddati", "амал қилиш муддати", "срок действия", "exp", "valid thru", "tarikh luput",
        "karta egasi", "владелец карты", "card holder", "pemegang kad",
    )  # fmt: skip
    country: str | None = None
    _card = PaymentCard()

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        # the card gate again, in one pattern: this one only has to be no narrower
        beside = lowered.str.contains_any(list(_BESIDE_WORDS)) | folded.str.contains(_CARD_SHAPE)
        return beside & (folded.str.contains(_DATED) | folded.str.contains("[A-Z] [A-Z]"))

    def find(self, text: PreparedText) -> list[Finding]:
        cards = [(card.start, card.end) for card in self._card.find(text)]
        found = []
        anchors = list(cards)  # places that a holder may stand beside, with and without an expiry
        dated = []
        for pattern in (_EXPIRY, _COMPACT):
            for match in pattern.finditer(text.folded):
                span = match.span()
                card = _nearest(cards, span)
                if card and card[0] < span[1] and span[0] < card[1]:
                    continue
                if card is None or pattern is _COMPACT:
                    window = text.lower[max(0, span[0] - 30) : span[0]]
                    until = card is not None and _UNTIL.match(text.lower, span[1])
                    if not (
                        _ANNOUNCER.search(window)
                        or until
                        or (pattern is _EXPIRY and _said_beside(text.lower, *span))
                    ):
                        continue
                    if card is None and not _CARD_WORD.search(
                        text.lower[max(0, span[0] - 60) : span[1] + 40]
                    ):
                        continue
                found.append(Finding(*span, CARD_EXPIRY, 0.9 if card else 0.75))
                anchors.append(span)
                if card:
                    dated.append(card)
                code = _CODE.match(text.lower, span[1])
                if code and (card or _CVV_WORD.search(text.lower, max(0, span[0] - 72), span[0])):
                    found.append(Finding(*code.span(1), CVV, 0.8))
                    anchors.append(code.span(1))
        if anchors:
            found += self._holders(text, anchors, bool(dated))
        return found

    def _holders(self, text: PreparedText, anchors: list[tuple[int, int]], dated: bool) -> list[Finding]:
        found = []
        anchors = sorted(set(anchors))
        for match in _HOLDER.finditer(text.folded):
            span = _without_labels(match)
            if span is None:
                continue
            words = text.folded[slice(*span)].split(" ")
            if not dated and not any(map(_FAMILY.search, words)):
                continue
            place = bisect_right(anchors, span)
            if any(_touches(text.folded, span, anchor) for anchor in anchors[max(0, place - 1) : place + 1]):
                found.append(Finding(*span, PERSON, 0.8))
        return found


_CVV: Final = r"(?:cvv|cvc|цвв)2?"
_CVV_WORD: Final = re.compile(_CVV)
_CVV_BEFORE: Final = re.compile(rf"{_CVV}[^0-9\n]{{0,10}}[0-9]{{3}}[ ,;/|]{{1,3}}\Z")
_SAID_AFTER: Final = re.compile(
    rf"[ ,;/|]{{1,3}}{_CVV}|[^0-9.!?;\n]{{0,20}}?[ (](?:amal qil|muddat|амал қил|муддат|срок|действ|exp|"
    rf"valid|luput|"
    r"tarikh luput)"
)


def _said_beside(lowered: str, start: int, end: int) -> bool:
    """*12/27 срок карты*, *12/27 cvv 123*: the word, or the security code, stands beside the date."""
    return (
        _SAID_AFTER.match(lowered, end) is not None
        or _CVV_BEFORE.search(lowered[max(0, start - 24) : start]) is not None
    )


def _nearest(cards: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int] | None:
    """The card before ``span``, or the one behind it; ``cards`` are in order and free of overlaps."""
    place = bisect_right(cards, span)
    if place and span[0] - cards[place - 1][1] <= _BESIDE:
        return cards[place - 1]
    if place < len(cards) and cards[place][0] - span[1] <= _BESIDE // 2:
        return cards[place]
    return None


def _without_labels(match: re.Match[str]) -> tuple[int, int] | None:
    """Two to four words, less the labels before and behind them (``HUMO AZIZ KARIMOV EXP``)."""
    words = [
        (m.start() + match.start(), m.end() + match.start()) for m in re.finditer("[^ ]+", match.group())
    ]
    plain = [match.string[start:end].strip(".") in _NO_NAME for start, end in words]
    while plain and plain[0]:
        words, plain = words[1:], plain[1:]
    while plain and plain[-1]:
        words, plain = words[:-1], plain[:-1]
    if any(plain) or not 2 <= len(words) <= 4:
        return None
    return words[0][0], words[-1][1]


def _touches(folded: str, span: tuple[int, int], anchor: tuple[int, int]) -> bool:
    """Nothing stands between the two but signs and at most two short words (*nomiga*, *holder*)."""
    between = folded[anchor[1] : span[0]] if anchor[1] <= span[0] else folded[span[1] : anchor[0]]
    if len(between) > _GAP:
        return False
    return len(re.findall("[^ \n,.;:|/()-]+", between)) <= 1 and not re.search("[.!?][ \n]", between)
