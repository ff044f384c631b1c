"""What the platform's machines record, day by day: clicks, logins, activity, errors, support, stock."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from transforms.demo import identifiers
from transforms.demo.catalogue import Catalogue
from transforms.demo.days import HOUR
from transforms.demo.draws import Ints
from transforms.demo.money import agent_of, clicks, user_agents
from transforms.demo.orders import nullable
from transforms.demo.people import BUYERS
from transforms.demo.sellers import Sellers
from transforms.demo.text import Planted
from transforms.demo.world import Batch, Batches, World, days_of_rows, text_series

_REASONS = ("wrong_password", "locked", "expired_code")
_LANGUAGES = ("uz", "uz", "ru", "en")  # of the browser, in order of LANGUAGES


@dataclass(frozen=True)
class Volumes:
    """How many rows of each table, a day each."""

    clicks: Ints
    logins: Ints
    activity: Ints
    errors: Ints
    messages: Ints

    @classmethod
    def of(cls, world: World) -> Volumes:
        scale, days = world.profile.scale, world.days
        seed = world.draws.seed
        return cls(
            clicks=days.allot(scale.affiliate_clicks.of(world.orders), seed + 1),
            logins=days.even(scale.login_events.of(world.orders)),
            activity=days.even(scale.activity_log.of(world.orders)),
            errors=days.allot(scale.error_logs.of(world.orders), seed + 2),
            messages=days.allot(scale.support_messages.of(world.orders), seed + 3),
        )


def traffic_tables(
    world: World, catalogue: Catalogue, sellers: Sellers, volumes: Volumes, days: range
) -> Batches:
    """All tables of some days."""
    yield _clicks(world, catalogue, days, days_of_rows(volumes.clicks, days))
    yield _logins(world, sellers, days, days_of_rows(volumes.logins, days))
    yield _activity(world, catalogue, sellers, days, days_of_rows(volumes.activity, days))
    yield from _errors(world, sellers, days, days_of_rows(volumes.errors, days))
    yield _messages(world, sellers, days, days_of_rows(volumes.messages, days))
    for day in days:
        yield _stock(world, catalogue, day)


def _clicks(world: World, catalogue: Catalogue, days: range, row_days: Ints) -> Batch:
    draws, profile = world.draws, world.profile
    count = len(row_days)
    keys = world.numbers("affiliate_clicks", count)
    visitor = BUYERS + draws.rank("visitor", keys, world.buyers, profile.zipf.buyers)
    affiliates = profile.scale.affiliates.of(world.orders)
    store = draws.pick("click store", keys, catalogue.store_weight)
    best = draws.rank("click offer", keys, catalogue.offer_count[store], profile.zipf.offers)
    return clicks(
        world,
        keys=keys,
        affiliate=draws.rank("click by", keys, affiliates, profile.zipf.affiliates),
        offer=catalogue.first_offer[store] + best,
        visitor=world.with_canaries(visitor, days, "clicks"),
        order=pl.Series([None], dtype=pl.Int64).new_from_index(0, count),
        reward=np.zeros(count, dtype=np.int64),
        when=world.days.moments(draws, "click", keys, row_days),
    )


def _accounts(world: World, sellers: Sellers, keys: Ints, days: range, stream: str) -> Ints:
    """Positions of accounts; some are busier than others."""
    drawn = world.draws.rank(stream, keys, len(sellers.account_person), 0.4)
    pool = np.flatnonzero(world.people.is_canary(sellers.account_person)).astype(np.int64)
    return world.with_canaries(drawn, days, stream, pool)


def _addresses(world: World, person: Ints, keys: Ints, stream: str) -> pl.Series:
    """Mostly from home; one in six from somewhere else."""
    elsewhere = world.draws.chance(stream + "/away", keys, 1 / 6) & ~world.people.is_canary(person)
    return identifiers.ip_addresses(world.draws, stream, keys).zip_with(
        pl.Series(elsewhere), world.people.ips(person)
    )


def _logins(world: World, sellers: Sellers, days: range, row_days: Ints) -> Batch:
    draws, agents = world.draws, world.profile.user_agents
    count = len(row_days)
    keys = world.numbers("login_events", count)
    account = _accounts(world, sellers, keys, days, "login account")
    person = sellers.account_person[account]
    failed = draws.chance("login failed", keys, world.profile.shares.failed_login)
    reason = text_series(_REASONS, draws.pick("login reason", keys, [0.8, 0.08, 0.12]))
    agent = agent_of(world, person)
    return Batch(
        "login_events",
        pl.DataFrame(
            {
                "login_event_id": keys,
                "account_id": account + 1,
                "ip": _addresses(world, person, keys, "login ip"),
                "user_agent": user_agents(world, person, "login"),
                "device": text_series([a.device for a in agents], agent),
                "browser": text_series([a.browser for a in agents], agent),
                "language": text_series(_LANGUAGES, world.people.language(person)),
                "succeeded": ~failed,
                "failure_reason": pl.select(
                    pl.when(pl.Series(failed)).then(reason).otherwise(None)
                ).to_series(),
                "happened_at": world.days.moments(draws, "login", keys, row_days),
            }
        ),
    )


def _activity(world: World, catalogue: Catalogue, sellers: Sellers, days: range, row_days: Ints) -> Batch:
    draws, activities = world.draws, world.profile.activities
    count = len(row_days)
    keys = world.numbers("activity_log", count)
    account = _accounts(world, sellers, keys, days, "activity account")
    person = sellers.account_person[account]
    store = sellers.account_store[account]
    done = draws.pick("activity", keys, [a.share for a in activities])
    objects = np.array([("offer", "order", "store").index(a.object) for a in activities])[done]
    offer = catalogue.first_offer[store] + draws.whole(
        "activity offer", keys, 0, catalogue.offer_count[store]
    )
    order = draws.whole("activity order", keys, 0, max(1, world.orders))
    return Batch(
        "activity_log",
        pl.DataFrame(
            {
                "activity_id": keys,
                "account_id": account + 1,
                "action": text_series([a.action for a in activities], done),
                "object_type": text_series(["offer", "order", "store"], objects),
                "object_id": np.choose(objects, [offer, order, store]) + 1,
                "ip": _addresses(world, person, keys, "activity ip"),
                "happened_at": world.days.moments(draws, "activity", keys, row_days),
            }
        ),
    )


def _errors(world: World, sellers: Sellers, days: range, row_days: Ints) -> Batches:
    """About somebody's data: half of the time a buyer's, half of the time the account's own."""
    draws, profile = world.draws, world.profile
    count = len(row_days)
    keys = world.numbers("error_logs", count)
    if not count:
        return
    kinds = list(profile.error_kinds)
    kind = draws.pick("error kind", keys, list(profile.error_kinds.values()))
    account = draws.rank("error account", keys, len(sellers.account_person), 0.4)
    own = draws.chance("error own", keys, 0.5)
    buyer = BUYERS + draws.rank("error buyer", keys, world.buyers, profile.zipf.buyers)
    person = np.where(own, sellers.account_person[account], buyer).astype(np.int64)
    person = world.with_canaries(person, days, "errors")
    messages: list[str] = [""] * count
    planted = Planted()
    for position, name in enumerate(kinds):
        at = np.flatnonzero(kind == position)
        if not len(at):
            continue
        texts, some = world.texts.write(f"error_{name}", keys[at], person[at], "error")
        for place, text in zip(at.tolist(), texts, strict=True):
            messages[place] = text
        planted.row_ids += some.row_ids
        planted.kinds += some.kinds
        planted.values += some.values
    known = ~draws.chance("error unknown", keys, 0.3)
    frame = pl.DataFrame(
        {
            "error_id": keys,
            "account_id": nullable(account + 1, known),
            "kind": text_series(kinds, kind),
            "path": text_series(
                list(profile.error_paths), draws.pick("error path", keys, list(profile.error_paths.values()))
            ),
            "message": pl.Series(messages),
            "user_agent": user_agents(world, person, "error"),
            "happened_at": world.days.moments(draws, "error", keys, row_days),
        }
    )
    yield Batch("error_logs", frame, {"message": planted})


def _messages(world: World, sellers: Sellers, days: range, row_days: Ints) -> Batch:
    """Conversations of sellers with the support desk: the first message comes in, later ones go both ways."""
    draws = world.draws
    count = len(row_days)
    keys = world.numbers("support_messages", count)
    begins = draws.chance("conversation begins", keys, 0.4)
    begins[:1] = True
    started = int(begins.sum())
    conversation = world.numbers("conversations", started)[np.cumsum(begins) - 1] if count else keys
    account = draws.rank("support account", conversation, len(sellers.account_person), 0.4)
    outgoing = ~begins & draws.chance("support out", keys, 0.55)
    writer = sellers.account_person[account]
    buyer = BUYERS + draws.rank("support buyer", keys, world.buyers, world.profile.zipf.buyers)
    named = np.where(draws.chance("support about", keys, 0.45), buyer, writer).astype(np.int64)
    named = world.with_canaries(named, days, "support")
    bodies: list[str] = [""] * count
    planted = Planted()
    for kind, at in (("support_in", np.flatnonzero(~outgoing)), ("support_out", np.flatnonzero(outgoing))):
        if not len(at):
            continue
        texts, some = world.texts.write(kind, keys[at], writer[at], "support", others=named[at])
        for place, text in zip(at.tolist(), texts, strict=True):
            bodies[place] = text
        planted.row_ids += some.row_ids
        planted.kinds += some.kinds
        planted.values += some.values
    frame = pl.DataFrame(
        {
            "message_id": keys,
            "conversation_id": conversation,
            "account_id": account + 1,
            "direction": text_series(["in", "out"], outgoing.astype(np.int64)),
            "body": pl.Series(bodies, dtype=pl.String),
            "sent_at": world.days.moments(draws, "message", keys, row_days),
        }
    )
    return Batch("support_messages", frame, {"body": planted})


def _stock(world: World, catalogue: Catalogue, day: int) -> Batch:
    """Every evening: stock that is sold off and filled up again, a period of its own for each offer."""
    draws, profile = world.draws, world.profile
    wanted = min(profile.scale.stocked_offers.of(world.orders), len(catalogue.offer_store))
    offer = np.arange(wanted, dtype=np.int64) * len(catalogue.offer_store) // wanted
    house = draws.pick("warehouse", offer, [w.share for w in profile.warehouses])
    full = draws.whole("stock full", offer, 8, 160)
    daily = draws.whole("stock daily", offer, 1, 12)
    sold = (draws.whole("stock phase", offer, 0, 160) + daily * day) % (full + daily)
    return Batch(
        "stock_snapshots",
        pl.DataFrame(
            {
                "stock_snapshot_id": world.numbers("stock_snapshots", wanted),
                "warehouse_id": house + 1,
                "offer_id": offer + 1,
                "quantity": np.maximum(0, full - sold),
                "taken_at": np.full(wanted, world.days.start_of(day) + 21 * HOUR, dtype=np.int64),
            }
        ),
    )
