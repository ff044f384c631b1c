"""Orders and what follows from them: lines, events, deliveries, returns, refunds, commissions.

A day's orders are made with all that happens to them later, and what lies beyond the demo's last instant
is left out, as an operational store knows only the past.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from transforms.demo.catalogue import Catalogue
from transforms.demo.days import DAY, HOUR
from transforms.demo.draws import Flags, Floats, Ints
from transforms.demo.people import BUYERS, RECIPIENTS
from transforms.demo.text import Planted
from transforms.demo.world import Batch, Batches, World, days_of_rows, text_series

CHUNK = 25_000
NEVER = np.iinfo(np.int64).max
EVENT_KINDS = ("placed", "paid", "shipped", "delivered", "cancelled", "returned")


@dataclass(frozen=True)
class Orders:
    """One chunk of orders: arrays of equal length; instants are UTC seconds.

    ``NEVER`` stands for what does not happen.
    """

    ids: Ints
    buyer: Ints
    store: Ints
    placed: Ints
    paid: Ints
    shipped: Ints
    delivered: Ints
    cancelled: Ints
    returned: Ints
    promised: Ints
    region: Ints
    courier: Ints
    total: Ints  # hundredths of UZS


@dataclass(frozen=True)
class Lines:
    """Lines of the chunk, order after order; ``order`` is the position of the order in the chunk."""

    ids: Ints
    order: Ints
    offer: Ints
    quantity: Ints
    price: Ints
    discount: Ints
    first: Ints  # position of each order's first line
    count: Ints


def order_chunks(
    world: World, catalogue: Catalogue, counts: Ints, days: range
) -> Iterator[tuple[Orders, Lines]]:
    """The orders placed on ``days``, ``counts[d]`` on day ``d``, at most :data:`CHUNK` at a time."""
    row_days = days_of_rows(counts, days)
    count = len(row_days)
    ids = world.numbers("orders", count)
    placed = world.days.moments(world.draws, "placed", ids, row_days)
    buyer = BUYERS + world.draws.rank("buyer", ids, world.buyers, world.profile.zipf.buyers)
    buyer = world.with_canaries(buyer, days, "orders")
    for start in range(0, count, CHUNK):
        part = slice(start, start + CHUNK)
        yield _chunk(world, catalogue, ids[part], placed[part], buyer[part])


def _chunk(world: World, catalogue: Catalogue, ids: Ints, placed: Ints, buyer: Ints) -> tuple[Orders, Lines]:
    draws, profile = world.draws, world.profile
    shares = profile.shares
    store = draws.pick("store", ids, catalogue.store_weight)
    lines = _lines(world, catalogue, ids, placed, store)
    total = np.add.reduceat(lines.price * lines.quantity - lines.discount, lines.first)

    home = world.people.region(buyer)
    region_shares = [region.share for region in profile.regions]
    away = draws.chance("away", ids, shares.away_delivery)
    region = np.where(away, draws.pick("away region", ids, region_shares), home)
    courier = draws.pick("courier", ids, [c.share for c in profile.couriers])

    ship_hours = draws.lognormal("ship", ids, catalogue.store_ship_hours[store], profile.delivery.ship_spread)
    shipped = placed + _seconds(np.clip(ship_hours, 0.5, 24 * 9))
    speed = np.array([c.speed for c in profile.couriers])[courier]
    late = draws.chance("late", ids, np.array([c.late for c in profile.couriers])[courier])
    hours = draws.lognormal(
        "deliver", ids, np.array([r.hours for r in profile.regions])[region] * speed, profile.delivery.spread
    )
    hours = np.where(late, hours * profile.delivery.late_factor, hours)
    delivered = shipped + _seconds(np.clip(hours, 1.0, 24 * 25))
    promised = shipped + np.array([r.promise_days for r in profile.regions])[region] * DAY

    category = catalogue.store_category[store]
    cancel_rate = np.array([c.cancel for c in profile.categories])[category] * catalogue.store_cancel[store]
    cancels = draws.chance("cancel", ids, np.minimum(cancel_rate, 0.5))
    after_shipping = draws.chance("cancel late", ids, shares.cancelled_after_shipping)
    before = placed + ((shipped - placed) * (0.05 + 0.9 * draws.uniform("cancel when", ids))).astype(np.int64)
    cancelled = np.where(cancels, np.where(after_shipping, delivered, before), NEVER)
    shipped = np.where(cancels & ~after_shipping, NEVER, shipped)
    delivered = np.where(cancels, NEVER, delivered)

    return_rate = np.array([c.returns for c in profile.categories])[category]
    if world.canaries is not None:  # or few of them would ever write a comment on a return
        return_rate = np.where(world.people.is_canary(buyer), 0.5, return_rate)
    returns = draws.chance("return", ids, return_rate) & (delivered != NEVER)
    wait = _seconds(np.clip(draws.lognormal("return when", ids, 90.0, 0.7), 2, 24 * 14))
    returned = np.where(returns, np.where(returns, delivered, 0) + wait, NEVER)

    prepaid = draws.chance("prepaid", ids, shares.prepaid)
    paid = np.where(prepaid, placed + draws.whole("pay", ids, 20, 1200), delivered)
    paid = np.where(paid >= cancelled, NEVER, paid)
    orders = Orders(
        ids=ids,
        buyer=buyer,
        store=store,
        placed=placed,
        paid=paid,
        shipped=shipped,
        delivered=delivered,
        cancelled=cancelled,
        returned=returned,
        promised=promised,
        region=region,
        courier=courier,
        total=total,
    )
    return orders, lines


def _seconds(hours: Floats) -> Ints:
    return (hours * HOUR).astype(np.int64)


def _lines(world: World, catalogue: Catalogue, ids: Ints, placed: Ints, store: Ints) -> Lines:
    draws, shares = world.draws, world.profile.shares
    offered = catalogue.offer_count[store]
    count = np.minimum(draws.pick("lines", ids, shares.lines) + 1, offered)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    order = np.repeat(np.arange(len(ids), dtype=np.int64), count)
    nth = np.arange(len(order), dtype=np.int64) - first[order]
    keys = ids[order] * 16 + nth
    best = draws.rank("offer", ids, offered, world.profile.zipf.offers)
    # The lines of an order are different offers: neighbours of the first in the store's list.
    offer = catalogue.first_offer[store][order] + (best[order] + nth) % offered[order]
    early = catalogue.offer_created[offer] > placed[order]
    offer = np.where(early, catalogue.first_offer[store][order], offer)
    quantity = draws.pick("quantity", keys, shares.quantity) + 1
    wholesale = draws.chance("wholesale", keys, shares.wholesale)
    quantity = np.where(wholesale, draws.whole("pieces", keys, 10, 41), quantity)
    price = catalogue.offer_price[offer]
    percent = draws.whole("discount", keys, 1, 7) * 5
    percent = np.where(draws.chance("discounted", keys, shares.discounted_line), percent, 0)
    discount = price * quantity * percent // 100 // 10_000 * 10_000  # whole hundreds of soʻm
    return Lines(
        world.numbers("order_lines", len(order)), order, offer, quantity, price, discount, first, count
    )


def order_tables(world: World, catalogue: Catalogue, orders: Orders, lines: Lines) -> Batches:
    """`orders`, `order_lines`, `order_events` and `deliveries` of a chunk."""
    yield _orders(world, orders)
    yield Batch(
        "order_lines",
        pl.DataFrame(
            {
                "order_line_id": lines.ids,
                "order_id": orders.ids[lines.order],
                "offer_id": lines.offer + 1,
                "product_id": catalogue.offer_product[lines.offer] + 1,
                "quantity": lines.quantity,
                "unit_price_uzs": lines.price,
                "discount_uzs": lines.discount,
                "placed_at": orders.placed[lines.order],
            }
        ),
    )
    yield _events(world, orders)
    yield _deliveries(world, orders)


def _orders(world: World, orders: Orders) -> Batch:
    draws, people, profile = world.draws, world.people, world.profile
    ids, buyer = orders.ids, orders.buyer
    talks = draws.chance("comment", ids, profile.shares.order_comment) | people.is_canary(buyer)
    at = np.flatnonzero(talks)
    comments, planted = pl.Series([None], dtype=pl.String).new_from_index(0, len(ids)), Planted()
    if len(at):
        texts, planted = world.texts.write(
            "order_comment",
            ids[at],
            buyer[at],
            "order comment",
            others=with_neighbours(world, ids[at], buyer[at]),
        )
        comments = comments.scatter(at, pl.Series(texts))
    year = f"{world.days.first.year}"
    frame = pl.DataFrame(
        {
            "order_id": ids,
            "external_number": pl.Series([f"BZ-{year}-"]).new_from_index(0, len(ids))
            + pl.Series(ids).cast(pl.String).str.zfill(8),
            "marketplace_id": draws.pick("marketplace", ids, [m.share for m in profile.marketplaces]) + 1,
            "store_id": orders.store + 1,
            "buyer_name": people.written_names(buyer, ids, "orders/name"),
            "buyer_phone": people.written_phones(buyer, ids, "orders", profile.phones.in_columns),
            "delivery_region": text_series([r.code for r in profile.regions], orders.region),
            "delivery_district": people.districts(buyer, orders.region),
            "delivery_address": people.addresses(buyer),
            "buyer_comment": comments,
            "currency": pl.Series(["UZS"]).new_from_index(0, len(ids)),
            "total_uzs": orders.total,
            "status": text_series(EVENT_KINDS, _status(orders, world.days.end)),
            "placed_at": orders.placed,
        }
    )
    return Batch("orders", frame, {"buyer_comment": planted})


def with_neighbours(world: World, rows: Ints, people: Ints) -> Ints:
    """A quarter of the texts name somebody else than their writer; a canary's text names the canary."""
    other = world.draws.chance("neighbour", rows, 0.25) & (people < world.buyers)
    return np.where(other, RECIPIENTS + people, people).astype(np.int64)


def _status(orders: Orders, end: int) -> Ints:
    """Position in :data:`EVENT_KINDS` of the last thing that happened before ``end``."""
    status = np.zeros(len(orders.ids), dtype=np.int64)
    for kind, when in enumerate(_moments(orders)):
        if EVENT_KINDS[kind] != "paid":
            status = np.where(when < end, kind, status)
    return np.where((status == 0) & (orders.paid < end), 1, status).astype(np.int64)


def _moments(orders: Orders) -> tuple[Ints, ...]:
    """In the order of :data:`EVENT_KINDS`."""
    return (orders.placed, orders.paid, orders.shipped, orders.delivered, orders.cancelled, orders.returned)


def _events(world: World, orders: Orders) -> Batch:
    moments = np.stack(_moments(orders))
    kind, order = np.nonzero(moments < world.days.end)
    when = moments[kind, order]
    by_time = np.lexsort((kind, when))
    kind, order, when = kind[by_time], order[by_time], when[by_time]
    return Batch(
        "order_events",
        pl.DataFrame(
            {
                "order_event_id": world.numbers("order_events", len(when)),
                "order_id": orders.ids[order],
                "kind": text_series(EVENT_KINDS, kind.astype(np.int64)),
                "happened_at": when,
            }
        ),
    )


def _deliveries(world: World, orders: Orders) -> Batch:
    """One row a shipped order; `updated_at` moves when it is delivered, refused or edited days later."""
    draws, people, profile, end = world.draws, world.people, world.profile, world.days.end
    at = np.flatnonzero(orders.shipped < end)
    ids, buyer = orders.ids[at], orders.buyer[at]
    gift = draws.chance("gift", ids, profile.shares.gift_recipient) & ~people.is_canary(buyer)
    recipient = np.where(gift, RECIPIENTS + buyer, buyer).astype(np.int64)
    closed = np.minimum(orders.delivered[at], orders.cancelled[at])
    updated = np.where(closed < end, closed, orders.shipped[at])
    edited = updated + draws.whole("edit", ids, DAY, 5 * DAY)
    edits = draws.chance("edited", ids, profile.shares.late_delivery_edit) & (edited < end)
    delivered = orders.delivered[at]
    return Batch(
        "deliveries",
        pl.DataFrame(
            {
                "delivery_id": world.numbers("deliveries", len(at)),
                "order_id": ids,
                "courier_id": orders.courier[at] + 1,
                "region": text_series([r.code for r in profile.regions], orders.region[at]),
                "recipient_name": people.written_names(recipient, ids, "deliveries/name"),
                "recipient_phone": people.written_phones(
                    recipient, ids, "deliveries", profile.phones.in_columns
                ),
                "shipped_at": orders.shipped[at],
                "promised_at": orders.promised[at],
                "delivered_at": nullable(delivered, delivered < end),
                "updated_at": np.where(edits, edited, updated),
            }
        ),
    )


def nullable(values: Ints, known: Flags) -> pl.Series:
    return pl.select(
        pl.when(pl.Series(known)).then(pl.Series(np.where(known, values, 0))).otherwise(None)
    ).to_series()
