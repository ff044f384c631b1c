"""Redis: hashes and JSON strings of a key pattern, without blocking the server and without a snapshot."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st

from transforms.apart.process import ReadingProcess
from transforms.errors import ConfigurationError, SchemaDrift
from transforms.policy.models import LogicalType, Operator, Role, TableSource
from transforms.sources import Window, arrow_schema, check_drift, open_source
from transforms.sources.redis import reader as module
from transforms.sources.redis.keys import KeyPattern, Seen
from transforms.sources.redis.reader import RedisReader

from .declare import field, table
from .drops import DAY, NEXT

FIELDS = {
    "platform": field("text", path="@platform"),
    "chat_id": field("text", path="@chat_id"),
    "state": field("text"),
    "cart_items": field("integer", path="cart"),
    "total_uzs": field("decimal"),
    "muted": field("boolean"),
    "reference": field("uuid"),
    "seen_at": field("timestamp"),
    "login_secret": field("text", role=Role.NEVER_READ),
    "draft": field("text", operator=Operator.DROP),
}
SESSIONS = table(
    "sessions", FIELDS, primary_key=("platform", "chat_id"), source_name="session:{platform}:{chat_id}"
)
BY_TIME = table(
    "sessions",
    FIELDS,
    cursor="seen_at",
    primary_key=("platform", "chat_id"),
    source_name="session:{platform}:{chat_id}",
)


def read(
    reader: RedisReader | Any, spec: TableSource = SESSIONS, window: Window | None = None, **options: int
) -> tuple[list[dict[str, Any]], Counter[str]]:
    rows: list[dict[str, Any]] = []
    excluded: Counter[str] = Counter()
    for extracted in reader.extract(spec, spec.selected, window, **options):
        assert extracted.batch.schema == arrow_schema(spec, spec.selected)
        assert extracted.batch.num_rows <= options.get("batch_rows", 100_000)
        rows += extracted.batch.to_pylist()
        excluded += extracted.excluded
    assert len(rows) + excluded.total() == reader.count(spec, window)
    return rows, excluded


@pytest.fixture
def server(redis_url: str) -> Iterator[Any]:
    client = redis.Redis.from_url(redis_url)
    yield client
    client.close()


def put(server: Any, key: str, **values: object) -> None:
    server.hset(key, mapping={name: str(value) for name, value in values.items()})


def test_types_nulls_and_parts_of_the_key(server: Any, redis_url: str) -> None:
    put(
        server,
        "session:telegram:901:2",
        state="йўқ",
        cart=3,
        total_uzs="125000.50",
        muted=1,
        seen_at="2026-05-12T10:00:00Z",
        login_secret="t0p",
    )
    put(server, "session:instagram:17", draft="never selected")
    put(server, "basket:telegram:1", state="another table's")
    with open_source(redis_url, "mgoods") as reader:
        rows, excluded = read(reader)
    assert not excluded
    full, bare = sorted(rows, key=lambda row: str(row["platform"]), reverse=True)
    assert full == {
        "platform": "telegram",
        "chat_id": "901:2",
        "state": "йўқ",
        "cart_items": 3,
        "total_uzs": Decimal("125000.50"),
        "muted": True,
        "reference": None,
        "seen_at": datetime(2026, 5, 12, 10),  # noqa: DTZ001
    }
    assert [name for name, cell in bare.items() if cell is not None] == ["platform", "chat_id"]


def test_json_strings_are_rows_too(server: Any, redis_url: str) -> None:
    nested = table(
        "sessions",
        {
            "key": field("text", path="@key"),
            "language": field("text", path="profile.language"),
            "seen_at": field("timestamp", path="seen", epoch="milliseconds"),
        },
        source_name="session:*",
    )
    server.set("session:1", json.dumps({"profile": {"language": "uz"}, "seen": 1778580000123}))
    server.set("session:2", "no JSON")
    server.set("session:3", '["no object"]')
    server.rpush("session:4", "a list")
    with open_source(redis_url, "mgoods") as reader:
        rows, excluded = read(reader, nested)
    moment = datetime(2026, 5, 12, 10, 0, 0, 123000)  # noqa: DTZ001
    assert rows == [{"key": "session:1", "language": "uz", "seen_at": moment}]
    assert excluded == {"malformed:key": 2, "not_hash:key": 1}


def test_bad_cells_are_excluded_by_reason(server: Any, redis_url: str) -> None:
    put(server, "session:telegram:1", cart="three")
    put(server, "session:telegram:2", total_uzs="1.005")
    put(server, "session:telegram:3", seen_at="9999-12-31 00:00:00")
    server.hset("session:telegram:4", mapping={"state": b"\xd0\xff"})
    server.hset(b"session:telegram:\xff", mapping={"state": "fine"})
    with open_source(redis_url, "mgoods") as reader:
        rows, excluded = read(reader)
    assert not rows
    assert excluded == {
        "not_integer:cart_items": 1,
        "not_decimal:total_uzs": 1,
        "absurd_date:seen_at": 1,
        "invalid_utf8:state": 1,
        "invalid_utf8:chat_id": 1,
    }


def test_a_key_that_expires_meanwhile_is_left_out_and_counted(
    server: Any, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        put(server, f"session:telegram:{number}", state="open")
    keys = RedisReader._keys

    def then_gone(self: RedisReader, spec: TableSource) -> Iterator[list[bytes]]:
        for found in keys(self, spec):
            server.delete(*found[:7])
            yield found

    monkeypatch.setattr(RedisReader, "_keys", then_gone)
    with open_source(redis_url, "mgoods") as reader:
        rows, excluded = read(reader)
    assert len(rows) == 23
    assert excluded == {"expired:platform": 7}


def test_the_time_to_live_and_the_values_stay(server: Any, redis_url: str) -> None:
    put(server, "session:telegram:1", state="open")
    server.expire("session:telegram:1", 500)
    idle = server.object("idletime", "session:telegram:1")
    before = server.dump("session:telegram:1")
    with open_source(redis_url, "mgoods") as reader:
        check_drift(SESSIONS, reader.observe(SESSIONS))
        read(reader)
    assert 490 < server.ttl("session:telegram:1") <= 500
    assert server.dump("session:telegram:1") == before
    assert idle is not None


def test_only_commands_that_read(server: Any, redis_url: str) -> None:
    """A user of the stated commands is enough; what is never read is never asked for."""
    put(server, "session:telegram:1", state="open", login_secret="t0p", seen_at="2026-05-12 10:00:00")
    server.set("session:telegram:2", "{}")
    asked: list[str] = []
    started = threading.Event()

    def listen() -> None:
        with redis.Redis.from_url(redis_url).monitor() as monitor:
            started.set()
            for command in monitor.listen():
                asked.append(command["command"])
                if "the end" in command["command"]:
                    return

    listener = threading.Thread(target=listen)
    listener.start()
    started.wait(5)
    allowed = ["+select", "+scan", "+hmget", "+get", "+exists", "+hlen", "+hkeys"]
    server.acl_setuser(
        "parda_test", enabled=True, passwords=["+se cret"], keys=["session:*", ""], commands=allowed
    )
    try:
        url = redis_url.replace("redis://", "redis://parda_test:se%20cret@")
        with open_source(url, "mgoods") as reader:
            reader.observe(SESSIONS)
            rows, _ = read(reader)
    finally:
        server.acl_deluser("parda_test")
    server.echo("the end")
    listener.join(5)
    assert len(rows) == 2
    number = redis_url.rpartition("/")[2]
    ours = [
        each for each in asked if not each.startswith(("ACL", "ECHO", "CLIENT", "AUTH", "SELECT", "HELLO"))
    ]
    assert {each.split()[0] for each in ours} == {"SCAN", "HMGET", "GET", "EXISTS", "HLEN", "HKEYS"}, number
    fetched = [each for each in ours if each.startswith("HMGET")]
    assert fetched
    assert not any("login_secret" in each or "draft" in each for each in fetched)


def test_windows_by_a_cursor(server: Any, redis_url: str) -> None:
    at = ["2026-05-12 10:00:00", "2026-05-13 10:00:00", "2026-05-12 rubbish", "soon", "2999-01-01 00:00:00"]
    for number, moment in enumerate(at):
        put(server, f"session:telegram:{number}", seen_at=moment)
    put(server, "session:telegram:99", state="no cursor")
    with open_source(redis_url, "mgoods") as reader:
        found = [read(reader, BY_TIME, window) for window in (DAY, NEXT)]
        assert [[row["chat_id"] for row in rows] for rows, _ in found] == [["0"], ["1"]]
        assert found[0][1] == {"not_timestamp:seen_at": 1}
        assert str(reader.earliest_cursor(BY_TIME)) == "2026-05-12 10:00:00"
        assert str(reader.latest_cursor(BY_TIME)) == "2026-05-13 10:00:00"
        assert reader.null_cursor(BY_TIME) == 1
        assert reader.outside(BY_TIME, DAY.start, NEXT.end) == 2
        assert reader.count(BY_TIME, None) == 6


def test_batches_and_many_keys(server: Any, redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = server.pipeline(transaction=False)
    for number in range(5000):
        pipeline.hset(f"session:telegram:{number}", mapping={"state": "x" * 200})
    pipeline.execute()
    monkeypatch.setattr(module, "_PAGE_BYTES", 5_000)
    sizes: list[int] = []
    page = RedisReader._page
    monkeypatch.setattr(
        RedisReader, "_page", lambda self, spec, pattern, keys, columns: sizes.append(len(keys)) or page(
            self, spec, pattern, keys, columns)
    )  # fmt: skip
    with open_source(redis_url, "mgoods") as reader:
        rows, _ = read(reader, batch_rows=1700)
    assert sorted(int(row["chat_id"]) for row in rows) == list(range(5000))
    assert max(sizes) == sizes[0] == 64
    assert max(sizes[1:]) <= 32, "pipelines shrink where values are large"


def test_the_same_through_a_process_of_its_own(server: Any, redis_url: str) -> None:
    for number in range(300):
        put(server, f"session:telegram:{number}", state="open", cart=number)
    reading = ReadingProcess()
    try:
        with reading.open(redis_url, "mgoods") as apart, open_source(redis_url, "mgoods") as here:
            assert apart.observe(SESSIONS) == here.observe(SESSIONS)
            ours, theirs = read(apart)[0], read(here)[0]
        assert sorted(map(str, ours)) == sorted(map(str, theirs))
    finally:
        reading.close()


def test_undeclared_fields_are_drift(server: Any, redis_url: str) -> None:
    put(server, "session:telegram:1", state="open")
    with open_source(redis_url, "mgoods") as reader:
        check_drift(SESSIONS, reader.observe(SESSIONS))
        put(
            server,
            "session:telegram:2",
            state="open",
            shoe_size=42,
            **{"+998901234567": "a", "u998901234567": "b"},
        )
        server.set("session:telegram:3", json.dumps({"birthday": "2001-01-01"}))
        with pytest.raises(SchemaDrift, match="shoe_size") as caught:
            check_drift(SESSIONS, reader.observe(SESSIONS))
    assert "birthday" in str(caught.value)
    assert "998" not in str(caught.value)


def test_no_key_is_an_empty_table(redis_url: str) -> None:
    with open_source(redis_url, "mgoods") as reader:
        check_drift(SESSIONS, reader.observe(SESSIONS))
        assert read(reader) == ([], Counter())
        assert reader.latest_cursor(BY_TIME) is None


def test_what_may_not_be_asked_for(redis_url: str) -> None:
    with open_source(redis_url, "mgoods") as reader:
        for columns in (("state", "login_secret"), ("state", "draft"), ("state", "nothing"), ()):
            with pytest.raises(ConfigurationError):
                reader.extract(SESSIONS, columns, None)


@pytest.mark.parametrize(
    ("pattern", "key", "parts"),
    [
        ("session:*", b"session:a:b", {}),
        ("{kind}:{id}", b"cart:a:b", {"kind": b"cart", "id": b"a:b"}),
        ("s[1]-{id}:end", b"s[1]-x\ny:end", {"id": b"x\ny"}),
        ("session:{id}", b"other", {"id": None}),
    ],
)
def test_patterns(pattern: str, key: bytes, parts: dict[str, bytes]) -> None:
    fields = {"key": field("text", path="@key"), **{name: field("text", path=f"@{name}") for name in parts}}
    found = KeyPattern(table("t", fields, source_name=pattern)).parts([key], ["key", *parts])
    assert found == {"key": [key], **{name: [part] for name, part in parts.items()}}


def test_a_pattern_is_plain_for_the_server(server: Any) -> None:
    fields = {"id": field("text", path="@id")}
    for key in ("s[1]?x:9", "s1zx:9", "s[1]yx:9"):
        server.set(key, "1")
    glob = KeyPattern(table("t", fields, source_name="s[1]?x:{id}")).glob
    assert list(server.scan_iter(match=glob)) == [b"s[1]?x:9"]


@pytest.mark.parametrize("pattern", ["session:*", "{a}:{a}", "{key}:{id}"])
def test_parts_that_the_pattern_does_not_name(pattern: str) -> None:
    with pytest.raises(ConfigurationError, match="source_name"):
        KeyPattern(table("t", {"id": field("text", path="@id")}, source_name=pattern))


@given(st.lists(st.lists(st.binary(max_size=2), max_size=30), max_size=20))
def test_a_key_is_new_once(pages: list[list[bytes]]) -> None:
    seen = Seen()
    known: set[bytes] = set()
    for page in pages:
        expected = [key for key in dict.fromkeys(page) if key not in known]
        assert (seen.new(page) if page else []) == expected
        known.update(page)
    assert len(seen) == len(known)


def test_types_do_not_drift_in_a_store_without_types(redis_url: str) -> None:
    with open_source(redis_url, "mgoods") as reader:
        assert all(column.can_become == frozenset(LogicalType) for column in reader.observe(SESSIONS).columns)
