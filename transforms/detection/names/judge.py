"""The judgement of one word: which part of a name it can be. Each distinct word is judged once.

First come lists and morphology (``verdict.py``), then judges from outside: a model asked about words that
nothing of these decides (``unknown_words``; see ``unknown.py``, why none is built in), and words known from
this marketplace's own name columns (``known_words``). Verdicts may outlive the run in a memory of keyed
digests (``VerdictMemory``); the memo here holds words and is never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

import polars as pl

from transforms.detection.names.flags import KNOWN, NAME_SHAPED, NAMES, TRIGGERS
from transforms.detection.names.lexicon import Lexicon, lexicon
from transforms.detection.names.morphology import stems
from transforms.detection.names.skeleton import skeleton
from transforms.detection.names.unknown import UnknownWords, VerdictMemory
from transforms.detection.names.verdict import LONGEST, Verdict
from transforms.detection.names.words import Word, word_of
from transforms.detection.text import WORD_PATTERN, fold_column, lower

__all__ = ["NAMES", "TRIGGERS", "KnownWords", "NameJudge", "name_words"]

KnownWords = Callable[[pl.Series], pl.Series]
"""Distinct skeletons in, booleans out: is this a word of a known person's name?"""

_MEMO_LIMIT: Final = 1_000_000


def name_words(values: pl.Series) -> pl.Series:
    """Distinct skeletons of the words of a name column: what ``known_words`` is answered from.

    Words of fewer than three letters and *o'g'li / qizi* are left out.
    """
    words = fold_column(values.drop_nulls().cast(pl.String)).str.extract_all(WORD_PATTERN).explode()
    child = lexicon().child_of
    bare = {skeleton(word.strip("'")) for word in words.drop_nulls().unique().to_list()}
    kept = sorted(word for word in bare if len(word) >= 3 and word not in child)
    return pl.Series("word", kept, dtype=pl.String)


def _stems_of(key: str) -> tuple[str, ...]:
    """The forms under which a word may stand in a name column."""
    if not 2 <= len(key) <= LONGEST:
        return ()
    bare = skeleton(key)
    return (bare, *(stem for stem in stems(key, bare) if len(stem) >= 3))


@cache
def _code() -> bytes:
    """Digest of the modules that decide verdicts: changed rules make remembered verdicts worthless."""
    here = Path(__file__).parent
    modules = (
        *("doing", "flags", "judge", "likeness", "likeness_weights", "lists_slots", "morphology", "skeleton"),
        *("slots", "verdict"),
    )
    return blake2b(b"".join((here / f"{name}.py").read_bytes() for name in modules)).digest()


class NameJudge:
    """Judges words and remembers the verdicts. ``judge_all`` first, where many words come at once."""

    def __init__(
        self,
        languages: tuple[str, ...],
        known_words: KnownWords | None = None,
        unknown_words: UnknownWords | None = None,
        memory: VerdictMemory | None = None,
    ) -> None:
        self._languages = languages
        self._known_words = known_words
        self._unknown_words = unknown_words
        self._memory = memory
        self._memo: dict[str, int] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        self.spellings: dict[str, Word] = {}
        self._fingerprint: bytes | None = None

    def __repr__(self) -> str:
        return f"NameJudge(languages={self._languages}, words judged: {len(self._memo)})"

    @property
    def words(self) -> Lexicon:
        """The lists, loaded when first needed."""
        return self._verdict.words

    @cached_property
    def _verdict(self) -> Verdict:
        return Verdict(lexicon(self._languages))

    def judge(self, word: str) -> int:
        """Flags of one folded word, whatever its case."""
        key = lower(word).strip("'")
        verdict = self._memo.get(key)
        if verdict is None:
            self.judge_all([word])
            verdict = self._memo[key]
        return verdict

    def lookup(self, word: str) -> Word:
        """:meth:`judge`, remembered by the word as it is spelt: the fast way through a text."""
        spelling = self.spellings.get(word)
        if spelling is None:
            if len(self.spellings) > _MEMO_LIMIT:
                self.spellings.clear()
            spelling = self.spellings[word] = word_of(word, self.judge(word))
        return spelling

    def judge_all(self, words: Iterable[str]) -> None:
        """Judge words; ``known_words`` is asked once for all of them.

        Lists never change, so their verdict is remembered. What is known grows while a night runs, so a
        word not known at the last call is asked again.
        """
        memo, stems_of = self._memo, self._stems
        if len(memo) > _MEMO_LIMIT:
            memo.clear()
            stems_of.clear()
        keys = {lower(word).strip("'") for word in words}
        fresh = [key for key in keys if key not in memo]
        if fresh:
            self._judge_fresh(fresh)
        if self._known_words is None:
            return
        unknown = [key for key in keys if not memo[key] & KNOWN]
        asked = sorted({stem for key in unknown for stem in stems_of[key] if len(stem) >= 3})
        if not asked:
            return
        answers = self._known_words(pl.Series("word", asked, dtype=pl.String)).to_list()
        known = {stem for stem, answer in zip(asked, answers, strict=True) if answer}
        if known:
            self.spellings.clear()
            for key in unknown:
                if not known.isdisjoint(stems_of[key]):
                    memo[key] |= KNOWN

    def _judge_fresh(self, fresh: list[str]) -> None:
        """Verdicts of words not met before: remembered, or by lists and, for the rest, ``unknown_words``."""
        memo = self._memo
        if self._memory is not None:
            fresh.sort()
            remembered = self._memory.recall(fresh, self.fingerprint)
        else:
            remembered = [None] * len(fresh)
        judged: list[str] = []
        for key, verdict in zip(fresh, remembered, strict=True):
            if verdict is not None:
                memo[key] = verdict
            else:
                memo[key] = self._verdict(key)
                judged.append(key)
        if self._unknown_words is not None:
            undecided = sorted(key for key in judged if not memo[key] and len(key) >= 3)
            if undecided:
                answers = self._unknown_words(undecided)
                for key, is_name in zip(undecided, answers, strict=True):
                    if is_name:
                        memo[key] = NAME_SHAPED
        if self._memory is not None and judged:
            self._memory.learn(judged, [memo[key] for key in judged], self.fingerprint)
        if self._known_words is not None:
            for key in fresh:
                self._stems[key] = _stems_of(key)

    @property
    def fingerprint(self) -> bytes:
        """What verdicts depend on: languages, lists, the code that judges, the judge of unknown words."""
        if self._fingerprint is None:
            state = blake2b(digest_size=16, person=b"parda verdicts")
            state.update(self.words.fingerprint)
            state.update(_code())
            if self._unknown_words is not None:
                state.update(self._unknown_words.fingerprint)
            self._fingerprint = state.digest()
        return self._fingerprint
