"""From what a column holds to what it might be declared as. A proposal: a person has to look at it.

Where evidence is in doubt the more protective declaration is proposed. The name of a column alone never
makes it personal by verdict; it may only make the proposal stricter, and the reason says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from transforms.detection import STRONG, ColumnEvidence
from transforms.detection import entities as kind
from transforms.policy.models import Domain, FieldSpec, LogicalType, Operator, Role
from transforms.scanning.examine import ColumnReport

LEAST_SHARE: Final = 0.005
"""Share of distinct values with a finding from which text is proposed as free text."""


@dataclass(frozen=True)
class Proposal:
    """A declaration, and why, in words without values."""

    field: FieldSpec
    reason: str


@dataclass(frozen=True)
class _Rule:
    category: str
    role: Role
    operator: Operator = Operator.KEEP
    domain: Domain | None = None


_NEVER: Final = Role.NEVER_READ
_DIRECT: Final = Role.DIRECT_IDENTIFIER
_IDENTITY: Final = "user.government_id.national_identification_number"

_BY_VERDICT: Final[dict[str, _Rule]] = {
    kind.PHONE: _Rule("user.contact.phone_number", _DIRECT, Operator.PSEUDONYMISE, Domain.PHONE),
    kind.EMAIL: _Rule("user.contact.email", _DIRECT, Operator.PSEUDONYMISE, Domain.EMAIL),
    kind.PERSON: _Rule("user.name", _DIRECT, Operator.PSEUDONYMISE, Domain.PERSON_NAME),
    kind.TAX_ID: _Rule("user.government_id", _DIRECT, Operator.PSEUDONYMISE, Domain.TAX_ID),
    kind.ADDRESS: _Rule("user.contact.address.street", _DIRECT, Operator.DROP),
    kind.TELEGRAM: _Rule("user.account.username", _DIRECT, Operator.DROP),
    kind.INSTAGRAM: _Rule("user.account.username", _DIRECT, Operator.DROP),
    kind.IP: _Rule("user.device.ip_address", _DIRECT, Operator.NETWORK_PREFIX),
    kind.COORDINATES: _Rule("user.location.precise", _DIRECT, Operator.DROP),
    kind.PLATE: _Rule("user.government_id.vehicle_registration", _DIRECT, Operator.DROP),
    kind.BIRTHDAY: _Rule("user.demographic.date_of_birth", Role.QUASI_IDENTIFIER, Operator.DROP),
    kind.CARD: _Rule("user.financial.credit_card", _NEVER),
    kind.CARD_EXPIRY: _Rule("user.financial.credit_card", _NEVER),
    kind.CVV: _Rule("user.financial.credit_card", _NEVER),
    kind.IBAN: _Rule("user.financial.bank_account", _NEVER),
    kind.BANK_ACCOUNT: _Rule("user.financial.bank_account", _NEVER),
    kind.PINFL: _Rule(_IDENTITY, _NEVER),
    kind.MYKAD: _Rule(_IDENTITY, _NEVER),
    kind.BRUNEI_IC: _Rule(_IDENTITY, _NEVER),
    kind.PASSPORT: _Rule("user.government_id.passport_number", _NEVER),
    kind.PASSWORD: _Rule("user.authorization.password", _NEVER),
    kind.ONE_TIME_CODE: _Rule("user.authorization.credentials", _NEVER),
}
_FREE_TEXT: Final = _Rule("user.content.private", Role.FREE_TEXT, Operator.REDACT_TEXT)
_UNREADABLE: Final = _Rule("user", _NEVER)
_HARMLESS: Final = _Rule("system.operations", Role.ATTRIBUTE)
_PERSON: Final = _Rule("user.unique_id", _DIRECT, Operator.PSEUDONYMISE, Domain.CUSTOMER)

# What no value shows: a hash is a hash. Weak evidence, so each only makes the proposal stricter.
_BY_NAME: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = (
    (
        re.compile(r"passw|parol|secret|otp(?:_|$)|salt$|private_key"),
        _Rule("user.authorization.password", _NEVER),
    ),
    (re.compile(r"(?:^|_)(?:cvv|cvc|cvv2)(?:_|$)"), _Rule("user.financial.credit_card", _NEVER)),
    (
        re.compile(r"(?:^|_)token(?:_|$)|api_?key|session_key"),
        _Rule("user.authorization.credentials", _NEVER),
    ),
    (re.compile(r"pinfl|jshshir|mykad|(?:^|_)nric(?:_|$)|passport|pasport"), _Rule(_IDENTITY, _NEVER)),
    (re.compile(r"birth|(?:^|_)dob(?:_|$)|tugilgan"), _BY_VERDICT[kind.BIRTHDAY]),
    (re.compile(r"(?:^|_)(?:lat|latitude|lon|lng|longitude)(?:_|$)"), _BY_VERDICT[kind.COORDINATES]),
    (
        re.compile(r"(?:^|_)(?:account|user)_?id$"),
        _Rule("user.account", _DIRECT, Operator.PSEUDONYMISE, Domain.ACCOUNT),
    ),
    (
        re.compile(r"(?:^|_)(?:customer|client|buyer|subscriber|chat)_?id$"),
        _Rule("user.unique_id", _DIRECT, Operator.PSEUDONYMISE, Domain.CUSTOMER),
    ),
    (
        re.compile(r"(?:^|_)device_?id$"),
        _Rule("user.device.device_id", _DIRECT, Operator.PSEUDONYMISE, Domain.DEVICE),
    ),
    (re.compile(r"(?:^|_)(?:street|address|manzil)(?:_|$|\d)"), _BY_VERDICT[kind.ADDRESS]),
)
_TEXT_DOMAINS: Final = frozenset({Domain.EMAIL, Domain.PERSON_NAME})


def propose(column: ColumnReport, *, is_key: bool = False, of_persons: str | None = None) -> Proposal:
    """A declaration that the loader accepts.

    ``is_key``: it identifies rows, so it must be read. ``of_persons``: why its values stand for persons
    though they show nothing (``person_keys.py``).
    """
    rule, reason = _rule(column)
    if of_persons is not None and rule is _HARMLESS:
        rule, reason = _PERSON, of_persons
    rule = _fitting(rule, column.type)
    if is_key and (rule.role is Role.NEVER_READ or rule.operator is Operator.DROP):
        rule = _PERSON
        reason += "; it is the key, so it must be read"
    field = FieldSpec(
        type=column.type,
        description=f"TODO: {_words(column.name)}.",
        category=rule.category,
        role=rule.role,
        operator=rule.operator,
        domain=rule.domain,
        nullable=column.nullable and not is_key,
        scale=column.scale,
        unit="UTC" if column.type is LogicalType.TIMESTAMP else None,
        to="year" if rule.operator is Operator.GENERALISE_DATE else None,
    )
    return Proposal(field, reason)


def shares(evidence: ColumnEvidence) -> str:
    """``PHONE 98%, PERSON 0.2%``: what was found, by share of the examined distinct values."""
    ordered = sorted(evidence.shares.items(), key=lambda each: -each[1])
    return ", ".join(f"{entity} {_percent(share)}" for entity, share in ordered)


def _percent(share: float) -> str:
    return f"{share * 100:.2g}%" if share < 0.995 else "100%"


def _rule(column: ColumnReport) -> tuple[_Rule, str]:
    evidence = column.evidence
    if evidence is None:
        why = "bytes, not examined" if column.readable else "no right to read it, not examined"
        return _UNREADABLE, why
    verdict = evidence.verdict
    if verdict is not None:
        return _BY_VERDICT[
            verdict
        ], f"verdict {verdict}: {evidence.whole[verdict]:.0%} of the distinct values"
    if column.paths:
        return _FREE_TEXT, "JSON, see the paths"
    if evidence.abstains:
        return _FREE_TEXT, f"in doubt: {', '.join(evidence.abstains)}"
    name = _snake(column.name)
    for pattern, rule in _BY_NAME:
        if pattern.search(name):
            return rule, "by its name only"
    if column.type is not LogicalType.TEXT and not any(evidence.certain.get(entity) for entity in STRONG):
        return _HARMLESS, "nothing found"
    if any(evidence.certain.get(entity) for entity in STRONG) or _has(evidence, LEAST_SHARE):
        return _FREE_TEXT, f"holds {shares(evidence)}"
    for entity in (kind.PERSON, kind.PHONE, kind.EMAIL, kind.ADDRESS):
        if evidence.examined and evidence.name_suggests(entity) and evidence.shares.get(entity):
            return _FREE_TEXT, f"holds {shares(evidence)}, and the name says {entity}"
    return _HARMLESS, "nothing found" if evidence.examined else "no value to examine"


def _has(evidence: ColumnEvidence, least: float) -> bool:
    return any(share >= least for share in evidence.shares.values())


def _fitting(rule: _Rule, type_: LogicalType) -> _Rule:
    """The rule for a column of this type: not every operator works on every type."""
    if rule.category == "user.demographic.date_of_birth" and type_ in (
        LogicalType.DATE,
        LogicalType.TIMESTAMP,
    ):
        return _Rule(rule.category, rule.role, Operator.GENERALISE_DATE)
    text, number = type_ is LogicalType.TEXT, type_ is LogicalType.INTEGER
    if rule.operator in (Operator.REDACT_TEXT, Operator.NETWORK_PREFIX) and not text:
        return _Rule("user.unique_id", _DIRECT, Operator.DROP)
    if rule.operator is Operator.PSEUDONYMISE and not (
        text or (number and rule.domain not in _TEXT_DOMAINS) or type_ is LogicalType.UUID
    ):
        return _Rule(rule.category, _DIRECT, Operator.DROP)
    return rule


def _words(name: str) -> str:
    """The column's name as words, to begin a description with: ``fullName`` is "Full name"."""
    return _snake(name).replace("_", " ").strip().capitalize() or "column"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "_", name).lower()
