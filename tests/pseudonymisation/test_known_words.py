"""The memory of name words: finds names again in any script, and holds none."""

from __future__ import annotations

import itertools
import stat
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.detection import Detector, name_words
from transforms.detection.names.skeleton import skeleton
from transforms.detection.text import WORD_PATTERN, fold
from transforms.errors import KeyMaterialError, SchemaDrift, StorageError
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.known_words import KnownWords, _fixed_skeleton

RING = KeyRing("mgoods", bytes(range(32)))
NAMES = pl.Series("full_name", ["Gʻulomjon Oʻktamov", "Шаҳноза Чориева", "Li Abdu-Rahmon", None, ""])


def knows(known: KnownWords, *words: str | None) -> list[bool]:
    return known.knows(pl.Series("w", words, dtype=pl.String)).to_list()


def test_words_of_names_are_known_in_any_spelling() -> None:
    known = KnownWords(RING)
    assert known.learn(NAMES) == 6
    spelled = ["G'ulomjon", "ғуломжон", "GULOMJON", "Ўктамов", "shahnoza", "Shaxnoza", "chorieva", "Abdu"]
    assert knows(known, *spelled) == [True] * len(spelled)
    assert knows(known, "Li", "li", "Aliyev", "", None, "...") == [False] * 6


def test_child_of_is_no_name() -> None:
    """ "qizi" is also the girl of any sentence."""
    known = KnownWords(RING)
    known.learn(pl.Series(["Aziza Karim qizi", "Ботир Карим ўғли"]))
    assert knows(known, "qizi", "o'g'li", "ўғли", "karim") == [False, False, False, True]


def test_the_detector_finds_learned_names_in_text() -> None:
    known = KnownWords(RING)
    text = pl.Series("body", ["Salom, men Qwerxontoyev, buyurtma qani?"])
    known.learn(pl.Series("full_name", ["QWERXONTOYEV Zzavlon"]))
    detector = Detector(known_words=known.knows)
    spans = detector.detect_column(text, name="body")
    assert detector.redact(text, spans).to_list() == ["Salom, men <PERSON>, buyurtma qani?"]


def test_nothing_is_known_before_learning() -> None:
    known = KnownWords(RING)
    assert knows(known, "Aliyev", None) == [False, False]
    assert knows(known) == []
    assert known.learn(pl.Series([None, None])) == 0


def test_learning_again_adds_nothing() -> None:
    known = KnownWords(RING)
    known.learn(NAMES)
    assert known.learn(NAMES.reverse()) == 0
    assert len(known) == 6


letters = "abcdehkqxyziyoʻ'`ghжзқҳхшщщёюэъьўғéøА́'ʼ "


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=14) | st.text(alphabet=letters, max_size=14), max_size=12), st.integers(0, 12)
)
def test_every_learned_word_is_known_and_no_other(names: list[str], cut: int) -> None:
    known = KnownWords(RING)
    column = pl.Series(names, dtype=pl.String)
    known.learn(column[:cut])
    known.learn(column[cut:])
    listed = name_words(column).to_list()
    keys = {key for word in listed if len(key := _fixed_skeleton(word)) >= 3}
    assert len(known) == len(keys)
    # however a word comes: as skeleton, as a skeleton of a skeleton, or as written
    written = column.str.extract_all(WORD_PATTERN).explode().drop_nulls().to_list()
    asked = [*listed, *map(skeleton, listed), *written, *[word + "zzq" for word in written]]
    expected = [_fixed_skeleton(fold(word).strip("'")) in keys for word in asked]
    assert knows(known, *asked) == expected


def test_the_file_is_private_deterministic_and_holds_no_word(tmp_path: Path) -> None:
    contents = []
    for number, order in enumerate(itertools.permutations(NAMES.to_list())):
        if number == 6:
            break
        path = tmp_path / str(number) / "known_words.bin"
        known = KnownWords.open(RING, path)
        for name in order:
            known.learn(pl.Series([name], dtype=pl.String))
        known.save()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [entry.name for entry in path.parent.iterdir()] == ["known_words.bin"]
        contents.append(path.read_bytes())
    assert len(set(contents)) == 1
    for word in ("gulomjon", "Ўктамов", "oktamov", "shahnoza", "rahmon"):
        assert word.encode() not in contents[0]
    # header, tag, then ascending distinct digests
    body = contents[0].partition(b"\n")[2][16:]
    digests = [body[at : at + 16] for at in range(0, len(body), 16)]
    assert digests == sorted(set(digests))
    assert len(digests) == 6


def test_words_survive_the_disk_and_parallel_savers(tmp_path: Path) -> None:
    path = tmp_path / "known_words.bin"
    first, second = KnownWords.open(RING, path), KnownWords.open(RING, path)
    first.learn(pl.Series(["Aziza Karimova"]))
    second.learn(pl.Series(["Botir Karimov"]))
    first.save()
    second.save()
    assert all(knows(KnownWords.open(RING, path), "Aziza", "Karimova", "Botir", "Karimov"))


def test_digests_of_other_keys_and_systems_differ(tmp_path: Path) -> None:
    bodies = set()
    rings = [RING, KeyRing("mgoods", bytes(32)), KeyRing("mall", bytes(range(32)))]
    for number, ring in enumerate(rings):
        known = KnownWords(ring, tmp_path / str(number))
        known.learn(NAMES)
        known.save()
        bodies.add((tmp_path / str(number)).read_bytes()[-96:])
    assert len(bodies) == 3
    with pytest.raises(KeyMaterialError, match="another key"):
        KnownWords.open(rings[1], tmp_path / "0")


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "magic", "swap"])
def test_a_damaged_file_is_refused(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "known_words.bin"
    known = KnownWords(RING, path)
    known.learn(NAMES)
    known.save()
    content = bytearray(path.read_bytes())
    if damage == "cut":
        content = content[:-16]
    elif damage == "flip":
        content[-1] ^= 1
    elif damage == "empty":
        content = bytearray()
    elif damage == "magic":
        content[0:1] = b"X"
    else:
        content[-32:] = content[-16:] + content[-32:-16]
    path.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        KnownWords.open(RING, path)


def test_past_its_capacity_it_refuses_and_does_not_forget() -> None:
    known = KnownWords(RING, capacity=6)
    known.learn(NAMES)
    with pytest.raises(StorageError, match=r"mgoods\.names") as caught:
        known.learn(pl.Series("names", ["Botir"]))
    assert "Botir" not in str(caught.value)
    assert (len(known), knows(known, "shahnoza", "botir")) == (6, [True, False])


def test_a_wrong_type_is_an_error() -> None:
    with pytest.raises(SchemaDrift, match="names"):
        KnownWords(RING).learn(pl.Series("names", [5]))


def test_looking_shows_no_digest() -> None:
    known = KnownWords(RING)
    known.learn(NAMES)
    assert repr(known) == "KnownWords(system='mgoods', words=6)"


def test_digests_that_end_in_zero_bytes_are_found() -> None:
    """NumPy's byte strings pad with zeros: comparing must still see all 16 bytes."""
    known = KnownWords(RING)
    raw = sorted([b"a" * 15 + b"\0", b"a" * 14 + b"\0\0", b"a" * 14 + b"\0a", b"a" * 16])
    known._known = np.frombuffer(b"".join(raw), dtype="S16")
    wanted = np.frombuffer(b"".join([raw[2], b"a" * 13 + b"\0\0\0", raw[0]]), dtype="S16")
    assert known._contains(wanted).tolist() == [True, False, True]
    assert np.union1d(known._known, wanted).tobytes() == b"".join(sorted({*raw, b"a" * 13 + b"\0\0\0"}))
