"""Stores, goods and offers: who sells what, for how much, and how often it is bought."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from transforms.demo.days import DAY
from transforms.demo.draws import Floats, Ints, zipf_weights
from transforms.demo.profile import Category, Leaf
from transforms.demo.world import Batch, Batches, World, text_series

_SMALL_RIVALS = 4  # of the store that dominates a category


@dataclass(frozen=True)
class Catalogue:
    """Arrays indexed by position (primary key - 1). Offers lie store after store, best seller first."""

    store_weight: Floats  # share of orders
    store_category: Ints  # position of the top category
    store_ship_hours: Floats  # median from order to hand-over
    store_cancel: Floats  # factor on the category's rate
    first_offer: Ints
    offer_count: Ints
    offer_store: Ints
    offer_product: Ints
    offer_price: Ints  # hundredths of UZS
    offer_created: Ints  # UTC seconds
    product_leaf: Ints  # position of the leaf category
    leaves: tuple[tuple[int, Leaf], ...]  # top category and leaf


def build_catalogue(world: World) -> Catalogue:
    scale, draws = world.profile.scale, world.draws
    stores = np.arange(scale.stores.of(world.orders), dtype=np.int64)
    weight, category = _stores(world, len(stores))
    leaves = tuple((top, leaf) for top, c in enumerate(world.profile.categories) for leaf in c.leaves)
    share = np.array([world.profile.categories[top].share * leaf.share for top, leaf in leaves])
    sizes = np.maximum(3, (share / share.sum() * scale.products.of(world.orders)).astype(np.int64))
    product_leaf = np.repeat(np.arange(len(leaves)), sizes)
    first_product = np.concatenate([[0], np.cumsum(sizes)])
    products = np.arange(len(product_leaf), dtype=np.int64)
    median = np.array([leaf.price for _, leaf in leaves], dtype=np.float64)[product_leaf]
    spread = np.array([leaf.spread for _, leaf in leaves])[product_leaf]
    price = draws.lognormal("product price", products, median, spread)

    wanted = np.sqrt(weight)
    wanted = np.maximum(2, wanted / wanted.sum() * scale.offers.of(world.orders)).astype(np.int64)
    store = np.repeat(stores, wanted)
    tries = np.arange(len(store), dtype=np.int64)
    leaf = np.zeros(len(store), dtype=np.int64)
    for top, tops_leaves in enumerate(_leaf_positions(leaves, len(world.profile.categories))):
        inside = np.flatnonzero(category[store] == top)
        shares = share[tops_leaves]
        leaf[inside] = np.array(tops_leaves)[draws.pick("offer leaf", tries[inside], shares)]
    product = first_product[leaf] + draws.rank(
        "offer product", tries, sizes[leaf], world.profile.zipf.products
    )
    _, kept = np.unique(store * len(products) + product, return_index=True)  # a store offers a thing once
    kept.sort()
    store, product = store[kept], product[kept]
    offers = np.arange(len(store), dtype=np.int64)
    count = np.bincount(store, minlength=len(stores)).astype(np.int64)
    own = np.round(price[product] * (0.92 + 0.2 * draws.uniform("offer price", offers)) / 1000).astype(
        np.int64
    )
    begin, end = world.days.begin, world.days.end
    old = begin - draws.whole("offer age", offers, DAY, 700 * DAY)
    new = draws.whole("offer day", offers, begin, end)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    is_new = draws.chance("offer new", offers, 0.03) & (offers != first[store])
    return Catalogue(
        store_weight=weight,
        store_category=category,
        store_ship_hours=draws.lognormal("store speed", stores, world.profile.delivery.ship_hours, 0.35),
        store_cancel=draws.lognormal("store cancel", stores, 1.0, 0.40),
        first_offer=first,
        offer_count=count,
        offer_store=store,
        offer_product=product,
        offer_price=np.maximum(5, own) * 100_000,
        offer_created=np.where(is_new, new, old),
        product_leaf=product_leaf,
        leaves=leaves,
    )


def _leaf_positions(leaves: tuple[tuple[int, Leaf], ...], tops: int) -> list[list[int]]:
    return [[at for at, (top, _) in enumerate(leaves) if top == wanted] for wanted in range(tops)]


def _stores(world: World, count: int) -> tuple[Floats, Ints]:
    """Share of orders and category of each store.

    The Zipf shares go, largest first, to the category that is furthest from its own share. A dominated
    category instead gets one large store and a few small ones, taken from the tail.
    """
    categories = world.profile.categories
    dominated = [(at, c) for at, c in enumerate(categories) if c.dominated is not None]
    special = min(len(dominated) * (1 + _SMALL_RIVALS), count // 2)
    common = count - special
    rest = 1.0 - sum(c.share for _, c in dominated)
    weight = np.concatenate([zipf_weights(common, world.profile.zipf.stores) * rest, np.zeros(special)])
    category = np.zeros(count, dtype=np.int64)
    missing = np.array([0.0 if c.dominated is not None else c.share for c in categories])
    for store in range(common):
        best = int(np.argmax(missing))
        category[store] = best
        missing[best] -= weight[store]
    for store in range(common, count):
        nth, place = divmod(store - common, 1 + _SMALL_RIVALS)
        at, chosen = dominated[nth]
        category[store] = at
        weight[store] = _part_of(chosen, place)
    return weight / weight.sum(), category


def _part_of(category: Category, place: int) -> float:
    held = category.dominated or 0.0
    return category.share * (held if place == 0 else (1 - held) / _SMALL_RIVALS)


def category_ids(world: World) -> tuple[Ints, Ints]:
    """Primary keys of the top categories and of the leaves: 10, 20, … and 11, 12, 21, …"""
    tops = np.arange(len(world.profile.categories), dtype=np.int64) * 10 + 10
    leaves = [
        10 * (at + 1) + nth + 1
        for at, c in enumerate(world.profile.categories)
        for nth in range(len(c.leaves))
    ]
    return tops, np.array(leaves, dtype=np.int64)


def catalogue_tables(world: World, catalogue: Catalogue, owner_account: Ints) -> Batches:
    """`categories`, `products` and `offers`. ``owner_account``: the account of each store's owner."""
    profile, draws = world.profile, world.draws
    tops, leaf_ids = category_ids(world)
    rows = [
        (int(key), None, c.en, c.uz, c.ru) for key, c in zip(tops, profile.categories, strict=True)
    ] + [
        (int(key), int(tops[top]), leaf.en, leaf.uz, leaf.ru)
        for key, (top, leaf) in zip(leaf_ids, catalogue.leaves, strict=True)
    ]  # fmt: skip
    names = ("category_id", "parent_id", "name_en", "name_uz", "name_ru")
    yield Batch("categories", pl.DataFrame(rows, schema=names, orient="row"))

    products = np.arange(len(catalogue.product_leaf), dtype=np.int64)
    leaf = catalogue.product_leaf
    goods_sizes = np.array([len(item.goods) for _, item in catalogue.leaves])
    goods_first = np.concatenate([[0], np.cumsum(goods_sizes)])
    goods = [thing for _, item in catalogue.leaves for thing in item.goods]
    thing = text_series(goods, goods_first[leaf] + draws.whole("goods", products, 0, goods_sizes[leaf]))
    brand = text_series(profile.brands, draws.whole("brand", products, 0, len(profile.brands)))
    code = text_series([item.code for _, item in catalogue.leaves], leaf)
    model = pl.Series(draws.whole("model", products, 2, 99)).cast(pl.String)
    letter = text_series(list("ABCEKMPRSTX"), draws.whole("letter", products, 0, 11))
    yield Batch(
        "products",
        pl.DataFrame(
            {
                "product_id": products + 1,
                "sku": code + "-" + pl.Series(products + 1).cast(pl.String).str.zfill(6),
                "category_id": leaf_ids[leaf],
                "title": brand + " " + thing + " " + letter + model,
                "brand": brand,
                "created_at": world.days.begin - draws.whole("product age", products, 700 * DAY, 900 * DAY),
                "updated_at": world.touched("products", products, profile.changes.products),
            }
        ),
    )

    offers = np.arange(len(catalogue.offer_store), dtype=np.int64)
    touched = world.touched("offers", offers, profile.changes.offers)
    yield Batch(
        "offers",
        pl.DataFrame(
            {
                "offer_id": offers + 1,
                "store_id": catalogue.offer_store + 1,
                "product_id": catalogue.offer_product + 1,
                "created_by_account_id": owner_account[catalogue.offer_store],
                "price_uzs": catalogue.offer_price,
                "status": text_series(
                    ["active", "paused", "sold_out"], draws.pick("offer status", offers, [90, 6, 4])
                ),
                "created_at": catalogue.offer_created,
                "updated_at": np.maximum(touched, catalogue.offer_created),
            }
        ),
    )
