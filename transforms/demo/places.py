"""Where made-up persons live: districts of the profile's regions, and street lines in three scripts."""

from __future__ import annotations

import numpy as np
import polars as pl

from transforms.demo.draws import Draws, Ints
from transforms.demo.names import to_cyrillic
from transforms.demo.profile import LANGUAGES, Language, Profile

# What stands after the district, the block, the house and the flat.
_WORDS: dict[Language, tuple[str, str, str, str]] = {
    "uz_latin": (" tumani, ", "-mavze, ", "-uy, ", "-xonadon"),
    "uz_cyrillic": (" тумани, ", "-мавзе, ", "-уй, ", "-хонадон"),
    "ru": (", ", "-й квартал, дом ", ", кв. ", ""),
    "en": (" tumani, ", "-mavze, ", "-uy, ", "-xonadon"),
}


class Places:
    """A person lives in the same place whenever asked."""

    def __init__(self, draws: Draws, profile: Profile) -> None:
        self._draws = draws
        self._sizes = np.array([len(region.districts) for region in profile.regions], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(self._sizes)[:-1]])
        latin = [district for region in profile.regions for district in region.districts]
        self._latin = pl.Series(latin)
        self._both = pl.Series([*latin, *(to_cyrillic(name) for name in latin)])
        self._words = [pl.Series([_WORDS[language][at] for language in LANGUAGES]) for at in range(4)]

    def _district(self, people: Ints, region: Ints) -> Ints:
        return self._starts[region] + self._draws.whole("district", people, 0, self._sizes[region])

    def districts(self, people: Ints, region: Ints) -> pl.Series:
        """Names in Latin script."""
        return self._latin.gather(self._district(people, region))

    def street_lines(self, people: Ints, region: Ints, language: Ints) -> pl.Series:
        """District, block, house and flat in the words of ``language`` (positions in ``LANGUAGES``)."""
        cyrillic = np.where(language == LANGUAGES.index("uz_cyrillic"), len(self._latin), 0)
        parts = [self._both.gather(self._district(people, region) + cyrillic)]
        for words, number, most in zip(
            self._words, ("", "block", "house", "flat"), (0, 28, 90, 120), strict=True
        ):
            if number:
                parts.append(pl.Series(self._draws.whole(number, people, 1, most)).cast(pl.String))
            parts.append(words.gather(language))
        return pl.select(pl.concat_str(parts).alias("address")).to_series()
