"""One-time codes said in a chat: codes from a text message, OTP, TAC, confirmation codes.

*kod 48213* is one; *promo kod*, *код товара*, *postal code 50480*, *error code 404* and *QR kod* are not:
a bare word for *code* counts only where the words on both sides of it leave no other kind of code.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.digits import money_follows
from transforms.detection.entities import ONE_TIME_CODE
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import PreparedText

_DIGITS: Final = (
    r"(?:[a-z]-)?([0-9]{3}[ -][0-9]{3}|[0-9]{2}[ -][0-9]{2}(?:[ -][0-9]{2})?|[0-9](?:[ -][0-9]){3,7}|"
    r"[0-9]{4,8})"
    r"(?![0-9a-zа-яўқғҳ]|[-/.,:][0-9]|[ ][0-9])"
)
_GAP: Final = r"[^0-9.?!;\n]{0,24}?(?<![0-9a-zа-яўқғҳ])"
_STRONG_WORDS: Final = (
    r"(?:sms|смс|s\.m\.s|otp|отп|tac|bir martalik|sekali guna|бир марталик|одноразов[а-я]*|one[ -]?time|"
    r"2fa|tasdiqlash|тасди[қк]лаш|"
    r"под+т[а-я]{4,14}|verification|verify|confirmation|pengesahan|sahkan|aktivatsiya|faollashtirish|"
    r"активаци[а-я]*|"
    r"authentication|passcode|login|kirish|вход[а-я]*|security)"
)
_CODE_WORD: Final = r"(?:kod|код|code|parol|парол|пароль|password|pin|пин|kata laluan)"
_KIND_OF_CODE: Final = (
    rf"(?:{_STRONG_WORDS}(?:[ -](?:dagi|orqali|из|от|for|the))?[ -]?{_CODE_WORD}|"
    rf"{_CODE_WORD}[a-zа-яўқғҳ']{{0,6}}[ -](?:(?:iz|из|от|по|dari|from|для|via|untuk|for|"
    rf"the)[ -])?{_STRONG_WORDS}"
    r"|otp|отп|tac|2fa|passcode|(?:sms|смс)(?:dan|дан|da|да)?[ ](?:kelgan|келган|kod|код)|(?:pin|"
    r"пин)[ -]?(?:kod|код))"
)
_STRONG: Final = re.compile(rf"(?<![a-zа-яўқғҳ]){_KIND_OF_CODE}(?![a-z]?[0-9]){_GAP}{_DIGITS}")
_BEHIND: Final = re.compile(
    rf"(?<![0-9a-zа-яўқғҳ.,/-]){_DIGITS}[ ]{{0,2}}(?:[-:,(][ ]?)?"
    rf"(?:(?:is|tu|itu|ni|это|bu|adalah|ialah|мой|ваш|mening|menga|your|my|the|shu)[ ]){{0,3}}{_KIND_OF_CODE}"
)
# A bare *kod* and the number next to it, with nothing between them but words that carry no meaning.
_FILLER: Final = (
    r"(?:keldi|келди|kelgan|келган|kelyapti|bu|бу|shu|шу|mana|мана|is|пришел|пришёл|вот|такой|это|adalah|"
    r"ialah|saya|dia|ni|tu|sent|was)"
)
_WEAK: Final = re.compile(
    rf"(?<![a-zа-яўқғҳ])(?:kod(?:im|i|ingi+z*|imi+z*|ni|lari)?|код(?:и|им|ни|ии?нги+з*)?|code)"
    rf"(?:[ ]{_FILLER}){{0,2}}[ ]?(?:[:=-][ ]?)?(?<![0-9a-zа-яўқғҳ]){_DIGITS}"
    rf"|(?<![0-9a-zа-яўқғҳ.,/-]){_DIGITS}[ ](?:kodi?|коди?)[ ](?:keldi|келди|пришел|пришёл|sampai|masuk)"
)
_OTHER_CODE: Final = re.compile(
    r"(?<![a-zа-яўқғҳ])(?:promo|промо|kupon|купон|coupon|voucher|vaucher|discount|chegirma|чегирма|skid|"
    r"скид|diskaun|"
    r"order|buyurtma|заказ|буюртма|pesanan|error|xato|хато|ошибк|oshibk|ralat|product|produk|mahsulot|"
    r"маҳсулот|"
    r"махсулот|tovar|товар|barang|item|artikul|артикул|model|модел|postal|zip|post|почт|pochta|indeks|"
    r"индекс|pos|area|country|mamlakat|"
    r"davlat|стран|город|shahar|qr|bar|shtrix|shtrih|штрих|ean|sku|colou?r|rang|цвет|warna|referral|taklif|"
    r"реферал|swift|bic|mfo|мфо|bank|tracking|trek|трек|status|http|dress|source|iso|imei|oem|vin|part|"
    r"detal|детал|"
    r"zapchast|запчаст|sort|size|razmer|размер|saiz|katalog|каталог|okpo|оквэд|ifut|tnved|тн вэд|mxik|"
    r"мхик|ikpu|икпу|"
    r"aksiya|акция|sertifikat|сертификат|region|регион|phone|telefon|телефон|dial|vkn|do'kon|filial|филиал|"
    r"punkt|пункт|pvz|пвз|domofon|домофон|wifi|event|room|class|color|colour)"
)
_REACH: Final = 18


class OneTimeCode:
    """Four to eight digits that a word calls a code of this kind. The digits alone are the span."""

    name = "OneTimeCodeRecognizer"
    entities = (ONE_TIME_CODE,)
    context = (
        "sms kod", "tasdiqlash kodi", "смс код", "код подтверждения", "тасдиқлаш коди", "otp", "tac",
        "verification code", "kod pengesahan",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        named = ["kod", "код", "code", "otp", "отп", "tac", "sms", "смс", "2fa"]
        named += ["parol", "парол", "password", "pin", "пин", "laluan"]
        return lowered.str.contains_any(named) & folded.str.contains(r"[0-9](?:[ -]?[0-9]){3}")

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        for pattern in (_STRONG, _BEHIND):
            for match in pattern.finditer(lowered):
                if not money_follows(text, match.end(1)):
                    found.append(Finding(*match.span(1), ONE_TIME_CODE, 0.9))
        for match in _WEAK.finditer(lowered):
            group = 1 if match.group(1) else 2
            start, end = match.span()
            around = lowered[max(0, start - _REACH) : start], lowered[end : end + _REACH]
            if any(map(_OTHER_CODE.search, around)) or money_follows(text, match.end(group)):
                continue
            found.append(Finding(*match.span(group), ONE_TIME_CODE, 0.7))
        return resolve_overlaps(found) if len(found) > 1 else found
