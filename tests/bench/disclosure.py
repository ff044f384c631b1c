"""`make bench-disclosure`: a large table with three hierarchies, protected by our suppressor and audited.

650,000 microdata rows (an enterprise each) by region, activity and size class, as tau-Argus and sdcTable take
them; every margin is published. sdcTable's users report such a table unsolved after two days. The auditor is
given the equations anew, from the table as it would be published, and knows nothing of the suppressor.

    make bench-disclosure
    python -m tests.bench.disclosure --rows 100000 --minimum 10
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import time
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

import numpy as np
import polars as pl

from transforms.disclosure.audit import Demand, Insider, audit
from transforms.disclosure.declared_views import Declaration, declared_views
from transforms.disclosure.equations import Coordinate, Equations, RowKey
from transforms.disclosure.levels import Held, needed
from transforms.disclosure.links import link
from transforms.disclosure.suppressor import Problem, Unmet, propose
from transforms.policy.models import Dominance, Protection

TREES = {"region": (6, 6), "activity": (10, 8), "size": (3, 3)}
"""Dimension -> how many groups, and how many labels in each."""
ROUNDS = 8


def labels(name: str) -> list[tuple[str, str, str]]:
    """Every leaf with its group and the total."""
    groups, inside = TREES[name]
    return [
        (f"{name[0]}{g:02d}{i}", f"{name[0]}{g:02d}", "all") for g in range(groups) for i in range(inside)
    ]


def microdata(rows: int, seed: int) -> pl.DataFrame:
    """Enterprises: few large ones, and labels as uneven as those of a country."""
    draw = np.random.default_rng(seed)
    columns: dict[str, object] = {}
    for name in TREES:
        leaves = [leaf for leaf, _, _ in labels(name)]
        weights = 1.0 / (np.arange(len(leaves)) + 4.0)
        draw.shuffle(weights)
        columns[name] = draw.choice(leaves, size=rows, p=weights / weights.sum())
    columns["turnover"] = np.rint(draw.lognormal(3.0, 1.6, rows)).astype(np.int64) + 1
    columns["unit"] = np.arange(rows)
    return pl.DataFrame(columns)


def cells(data: pl.DataFrame) -> pl.DataFrame:
    """Every cell of every combination of levels, with what the rules look at."""
    frame = data
    for name in TREES:
        of = pl.DataFrame(labels(name), schema=[name, f"{name}1", f"{name}0"], orient="row")
        frame = frame.join(of, on=name, how="left")
    found = []
    for levels in product(("", "1", "0"), repeat=len(TREES)):
        by = [f"{name}{level}" for name, level in zip(TREES, levels, strict=True)]
        found.append(
            frame.group_by(by)
            .agg(
                pl.col("turnover").sum(),
                pl.len().alias("n"),
                pl.col("turnover").top_k(2).sort(descending=True).alias("largest"),
                pl.col("unit").min(),
            )
            .rename(dict(zip(by, TREES, strict=True)))
            .select(*TREES, "turnover", "n", "largest", "unit")
        )
    return pl.concat(found).unique(subset=list(TREES)).sort(list(TREES))


def declaration() -> Declaration:
    dimensions = {
        name: {
            "parents": {
                child: up for leaf, group, top in labels(name) for child, up in ((leaf, group), (group, top))
            }
        }
        for name in TREES
    }
    return Declaration.model_validate(
        {"tables": {"t": {"dimensions": dimensions, "measures": {"turnover": {"kind": "sum"}}}}}
    )


@dataclass
class Secret:
    value: int
    distance: Fraction


def secrets(table: pl.DataFrame, protection: Protection) -> dict[tuple[str, ...], Secret]:
    found = {}
    for row in table.iter_rows(named=True):
        behind = {
            "unit": Held(row["n"], tuple(Fraction(x) for x in row["largest"]), Fraction(row["turnover"]))
        }
        distance = needed(Decimal(row["turnover"]), behind, protection, integer=False)
        if distance:
            found[tuple(row[name] for name in TREES)] = Secret(row["turnover"], distance)
    return found


def equations_of(table: pl.DataFrame, hidden: set[tuple[str, ...]]) -> Equations:
    """As anyone would write them down from the published table."""
    gone = [key in hidden for key in table.select(list(TREES)).iter_rows()]
    shown = table.with_columns(
        pl.when(pl.Series(gone)).then(None).otherwise(pl.col("turnover")).alias("turnover")
    )
    return link(declared_views(declaration(), {"t": shown.select(*TREES, "turnover")})).equations


def cell(at: Coordinate | RowKey) -> tuple[str, ...]:
    """Labels of a number in all dimensions; a grouping does not show those whose total it is."""
    depths, own = at.table.rpartition(" ")[2].split(","), iter(at.key)
    return tuple("all" if depth == "0" else next(own) for depth in depths)


def insider(
    keys: list[tuple[str, ...]],
    at: dict[tuple[str, ...], int],
    demands: list[Demand],
    truth: dict[tuple[str, ...], int],
) -> Insider:
    """One enterprise that is alone in ``keys``. Of cells that it is a part of, it knows that they hold no
    less than its own; nothing can take that back."""
    own = truth[keys[0]]
    asked = {demand.variable: demand for demand in demands}
    above = {
        at[up]
        for key in keys
        for up in product(*({label, label[:3], "all"} for label in key))
        if at[up] in asked
    }
    lowered = {place: (max(asked[place].below, own), asked[place].above) for place in above}
    return Insider(frozenset(at[key] for key in keys), lowered)


def main() -> None:
    parse = argparse.ArgumentParser()
    parse.add_argument("--rows", type=int, default=650_000)
    parse.add_argument("--minimum", type=int, default=3)
    parse.add_argument("--seed", type=int, default=7)
    asked = parse.parse_args()
    protection = Protection(
        minimum_contributors={"unit": asked.minimum}, dominance=Dominance(n=2, k_percent=85), p_percent=10
    )
    began = time.monotonic()

    def said(what: str) -> None:
        print(f"{time.monotonic() - began:8.1f} s  {what}", flush=True)

    data = microdata(asked.rows, asked.seed)
    began = time.monotonic()
    table = cells(data)
    secret = secrets(table, protection)
    said(f"{data.height:,} rows, {table.height:,} cells, {len(secret):,} primary")
    truth = dict(zip(table.select(list(TREES)).iter_rows(), table["turnover"].to_list(), strict=True))
    whole = sum(truth.values())
    by_unit = (
        table.filter(pl.col("n") == 1)
        .group_by("unit", maintain_order=True)
        .agg(pl.struct(list(TREES)).alias("keys"))
    )
    alone = [[tuple(key.values()) for key in keys] for keys in by_unit["keys"].to_list()]
    hidden, methods, chosen = set(secret), [], set[tuple[str, ...]]()
    for _ in range(ROUNDS + 1):
        equations = equations_of(table, hidden)
        at = {cell(variable.at): place for place, variable in enumerate(equations.variables)}
        values = [Decimal(truth[cell(variable.at)]) for variable in equations.variables]
        demands = [
            Demand(at[key], max(0.0, one.value - float(one.distance)), one.value + float(one.distance))
            for key, one in secret.items()
        ]
        said(
            f"{len(equations.variables):,} numbers, {len(equations.rows):,} equations, {len(hidden):,} hidden"
        )
        insiders = [insider(keys, at, demands, truth) for keys in alone]
        found = audit(equations, demands, world=values, insiders=insiders)
        unsafe = found.unsafe
        within = sum(bool(one.insiders) for one in unsafe)
        said(
            f"audited: {len(unsafe):,} of {len(demands):,} not safe ({within:,} against one of "
            f"{len(insiders):,} who are alone in a cell), {found.programmes:,} programmes, "
            f"largest component {max(found.components, default=0):,}"
        )
        if found.safe:
            break
        cost = {
            variable.at.row: 100 * abs(float(value)) / whole + 0.001
            for variable, value in zip(equations.variables, values, strict=True)
            if cell(variable.at) not in hidden
        }
        problem = Problem(equations, frozenset(equations.hidden), values, cost)
        unmet = []
        for one, demand in zip(found.findings, demands, strict=True):
            value, ends = float(values[one.variable]), (demand.below, demand.above)
            for who, _, _ in one.insiders:
                mine = insiders[who].lowered.get(one.variable, ends)
                unmet.append(Unmet(one.variable, value, *mine, insiders[who].knows))
            if one.state != "safe" and not one.insiders:
                unmet.append(Unmet(one.variable, value, *ends))
        proposal = propose(problem, unmet)
        methods.append(proposal.method)
        chosen |= {cell(row) for row in proposal.rows}
        hidden |= chosen
        said(f"proposed: {len(proposal.rows):,} more ({proposal.method})")
    pattern = hashlib.sha256("\n".join("|".join(key) for key in sorted(hidden)).encode()).hexdigest()
    lost = sum(truth[key] for key in chosen)
    leaves = [key for key in truth if all(len(label) == 4 for label in key)]
    print(f"safe: {found.safe}; methods: {', '.join(methods)}; pattern {pattern[:16]}")
    print(f"suppressed: {len(secret):,} primary, {len(chosen):,} complementary of {len(truth):,} cells")
    print(f"cost: {100 * lost / whole:.2f} % of the turnover, all levels added up; {len(leaves):,} leaves")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.monotonic() - began:.1f} seconds, {peak:.0f} MB (goal: under 300 seconds on two cores)")


if __name__ == "__main__":
    main()
