"""The splitter of policy texts, and the registers of all marketplaces held against their texts."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from transforms.evidence.controls import CONTROLS
from transforms.policy.clauses import TextClause, compare, in_languages, split_clauses
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import Policy

REPOSITORY = SYSTEMS.parent
SEED = "000_c8305e6a2140556d.txt"

# Lines of MGoods' text that are no clause and carry no number: the title block, read by a person.
TITLES = [
    "SELLER.MGOODS.UZ PRIVACY",
    "Data protection focused",
    "Privacy & Data Protection Policy",
    "Your data on Seller.mgoods.uz",
]


@pytest.fixture(scope="module")
def text() -> str:
    return (SYSTEMS / "mgoods" / "policy.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_system("mgoods").policy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Title\n\nOne. Two.", ["1.a One.", "1.b Two."]),
        ("1. Title\n\nOne:\n\n  • first\n  • second. Still second", ["1.a One:", "1.b first",
                                                                     "1.c second. Still second"]),
        ("Name of it\n\nBefore all.\n\n2. T\n2.1. Sub\n- x\n- y", ["0.a Before all.", "2.1.a x", "2.1.b y"]),
        ("Scope: web & app\nJust a title", ["0.a Scope: web & app"]),
        ("1. T\nWe (“we”, shop.example) sell 1.5 kg. “So.” Yes!", ["1.a We (“we”, shop.example) sell 1.5 kg.",
                                                                   "1.b “So.”", "1.c Yes!"]),
        ("1. T\nCouriers (e.g. Local ones) i.e. All of them.", ["1.a Couriers (e.g. Local ones) i.e. All of "
                                                                 "them."]),
        ("1. T\nБиз сақлаймиз. Keyin oʻchiramiz.", ["1.a Биз сақлаймиз.", "1.b Keyin oʻchiramiz."]),
        ("1. T\nPens, etc. We keep them. See Dr. Nobody of No. 5.", [
            "1.a Pens, etc.", "1.b We keep them.", "1.c See Dr. Nobody of No. 5."]),
        # a table: each row below its headings is a clause, whatever its cells end with
        ("1. T\nWe keep:\n| Data | Use |\n|---|:--|\n| Name | To deliver |\n| Age. | Reports. Only |\nEnd.", [
            "1.a We keep:", "1.b Name | To deliver", "1.c Age. | Reports. Only", "1.d End."]),
        ("1. T\n| no headings | here |", ["1.a no headings | here"]),
        ("", []),
    ],
)  # fmt: skip
def test_split(text: str, expected: list[str]) -> None:
    assert [f"{clause.id} {clause.text}" for clause in split_clauses(text)] == expected


words = st.lists(st.text("adeklmorsv", min_size=1, max_size=8), min_size=1, max_size=5).map(" ".join)
sentences = words.map(lambda line: line.capitalize() + ".").filter(
    lambda sentence: not re.search(r"\b(?:vs|mr|mrs|dr)\.$", sentence, re.IGNORECASE)  # never an end
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # machines are shared
@given(st.lists(st.tuples(st.lists(sentences, max_size=4), st.lists(words, max_size=6)), max_size=4))
@example([(["One."], ["item"] * 60)])  # past the letter z
def test_every_sentence_and_item_is_one_clause(sections: list[tuple[list[str], list[str]]]) -> None:
    lines, expected = ["A title", ""], []
    for number, (paragraph, items) in enumerate(sections, start=1):
        lines += [f"{number}. Heading {number}", "", " ".join(paragraph), ""]
        lines += [f"  • {item}" for item in items]
        expected += [(str(number), wording) for wording in [*paragraph, *items]]
    found = split_clauses("\n".join(lines))
    assert [(clause.section, clause.text) for clause in found] == expected
    assert len({clause.id for clause in found}) == len(found)


def test_fingerprint_sees_words_and_not_spacing() -> None:
    clause = TextClause("1.a", "1", "We keep  Data.")
    assert clause.fingerprint == TextClause("2.b", "2", "we keep data.").fingerprint
    assert clause.fingerprint != TextClause("1.a", "1", "We sell data.").fingerprint


def test_no_word_of_the_text_is_lost(text: str) -> None:
    """Clauses, numbered headings and the four titles are the whole text, in order."""
    clauses = [clause.text for clause in split_clauses(text)]
    rest = []
    for line in (raw.strip().removeprefix("•").strip() for raw in text.splitlines()):
        if not line or re.match(r"^\d+(\.\d+)*\. ", line):
            continue
        while line and clauses and line.startswith(clauses[0]):
            line = line.removeprefix(clauses.pop(0)).strip()
        if line:
            rest.append(line)
    assert clauses == []
    assert rest == TITLES


def test_register_agrees_with_the_text(policy: Policy, text: str) -> None:
    assert compare(policy, text) == []
    assert [clause.id for clause in policy.clauses] == [clause.id for clause in split_clauses(text)]
    assert all(clause.fingerprint for clause in policy.clauses)
    by_section: dict[str, int] = {}
    for clause in policy.clauses:
        by_section[clause.section] = by_section.get(clause.section, 0) + 1
    assert by_section == {
        "0": 3, "1": 3, "2.1": 6, "2.2": 5, "2.3": 5, "2.4": 5, "3": 8, "5.1": 6, "5.2": 2, "6": 8, "7": 7,
        "8": 4, "9": 4, "10": 3, "11": 2, "12": 3, "13": 4,
    }  # fmt: skip


# Of each further marketplace: clauses by section, in each language, and the lines that are headings.
REGISTERS: dict[str, tuple[list[dict[str, int]], list[str]]] = {
    "beshqozon": (
        [{"0": 118}],
        [
            "Privacy policy", "🔗 https://panel.beshqozon.uz/page/privacy-policy", "Purpose", "Definitions",
            "Accountability", "Notice", "Choice and Consent", "📩 webmaster@BESHQOZON.uz", "Data Collection",
            "📩 webmaster@BESHQOZON.uz", "Child Protection", "Use and Storage",
            "Disclosure and Transfer of Information", "Third Parties", "Accuracy and Integrity", "Security",
            "Privacy by Design", "Types of Personal Data and Collection Purposes",
        ],
    ),
    "sotuv_agenti": (
        [
            {"0": 1, "1": 2, "2": 7, "3": 5, "4": 7, "5": 5, "6": 2, "7": 4, "8": 3, "9": 2, "10": 2,
             "11": 1},
            {"1": 2, "2": 6, "3": 5, "4": 7, "5": 5, "6": 2, "7": 4, "8": 4, "9": 2, "10": 1, "11": 1},
        ],
        ["Maxfiylik siyosati / Privacy Policy"],
    ),
    "mall": (
        [{"1": 2, "2.1": 3, "2.2": 2, "3.1": 2, "3.2": 4, "3.3": 3, "4.1": 3, "4.2": 2, "4.3": 3, "5": 4,
          "6.1": 2, "6.2": 2, "6.3": 3, "6.4": 2, "7": 3, "8": 3, "9": 2}],
        [],
    ),
    "koopseri": (
        [{"0": 19}],
        [
            "Koopseri", "Seller Privacy Policy", "Security", "Minor", "Messages from Koopseni",
            "Shared Information & Disclosure", "Retention of personal information", "Changes",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("system", REGISTERS)
def test_every_register_agrees_with_its_text(system: str) -> None:
    """Section by section, in each language; and no line of the text is left that says anything."""
    sections, headings = REGISTERS[system]
    policy = load_system(system).policy
    text = (SYSTEMS / system / policy.source_text).read_text(encoding="utf-8")
    assert compare(policy, text) == []
    parts = in_languages(text, len(sections))
    assert len(parts) == 1 + len(policy.controller.translations)
    left = []
    for part, expected in zip(parts, sections, strict=True):
        clauses = split_clauses(part)
        assert Counter(clause.section for clause in clauses) == expected
        wordings = [clause.text for clause in clauses]
        for raw in part.splitlines():
            line = re.sub(r"^[•*–-]\s*", "", raw.strip())
            if re.match(r"^\d+(\.\d+)*\.? ", line):
                continue
            while line and wordings and line.startswith(wordings[0]):
                line = line.removeprefix(wordings.pop(0)).strip()
            left += [line] if line else []
        assert wordings == []
    assert left == headings
    assert Counter(clause.section for clause in policy.clauses) == sections[0], "a bilingual text counts once"
    assert all(clause.fingerprint for clause in policy.clauses)
    translated = {print_ for clause in policy.clauses for print_ in clause.translations}
    assert translated == {clause.fingerprint for part in parts[1:] for clause in split_clauses(part)}


@pytest.mark.parametrize("system", REGISTERS)
def test_a_sentence_that_is_missing_is_noticed(system: str) -> None:
    """Each clause of the text is taken out once; the register then says more than the text."""
    policy = load_system(system).policy
    text = (SYSTEMS / system / policy.source_text).read_text(encoding="utf-8")
    first = in_languages(text, 1 + len(policy.controller.translations))[0]
    for clause in split_clauses(first)[:: max(1, len(policy.clauses) // 8)]:
        assert compare(policy, text.replace(clause.text, "", 1)), clause.id


@pytest.mark.parametrize("system", REGISTERS)
def test_every_control_of_a_register_is_built(system: str) -> None:
    for clause in load_system(system).policy.clauses:
        assert set(clause.controls) <= set(CONTROLS)
        assert not clause.controls or any(CONTROLS[c].scope != "build" for c in clause.controls), clause.id


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        (
            "We recommend reviewing their own privacy policies.",
            "",
            "`10.c` of the register is not in the text",
        ),
        ("HTTPS secure communication\n", "HTTPS secure communication\n  • Shredding\n", "`6.i` of the text"),
        ("for a limited period", "for ever", "wording of clause `8.d`"),
        ("We do not sell", "We sell", "wording of clause `3.h`"),
        ("January 2025", "March 2026", "`controller.policy_updated`"),
        ("support@mgoods.uz", "hello@mgoods.uz", "`controller.contact`"),
        ("10. Third-Party Links", "4. Third-Party Links", "`4.a` of the text is not in the register"),
    ],
)
def test_changed_text_is_noticed(policy: Policy, text: str, old: str, new: str, difference: str) -> None:
    assert old in text
    assert any(difference in line for line in compare(policy, text.replace(old, new, 1)))


def test_swapped_clauses_are_noticed(policy: Policy, text: str) -> None:
    clauses = list(policy.clauses)
    clauses[4], clauses[5] = clauses[5], clauses[4]
    swapped = policy.model_copy(update={"clauses": tuple(clauses)})
    assert any("order differs" in line and "`1.b`" in line for line in compare(swapped, text))


def test_paraphrases_are_our_own_words(policy: Policy, text: str) -> None:
    """A paraphrase does not repeat its clause: no run of six words of the text."""
    wording = {
        clause.id: " ".join(re.findall(r"\w+", clause.text.casefold())) for clause in split_clauses(text)
    }
    for clause in policy.clauses:
        own = re.findall(r"\w+", clause.paraphrase.casefold())
        for start in range(len(own) - 5):
            assert " ".join(own[start : start + 6]) not in wording[clause.id], clause.id


def test_kept_text_is_the_published_one(text: str) -> None:
    folder = Path(os.environ.get("PARDA_SEEDS", REPOSITORY.parent / "shared" / "seeds"))
    if not (folder / SEED).is_file():
        pytest.skip("the published texts are not beside the repository; set PARDA_SEEDS to their folder")
    assert (folder / SEED).read_text(encoding="utf-8") == text


def test_controls_are_used_and_say_where_they_live(policy: Policy) -> None:
    used = {control for clause in policy.clauses for control in clause.controls}
    assert used <= set(CONTROLS)
    for clause in policy.clauses:  # a promise needs evidence of the night, not only of the tests
        assert not clause.controls or any(CONTROLS[c].scope != "build" for c in clause.controls), clause.id
    for control in CONTROLS.values():
        assert control.enforces.endswith(".")
        assert control.evidence.endswith(".")
        for path in control.implemented_in:
            assert (REPOSITORY / path).exists(), f"{control.id}: {path}"


def test_marketing_has_no_purpose(policy: Policy) -> None:
    refused = ("marketing", "personalize", "third_party_sharing", "train_ai_system", "sales", "collect")
    for purpose in policy.purposes:
        assert not purpose.data_use.startswith(refused)
