"""The sidecar is the truth about planted values: complete, and each where it says."""

from __future__ import annotations

import re
import stat
from collections import defaultdict

from transforms.demo.schema import TABLES, TEXT_COLUMNS

from .conftest import Demo


def test_every_value_is_where_it_says(demo: Demo) -> None:
    where = defaultdict(list)
    for entry in demo.planted:
        where[entry["table"], entry["column"]].append((entry["row_id"], entry["value"]))
    for (table, column), entries in where.items():
        cells = dict(demo.rows(f"SELECT {TABLES[table].key}, {column} FROM {table}"))
        free_text = column in TEXT_COLUMNS.get(table, ())
        for row_id, value in entries:
            assert value
            assert (value in cells[row_id]) if free_text else (value == cells[row_id]), (
                table,
                column,
                row_id,
            )


def test_every_personal_cell_is_listed(demo: Demo) -> None:
    listed = {(e["table"], e["column"], e["row_id"]) for e in demo.planted}
    for table in TABLES.values():
        for column in table.columns:
            if column.personal:
                rows = demo.rows(f"SELECT {table.key} FROM {table.name} WHERE {column.name} IS NOT NULL")
                missing = [key for (key,) in rows if (table.name, column.name, key) not in listed]
                assert rows
                assert not missing, (table.name, column.name)


def test_what_looks_personal_in_free_text_is_listed(demo: Demo) -> None:
    """By other means than the templates: long numbers, mail addresses and IP addresses."""
    values = defaultdict(str)
    for entry in demo.planted:
        values[entry["table"], entry["column"], entry["row_id"]] += "\n" + entry["value"]
    shape = re.compile(r"[\w.]+@[\w.]+|(?<![\w.-])\d[\d -]{12,}\d|\b(?:\d{1,3}\.){3}\d{1,3}\b", re.ASCII)
    seen = 0
    for table, columns in TEXT_COLUMNS.items():
        for column in columns:
            for key, text in demo.rows(
                f"SELECT {TABLES[table].key}, {column} FROM {table} WHERE {column} IS NOT NULL"
            ):
                for match in shape.findall(text):
                    seen += 1
                    assert match.strip(" .") in values[table, column, key], (table, column, key)
    assert seen > 100


def test_free_text_is_in_several_languages_and_not_always_personal(demo: Demo) -> None:
    bodies = [body for (body,) in demo.rows("SELECT body FROM support_messages")]
    assert any(re.search("[ўқғҳ]", body.lower()) for body in bodies)
    assert any("soʻrovingiz" in body.lower() or "so'rovingiz" in body.lower() for body in bodies)
    assert any("здравствуйте" in body.lower() for body in bodies)
    comments = [
        comment for (comment,) in demo.rows("SELECT buyer_comment FROM orders WHERE buyer_comment <> ''")
    ]
    assert any(re.search("my name is|please call", comment.lower()) for comment in comments)
    listed = {e["row_id"] for e in demo.planted if e["table"] == "support_messages"}
    assert 0 < len(listed) < len(bodies)


def test_canaries_are_everywhere_in_all_forms(demo: Demo) -> None:
    canaries = [e for e in demo.planted if e.get("canary")]
    assert len({e["person"] for e in canaries}) == 30
    by_column = defaultdict(set)
    for entry in canaries:
        assert entry["value"] in entry["forms"] or entry["value"] in entry["parts"], entry["kind"]
        by_column[entry["table"], entry["column"]].add(entry["person"])
    for table in TABLES.values():
        for column in table.columns:
            # Not in the two columns that hold no person's own number.
            if column.personal and column.name not in ("password_hash", "tax_id"):
                assert len(by_column[table.name, column.name]) >= 10, (table.name, column.name)
    for table, column in (("orders", "buyer_comment"), ("support_messages", "body"),
                          ("error_logs", "message"), ("returns", "comment")):  # fmt: skip
        assert len(by_column[table, column]) >= 20, (table, column)
    phones = {e["value"] for e in canaries if e["kind"] == "PHONE"}
    for shape in (r"^\+998\d{9}$", r"^\d\d \d{3} \d\d \d\d$", r"^\d\d \d{3}-\d\d-\d\d$", "\u2013", "\u00a0"):
        assert any(re.search(shape, phone) for phone in phones), shape
    names = {e["value"] for e in canaries if e["kind"] == "PERSON"}
    assert any(name.isupper() for name in names)
    assert any(name.islower() for name in names)
    assert any(re.search("[а-я]", name) for name in names)
    assert any(e["value"].isupper() for e in canaries if e["kind"] == "EMAIL")


def test_no_canary_stands_where_the_sidecar_does_not_say(demo: Demo) -> None:
    """Every cell of the database is searched for every canary's surname and digits."""
    canaries = [e for e in demo.planted if e.get("canary")]
    needles = {part for e in canaries for part in e["parts"] if len(part) >= 9}
    needles |= {re.sub(r"\D", "", f)[-9:] for e in canaries if e["kind"] == "PHONE" for f in e["forms"][:1]}
    pattern = re.compile("|".join(map(re.escape, sorted(needles, key=len, reverse=True))))
    said = {(e["table"], e["column"], e["row_id"]) for e in canaries}
    emails = {(e["table"], e["row_id"]) for e in canaries if e["kind"] == "EMAIL"}
    assert emails
    for table in TABLES.values():
        texts = [c.name for c in table.columns if c.type == "text"]
        if not texts:
            continue
        for key, *cells in demo.rows(f"SELECT {table.key}, {', '.join(texts)} FROM {table.name}"):
            for column, cell in zip(texts, cells, strict=True):
                if cell and pattern.search(cell):
                    assert (table.name, column, key) in said, (table.name, column, key)


def test_the_database_and_the_sidecar_are_for_their_owner_only(demo: Demo) -> None:
    for path in (demo.path, demo.path.with_name("shop.planted.jsonl")):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(p.name for p in demo.path.parent.iterdir()) == ["shop.planted.jsonl", "shop.sqlite"]
