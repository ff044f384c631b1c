"""Money after the sale: returns and refunds, commissions, weekly payouts, and what affiliates earn."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import polars as pl

from transforms.demo.catalogue import Catalogue
from transforms.demo.days import DAY, HOUR
from transforms.demo.draws import Ints
from transforms.demo.orders import Lines, Orders, nullable
from transforms.demo.text import Planted
from transforms.demo.world import Batch, Batches, World, text_series


class Ledger:
    """Gross sales and commission delivered, a week and store each; settled the Tuesday after."""

    def __init__(self, world: World, stores: int) -> None:
        self._world = world
        days = world.days
        self._monday = days.first - timedelta(days=days.first.weekday())
        weeks = (days.last - self._monday).days // 7 + 1
        self._starts = np.array(
            [days.start_of((self._monday - days.first).days + 7 * week) for week in range(weeks + 1)]
        )
        self._gross = np.zeros((weeks, stores), dtype=np.int64)
        self._commission = np.zeros((weeks, stores), dtype=np.int64)

    def add(self, store: Ints, when: Ints, gross: Ints, commission: Ints) -> None:
        week = np.searchsorted(self._starts, when, side="right") - 1
        np.add.at(self._gross, (week, store), gross)
        np.add.at(self._commission, (week, store), commission)

    def payouts(self) -> Batches:
        """`payouts`: for each closed week whose Tuesday lies within the demo."""
        for week in range(len(self._gross)):
            paid = int(self._starts[week + 1]) + DAY + 11 * HOUR
            store = np.flatnonzero(self._gross[week])
            if paid >= self._world.days.end or not len(store):
                continue
            gross, commission = self._gross[week][store], self._commission[week][store]
            yield Batch(
                "payouts",
                pl.DataFrame(
                    {
                        "payout_id": self._world.numbers("payouts", len(store)),
                        "store_id": store + 1,
                        "payout_account_id": store + 1,
                        "gross_uzs": gross,
                        "commission_uzs": commission,
                        "amount_uzs": gross - commission,
                        "paid_at": np.full(len(store), paid, dtype=np.int64),
                    }
                ),
            )


def money_tables(world: World, catalogue: Catalogue, orders: Orders, lines: Lines, ledger: Ledger) -> Batches:
    """`returns`, `refunds`, `commissions` and the `affiliate_clicks` that led to orders of a chunk."""
    yield from _returns_and_refunds(world, orders, lines)
    yield _commissions(world, catalogue, orders, ledger)
    yield _conversions(world, orders, lines)


def _returns_and_refunds(world: World, orders: Orders, lines: Lines) -> Batches:
    draws, people, profile, end = world.draws, world.people, world.profile, world.days.end
    at = np.flatnonzero(orders.returned < end)
    ids = orders.ids[at]
    keys = world.numbers("returns", len(at))
    line = lines.first[at] + draws.whole("return line", ids, 0, lines.count[at])
    quantity = draws.whole("return pieces", ids, 1, lines.quantity[line] + 1)
    talks = draws.chance("return comment", ids, profile.shares.return_comment) | people.is_canary(
        orders.buyer[at]
    )
    comments, planted = pl.Series([None], dtype=pl.String).new_from_index(0, len(at)), Planted()
    talking = np.flatnonzero(talks)
    if len(talking):
        texts, planted = world.texts.write(
            "return_comment", keys[talking], orders.buyer[at][talking], "return comment"
        )
        comments = comments.scatter(talking, pl.Series(texts))
    reason = draws.pick("reason", ids, list(profile.return_reasons.values()))
    frame = pl.DataFrame(
        {
            "return_id": keys,
            "order_id": ids,
            "order_line_id": lines.ids[line],
            "reason": text_series(list(profile.return_reasons), reason),
            "comment": comments,
            "quantity": quantity,
            "requested_at": orders.returned[at],
        }
    )
    yield Batch("returns", frame, {"comment": planted})

    paid_for = lines.price[line] * lines.quantity[line] - lines.discount[line]
    amount = paid_for * quantity // lines.quantity[line]
    when = orders.returned[at] + draws.whole("refund wait", ids, 10 * HOUR, 6 * DAY)
    given = np.flatnonzero(draws.chance("refund", ids, profile.shares.refund_of_return) & (when < end))
    back = draws.whole("refund of cancelled", orders.ids, 2 * HOUR, 2 * DAY)
    was_paid = np.flatnonzero((orders.paid < orders.cancelled) & (orders.cancelled < end))
    was_paid = was_paid[orders.cancelled[was_paid] + back[was_paid] < end]
    total = len(given) + len(was_paid)
    yield Batch(
        "refunds",
        pl.DataFrame(
            {
                "refund_id": world.numbers("refunds", total),
                "order_id": np.concatenate([ids[given], orders.ids[was_paid]]),
                "return_id": nullable(
                    np.concatenate([keys[given], np.zeros(len(was_paid), dtype=np.int64)]),
                    np.arange(total) < len(given),
                ),
                "amount_uzs": np.concatenate([amount[given], orders.total[was_paid]]),
                "refunded_at": np.concatenate([when[given], orders.cancelled[was_paid] + back[was_paid]]),
            }
        ),
    )


def _commissions(world: World, catalogue: Catalogue, orders: Orders, ledger: Ledger) -> Batch:
    """Charged when an order is delivered."""
    at = np.flatnonzero(orders.delivered < world.days.end)
    store, when, total = orders.store[at], orders.delivered[at], orders.total[at]
    rates = np.array([round(c.commission * 100) for c in world.profile.categories], dtype=np.int64)
    rate = rates[catalogue.store_category[store]]
    amount = total * rate // 10_000
    ledger.add(store, when, total, amount)
    return Batch(
        "commissions",
        pl.DataFrame(
            {
                "commission_id": world.numbers("commissions", len(at)),
                "order_id": orders.ids[at],
                "store_id": store + 1,
                "rate_percent": rate,
                "amount_uzs": amount,
                "charged_at": when,
            }
        ),
    )


def _conversions(world: World, orders: Orders, lines: Lines) -> Batch:
    """The click that led to an order, up to an hour and a half before it."""
    draws, profile = world.draws, world.profile
    at = np.flatnonzero(draws.chance("converted", orders.ids, profile.shares.affiliate_order))
    ids = orders.ids[at]
    before = orders.placed[at] - draws.whole("click before", ids, 60, 5400)
    offer = lines.offer[lines.first[at]]
    reward = (orders.total[at] * round(profile.affiliate_reward_percent * 100)) // 10_000
    reward = np.where(orders.cancelled[at] < world.days.end, 0, reward)
    affiliates = profile.scale.affiliates.of(world.orders)
    return clicks(
        world,
        keys=world.numbers("affiliate_clicks", len(at)),
        affiliate=draws.rank("converted by", ids, affiliates, profile.zipf.affiliates),
        offer=offer,
        visitor=orders.buyer[at],
        order=pl.Series(ids),
        reward=reward,
        when=np.maximum(before, world.days.begin),
    )


def clicks(
    world: World,
    *,
    keys: Ints,
    affiliate: Ints,
    offer: Ints,
    visitor: Ints,
    order: pl.Series,
    reward: Ints,
    when: Ints,
) -> Batch:
    """Rows of `affiliate_clicks`; all arrays of one length."""
    return Batch(
        "affiliate_clicks",
        pl.DataFrame(
            {
                "click_id": keys,
                "affiliate_id": affiliate + 1,
                "offer_id": offer + 1,
                "ip": world.people.ips(visitor),
                "user_agent": user_agents(world, visitor, "click"),
                "landing_path": pl.Series(["/o/"]).new_from_index(0, len(keys))
                + pl.Series(offer + 1).cast(pl.String),
                "order_id": order.cast(pl.Int64),
                "reward_uzs": reward,
                "clicked_at": when,
            }
        ),
    )


def user_agents(world: World, ids: Ints, stream: str) -> pl.Series:
    """The user agent of each person, drawn from the profile's texts and versions."""
    agents = world.profile.user_agents
    every = tuple(
        a.text.replace("{v}", str(v)) for a in agents for v in range(a.versions[0], a.versions[1] + 1)
    )
    sizes = np.array([a.versions[1] - a.versions[0] + 1 for a in agents])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    agent = agent_of(world, ids)
    return text_series(every, starts[agent] + world.draws.whole(stream + "/version", ids, 0, sizes[agent]))


def agent_of(world: World, ids: Ints) -> Ints:
    return world.draws.pick("user agent", ids, [a.share for a in world.profile.user_agents])
