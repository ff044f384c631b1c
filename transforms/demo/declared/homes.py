"""Where the made-up persons of a country live: district, street line in their language, coordinates."""

from __future__ import annotations

import numpy as np
import polars as pl

from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.model import Country, Demo
from transforms.demo.declared.names_ms import GARDENS, STREETS, VILLAGES
from transforms.demo.draws import Draws, Floats, Ints
from transforms.demo.names import to_cyrillic

_KM_OF_A_DEGREE = 111.32
_SPREAD_KM = 1.8  # standard deviation of the homes around their district's centre
# What stands after the district, the block, the house and the flat; in the order of LANGUAGES.
_LATIN = (" tumani, ", "-mavze, ", "-uy, ", "-xonadon")
_WORDS = (
    _LATIN,
    (" тумани, ", "-мавзе, ", "-уй, ", "-хонадон"),
    (", ", "-й квартал, дом ", ", кв. ", ""),
    _LATIN,
    _LATIN,
)
_CYRILLIC = 1


class Homes:
    """A person lives in the same place whenever asked."""

    def __init__(self, draws: Draws, demo: Demo, country: Country) -> None:
        self._draws = draws
        self._country = country
        regions = [region for region in demo.regions if region.country == country]
        self._shares = [region.share for region in regions]
        self._sizes = np.array([len(region.districts) for region in regions], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(self._sizes)[:-1]])
        places = [(region, district) for region in regions for district in region.districts]
        self._texts = {
            "district": pl.Series([d.name for _, d in places]),
            "region": pl.Series([r.code for r, _ in places]),
            "region_name": pl.Series([r.name or r.code for r, _ in places]),
            "city": pl.Series([d.city or d.name for _, d in places]),
            "postcode": pl.Series([d.postcode for _, d in places], dtype=pl.String),
            "cyrillic": pl.Series([to_cyrillic(d.name) for _, d in places]),
        }
        self._centres = [(d.lat, d.lon) for _, d in places]

    def _district(self, people: Ints) -> Ints:
        region = self._draws.pick("region", people, self._shares)
        return self._starts[region] + self._draws.whole("district", people, 0, self._sizes[region])

    def text(self, what: str, people: Ints) -> pl.Series:
        return self._texts[what].gather(self._district(people))

    def _centre(self, people: Ints, axis: int) -> Floats:
        values = [centre[axis] for centre in self._centres]
        if any(value is None for value in values):
            raise Mistaken("coordinates need `lat` and `lon` for every district of the person's country")
        return np.array(values, dtype=np.float64)[self._district(people)]

    def latitude(self, people: Ints) -> pl.Series:
        away = self._draws.normal("home north", people) * _SPREAD_KM / _KM_OF_A_DEGREE
        return pl.Series(np.round(self._centre(people, 0) + away, 6))

    def longitude(self, people: Ints) -> pl.Series:
        narrow = np.maximum(np.cos(np.radians(self._centre(people, 0))), 0.01)
        away = self._draws.normal("home east", people) * _SPREAD_KM / _KM_OF_A_DEGREE / narrow
        return pl.Series(np.round(self._centre(people, 1) + away, 6))

    def addresses(self, people: Ints, language: Ints) -> pl.Series:
        """Street lines as the country writes them; in Uzbekistan in the words of ``language``."""
        if self._country == "my":
            street = pl.Series(STREETS).gather(self._draws.whole("street", people, 0, len(STREETS)))
            garden = pl.Series(GARDENS).gather(self._draws.whole("garden", people, 0, len(GARDENS)))
            parts = [
                pl.lit("No. "), self._number("house", people, 90), pl.lit(", Jalan "), street,
                pl.lit(" "), self._number("block", people, 12), pl.lit("/"), self._number("flat", people, 30),
                pl.lit(", "), garden,
            ]  # fmt: skip
        elif self._country == "bn":
            village = pl.Series(VILLAGES).gather(self._draws.whole("village", people, 0, len(VILLAGES)))
            parts = [
                pl.lit("No. "), self._number("house", people, 90), pl.lit(", Spg "),
                self._number("block", people, 400), pl.lit(", Kg "), village,
            ]  # fmt: skip
        else:
            return self._of_uzbekistan(people, language)
        return pl.select(pl.concat_str(parts).alias("address")).to_series()

    def _number(self, stream: str, people: Ints, most: int) -> pl.Series:
        return pl.Series(self._draws.whole(stream, people, 1, most)).cast(pl.String)

    def _of_uzbekistan(self, people: Ints, language: Ints) -> pl.Series:
        district = self._district(people)
        latin, cyrillic = self._texts["district"].gather(district), self._texts["cyrillic"].gather(district)
        words = [pl.Series([own[at] for own in _WORDS]).gather(language) for at in range(4)]
        parts = [
            cyrillic.zip_with(pl.Series(language == _CYRILLIC), latin), words[0],
            self._number("block", people, 28), words[1], self._number("house", people, 90), words[2],
            self._number("flat", people, 120), words[3],
        ]  # fmt: skip
        return pl.select(pl.concat_str(parts).alias("address")).to_series()
