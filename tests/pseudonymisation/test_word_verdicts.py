"""The stored memory of verdicts: no words in it, of one key and one set of lists, whole or not at all."""

from __future__ import annotations

import os
import stat
import warnings
from pathlib import Path

import polars as pl
import pytest

from transforms.detection import Detector
from transforms.pseudonymisation import word_verdicts
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.word_verdicts import WordVerdicts

LISTS = b"lists and rules 1"
WORDS = ["qzartim", "vandrol", "гвендолайна", "o'ktam"]
BITS = [1, 0, 1 << 23, 7]


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing("shop", b"k" * 32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "verdicts.bin"


@pytest.fixture
def stored(ring: KeyRing, path: Path) -> Path:
    memory = WordVerdicts(ring, path)
    memory.learn(WORDS, BITS, LISTS)
    memory.save()
    return path


def test_verdicts_survive(ring: KeyRing, stored: Path) -> None:
    memory = WordVerdicts(ring, stored)
    assert memory.recall([*WORDS, "novel"], LISTS) == [*BITS, None]
    memory.learn(["novel"], [3], LISTS)
    assert memory.recall(["novel", "vandrol"], LISTS) == [3, 0]


def test_no_word_is_in_the_file(stored: Path) -> None:
    content = stored.read_bytes()
    for word in WORDS:
        for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
            assert word[:4].encode(encoding) not in content
    assert stat.S_IMODE(stored.stat().st_mode) == 0o600
    assert stat.S_IMODE(stored.parent.stat().st_mode) == 0o700


def test_digests_are_keyed(ring: KeyRing, stored: Path, tmp_path: Path) -> None:
    other = WordVerdicts(KeyRing("shop", b"o" * 32), tmp_path / "other.bin")
    other.learn(WORDS, BITS, LISTS)
    other.save()
    own, foreign = stored.read_bytes()[-48:], (tmp_path / "other.bin").read_bytes()[-48:]
    digests = {own[at : at + 8] for at in range(0, 32, 8)}
    assert len(digests) == 4
    assert not digests & {foreign[at : at + 8] for at in range(0, 32, 8)}


def test_another_key_finds_nothing_and_is_no_error(stored: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert WordVerdicts(KeyRing("shop", b"o" * 32), stored).recall(WORDS, LISTS) == [None] * 4


def test_other_lists_find_nothing_and_replace_the_file(ring: KeyRing, stored: Path) -> None:
    memory = WordVerdicts(ring, stored)
    assert memory.recall(WORDS, b"lists and rules 2") == [None] * 4
    memory.learn(["novel"], [5], b"lists and rules 2")
    memory.save()
    assert WordVerdicts(ring, stored).recall(["novel"], b"lists and rules 2") == [5]
    assert WordVerdicts(ring, stored).recall(WORDS, LISTS) == [None] * 4


@pytest.mark.parametrize("at", [0, 20, 45, 80, 100, -1])
def test_a_damaged_file_is_made_anew_with_a_warning_that_quotes_nothing(
    ring: KeyRing, stored: Path, at: int
) -> None:
    content = bytearray(stored.read_bytes())
    content[at] ^= 0xFF
    stored.write_bytes(content)
    memory = WordVerdicts(ring, stored)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert memory.recall(WORDS, LISTS) == [None] * 4
    # a changed key id or fingerprint looks like a file of other lists: then there is nothing to warn of
    assert all(
        "made anew" in str(each.message) and not any(w in str(each.message) for w in WORDS) for each in caught
    )
    assert caught or at in (20, 45)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        memory.learn(WORDS, BITS, LISTS)
        memory.save()
    assert WordVerdicts(ring, stored).recall(WORDS, LISTS) == BITS


@pytest.mark.parametrize("content", [b"", b"\n", b"PARDA-VERDICTS-1", b"x" * 500])
def test_what_is_no_such_file_is_replaced(ring: KeyRing, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    memory = WordVerdicts(ring, path)
    with pytest.warns(RuntimeWarning, match="made anew"):
        assert memory.recall(WORDS, LISTS) == [None] * 4


def test_a_cut_file_is_noticed(ring: KeyRing, stored: Path) -> None:
    stored.write_bytes(stored.read_bytes()[:-12])
    with pytest.warns(RuntimeWarning, match="made anew"):
        assert WordVerdicts(ring, stored).recall(WORDS, LISTS) == [None] * 4


def test_a_crash_while_writing_leaves_the_old_file(
    ring: KeyRing, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored.read_bytes()
    memory = WordVerdicts(ring, stored)
    memory.learn(["novel"], [1], LISTS)

    def fail(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        memory.save()
    assert stored.read_bytes() == before
    assert [each.name for each in stored.parent.iterdir()] == [stored.name]


def test_two_steps_keep_what_the_other_saved(ring: KeyRing, stored: Path) -> None:
    one, two = WordVerdicts(ring, stored), WordVerdicts(ring, stored)
    one.learn(["first"], [1], LISTS)
    two.learn(["second"], [2], LISTS)
    one.save()
    two.save()
    assert WordVerdicts(ring, stored).recall(["first", "second", *WORDS], LISTS) == [1, 2, *BITS]


def test_size_is_bounded(ring: KeyRing, path: Path) -> None:
    memory = WordVerdicts(ring, path, capacity=10)
    words = [f"word{number}" for number in range(50)]
    memory.learn(words[:8], [1] * 8, LISTS)
    memory.learn(words[8:], [1] * 42, LISTS)
    assert len(memory) == 10
    memory.save()
    again = WordVerdicts(ring, path, capacity=10)
    assert sum(verdict == 1 for verdict in again.recall(words, LISTS)) == 10
    assert path.stat().st_size < 10 * 12 + 120


def test_nothing_new_writes_nothing(ring: KeyRing, stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = WordVerdicts(ring, stored)
    memory.recall(WORDS, LISTS)
    monkeypatch.setattr(word_verdicts.tempfile, "mkstemp", None)
    memory.save()


def test_a_detector_with_the_memory_finds_the_same(ring: KeyRing, path: Path) -> None:
    texts = pl.Series(
        ["Aziz aka keldi", "ismim qzartim", "rahmat", "Siti binti Ali", "Lola parfyumi", "😀 \ud83d"[:2]]
    )
    plain = Detector().detect_column(texts, name="body").spans
    for _ in range(2):
        memory = WordVerdicts(ring, path)
        assert Detector(verdicts=memory).detect_column(texts, name="body").spans.equals(plain)
        memory.save()
    assert len(memory) > 5
    assert "Aziz" not in repr(memory)
