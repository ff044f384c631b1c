"""The front: a seed per subject under a key, and which file draws for which entity type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import Final, NoReturn

import polars as pl

from transforms.detection import entities as kind
from transforms.detection.surrogates import cards, dates, documents, online, people, phones, places
from transforms.detection.surrogates.subjects import bare, subjects
from transforms.detection.surrogates.written import plain_code
from transforms.detection.text import fold_column
from transforms.pseudonymisation.folding import fold as fold_name

KEY_BYTES: Final = 32
_DRAWS: Final = 64  # a draw that is the value itself, or shares a name with it, is repeated

_Draw = Callable[[Random, str], str]
"""Source of chance, and the value as ``text.fold_column`` folds it, to a surrogate."""

_DRAW: Final[dict[str, _Draw]] = {
    kind.EMAIL: online.email,
    kind.PHONE: phones.phone,
    kind.CARD: cards.card,
    kind.PINFL: documents.pinfl,
    kind.PASSPORT: documents.passport,
    kind.TAX_ID: documents.tax_id,
    kind.IP: online.ip,
    kind.TELEGRAM: online.handle,
    kind.INSTAGRAM: online.handle,
    kind.IBAN: cards.iban,
    kind.MYKAD: documents.mykad,
    kind.CARD_EXPIRY: cards.expiry,
    kind.PASSWORD: online.password,
    kind.COORDINATES: places.coordinates,
    kind.BIRTHDAY: dates.birthday,
}
"""Types that are not here (accounts, identity numbers without a check, plates, codes) keep their shape."""

_DRAW_WORDS: Final[dict[str, Callable[[Random, str, Sequence[str]], str]]] = {
    kind.PERSON: people.person,
    kind.ADDRESS: places.address,
}
"""Types made of words, which are given as well, folded as names are."""

_MAY_RETURN: Final = {kind.PERSON: people.PARTICLES, kind.ADDRESS: places.ADDRESS_WORDS}
"""The words of these that are nobody's. No other comes back."""


class Surrogates:
    """Stand-ins under one key of 32 bytes. The key is in no repr, and the object is never pickled."""

    __slots__ = ("__key",)

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a key of surrogates has {KEY_BYTES} bytes")
        self.__key = bytes(key)

    def __repr__(self) -> str:
        return "Surrogates(key withheld)"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("surrogates are never pickled or copied: each process derives its own key")

    def replace(self, entity_type: str, values: pl.Series) -> pl.Series:
        """A surrogate for each found value (text as written) of one entity type.

        The written form is kept where it carries no information of its own: separators, length, script,
        a leading ``@``. A value without a normal form (a number spelt in words) counts as it is folded.
        """
        plain = fold_column(values).to_list()
        named = entity_type in _DRAW_WORDS
        words = fold_name(values).fill_null("").to_list() if named else [""] * len(values)
        drawn = [
            self._drawn(entity_type, text, subject, own.split())
            for text, subject, own in zip(plain, subjects(entity_type, values).to_list(), words, strict=True)
        ]
        return pl.Series(values.name, drawn, dtype=pl.String)

    def _drawn(self, entity_type: str, text: str, subject: str, words: Sequence[str]) -> str:
        """``words``: folded words of a name or an address, which must not come back."""
        draw = _DRAW.get(entity_type, plain_code)
        draw_words = _DRAW_WORDS.get(entity_type)
        forbidden = set(words) - _MAY_RETURN.get(entity_type, frozenset())
        own = bare(text)
        for attempt in range(_DRAWS):
            message = f"{entity_type}\0{attempt}\0{subject}".encode()
            seed = blake2b(message, digest_size=16, key=self.__key, person=b"parda surrogate").digest()
            chance = Random(int.from_bytes(seed, "big"))  # noqa: S311 (seeded by a keyed hash)
            surrogate = draw_words(chance, text, words) if draw_words else draw(chance, text)
            if words:
                if not any(_folded(word) in forbidden for word in surrogate.split()):
                    return surrogate
            elif bare(surrogate) != own or not own:
                return surrogate
        return f"<{entity_type}>"  # better unread than revealed


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """One word of a surrogate as names are folded; nothing of a real value comes here."""
    return fold_name(pl.Series([word.strip(",.")], dtype=pl.String))[0] or ""
