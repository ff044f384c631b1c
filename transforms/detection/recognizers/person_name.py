"""Names of people: Uzbek (both scripts), Russian and English, with and without capitals.

Words are judged once each (``names/judge.py``); here judged words become people:
a capitalised name; two name words side by side in any case and order; a word beside a kin term
(*Aziz aka*, *тётя Гуля*), behind an introduction (*ismim*, *меня зовут*, *my name is*) or a role
(*mijoz*, *получатель*); initials; *o'g'li / qizi*. A name that is also an everyday word or a brand
(Lola, Jordan, Вера) needs one of these beside it. Goods called after people stay.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import polars as pl

from transforms.detection.entities import PERSON
from transforms.detection.finding import Finding
from transforms.detection.names import judge as flag
from transforms.detection.names.judge import NAMES, NameJudge
from transforms.detection.text import PreparedText

SMALL, TITLE, UPPER = 0, 1, 2

_BESIDE: Final = re.compile(r"[ ]{1,2}|-|\n")
_BESIDE_COMMA: Final = re.compile(r"[ ]?,[ ]{0,2}")
_AFTER_INITIAL: Final = re.compile(r"\.?[ ]{0,2}")
_ANNOUNCES: Final = re.compile(r"[ .:=,;\-(«\"“'>]{1,5}")
_SENTENCE_ENDS: Final = re.compile(r"[.!?…\n;]")
_LONGEST_CHAIN: Final = 4
_DEAR: Final = (
    *("mijoz", "do'st", "dost", "xaridor", "hamkor", "foydalanuvchi", "sotuvchi", "ona"),
    *("мижоз", "дўст", "харидор", "ота"),
)
_TITLES: Final = frozenset(
    {"mr", "mrs", "dr", "г-н", "г-жа", "господин", "госпожа", "гражданин", "гражданка"}
)
_FILLERS: Final = frozenset(
    {
        *(
            "is",
            "am",
            "i",
            "the",
            "full",
            "esa",
            "bu",
            "mening",
            "meni",
            "mana",
            "va",
            "ism",
            "ismim",
            "sharif",
        ),
        *("sharifim", "familiya", "familiyam", "bo'ladi", "saya", "и", "имя", "фамилия", "отчество"),
    }
)
_NAME_OWNERS: Final = frozenset(
    {
        *(
            "my",
            "his",
            "her",
            "full",
            "first",
            "last",
            "customer",
            "customer's",
            "client",
            "buyer",
            "recipient",
        ),
        *("mening", "uning", "nama"),
    }
)
_CONTEXT: Final = flag.CHILD_OF | flag.KIN_AFTER | flag.KIN_BEFORE | flag.ROLE | flag.INTRODUCTION
_SPEAKING: Final = NAMES | _CONTEXT | flag.SURNAME_IN_PAIR | flag.ADJECTIVAL
_STRONG: Final = flag.GIVEN | flag.SURNAME | flag.PATRONYMIC | flag.KNOWN


class _Word(NamedTuple):
    start: int
    end: int
    flags: int
    case: int
    opens: bool  # stands at the beginning of a sentence


class PersonName:
    """People in text, from words judged one by one."""

    name = "PersonNameRecognizer"
    entities = (PERSON,)
    context = (
        "ismim", "mening ismim", "familiyam", "aka", "opa", "xola", "исмим", "ака", "опа", "меня зовут",
        "имя", "фамилия", "клиент", "получатель", "my name is", "mr", "mrs", "nama saya", "encik", "puan",
    )  # fmt: skip
    country: str | None = None

    def __init__(self, judge: NameJudge) -> None:
        self.judge = judge

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        """Any letter; the column path gates further, by the verdicts of the words (``column.py``)."""
        return folded.str.contains(r"\pL")

    def find(self, text: PreparedText) -> list[Finding]:
        folded, lookup = text.folded, self.judge.lookup
        remembered = self.judge.spellings.get
        verdicts = []
        for start, end in text.words:
            flags = remembered(folded[start:end])
            verdicts.append(lookup(folded[start:end]) if flags is None else flags)
        if not any(flags & flag.TRIGGERS for flags in verdicts):
            return []
        return _People(text, _words(text, verdicts)).spans()


def _words(text: PreparedText, verdicts: list[int]) -> list[_Word]:
    """The words of a text with their verdicts and their capitals; apostrophes round a word are cut off."""
    folded = text.folded
    words: list[_Word] = []
    shouted = previous_end = 0
    for (start, end), flags in zip(text.words, verdicts, strict=True):
        between = folded[previous_end:start]
        opens = not words or (between != " " and _SENTENCE_ENDS.search(between) is not None)
        previous_end = end
        if folded[start] == "'" or folded[end - 1] == "'":
            while start < end and folded[start] == "'":
                start += 1
            while end > start and folded[end - 1] == "'":
                end -= 1
            if start == end:
                continue
        case = SMALL
        if folded[start].isupper():
            case = UPPER if end - start > 1 and folded[start:end].isupper() else TITLE
            shouted += case == UPPER
        words.append(_Word(start, end, flags, case, opens))
    if len(words) >= 4 and shouted > 0.6 * len(words):
        return [word._replace(case=SMALL) if word.case == UPPER else word for word in words]
    return words


class _People:
    """One text's words on their way to people; ``score[i]`` > 0 marks a word as part of a name."""

    def __init__(self, text: PreparedText, words: list[_Word]) -> None:
        self.folded = text.folded
        self.lowered = text.lower
        self.words = words
        self.score = [0.0] * len(words)

    def spans(self) -> list[Finding]:
        last = len(self.words) - 1
        for place, word in enumerate(self.words):
            flags = word.flags
            initial = word.end - word.start == 1 and word.case
            if not flags & _SPEAKING and not initial:
                continue
            if flags & NAMES and (score := self._alone(place, word)):
                self._mark(place, score)
            if place < last and self._beside(place):
                self._pair(place)
            if flags & _CONTEXT:
                self._by_context(place, word)
        marked = [place for place, score in enumerate(self.score) if score > 0]
        for place in marked:
            self._extend(place, +1)
            self._extend(place, -1)
        return self._chains()

    def _letters(self, place: int) -> str:
        """The word at ``place`` in small letters; nothing beyond the last."""
        word = self.words[place] if place < len(self.words) else None
        return self.lowered[word.start : word.end] if word else ""

    # --- rules -------------------------------------------------------------------------------

    def _mark(self, place: int, score: float) -> None:
        self.score[place] = max(self.score[place], score)

    def _alone(self, place: int, word: _Word) -> float:
        flags = word.flags
        if flags & (flag.NEVER | flag.KIN_AFTER | flag.ROLE | flag.INTRODUCTION):
            return 0.0
        if self._letters(place) in ("aziz", "азиз") and self._letters(place + 1).startswith(_DEAR):
            return 0.0  # `Aziz mijozlar`: dear customers
        if word.case == SMALL:
            return 0.55 if flags & flag.CERTAIN and not flags & flag.AMBIGUOUS else 0.0
        if flags & flag.KNOWN and not (flags & flag.EVERYDAY or (flags & flag.AMBIGUOUS and word.opens)):
            return 0.85
        if flags & flag.AMBIGUOUS or flags & flag.EVERYDAY:
            return 0.0
        if flags & flag.GIVEN:
            return 0.75
        if flags & (flag.SURNAME | flag.PATRONYMIC):
            return 0.7 if flags & flag.CERTAIN or not word.opens or flags & flag.PATRONYMIC else 0.0
        if flags & (flag.SURNAME_SHAPED | flag.NAME_SHAPED):
            return 0.0 if word.opens or word.case == UPPER else 0.5
        return 0.0

    def _pair(self, place: int) -> None:
        """Two name words side by side, in either order, or a surname and an initial."""
        left, right = self.words[place], self.words[place + 1]
        lf, rf = left.flags, right.flags
        surname = flag.SURNAME | flag.SURNAME_SHAPED | flag.PATRONYMIC
        for initial, named in ((left, right), (right, left)):
            dot = self.folded[initial.end : initial.end + 1] == "."
            if (
                dot
                and initial.end - initial.start == 1
                and initial.case
                and named.case
                and named.flags & surname
            ):
                self._mark(place, 0.8)
                self._mark(place + 1, 0.8)
                return
        if lf & flag.KNOWN and rf & flag.KNOWN and not (lf & flag.EVERYDAY and rf & flag.EVERYDAY):
            self._mark(place, 0.9)
            self._mark(place + 1, 0.9)
            return
        small = left.case == SMALL or right.case == SMALL
        names = NAMES | flag.ADJECTIVAL | (0 if small and (lf | rf) & flag.EVERYDAY else flag.SURNAME_IN_PAIR)
        if not (lf & names and rf & names) or (lf | rf) & (flag.NEVER | _CONTEXT & ~flag.CHILD_OF):
            return
        plain = flag.EVERYDAY | flag.AMBIGUOUS
        if lf & plain and rf & plain and not (lf | rf) & flag.KNOWN:
            return
        if not (lf & _STRONG or rf & _STRONG):
            shaped = flag.SURNAME_SHAPED | flag.NAME_SHAPED
            if small or not (lf & shaped or rf & shaped):
                return
        if small and not left.opens:  # `roza tovarov`: the strong one must be no everyday word itself
            strong = [f for f in (lf, rf) if f & _STRONG and not f & plain]
            if not strong:
                return
        score = 0.9 if (lf | rf) & (surname | flag.SURNAME_IN_PAIR) else 0.75
        self._mark(place, score)
        self._mark(place + 1, score)

    def _by_context(self, place: int, word: _Word) -> None:
        flags = word.flags
        if flags & flag.CHILD_OF and place and self._beside(place - 1):
            father = self.words[place - 1]
            if father.flags & NAMES or (father.case and not father.flags & flag.EVERYDAY):
                self._mark(place - 1, 0.85)
                self._mark(place, 0.85)
        if flags & flag.KIN_AFTER and place and self._beside(place - 1):
            named = self.words[place - 1]
            if self._nameable(named, opening=named.end - named.start >= 4):
                self._mark(place - 1, 0.8)
            elif self._letters(place) in ("ismli", "nomli", "исмли") and not named.flags & flag.EVERYDAY:
                self._mark(place - 1, 0.7)
        if flags & flag.KIN_BEFORE and place + 1 < len(self.words):
            gap = self.folded[word.end : self.words[place + 1].start]
            named = self.words[place + 1]
            titled = self._letters(place) in _TITLES and named.case == TITLE and named.end - named.start > 2
            if (gap in (" ", ". ") or self._beside(place)) and (titled or self._nameable(named)):
                self._mark(place + 1, 0.75)
        if flags & flag.ROLE and place + 1 < len(self.words):
            named = self.words[place + 1]
            if _ANNOUNCES.fullmatch(self.folded, word.end, named.start) and self._nameable(
                named, small=False
            ):
                self._mark(place + 1, 0.65)
        if flags & flag.INTRODUCTION:
            self._introduced(place, word)

    def _nameable(self, word: _Word, *, opening: bool = False, small: bool = True) -> bool:
        """Whether a word beside a kin term or role is taken for a name."""
        if word.flags & (flag.NEVER | flag.KIN_AFTER | flag.KIN_BEFORE | flag.ROLE):
            return bool(word.flags & flag.KNOWN and word.case)
        if word.flags & (flag.GIVEN | flag.SURNAME | flag.PATRONYMIC | flag.KNOWN):
            return True
        if word.flags & NAMES:
            return word.case != SMALL or small
        if word.flags & flag.EVERYDAY or word.end - word.start < 3:
            return False
        return word.case == TITLE and (opening or not word.opens)

    def _introduced(self, place: int, word: _Word) -> None:
        """The words behind *ismim*, *меня зовут*, *my name is*, *FIO:*."""
        at = place + 1
        announced = False
        while at < len(self.words) and at - place <= 3:
            gap = self.folded[self.words[at - 1].end : self.words[at].start]
            if not _ANNOUNCES.fullmatch(gap):
                return
            announced = announced or ":" in gap or "=" in gap
            if self._letters(at) not in _FILLERS:
                break
            announced = True
            at += 1
        else:
            return
        if self._letters(place) in (
            "name",
            "nama",
            "ism",
            "имя",
            "фамилия",
            "surname",
            "ismi",
            "исми",
            "исм",
            "familiya",
        ):
            owner = self._letters(place - 1) if place else ""
            taken = self.words[at]
            if not (
                taken.flags & NAMES
                or owner in _NAME_OWNERS
                or (announced and taken.case == TITLE and not owner)
            ):
                return
        first = self.words[at]
        if (
            first.flags & flag.NEVER
            or (first.flags & flag.EVERYDAY and not first.flags & NAMES)
            or first.end - first.start < 2
        ):
            return
        if first.flags & (flag.KIN_AFTER | flag.ROLE | flag.INTRODUCTION):
            return
        self._mark(at, 0.85)
        taken_count = 1
        while at + 1 < len(self.words) and self._beside(at) and taken_count < _LONGEST_CHAIN:
            after = self.words[at + 1]
            named = after.flags & (NAMES | flag.CHILD_OF) and not after.flags & flag.EVERYDAY
            capital = after.case and first.case and not after.flags & flag.EVERYDAY and not after.opens
            # `my name is wilhelmina thornbridge, phone ...`: an unknown word that closes the clause
            closes = not after.flags and after.end - after.start >= 4 and self._clause_ends(at + 1)
            if not (named or capital or closes):
                return
            at += 1
            taken_count += 1
            self._mark(at, 0.85)

    def _clause_ends(self, place: int) -> bool:
        """Whether no further word follows within the clause."""
        end = self.words[place].end
        following = self.folded[end : end + 1]
        return not following or following in ",.;:!?()\n"

    # --- putting together --------------------------------------------------------------------

    def _beside(self, place: int) -> bool:
        """Whether words ``place`` and ``place + 1`` stand side by side."""
        left, right = self.words[place], self.words[place + 1]
        gap = self.folded[left.end : right.start]
        if gap == " " or _BESIDE.fullmatch(gap):
            return True
        if left.end - left.start == 1 and left.case == TITLE and _AFTER_INITIAL.fullmatch(gap):
            return True
        surname = flag.SURNAME | flag.SURNAME_SHAPED
        return bool(
            left.flags & surname and right.flags & (flag.GIVEN | flag.KNOWN) and _BESIDE_COMMA.fullmatch(gap)
        )

    def _extend(self, place: int, step: int) -> None:
        """Take neighbours that only make sense as part of the same name."""
        source = self.words[place]
        for taken in range(1, 3):
            at = place + step * taken
            if not 0 <= at < len(self.words) or not self._beside(min(at, at - step)):
                return
            word = self.words[at]
            if self.score[at] > 0:
                continue
            initial = word.end - word.start == 1 and word.case == TITLE
            if initial and source.case:
                self._mark(at, self.score[place])
                continue
            blocked = (
                flag.EVERYDAY | flag.KIN_AFTER | flag.KIN_BEFORE | flag.ROLE | flag.INTRODUCTION | flag.NEVER
            )
            if word.flags & blocked and not word.flags & (flag.SURNAME | flag.PATRONYMIC | flag.KNOWN):
                return
            names = word.flags & (NAMES | flag.CHILD_OF | flag.ADJECTIVAL)
            capital = word.case == TITLE and source.case and not word.opens and word.end - word.start > 2
            small_name = names and (
                word.case or word.flags & (_STRONG | flag.CHILD_OF | flag.SURNAME_SHAPED | flag.ADJECTIVAL)
            )
            if not (small_name or capital):
                return
            self._mark(at, self.score[place] - 0.05)

    def _chains(self) -> list[Finding]:
        found: list[Finding] = []
        last = -2
        for place, score in enumerate(self.score):
            if score <= 0:
                continue
            word = self.words[place]
            end = word.end
            if end - word.start == 1 and self.folded[end : end + 1] == ".":
                end += 1
            if found and last == place - 1 and self._beside(last):
                head = found[-1]
                found[-1] = Finding(head.start, end, PERSON, max(head.score, score))
            else:
                found.append(Finding(word.start, end, PERSON, score))
            last = place
        return found
