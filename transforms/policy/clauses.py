"""A policy text split into its clauses, and the register held against it.

A clause is one sentence or one list item. Decisions, so that the splitting is the same every time:

- a line that starts with a number and a point (``2.``, ``2.1.``) is a heading and opens a section;
- any other line that ends neither with ``. ! ? :`` nor with ``: e-mail address`` nor reads ``Label: value``
  is a heading too (the title block at the top); headings are not clauses;
- ``Last updated: …`` and ``Scope: …`` are clauses (statements): they can become untrue;
- the words that introduce a list ("We may collect:") are a clause of their own, since they say for what
  the list holds; each item of the list is one clause, however many sentences it has;
- a table is written with bars, ``| Data | Purpose |``; each of its rows is one clause, its cells joined by a
  bar; the rule ``|---|---|`` is none, and the row right above it holds headings;
- what stands before the first numbered heading is section ``0``.

A text that says everything in one language and then again in another counts once: where the policy names
`translations`, the next heading ``1.`` after the first begins the text in the next language. The register
lists the clauses of the first language; each names by fingerprint the sentences that say the same in the
others (two where the other language needs two; one may belong to two). So a changed translation is noticed.

The id of a clause is its section and a letter in order: ``2.1.a``, ``2.1.b`` … ``z``, ``aa``. A wording
that changes in place keeps its id but not its fingerprint, so that a person reads the clause again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from transforms.policy.models import Policy

_HEADING = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+(\S.*)$")
_ITEM = re.compile(r"^(?:[•◦▪‣·–*]|-(?=\s))\s*(.*)$")
_ROW = re.compile(r"^\|(.*)\|$")
_RULE = re.compile(r"^\|[\s|:-]*-[\s|:-]*\|$")
_LABELLED = re.compile(r"^[^:.!?]{1,40}:\s+\S")
_SENTENCE_END = re.compile(r"""[.!?:]["”’»)]*$|:\s\S+@\S+\.[a-z]+$""")
_BETWEEN_SENTENCES = re.compile(r"""(?<=[.!?])(["”’»)]*)\s+(?=["“‘«(]?[^\W\d_a-zа-яё])""")
# only those that never end a sentence; "etc." and "Ltd." often do, and "No. 5" is no gap before a capital
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|vs|Mr|Mrs|Dr|т\.е)\.$")


@dataclass(frozen=True)
class TextClause:
    """One sentence or list item of a policy text."""

    id: str
    section: str
    text: str

    @property
    def fingerprint(self) -> str:
        """Eight hex digits of the wording, white space and case aside."""
        words = " ".join(self.text.casefold().split())
        return hashlib.sha256(words.encode()).hexdigest()[:8]


def in_languages(text: str, languages: int) -> list[str]:
    """The parts of a text that says the same in so many languages; fewer where it does not begin anew."""
    lines = text.splitlines()
    firsts = [
        place
        for place, line in enumerate(lines)
        if (heading := _HEADING.match(line.strip())) is not None
        and heading.group(1) == "1"
        and not _SENTENCE_END.search(line.strip())
    ]
    begins = [0, *firsts[1:languages]]
    return ["\n".join(lines[begin:end]) for begin, end in pairwise([*begins, len(lines)])]


def split_clauses(text: str) -> list[TextClause]:
    """The clauses of a policy text in order, by the rules at the head of this file."""
    section = "0"
    found: dict[str, list[str]] = {section: []}
    lines = [line for raw in text.splitlines() if (line := raw.strip())]
    for line, below in pairwise([*lines, ""]):
        if (row := _ROW.match(line)) is not None:
            if not _RULE.match(line) and not _RULE.match(below):
                found[section].append(" | ".join(cell.strip() for cell in row.group(1).split("|")))
            continue
        item = _ITEM.match(line)
        heading = _HEADING.match(line)
        if item is not None:
            found[section].append(item.group(1).strip())
        elif heading is not None and not _SENTENCE_END.search(line):
            section = heading.group(1)
            found.setdefault(section, [])
        elif _SENTENCE_END.search(line) or _LABELLED.match(line):
            found[section].extend(_sentences(line))
    return [
        TextClause(id=f"{name}.{_letters(index)}", section=name, text=clause)
        for name, clauses in found.items()
        for index, clause in enumerate(clauses)
    ]


def _sentences(line: str) -> list[str]:
    """Sentences of one paragraph; a point after an abbreviation does not end one."""
    sentences: list[str] = []
    start = 0
    for gap in _BETWEEN_SENTENCES.finditer(line):
        sentence = line[start : gap.end(1)]
        if _ABBREVIATION.search(sentence):
            continue
        sentences.append(sentence.strip())
        start = gap.end()
    sentences.append(line[start:].strip())
    return [sentence for sentence in sentences if sentence]


def _letters(index: int) -> str:
    """0 → a, 25 → z, 26 → aa."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def compare(policy: Policy, text: str) -> list[str]:
    """What stands between the register and the policy text, one sentence a difference; empty = agreed.

    Number and order must match section by section; where the register keeps a fingerprint the wording
    must too. The controller's contact and date of the policy must occur in the text, where they are given.
    """
    differences: list[str] = []
    first, *others = in_languages(text, 1 + len(policy.controller.translations))
    written = split_clauses(first)
    differences += _translation_differences(policy, others)
    listed = {clause.id: clause for clause in policy.clauses}
    known = {clause.id for clause in written}
    for missing in (clause.id for clause in written if clause.id not in listed):
        differences.append(f"clause `{missing}` of the text is not in the register")
    for extra in (clause.id for clause in policy.clauses if clause.id not in known):
        differences.append(f"clause `{extra}` of the register is not in the text")
    if not differences and [c.id for c in written] != [c.id for c in policy.clauses]:
        first = next(w.id for w, r in zip(written, policy.clauses, strict=True) if w.id != r.id)
        differences.append(f"the register's order differs from the text's, first at `{first}`")
    for clause in written:
        entry = listed.get(clause.id)
        if entry is None:
            continue
        if entry.section != clause.section:
            differences.append(f"clause `{clause.id}` belongs to section {clause.section}")
        if entry.fingerprint is not None and entry.fingerprint != clause.fingerprint:
            differences.append(
                f"the wording of clause `{clause.id}` has changed (fingerprint now {clause.fingerprint})"
            )
    for key, value in (
        ("contact", policy.controller.contact),
        ("policy_updated", policy.controller.policy_updated),
    ):
        if value is not None and value not in text:
            differences.append(f"`controller.{key}` does not occur in the text")
    return differences


def _translation_differences(policy: Policy, others: Sequence[str]) -> list[str]:
    """What the text's other languages say that the register does not hold to be said, and the reverse."""
    languages = policy.controller.translations
    if len(others) < len(languages):
        return [f"the text does not begin anew in `{languages[len(others)]}`"]
    listed = {(clause.section, print_) for clause in policy.clauses for print_ in clause.translations}
    said: set[tuple[str, str]] = set()
    differences = []
    for language, text in zip(languages, others, strict=True):
        for clause in split_clauses(text):
            said.add((clause.section, clause.fingerprint))
            if (clause.section, clause.fingerprint) not in listed:
                differences.append(
                    f"sentence `{clause.id}` of the text in `{language}` is no clause's translation "
                    f"(fingerprint {clause.fingerprint})"
                )
    differences += [
        f"a translation of section {section} (fingerprint {print_}) is not in the text"
        for section, print_ in sorted(listed - said)
    ]
    return differences
