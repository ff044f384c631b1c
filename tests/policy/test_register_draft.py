"""The register that ``parda clauses`` prints: complete, agreeing with the text, and never accepted unread."""

from __future__ import annotations

from pathlib import Path

import yaml
from click.testing import CliRunner

from pipelines.cli import main
from transforms.evidence.controls import CONTROLS
from transforms.policy.clauses import split_clauses
from transforms.policy.load import SYSTEMS
from transforms.policy.models import ClauseKind
from transforms.policy.register_draft import register_draft

TWICE = "1. Uses\nWe keep: names.\n- one\n\n1. Ishlatish\nBiz ismlarni saqlaymiz.\n- bir\n"


def test_every_clause_is_printed_and_none_is_decided() -> None:
    text = (SYSTEMS / "mgoods" / "policy.txt").read_text(encoding="utf-8")
    printed = yaml.safe_load(register_draft(text))["clauses"]
    assert [(c["id"], c["section"], c["fingerprint"]) for c in printed] == [
        (c.id, c.section, c.fingerprint) for c in split_clauses(text)
    ]
    kinds = {kind.value for kind in ClauseKind}
    assert not [c["id"] for c in printed if c["kind"] in kinds or c["controls"] or "outside" in c]


def test_the_controls_are_told() -> None:
    head = register_draft("1. T\nOne.").partition("clauses:")[0]
    assert all(name in head for name in CONTROLS)


def test_a_second_language_stands_by_its_section() -> None:
    draft = register_draft(TWICE, languages=2)
    assert [c["id"] for c in yaml.safe_load(draft)["clauses"]] == ["1.a", "1.b"]
    second = split_clauses(TWICE.partition("\n\n")[2])
    assert [f"translation {c.fingerprint}: {c.text}" in draft for c in second] == [True, True]
    # taken as one language, they are clauses of their own
    assert len(yaml.safe_load(register_draft(TWICE))["clauses"]) == 4


def test_a_file_without_a_sentence_is_told(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("A title\n", encoding="utf-8")
    found = CliRunner().invoke(main, ["clauses", str(empty)])
    assert found.exit_code == 1
    assert "empty.txt holds no sentence. Next step: give the policy's text" in found.output
    assert CliRunner().invoke(main, ["clauses", str(tmp_path / "missing.txt")]).exit_code == 2
