"""Subjects below the policy's minimum age, seen in a raw batch: taken out before anything is stored.

Pure: frames in, frames out. It runs where the operators run, on the batch as the source gave it. What leaves
that place is a :class:`MinorsFound`: the source's own row ids, for the owner to delete in the operational
store, and the subjects' pseudonyms, by which their other rows are kept out (``minors_list.py`` keeps both,
encrypted). A date of birth leaves nowhere.

- Somebody is of age from the birthday on. Who was born on 29 February is of age on 1 March of other years.
- A missing date of birth is not known to be below: the row is stored, and counted as of unknown age.
- Where the policy lets a parent agree (``controller.parental_consent``) and the source records that one has,
  the row is stored, and counted as consented. A consent that is not recorded is none.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import polars as pl

from transforms.policy.models import System, TableSource
from transforms.pseudonymisation.given_keys import Keys
from transforms.pseudonymisation.pseudonym import pseudonymise

BELOW_MINIMUM_AGE: Final = "below_minimum_age"
"""The reason under which these rows are counted as excluded."""
BIRTH_UNKNOWN: Final = "birth_date_unknown"
PARENT_AGREED: Final = "below_minimum_age_parent_agreed"

ROWS_SCHEMA: Final = pl.Schema(
    {"row_id": pl.String(), "until": pl.Date(), "domain": pl.String(), "subject": pl.Binary()}
)
"""Of :attr:`MinorsFound.rows`. One line a row and pseudonym of its subject; both null where it names nobody.
``until``: first of the month by which the subject is of age, so that no birthday can be read from it."""


@dataclass(frozen=True)
class AgeRule:
    """What a table needs to be told about: plain values, so that it can be sent to another process."""

    minimum_age: int  # years
    today: date  # local
    consent_allowed: bool  # whether the policy lets a parent agree


@dataclass(frozen=True)
class MinorsFound:
    """What one batch held. Row ids are values of the source: for the encrypted list and nothing else."""

    rows: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=ROWS_SCHEMA), repr=False)
    of_age: tuple[str, ...] = field(default=(), repr=False)
    """Of the row ids that were listed before: those that are of age by now, or whose parent has agreed."""
    excluded: int = 0  # rows of the batch
    unknown: int = 0  # rows without a date of birth; stored
    agreed: int = 0  # rows below the age whose parent has agreed; stored

    def counts(self) -> dict[str, int]:
        """What the night's evidence keeps beside the excluded rows."""
        return {BIRTH_UNKNOWN: self.unknown, PARENT_AGREED: self.agreed}


def age_rule(system: System, table: TableSource, today: date) -> AgeRule | None:
    """The rule for ``table``; None where the policy has no minimum age or the table tells no age.

    ``today``: the day after the night (``Night.after``), so that a night that is run again decides the same.
    """
    controller = system.policy.controller
    if not controller.minimum_age or table.birth_date is None:
        return None
    return AgeRule(controller.minimum_age, today, controller.parental_consent is not None)


def below_age(frame: pl.DataFrame, table: TableSource, rule: AgeRule) -> pl.Series:
    """For each row of a raw batch whether its subject may not be stored. Boolean, never null."""
    below, agreed = _below(frame, table, rule)
    return below & ~agreed


def take_out(
    frame: pl.DataFrame,
    table: TableSource,
    rule: AgeRule | None,
    ring: Keys,
    *,
    region: str,
    listed: Collection[str] = (),
) -> tuple[pl.DataFrame, MinorsFound]:
    """The rows of a raw batch that may be stored, and what is known of the others.

    ``region``: as for ``apply_operators``. ``listed``: row ids of this table that are on the list already
    (``MinorsList.listed``); those that may be stored by now are given back as :attr:`MinorsFound.of_age`.
    """
    if rule is None or table.birth_date is None:
        return frame, MinorsFound()
    below, agreed = _below(frame, table, rule)
    out = below & ~agreed
    kept = frame.filter(~out) if out.any() else frame
    return kept, MinorsFound(
        rows=_rows(frame.filter(out), table, rule, ring, region) if out.any() else MinorsFound().rows,
        of_age=_no_longer(kept, table, listed) if listed else (),
        excluded=int(out.sum()),
        unknown=frame[table.birth_date].null_count(),
        agreed=int((below & agreed).sum()),
    )


def latest_birth(rule: AgeRule) -> date:
    """Who was born later than this day is below the age on ``rule.today``."""
    today, year = rule.today, rule.today.year - rule.minimum_age
    try:
        return today.replace(year=year)
    except ValueError:  # 29 February, and that year has none: who was born on 1 March is not of age yet
        return date(year, 2, 28)


def of_age_from(births: pl.Series, rule: AgeRule) -> pl.Series:
    """First of the month that follows the birthday on which somebody is of age."""
    return births.dt.month_start().dt.offset_by(f"{12 * rule.minimum_age + 1}mo")


def row_ids(frame: pl.DataFrame, table: TableSource) -> pl.Series:
    """The source's own key of each row as text; columns of a longer key are joined by ``|``."""
    keys = [pl.col(name).cast(pl.String) for name in table.primary_key]
    return frame.select(pl.concat_str(keys, separator="|", ignore_nulls=True).alias("row_id"))["row_id"]


def _below(frame: pl.DataFrame, table: TableSource, rule: AgeRule) -> tuple[pl.Series, pl.Series]:
    """Whether each row is of somebody below the age, and whether a parent has agreed."""
    assert table.birth_date is not None
    birth = table.fields[table.birth_date].minimum_age
    assert birth is not None
    below = (frame[table.birth_date] > latest_birth(rule)).fill_null(value=False)
    if rule.consent_allowed and birth.consent is not None:
        return below, frame[birth.consent].fill_null(value=False)
    return below, pl.repeat(False, frame.height, dtype=pl.Boolean, eager=True)


def _rows(frame: pl.DataFrame, table: TableSource, rule: AgeRule, ring: Keys, region: str) -> pl.DataFrame:
    assert table.birth_date is not None
    birth = table.fields[table.birth_date].minimum_age
    assert birth is not None
    until = of_age_from(frame[table.birth_date], rule).alias("until")
    known = pl.DataFrame([row_ids(frame, table), until])
    parts = []
    for name in birth.subject:
        domain = table.fields[name].domain
        assert domain is not None
        subject = pseudonymise(frame[name], domain, ring, region=region).alias("subject")
        parts.append(known.with_columns(pl.lit(domain.value).alias("domain"), subject))
    named = pl.concat(parts).drop_nulls("subject") if parts else pl.DataFrame(schema=ROWS_SCHEMA)
    nobody = known.join(named, on="row_id", how="anti").with_columns(
        pl.lit(None, dtype=pl.String).alias("domain"), pl.lit(None, dtype=pl.Binary).alias("subject")
    )
    return pl.concat([named.select(ROWS_SCHEMA.names()), nobody.select(ROWS_SCHEMA.names())]).unique()


def _no_longer(kept: pl.DataFrame, table: TableSource, listed: Collection[str]) -> tuple[str, ...]:
    """Listed rows that may be stored now; one whose date of birth has gone stays listed."""
    assert table.birth_date is not None
    known = kept.filter(pl.col(table.birth_date).is_not_null())
    found = row_ids(known, table)
    return tuple(found.filter(found.is_in(list(listed))).unique().sort())
