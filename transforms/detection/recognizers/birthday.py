"""Birthdays: dates of any writing, only where a word says that somebody was born on them.

``tug'ilgan 12.05.1990``, ``12 мая 1990 г.р.``, ``born 12th May 1990``, ``"birth_date": "1990-05-12"``.
The word may stand before the date or behind it, with what people put between; other dates stay.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import last, slips
from transforms.detection.entities import BIRTHDAY
from transforms.detection.finding import Finding
from transforms.detection.recognizers import dialogue
from transforms.detection.text import PreparedText

_A: Final = "a-zа-яёўқғҳ"
# Stems of the twelve months with open endings: Uzbek in both scripts, Russian, English, Malay.
_MONTHS: Final = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sent", "okt", "noyab", "dekab",
    "январ", "феврал", "март", "апрел", "май", "мая", "мае", "июн", "июл", "август", "сент", "октя", "окто",
    "окта", "нояб", "декаб", "janua", "febr", "march", "april", "june", "julai", "july", "augus", "septem",
    "octob", "novem", "decem", "mac", "mei", "ogos", "disem", "oktob", "fevr", "nyabr",
)  # fmt: skip
_SHORT_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ogo", "og",
    "dis", "okt",
    "yan", "fev", "iyn", "iyl", "avg", "sen", "noy", "dek", "янв", "фев", "мар", "апр", "июн", "июл",
    "авг", "сен",
    "окт", "ноя", "дек",
)  # fmt: skip
_MONTH: Final = (
    rf"(?:(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[{_A}']{{0,8}}"
    rf"|(?:{'|'.join(sorted(_SHORT_MONTHS, key=len, reverse=True))})(?![{_A}']))\.?"
)
_YEAR: Final = r"(?:19[0-9]{2}|20[0-2][0-9])"
_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_NUMBER_OF_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_ROMAN: Final = r"(?:x?i{1,3}|i?[vx]|vi{1,3}|xi{0,2})"
_SEP: Final = r"(?:[ ]?[./,-][ ]?|[ ]{1,2})"
_OF_YEAR: Final = (
    rf"(?:[ -]{{0,2}}(?:yil(?:da|ning|i|gi)?|йил(?:да|нинг|и|ги)?|y|й|года?(?![ ]{{1,2}}рож)|го|году|г)\.?"
    rf"(?![{_A}])(?!\.?[ /]?[ртt](?![{_A}])))"
)
_OF_DAY: Final = (
    r"(?:st|nd|rd|th|[ -]?inchi|-?nchi|-?chi|-?инчи|-?нчи|-?чи|-?го|-?ого|-?е|hb|[ ]?hb\.?|-?sana(?:si)?)"
)
_DATE: Final = (
    rf"(?:{_YEAR}(?:{_OF_YEAR}|[-./ ]){{1}}[ ]?{_NUMBER_OF_MONTH}[-./ ][ ]?{_DAY}"
    rf"|{_DAY}{_SEP}{_NUMBER_OF_MONTH}{_SEP}(?:{_YEAR}|[0-9]{{2}}){_OF_YEAR}?"
    rf"|{_DAY}[.-]{_ROMAN}[.-]{_YEAR}"
    rf"|{_DAY}{_OF_DAY}?(?:[ ]of)?[ ,./-]{{0,2}}{_MONTH}(?:[ ,./-]{{0,3}}"
    rf"(?:{_YEAR}|(?<![a-zа-я])'?[0-9]{{2}}(?![0-9:])))?{_OF_YEAR}?"
    rf"|{_MONTH}[ -]{{1,2}}(?:the )?{_DAY}(?:st|nd|rd|th)?(?:[ ]?,?[ -]?{_YEAR})?{_OF_YEAR}?"
    rf"|{_YEAR}{_OF_YEAR}?[ ,./-]{{1,3}}{_DAY}{_OF_DAY}?[ ./-]{{0,2}}{_MONTH}"
    rf"|{_YEAR}{_OF_YEAR}?[ ,-]{{1,3}}{_MONTH}(?:[ ]oyi(?:ning|da)?|[ ]ойи(?:нинг|"
    rf"да)?)?[ -]{{1,2}}{_DAY}{_OF_DAY}?"
    rf"|(?:19|20)[0-9]{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|{_DAY}(?:0[1-9]|1[0-2]){_YEAR}"
    rf"|{_YEAR}(?![0-9]){_OF_YEAR}?|'?[3-9][0-9]{_OF_YEAR}|'?[0-9]{{2}}(?=[ ]?(?:г[./ ]{{1,2}}р|"
    rf"года?[ ]рожд))"
    rf"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{{2}}"
    rf"|{_DAY}[./-](?:0[1-9]|1[0-2]))"
)
_CANDIDATE: Final = re.compile(
    rf"(?<![0-9{_A}/№#])(?<![0-9][.,:-])(?<![{_A}][/-]){_DATE}(?![0-9]|[./:-][0-9]|[ ]?%)"
)
# Less than a day and a month of a whole word: a year, or `12.05`, must stand closer to the word.
_YEAR_WORD: Final = re.compile(r"(?<=[0-9a-zа-яқ]) (?:yilda|йилда)\Z")
_THIN: Final = re.compile(r"'?[0-9]{2,4}[^0-9]*|[0-9]{1,2}[./-][0-9]{2}|[0-9]{6}")

_ILGAN: Final = "|".join(slips("tug'ilgan", "tugilgan", "tug'ulgan", "tugulgan"))
_ILGAN_CYRILLIC: Final = "|".join(slips("туғилган", "тугилган", "тугулган"))
_ROZHD: Final = "|".join(slips("рождения", "рожденья"))
_BIRTH: Final = "|".join(slips("birth"))
_LAHIR: Final = "|".join(slips("lahir"))
_BIRTHDAY: Final = "|".join(slips("birthday", "harijadi", "birthdate"))
_BORN: Final = (
    rf"(?:(?:{_ILGAN})(?:man|miz|lar)?(?:[ _-]?(?:kun(?:im|ing|i|ingiz|ini|lari|imiz)?|sana(?:m|si|ngiz|ni)?|"
    rf"yil(?:im|i|ingiz)?|vaqt(?:im|i)?|oy(?:im|i)?))?|"
    rf"(?:{_ILGAN_CYRILLIC})(?:ман|миз)?(?:[ -]?(?:кун(?:им|инг|и|ингиз)?|сана(?:м|си|нгиз)?|йил(?:им|и)?))?|"
    r"tavallud(?:im|i)?(?:[ ]kun(?:im|i)?)?|таваллуд(?:им|и)?|dunyoga kel(?:gan|di)(?:man)?|"
    r"дунёга кел(?:ган|ди)(?:ман)?|"
    rf"t\.?[ ]?[sk]ana(?:si)?|дата[ _]?рож(?:д[а-я.]*)?|день рожд[а-я]*|днем рожд[а-я]*|"
    rf"{_ROZHD}|родил(?:ся|ась|ись|а|и)(?:[(/-]{1, 2}[а-я]{1, 3}[)]?)?|рожд[её]н[а-я]*|рождени[ея]|"
    rf"рожд\.|д\.?[ ]?[/]?р\.?|г/р|дн?юх[аи]|денюха|"
    rf"год рожд[а-я.]*|data rojd[a-z]*|den rojd[a-z]*|god rojd[a-z]*|rodil(?:sya|as|sa)[a-z]*|"
    rf"date[ _-]?of[ _-]?(?:{_BIRTH})|"
    r"birth[ _-]?(?:date|day|year|dt)s?|"
    rf"(?:{_BIRTHDAY})|b-?day|b\.day|bdate|born|d\.?o\.?b\.?|y\.?o\.?b\.?|year[ _-]?of[ _-]?birth|"
    rf"ta?ri?kh[ _]?(?:{_LAHIR})|"
    r"tkh lahir|tahun lahir|lahir|dilahirkan|(?:на|появил[а-я]{1,3}) свет|"
    r"исполн[а-я]{2,6}|именин[а-я]*|turns?|to'l(?:aman|adi|di)|тўл(?:аман|ади)|genap|kelahiran|"
    r"hari lahir|hari ?jadi|ulang ?tahun|besday|bufday|"
    r"birthday (?:saya|anak|isteri|suami))"
)
_ANNOUNCER: Final = re.compile(rf"(?<![{_A}']){_BORN}(?![{_A}'])")
# A party and its goods, not a person: *на день рождения*, *birthday cake*, *baju lahir*, *и др.*
_PARTY: Final = re.compile(r"(?:на|ко|к|дню|с|и|for|untuk|happy|kek|cake|baju|baby|parti|kad|новый) \Z")
_OWN: Final = re.compile(
    rf"(?<![{_A}])(?:у (?:меня|нас|доч|сын|муж|жен|мам|пап|ребен|ребён)|мо[йяеёи]|моего|мне|нам|mening|"
    rf"menda|qizim|o'g'lim|менинг|"
    rf"қизим|ўғлим|my|i am|saya|anak|isteri|suami)"
)
_AGE: Final = re.compile(
    rf"[0-9]{{1,3}}[ -]?(?:ga|га)?[ ]?(?:лет|год|yosh|ёш|years?|yrs|tahun)[{_A}]{{0,5}}|"
    rf"\A [0-9]{{2}}(?= (?:on|pada|in))"
)
# What stands behind a date only: *1990 г.р.*, *1990 y.t.*
_OF_BIRTH: Final = re.compile(
    rf"[ ,]{{0,2}}(?:г(?:\.[ ]?|/|[ ]|)р|g\.[ ]?r|y\.[ ]?t|й\.[ ]?т|года?[ ]р)\.?(?![{_A}0-9])"
)
_FOR_THE_DAY: Final = re.compile(r"[ ]?(?:kunga|kuniga|kunlar|kuningizga|кунга|кунига)")
# What else a date near a birth may be: a document's, a delivery's, a party's (whose year is not long past).
_DOCUMENT: Final = re.compile(r"expir|muddat|срок|годен|valid|beril|выда|issued|dikeluarkan|произв|ishlab")
_ELSE: Final = re.compile(
    r"yetkaz|етказ|достав|dostav|deliver|hantar|buyurtma|буюртма|заказ|order|pesan|kerak|керак|"
    r"нуж[ен]|tort|торт|cake|"
    r"kek(?![a-z])|gacha|гача|sovg|совға|подар|gift|hadiah|party|chegirma|скидк|sale|balloon|"
    r"шар(?![а-я]{4})|шарик|"
    r"shar(?![a-z])|invit|undangan|taklif|приглаш|bayram|guruh|sotib|куп|to run|doll|kolleks|коллек|"
    r"collection|edition|"
    r"model"
)
_BROKEN: Final = re.compile(rf"[0-9;!]|[.?\n](?=[ \n])[^{_A}]*[{_A}]")
_BROKEN_BEHIND: Final = re.compile(rf"[0-9;!?\n]|\.[ ]+[{_A}]")
_MARK: Final = (
    rf"{_ILGAN}|{_ILGAN_CYRILLIC}|{_ROZHD}|{_BIRTHDAY}|tavallud|таваллуд|dunyoga|дунёга|рож|роди|"
    rf"на свет|исполн|именин|turn|to'l|тўл|genap|rojd|rodil|birth|b-?day|"
    r"b\.day|bdate|besday|bufday|born|lahir|jadi|ulang|(?:^|[^а-яёўқғҳ])(?:д\.?[ ]?[/]?р|дн?юх|денюх)|"
    r"г[./ ]{0,2}р|года? р|й\.[ ]?т"
    r"|(?:^|[^a-z])(?:d\.?o\.?b|y\.?o\.?b|t\.?[ ]?[sk]ana)|g\.[ ]?r|y\.[ ]?t"
)
_DOCUMENT_BEHIND: Final = re.compile(
    r"(?:[ -]?(?:yil|йил|г\.?|года?))?[ ]?[,;/][ ]?(?:pasport|passport|паспорт|пасп\.?|ic|i\.c\.|"
    r"no\.? ?kp)?[ :]{0,2}"
    r"(?:(?:aa|ab|ac|ad|ae|fa|fb|ka|аа|ав|ас|fа)[ ]?(?:№|n|-|#)?[ ]?[0-9]{7}(?![0-9])|[0-9]{14}(?![0-9]))"
)
_BEFORE_DOCUMENT: Final = (
    r"[0-9][^0-9]{0,8}[,;/] ?(?:(?:aa|ab|ac|ad|ae|fa|fb|ka|аа|ав|ас)[^0-9]{0,4}[0-9]{7}|[0-9]{14})"
)
# *born 07.11.1962 not 5 September 1956*
_CORRECTED: Final = re.compile(r"[ ,]{1,2}(?:and )?(?:not|emas|эмас|а не|не|bukan)(?: on)?[ ,]{1,2}")
_EVENT: Final = re.compile(r"kun|кун|день|дн|day|jadi|ulang|tavallud")
_LATEST_YEAR: Final = 2023
_EARLY_YEAR: Final = 2012
_FOUR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_BEFORE: Final = 44
_BEHIND: Final = 34
_NAMED_BEFORE: Final = 80
_CLOSE: Final = 18


_CHILDREN: Final = (
    "farzand", "o'g'lim", "qizim", "nabira", "фарзанд", "ўғлим", "қизим", "невара", "сын", "доч", "внук",
    "внуч", "ребен", "ребён", "my son", "my daughter", "our son", "our daughter", "my child", "anak", "cucu",
)  # fmt: skip
# *Farzandim Kumushoy Kuchkarova (18-avgust)*, *Сын Максим, 12.05.2015, размер 34*: a child, a name, a date
_CHILD: Final = re.compile(
    rf"(?<![{_A}'])(?:{'|'.join(_CHILDREN)})[{_A}']{{0,6}}(?: [{_A}'.-]{{2,24}}){{1,4}}(,| ?\() ?\Z"
)
_DAY_OF_MONTH: Final = re.compile(rf"{_DAY}[ -]{{0,2}}{_MONTH}")
_SIZE_BEHIND: Final = re.compile(
    r" ?(?:г\.?|года|й\.?|y\.?)?,? (?:размер|рост|разм|size|saiz|razmer|bo'yi|класс|sinf|\d)"
)


def _child_of(lowered: str, start: int, end: int) -> bool:
    """Whether a child and its name stand before a date in brackets, or between commas and long past."""
    child = _CHILD.search(lowered, max(0, start - _NAMED_BEFORE), start)
    if child is None:
        return False
    if child.group(1).endswith("("):
        return lowered.startswith(")", end)
    year = _FOUR.search(lowered, start, end)
    past = year is not None and int(year.group()) <= _LATEST_YEAR
    return past or _SIZE_BEHIND.match(lowered, end) is not None


class Birthday:
    """The date, or the year alone (*1990 г.р.*), without the word that announces it."""

    name = "BirthdayRecognizer"
    entities = (BIRTHDAY,)
    least_digits = 1
    context = (
        "tug'ilgan kun", "tug'ilgan sana", "туғилган", "дата рождения", "г.р.", "born", "date of birth",
        "dob",
        "tarikh lahir",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        announced = lowered.str.contains(_MARK) | lowered.str.contains_any(
            ["date of", "tarikh", "pas", "пас", *_CHILDREN]
        )
        return folded.str.contains("[0-9]") & (announced | lowered.str.contains(_BEFORE_DOCUMENT))

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found: list[Finding] = []
        for match in _CANDIDATE.finditer(lowered):
            start, end = match.span()
            thin = _THIN.fullmatch(lowered, start, end) is not None
            score = self._said(lowered, start, end, thin)
            if not score and not thin and _DOCUMENT_BEHIND.match(lowered, end):
                score = 0.75  # name, date, passport: how people write their own data
            if (
                not score
                and (not thin or _DAY_OF_MONTH.fullmatch(lowered, start, end))
                and (_child_of(lowered, start, end))
            ):
                score = 0.75
            if not score and found and not thin and _CORRECTED.fullmatch(lowered, found[-1].end, start):
                score = 0.8
            if not score:
                continue
            stem = _YEAR_WORD.search(lowered, start, end)
            if stem is not None:
                end = stem.start()
            while end > start and lowered[end - 1] in " .,'-":
                end -= 1
            found.append(Finding(start, end, BIRTHDAY, score))
        return found

    def _said(self, lowered: str, start: int, end: int, thin: bool) -> float:
        """The score of a date that a word before or behind it calls a birthday; 0 if none does."""
        year = _FOUR.search(lowered, start, end)
        late = year is not None and int(year.group()) > _LATEST_YEAR
        early = year is not None and int(year.group()) <= _EARLY_YEAR
        reach = _CLOSE if thin else _BEFORE
        word = last(_ANNOUNCER.finditer(lowered, max(0, start - _BEFORE), start))
        if word is not None:
            gap = _AGE.sub("", lowered[word.end() : start])
            if (
                len(gap) <= reach
                and not _BROKEN.search(gap)
                and not _DOCUMENT.search(gap)
                and (early or not self._party(lowered, word, gap, late))
            ):
                return 0.8 if thin else 0.9
        mark = _OF_BIRTH.match(lowered, end)
        if mark is not None and not (thin and mark.group().endswith("гр")):
            return 0.9
        word = _ANNOUNCER.search(lowered, end, end + _BEHIND)
        if word is None:
            return self._across_turns(lowered, start, end, early)
        gap = lowered[end : word.start()]
        if (
            len(gap) > (_CLOSE if thin else _BEHIND)
            or _BROKEN_BEHIND.search(gap)
            or _DOCUMENT.search(gap)
            or (not early and self._party(lowered, word, gap, late))
        ):
            return self._across_turns(lowered, start, end, early)
        return 0.8 if thin else 0.9

    def _across_turns(self, lowered: str, start: int, end: int, early: bool) -> float:
        """*Дата рождения?*, and a date alone in the next line; or a year long past, and the word after it."""
        if not dialogue.alone(lowered, end):
            return 0.0
        turns = [(dialogue.asked(lowered, start), True)]
        turns += [(dialogue.told(lowered, start, end), False)] * early
        for turn, question in turns:
            word = last(_ANNOUNCER.finditer(turn)) if turn else None
            if turn and word and (question or word.start() <= _CLOSE // 2):
                rest = turn[word.end() :]
                if not _DOCUMENT.search(rest) and (early or not self._party(turn, word, rest, late=False)):
                    return 0.8
        return 0.0

    def _party(self, lowered: str, word: re.Match[str], gap: str, late: bool) -> bool:
        """Whether the word means the feast, and the date a delivery: *на день рождения 12 мая нужен торт*."""
        event = _EVENT.search(lowered, word.start(), word.end() + 6) is not None
        if event and (late or _FOR_THE_DAY.match(lowered, word.end())):
            return True
        if _ELSE.search(gap):
            return True
        before = lowered[max(0, word.start() - _CLOSE) : word.start()]
        return _PARTY.search(before) is not None and not _OWN.search(before + gap)
