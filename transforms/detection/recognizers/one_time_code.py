"""One-time codes said in a chat: codes from a text message, OTP, TAC, confirmation codes.

Nobody tells a code in a fixed phrase, so evidence is weighed around every number that has the shape of a
code: words for *code*, what kind of code (*sms*, *tasdiqlash*), that it came or is to be sent, that it is
secret, and how close the word stands. *promo kod*, *код товара*, *postal code* and amounts speak against.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import last, slips
from transforms.detection.digits import follows_code_word, money_follows
from transforms.detection.entities import ONE_TIME_CODE
from transforms.detection.finding import Finding
from transforms.detection.recognizers import dialogue
from transforms.detection.text import PreparedText

_A: Final = "a-zа-яёўқғҳ"
_DIGITS: Final = (
    r"[0-9]{3}[ -][0-9]{3}|[0-9]{2}[ -][0-9]{2}(?:[ -][0-9]{2}){0,2}|[0-9]{4}[ -][0-9]{4}|"
    r"[0-9](?:[ -][0-9]){3,7}|[0-9]{4,8}"
)
_MIXED: Final = r"(?=[a-z]{0,7}[0-9])(?=[0-9]{0,7}[a-z])[a-z0-9]{4,8}"
# `G-482913`: the letters say who sent it; *4821ni*, *4821-ni* are declined
_VALUE: Final = re.compile(
    rf"(?<![0-9{_A}_@#+])(?<![0-9{_A}][./:,-])(?:[a-z]{{1,3}}-)?(?:({_DIGITS})(?:-?(?:ni|ga|dan|deb|ku|"
    rf"ekan|ни|га|деб)"
    rf"(?![{_A}]))?|({_MIXED}))(?![0-9{_A}_@]|[-/.,:][0-9{_A}]|[ ]{{1,2}}[0-9])"
)
_CODE: Final = re.compile(
    rf"(?<![{_A}])(?:kod{{1,2}}(?:e|i|im|imi*z*|ing|ingi*n*z*(?:ni)?|inggiz|ni|ini|imni|lar[a-z]{{0,4}}|"
    rf"da|ga|"
    rf"chi|mi|nya|lari)?|"
    r"codes?|"
    r"код(?:а|у|ом|е|ы|ик|и|им|ими*з*|инг|ии?нги*з*(?:ни)?|ни|ини|имни|ми)?|цифр[а-я]{0,3}|"
    r"raqamlar[a-z]{0,3})"
    rf"(?![{_A}0-9])"
)
_SECRET_CODE: Final = re.compile(
    rf"(?<![{_A}])(?:(?:i-?)?(?:tac|otp|mtac)|отп|t-?pin|2fa|passcode|one[ -]?time|bir martalik|sekali guna|"
    r"бир марталик|одноразов[а-я]*|pin|пин)"
    rf"(?:[ -]?(?:kod|код)[{_A}]{{0,4}}|im|imiz|и|ы)?(?![{_A}])"
    rf"|(?<![{_A}])(?:tasdiq(?:lash|lovchi)?|тасдиқ(?:лаш|ловчи)?|тасдиклаш) "
    rf"(?:raqam|рақам|раками)[{_A}]{{0,5}}"
)
_PASSWORD: Final = re.compile(rf"(?<![{_A}])(?:parol|парол|password|kata laluan|kata kunci)")
_KIND: Final = re.compile(
    rf"(?<![{_A}])(?:sms|смс|esemes|эсэмэс|s\.m\.s|push|пуш|tasdiq|t[ae]sdiq|тасди|подт?в|под+т|пoдтв|"
    rf"{'|'.join(slips('verification'))}|verif|вериф|confirm|авториз|avtoriz|authori[sz]|authent|"
    r"аутентиф|pengesah|sahkan|aktivats|актив|activat|faollash|фаоллаш|login|log in|sign[ -]?in|kirish|"
    r"кириш|вход|log masuk|xavfsizlik|хавфсизлик|безопасн|security|keselamatan|maxfiy|махфий|секретн|"
    r"sementara|vaqtinchalik|вақтинчалик|времен|temporary|one[ -]?time|bir mart|бир марта|одноразов|"
    r"se+k?a?e?li gun|tac|otp|отп|2fa|registr|регистр|ro'yxat|рўйхат|access|доступ|восстанов|tiklash|reset|"
    r"выдач|vydach|получени|"
    r"olib ket|olish|posilka|посылк|pick[ -]?up|collection|ambil|dostup|podtv|parol|парол|password|passcode|"
    r"kata laluan|pindah|перевод|o'tkazma|transfer)"
)
_MOVES: Final = re.compile(
    rf"(?<![{_A}])(?:keldi|kelgan|keluv|kelya|kelib|kelad|kepti|kevot|bordi|borgan|tushdi|tushgan|"
    rf"yubor|jo'nat|jonat|"
    r"tashla|келди|келган|келув|келяп|келиб|келад|кепти|борди|тушди|юбор|жўнат|жунат|ташла|пришел|пришёл|"
    r"пришл|приход|придет|придёт|присл|получ|отправ|высла|выслал|скин|kirit|кирит|tering|теринг|ayt|айт|"
    r"yoz(?:ing|di|ib ol)|ёз(?:инг|ди|иб ол)|o'?qib|ўқиб|deb|деб|{'|'.join(slips('keldi', 'келди'))}|"
    r"продикт|диктую|сообщ|введи|ввест|ввожу|ввел|ввёл|вводи|набер|"
    r"got|get|receiv|sent|send|came|arriv|enter|typed|texted|use|gave|dapat|terima|masuk|sampai|hantar|"
    r"guna|taip|beri|bagi|dah)"
)
_HUSH: Final = re.compile(
    r"hech ?kim|ҳеч ?ким|хеч ?ким|никому|не (?:сообщ|говор|переда|показ)|aytmang|bermang|айтманг|берманг|"
    r"oshkor|ошкор|(?:do not|don'?t|never|not) (?:share|give|tell|disclose|forward)|jangan (?:kongsi|"
    r"beri|dedah|"
    r"bagi|berkongsi)|rahsia|expires?|amal qil|амал қил|действит|valid (?:for|until)|sah (?:selama|"
    r"untuk)|tamat"
)
_SENDER: Final = re.compile(
    rf"(?<![{_A}])(?:bank|банк|click|клик|payme|пейми|пайми|uzum|узум|humo|хумо|uzcard|telegram|телегр|tg|"
    r"whats|ватсап|google|gmail|instagram|facebook|apelsin|апельсин|myid|oneid|maybank|cimb|grab|shopee|tng|"
    r"bigpay|boost|kart|карт|card|kad|telefon|телефон|nomer|номер|raqam|phone|app|prilojen|прилож|ilova|"
    r"илова|aplikasi|akkaunt|akaun|аккаунт|account|kabinet|кабинет|mening|менинг|my|мой|saya|menga|менга|"
    r"мне|your|sizning|сизнинг|ваш|anda|nomor|nombor)"
)
_OTHER: Final = re.compile(
    rf"(?<![{_A}])(?:promo|промо|kupon|купон|coupon|voucher|vaucher|discount|chegirma|чегирма|skid|скид|"
    r"diskaun|order|buyurtma|заказ|буюртма|pesanan|product|produk|"
    r"mahsulot|маҳсулот|махсулот|tovar|товар|barang|item|artikul|артикул|model|модел|postal|zip|post|почт|"
    r"pochta|indeks|индекс|pos|area|country|mamlakat|davlat|стран|город|shahar|qr|bar|shtrix|shtrih|штрих|"
    r"ean|sku|colou?r|rang|цвет|warna|referral|taklif|реферал|приглаш|swift|bic|mfo|мфо|tracking|trek|трек|"
    r"status|http|dress|source|iso|imei|oem|vin|part|qism|detal|детал|zapchast|запчаст|sort|size|"
    r"razmer|размер|saiz|"
    r"katalog|каталог|okpo|окэд|ifut|ифут|tnved|тн ?вэд|mxik|мхик|ikpu|икпу|aksiya|акция|акции|promosi|"
    r"sertifikat|сертификат|region|регион|dial|do'kon|filial|филиал|punkt|пункт|pvz|пвз|domofon|домофон|"
    r"eshik|эшик|двер|подъезд|podyezd|pod'ezd|door|gate|pintu|pagar|wifi|event|room|class|bonus|бонус|gift|"
    r"hadiah|sovg'a|cashback|кэшбэк|litsenz|лиценз|licen[sc]e|windows|office|seriya|серий|lock|замк|qulf|"
    r"locker|постамат|postamat|bo'yoq|краск|oboi|обо[ий]|parfum|aroma|тон|line|lines|source|batch|lot)"
)
_STOP_AFTER: Final = re.compile(
    rf"[ ]?(?:-?(?:ta|та|x|dona|дона|шт|pcs|unit|buah|kg|кг|gr?|г|ml|мл|l|л|km|км|m|м|sm|см|mm|мм|cm|"
    rf"gb|гб|mb|mah|"
    rf"daqiqa|дақиқа|min|мин|soat|соат|час|kun|кун|hari|day|days|marta|марта|раз|yil|йил|год|года|%|"
    rf"°))(?![{_A}])"
    r"|[^.?!\n]{0,12}(?:to'la|тўла|оплат|paid|bayar)"
)
_ENDS: Final = re.compile(r"[?!;\n]|\.(?= )")
_FILLER: Final = re.compile(
    r"(?:[ \n.!,:;=\"'«»“”(\[*<>-]|(?:keldi|kelgan|kelyapti|келди|келган|kepti|bu|бу|shu|шу|mana|мана|"
    r"ekan|экан|is|was|"
    r"пришел|пришёл|вот|такой|это|этот|adalah|ialah|saya|dia|ni|tu|itu|dah|sampai|sent|mening|menga|my|мой|"
    rf"мне|the|ваш|your|ваш|shunday|quyidagi|qaytadan)(?![{_A}]))*"
)
# a year or a round amount, and what is asked of goods: more evidence is wanted
_ODD: Final = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,4} ?000")
_GOODS: Final = re.compile(
    rf"[^.!\n0-9]{{0,24}}(?<![{_A}])(?:bormi|борми|mavjud|мавжуд|есть|в наличии|narx|нарх|цен[аы]|"
    rf"qancha|қанча|necha|"
    r"неча|сколько|razmer|размер|available|in stock|stok|ada lagi|harga|price|how much)"
)
_REACH: Final = 48
_BESIDE: Final = 18
_ENOUGH: Final = 2
_ENOUGH_IF_ODD: Final = 3


class OneTimeCode:
    """Four to eight digits, or letters and digits, that the words around call a code of this kind."""

    name = "OneTimeCodeRecognizer"
    entities = (ONE_TIME_CODE,)
    least_digits = 1
    context = (
        "sms kod", "tasdiqlash kodi", "смс код", "код подтверждения", "тасдиқлаш коди", "otp", "tac",
        "verification code", "kod pengesahan",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        named = ["kod", "код", "cod", "otp", "отп", "tac", "sms", "смс", "2fa", "цифр", "raqamlar"]
        named += ["pin", "пин", "passcode", "time", "martalik", "марталик", "guna", "одноразов"]
        named += ["parol", "парол", "password", "laluan", "kunci"]
        named += ["esemes", "эсэмэс", " deb ", " деб ", "deb kel", "деб кел", "tasdiq", "тасди", "подтвер"]
        named += ["confirm", "verif", "sah", "a text", "message with", "message saying", "диктова"]
        return lowered.str.contains_any(named) & folded.str.contains(
            r"[0-9](?:[ -]?[0-9]){3}|[0-9][A-Za-z]|[A-Za-z][0-9]"
        )

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        for match in _VALUE.finditer(lowered):
            group = 1 if match.group(1) else 2
            start, end = match.span(group)
            if group == 2 and text.folded[start:end] != text.folded[start:end].upper():
                continue  # *A7K9* is a code, *5gb* and *x100* are not
            score = self._evidence(lowered, *match.span())
            odd = group == 2 or _ODD.fullmatch(lowered, start, end) or _GOODS.match(lowered, match.end())
            enough = _ENOUGH_IF_ODD if odd else _ENOUGH
            if score < enough:
                score = self._across_turns(lowered, *match.span())
            if score < enough:
                continue
            if (
                money_follows(text, end)
                or _STOP_AFTER.match(lowered, match.end())
                or text.must_stay(start, end)
            ):
                continue
            if follows_code_word(text, start) and not _CODE.search(lowered, max(0, start - _BESIDE), start):
                continue
            found.append(Finding(start, end, ONE_TIME_CODE, 0.9 if score > _ENOUGH_IF_ODD else 0.8))
        return found

    def _evidence(self, lowered: str, start: int, end: int) -> int:
        """Points of the words around ``start:end``; 0 where they name another kind of number."""
        left, right = lowered[max(0, start - _REACH) : start], lowered[end : end + _REACH]
        before = _clause_before(left)
        after = _ENDS.split(right, maxsplit=1)[0]
        after = re.split("[0-9]", after, maxsplit=1)[0]
        words = _nearest(before, after)
        if words is None:
            return self._unnamed(before, left, after)
        points, beside, around = words
        around_kind = _KIND.search(around) is not None
        other = _OTHER.search(around)
        if (other and not around_kind) or _BESIDE_OTHER.search(around):
            return 0
        points += 2 * (around_kind or (_KIND.search(left) is not None and not _OTHER.search(left)))
        points += 2 * (_HUSH.search(right) is not None or _HUSH.search(left) is not None)
        points += _MOVES.search(before) is not None or _MOVES.search(after) is not None
        points += _SENDER.search(before) is not None or _SENDER.search(after) is not None
        return points + beside

    def _across_turns(self, lowered: str, start: int, end: int) -> int:
        """Points of the turn before that asks for a code, or of the one after that calls the value a code."""
        question = dialogue.asked(lowered, start)
        if question is not None and (dialogue.alone(lowered, end) or _GOES_ON.match(lowered, end)):
            points = _named_in_turn(question)
            if points:
                return points + (_ASKS.search(question) is not None or _LABEL.fullmatch(question) is not None)
        word = dialogue.told(lowered, start, end)
        if word is None or _DENIES.search(word):
            return 0
        points = _named_in_turn(word)
        return points + (_POINTS_BACK.match(word) is not None) if points else 0

    def _unnamed(self, before: str, left: str, after: str) -> int:
        """No word for *code*: *смс пришло: 482 193*, *4821 deb keldi*, *SMS 4821*."""
        if _OTHER.search(before) or _OTHER.search(after):
            return 0
        told = re.match(r"[ ,-]{0,2}(?:deb|деб)[ ](?:kel|кел|smsda|yoz|ёз|sms|смс)", after) is not None
        message = re.search(
            rf"(?<![{_A}])(?:sms|смс|esemes|эсэмэс)[{_A}'-]{{0,6}}[^{_A}]{{0,3}}(.{{0,24}})\Z", before
        )
        came = message is not None and (
            _MOVES.search(message.group(1)) or _FILLER.fullmatch(message.group(1))
        )
        if _MESSAGE_WITH.search(before) or _DICTATED.search(before):
            return _ENOUGH
        confirms = _CONFIRMING.search(before) is not None and _CAME.match(after) is not None
        if confirms:
            return _ENOUGH_IF_ODD
        return 2 * told + 2 * bool(came) + (told and bool(_KIND.search(left)))


# *got a text with 4821 in it*; *попросили продиктовать 4821*
_MESSAGE_WITH: Final = re.compile(
    rf"(?<![{_A}])(?:got|get|received|sent|gave)(?: me)? (?:a |the |this |another )?(?:text|message)s?"
    r"(?: message)? (?:with|saying|that (?:says|said))(?: the)?[ :]{1,2}\Z"
)
_DICTATED: Final = re.compile(
    rf"(?<![{_A}])(?:про)?диктова(?:ть|л|ла|ли)(?: (?:ему|ей|им|номер|цифры))?[ :]{{1,2}}\Z"
)
# *tasdiqlash uchun 482193 keldi*: what is confirmed with a number that has just come
_CONFIRMING: Final = re.compile(
    rf"(?<![{_A}])(?:tasdiq|тасдиқ|тасдик|подтверж|verif|confirm|pengesah|kirish|кириш|вход|login|"
    rf"log masuk)[{_A}]{{0,10}}"
    rf"(?: (?:uchun|учун|для|for|untuk|входа))?[ :-]{{1,3}}\Z"
)
_CAME: Final = re.compile(
    r"[ ,-]{1,3}(?:kel|кел|клди|kepti|кепти|прив?ш|came|arrived|sampai|masuk|raqam|рақам|kirit|кирит|jo'nat)"
)

# What asks in the turn before, beside a question mark: verbs of *say*, *enter*, *what*, *need*.
_ASKS: Final = re.compile(
    rf"[?]|{_MOVES.pattern}|(?<![{_A}])(?:ber(?:ing|vor|sang|a )|беринг|бервор|ko'rsat|кўрсат|o'qi|ўқи|"
    rf"nima|нима|"
    r"qanaqa|қанақа|qanday|қандай|necha|неча|нечи|nechi|kerak|керак|kutyap|кутяп|назов|назви|скаж|говор|"
    r"дайте|"
    r"дай|напиш|пиш|укаж|нуж|жду|жд[её]м|как(?:ой|ие|ая)|tell|say|read|what|which|need|wait|provide|share|"
    r"write|type|pls|please|apa|berapa|masuk|isi|tulis|nak|perlu|minta|tunggu|key in|iltimos|илтимос|"
    r"пожалуйста)"
)
_LABEL: Final = re.compile(
    rf"(?:[{_A}' ]{{1,24}}:)?[ ]*(?:[{_A}'-]{{1,20}}[ ]){{0,2}}(?:kod{{1,2}}[{_A}]{{0,6}}|"
    rf"код[{_A}]{{0,5}}|codes?|"
    r"otp|tac|отп)[ ]*[.:!-]?"
)
_GOES_ON: Final = re.compile(
    r"[,.!?] ?(?![0-9])| (?:deb|деб|to'g'ri|тўғри|shu|шу|mana|мана|keldi|келди|ekan|экан|edi|эди|вот|пришел|"
    rf"пришёл|пришло|верно|правильн|это|it|is|that|came|betul|kan|ya|itu|ini|dah)(?:mi|ми|но|s|"
    rf"dimi)?(?![{_A}])"
)
_DENIES: Final = re.compile(
    r"[?]|kelma|келма|yo'q|йўқ|ishlama|ишлама|не приш|не прих|нет|tak |tidak|belum|didn|not |no "
)
_POINTS_BACK: Final = re.compile(
    rf"[^{_A}]{{0,3}}(?:bu|бу|shu|шу|mana|мана|это|вот|this|that|it|here|ini|itu|kod|код|code|otp|tac|"
    rf"отп)(?![{_A}])"
)
_BESIDE_OTHER: Final = re.compile(
    r"(?:promo|промо|qr|kupon|купон|vaucher|voucher|coupon|shtrix|shtrih|штрих|bar|postal|zip|pos|"
    r"error|xato|хато|"
    r"domofon|домофон|chegirma|diskaun|discount|скид[а-я]*|dress|referral|реферал[а-я]*|taklif|"
    r"ошибка|oshibka)[a-z]{0,4}[ -]?(?:kod|код|code)|"
    r"bank (?:kodi|code)|(?:kod|код|code)[a-zа-я]{0,4}[ ](?:банка|ошибки|товара|домофона|двери|"
    r"подъезда|oshibki|tovara|скидки|купона|ralat|promosi|"
    r"diskaun|barang|pintu|mahsulot|eshik)"
)


def _clause_before(left: str) -> str:
    """What stands before a number up to the sentence or the number before; a label may end its sentence."""
    body = left.rstrip(" \n.!:")
    last = 0
    for sign in _ENDS.finditer(body):
        last = sign.end()
    for sign in re.finditer("[0-9]", body):
        last = max(last, sign.end())
    return left[last:]


def _named_in_turn(turn: str) -> int:
    """Points of the words for a one-time code in ``turn``; 0 if it has none, or names another code."""
    if _SECRET_CODE.search(turn):
        points = 2
    elif _CODE.search(turn) or (_PASSWORD.search(turn) and _KIND_OF_PASSWORD.search(turn)):
        points = 1
    else:
        return 0
    kind = _KIND.search(turn) is not None
    if _BESIDE_OTHER.search(turn) or (_OTHER.search(turn) and not kind):
        return 0
    return points + 2 * kind


def _nearest(before: str, after: str) -> tuple[int, int, str] | None:
    """Points of the nearest word for a code, whether it stands beside the number, and the words around it."""
    best: tuple[int, int, str] | None = None
    for pattern, points in ((_SECRET_CODE, 2), (_CODE, 1), (_PASSWORD, 0)):
        word = last(pattern.finditer(before))
        if word is not None:
            beside = _FILLER.fullmatch(before, word.end()) is not None
            around = before[max(0, word.start() - _BESIDE) :] + " | " + after[:_BESIDE]
        else:
            word = pattern.search(after)
            if word is None:
                continue
            beside = _FILLER.fullmatch(after, 0, word.start()) is not None
            around = before[-_BESIDE:] + " | " + after[: word.end() + _BESIDE]
        if pattern is _PASSWORD and not _KIND_OF_PASSWORD.search(before + after):
            continue
        if best is None or points + beside > best[0] + best[1]:
            best = points, int(beside), around
    return best


_KIND_OF_PASSWORD: Final = re.compile(
    r"sms|смс|bir mart|бир марта|одноразов|one[ -]?time|sekali|otp|tac|tasdiq|тасди|подтв|"
    r"vaqtinchalik|времен|sementara"
)
