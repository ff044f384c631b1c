"""The noise that is really in published numbers: its scale, its intervals, and which rows there are.

Statistical bounds are five standard errors of the statistic: each such assertion fails by chance less than
once in a million runs (normal tail 6e-7; the statistics are means over thousands of draws).
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl
import pytest

from tests.aggregation import plain
from tests.disclosure.differential import example
from transforms.aggregation.spec import STATUS, TableSpec
from transforms.disclosure.differential.bounding import bounded
from transforms.disclosure.differential.calibration import (
    calibrate,
    gaussian,
    gaussian_scale,
    laplace,
    laplace_scale,
    opendp,
    persons_above,
    zero_concentrated,
)
from transforms.disclosure.differential.drawing import draw
from transforms.disclosure.differential.sensitivity import sensitivity

LABELS = [f"label {n:05d}" for n in range(4000)]
WIDE: dict[str, Any] = {"keys": {"public": {"a": LABELS, "b": ["p"]}}}


@pytest.mark.parametrize("noise", [{}, example.GAUSSIAN])
def test_the_noise_of_published_numbers_has_the_calibrated_scale(noise: dict[str, Any]) -> None:
    spec = example.spec(noise=noise | WIDE)
    cells = example.bounded_cells([example.line(1, a=LABELS[0])], spec)
    scales = calibrate(spec)
    frame = draw(spec, plain.PERIOD, cells, scales)
    # of the one measure that is not cut at zero
    exact = cells.cells[bounded("gross")]
    drawn = ((frame["gross"].cast(pl.Float64) * 100).round() - exact).to_list()
    deviation = scales.scales["gross"].standard_deviation
    count = len(drawn)
    mean = sum(drawn) / count
    assert abs(mean) < 5 * deviation / math.sqrt(count)
    variance = sum(each**2 for each in drawn) / count
    # of squares: fourth moment 24 b⁴ = 6 σ⁴ for Laplace, 3 σ⁴ for Gauss; less the square of the second
    spread = math.sqrt((5 if not noise else 2) / count)
    assert abs(variance / deviation**2 - 1) < 5 * spread
    # and it is this kind: mean absolute deviation over standard deviation is √½ and √(2/π)
    ratio = sum(map(abs, drawn)) / count / deviation
    expected = math.sqrt(0.5) if not noise else math.sqrt(2 / math.pi)
    assert abs(ratio - expected) < 5 * math.sqrt((1 - expected**2) / count)


@pytest.mark.parametrize("noise", [{}, example.GAUSSIAN])
def test_intervals_cover_the_bounded_number_as_often_as_they_say(noise: dict[str, Any]) -> None:
    spec = example.spec(noise=noise | WIDE)
    rows = [example.line(n, a=LABELS[n], amount=n % 9) for n in range(0, 4000, 3)]
    cells = example.bounded_cells(rows, spec)
    frame = draw(spec, plain.PERIOD, cells, calibrate(spec))
    for name, unit in (("lines", 1), ("buyers", 1), ("gross", 100)):
        exact = cells.cells[bounded(name)].cast(pl.Float64) / unit
        covered = ((frame[f"{name}_low"] <= exact) & (exact <= frame[f"{name}_high"])).mean()
        assert covered is not None
        # at least 95 %; discrete noise and cutting at zero can only cover more often
        assert covered > 0.95 - 5 * math.sqrt(0.95 * 0.05 / 4000), name
        if name == "gross":
            assert covered < 0.96 + 5 * math.sqrt(0.95 * 0.05 / 4000)


@pytest.mark.parametrize(
    ("noise", "delta"),
    [({}, 0.0), ({"epsilon": "0.3"}, 0.0), (example.GAUSSIAN, 1e-6), ({"keys": example.THRESHOLDED}, 1e-7)],
)
def test_what_opendp_says_of_the_scales_adds_up_to_no_more_than_declared(
    noise: dict[str, Any], delta: float
) -> None:
    """Asked anew of OpenDP's maps, at each measure's own distance."""
    spec = example.spec(noise=noise)
    declared = spec.differential_privacy
    assert declared is not None
    scales, dp = calibrate(spec), opendp()
    spent, rho = Fraction(0), 0.0
    for name, scale in scales.scales.items():
        of = sensitivity(spec, name)
        if scale.mechanism == "laplace":
            spent += Fraction(laplace(scale.scale, 7).map(of.l1))
        else:
            rho += gaussian(scale.scale, 7).map(of.l2)
    if rho:
        whole = gaussian(math.sqrt(1 / (2 * rho)), 1)
        assert whole.map(1.0) >= rho * (1 - 1e-9)
        spent += Fraction(dp.c.make_zCDP_to_approxDP(whole).map(1.0).epsilon(delta=delta))
    if scales.keys is not None:
        keys = persons_above(scales.keys.scale, scales.keys.threshold).map((2, 2, 1))
        assert keys[1] <= delta
        spent += Fraction(keys[0])
    assert 0.99 < spent / Fraction(declared.epsilon) <= 1 + (Fraction(1, 10**9) if rho else 0)


def test_scales_by_hand() -> None:
    assert laplace_scale(5, Fraction(1, 4)) == pytest.approx(20)
    rho = zero_concentrated(Decimal(1), Decimal("1e-7"))
    assert gaussian_scale(3.0, Fraction(rho)) == pytest.approx(3 / math.sqrt(2 * rho))
    # Wikimedia's figures (anchors of this product): ρ = 0.015 is about ε = 1 at δ = 1e-7
    assert 0.012 < rho < 0.022


def test_a_category_of_one_person_never_shows_that_it_is_there() -> None:
    public = example.spec()
    crowd = [example.line(buyer, a="x") for buyer in range(400)]
    one = [example.line(999, a="rare")]
    with_it = draw(public, plain.PERIOD, example.bounded_cells(crowd + one, public), calibrate(public))
    assert with_it.height == 6
    assert "rare" not in with_it["a"]

    found = example.spec(noise={"keys": example.THRESHOLDED})
    scales = calibrate(found)
    assert scales.keys is not None
    assert 40 < scales.keys.threshold < 400
    cells = example.bounded_cells(crowd + one, found)
    for _ in range(200):
        frame = draw(found, plain.PERIOD, cells, scales)
        assert frame["a"].to_list() == ["x"], "δ is 1e-7: not once in 200 draws"


def test_a_cell_whose_rows_were_all_cut_is_not_even_asked() -> None:
    spec = example.spec(
        noise={"keys": example.THRESHOLDED, "contributions": {"cells": 1, "rows": 5}},
    )
    # each is in two cells and counts in one: some labels keep nobody
    rows = [example.line(n, a=label) for n in range(3) for label in (f"own {n}", f"other {n}")]
    cells = example.bounded_cells(rows, spec).cells
    assert cells.filter(pl.col("persons") > 0).height == 3
    assert cells.height == 6


def test_numbers_that_cannot_be_negative_are_not_and_ratios_wait_for_a_denominator() -> None:
    spec = example.spec(noise=WIDE)
    busy = [example.line(buyer, a=LABELS[0], amount=5) for buyer in range(3000)]
    frame = draw(spec, plain.PERIOD, example.bounded_cells(busy, spec), calibrate(spec))
    for name in ("lines", "buyers", "things"):
        for column in (name, f"{name}_low", f"{name}_high"):
            assert frame.filter(pl.col(column) < 0).height == 0
        assert frame.filter(pl.col(name) == 0).height > 1000
    assert frame.filter(pl.col("gross") < 0).height > 1000
    shown = frame.filter(pl.col("each").is_not_null())
    assert shown.filter((pl.col("lines") < 20) | (pl.col("lines_low") == 0)).height == 0
    (full,) = frame.filter(a=LABELS[0]).to_dicts()
    assert full["each_low"] < full["each"] < full["each_high"]
    assert full["each"] == pytest.approx(float(full["gross"]) / full["lines"], abs=1e-3)
    # outside of the interval one time in twenty; three widths away never (e^-18)
    assert abs(full["each"] - 5) < 3 * (full["each_high"] - full["each_low"])
    assert set(frame[STATUS]) == {"published"}


def test_two_draws_differ() -> None:
    spec: TableSpec = example.spec()
    cells, scales = example.bounded_cells([example.line(1)], spec), calibrate(spec)
    assert not draw(spec, plain.PERIOD, cells, scales).equals(draw(spec, plain.PERIOD, cells, scales))
