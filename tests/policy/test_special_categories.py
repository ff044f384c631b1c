"""A special category stands with nothing that leads to a person; of a point its zone alone is kept."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from transforms.errors import PolicyError
from transforms.policy.load import load_sources
from transforms.policy.taxonomy import SPECIAL, data_categories, is_special


def column(kind: str, category: str = "system.operations", **more: object) -> dict[str, object]:
    return {"type": kind, "category": category, "role": "attribute", "description": "A column.", **more}


SOURCES: dict[str, Any] = {
    "system": "polls",
    "database": {"url_env": "PARDA_POLLS_DATABASE_URL", "default_url": "sqlite:///demo/polls.sqlite"},
    "tables": {
        "visitors": {
            "description": "Who was asked.",
            "primary_key": ["visitor_id"],
            "load": "append",
            "cursor": "asked_at",
            "fields": {
                "visitor_id": column(
                    "integer",
                    "user.unique_id",
                    role="direct_identifier",
                    operator="pseudonymise",
                    domain="customer",
                ),
                "latitude": column(
                    "float",
                    "user.location.precise",
                    operator="generalise_point",
                    longitude="longitude",
                    resolution=6,
                ),
                "longitude": column("float", "user.location.precise", operator="part_of_point"),
                "asked_at": column("timestamp"),
            },
        },
        "answers": {
            "description": "What was answered.",
            "primary_key": ["answer_id"],
            "load": "append",
            "cursor": "answered_at",
            "fields": {
                "answer_id": column("uuid"),
                "view": column(
                    "text", "user.demographic.political_opinion", role="sensitive", values=["left", "right"]
                ),
                "age": column(
                    "integer", "user.demographic.age_range", operator="generalise_number", bounds=[30, 60]
                ),
                "email": column("text", "user.contact.email", role="direct_identifier", operator="drop"),
                "answered_at": column("timestamp", operator="generalise_date", to="day"),
            },
        },
    },
}  # fmt: skip


def load(tmp_path: Path, table: str, **changes: dict[str, object] | None) -> object:
    """The sources with columns of ``table`` changed, added or (None) taken away."""
    content = copy.deepcopy(SOURCES)
    fields = content["tables"][table]["fields"]
    for name, change in changes.items():
        if change is None:
            del fields[name]
        else:
            fields[name] = change
    file = tmp_path / "polls" / "sources.yaml"
    file.parent.mkdir()
    file.write_text(yaml.safe_dump(content, sort_keys=False))
    return load_sources(file, "polls")


def test_the_sources_are_sound(tmp_path: Path) -> None:
    assert load(tmp_path, "answers")


def test_the_special_categories_are_of_the_taxonomy() -> None:
    assert set(SPECIAL) <= data_categories()
    assert is_special("user.health_and_medical.genetic")
    assert not is_special("user.demographic.age_range")


LINKS = {
    "pseudonym": column(
        "text", "user.contact.email", role="direct_identifier", operator="pseudonymise", domain="email"
    ),
    "pseudonym without a person's category": column("integer", operator="pseudonymise", domain="account"),
    "key of another table": None,
    "exact moment": column("timestamp"),
    "exact date": column("date", "user.demographic.date_of_birth"),
    "free text": column("text", "user.content.private", role="free_text", operator="redact_text"),
    "network": column("text", "user.device.ip_address", operator="network_prefix"),
    "browser": column("text", "user.device", operator="generalise_user_agent"),
    "account": column("text", "user.account.settings"),
    "session": column("uuid", "user.telemetry"),
    "purchase": column("integer", "user.behavior.purchase_history"),
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_beside_a_special_category_is_refused(link: str, tmp_path: Path) -> None:
    found = LINKS[link]
    name = "planted" if found else "visitor_id"
    with pytest.raises(PolicyError, match=f"tables.answers.fields.{name}: ") as caught:
        load(tmp_path, "answers", **{name: found or column("integer")})
    assert "beside the special category of `view`" in str(caught.value)


@pytest.mark.parametrize("category", ["user.health_and_medical", "user.demographic.religious_belief"])
def test_other_special_categories_count_too(category: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"tables\.visitors\.fields\.visitor_id: is linkable"):
        load(tmp_path, "visitors", belief=column("text", category, role="sensitive", values=["a", "b"]))


def test_a_key_in_sequence_and_an_exact_cursor_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, "answers", answer_id=column("integer"), answered_at=column("timestamp"))
    assert "answer_id: is a key that is no uuid" in str(caught.value)
    assert "answered_at: is an exact date or moment" in str(caught.value)


def test_a_special_category_that_is_not_stored_links_nothing(tmp_path: Path) -> None:
    view = column("text", "user.demographic.political_opinion", role="sensitive", operator="drop")
    assert load(tmp_path, "visitors", view=view)


def test_a_special_category_is_kept_as_one_of_few_answers_only(tmp_path: Path) -> None:
    view = column("text", "user.demographic.political_opinion", role="sensitive")
    with pytest.raises(PolicyError, match="a sensitive column cannot be kept"):
        load(tmp_path, "answers", view=view)


PLACE = {"category": "user.location.precise"}
POINTS: dict[str, tuple[dict[str, dict[str, object] | None], str]] = {
    "kept": ({"latitude": column("float", **PLACE), "longitude": None}, "an exact place cannot be kept"),
    "no other half": ({"longitude": None}, "named as a longitude"),
    "other half kept": ({"longitude": column("float", **PLACE)}, "named as a longitude"),
    "half alone": (
        {"latitude": None},
        "must be the `longitude` of exactly one",
    ),
    "half shared": (
        {"home": column("float", operator="generalise_point", longitude="longitude", resolution=5, **PLACE)},
        "must be the `longitude` of exactly one",
    ),
    "too fine": (
        {
            "latitude": column(
                "float", operator="generalise_point", longitude="longitude", resolution=11, **PLACE
            )
        },
        "resolution",
    ),
    "no resolution": (
        {"latitude": column("float", operator="generalise_point", longitude="longitude", **PLACE)},
        "`resolution` goes with operator",
    ),
    "text": ({"longitude": column("text", operator="part_of_point", **PLACE)}, "must be a float or decimal"),
    "other category": (
        {"longitude": column("float", operator="part_of_point")},
        "must be that of `latitude`",
    ),
}


@pytest.mark.parametrize(("changes", "told"), POINTS.values(), ids=POINTS.keys())
def test_points(changes: dict[str, dict[str, object] | None], told: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=told):
        load(tmp_path, "visitors", **changes)


def test_rows_that_change_need_an_exact_cursor(tmp_path: Path) -> None:
    content = copy.deepcopy(SOURCES)
    content["tables"]["answers"]["load"] = "upsert"
    file = tmp_path / "polls" / "sources.yaml"
    file.parent.mkdir()
    file.write_text(yaml.safe_dump(content, sort_keys=False))
    with pytest.raises(PolicyError, match="the cursor `answered_at` must be kept"):
        load_sources(file, "polls")
