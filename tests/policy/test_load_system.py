"""Bad system folders: each is refused with file, key path and next step, and without quoting a value."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from transforms.errors import PolicyError
from transforms.policy.load import load_system, minimum_contributors, system_names
from transforms.policy.models import Role

CANARY = "Zarqinoy Qodirjonova"  # nobody; stands for a value that slipped into a file

# A valid system; each test changes one thing of it.
SHOP = Path(__file__).parent / "shop"
POLICY: dict[str, Any] = yaml.safe_load((SHOP / "policy.yaml").read_text())
SOURCES: dict[str, Any] = yaml.safe_load((SHOP / "sources.yaml").read_text())
TEXT = (SHOP / "policy.txt").read_text()


def write(root: Path, policy: dict[str, Any], sources: dict[str, Any], text: str = TEXT) -> Path:
    folder = root / "shop"
    folder.mkdir(parents=True)
    (folder / "policy.yaml").write_text(yaml.safe_dump(policy, sort_keys=False))
    (folder / "sources.yaml").write_text(yaml.safe_dump(sources, sort_keys=False))
    (folder / "policy.txt").write_text(text)
    return root


def at(content: Any, path: str) -> Any:
    """The container of the last key of ``path``, and that key."""
    *parents, last = path.split("/")
    for key in parents:
        content = content[int(key) if isinstance(content, list) else key]
    return content, int(last) if isinstance(content, list) else last


def put(path: str, value: Any) -> Callable[[Any], None]:
    def change(content: Any) -> None:
        container, key = at(content, path)
        container[key] = value

    return change


def drop(path: str) -> Callable[[Any], None]:
    def change(content: Any) -> None:
        container, key = at(content, path)
        del container[key]

    return change


def append(path: str, value: Any) -> Callable[[Any], None]:
    def change(content: Any) -> None:
        container, key = at(content, path)
        container[key].append(value)

    return change


TWICE = {**POLICY["clauses"][1], "paraphrase": "Once more."}
BIRTHDAY_OF_CHILD = {
    "type": "text",
    "category": "user.childrens",
    "role": "attribute",
    "description": "School.",
}
FIELD = "tables/orders/fields"

# file, change, key path in the message, words in the message
BAD = {
    "currency missing": ("policy", drop("controller/currency"), "controller.currency", "is missing"),
    "currency in words": ("policy", put("controller/currency", CANARY), "controller.currency", "wrong form"),
    "unknown key": ("policy", put("controller/curency", CANARY), "controller.curency", "`currency`?"),
    "unknown key at the top": ("policy", put("retentions", []), "retentions", "did you mean `retention`?"),
    "minimum age in words": ("policy", put("controller/minimum_age", CANARY), "minimum_age", "whole number"),
    "time zone": ("policy", put("controller/timezone", "Asia/Nowhere"), "controller.timezone", "IANA"),
    "owner is a name": ("policy", put("controller/owner", CANARY), "controller.owner", "team:"),
    "other folder": ("policy", put("system", "mall"), "system", "`shop`"),
    "data use": (
        "policy",
        put("purposes/0/data_use", "analytics.reports"),
        "purposes.0.data_use",
        "`analytics.reporting`",
    ),
    "purpose category": (
        "policy",
        put("purposes/0/categories", ["user.phone_number"]),
        "purposes.0.categories",
        "`user.contact.phone_number`",
    ),
    "purpose without clause": ("policy", put("purposes/0/clause", "9.z"), "purposes.0.clause", "no clause"),
    "purpose twice": ("policy", append("purposes", POLICY["purposes"][0]), "", "duplicate data use"),
    "retention of unknown table": (
        "policy",
        put("retention/0/tables", ["order"]),
        "retention.0.tables",
        "`orders`",
    ),
    "retention without a table": ("policy", drop("retention/0"), "retention", "`orders`"),
    "retention by two rules": (
        "policy",
        append("retention/1/tables", "orders"),
        "retention.1.tables",
        "by_law",
    ),
    "retention of current rows by age": (
        "policy",
        append("retention/0/tables", "buyers"),
        "retention.0.event",
        "current rows",
    ),
    "retention without period": ("policy", drop("retention/0/period"), "retention.0.period", "missing"),
    "retention period in words": ("policy", put("retention/0/period", CANARY), "retention.0.period", "form"),
    "retention period of nothing": (
        "policy",
        put("retention/0/period", "P"),
        "retention.0.period",
        "no years",
    ),
    "protection unit empty": (
        "policy",
        put("protection/minimum_contributors/buyer", None),
        "protection.minimum_contributors.buyer",
        "whole number",
    ),
    "protection without units": (
        "policy",
        put("protection/minimum_contributors", {}),
        "protection.minimum_contributors",
        "buyer: 10",
    ),
    "protection of nobody": (
        "policy",
        put("protection/minimum_contributors/buyer", 0),
        "protection.minimum_contributors.buyer",
        "at least 1",
    ),
    "p percent missing": ("policy", drop("protection/p_percent"), "protection.p_percent", "missing"),
    "dominance of all": ("policy", put("protection/dominance/k_percent", 101), "k_percent", "at most 100"),
    "duplicate clause id": ("policy", append("clauses", TWICE), "", "duplicate clause id: 1.b"),
    "clause without control or reason": ("policy", drop("clauses/1/outside"), "clauses.1", "either"),
    "unknown control": (
        "policy",
        put("clauses/0/controls", ["financial_retentions"]),
        "clauses.0.controls",
        "`financial_retention`",
    ),
    "clause kind": ("policy", put("clauses/0/kind", CANARY), "clauses.0.kind", "statement"),
    "clause of the text missing": ("policy", drop("clauses/2"), "clauses", "`1.c` of the text"),
    "clause not in the text": (
        "policy",
        append("clauses", {**TWICE, "id": "2.a"}),
        "clauses",
        "`2.a` of the register",
    ),
    "text elsewhere": ("policy", put("source_text", "../policy.txt"), "source_text", "own folder"),
    "children's data": (
        "sources",
        put(f"{FIELD}/school", BIRTHDAY_OF_CHILD),
        "controller.minimum_age",
        "orders.school",
    ),
    "data category": ("sources", put(f"{FIELD}/phone/category", "user.phone"), f"{FIELD}/phone/category", ""),
    "data category spelt wrong": (
        "sources",
        put(f"{FIELD}/phone/category", "user.contact.phone_numbr"),
        f"{FIELD}/phone/category",
        "`user.contact.phone_number`",
    ),
    "direct identifier kept": (
        "sources",
        put(
            f"{FIELD}/phone",
            {
                **SOURCES["tables"]["buyers"]["fields"]["updated_at"],
                "type": "text",
                "role": "direct_identifier",
            },
        ),
        f"{FIELD}/phone",
        "cannot be kept",
    ),
    "domain missing": ("sources", drop(f"{FIELD}/phone/domain"), f"{FIELD}/phone", "`domain` goes with"),
    "sensitive kept": (
        "sources",
        put(f"{FIELD}/order_id/role", "sensitive"),
        "order_id.operator",
        "sensitive",
    ),
    "role": ("sources", put(f"{FIELD}/phone/role", CANARY), f"{FIELD}/phone/role", "direct_identifier"),
    "measure without unit": ("sources", drop(f"{FIELD}/total_uzs/unit"), f"{FIELD}/total_uzs/unit", "unit"),
    "cursor unknown": ("sources", put("tables/orders/cursor", "placed"), "tables.orders", "`placed`"),
    "cursor of a snapshot": ("sources", put("tables/orders/load", "snapshot"), "tables.orders", "`cursor`"),
    "cursor not read": (
        "sources",
        put(f"{FIELD}/placed_at/operator", "drop"),
        "tables.orders",
        "would not be read",
    ),
    "description missing": ("sources", drop(f"{FIELD}/phone/description"), "phone.description", "missing"),
    "prefix of a number": (
        "sources",
        put(f"{FIELD}/order_id/operator", "network_prefix"),
        "order_id.operator",
        "text only",
    ),
    "surrogates of what is no text": (
        "sources",
        put(f"{FIELD}/phone/replacement", "surrogate"),
        f"{FIELD}/phone",
        "`replacement` goes with operator `redact_text`",
    ),
    "table's own name": ("sources", put("tables/orders/table", "x"), "tables.orders.table", "loader"),
    "password in the file": (
        "sources",
        put("database/default_url", f"postgresql://u:{CANARY}@h/db"),
        "database.default_url",
        "PARDA_SHOP_DATABASE_URL",
    ),
    "password in the URL of a further store": (
        "sources",
        put("stores", {"sessions": {"url_env": "PARDA_S_URL", "default_url": f"redis://:{CANARY}@h"}}),
        "stores.sessions.default_url",
        "password",
    ),
    "store that is not declared": (
        "sources",
        put("tables/orders/store", "sessions"),
        "tables.orders.store",
        "sessions",
    ),
    "table without fields": ("sources", put("tables/orders/fields", {}), "tables.orders.fields", "empty"),
    "tables is a list": ("sources", put("tables", [CANARY]), "tables", "mapping"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_system_is_refused(case: str, tmp_path: Path) -> None:
    file, change, key, words = BAD[case]
    policy, sources = copy.deepcopy(POLICY), copy.deepcopy(SOURCES)
    change(policy if file == "policy" else sources)
    write(tmp_path, policy, sources)
    with pytest.raises(PolicyError) as caught:
        load_system("shop", tmp_path)
    message = str(caught.value)
    told = "policy" if case == "children's data" else file  # found where the minimum age is promised
    assert f"shop/{told}.yaml" in message
    assert key.replace("/", ".") in message
    assert words in message
    assert caught.value.next_step
    assert CANARY not in message
    assert CANARY not in repr(caught.value)
    assert "pydantic" not in message


def test_good_system_loads(tmp_path: Path) -> None:
    system = load_system("shop", write(tmp_path, POLICY, SOURCES))
    assert system.name == "shop"
    assert system.sources.tables["orders"].system == "shop"
    assert system.sources.tables["orders"].table == "orders"
    assert minimum_contributors(system.policy, "buyer") == 10
    with pytest.raises(PolicyError, match=r"protection\.minimum_contributors\.courier"):
        minimum_contributors(system.policy, "courier")
    assert system_names(tmp_path) == ["shop"]


def test_a_table_is_in_the_store_it_names(tmp_path: Path) -> None:
    sources = copy.deepcopy(SOURCES)
    sources["stores"] = {"chats": {"url_env": "PARDA_SHOP_CHATS_URL", "default_url": "file:///drops"}}
    sources["tables"]["orders"]["store"] = "chats"
    loaded = load_system("shop", write(tmp_path, POLICY, sources)).sources
    assert loaded.store_of(loaded.tables["orders"]) is loaded.stores["chats"]
    assert all(
        loaded.store_of(table) is loaded.database for name, table in loaded.tables.items() if name != "orders"
    )


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    policy = copy.deepcopy(POLICY)
    drop("controller/currency")(policy)
    drop("protection/p_percent")(policy)
    with pytest.raises(PolicyError, match=r"controller\.currency.*protection\.p_percent"):
        load_system("shop", write(tmp_path, policy, SOURCES))


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        (
            "policy.yaml",
            "system: shop\ncontroller:\n  name: a\n  name: b\n",
            "controller.name: is given twice",
        ),
        ("sources.yaml", "tables:\n  orders: {}\n  orders: {}\n", "tables.orders: is given twice (line 3)"),
        ("policy.yaml", f"system: [{CANARY}\n", "not valid YAML"),
        ("policy.yaml", f"!!python/object:os.{CANARY.split()[0]} x", "not valid YAML"),
        ("policy.yaml", f"- {CANARY}", "one mapping of keys"),
        ("policy.yaml", "", "one mapping of keys"),
        ("sources.yaml", None, "the file is missing"),
        ("policy.txt", None, "the file is missing"),
    ],
)
def test_unreadable_file_is_refused(file: str, text: str | None, words: str, tmp_path: Path) -> None:
    write(tmp_path, POLICY, SOURCES)
    broken = tmp_path / "shop" / file
    if text is None:
        broken.unlink()
    else:
        broken.write_text(text)
    with pytest.raises(PolicyError) as caught:
        load_system("shop", tmp_path)
    assert f"shop/{file}" in str(caught.value)
    assert words in str(caught.value)
    assert not any(word in str(caught.value) for word in CANARY.split())


def test_not_utf8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, POLICY, SOURCES)
    (tmp_path / "shop" / "policy.txt").write_bytes(b"1. Kept\n\xff\xfe")
    with pytest.raises(PolicyError, match="not UTF-8"):
        load_system("shop", tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "../shop", "", "Shop"])
def test_unknown_system_is_refused(name: str, tmp_path: Path) -> None:
    root = write(tmp_path / "root", POLICY, SOURCES)
    with pytest.raises(PolicyError, match="systems that exist \\(shop\\)"):
        load_system(name, root)


def test_aliases_may_repeat_a_list(tmp_path: Path) -> None:
    write(tmp_path, POLICY, SOURCES)
    file = tmp_path / "shop" / "sources.yaml"
    once = copy.deepcopy(SOURCES)
    shared = ["UZ-TK", "UZ-SA"]
    for table in ("orders", "buyers"):
        once["tables"][table]["fields"]["region"] = {
            "type": "text",
            "category": "user.contact.address.state",
            "role": "quasi_identifier",
            "description": "Region.",
            "values": shared,  # one object twice: written as an anchor and an alias
        }
    file.write_text(yaml.safe_dump(once, sort_keys=False))
    assert "*id001" in file.read_text()
    tables = load_system("shop", tmp_path).sources.tables
    assert (
        tables["orders"].fields["region"].values == tables["buyers"].fields["region"].values == tuple(shared)
    )


def test_never_read_is_never_selected() -> None:
    system = load_system("mgoods")
    never = {
        (table.table, column)
        for table in system.sources.tables.values()
        for column, field in table.fields.items()
        if field.role is Role.NEVER_READ
    }
    assert never == {
        ("accounts", "password_hash"),
        ("legal_entities", "director_pinfl"),
        ("legal_entities", "director_passport"),
        ("payout_accounts", "account_number"),
        ("payout_accounts", "card_number"),
    }
    for table, column in never:
        assert column not in system.sources.tables[table].selected
