"""The judgement of words: known words, the judge of unknown ones, the memory of verdicts."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.detection.people import people
from transforms.detection import Detector, name_words
from transforms.detection.names.flags import NAME_SHAPED


class TestKnownWords:
    """Names on no list, known from the marketplace's own name columns."""

    names = pl.Series(["Qzartim Vandrol", "Гвендолайна Торнбридж"])

    def detector(self) -> Detector:
        known = name_words(self.names)
        return Detector(known_words=lambda words: words.is_in(known.implode()))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("buyurtmani qzartim vandrol olmadi", ["qzartim vandrol"]),
            ("buyurtmani VANDROL QZARTIM olmadi", ["VANDROL QZARTIM"]),
            ("посылку забрала Торнбридж вчера", ["Торнбридж"]),
            ("gvendolayna oldi", []),  # alone, in small letters, another spelling
            ("gvendolina torinbrij", []),
            ("buni Qzartim oldi", ["Qzartim"]),
            ("Гвендолайне торнбридж передайте", ["Гвендолайне торнбридж"]),
        ],
    )
    def test_known(self, text: str, expected: list[str]) -> None:
        assert people(self.detector(), text) == expected
        if expected:
            assert people(Detector(), text) != expected

    def test_a_word_learnt_later_is_seen(self) -> None:
        known: set[str] = set()
        detector = Detector(known_words=lambda words: words.is_in(sorted(known)))
        text = "kuni qzartom vandroxim oldi"
        assert people(detector, text) == []
        known.update(name_words(pl.Series(["Qzartom Vandroxim"])).to_list())
        assert people(detector, text) == ["qzartom vandroxim"]

    def test_asked_once_for_a_column_with_distinct_words(self) -> None:
        asked: list[pl.Series] = []

        def known(words: pl.Series) -> pl.Series:
            asked.append(words)
            return pl.repeat(False, len(words), eager=True)

        Detector(known_words=known).detect_column(
            pl.Series(["bir ikki uch", "uch Ikki bir"] * 50), name="body"
        )
        assert len(asked) == 1
        assert asked[0].is_unique().all()


class Vowels:
    """A judge of unknown words: those that begin with *zy* are names."""

    fingerprint = b"vowels-1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, words: Sequence[str]) -> Sequence[bool]:
        self.asked.extend(words)
        return [word.startswith("zy") for word in words]


class TestUnknownWords:
    text = "kecha Zyqvart buyurtmani oldi"

    def test_it_is_believed_where_a_capital_stands_inside_of_a_sentence(self) -> None:
        detector = Detector(unknown_words=Vowels())
        assert people(detector, self.text) == ["Zyqvart"]
        assert people(detector, self.text.lower()) == []
        assert people(Detector(), self.text) == []

    def test_it_is_asked_once_a_word_and_only_what_lists_leave_open(self) -> None:
        judge = Vowels()
        detector = Detector(unknown_words=judge)
        detector.detect_column(pl.Series([self.text, self.text.upper(), "Aziz Karimov Zyqvart"]), name="body")
        people(detector, "ZYQVART")
        assert judge.asked.count("zyqvart") == 1
        assert not {"aziz", "karimov", "kecha"} & set(judge.asked)

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.sampled_from(["Zyqvart", "zyqvart", "Aziz", "kecha", "aka.", "Qwrta", "ismim", "Xqr,"]),
            max_size=7,
        )
    )
    def test_one_text_alone_and_in_a_column_have_the_same_people(self, words: list[str]) -> None:
        text = " ".join(words)
        column = pl.Series(["Zyqvart Zyqvart", text, "men Zyqvart"])
        found = Detector(unknown_words=Vowels()).detect_column(column, name="body", entities={"PERSON"}).spans
        inside = found.filter(pl.col("row") == 1).select("start", "end").rows()
        alone = Detector(unknown_words=Vowels()).detect_column(
            pl.Series([text]), name="body", entities={"PERSON"}
        )
        assert inside == alone.spans.select("start", "end").rows()


class Memory:
    """A memory of verdicts that keeps the words themselves."""

    def __init__(self) -> None:
        self.verdicts: dict[tuple[str, bytes], int] = {}

    def recall(self, words: Sequence[str], fingerprint: bytes) -> list[int | None]:
        return [self.verdicts.get((word, fingerprint)) for word in words]

    def learn(self, words: Sequence[str], verdicts: Sequence[int], fingerprint: bytes) -> None:
        self.verdicts.update({(word, fingerprint): bits for word, bits in zip(words, verdicts, strict=True)})


class TestVerdictMemory:
    text = "kecha Zyqvart va Aziz aka oldi"

    def test_a_model_is_not_asked_again(self) -> None:
        memory, first, second = Memory(), Vowels(), Vowels()
        before = people(Detector(unknown_words=first, verdicts=memory), self.text)
        after = people(Detector(unknown_words=second, verdicts=memory), self.text)
        assert before == after == ["Zyqvart", "Aziz"]
        assert first.asked
        assert second.asked == []

    def test_what_is_remembered_is_believed(self) -> None:
        memory = Memory()
        detector = Detector(verdicts=memory)
        memory.learn(["qwrtom"], [NAME_SHAPED], detector.judge.fingerprint)
        assert people(detector, "kecha Qwrtom oldi") == ["Qwrtom"]

    def test_other_lists_and_other_models_have_other_verdicts(self) -> None:
        class Other(Vowels):
            fingerprint = b"vowels-2"

        prints = {
            Detector().judge.fingerprint,
            Detector(languages=("uz",)).judge.fingerprint,
            Detector(unknown_words=Vowels()).judge.fingerprint,
            Detector(unknown_words=Other()).judge.fingerprint,
        }
        assert len(prints) == 4

    def test_what_is_known_is_not_remembered(self) -> None:
        """The names of this marketplace grow and shrink: they have a memory of their own."""
        memory = Memory()
        knowing = Detector(known_words=lambda words: words == "kvartimol", verdicts=memory)
        text = "buni Kvartimol oldi"
        assert people(knowing, text) == ["Kvartimol"]
        assert people(Detector(verdicts=memory), text) == []
