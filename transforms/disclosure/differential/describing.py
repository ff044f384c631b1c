"""What an analyst is told about a noised table; the columns are described with all others."""

from __future__ import annotations

from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.ledger import Chain, plain, spent

_EACH = {"day": "Each day", "week": "Each week", "month": "Each month"}


def noise_note(spec: TableSpec) -> str:
    """Sentences for the description of a table; empty for one that is not noised."""
    noise = spec.differential_privacy
    if noise is None:
        return ""
    unit, bounds = spec.unit_of_privacy, noise.contributions
    delta = f", δ = {plain(noise.delta)}" if noise.delta else ""
    keys = (
        "Rows are listed in advance, whether anything happened in them or not."
        if noise.keys.public is not None
        else "Rows appear only where enough are behind them, by a noised count."
    )
    return (
        f" Differential privacy: {_EACH[spec.period]} is noised once ({noise.mechanism.capitalize()}, "
        f"ε = {plain(noise.epsilon)}{delta} for a {unit}), and a {unit} counts in at most "
        f"{bounds.cells} rows of it with at most {bounds.rows} events. {keys} Numbers do not add up to "
        "those of other tables."
    )


def spent_note(spec: TableSpec, chain: Chain) -> str:
    """A sentence for the description of the period's column: what is spent when a release is made."""
    unit = spec.unit_of_privacy
    told = []
    for of, table in (("this table", spec.table), ("all noised tables", None)):
        epsilon, delta = spent(chain.records, unit, table=table)
        told.append(f"ε = {plain(epsilon)}, δ = {plain(delta)} by {of}")
    return f" Spent on a {unit} so far: {'; '.join(told)}."
