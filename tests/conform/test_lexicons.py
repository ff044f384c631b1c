"""A lexicon as SQL: whole words by their beginnings, in any script, the first group that fits."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from transforms.conform.lexicons import lexicon_sql
from transforms.policy.models import Lexicon

LEXICON = Lexicon(
    description="of a test",
    otherwise="other",
    groups={
        "delivery": ("yetkaz", "достав", "pick up"),
        "price": ("narx", "нарх", "сколько стоит", "=so'm", "o'rtacha"),
    },
)


def group_of(text: str | None, lexicon: Lexicon = LEXICON) -> str | None:
    with duckdb.connect() as con:
        con.execute(f"CREATE MACRO lexicon_test(words) AS {lexicon_sql(lexicon)}")
        row = con.execute("SELECT lexicon_test(?)", [text]).fetchone()
    assert row is not None
    return None if row[0] is None else str(row[0])


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("narx", "price"),
        ("NARXI?", "price"),
        ("(нархини айтинг)", "price"),
        ("narxi qancha, yetkazasizmi", "delivery"),
        ("сколько  \n стоит", "price"),
        ("сколькостоит", "other"),
        ("снарх", "other"),
        ("x'narx", "other"),
        ("9narx", "other"),
        ("so’m", "price"),
        ("so'mga", "other"),
        ("oʻrtacha", "price"),
        ("PICK UP", "delivery"),
        ("<PERSON> <PHONE>", None),
        ("<PERSON> narxi", "price"),
        ("12 345 !", None),
        ("", None),
        (None, None),
    ],
)
def test_groups(text: str | None, group: str | None) -> None:
    assert group_of(text) == group


@given(st.text(alphabet="abc 'нархo-1.", max_size=20))
def test_whatever_is_written_one_group_or_none(text: str) -> None:
    assert group_of(text) in {"delivery", "price", "other", None}


@pytest.mark.parametrize("word", ["", "a.b", "a|b", "(a)", "it''s; DROP", "=", "\\w", "narx*", " narx"])
def test_words_are_letters_and_no_expressions(word: str) -> None:
    with pytest.raises(ValidationError):
        Lexicon(description="of a test", otherwise="other", groups={"one": (word,)})
