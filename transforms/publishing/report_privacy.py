"""The report's section on noised tables: what they spent, and how far off their numbers are expected to be.

All of it follows from declarations and from what is published; exact errors are restricted.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import duckdb

from transforms.aggregation.noise import HIGH, LOW
from transforms.publishing.manifest import Manifest, PeriodEntry
from transforms.publishing.tables import identifier

if TYPE_CHECKING:
    from collections.abc import Mapping

Errors = dict[str, dict[str, float]]
"""Table → measure → expected relative error."""


def noised_periods(manifest: Manifest) -> dict[str, list[PeriodEntry]]:
    """Tables that are noised, with their periods."""
    found = {
        name: [period for period in entry.periods if period.privacy is not None]
        for name, entry in manifest.tables.items()
    }
    return {name: periods for name, periods in found.items() if periods}


def expected_errors(con: duckdb.DuckDBPyConnection, manifest: Manifest) -> Errors:
    """Median over the published rows of half an interval over its number: zeros have no relative error."""
    errors: Errors = {}
    for name in noised_periods(manifest):
        columns = [column for column, _ in manifest.tables[name].columns]
        for measure in columns:
            low, high = f"{measure}{LOW}", f"{measure}{HIGH}"
            if low not in columns or high not in columns:
                continue
            row = con.execute(
                f"SELECT median(({identifier(high)} - {identifier(low)})::DOUBLE / 2 / {identifier(measure)})"
                f" FROM {identifier(name)} WHERE {identifier(measure)} > 0"
            ).fetchone()
            if row is not None and row[0] is not None:
                errors.setdefault(name, {})[measure] = float(row[0])
    return errors


def privacy_section(manifest: Manifest, errors: Mapping[str, Mapping[str, float]]) -> str:
    """HTML; empty where no table is noised."""
    noised = noised_periods(manifest)
    if not noised:
        return ""
    tables = "".join(_table_row(name, periods, errors.get(name, {})) for name, periods in noised.items())
    spent = "".join(
        f"<tr><th>{escape(entry.unit)}</th><td class=days>{entry.month or 'in all'}</td>"
        f"<td class=number>{escape(entry.epsilon)}</td><td class=number>{escape(entry.delta)}</td></tr>"
        for entry in manifest.privacy_spent
    )
    return (
        "<h2>Differential privacy</h2>"
        '<p class="lead">These tables are noised once a period. Each number stands between two ends of an '
        "interval; shown here is half of it over the number, in the middle of all rows.</p>"
        '<div class="card"><table><thead><tr><th>Table</th><th>Noise</th><th class=number>Periods</th>'
        "<th class=number>ε a period</th><th class=number>δ a period</th><th>Interval, ± of the number</th>"
        f"</tr></thead><tbody>{tables}</tbody></table></div>"
        "<h3>Spent</h3>"
        '<div class="card"><table><thead><tr><th>Unit of privacy</th><th>When</th><th class=number>ε</th>'
        f"<th class=number>δ</th></tr></thead><tbody>{spent}</tbody></table></div>"
    )


def _table_row(name: str, periods: list[PeriodEntry], errors: Mapping[str, float]) -> str:
    newest = periods[-1].privacy
    assert newest is not None
    told = ", ".join(f"{escape(measure)} {100 * error:.0f} %" for measure, error in errors.items())
    return (
        f"<tr><th>{escape(name)}</th><td>{escape(newest.mechanism)}, for a {escape(newest.unit)}</td>"
        f"<td class=number>{len(periods)}</td><td class=number>{escape(newest.epsilon)}</td>"
        f"<td class=number>{escape(newest.delta)}</td><td>{told}</td></tr>"
    )
