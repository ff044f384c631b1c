"""Attributes of the made-up persons of one country, a column at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import polars as pl

from transforms.demo import identifiers
from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.homes import Homes
from transforms.demo.declared.model import CanaryOf, Country, Demo, Language, PoolOf
from transforms.demo.declared.naming import Naming, full_names, scripts_of, written_names
from transforms.demo.declared.phones import PhoneBook
from transforms.demo.draws import Draws, Ints
from transforms.demo.identifiers import digits
from transforms.demo.people import MAIL_DOMAINS
from transforms.demo.profile import Form, UserAgent

LANGUAGES: tuple[Language, ...] = ("uz_latin", "uz_cyrillic", "ru", "en", "ms")
_LOCALES = ("uz", "uz", "ru", "en", "ms")
_PRIME = identifiers.PhoneNumbers.MULTIPLIER  # n times it, modulo what it shares no factor with, is n's own
_EPOCH = date(1970, 1, 1).toordinal()
_SCHEMES = {
    "8600": "uzcard",
    "5614": "uzcard",
    "9860": "humo",
    "4": "visa",
    "5": "mastercard",
    "6": "unionpay",
}

KINDS: dict[str, str] = {
    "name": "PERSON", "given": "PERSON", "surname": "PERSON", "username": "USERNAME", "email": "EMAIL",
    "phone": "PHONE", "mobile": "PHONE", "address": "ADDRESS", "lat": "COORDINATES", "lon": "COORDINATES",
    "birthday": "BIRTHDAY", "card": "CARD", "card_expiry": "CARD_EXPIRY", "account": "BANK_ACCOUNT",
    "iban": "IBAN", "pinfl": "PINFL", "passport": "PASSPORT", "mykad": "MYKAD", "national_id": "NATIONAL_ID",
    "ip": "IP", "device_id": "DEVICE", "plate": "PLATE", "instagram_id": "PLATFORM_ID",
    "instagram": "INSTAGRAM", "telegram_id": "PLATFORM_ID", "telegram": "TELEGRAM", "tax_id": "TAX_ID",
    "password_hash": "PASSWORD_HASH",
}  # fmt: skip
"""Attributes that are personal values by themselves, and their kinds in the sidecar."""


@dataclass(frozen=True)
class Setting:
    """Who the persons are. ``canaries``: each person is one of them, by number."""

    country: Country
    first_day: date
    pool: PoolOf
    naming: Naming
    canaries: tuple[CanaryOf, ...] = ()


class Persons:
    """``people`` are numbers of persons; every method gives one value a number."""

    def __init__(self, draws: Draws, demo: Demo, setting: Setting) -> None:
        self.draws = draws
        self.demo = demo
        self.setting = setting
        self.country = setting.country
        self.phones = demo.phones[setting.country]
        self.book = PhoneBook(draws, setting.country, self.phones)
        self.homes = Homes(draws, demo, setting.country)
        self._languages = [LANGUAGES.index(name) for name in setting.pool.languages]
        self._attributes: dict[str, Callable[[Ints], pl.Series]] = {
            "name": lambda p: full_names(self._names(p)),
            "given": lambda p: self._names(p)["given"],
            "surname": lambda p: self._names(p)["surname"],
            "username": partial(self._handle, mark="_"),
            "email": self.emails,
            "phone": self.book.international,
            "mobile": partial(self.book.international, second=True),
            "address": lambda p: self.homes.addresses(p, self.language(p)),
            "district": lambda p: self.homes.text("district", p),
            "region": lambda p: self.homes.text("region", p),
            "region_name": lambda p: self.homes.text("region_name", p),
            "city": lambda p: self.homes.text("city", p),
            "postcode": lambda p: self.homes.text("postcode", p),
            "lat": self.homes.latitude,
            "lon": self.homes.longitude,
            "country": lambda p: _constant(self.country.upper(), p),
            "birthday": lambda p: pl.Series(self.birthdays(p) - _EPOCH, dtype=pl.Int32).cast(pl.Date),
            "age": self.ages,
            "gender": lambda p: pl.Series(["male", "female"]).gather(self.female(p)),
            "language": lambda p: pl.Series(LANGUAGES).gather(self.language(p)),
            "locale": lambda p: pl.Series(_LOCALES).gather(self.language(p)),
            "card": lambda p: identifiers.cards(self.draws, self.demo, p),
            "card_expiry": self.card_expiries,
            "card_scheme": self.card_schemes,
            "account": self.accounts,
            "iban": self.ibans,
            "pinfl": lambda p: identifiers.pinfls(self.draws, p, self.female(p), self.birthdays(p)),
            "passport": self.passports,
            "mykad": self.mykads,
            "national_id": self.national_ids,
            "ip": lambda p: identifiers.ip_addresses(self.draws, "home ip", p),
            "user_agent": self.user_agents,
            "device": lambda p: pl.Series([a.device for a in self._agents()]).gather(self._agent(p)),
            "browser": lambda p: pl.Series([a.browser for a in self._agents()]).gather(self._agent(p)),
            "device_id": self.device_ids,
            "plate": self.plates,
            "instagram_id": lambda p: digits(self.draws.whole("ig", p, 10**16, 9 * 10**16), 17),
            "instagram": partial(self._handle, mark="."),
            "telegram_id": lambda p: pl.Series(10**9 + p * _PRIME % (6 * 10**9)),
            "telegram": partial(self._handle, mark="_", before="tg_"),
            "tax_id": lambda p: identifiers.tax_ids(self.draws, p, np.zeros(len(p), dtype=np.int64)),
            "password_hash": self.password_hashes,
        }

    def attribute(self, name: str, people: Ints) -> pl.Series:
        found = self._attributes.get(name)
        if found is None:
            raise Mistaken(f"persons have no `{name}`; they have number, {', '.join(self._attributes)}")
        return found(people)

    # --- who they are ------------------------------------------------------------------------------

    def female(self, people: Ints) -> Ints:
        return self.draws.whole("sex", people, 0, 2)

    def language(self, people: Ints) -> Ints:
        """Positions in :data:`LANGUAGES`."""
        drawn = self.draws.pick("language", people, list(self.setting.pool.languages.values()))
        return np.array(self._languages, dtype=np.int64)[drawn]

    def birthdays(self, people: Ints) -> Ints:
        """Ordinals of dates, so that ages on the demo's first day are within the pool's."""
        pool = self.setting.pool
        low, high = (np.full(len(people), age, dtype=np.int64) for age in pool.ages)
        if pool.younger is not None:
            young = self.draws.chance("younger", people, pool.younger.share)
            low = np.where(young, pool.younger.ages[0], low)
            high = np.where(young, pool.younger.ages[1], high)
        age = self.draws.whole("age", people, low, high + 1)
        within = self.draws.whole("birthday", people, 1, 365)
        first = self.setting.first_day
        # so many years before the first day, and up to a year earlier: that many full years
        years = pl.Series([first]).new_from_index(0, len(people)).dt.offset_by("0d")
        back = pl.select(years.dt.offset_by(pl.Series(-age).cast(pl.String) + "y")).to_series()
        return np.asarray(back.cast(pl.Int32).to_numpy().astype(np.int64) + _EPOCH - within, dtype=np.int64)

    def ages(self, people: Ints) -> pl.Series:
        born = pl.Series(self.birthdays(people) - _EPOCH, dtype=pl.Int32).cast(pl.Date)
        first = self.setting.first_day
        day_of_year = born.dt.month().cast(pl.Int64) * 100 + born.dt.day().cast(pl.Int64)
        before = day_of_year > first.month * 100 + first.day
        return (first.year - born.dt.year()).cast(pl.Int64) - before.cast(pl.Int64)

    def _group(self, people: Ints) -> Ints:
        if self.setting.canaries:
            return people * 2  # each canary is a list of its own, twice: for either sex
        if self.country == "uz":
            return self.language(people) * 2 + self.female(people)
        drawn = self.draws.pick("group", people, list(self.setting.pool.groups.values()))
        return drawn * 2 + self.female(people)

    def _names(self, people: Ints) -> pl.DataFrame:
        return self.setting.naming.parts(self.draws, people, self._group(people))

    def _handle(self, people: Ints, mark: str, before: str = "") -> pl.Series:
        """A name by which somebody is known on a platform; the number makes it nobody else's."""
        names = self._names(people)
        parts = [pl.lit(before), names["given_slug"], pl.lit(mark), names["surname_slug"], _text(people + 11)]
        return pl.select(pl.concat_str(parts).alias("handle")).to_series()

    def emails(self, people: Ints) -> pl.Series:
        names = self._names(people)
        number = self.draws.whole("mail number", people, 10, 100)
        domain = pl.Series(MAIL_DOMAINS).gather(self.draws.whole("mail domain", people, 0, len(MAIL_DOMAINS)))
        parts = [
            names["given_slug"], pl.lit("."), names["surname_slug"], _text(number), pl.lit("."),
            _text(people), pl.lit("@"), domain,
        ]  # fmt: skip
        return pl.select(pl.concat_str(parts).alias("email")).to_series()

    # --- numbers -------------------------------------------------------------------------------------

    def accounts(self, people: Ints) -> pl.Series:
        """Uzbekistan: 20 digits of a private person (balance account 22618); elsewhere 12 or 13 digits."""
        if self.country == "uz":
            return identifiers.bank_accounts(self.draws, people, np.full(len(people), 22618, dtype=np.int64))
        width = 12 if self.country == "my" else 13
        return digits(self.draws.whole("account", people, 10 ** (width - 1), 10**width), width)

    def ibans(self, people: Ints) -> pl.Series:
        """United Arab Emirates, for those who are paid abroad: check digits of ISO 13616 (modulo 97)."""
        bank = self.draws.whole("iban bank", people, 10, 100)
        account = self.draws.whole("iban account", people, 10**14, 10**15)
        # AE is 1014 and stands behind with 00; 10**6 modulo 97 by parts, so that 64 bits are enough
        rest = ((bank % 97) * pow(10, 22, 97) + (account % 97) * pow(10, 6, 97) + 101400) % 97
        check = 98 - rest
        return "AE" + digits(check, 2) + "0" + digits(bank, 2) + "0" + digits(account, 15)

    def passports(self, people: Ints) -> pl.Series:
        if self.country == "uz":
            return identifiers.passports(self.draws, people)
        letter = pl.Series(["A", "H", "K"] if self.country == "my" else ["C", "B", "D"])
        which = self.draws.whole("passport letter", people, 0, 3)
        return letter.gather(which) + digits(self.draws.whole("passport", people, 10**7, 10**8), 8)

    def mykads(self, people: Ints) -> pl.Series:
        """Birthday as YYMMDD, place of birth (01 to 14), four digits; the last is odd for men."""
        born = pl.Series(self.birthdays(people) - _EPOCH, dtype=pl.Int32).cast(pl.Date).dt.strftime("%y%m%d")
        place = digits(self.draws.whole("mykad place", people, 1, 15), 2)
        last = self.draws.whole("mykad", people, 0, 5000) * 2 + 1 - self.female(people)
        return born + "-" + place + "-" + digits(last, 4)

    def national_ids(self, people: Ints) -> pl.Series:
        """PINFL in Uzbekistan, MyKad in Malaysia, the identity card's number in Brunei."""
        if self.country == "uz":
            return self.attribute("pinfl", people)
        if self.country == "my":
            return self.mykads(people)
        return (
            digits(self.draws.whole("ic a", people, 0, 100), 2)
            + "-"
            + digits(self.draws.whole("ic b", people, 0, 10**6), 6)
        )

    def card_expiries(self, people: Ints) -> pl.Series:
        month = digits(self.draws.whole("card month", people, 1, 13), 2)
        year = digits(self.setting.first_day.year % 100 + self.draws.whole("card year", people, 0, 6), 2)
        return month + "/" + year

    def card_schemes(self, people: Ints) -> pl.Series:
        cards = self.attribute("card", people)
        found = cards.str.slice(0, 4).replace_strict(_SCHEMES, default=None)
        plain = cards.str.slice(0, 1).replace_strict(_SCHEMES, default="other")
        return found.fill_null(plain)

    def plates(self, people: Ints) -> pl.Series:
        letters = pl.Series(list("ABCDEHKMOPTX"))
        three = [letters.gather(self.draws.whole(f"plate {at}", people, 0, len(letters))) for at in range(3)]
        number = self.draws.whole("plate", people, 0, 1000)
        if self.country == "uz":
            region = pl.Series(
                ["01", "10", "20", "25", "30", "40", "50", "60", "70", "75", "80", "85", "90", "95"]
            )
            where = region.gather(self.draws.whole("plate region", people, 0, len(region)))
            return where + " " + three[0] + " " + digits(number, 3) + " " + three[1] + three[2]
        return three[0] + three[1] + three[2] + " " + _text(1000 + number * 9)

    # --- machines ------------------------------------------------------------------------------------

    def _agents(self) -> tuple[UserAgent, ...]:
        if not self.demo.user_agents:
            raise Mistaken("persons have no user agent until `user_agents` lists some")
        return self.demo.user_agents

    def _agent(self, people: Ints) -> Ints:
        return self.draws.pick("agent", people, [agent.share for agent in self._agents()])

    def user_agents(self, people: Ints) -> pl.Series:
        """Every person keeps to one machine and one version."""
        agents = self._agents()
        which = self._agent(people)
        low = np.array([agent.versions[0] for agent in agents], dtype=np.int64)[which]
        high = np.array([agent.versions[1] for agent in agents], dtype=np.int64)[which]
        version = self.draws.whole("agent version", people, low, high + 1)
        first = int(min(agent.versions[0] for agent in agents))
        width = int(max(agent.versions[1] for agent in agents)) - first + 1
        written = pl.Series(
            [agent.text.replace("{v}", str(first + at)) for agent in agents for at in range(width)]
        )
        return written.gather(which * width + version - first)

    def device_ids(self, people: Ints) -> pl.Series:
        from transforms.demo.declared.kinds.strings import uuids

        return uuids(self.draws, "device id", people)

    def password_hashes(self, people: Ints) -> pl.Series:
        from transforms.demo.declared.kinds.strings import hexadecimal

        return "pbkdf2_sha256$600000$" + hexadecimal(self.draws, "password", people, 64)

    # --- as somebody wrote it ------------------------------------------------------------------------

    def written(
        self, name: str, people: Ints, rows: Ints, stream: str, form: str | None, in_text: bool
    ) -> pl.Series:
        """An attribute as typed in each row. Canaries are written in all forms alike."""
        draws, canaries = self.draws, self.setting.canaries
        if name in ("name", "given", "surname"):
            return written_names(
                self._in_script(people, rows, stream), name, draws, rows, stream, form, bool(canaries)
            )
        if name in ("phone", "mobile"):
            forms = self.phones.in_text if in_text else self.phones.in_columns
            if form is not None:
                forms = (Form(form=form, share=1),)
            chosen = draws.pick(stream + "/form", rows, [1.0 if canaries else f.share for f in forms])
            return self.book.written(people, chosen, tuple(f.form for f in forms), name == "mobile")
        series = self.attribute(name, people)
        if name == "email":
            upper = pl.Series(draws.chance(stream + "/case", rows, 0.5 if canaries else 0.05))
            return series.zip_with(~upper, series.str.to_uppercase())
        if name in ("card", "account"):
            return _grouped(
                series, draws.pick(stream + "/group", rows, [0.5, 0.38, 0.12]), 4 if name == "card" else 5
            )
        if name == "passport":
            spaced = pl.Series(draws.chance(stream + "/spaced", rows, 0.3))
            return series.zip_with(~spaced, series.str.replace(r"^([A-Z]+)", "$1 "))
        if name == "plate":
            tight = pl.Series(draws.chance(stream + "/tight", rows, 0.4))
            return series.zip_with(~tight, series.str.replace_all(" ", ""))
        return series.cast(pl.String)

    def _in_script(self, people: Ints, rows: Ints, stream: str) -> pl.DataFrame:
        """Names; a canary's in Latin or in Cyrillic."""
        names = self._names(people)
        if not self.setting.canaries or self.country != "uz":
            return names
        cyrillic = [scripts_of(canary)[1] for canary in self.setting.canaries]
        turn = pl.Series(self.draws.whole(stream + "/script", rows, 0, 2) == 1)
        given = pl.Series([pair[0] for pair in cyrillic]).gather(people)
        surname = pl.Series([pair[1] for pair in cyrillic]).gather(people)
        return names.with_columns(
            given.zip_with(turn, names["given"]).alias("given"),
            surname.zip_with(turn, names["surname"]).alias("surname"),
        )


def _text(values: Ints) -> pl.Series:
    return pl.Series(values).cast(pl.String)


def _constant(value: str, people: Ints) -> pl.Series:
    return pl.Series([value]).new_from_index(0, len(people))


def _grouped(numbers: pl.Series, form: Ints, size: int) -> pl.Series:
    """Digits as they are, in groups with blanks, or in groups with hyphens."""
    spaced = numbers.str.replace_all(rf"(\d{{{size}}})", "$1 ").str.strip_chars()
    grouped = spaced.zip_with(pl.Series(form == 1), spaced.str.replace_all(" ", "-"))
    return numbers.zip_with(pl.Series(form == 0), grouped)
