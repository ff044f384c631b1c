"""The people and firms behind the stores: accounts, legal entities, stores, addresses, affiliates."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import polars as pl

from transforms.demo import identifiers, schema
from transforms.demo.days import DAY
from transforms.demo.draws import Ints, pick
from transforms.demo.people import AFFILIATES, BUYERS, STAFF
from transforms.demo.text import Planted
from transforms.demo.world import Batch, Batches, World, text_series

_PERMISSIONS = {
    "owner": "orders:write,offers:write,finance:read,users:write",
    "manager": "orders:write,offers:write,finance:read",
    "operator": "orders:write,offers:read",
    "warehouse": "orders:read,stock:write",
}
_LOCALES = ("uz", "uz", "ru", "en")  # in order of LANGUAGES
_STAFF_ROLES = ("manager", "operator", "warehouse")


@dataclass(frozen=True)
class Sellers:
    """Arrays by position (primary key - 1). Owners' accounts come first, a legal entity each."""

    account_person: Ints
    account_store: Ints
    account_role: tuple[str, ...]
    store_owner: Ints  # position of the account and of the legal entity
    owner_form: Ints  # position in the profile's legal forms
    affiliate_person: Ints

    @property
    def owner_account(self) -> Ints:
        """`account_id` of each store's owner."""
        return self.store_owner + 1


def build_sellers(world: World, stores: int) -> Sellers:
    draws, profile = world.draws, world.profile
    ids = np.arange(stores, dtype=np.int64)
    second = draws.chance("second store", ids, profile.shares.second_store)
    second[0] = False
    store_owner = np.cumsum(~second) - 1
    owners = int(store_owner[-1]) + 1
    staff_store = np.repeat(ids, draws.whole("staff", ids, 0, 4))
    store_of_owner = ids[~second]
    account_store = np.concatenate([store_of_owner, staff_store])
    accounts = np.arange(len(account_store), dtype=np.int64)
    roles = ["owner"] * owners + [
        _STAFF_ROLES[at] for at in draws.pick("role", accounts[owners:], [0.35, 0.45, 0.20]).tolist()
    ]
    buys = draws.chance("owner buys", accounts, profile.shares.owner_is_buyer) & (accounts < owners)
    as_buyer = BUYERS + draws.whole("owner as buyer", accounts, 0, world.buyers)
    as_buyer, where = np.unique(as_buyer, return_index=True)  # two owners are never one person
    person = STAFF + accounts
    person[where[buys[where]]] = as_buyer[buys[where]]
    affiliates = AFFILIATES + np.arange(profile.scale.affiliates.of(world.orders), dtype=np.int64)
    if world.canaries is not None:
        chosen = world.canaries.persons
        # Every second owner, then the last of the staff; affiliates from the other end of the list.
        owner_places = np.arange(1, owners, 2)[: len(chosen)]
        rest = chosen[len(owner_places) :]
        staff_places = np.arange(len(person) - len(rest), len(person))
        staff_places = staff_places[staff_places >= owners]
        person[owner_places] = chosen[: len(owner_places)]
        person[staff_places] = rest[: len(staff_places)]
        places = np.arange(1, len(affiliates), 2)[: len(chosen)]
        affiliates[places] = chosen[::-1][: len(places)]
    return Sellers(
        account_person=person,
        account_store=account_store,
        account_role=tuple(roles),
        store_owner=store_owner,
        owner_form=draws.pick("legal form", np.arange(owners), list(profile.legal_forms.values())),
        affiliate_person=affiliates,
    )


def seller_tables(world: World, sellers: Sellers) -> Batches:
    yield _accounts(world, sellers)
    yield _legal_entities(world, sellers)
    yield _stores(world, sellers)
    yield _addresses(world, sellers)
    yield _payout_accounts(world, sellers)
    yield _affiliates(world, sellers)


def _accounts(world: World, sellers: Sellers) -> Batch:
    people, person = world.people, sellers.account_person
    ids = np.arange(len(person), dtype=np.int64)
    language = people.language(person)
    return Batch(
        "accounts",
        pl.DataFrame(
            {
                "account_id": ids + 1,
                "full_name": people.written_names(person, ids, "accounts/name"),
                "email": people.written_emails(person, ids, "accounts/email"),
                "phone": people.written_phones(person, ids, "accounts", world.profile.phones.in_columns),
                "password_hash": pl.Series([_password_hash(world.draws.seed, at) for at in ids.tolist()]),
                "role": pl.Series(sellers.account_role),
                "permissions": pl.Series([_PERMISSIONS[role] for role in sellers.account_role]),
                "locale": text_series(_LOCALES, language),
                "created_at": world.days.begin - world.draws.whole("account age", ids, DAY, 900 * DAY),
                "updated_at": world.touched("accounts", ids, world.profile.changes.accounts),
            }
        ),
    )


def _password_hash(seed: int, account: int) -> str:
    """Looks like bcrypt; it is the hash of no password."""
    digest = blake2b(f"{seed}/password/{account}".encode(), digest_size=40).digest()
    return "$2b$12$" + base64.b64encode(digest, altchars=b"./").decode().rstrip("=")[:53]


def _legal_entities(world: World, sellers: Sellers) -> Batch:
    draws, people, profile = world.draws, world.people, world.profile
    owners = len(sellers.owner_form)
    ids = np.arange(owners, dtype=np.int64)
    person = sellers.account_person[:owners]
    forms = list(profile.legal_forms)
    names, planted = [], Planted()
    full = people.full_names(person).to_list()
    first = draws.whole("firm first", ids, 0, len(profile.store_words.first)).tolist()
    second = draws.whole("firm second", ids, 0, len(profile.store_words.second)).tolist()
    for at, form in enumerate(sellers.owner_form.tolist()):
        if forms[form] == "YaTT":  # a sole trader trades under his own name
            names.append(f"YaTT {full[at]}")
            planted.row_ids.append(at + 1)
            planted.kinds.append(schema.PERSON)
            planted.values.append(full[at])
        else:
            words = profile.store_words
            names.append(f"«{words.first[first[at]]} {words.second[second[at]]}» {forms[form]}")
    frame = pl.DataFrame(
        {
            "legal_entity_id": ids + 1,
            "account_id": ids + 1,
            "legal_name": pl.Series(names),
            "legal_form": text_series(forms, sellers.owner_form),
            "tax_id": identifiers.tax_ids(
                draws, ids, (sellers.owner_form != forms.index("YaTT")).astype(np.int64)
            ),
            "director_name": people.written_names(person, ids, "legal_entities/name"),
            "director_pinfl": people.pinfls(person),
            "director_passport": people.passports(person),
            "registered_on": world.days.begin // DAY - draws.whole("registered", ids, 40, 4000),
            "updated_at": world.touched("legal_entities", ids, profile.changes.legal_entities),
        }
    )
    return Batch("legal_entities", frame, {"legal_name": planted})


def _stores(world: World, sellers: Sellers) -> Batch:
    draws, people, profile = world.draws, world.people, world.profile
    ids = np.arange(len(sellers.store_owner), dtype=np.int64)
    person = sellers.account_person[sellers.store_owner]
    words = profile.store_words
    first = text_series(words.first, draws.whole("store first", ids, 0, len(words.first))).to_list()
    second = text_series(words.second, draws.whole("store second", ids, 0, len(words.second))).to_list()
    given = people.written_names(person, ids, "stores/given", given_only=True).to_list()
    named = draws.chance("store after owner", ids, 1 / 7).tolist()
    planted = Planted()
    names = []
    for at, after_owner in enumerate(named):
        if after_owner:
            names.append(f"{given[at]} {second[at]}")
            planted.row_ids.append(at + 1)
            planted.kinds.append(schema.PERSON)
            planted.values.append(given[at])
        else:
            names.append(f"{first[at]} {second[at]} {at + 1}")
    frame = pl.DataFrame(
        {
            "store_id": ids + 1,
            "account_id": sellers.store_owner + 1,
            "legal_entity_id": sellers.store_owner + 1,
            "store_name": pl.Series(names),
            "contact_phone": people.written_phones(person, ids, "stores", profile.phones.in_columns),
            "region": text_series([r.code for r in profile.regions], people.region(person)),
            "status": text_series(
                ["active", "paused", "closed"], draws.pick("store status", ids, [95, 4, 1])
            ),
            "created_at": world.days.begin - draws.whole("store age", ids, DAY, 700 * DAY),
            "updated_at": world.touched("stores", ids, profile.changes.stores),
        }
    )
    return Batch("stores", frame, {"store_name": planted})


def _addresses(world: World, sellers: Sellers) -> Batch:
    """A legal and a pick-up address for every store; the legal one is the owner's home."""
    draws, people, profile = world.draws, world.people, world.profile
    stores = len(sellers.store_owner)
    ids = np.arange(2 * stores, dtype=np.int64)
    store, pickup = ids // 2, ids % 2
    owner = sellers.account_person[sellers.store_owner[store]]
    person = np.where(pickup == 1, STAFF + 5_000_000 + store, owner)
    region = people.region(person)
    return Batch(
        "addresses",
        pl.DataFrame(
            {
                "address_id": ids + 1,
                "store_id": store + 1,
                "kind": text_series(["legal", "pickup"], pickup),
                "region": text_series([r.code for r in profile.regions], region),
                "district": people.districts(person, region),
                "street_line": people.addresses(person),
                "postcode": identifiers.digits(100000 + draws.whole("postcode", person, 0, 90) * 1000, 6),
                "updated_at": world.touched("addresses", ids, profile.changes.addresses),
            }
        ),
    )


def _payout_accounts(world: World, sellers: Sellers) -> Batch:
    """One a store. A sole trader's account begins 20218, a firm's 20208; canaries use their own."""
    draws, people, profile = world.draws, world.people, world.profile
    ids = np.arange(len(sellers.store_owner), dtype=np.int64)
    person = sellers.account_person[sellers.store_owner]
    form = sellers.owner_form[sellers.store_owner]
    bank = draws.whole("bank", ids, 0, len(profile.banks))
    balance = np.where(form == list(profile.legal_forms).index("YaTT"), 20218, 20208)
    firm_account = identifiers.bank_accounts(draws, STAFF + ids, balance)
    canary = pl.Series(people.is_canary(person))
    return Batch(
        "payout_accounts",
        pl.DataFrame(
            {
                "payout_account_id": ids + 1,
                "store_id": ids + 1,
                "bank_name": text_series([b.name for b in profile.banks], bank),
                "bank_code": text_series([b.code for b in profile.banks], bank),
                "account_number": people.accounts(person).zip_with(canary, firm_account),
                "card_number": people.cards(person),
                "holder_name": people.written_names(person, ids, "payout_accounts/name"),
                "updated_at": world.touched("payout_accounts", ids, profile.changes.payout_accounts),
            }
        ),
    )


def _affiliates(world: World, sellers: Sellers) -> Batch:
    people, person = world.people, sellers.affiliate_person
    ids = np.arange(len(person), dtype=np.int64)
    shares = np.array(list(world.profile.affiliate_channels.values()), dtype=np.float64)
    # Spread by position, not drawn: even two dozen affiliates fill every channel.
    channel = pick(np.asarray((ids * 0.618033988749895) % 1.0, dtype=np.float64), shares)
    return Batch(
        "affiliates",
        pl.DataFrame(
            {
                "affiliate_id": ids + 1,
                "full_name": people.written_names(person, ids, "affiliates/name"),
                "email": people.written_emails(person, ids, "affiliates/email"),
                "phone": people.written_phones(person, ids, "affiliates", world.profile.phones.in_columns),
                "channel": text_series(list(world.profile.affiliate_channels), channel),
                "updated_at": world.touched("affiliates", ids, world.profile.changes.affiliates),
            }
        ),
    )


def small_tables(world: World) -> Batches:
    """`marketplaces`, `couriers`, `warehouses`."""
    profile = world.profile

    def keys(count: int) -> Ints:
        return np.arange(1, count + 1, dtype=np.int64)

    names = [m.name for m in profile.marketplaces]
    yield Batch("marketplaces", pl.DataFrame({"marketplace_id": keys(len(names)), "name": names}))
    names = [c.name for c in profile.couriers]
    yield Batch("couriers", pl.DataFrame({"courier_id": keys(len(names)), "name": names}))
    yield Batch(
        "warehouses",
        pl.DataFrame(
            {
                "warehouse_id": keys(len(profile.warehouses)),
                "name": [w.name for w in profile.warehouses],
                "region": [w.region for w in profile.warehouses],
            }
        ),
    )
