"""One canonical form of an identifier, so that the same person joins across the stores of one system.

The canonical form is part of every stored pseudonym: a change here breaks joins with stored
partitions, so the rules are closed, need no data of a package that changes, and stand in tests with
known answers. Everything is vectorised in Polars; null in, null out; what is empty (or no identifier at
all: a phone with no digit, a mail with no "@") is null, because one pseudonym shared by everybody who
typed "yo'q" would count as one person.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.errors import SchemaDrift
from transforms.policy.models import Domain
from transforms.pseudonymisation.distinct import filled
from transforms.pseudonymisation.folding import INVISIBLE, fold, in_order
from transforms.pseudonymisation.phones import to_e164

_IDS: Final = (
    Domain.ACCOUNT,
    Domain.STORE,
    Domain.AFFILIATE,
    Domain.CUSTOMER,
    Domain.DEVICE,
    Domain.COURIER,
    Domain.META_USER,
    Domain.TELEGRAM_USER,
)


def normalise(series: pl.Series, domain: Domain, region: str = "UZ") -> pl.Series:
    """Text (or integers) of one domain in canonical form, as text; one value out for each value in.

    - ``phone``: E.164, see ``phones.py``; without a country code as in ``region`` (ISO 3166-1);
    - ``email``: NFKC, lower case, no white space; no provider's game is played ("a.b@…" ≠ "ab@…",
      "a+x@…" ≠ "a@…"): whether two spellings reach one box only the provider knows;
    - ``person_name``: folded words (``folding.py``) in sorted order, because forms ask for the surname
      first or last as they please. Two people of one name share a name pseudonym: it is no person key;
    - ``tax_id``: digits only, leading zeros kept;
    - ``username``: lower case, without white space and the "@" that stands before it in a text;
    - ids: an integer as its decimal text (``7``, ``"7"``, ``"007"`` agree), else the text trimmed;
      device ids in lower case.

    Raises SchemaDrift when the column is neither text nor integers.
    """
    text = _as_text(series, domain)
    if domain is Domain.PHONE:
        return to_e164(text, region)
    if domain is Domain.EMAIL:
        return _email(text)
    if domain is Domain.PERSON_NAME:
        return _emptied(in_order(fold(text)))
    if domain is Domain.TAX_ID:
        return _emptied(text.str.normalize("NFKC").str.replace_all(r"[^0-9]", ""))
    if domain is Domain.USERNAME:
        return _username(text)
    if domain in _IDS and series.dtype.is_integer():
        return text
    if domain in _IDS:
        return _id(text, lower=domain is Domain.DEVICE)
    raise NotImplementedError(f"no normal form is stated for domain {domain}")


def _as_text(series: pl.Series, domain: Domain) -> pl.Series:
    if series.dtype == pl.String:
        return series
    # An integer mail address is a mistake of the declaration; an integer phone or id is not.
    integers_make_sense = domain not in (Domain.EMAIL, Domain.PERSON_NAME, Domain.USERNAME)
    if series.dtype == pl.Null or (series.dtype.is_integer() and integers_make_sense):
        return series.cast(pl.String)
    raise SchemaDrift(
        f"Values of type {series.dtype.base_type()} cannot be identifiers of domain `{domain.value}`.",
        next_step="declare the column's type or domain as it is in sources.yaml.",
        column=series.name or None,
    )


def _email(text: pl.Series) -> pl.Series:
    plain = text.str.to_lowercase().str.extract("^([!-~]+@[!-~]+)$")
    return filled(plain, text, _email_any)


def _email_any(text: pl.Series) -> pl.Series:
    """``_email`` for any text, without the short cut."""
    mail = text.str.normalize("NFKC").str.replace_all(INVISIBLE, "").str.replace_all(r"\s+", "")
    mail = mail.str.to_lowercase().str.normalize("NFKC").str.to_lowercase()
    return mail.set(~mail.str.contains("@", literal=True), None)


def _username(text: pl.Series) -> pl.Series:
    name = text.str.normalize("NFKC").str.replace_all(INVISIBLE, "").str.replace_all(r"\s+", "")
    name = name.str.to_lowercase().str.normalize("NFKC").str.to_lowercase()
    return _emptied(name.str.strip_chars_start("@"))


def _id(text: pl.Series, *, lower: bool) -> pl.Series:
    trimmed = text.str.normalize("NFKC").str.replace_all(INVISIBLE, "").str.strip_chars()
    if lower:
        trimmed = trimmed.str.to_lowercase().str.normalize("NFKC")
    frame = _emptied(trimmed).alias("text").to_frame()
    integer = pl.col("text").str.extract(r"^0*([0-9]+)$")
    return frame.select(pl.coalesce(integer, "text")).to_series().alias(text.name)


def _emptied(text: pl.Series) -> pl.Series:
    """Empty text to null."""
    return text.set(text == "", None)
