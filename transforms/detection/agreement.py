"""Does what a column holds agree with what its declaration says?

A contradiction blocks the table until someone has looked. So it must not fire on goods called Lola, nor on
order numbers one in fifty of which looks like a phone; and it must fire when a column of phones is called
an attribute. Below the thresholds here, what is found in harmless text columns is redacted in place.
"""

from __future__ import annotations

from typing import Final

from transforms.detection import entities as kind
from transforms.detection.evidence import ColumnEvidence
from transforms.policy.models import Domain, FieldSpec, Operator, Role

LEAST_SHARE: Final = 0.01
FEW_DISTINCT: Final = 100
ENOUGH_DISTINCT: Final = 20
LEAST_LOOKS_LIKE: Final = 0.5
NAMES_SHARE: Final = 0.3
LEAST_FULL_NAMES: Final = 5
GIVEN_NAMES_SHARE: Final = 0.6
ADDRESS_SHARE: Final = 0.3
HANDLE_SHARE: Final = 0.1
PLACE_SHARE: Final = 0.3

_IDENTIFYING: Final = frozenset(
    {
        Operator.PSEUDONYMISE,
        Operator.REDACT_TEXT,
        Operator.DROP,
        Operator.NETWORK_PREFIX,
        Operator.GENERALISE_USER_AGENT,
        Operator.GENERALISE_POINT,
        Operator.PART_OF_POINT,
    }
)
_EXPECTED: Final = {Domain.PHONE: kind.PHONE, Domain.EMAIL: kind.EMAIL, Domain.PERSON_NAME: kind.PERSON}


def is_harmless(field: FieldSpec) -> bool:
    """Whether the declaration says that values of this column need no identifying operator."""
    return field.role not in (Role.FREE_TEXT, Role.NEVER_READ) and field.operator not in _IDENTIFYING


def disagreement(field: FieldSpec, evidence: ColumnEvidence) -> str | None:
    """What contradicts the declaration, as a sentence without values; None where nothing does."""
    if field.role in (Role.FREE_TEXT, Role.NEVER_READ) or not evidence.examined:
        return None
    if is_harmless(field):
        return _harmless_but_personal(field, evidence)
    return _personal_but_other(field, evidence)


def _harmless_but_personal(field: FieldSpec, evidence: ColumnEvidence) -> str | None:
    said = f"declared {field.role.value} with operator {field.operator.value}"
    examined = evidence.examined
    least = 1 if examined <= FEW_DISTINCT else LEAST_SHARE * examined
    for entity in kind.PRIORITY:
        if entity not in kind.STRONG:
            continue
        count = evidence.certain.get(entity, 0)
        if count >= max(1.0, least):
            return f"{said}, but {_of(count, evidence)} hold {entity}"
    full, whole = evidence.full_names, evidence.whole.get(kind.PERSON, 0.0)
    if full >= max(LEAST_FULL_NAMES, NAMES_SHARE * examined):
        return f"{said}, but {_of(full, evidence)} are full names of persons"
    if examined >= ENOUGH_DISTINCT and whole >= GIVEN_NAMES_SHARE:
        return f"{said}, but {_of(round(whole * examined), evidence)} are names of persons"
    for entity, share in (
        (kind.ADDRESS, ADDRESS_SHARE),
        (kind.TELEGRAM, HANDLE_SHARE),
        (kind.INSTAGRAM, HANDLE_SHARE),
        (kind.COORDINATES, PLACE_SHARE),
        (kind.PLATE, PLACE_SHARE),
    ):
        held = evidence.shares.get(entity, 0.0)
        if held >= share and held * examined >= LEAST_FULL_NAMES:
            return f"{said}, but {_of(round(held * examined), evidence)} hold {entity}"
    return None


def _personal_but_other(field: FieldSpec, evidence: ColumnEvidence) -> str | None:
    """An identifier column whose values look like something else: probably another column is meant."""
    if evidence.examined < ENOUGH_DISTINCT:
        return None
    if field.operator is Operator.NETWORK_PREFIX:
        expected, share, said = (
            kind.IP,
            evidence.shares.get(kind.IP, 0.0) + evidence.shares.get(kind.PHONE, 0.0),
            "network_prefix",
        )
    elif field.domain in _EXPECTED:
        expected, said = _EXPECTED[field.domain], f"domain {field.domain.value}"
        share = {
            kind.PHONE: max(evidence.phone_shaped, evidence.shares.get(kind.PHONE, 0.0)),
            kind.EMAIL: evidence.shares.get(kind.EMAIL, 0.0),
            kind.PERSON: evidence.name_shaped,
        }[expected]
    else:
        return None
    if share >= LEAST_LOOKS_LIKE:
        return None
    return f"declared {said}, but only {_of(round(share * evidence.examined), evidence)} look like {expected}"


def _of(count: int, evidence: ColumnEvidence) -> str:
    sample = " examined" if evidence.sampled else ""
    return f"{count} of {evidence.examined}{sample} distinct values"
