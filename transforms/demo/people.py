"""Made-up persons: everything about a person is a function of the person's number and the seed.

No list of persons is held in memory, however many there are. Number ranges keep the roles apart, and a
person who has two roles (an owner who also buys) keeps one number.
"""

from __future__ import annotations

import string

import numpy as np
import polars as pl

from transforms.demo import identifiers
from transforms.demo.draws import Draws, Floats, Ints
from transforms.demo.names import APOSTROPHES, ascii_slug, load_names
from transforms.demo.places import Places
from transforms.demo.profile import LANGUAGES, Form, Profile

# Uneven, so that the permutation of phone numbers does not repeat the last seven digits.
BUYERS, RECIPIENTS, STAFF, AFFILIATES, CANARIES = 0, 30_471_113, 60_713_927, 70_228_461, 80_345_679
# Domains reserved by RFC 2606: nobody receives mail there.
MAIL_DOMAINS = ("example.com", "example.org", "example.net", "mail.example.com", "pochta.example.org")
_MARKS = ("ʻ", "'", "’", "`", "")
_MARK_SHARES = (0.40, 0.30, 0.15, 0.05, 0.10)
_NAME_FORMS = 4  # given first; surname first; lower case; upper case
_NAME_FORM_SHARES = (0.80, 0.12, 0.04, 0.04)


class People:
    """Attributes of persons, a column at a time. ``people`` are person numbers, ``rows`` row numbers."""

    def __init__(self, draws: Draws, profile: Profile) -> None:
        self.draws = draws
        self.profile = profile
        self.phone_numbers = identifiers.PhoneNumbers(draws, profile)
        self.places = Places(draws, profile)
        canaries = profile.canaries
        taken = {w for c in canaries for w in (c.given, c.surname, *c.cyrillic)}
        names = load_names(without=taken)
        pairs = [*names.uz_latin, *names.uz_cyrillic, *names.ru, *names.uz_latin]  # in order of LANGUAGES
        self._given_sizes = np.array([len(p.given) for p in pairs])
        self._surname_sizes = np.array([len(p.surnames) for p in pairs])
        self._given_from = np.concatenate([[0], np.cumsum(self._given_sizes)])
        self._surname_from = np.concatenate([[0], np.cumsum(self._surname_sizes)])
        given = [n for p in pairs for n in p.given]
        surnames = [n for p in pairs for n in p.surnames]
        for canary in canaries:  # after all others: Latin, then Cyrillic
            given += [canary.given, canary.cyrillic[0]]
            surnames += [canary.surname, canary.cyrillic[1]]
        self._given = pl.Series(given)
        self._surnames = pl.Series(surnames)
        self._slugs_given = pl.Series([ascii_slug(n) for n in given])
        self._slugs_surname = pl.Series([ascii_slug(n) for n in surnames])

    def is_canary(self, people: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return np.asarray(people >= CANARIES)

    def female(self, people: Ints) -> Ints:
        drawn = self.draws.whole("sex", people, 0, 2)
        return np.where(self.is_canary(people), 0, drawn).astype(np.int64)

    def language(self, people: Ints) -> Ints:
        """Positions in :data:`LANGUAGES`."""
        shares = [self.profile.languages[language] for language in LANGUAGES]
        return self.draws.pick("language", people, shares)

    def region(self, people: Ints) -> Ints:
        """Positions in the profile's regions."""
        return self.draws.pick("region", people, [r.share for r in self.profile.regions])

    def _positions(self, people: Ints, cyrillic_canary: Ints | None) -> tuple[Ints, Ints]:
        group = self.language(people) * 2 + self.female(people)
        canary = self.is_canary(people)
        # Squared: the names at the front of a list are the frequent ones.
        given = self._given_from[group] + self._skewed("given", people, self._given_sizes[group])
        surname = self._surname_from[group] + self._skewed("surname", people, self._surname_sizes[group])
        script = np.zeros(len(people), dtype=np.int64) if cyrillic_canary is None else cyrillic_canary
        place = 2 * (people - CANARIES) + script
        return (
            np.where(canary, self._given_from[-1] + place, given).astype(np.int64),
            np.where(canary, self._surname_from[-1] + place, surname).astype(np.int64),
        )

    def _skewed(self, stream: str, people: Ints, sizes: Ints) -> Ints:
        u: Floats = self.draws.uniform(stream, people) ** 1.8
        return (u * sizes).astype(np.int64)

    def written_names(self, people: Ints, rows: Ints, stream: str, given_only: bool = False) -> pl.Series:
        """Names as somebody wrote them in that row: order, case, apostrophe; canaries in both scripts."""
        canary = self.is_canary(people)
        script = self.draws.whole(stream + "/script", rows, 0, 2)
        given_at, surname_at = self._positions(people, script)
        form = np.where(
            canary,
            self.draws.whole(stream + "/form", rows, 0, _NAME_FORMS),
            self.draws.pick(stream + "/form", rows, _NAME_FORM_SHARES),
        )
        marks = self.draws.pick(stream + "/mark", rows, _MARK_SHARES)
        names = pl.DataFrame(
            {
                "given": self._given.gather(given_at),
                "surname": self._surnames.gather(surname_at),
                "form": form,
            }
        )
        plain = pl.col("given") if given_only else pl.concat_str("given", pl.lit(" "), "surname")
        turned = pl.col("given") if given_only else pl.concat_str("surname", pl.lit(" "), "given")
        written = (
            pl.when(pl.col("form") == 1)
            .then(turned)
            .when(pl.col("form") == 2)
            .then(plain.str.to_lowercase())
            .when(pl.col("form") == 3)
            .then(plain.str.to_uppercase())
            .otherwise(plain)
        )
        return replace_marks(names.select(written.alias("name")).to_series(), marks)

    def full_names(self, people: Ints) -> pl.Series:
        """Given name and surname in the usual spelling."""
        given_at, surname_at = self._positions(people, None)
        return self._given.gather(given_at) + " " + self._surnames.gather(surname_at)

    def surnames(self, people: Ints) -> pl.Series:
        return self._surnames.gather(self._positions(people, None)[1])

    def emails(self, people: Ints) -> pl.Series:
        given_at, surname_at = self._positions(people, None)
        domain = self.draws.whole("mail domain", people, 0, len(MAIL_DOMAINS))
        number = self.draws.whole("mail number", people, 0, 90) + 10
        return pl.select(
            pl.concat_str(
                self._slugs_given.gather(given_at),
                pl.lit("."),
                self._slugs_surname.gather(surname_at),
                pl.Series(number).cast(pl.String),
                pl.lit("."),
                pl.Series(people).cast(pl.String),
                pl.lit("@"),
                pl.Series(MAIL_DOMAINS).gather(domain),
            ).alias("email")
        ).to_series()

    def written_emails(self, people: Ints, rows: Ints, stream: str) -> pl.Series:
        """Mostly lower case; one in twenty (half of a canary's) in capitals."""
        share = np.where(self.is_canary(people), 0.5, 0.05)
        upper = pl.Series(self.draws.chance(stream + "/case", rows, share))
        mails = self.emails(people)
        return mails.zip_with(~upper, mails.str.to_uppercase())

    def written_phones(self, people: Ints, rows: Ints, stream: str, forms: tuple[Form, ...]) -> pl.Series:
        """Phone numbers in the forms given, canaries in all of them alike."""
        chosen = np.where(
            self.is_canary(people),
            self.draws.whole(stream + "/form", rows, 0, len(forms)),
            self.draws.pick(stream + "/form", rows, [f.share for f in forms]),
        )
        return format_phones(self.phone_numbers.of(people), chosen, tuple(f.form for f in forms))

    def cards(self, people: Ints) -> pl.Series:
        return identifiers.cards(self.draws, self.profile, people)

    def pinfls(self, people: Ints) -> pl.Series:
        return identifiers.pinfls(self.draws, people, self.female(people))

    def passports(self, people: Ints) -> pl.Series:
        return identifiers.passports(self.draws, people)

    def accounts(self, people: Ints) -> pl.Series:
        """A private person's card account (balance account 22618)."""
        return identifiers.bank_accounts(self.draws, people, np.full(len(people), 22618, dtype=np.int64))

    def ips(self, people: Ints) -> pl.Series:
        """The address a person usually comes from."""
        return identifiers.ip_addresses(self.draws, "home ip", people)

    def addresses(self, people: Ints) -> pl.Series:
        """Street lines in the person's language."""
        return self.places.street_lines(people, self.region(people), self.language(people))

    def districts(self, people: Ints, region: Ints) -> pl.Series:
        """District names of ``region`` (the person's own district where that is the person's region)."""
        return self.places.districts(people, region)


def replace_marks(texts: pl.Series, marks: Ints) -> pl.Series:
    """Write every Uzbek apostrophe of a text in the way numbered in ``marks``. Few names have one."""
    places = np.flatnonzero(texts.str.contains_any(list(APOSTROPHES)).to_numpy())
    for number, mark in enumerate(_MARKS):
        some = places[marks[places] == number]
        if len(some):
            written = texts.gather(some).str.replace_all(f"[{APOSTROPHES}]", mark)
            texts = texts.scatter(some, written)
    return texts


def format_phones(numbers: Ints, chosen: Ints, forms: tuple[str, ...]) -> pl.Series:
    """Write each number in its chosen form. Numbers of one form are written together."""
    written = pl.Series([""]).new_from_index(0, len(numbers))
    for index, form in enumerate(forms):
        places = np.flatnonzero(chosen == index)
        if len(places):
            pieces = list(string.Formatter().parse(form))
            parts = identifiers.phone_parts(numbers[places], {slot for _, slot, _, _ in pieces if slot})
            texts: list[pl.Expr | pl.Series] = []
            for literal, slot, _, _ in pieces:
                texts += [pl.lit(literal)] if literal else []
                texts += [parts[slot]] if slot else []
            written = written.scatter(places, pl.select(pl.concat_str(texts).alias("phone")).to_series())
    return written
