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
    Load,
    LogicalType,
    Operator,
    Policy,
    Role,
    Sources,
    Store,
    System,
    TableSource,
)
from transforms.policy.reading import Mistake, policy_error, read_text, read_yaml, validate
from transforms.policy.taxonomy import covers, data_categories, data_uses, nearest

SYSTEMS = Path(__file__).resolve().parents[2] / "systems"

_NUMBERS = (LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT)
_DATES = (LogicalType.DATE, LogicalType.TIMESTAMP)
_TEXT_ONLY = (Operator.REDACT_TEXT, Operator.NETWORK_PREFIX, Operator.GENERALISE_USER_AGENT,
              Operator.GENERALISE_PLACE)  # fmt: skip
_OWNER = re.compile(r"^(team:[a-z0-9._-]+|[^@\s]+@[^@\s]+\.[^@\s]+)$")  # what Dagster accepts as an owner


def system_names(root: Path = SYSTEMS) -> list[str]:
    """Names of the folders under ``root`` that hold a policy, sorted."""
    return sorted(path.parent.name for path in root.glob("*/policy.yaml"))


def load_system(name: str, root: Path = SYSTEMS) -> System:
    """The system ``name`` under ``root``; its three files agree with each other and the taxonomy."""
    folder = root / name
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or not folder.is_dir():
        known = ", ".join(system_names(root)) or "none"
        raise PolicyError(
            "there is no such system under systems/.",
            next_step=f"use one of the systems that exist ({known}) or add a folder.",
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
    return System(policy=policy, sources=sources)


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
    if field.role is Role.SENSITIVE and field.operator is Operator.KEEP:
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


# --- shared --------------------------------------------------------------------------------------


def _fields(sources: Sources) -> Iterator[tuple[str, str, FieldSpec]]:
    for table_name, table in sources.tables.items():
        for column, field in table.fields.items():
            yield table_name, column, field


def _unknown_key(what: str, key: str, known: object) -> str:
    close = nearest(key, [str(item) for item in known])  # type: ignore[attr-defined]
    hint = f"nearest are {', '.join(f'`{item}`' for item in close)}" if close else "see the known keys"
    return f"`{key}` is not a known {what}; {hint}"
