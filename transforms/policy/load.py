"""A system folder read, validated and cross-checked: ``load_system``.

Every mistake becomes a ``PolicyError`` that names file and key path. All mistakes of one file are told at
once. Whether the store really has the declared columns is drift, and is checked against the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from transforms.errors import PolicyError
from transforms.evidence.controls import CONTROLS
from transforms.policy.clauses import compare
from transforms.policy.models import (
    FieldSpec,
    Lexicon,
    Load,
    LogicalType,
    Operator,
    Policy,
    Retention,
    Role,
    Sources,
    Store,
    System,
    TableSource,
)
from transforms.policy.reading import Mistake, policy_error, read_text, read_yaml, validate
from transforms.policy.subjects import subject_mistakes
from transforms.policy.taxonomy import covers, data_categories, data_uses, is_special, nearest

SYSTEMS = Path(__file__).resolve().parents[2] / "systems"

_NUMBERS = (LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT)
_DEGREES = (LogicalType.DECIMAL, LogicalType.FLOAT)
_DATES = (LogicalType.DATE, LogicalType.TIMESTAMP)
_TEXT_ONLY = (Operator.REDACT_TEXT, Operator.NETWORK_PREFIX, Operator.GENERALISE_USER_AGENT,
              Operator.GENERALISE_PLACE)  # fmt: skip
# what could find the same person, or the same row, in another table
_LINKABLE = (Operator.PSEUDONYMISE, Operator.REDACT_TEXT, Operator.NETWORK_PREFIX,
             Operator.GENERALISE_USER_AGENT, Operator.GENERALISE_POINT)  # fmt: skip
# what may stand beside a special category: wide groups of people, and what is of no person
_UNLINKED = ("user.demographic", "system.operations")
_OWNER = re.compile(r"^(team:[a-z0-9._-]+|[^@\s]+@[^@\s]+\.[^@\s]+)$")  # what Dagster accepts as an owner


def system_names(root: Path = SYSTEMS) -> list[str]:
    """Names of the folders under ``root`` that hold a policy, sorted."""
    return sorted(path.parent.name for path in root.glob("*/policy.yaml"))


def begun_names(root: Path = SYSTEMS) -> list[str]:
    """Names of the folders that are meant to be a system: those with a policy, or with sources only.

    A policy that is gone, or not yet written, must not make its marketplace be passed over in silence.
    """
    files = ("policy.yaml", "sources.yaml")
    return sorted({path.parent.name for file in files for path in root.glob(f"*/{file}")})


def load_system(name: str, root: Path = SYSTEMS) -> System:
    """The system ``name`` under ``root``; its three files agree with each other and the taxonomy."""
    folder = root / name
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or not folder.is_dir():
        known = ", ".join(system_names(root)) or "none"
        raise PolicyError(
            f"there is no such system in {root}.",
            next_step=f"use one of the systems that exist ({known}), add a folder, or give --systems "
            "(PARDA_SYSTEMS) the place where it is.",
        )
    sources = load_sources(folder / "sources.yaml", name)
    policy = load_policy(folder / "policy.yaml", name, sources)
    text_file = folder / policy.source_text
    differences = compare(policy, read_text(text_file, system=name))
    if differences:
        raise policy_error(
            folder / "policy.yaml",
            [
                Mistake("clauses", difference, f"read {text_file.name} again and update `clauses` from it.")
                for difference in differences
            ],
            system=name,
        )
    return System(policy=policy, sources=sources, lexicons=load_lexicons(folder / "lexicons", name))


def load_lexicons(folder: Path, name: str) -> dict[str, Lexicon]:
    """``lexicons/*.yaml`` of the system ``name``, by the files' names; most systems have none."""
    return {
        file.stem: validate(Lexicon, read_yaml(file, system=name), file, system=name)
        for file in sorted(folder.glob("*.yaml"))
    }


def load_sources(file: Path, name: str) -> Sources:
    """``sources.yaml`` of the system ``name``; each table knows its system and its own name."""
    content = read_yaml(file, system=name)
    tables = content.get("tables")
    if isinstance(tables, dict):
        for table, entry in tables.items():
            if isinstance(entry, dict):
                given = [key for key in ("system", "table") if key in entry]
                if given:
                    wrong = [Mistake(f"tables.{table}.{key}", "is filled in by the loader") for key in given]
                    raise policy_error(file, wrong, system=name)
                entry |= {"system": name, "table": str(table)}
    sources = validate(Sources, content, file, system=name)
    mistakes = list(_source_mistakes(sources, name))
    if mistakes:
        raise policy_error(file, mistakes, system=name)
    return sources


def load_policy(file: Path, name: str, sources: Sources) -> Policy:
    """``policy.yaml`` of the system ``name``, checked against its sources, taxonomy and controls."""
    policy = validate(Policy, read_yaml(file, system=name), file, system=name)
    mistakes = list(_policy_mistakes(policy, name, sources))
    if mistakes:
        raise policy_error(file, mistakes, system=name)
    return policy


def minimum_contributors(policy: Policy, unit: str) -> int:
    """Fewest distinct contributors of ``unit`` behind a cell; a unit without a minimum is refused."""
    found = policy.protection.minimum_contributors.get(unit)
    if found is None:
        raise PolicyError(
            f"{policy.system}/policy.yaml: protection.minimum_contributors.{unit}: is missing.",
            system=policy.system,
            next_step=f"give the fewest contributors of unit `{unit}`; the code has no default.",
        )
    return found


# --- sources.yaml --------------------------------------------------------------------------------


def _source_mistakes(sources: Sources, name: str) -> Iterator[Mistake]:
    if sources.system != name:
        yield Mistake("system", f"must be `{name}`, the name of the folder")
    yield from _store_mistakes("database", sources.database)
    for store_name, store in sources.stores.items():
        yield from _store_mistakes(f"stores.{store_name}", store)
    for table_name, table in sources.tables.items():
        if table.store is not None and table.store not in sources.stores:
            text = _unknown_key("store", table.store, sources.stores)
            yield Mistake(f"tables.{table_name}.store", text)
        yield from _table_mistakes(f"tables.{table_name}", table)
        yield from _special_mistakes(f"tables.{table_name}", table, sources)
    yield from subject_mistakes(sources)


def links_of_special_categories(sources: Sources) -> int:
    """Stored columns beside a special category by which its row could be led back to a person."""
    return sum(1 for name, table in sources.tables.items() for _ in _special_mistakes(name, table, sources))


def _special_mistakes(path: str, table: TableSource, sources: Sources) -> Iterator[Mistake]:
    """A stored special category (an opinion, a belief, health) stands with nothing that leads to a person.

    Not with a pseudonym, nor with a key, moment, place or text by which the row could be matched with one of
    another table. So its own key must be random (a number in sequence tells the order of arrival, and the
    order who it was), and its cursor is cut to the day.
    """
    special = [name for name in table.stored if is_special(table.fields[name].category)]
    if not special:
        return
    keys = {key for other in sources.tables.values() if other is not table for key in other.primary_key}
    for name in table.stored:
        field = table.fields[name]
        text = _link(name, field, table, keys)
        if text is not None:
            yield Mistake(
                f"{path}.fields.{name}",
                f"{text}, beside the special category of `{special[0]}`",
                f"drop `{name}`, or have the store keep `{special[0]}` in a table of its own.",
            )


def _link(name: str, field: FieldSpec, table: TableSource, keys: set[str]) -> str | None:
    """How a stored column could lead to a person; None where it cannot."""
    if field.operator in _LINKABLE:
        return f"is linkable (`{field.operator}`)"
    if name in keys:
        return "is the key of another table"
    if name in table.primary_key:
        return None if field.type is LogicalType.UUID else "is a key that is no uuid"
    if field.type in _DATES and field.operator is not Operator.GENERALISE_DATE:
        return "is an exact date or moment"
    if is_special(field.category) or any(covers(allowed, field.category) for allowed in _UNLINKED):
        return None
    return f"is linkable (category `{field.category}`)"


def _store_mistakes(path: str, store: Store) -> Iterator[Mistake]:
    if not re.fullmatch(r"PARDA_[A-Z0-9_]+", store.url_env):
        yield Mistake(f"{path}.url_env", "must be the name of a PARDA_… environment variable")
    if "@" in store.default_url:
        yield Mistake(
            f"{path}.default_url",
            "must not hold a user or password",
            f"give the URL in the environment variable {store.url_env}.",
        )


def _table_mistakes(path: str, table: TableSource) -> Iterator[Mistake]:
    for column, field in table.fields.items():
        if field.longitude is not None and field.category != table.fields[field.longitude].category:
            yield Mistake(f"{path}.fields.{field.longitude}.category", f"must be that of `{column}`")
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", column):
            yield Mistake(f"{path}.fields.{column}", "is not a plain column name")
        for text in _field_mistakes(field):
            yield Mistake(f"{path}.fields.{column}.{text[0]}", text[1])


def _field_mistakes(field: FieldSpec) -> Iterator[tuple[str, str]]:
    if field.category not in data_categories():
        yield "category", _unknown_key("data category", field.category, data_categories())
    if field.role is Role.MEASURE:
        if field.type not in _NUMBERS:
            yield "type", "a measure must be a number"
        if field.unit is None:
            yield "unit", "a measure needs a unit, e.g. `UZS` or `items`"
    if field.operator in _TEXT_ONLY and field.type is not LogicalType.TEXT:
        yield "operator", f"`{field.operator}` works on text only"
    if field.operator is Operator.GENERALISE_DATE and field.type not in _DATES:
        yield "operator", "`generalise_date` works on dates and timestamps only"
    if field.operator is Operator.GENERALISE_NUMBER and field.type not in _NUMBERS:
        yield "operator", "`generalise_number` works on numbers only"
    if field.operator in (Operator.GENERALISE_POINT, Operator.PART_OF_POINT) and field.type not in _DEGREES:
        yield "type", "half a point must be a float or decimal number"
    if covers("user.location.precise", field.category) and field.operator is Operator.KEEP and field.selected:
        # numbers are not examined by detection, so a kept coordinate would pass unnoticed
        yield "operator", "an exact place cannot be kept: `generalise_point` it, or drop it"
    # a special category may be kept as one of a few answers: its table cannot be linked with a person
    unlinked = is_special(field.category) and field.values is not None
    if field.role is Role.SENSITIVE and field.operator is Operator.KEEP and not unlinked:
        yield "operator", "a sensitive column cannot be kept: generalise, pseudonymise or drop it"
    if field.values is not None and field.type is not LogicalType.TEXT:
        yield "values", "only text can be an enumeration"


# --- policy.yaml ---------------------------------------------------------------------------------


def _policy_mistakes(policy: Policy, name: str, sources: Sources) -> Iterator[Mistake]:
    if policy.system != name:
        yield Mistake("system", f"must be `{name}`, the name of the folder")
    if Path(policy.source_text).name != policy.source_text:
        yield Mistake("source_text", "must be a file of the system's own folder")
    yield from _controller_mistakes(policy, sources)
    yield from _purpose_mistakes(policy)
    yield from _retention_mistakes(policy, sources)
    for unit, least in policy.protection.minimum_contributors.items():
        if least < 1:
            yield Mistake(f"protection.minimum_contributors.{unit}", "must be at least 1")
    if not policy.protection.minimum_contributors:
        yield Mistake(
            "protection.minimum_contributors", "needs at least one unit of privacy, e.g. `buyer: 10`"
        )
    for index, clause in enumerate(policy.clauses):
        for control in clause.controls:
            if control not in CONTROLS:
                text = _unknown_key("control", control, CONTROLS)
                yield Mistake(
                    f"clauses.{index}.controls",
                    f"{text} (clause {clause.id})",
                    f"use a control of transforms/evidence/controls.py for clause {clause.id}, or say why "
                    "the clause is `outside`.",
                )


def _controller_mistakes(policy: Policy, sources: Sources) -> Iterator[Mistake]:
    try:
        ZoneInfo(policy.controller.timezone)
    except (KeyError, ValueError, OSError):
        yield Mistake("controller.timezone", "is not a time zone of the IANA database")
    if not _OWNER.match(policy.controller.owner):
        yield Mistake("controller.owner", "must be `team:…` or the e-mail address of a role")
    if policy.controller.minimum_age > 0:
        for table, column, field in _fields(sources):
            if covers("user.childrens", field.category):
                yield Mistake(
                    "controller.minimum_age",
                    f"does not allow {table}.{column} of sources.yaml, which is children's data",
                )
    yield from _age_mistakes(policy, sources)


def _age_mistakes(policy: Policy, sources: Sources) -> Iterator[Mistake]:
    """A parent's consent keeps a child in only where a clause of the policy says so."""
    allowed = policy.controller.parental_consent
    if allowed is not None and allowed not in {clause.id for clause in policy.clauses}:
        yield Mistake("controller.parental_consent", f"there is no clause `{allowed}`")
    for table, column, field in _fields(sources):
        if field.minimum_age is not None and not policy.controller.minimum_age:
            yield Mistake("controller.minimum_age", f"is 0, but {table}.{column} of sources.yaml asks for it")
        if field.minimum_age is not None and field.minimum_age.consent is not None and allowed is None:
            yield Mistake(
                "controller.parental_consent",
                f"is missing, but {table}.{column} of sources.yaml lets a parent's consent count",
                "name the clause by which a parent may agree, or take `consent` out of sources.yaml.",
            )


def _purpose_mistakes(policy: Policy) -> Iterator[Mistake]:
    clauses = {clause.id for clause in policy.clauses}
    for index, purpose in enumerate(policy.purposes):
        path = f"purposes.{index}"
        if purpose.data_use not in data_uses():
            yield Mistake(f"{path}.data_use", _unknown_key("data use", purpose.data_use, data_uses()))
        for category in purpose.categories:
            if category not in data_categories():
                yield Mistake(
                    f"{path}.categories", _unknown_key("data category", category, data_categories())
                )
        if purpose.clause not in clauses:
            yield Mistake(f"{path}.clause", f"there is no clause `{purpose.clause}`")


def _retention_mistakes(policy: Policy, sources: Sources) -> Iterator[Mistake]:
    clauses = {clause.id for clause in policy.clauses}
    ruled: dict[str, str] = {}
    for index, rule in enumerate(policy.retention):
        path = f"retention.{index}"
        if rule.clause not in clauses:
            yield Mistake(f"{path}.clause", f"there is no clause `{rule.clause}`")
        if rule.event == "age_of_record" and rule.period is None:
            yield Mistake(f"{path}.period", "is missing; `age_of_record` needs one, e.g. `P90D`")
        yield from _account_mistakes(f"{path}.account", rule, sources)
        yield from _end_mistakes(f"{path}.ends", rule, sources)
        if rule.period == "P":
            yield Mistake(f"{path}.period", "names no years, months or days")
        for table in rule.tables:
            if table not in sources.tables:
                known = _unknown_key("source table", table, sources.tables)
                yield Mistake(f"{path}.tables", known)
                continue
            if table in ruled:
                yield Mistake(f"{path}.tables", f"`{table}` has a rule already, `{ruled[table]}`")
            ruled[table] = rule.name
            if rule.event == "age_of_record" and sources.tables[table].load is Load.UPSERT:
                # the newest version of an unchanged row may be old: removing by age would lose it
                yield Mistake(
                    f"{path}.event", f"`age_of_record` would remove current rows of `{table}` (load upsert)"
                )
    for table in sources.tables:
        if table not in ruled:
            yield Mistake("retention", f"no rule names the source table `{table}`")


def _end_mistakes(path: str, rule: Retention, sources: Sources) -> Iterator[Mistake]:
    """Of each table of a purpose that ends it must be told how that is known."""
    by_event = rule.event == "purpose_ended" or (rule.event == "account_termination" and rule.period is None)
    if rule.ends and not by_event:
        yield Mistake(path, "goes with `purpose_ended`, or `account_termination` without a period, only")
        return
    if rule.event == "purpose_ended":
        for name in rule.tables:
            if name not in rule.ends:
                yield Mistake(path, f"does not tell when `{name}` is needed no longer", "add it, e.g. `{}`.")
    for name, end in rule.ends.items():
        table = sources.tables.get(name)
        if name not in rule.tables or table is None:
            yield Mistake(f"{path}.{name}", "is not one of the rule's tables")
            continue
        if table.load is Load.APPEND and not end.newest_of and not end.gone_from_source:
            yield Mistake(f"{path}.{name}", "its rows do not change: give `newest_of` or `gone_from_source`")
        if table.load is Load.SNAPSHOT and (end.newest_of or end.gone_from_source):
            yield Mistake(f"{path}.{name}", "is read whole, so only its newest copy is kept: give no key")
        for column in end.newest_of:
            if column not in table.stored:
                yield Mistake(f"{path}.{name}.newest_of", f"`{column}` is not stored")


def _account_mistakes(path: str, rule: Retention, sources: Sources) -> Iterator[Mistake]:
    """A period after the closing of an account needs to be told when that was."""
    account = rule.account
    if account is None:
        if rule.event == "account_termination" and rule.period is not None:
            yield Mistake(path, "is missing; a table must tell when an account was closed")
        return
    if rule.event != "account_termination" or rule.period is None:
        yield Mistake(path, "goes with `account_termination` and a period only")
    table = sources.tables.get(account.table)
    if table is None:
        yield Mistake(f"{path}.table", _unknown_key("source table", account.table, sources.tables))
        return
    key, ended = table.fields.get(account.key), table.fields.get(account.ended)
    if key is None or key.operator is not Operator.PSEUDONYMISE:
        yield Mistake(f"{path}.key", f"must be a pseudonymised column of `{account.table}`")
    if ended is None or ended.type is not LogicalType.TIMESTAMP or ended.operator is not Operator.KEEP:
        yield Mistake(f"{path}.ended", f"must be a timestamp of `{account.table}` that is kept")


# --- shared --------------------------------------------------------------------------------------


def _fields(sources: Sources) -> Iterator[tuple[str, str, FieldSpec]]:
    for table_name, table in sources.tables.items():
        for column, field in table.fields.items():
            yield table_name, column, field


def _unknown_key(what: str, key: str, known: object) -> str:
    close = nearest(key, [str(item) for item in known])  # type: ignore[attr-defined]
    hint = f"nearest are {', '.join(f'`{item}`' for item in close)}" if close else "see the known keys"
    return f"`{key}` is not a known {what}; {hint}"
