"""The register of a policy's clauses to begin with: ids and fingerprints; the rest is for a person.

Nothing is guessed: what a clause promises, and what keeps it, is read by somebody. So the draft does not
load until each clause has its kind, its paraphrase, and either controls or a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from transforms.evidence.controls import CONTROLS
from transforms.policy.clauses import TextClause, in_languages, split_clauses
from transforms.policy.models import ClauseKind

_WIDTH: Final = 110


def register_draft(text: str, languages: int = 1) -> str:
    """The key ``clauses`` of a ``policy.yaml`` for the policy's ``text``, as YAML.

    ``languages``: how often the text says everything; sentences of the second and further languages stand
    as comments with their fingerprints, for the key `translations` of the clause that they translate.
    Fewer parts than ``languages`` leave the comments out; ``parda check`` tells of it.
    """
    first, *others = in_languages(text, languages)
    lines = [
        "# Each clause needs a kind, what it says in few words, and `controls` that keep it, or `outside`:",
        "# why it is no matter of this product. In place of `controls: []` write one of the two.",
        f"# Kinds: {', '.join(kind.value for kind in ClauseKind)}.",
        "# Controls:",
    ]
    widest = max(len(name) for name in CONTROLS)
    for control in CONTROLS.values():
        lines.append(f"#   {control.id.ljust(widest)}  {control.enforces}")
    lines.append("clauses:")
    section = ""
    for clause in split_clauses(first):
        if clause.section != section:
            section = clause.section
            lines += ["", *_translations(section, others)]
        lines += _entry(clause)
    return "\n".join(lines) + "\n"


def _entry(clause: TextClause) -> Iterator[str]:
    yield from _comment(clause.text)
    yield f"  - id: {clause.id}"
    yield f'    section: "{clause.section}"'
    yield f'    fingerprint: "{clause.fingerprint}"'
    yield "    kind: TODO"
    yield "    paraphrase: TODO"
    yield "    controls: []"


def _translations(section: str, others: list[str]) -> Iterator[str]:
    for part in others:
        for clause in split_clauses(part):
            if clause.section == section:
                yield from _comment(f"translation {clause.fingerprint}: {clause.text}")


def _comment(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="  # ", subsequent_indent="  # ", break_on_hyphens=False)
