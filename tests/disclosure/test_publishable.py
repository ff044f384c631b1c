"""The release's own check refuses what must not leave, whoever let it through."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import Any

import polars as pl
import pytest

from tests.aggregation import plain
from tests.disclosure.runs import NORMS, crowd, line, row, run
from transforms.disclosure.judging import Verdict
from transforms.disclosure.publishable import assert_publishable
from transforms.errors import DisclosureError
from transforms.policy.models import Dominance, Protection

protect_module = import_module("transforms.disclosure.protect")  # the package's `protect` is the function


def test_what_protect_gives_is_publishable() -> None:
    protected = run([*crowd("x", 40), *crowd("x", 3, first=100, kind="return"), *crowd("y", 4)])
    assert_publishable(protected.published, protected.spec, NORMS, protected.evidence, period=plain.PERIOD)


def _with(frame: pl.DataFrame, **values: Any) -> pl.DataFrame:
    return frame.with_columns(
        **{name: pl.lit(value, dtype=frame.schema[name]) for name, value in values.items()}
    )


@pytest.mark.parametrize(
    ("what", "spoil"),
    [
        ("a suppressed row carries a number", lambda f: _with(f, lines=4)),
        ("too few of `buyer`", lambda f: _with(f, cell_status="published")),
        ("unknown status", lambda f: _with(f, cell_status="fine")),
        ("declared columns and types", lambda f: f.with_columns(buyers=pl.lit(3))),
        ("declared columns and types", lambda f: f.with_columns(pl.col("gross").cast(pl.Float64))),
        ("a row of another period", lambda f: f.with_columns(pl.col("day").dt.offset_by("1d"))),
        ("differ in length", lambda f: pl.concat([f, f])),
        ("a pool outside", lambda f: _with(f, cell_status="pooled")),
        ("without a label", lambda f: _with(f, a=None)),
        ("missing without being named", lambda f: _with(f, withheld="")),
    ],
)
def test_the_release_refuses(what: str, spoil: Any) -> None:
    protected = run(crowd("y", 4))
    with pytest.raises(DisclosureError, match=what) as caught:
        assert_publishable(
            spoil(protected.published), protected.spec, NORMS, protected.evidence, period=plain.PERIOD
        )
    assert "nothing of this table is released" in str(caught.value)


def test_the_release_refuses_a_ratio_that_tells_a_withheld_part() -> None:
    protected = run([*crowd("x", 40), *crowd("x", 3, first=100, kind="return")])
    leaking = protected.published.with_columns(share=pl.lit(40 / 43), withheld=pl.lit("sold,sales"))
    with pytest.raises(
        DisclosureError, match="a ratio is given while one of its parts is withheld"
    ) as caught:
        assert_publishable(leaking, protected.spec, NORMS, protected.evidence)
    assert caught.value.column == "share"


def test_the_release_refuses_a_withheld_part_put_back() -> None:
    protected = run([*crowd("x", 40), *crowd("x", 3, first=100, kind="return")])
    leaking = protected.published.with_columns(
        sold=pl.lit(40, dtype=pl.Int64), sales=pl.lit(Decimal("400.00"), dtype=pl.Decimal(38, 2)),
        share=pl.lit(0.9302), withheld=pl.lit(""),
    )  # fmt: skip
    with pytest.raises(DisclosureError, match="stand behind a number"):
        assert_publishable(leaking, protected.spec, NORMS, protected.evidence)


def test_the_release_refuses_a_dominated_cell() -> None:
    """As if `protect` had never judged: the frame is built with rules that let everything through."""
    nothing = Protection(
        minimum_contributors={"buyer": 1, "seller": 1},
        dominance=Dominance(n=2, k_percent=100),
        p_percent=0.001,
    )
    protected = run([*crowd("x", 20), line("x", 0, 4, 5000)], protection=nothing)
    assert row(protected, a="x")["cell_status"] == "published"
    with pytest.raises(DisclosureError, match=r"hold nearly all of a number|a cell dominated by"):
        assert_publishable(protected.published, protected.spec, NORMS, protected.evidence)


def test_protect_does_not_trust_its_own_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge that lets everything through is stopped by the check at the end of ``protect``."""
    monkeypatch.setattr(protect_module, "judge", lambda *_: Verdict(()))
    with pytest.raises(DisclosureError, match="too few of `buyer`"):
        run(crowd("y", 4))


def test_the_release_refuses_a_telling_order() -> None:
    protected = run([*crowd("x", 20), *crowd("y", 20)])
    with pytest.raises(DisclosureError, match="order of rows"):
        assert_publishable(protected.published.reverse(), protected.spec, NORMS, protected.evidence.reverse())
