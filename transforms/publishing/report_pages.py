"""The report's pages as HTML. Every text is escaped where it enters a page, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

from transforms.evidence.store import Count
from transforms.publishing.lineage_drawing import lineage_svg
from transforms.publishing.promises import publishable
from transforms.publishing.report import ColumnEntry, PromiseEntry, Report, TableEntry
from transforms.publishing.report_privacy import privacy_section

_PAGES = {
    "index.html": "Release",
    "promises.html": "Promises",
    "quality.html": "Checks",
    "dictionary.html": "Data dictionary",
}
_LAYERS = ("source", "pseudonymised", "conformed", "aggregated", "published")
_LAYER_NOTES = {
    "source": "What the operational store gave.",
    "pseudonymised": "After extraction and pseudonymisation, the only step that sees personal values.",
    "conformed": "After the mapping to the common model.",
    "aggregated": "Cells with their contributors, judged by the disclosure gate.",
    "published": "What left.",
}
_STATES = {
    "broken": "broken",
    "kept": "kept",
    "no_evidence": "no evidence yet",
    "not_applicable": "not applicable",
    "outside": "outside",
}


def pages(report: Report) -> dict[str, str]:
    """File name → page."""
    bodies = {
        "index.html": _release(report),
        "promises.html": _promises(report),
        "quality.html": _quality(report),
        "dictionary.html": _dictionary(report),
    }
    return {name: _page(report, name, body) for name, body in bodies.items()}


@cache
def _style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def _page(report: Report, name: str, body: str) -> str:
    links = "".join(
        f'<a href="{file}"{" aria-current=page" if file == name else ""}>{label}</a>'
        for file, label in _PAGES.items()
    )
    manifest = report.link.manifest
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        # a page that must not fetch anything says so to the browser as well
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{_PAGES[name]} · {escape(report.system)} · Parda</title>"
        f"<style>{_style()}</style></head><body>"
        f'<header><div class="wide"><strong>Parda</strong><span class="name">{escape(report.system)}</span>'
        f'<nav aria-label="Pages">{links}</nav></div></header><main class="wide">{body}</main>'
        f'<footer class="wide">Release <code>{escape(manifest.release_id)}</code>, '
        f"{manifest.released_at:%Y-%m-%d %H:%M} UTC, Parda {escape(manifest.parda_version)}. "
        "This page holds published figures and counts of evidence, and loads nothing from elsewhere.</footer>"
        "</body></html>\n"
    )


# --- release -----------------------------------------------------------------------------------------


def _release(report: Report) -> str:
    manifest = report.link.manifest
    states = [promise.state for promise in report.promises]
    failed = sum(not check.passed for check in report.checks)
    broken = states.count("broken")
    rows = sum(table.rows for table in report.tables)
    figures = [
        (f"{len(report.tables)}", "tables", False),
        (f"{sum(table.periods for table in report.tables):,}", "closed periods", False),
        (f"{rows:,}", "cells", False),
        (
            _share(sum(table.cells["suppressed"] for table in report.tables), rows),
            "of them suppressed",
            False,
        ),
        (
            f"{states.count('kept')}",
            "promises kept" if not broken else f"promises kept, {broken} broken",
            broken > 0,
        ),
        (
            f"{len(report.checks) - failed}",
            "latest checks passed" if not failed else f"latest checks passed, {failed} failed",
            failed > 0,
        ),
    ]
    tables = _table(
        ("Table", "#Periods", "Days", "#Cells", "Published, pooled, suppressed"),
        (_release_row(table) for table in report.tables),
    )
    history = _table(
        ("Release", "Made (UTC)", "#Periods added", "#Rows added"),
        (
            f"<tr><th><code>{escape(name)}</code></th><td class=days>{escape(at)}</td>"
            f"<td class=number>{periods:,}</td><td class=number>{added:,}</td></tr>"
            for name, at, periods, added in report.releases[:30]
        ),
    )
    hashes = _table(
        ("What", "Fingerprint (SHA-256)"),
        (
            f"<tr><th>{label}</th><td><code>{escape(value)}</code></td></tr>"
            for label, value in (
                ("Published file", manifest.file.sha256),
                ("Manifest", report.link.sha256),
                ("Manifest before it", manifest.previous_sha256 or "none: the first release"),
                ("Policy, sources, models, tables", manifest.policy_version),
                *((f"Key id, {use}", key) for use, key in sorted(manifest.key_ids.items())),
            )
        ),
    )
    shown = "".join(
        f'<div class="figure{" bad" if bad else ""}"><b>{escape(number)}</b>'
        f"<span>{escape(label)}</span></div>"
        for number, label, bad in figures
    )
    return (
        f"<h1>What is published for {escape(report.system)}</h1>"
        '<p class="lead">A closed period is published once and never changes. A cell that would tell about '
        "too few people or businesses is pooled with others or carries no number.</p>"
        f'<div class="figures">{shown}</div><h2>Tables</h2>{tables}'
        '<div class="key"><span><i class="published"></i>published</span><span><i class="pooled"></i>pooled '
        'into “other”</span><span><i class="suppressed"></i>suppressed</span></div>'
        f"{privacy_section(manifest, report.noise)}"
        f"<h2>Releases</h2>{history}<h2>Fingerprints</h2>{hashes}"
    )


def _release_row(table: TableEntry) -> str:
    days = _days(table.first, table.last) if table.first else "none closed yet"
    counts = ", ".join(f"{number:,} {state}" for state, number in table.cells.items() if number)
    bar = "".join(
        f'<i class="{state}" style="width:{100 * number / table.rows:.2f}%"></i>'
        for state, number in table.cells.items()
        if number
    )
    return (
        f'<tr><th><a href="dictionary.html#{escape(table.name)}">{escape(table.name)}</a>'
        f"<small>{_prose(table.description)}</small></th><td class=number>{table.periods:,}</td>"
        f"<td class=days>{days}</td><td class=number>{table.rows:,}</td>"
        f'<td><div class="bar" role="img" aria-label="{counts or "no cells"}">{bar}</div>'
        f"<small>{counts or 'no cells'}</small></td></tr>"
    )


# --- promises ----------------------------------------------------------------------------------------


def _promises(report: Report) -> str:
    states = [promise.state for promise in report.promises]
    figures = "".join(
        f'<div class="figure{" bad" if state == "broken" and states.count(state) else ""}">'
        f"<b>{states.count(state)}</b><span>{label}</span></div>"
        for state, label in _STATES.items()
    )
    sections = dict.fromkeys(promise.section for promise in report.promises)
    parts = [
        f"<h2>{_section(section)}</h2>"
        + _table(
            ("Clause", "What it promises", "Kept by", "State", "Evidence"),
            _promise_rows([promise for promise in report.promises if promise.section == section]),
        )
        for section in sections
    ]
    return (
        "<h1>The privacy policy, clause by clause</h1>"
        '<p class="lead">Each sentence and list item of the policy, the control that keeps it, and what the '
        "control found when it last looked. Numbers are counts of rows, columns or files. A broken promise "
        f'stops the release.</p><div class="figures">{figures}</div>{"".join(parts)}'
    )


def _section(section: str) -> str:
    if section == "0":
        return "Before the first section"
    return f"Section {escape(section)}" if section[:1].isdigit() else escape(section)


def _promise_rows(promises: Sequence[PromiseEntry]) -> Iterable[str]:
    before = None
    for promise in promises:
        again = promise.clause_id == before
        before = promise.clause_id
        told = (
            ("", "") if again else (f"<code>{escape(promise.clause_id)}</code>", escape(promise.paraphrase))
        )
        day = f"<small>{promise.evidence_day}</small>" if promise.evidence_day else ""
        found = escape((promise.evidence or "").replace("=", " ").replace("_", " "))
        yield (
            f"<tr><td>{told[0]}</td><td>{told[1]}</td>"
            f"<td>{escape((promise.control or '').replace('_', ' '))}</td>"
            f'<td><span class="tag {promise.state}">{_STATES[promise.state]}</span></td>'
            f"<td>{escape(promise.reason or '')}{found}{day}</td></tr>"
        )


# --- checks ------------------------------------------------------------------------------------------


def _quality(report: Report) -> str:
    parts = []
    for layer in _LAYERS:
        checks = [check for check in report.checks if check.layer == layer]
        if not checks:
            continue
        rows = (
            f"<tr><th>{escape(check.table)}</th><td>{escape(check.check)}</td>"
            f'<td><span class="tag {"passed" if check.passed else "failed"}">'
            f"{'passed' if check.passed else 'failed'}</span></td>"
            f"<td class=days>{_days(check.first_day, check.last_day)}</td>"
            f"<td>{_counts(check.counts)}</td></tr>"
            for check in sorted(checks, key=lambda check: (check.passed, check.table, check.check))
        )
        passed = sum(check.passed for check in checks)
        parts.append(
            f'<h2>{layer.capitalize()}</h2><p class="lead">{_LAYER_NOTES[layer]} '
            f"{passed} of {len(checks)} checks passed when they last ran.</p>"
            + _table(("Table", "Check", "Verdict", "Days", "Counts"), rows)
        )
    nothing = '<p class="lead">No check has run yet.</p>'
    return (
        "<h1>Checks at the edge of each layer</h1>"
        '<p class="lead">The newest verdict of each check. They block: a table that fails goes no further. '
        "Checks keep counts and never a value; counts of restricted rows are not shown, because what is "
        f"published could be subtracted from them.</p>{''.join(parts) or nothing}"
    )


def _counts(counts: Mapping[str, Count]) -> str:
    shown = (f"{name.replace('_', ' ')} {count}" for name, count in publishable(counts).items())
    return escape(", ".join(shown))


# --- dictionary --------------------------------------------------------------------------------------


def _dictionary(report: Report) -> str:
    parts = []
    for table in report.tables:
        measures = {column.name for column in table.columns if column.unit}
        paths = [path for column in table.columns for path in column.paths]
        drawing = lineage_svg(table.name, paths, measures)
        parts.append(
            f'<details id="{escape(table.name)}" open><summary><b class="mono">{escape(table.name)}</b>'
            f"<span>{_prose(table.description)}</span></summary>"
            + (f'<div class="drawing">{drawing}</div>' if drawing else "")
            + _table(
                ("Column", "Type", "Unit", "What it says", "Data category"),
                (_column_row(column) for column in table.columns),
            )
            + "</details>"
        )
    return (
        "<h1>Data dictionary</h1>"
        '<p class="lead">Every published column: what it says, and the columns of the operational store that '
        "it is computed from. The paths are traced from the SQL of the models, not written by hand.</p>"
        + "".join(parts)
    )


def _column_row(column: ColumnEntry) -> str:
    return (
        f"<tr><th><code>{escape(column.name)}</code></th>"
        f"<td class=plain><code>{escape(column.sql_type)}</code></td>"
        f"<td>{escape(column.unit or '')}</td><td>{_prose(column.description)}</td>"
        f"<td>{escape(column.category or '').replace(', ', '<br>')}</td></tr>"
    )


# --- parts -------------------------------------------------------------------------------------------


def _table(heads: Sequence[str], rows: Iterable[str]) -> str:
    """``#`` before a head: a column of numbers."""
    shown = "".join(
        f"<th class=number>{escape(head[1:])}</th>" if head.startswith("#") else f"<th>{escape(head)}</th>"
        for head in heads
    )
    return (
        f'<div class="card"><table><thead><tr>{shown}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _days(first: date | None, last: date | None) -> str:
    return f"{first}" if first == last else f"{first} to {last}"


def _prose(text: str) -> str:
    """A description of ours, its `names` set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"
