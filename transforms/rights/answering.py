"""One request from its receipt to its answer: who is meant, who asks, what is done, what is recorded.

Who asks is shown by a second identifier that leads to the same person, or by an operator who answers for it
with a reason in the audit log. A request that was broken off is found again and finished under its own id.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from transforms.errors import PurposeViolation
from transforms.evidence.audit_log import AuditLog
from transforms.rights import exporting, packages, receipts
from transforms.rights.erasing import erase_rows, rows_left
from transforms.rights.finding import Persons, find_person, hold, ids_of, keys_of, let_go, pseudonyms_of_row
from transforms.rights.identifiers import Identifier, Named, RequestError, pseudonym
from transforms.rights.ledger import Kind, Request, RequestLedger, rules, today_of
from transforms.rights.published import published_rows
from transforms.rights.receipts import Receipt
from transforms.rights.rectifying import Rectified, pull_again, replace_pseudonym
from transforms.rights.restricting import bring_back, put_aside
from transforms.rights.standing import Standing, changing, name_of
from transforms.workbench import Workbench

_PERSONS = "parda_subject"


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    kind: Kind
    named: Named
    override: str | None = None
    """Why an operator answers for who asks, in place of a second identifier."""
    received: date | None = None
    use: str | None = None
    """Of an objection: the data use."""
    from_source: bool = False
    pull: bool = False
    """Of a rectification: pull the person's days again."""
    request: str | None = None
    """The id of a request that was entered when it came in."""


@dataclass(frozen=True)
class Answer:
    """The receipt, and where a package lies if there is one."""

    receipt: Receipt
    package: Path | None = None


def answer(bench: Workbench, asked: Asked) -> Answer:
    """Do what is asked, once: asked again it finds nothing more to do.

    Raises RequestError where the subject or the check is not as it must be; nothing is changed then.
    """
    today = today_of(bench.system)
    limits = rules(bench.system)
    if asked.override is not None:
        require_no_person(bench, asked.override)
    elif asked.named.check is None:
        raise RequestError(
            "nothing shows who asks.",
            system=bench.name,
            next_step="give a second identifier (`check`), or --override-reason with why you know who it is.",
        )
    if asked.kind == "object":
        _require_objectable(bench, asked.use)
    start = _start(bench, asked.named.subject)
    with _person(bench, start) as persons:
        _require_same(bench, asked, persons)
        ids = ids_of(bench.con, persons)
        subject = _name(bench, ids)
        checked = "override" if asked.override is not None else "second_identifier"
        ledger = RequestLedger(bench.home, bench.name)
        request = _entered(ledger, asked, subject, today, limits.answer_within, checked)
        log = AuditLog(bench.home, bench.name)
        log.append(
            "request_begun",
            {"kind": asked.kind, "subject": f"subject:{subject}", "checked": checked},
            request=request.id,
            reason=asked.override,
        )
        receipt = Receipt(request.id, asked.kind, bench.name, checked.replace("_", " "))
        receipt.found = _anything(bench, persons, ids)
        package = None
        if receipt.found:
            receipt.identifiers = len(ids)
            package = _do(bench, asked, persons, subject, request, receipt, today)
        ledger.finish(request.id, today, receipt.to_json())
        log.append(
            "request_finished",
            {
                "kind": asked.kind,
                "subject": f"subject:{subject}",
                "rows": sum(receipt.rows.values()),
                "held": sum(int(each["rows"]) for each in receipt.held),
            },
            request=request.id,
        )
        return Answer(receipt, package)


def require_no_person(bench: Workbench, reason: str) -> None:
    """Refuse a reason for the audit log in which detection finds personal values. It is not quoted."""
    from transforms.detection import Detector
    from transforms.pseudonymisation.known_words import KnownWords

    known = KnownWords.open(bench.ring, bench.home.known_words(bench.name))
    found = Detector(known_words=known.knows).detect_column(pl.Series("reason", [reason]), name="reason")
    if found.spans.height:
        kinds = ", ".join(sorted(found.spans["entity_type"].unique().to_list()))
        raise RequestError(
            f"the reason seems to hold personal data ({kinds}), and the audit log must not.",
            system=bench.name,
            next_step="say why you know who asks and name nobody, e.g. `passport seen at the counter`.",
        )


# --- who ------------------------------------------------------------------------------------------


def _start(bench: Workbench, identifier: Identifier) -> set[uuid.UUID]:
    """The pseudonyms that an identifier leads to at once."""
    if identifier.of_row is None:
        return {pseudonym(bench.system, bench.ring, identifier)}
    return pseudonyms_of_row(bench.store, bench.system.sources, identifier)


@contextmanager
def _person(bench: Workbench, start: set[uuid.UUID]) -> Iterator[Persons]:
    """All that is known of the person: of what is stored now, and of what holds for them since earlier."""
    if start:
        persons = find_person(bench.store, bench.system.sources, _PERSONS, start)
    else:
        persons = hold(bench.con, _PERSONS, [])
    try:
        standing = Standing.open(bench.home, bench.ring)
        known = standing.of(ids_of(bench.con, persons)) if start else None
        if known is not None:
            keys = keys_of(bench.con, persons)
            for place, found in known.keys.items():
                keys.setdefault(place, set()).update(found)
            persons = hold(bench.con, _PERSONS, ids_of(bench.con, persons) | standing.ids([known]), keys)
        yield persons
    finally:
        let_go(bench.con, persons)


def _require_same(bench: Workbench, asked: Asked, persons: Persons) -> None:
    """The second identifier must lead to the person that the first one leads to."""
    check = asked.named.check
    if asked.override is not None or check is None:
        return
    given = _start(bench, check)
    same = asked.named.subject.kind == check.kind and given == _start(bench, asked.named.subject)
    ids = ids_of(bench.con, persons)
    unknown = not _anything(bench, persons, ids)
    if same or not (given and given <= ids):
        if unknown and not same:
            # nothing is held under the first: whether something is under the second is not told
            return
        AuditLog(bench.home, bench.name).append("identity_check_failed", {"kind": asked.kind})
        raise RequestError(
            "the second identifier is the first one again."
            if same
            else "the two identifiers do not lead to one person.",
            system=bench.name,
            next_step="ask for another identifier that they gave to the marketplace, or give "
            "--override-reason where you know who asks.",
        )


def _name(bench: Workbench, ids: set[uuid.UUID]) -> str:
    known = Standing.open(bench.home, bench.ring).of(ids) if ids else None
    if known is not None:
        return known.name
    return name_of(ids, bench.ring) if ids else "0" * 16


def _anything(bench: Workbench, persons: Persons, ids: set[uuid.UUID]) -> bool:
    """Whether anything is held of them, or holds for them."""
    if not ids:
        return False
    if Standing.open(bench.home, bench.ring).of(ids) is not None:
        return True
    return any(True for _ in exporting.held_tables(bench, persons))


def _entered(
    ledger: RequestLedger, asked: Asked, subject: str, today: date, within: str, checked: str
) -> Request:
    request = _entered_before(ledger, asked) if asked.request else ledger.open_of(asked.kind, subject)
    if request is None:
        return ledger.enter(asked.kind, subject, asked.received or today, within, checked)
    ledger.begin(request.id, subject, checked)
    return request


def _entered_before(ledger: RequestLedger, asked: Asked) -> Request:
    request = ledger.of_id(str(asked.request))
    if (
        request is None
        or request.kind != asked.kind
        or request.state != "open"
        or request.subject is not None
    ):
        raise RequestError(
            f"there is no open request of this kind and id: {asked.kind}.",
            next_step="look it up: `parda rights status`.",
        )
    return request


# --- what -----------------------------------------------------------------------------------------


def _do(
    bench: Workbench,
    asked: Asked,
    persons: Persons,
    subject: str,
    request: Request,
    receipt: Receipt,
    today: date,
) -> Path | None:
    match asked.kind:
        case "access" | "export":
            return _hand_over(bench, asked, persons, subject, request, receipt, today)
        case "erase":
            _erase(bench, persons, subject, receipt, today)
        case "restrict":
            _restrict(bench, persons, subject, receipt, today)
        case "lift":
            _lift(bench, persons, subject, receipt)
        case "object":
            _object(bench, persons, subject, receipt, today, str(asked.use))
        case "rectify":
            _rectify(bench, asked, persons, receipt)
    return None


def _hand_over(
    bench: Workbench,
    asked: Asked,
    persons: Persons,
    subject: str,
    request: Request,
    receipt: Receipt,
    today: date,
) -> Path:
    system = bench.system
    tables = []
    for held in exporting.held_tables(bench, persons):
        name = held.table.table
        tables.append(exporting.described(system, held, name, "held in the statistics, without identifiers"))
        receipt.rows[f"pseudonymised.{name}"] = len(held.rows)
    if asked.from_source:
        from transforms.rights.from_source import source_tables

        for held in source_tables(bench, persons):
            name = held.table.table
            tables.append(
                exporting.described(system, held, f"source-{name}", "held in the shop's own systems")
            )
            receipt.rows[f"source.{name}"] = len(held.rows)
    derived = exporting.derived(bench, persons)
    receipt.rows |= {f"conformed.{name}": rows for name, rows in derived.items()}
    stores = sorted({receipts.store_label(system, held["table"]) for held in tables})
    about = {
        "request": request.id,
        "system": bench.name,
        "controller": system.policy.controller.name,
        "contact": system.policy.controller.contact,
        "made_on": today.isoformat(),
        "derived": derived,
        "operational_stores": stores,
    }
    ledger = RequestLedger(bench.home, bench.name)
    ledger.made_package(request.id, subject, today)
    text = exporting.explained(about, tables)
    folder = packages.write_package(bench.home, bench.name, request.id, about, tables, text)
    receipt.notes.append(
        "Hand the package over by a safe way, and delete it then; it is deleted by itself in time."
    )
    return folder


def _erase(bench: Workbench, persons: Persons, subject: str, receipt: Receipt, today: date) -> None:
    with changing(bench.home, bench.ring) as standing:
        known = standing.known(subject, ids_of(bench.con, persons), keys_of(bench.con, persons))
        known.erased = known.erased or today
        known.restricted = None
    ledger = RequestLedger(bench.home, bench.name)
    for package, _ in ledger.packages(subject):
        receipt.packages += packages.delete_package(bench.home, bench.name, ledger, package, today)
    sources = {held.table.table: len(held.rows) for held in exporting.held_tables(bench, persons)}
    done = erase_rows(bench, persons)
    left = done.left + rows_left(bench, persons)
    if left:
        raise RequestError(
            f"{left} row(s) were stored again while they were removed.",
            system=bench.name,
            next_step="wait until the night's run has ended and give the command again; it finishes it.",
        )
    receipt.rows, receipt.emptied, receipt.periods = done.rows, done.emptied, done.periods
    receipt.hold(done.held)
    receipt.published = published_rows(bench, ids_of(bench.con, persons))
    receipt.owner = receipts.owners_tables(bench.system, sources)
    receipt.notes += [receipts.CLOSED_PERIODS, receipts.NAME_WORDS]


def _restrict(bench: Workbench, persons: Persons, subject: str, receipt: Receipt, today: date) -> None:
    with changing(bench.home, bench.ring) as standing:
        known = standing.known(subject, ids_of(bench.con, persons), keys_of(bench.con, persons))
        known.restricted = known.restricted or today
    moved = put_aside(bench, persons)
    receipt.rows, receipt.periods = moved.rows, moved.periods
    receipt.notes += [
        "No model is given a row of theirs until it is lifted (parda rights restrict --lift).",
        receipts.CLOSED_PERIODS,
    ]


def _lift(bench: Workbench, persons: Persons, subject: str, receipt: Receipt) -> None:
    with changing(bench.home, bench.ring) as standing:
        known = standing.subjects.get(subject)
        if known is not None:
            known.restricted = None
    moved = bring_back(bench, persons)
    receipt.rows, receipt.periods = moved.rows, moved.periods
    receipt.notes.append("Days that were run in between lack their rows; run these days again to add them.")


def _object(
    bench: Workbench, persons: Persons, subject: str, receipt: Receipt, today: date, use: str
) -> None:
    with changing(bench.home, bench.ring) as standing:
        known = standing.known(subject, ids_of(bench.con, persons), keys_of(bench.con, persons))
        known.objections.setdefault(use, today)
    facts = sorted({spec.fact for spec in bench.market.tables.values() if spec.data_use == use})
    receipt.notes += [
        f"From the next run on no row of theirs serves {use}: {', '.join(facts) or 'no fact does now'}.",
        receipts.CLOSED_PERIODS,
    ]


def _rectify(bench: Workbench, asked: Asked, persons: Persons, receipt: Receipt) -> None:
    new = asked.named.new
    if new is None and not asked.pull:
        raise RequestError(
            "nothing says what is to be corrected.",
            system=bench.name,
            next_step="give the new identifier (`new`), or --pull-again where the source was corrected.",
        )
    done = Rectified()
    if new is not None:
        if new.kind != asked.named.subject.kind or new.of_row is not None:
            raise RequestError(
                "the old and the new identifier are of different kinds.",
                system=bench.name,
                next_step="give as `subject` the identifier that was wrong and as `new` the right one.",
            )
        old, right = (pseudonym(bench.system, bench.ring, each) for each in (asked.named.subject, new))
        done = replace_pseudonym(bench, new.kind, old, right)
        with changing(bench.home, bench.ring) as standing:
            known = standing.of(ids_of(bench.con, persons))
            if known is not None:  # who is restricted stays so under the new identifier
                standing.known(known.name, [*ids_of(bench.con, persons), right], {})
    if asked.pull:
        pulled = pull_again(bench, persons)
        for name, rows in pulled.rows.items():
            done.rows[name] = done.rows.get(name, 0) + rows
        done.periods += pulled.periods
        receipt.notes += [
            f"{name}: {days} day(s) pulled again" for name, days in sorted(pulled.pulled.items())
        ]
    receipt.rows, receipt.periods = done.rows, done.periods
    receipt.notes += [
        "Rows that change by themselves come corrected with the next night, once the operational store is.",
        receipts.CLOSED_PERIODS,
    ]


def _require_objectable(bench: Workbench, use: str | None) -> None:
    open_to = [each.data_use for each in bench.system.policy.purposes if each.allows_objection]
    if use not in open_to:
        raise PurposeViolation(
            f"the policy lets nobody object to the use `{use}`." if use else "no data use is named.",
            system=bench.name,
            next_step=f"give --use, one of {', '.join(open_to)}."
            if open_to
            else "restrict the processing instead: `parda rights restrict`.",
        )
