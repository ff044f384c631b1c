"""JSON Lines as webhooks and exports are: several rows a line, moments as numbers, texts in pieces."""

from __future__ import annotations

import json
import random
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from transforms.errors import ConfigurationError, SchemaDrift
from transforms.policy.models import Operator, Role, TableSource
from transforms.sources import check_drift, open_source
from transforms.sources.files import json_records

from .declare import field, table
from .drops import DAY, NEXT, put, read

AT = 1778580000  # 2026-05-12 10:00:00 UTC
MESSAGES = table(
    "meta_messages",
    {
        "mid": field("text", path="entry[].messaging[].message.mid"),
        "page_id": field("text", path="entry[].id"),
        "object": field("text"),
        "received_at": field("timestamp", path="entry[].time", epoch="milliseconds"),
        "sender_id": field("text", path="entry[].messaging[].sender.id"),
        "sent_at": field("timestamp", path="entry[].messaging[].timestamp", epoch="seconds"),
        "text": field("text", path="entry[].messaging[].message.text"),
        "is_echo": field("boolean", path="entry[].messaging[].message.is_echo"),
        "attachments": field("text", path="entry[].messaging[].message.attachments", operator=Operator.DROP),
        "changes": field("text", path="entry[].changes", role=Role.NEVER_READ),
    },
    cursor="sent_at",
    source_name="meta/*.jsonl",
    records="entry[].messaging[]",
)
COMMENTS = table(
    "meta_comments",
    {
        "comment_id": field("text", path="entry[].changes[].value.id"),
        "text": field("text", path="entry[].changes[].value.text"),
        "sent_at": field("timestamp", path="entry[].time", epoch="milliseconds"),
        "field_name": field("text", path="entry[].changes[].field"),
        "object": field("text", operator=Operator.DROP),
        "page_id": field("text", path="entry[].id", operator=Operator.DROP),
        "messaging": field("text", path="entry[].messaging", operator=Operator.DROP),
    },
    cursor="sent_at",
    source_name="meta/*.jsonl",
    records="entry[].changes[]",
)


def message(mid: str, at: int = AT, **more: Any) -> dict[str, Any]:
    return {"sender": {"id": "17"}, "timestamp": at, "message": {"mid": mid, "text": f"text {mid}", **more}}


def entry(*messaging: Any, **more: Any) -> dict[str, Any]:
    return {"id": "page", "time": AT * 1000 + 5, "messaging": list(messaging), **more}


def delivery(*entries: Any) -> dict[str, Any]:
    return {"object": "instagram", "entry": list(entries)}


def write(folder: Path, *lines: Any, name: str = "meta/a.jsonl") -> str:
    put(folder / name, "".join(json.dumps(line) + "\n" for line in lines))
    return f"file://{folder}"


def test_a_row_for_each_innermost_element_with_what_is_around_it(tmp_path: Path) -> None:
    comment = {"field": "comments", "value": {"id": "c1", "text": "narxi?"}}
    url = write(
        tmp_path,
        delivery(
            entry(message("a"), message("b", AT + 86_400, is_echo=True)),
            {**entry(message("c", attachments=[{"type": "image"}])), "id": "other"},
        ),
        delivery({"id": "page", "time": AT * 1000, "changes": [comment]}),
        {"object": "instagram"},
        delivery(entry()),
    )
    with open_source(url, "mgoods") as reader:
        for spec in (MESSAGES, COMMENTS):
            check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, MESSAGES)
        assert not excluded
        assert [(row["mid"], row["page_id"], row["is_echo"]) for row in rows] == [
            ("a", "page", None),
            ("b", "page", True),
            ("c", "other", None),
        ]
        assert rows[0]["sent_at"] == datetime(2026, 5, 12, 10)  # noqa: DTZ001
        assert rows[0]["received_at"] == datetime(2026, 5, 12, 10, 0, 0, 5000)  # noqa: DTZ001
        assert [row["mid"] for row in read(reader, MESSAGES, DAY)[0]] == ["a", "c"]
        assert [row["mid"] for row in read(reader, MESSAGES, NEXT)[0]] == ["b"]
        comments, _ = read(reader, COMMENTS)
        assert [(row["comment_id"], row["text"]) for row in comments] == [("c1", "narxi?")]


def test_every_element_is_accounted_for(tmp_path: Path) -> None:
    url = write(
        tmp_path,
        delivery(entry(message("a"), "no object", None, message("b", -1)), 7),
        delivery(entry(message("c", "soon"))),  # type: ignore[arg-type]
        {"object": "instagram", "entry": {"id": "no list"}},
    )
    with open_source(url, "mgoods") as reader:
        rows, excluded = read(reader, MESSAGES)
        assert [row["mid"] for row in rows] == ["a"]
        assert excluded == {"malformed:mid": 4, "not_timestamp:sent_at": 2}
        assert reader.count(MESSAGES, None) == 7
        assert reader.outside(MESSAGES, DAY.start, DAY.end) == 6


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ([delivery(entry(message("a"))), {**delivery(), "birthday": 1}], "birthday"),
        ([delivery(entry(message("a"), phone="1"))], "entry[].phone"),
        ([delivery(entry({**message("a"), "recipient": {"id": "1"}}))], "entry[].messaging[].recipient"),
        ([delivery(entry(message("a", contact={"phone": 1})))], "entry[].messaging[].message.contact"),
    ],
)
def test_undeclared_keys_are_drift_at_every_level(tmp_path: Path, lines: list[Any], named: str) -> None:
    with open_source(write(tmp_path, *lines), "mgoods") as reader, pytest.raises(SchemaDrift) as caught:
        check_drift(MESSAGES, reader.observe(MESSAGES))
    assert f"Undeclared in sources.yaml: {named}." in str(caught.value)


def test_an_epoch_is_a_number_and_no_other_number_is_a_moment(tmp_path: Path) -> None:
    plain = {**MESSAGES.fields, "sent_at": MESSAGES.fields["sent_at"].model_copy(update={"epoch": None})}
    url = write(tmp_path, delivery(entry(message("a"))))
    with open_source(url, "mgoods") as reader:
        spec = MESSAGES.model_copy(update={"fields": plain})
        with pytest.raises(SchemaDrift, match="sent_at"):
            check_drift(spec, reader.observe(spec))


TELEGRAM = table(
    "telegram",
    {
        "update_id": field("integer"),
        "chat_id": field("integer", path="message.chat.id"),
        "sent_at": field("timestamp", path="message.date", epoch="seconds"),
        "text": field("text", path="message.text", parts="text"),
        "photo": field("text", path="message.photo", operator=Operator.DROP),
    },
    cursor="sent_at",
    source_name="telegram/*.jsonl.gz",
)


def update(number: int, text: Any, **more: Any) -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": 901}, "date": AT + number, "text": text, **more}}


def test_texts_in_pieces(tmp_path: Path) -> None:
    pieces = ["raqamim ", {"type": "phone", "text": "901234567"}, " shu"]
    url = write(
        tmp_path,
        update(1, "salom", photo=[{"file_id": "x"}]),
        update(2, pieces),
        update(3, [{"type": "bold"}]),
        update(4, {"text": "no list"}),
        update(5, []),
        name="telegram/a.jsonl.gz",
    )
    with open_source(url, "mgoods") as reader:
        check_drift(TELEGRAM, reader.observe(TELEGRAM))
        rows, excluded = read(reader, TELEGRAM)
    assert {row["update_id"]: row["text"] for row in rows} == {
        1: "salom",
        2: "raqamim 901234567 shu",
        5: "",
    }
    assert excluded == {"not_text:text": 2}


@pytest.mark.parametrize("seconds", [0, 1_778_580_000, 7_258_118_400, 10**15, "1778580000", 1.5, True])
def test_what_is_a_moment(tmp_path: Path, seconds: Any) -> None:
    line = update(1, "x")
    line["message"]["date"] = seconds
    with open_source(write(tmp_path, line, name="telegram/a.jsonl.gz"), "mgoods") as reader:
        rows, excluded = read(reader, TELEGRAM)
    if seconds in (1_778_580_000, "1778580000"):
        assert str(rows[0]["sent_at"]) == "2026-05-12 10:00:00"
    elif seconds == 0:
        assert str(rows[0]["sent_at"]) == "1970-01-01 00:00:00"
    elif seconds in (1.5, True):
        assert excluded == {"not_timestamp:sent_at": 1}
    else:
        assert excluded in ({"absurd_date:sent_at": 1}, {"not_timestamp:sent_at": 1})


def test_arrow_and_line_by_line_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arrays and pieces Arrow reads the block; one odd line makes it read by lines."""
    draws = random.Random(3)
    lines = [update(number, f"text {draws.random()}") for number in range(500)]
    url = write(tmp_path, *lines, name="telegram/a.jsonl.gz")
    with open_source(url, "mgoods") as reader:
        by_arrow = read(reader, TELEGRAM)[0]
    monkeypatch.setattr(json_records, "_GIVEN_UP", 0)
    with open_source(url, "mgoods") as reader:
        assert read(reader, TELEGRAM)[0] == by_arrow


def test_blocks_of_lines_with_arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "BLOCK_BYTES", 2_000)
    lines = [delivery(entry(*(message(f"{line}-{place}") for place in range(7)))) for line in range(60)]
    with open_source(write(tmp_path, *lines), "mgoods") as reader:
        rows, excluded = read(reader, MESSAGES, batch_rows=50)
    assert Counter(row["mid"] for row in rows) == Counter(f"{a}-{b}" for a in range(60) for b in range(7))
    assert not excluded


@pytest.mark.parametrize("records", ["entry", "entry[].messaging", "[]", "entry[]..x[]", ".entry[]"])
def test_records_that_name_no_array(records: str) -> None:
    with pytest.raises(ValidationError):
        TableSource(**{**MESSAGES.model_dump(), "records": records})


def test_a_path_through_another_array() -> None:
    with pytest.raises(ValidationError, match="goes through an array"):
        TableSource(**{**MESSAGES.model_dump(), "records": "entry[].changes[]"})


def test_an_array_that_is_declared_whole_and_in_part(tmp_path: Path) -> None:
    fields = {**MESSAGES.fields, "entry": field("text", operator=Operator.DROP)}
    spec = MESSAGES.model_copy(update={"fields": fields})
    url = write(tmp_path, delivery())
    with open_source(url, "mgoods") as reader, pytest.raises(ConfigurationError, match="lies within that of"):
        reader.observe(spec)
