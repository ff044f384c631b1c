"""The demo looks like a marketplace: heavy heads, long tails, a weekly and a daily rhythm."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.demo.draws import Draws, zipf_weights
from transforms.demo.profile import load_profile

from .conftest import ORDERS, Demo

LOCAL_DAY = "date(placed_at, '+5 hours')"


def test_a_few_stores_sell_most(demo: Demo) -> None:
    counts = [n for (n,) in demo.rows("SELECT count(*) FROM orders GROUP BY store_id ORDER BY 1 DESC")]
    assert 0.10 < counts[0] / ORDERS < 0.35
    assert sum(counts[: len(counts) // 5]) / ORDERS > 0.55
    assert counts[-1] < ORDERS / len(counts) / 4


def test_one_store_dominates_the_categories_that_say_so(demo: Demo) -> None:
    sales = demo.rows(
        "SELECT t.name_en, o.store_id, count(*) FROM order_lines l JOIN orders o USING (order_id) "
        "JOIN products p USING (product_id) JOIN categories c USING (category_id) "
        "JOIN categories t ON t.category_id = c.parent_id GROUP BY 1, 2"
    )
    for category in load_profile("mgoods").categories:
        lines = [n for name, _, n in sales if name == category.en]
        if category.dominated is not None:
            assert max(lines) / sum(lines) > category.dominated - 0.2, category.en
        elif category.share > 0.1:
            assert max(lines) / sum(lines) < 0.5, category.en


def test_categories_have_about_their_shares(demo: Demo) -> None:
    found = Counter(dict(demo.rows(
        "SELECT t.name_en, count(DISTINCT order_id) FROM order_lines JOIN products USING (product_id) "
        "JOIN categories c USING (category_id) JOIN categories t ON t.category_id = c.parent_id GROUP BY 1"
    )))  # fmt: skip
    for category in load_profile("mgoods").categories:
        if category.share > 0.05:
            assert found[category.en] / ORDERS == pytest.approx(category.share, rel=0.25), category.en


def test_regions_have_about_their_shares(demo: Demo) -> None:
    found = dict(demo.rows("SELECT delivery_region, count(*) FROM orders GROUP BY 1"))
    assert found["UZ-TK"] / ORDERS == pytest.approx(0.60, abs=0.04)
    assert 0 < found["UZ-SI"] < 40  # small cells, which a release must suppress


def test_the_week_and_the_day_have_a_rhythm(demo: Demo) -> None:
    days = dict(demo.rows(f"SELECT {LOCAL_DAY}, count(*) FROM orders GROUP BY 1"))
    assert len(days) == 44
    saturdays = [days[d] for d in ("2026-04-04", "2026-04-11", "2026-04-25", "2026-05-02")]
    tuesdays = [days[d] for d in ("2026-04-07", "2026-04-14", "2026-04-28", "2026-05-12")]
    assert sum(saturdays) > 1.1 * sum(tuesdays)
    assert days["2026-04-18"] > 1.25 * days["2026-04-11"]  # the spring sale
    hours = dict(demo.rows("SELECT strftime('%H', placed_at, '+5 hours'), count(*) FROM orders GROUP BY 1"))
    assert hours["20"] > 8 * hours.get("03", 1)


def test_buyers_come_back(demo: Demo) -> None:
    """Repeat buyers, but no buyer who is a whole market."""
    number = "substr(replace(replace(buyer_phone, '-', ''), ' ', ''), -9)"  # however it was written
    counts = [n for (n,) in demo.rows(f"SELECT count(*) FROM orders GROUP BY {number} ORDER BY 1 DESC")]
    assert len(counts) < 0.25 * ORDERS + 40
    assert sum(n > 1 for n in counts) / len(counts) > 0.6
    assert counts[0] / ORDERS < 0.02


def test_rates_are_those_of_a_shop(demo: Demo) -> None:
    kinds = dict(demo.rows("SELECT kind, count(*) FROM order_events GROUP BY 1"))
    assert 0.05 < kinds["cancelled"] / ORDERS < 0.14
    assert 0.02 < kinds["returned"] / kinds["delivered"] < 0.09
    late = demo.one("SELECT avg(delivered_at > promised_at) FROM deliveries WHERE delivered_at IS NOT NULL")
    assert 0.03 < late < 0.25
    assert 1.65 < demo.one("SELECT count(*) FROM order_lines") / ORDERS < 1.9
    assert 0.03 < demo.one("SELECT avg(buyer_comment IS NOT NULL) FROM orders") < 0.12
    assert 0.03 < demo.one("SELECT 1 - avg(succeeded) FROM login_events") < 0.12


def test_shares_in_the_profile_sum_to_one() -> None:
    profile = load_profile("mgoods")
    lists = [
        profile.regions,
        profile.marketplaces,
        profile.couriers,
        profile.warehouses,
        profile.categories,
        profile.user_agents,
        profile.activities,
        profile.phones.in_columns,
        profile.phones.in_text,
        *(category.leaves for category in profile.categories),
    ]
    for entries in lists:
        assert sum(entry.share for entry in entries) == pytest.approx(1.0)  # type: ignore[attr-defined]
    tables = [
        profile.return_reasons,
        profile.affiliate_channels,
        profile.error_kinds,
        profile.legal_forms,
        profile.card_prefixes,
        profile.error_paths,
        profile.languages,
    ]
    for shares in tables:
        assert sum(shares.values()) == pytest.approx(1.0)
    assert len(profile.regions) == 14
    assert len(profile.canaries) == 30


@settings(deadline=None)
@given(size=st.integers(1, 10**6), exponent=st.floats(0.1, 2.0), seed=st.integers(0, 2**31))
def test_ranks_stay_in_range(size: int, exponent: float, seed: int) -> None:
    ranks = Draws(seed).rank("r", np.arange(200, dtype=np.int64), size, exponent)
    assert ranks.min() >= 0
    assert ranks.max() < size


@settings(deadline=None)
@given(size=st.integers(1, 5000), exponent=st.floats(0.1, 2.0))
def test_zipf_weights_fall_and_sum_to_one(size: int, exponent: float) -> None:
    weights = zipf_weights(size, exponent)
    assert weights.sum() == pytest.approx(1.0)
    assert (np.diff(weights) <= 0).all()


@settings(deadline=None)
@given(st.integers(0, 2**40), st.lists(st.integers(0, 10**9), min_size=1, max_size=50, unique=True))
def test_a_draw_depends_on_its_row_alone(seed: int, ids: list[int]) -> None:
    draws = Draws(seed)
    together = draws.uniform("s", np.array(ids, dtype=np.int64))
    alone = [draws.uniform("s", np.array([i], dtype=np.int64))[0] for i in ids]
    assert together.tolist() == alone
    assert (together >= 0).all()
    assert (together < 1).all()
