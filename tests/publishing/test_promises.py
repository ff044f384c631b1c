"""The promise register: kept only when measured, broken when not, and what is told of it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from pipelines.cli import main
from transforms.errors import PublishingError
from transforms.evidence.controls import CONTROLS
from transforms.evidence.records import ControlEvidence, ControlState
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.policy.load import load_system
from transforms.policy.minors import ROWS_SCHEMA, MinorsFound
from transforms.policy.minors_list import MinorsList
from transforms.policy.models import Clause, ClauseKind
from transforms.pseudonymisation.keys import KeyRing
from transforms.publishing.promises import PromiseBroken, assert_none_broken, by_clause, promise_register
from transforms.publishing.register_of import register_of
from transforms.storage import PartitionStore, open_session

NIGHT = date(2026, 4, 12)


def clause(name: str, *controls: str, outside: str | None = None) -> Clause:
    told = {"section": "1", "paraphrase": "What it says.", "kind": ClauseKind.SECURITY}
    return Clause.model_validate({"id": name, "controls": controls, "outside": outside, **told})


def evidence(control: str, state: ControlState = "kept", day: date = NIGHT, **counts: int) -> ControlEvidence:
    return ControlEvidence(control, day, state, counts)


def states(*found: ControlEvidence, of: Clause) -> tuple[str, list[str]]:
    (whole,) = by_clause(promise_register([of], {each.control: each for each in found}))
    return whole.state, [promise.state for promise in whole.promises]


def test_kept_needs_evidence_of_every_control() -> None:
    both = clause("1.a", "encrypt_at_rest", "no_network")
    assert states(evidence("encrypt_at_rest"), evidence("no_network"), of=both) == ("kept", ["kept", "kept"])
    assert states(evidence("encrypt_at_rest"), of=both) == ("broken", ["kept", "broken"])
    old = evidence("no_network", day=NIGHT - timedelta(days=1))
    assert states(evidence("encrypt_at_rest"), old, of=both) == ("broken", ["kept", "broken"])
    wrong = evidence("no_network", "broken")
    assert states(evidence("encrypt_at_rest"), wrong, of=both) == ("broken", ["kept", "broken"])


def test_what_says_nothing_does_not_decide() -> None:
    network = evidence("network_prefix", "not_applicable")
    of = clause("1.a", "network_prefix", "encrypt_at_rest", "value_free_errors")
    assert states(network, evidence("encrypt_at_rest"), of=of) == (
        "kept", ["not_applicable", "kept", "no_evidence"]
    )  # fmt: skip
    assert states(network, of=clause("1.a", "network_prefix")) == ("not_applicable", ["not_applicable"])
    assert states(of=clause("1.a", outside="A cookie.")) == ("outside", ["outside"])


def test_the_error_says_which_clause_which_control_why_and_what_next() -> None:
    clauses = [
        clause("1.a", "no_network"),
        clause("1.b", "encrypt_at_rest"),
        clause("1.c", "encrypt_at_rest"),
    ]
    found = {
        "encrypt_at_rest": evidence("encrypt_at_rest", "broken", files=9, rows=12345, broken=1),
        "no_network": evidence("no_network"),
    }
    with pytest.raises(PromiseBroken) as told:
        assert_none_broken("shop", promise_register(clauses, found))
    text = str(told.value)
    assert "2 promise(s) are broken, first clause `1.b` by control `encrypt_at_rest` (also `1.c`)" in text
    assert CONTROLS["encrypt_at_rest"].evidence in text
    assert "broken=1, files=9" in text
    assert "12345" not in text, "counts of restricted rows stay inside"
    assert "Next step:" in text
    assert "parda promises --system shop" in text


@pytest.fixture
def nights(home: Home) -> Home:
    """Two nights of mgoods; on the second a partition lay in clear."""
    with EvidenceStore.open(home, "mgoods") as store:
        for day, state in ((NIGHT, "kept"), (NIGHT + timedelta(days=1), "broken")):
            for control in CONTROLS.values():
                if control.scope != "build":
                    is_it: ControlState = (
                        "broken" if (control.id, state) == ("encrypt_at_rest", "broken") else "kept"
                    )
                    store.record_control(control.id, day, is_it, {"broken": int(is_it == "broken")})
    return home


def test_past_days(nights: Home) -> None:
    policy = load_system("mgoods").policy
    assert register_of(nights, policy, NIGHT).broken == []
    assert register_of(nights, policy, NIGHT + timedelta(days=9)).night == NIGHT + timedelta(days=1)
    assert {p.control for p in register_of(nights, policy).broken} == {"encrypt_at_rest"}
    assert len(register_of(nights, policy).clauses) == len(policy.clauses)
    with pytest.raises(PublishingError, match="no night has been recorded up to 2026-01-01"):
        register_of(nights, policy, date(2026, 1, 1))


def command(home: Home, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--home", str(home.root), *arguments])
    return done.exit_code, done.output


def test_the_command(nights: Home) -> None:
    code, text = command(nights, "promises", "--system", "mgoods", "--date", str(NIGHT))
    assert code == 0
    assert "night of 2026-04-12: 78 clauses" in text
    code, text = command(nights, "promises", "--broken")
    assert code == 1
    assert "mgoods, night of 2026-04-13" in text
    assert "encrypt_at_rest: BROKEN (broken=1)" in text
    assert "next step:" in text
    assert "beshqozon: no night has been recorded" in text
    code, text = command(nights, "promises", "--system", "mgoods", "--json")
    assert code == 1
    (document,) = json.loads(text)
    assert {each["state"] for each in document["clauses"]} == {"kept", "broken", "outside"}
    broken = [each for each in document["clauses"] if each["state"] == "broken"]
    assert all(any(one["control"] == "encrypt_at_rest" for one in each["controls"]) for each in broken)
    code, text = command(nights, "promises", "--system", "mall")
    assert code == 1
    assert "no night has been recorded" in text
    assert not (nights.root / "state" / "mall.sqlite").exists(), "to ask makes nothing"


def test_lineage(home: Home) -> None:
    code, text = command(home, "lineage", "--system", "mall", "--table", "campaigns_monthly")
    assert code == 0
    lines = text.splitlines()
    use = "analytics.reporting.campaign_insights, clause 3.3.a, may be objected to"
    assert lines[0] == f"mall.campaigns_monthly: {use}"
    way = "campaign_events.amount ← campaign_events.amount_uzs (user.behavior.purchase_history)"
    assert lines[lines.index("  revenue") + 1] == f"    ← {way}"
    assert "marketing_choices.choice (user.privacy_preferences)" in text
    assert command(home, "lineage", "--system", "mall", "--table", "nothing")[0] == 1


def test_minors(home: Home, tmp_path: Path) -> None:
    code, text = command(home, "minors", "--system", "mgoods")
    assert (code, text) == (0, "mgoods: not applicable; no source column tells an age (minimum age 18)\n")
    asked = ("minors", "--system", "mall", "--to", str(tmp_path / "list.csv"))
    code, text = command(home, *asked)
    assert code == 0
    assert "0 row(s) below the age of 16" in text
    assert not (tmp_path / "list.csv").exists()
    con = open_session(home, KeyRing.load("mall", home))
    listing = MinorsList.open(PartitionStore(home, "mall", con))
    row = {"row_id": "4711", "until": date(2030, 1, 1), "domain": None, "subject": None}
    listing.note("contest_entries", NIGHT, MinorsFound(pl.DataFrame([row], schema=ROWS_SCHEMA)))
    listing.save()
    con.close()
    code, text = command(home, *asked)
    assert code == 0
    assert "4711" not in text, "to a file only"
    assert (tmp_path / "list.csv").read_text() == "table,row_id,first_seen\ncontest_entries,4711,2026-04-12\n"
    assert (tmp_path / "list.csv").stat().st_mode & 0o777 == 0o600
    assert command(home, *asked)[0] == 1, "a file that exists is not written over"
    assert command(home, "minors", "--system", "mall", "--show")[1].endswith(
        "contest_entries,4711,2026-04-12\n"
    )
