"""The pydantic models of a system folder: ``policy.yaml`` and ``sources.yaml``.

Statistical tables have their own model in ``transforms/aggregation/spec.py``. Reading files is in
``load.py``; agreement with the policy text in ``clauses.py``; lineage checks in ``purpose.py``.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]


class Strict(BaseModel):
    """Unknown keys are errors: a misspelt promise must not be silently ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


# --- fields -----------------------------------------------------------------------------------


class LogicalType(StrEnum):
    """Types of source columns, whatever the store calls them."""

    INTEGER = "integer"  # int64
    DECIMAL = "decimal"  # decimal(18,2) unless `scale` says otherwise
    FLOAT = "float"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"
    TIMESTAMP = "timestamp"  # UTC, microseconds, no zone
    UUID = "uuid"


class Role(StrEnum):
    DIRECT_IDENTIFIER = "direct_identifier"
    QUASI_IDENTIFIER = "quasi_identifier"
    SENSITIVE = "sensitive"
    ATTRIBUTE = "attribute"
    MEASURE = "measure"
    FREE_TEXT = "free_text"
    NEVER_READ = "never_read"


class Operator(StrEnum):
    KEEP = "keep"
    PSEUDONYMISE = "pseudonymise"  # needs `domain`
    REDACT_TEXT = "redact_text"
    DROP = "drop"  # declared, not needed: not selected from the source
    NETWORK_PREFIX = "network_prefix"  # IPv4 /24, IPv6 /48
    GENERALISE_USER_AGENT = "generalise_user_agent"  # browser family / operating system family
    GENERALISE_DATE = "generalise_date"  # needs `to`: month or year
    GENERALISE_NUMBER = "generalise_number"  # needs `bounds`: band edges
    GENERALISE_PLACE = "generalise_place"  # needs `mapping`: value -> region


class Domain(StrEnum):
    """Identifier domains. Equal normalised values of one domain get one pseudonym in every table."""

    PHONE = "phone"
    EMAIL = "email"
    PERSON_NAME = "person_name"
    TAX_ID = "tax_id"
    ACCOUNT = "account"
    STORE = "store"
    AFFILIATE = "affiliate"
    CUSTOMER = "customer"
    DEVICE = "device"


class FieldSpec(Strict):
    """One source column, described once."""

    type: LogicalType
    description: str = Field(min_length=3)
    category: str  # fideslang data category key, e.g. `user.contact.email`, or `system.operations`
    role: Role
    operator: Operator = Operator.KEEP
    nullable: bool = True
    unit: str | None = None  # `UZS`, `items`, `percent`
    scale: int = Field(default=2, ge=0, le=9)  # digits after the point of a decimal
    domain: Domain | None = None
    to: Literal["month", "year"] | None = None
    bounds: tuple[float, ...] | None = None
    mapping: dict[str, str] | None = None
    values: tuple[str, ...] | None = None  # closed list of an enumeration
    # where the value stands in a record of a store without columns: keys by dots, `message.from.id`
    path: str | None = Field(default=None, min_length=1)
    # what stands for a span of redacted text: `<TYPE>`, or a readable, keyed stand-in (still personal data)
    replacement: Literal["type", "surrogate"] | None = None

    @property
    def selected(self) -> bool:
        """Whether the column is read from the source at all."""
        return self.role is not Role.NEVER_READ and self.operator is not Operator.DROP

    @model_validator(mode="after")
    def _operator_fits(self) -> FieldSpec:
        if (self.operator is Operator.PSEUDONYMISE) != (self.domain is not None):
            raise ValueError("`domain` goes with operator `pseudonymise`, and it alone")
        if (self.operator is Operator.GENERALISE_DATE) != (self.to is not None):
            raise ValueError("`to` goes with operator `generalise_date`, and it alone")
        if (self.operator is Operator.GENERALISE_NUMBER) != (self.bounds is not None):
            raise ValueError("`bounds` goes with operator `generalise_number`, and it alone")
        if (self.operator is Operator.GENERALISE_PLACE) != (self.mapping is not None):
            raise ValueError("`mapping` goes with operator `generalise_place`, and it alone")
        if self.replacement is not None and self.operator is not Operator.REDACT_TEXT:
            raise ValueError("`replacement` goes with operator `redact_text`, and it alone")
        if self.role is Role.FREE_TEXT and self.operator not in (Operator.REDACT_TEXT, Operator.DROP):
            raise ValueError("free text is either redacted or dropped")
        if self.role is Role.DIRECT_IDENTIFIER and self.operator is Operator.KEEP:
            raise ValueError("a direct identifier cannot be kept: pseudonymise, generalise or drop it")
        return self


# --- sources ----------------------------------------------------------------------------------


class Load(StrEnum):
    APPEND = "append"
    UPSERT = "upsert"
    SNAPSHOT = "snapshot"


class TableSource(Strict):
    """One source table. ``system`` and ``table`` are filled by the loader."""

    system: str = ""
    table: str = ""
    store: str | None = None  # one of `stores`; the system's `database` where none is named
    source_name: str | None = None  # name in the store where it differs from the table's key
    description: str = Field(min_length=3)
    primary_key: tuple[str, ...] = Field(min_length=1)
    load: Load
    cursor: str | None = None
    fields: dict[str, FieldSpec] = Field(min_length=1)

    @property
    def selected(self) -> tuple[str, ...]:
        """Columns that are read, in declared order."""
        return tuple(name for name, field in self.fields.items() if field.selected)

    @model_validator(mode="after")
    def _keys_fit(self) -> TableSource:
        if (self.load is Load.SNAPSHOT) != (self.cursor is None):
            raise ValueError("`cursor` goes with load `append` and `upsert`, not with `snapshot`")
        for column in (*self.primary_key, *([self.cursor] if self.cursor else [])):
            if column not in self.fields:
                raise ValueError(f"`{column}` is a key or cursor but not among the fields")
            if not self.fields[column].selected:
                raise ValueError(f"`{column}` is a key or cursor but would not be read")
        if self.cursor and self.fields[self.cursor].type is not LogicalType.TIMESTAMP:
            raise ValueError(f"the cursor `{self.cursor}` must be a timestamp")
        if self.cursor and self.fields[self.cursor].operator is not Operator.KEEP:
            raise ValueError(f"the cursor `{self.cursor}` must be kept")
        return self


class Store(Strict):
    """Where an operational store of a system is. The URL itself never stands in the repository."""

    url_env: str
    default_url: str  # the embedded default, e.g. `sqlite:///demo/mgoods.sqlite`


class Sources(Strict):
    """The operational stores of a system and their tables. Most systems have one store, ``database``."""

    system: Name
    database: Store
    stores: dict[Name, Store] = Field(default_factory=dict)  # further ones: sessions, archives, file drops
    first_day: date = date(2024, 1, 1)  # earliest day that a night may be run for
    tables: dict[Name, TableSource] = Field(min_length=1)

    def store_of(self, table: TableSource) -> Store:
        """The store that holds ``table``."""
        return self.database if table.store is None else self.stores[table.store]


# --- policy -----------------------------------------------------------------------------------


class Controller(Strict):
    name: str
    contact: str
    jurisdiction: str = Field(pattern=r"^[A-Z]{2}$")
    timezone: str
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    policy_language: str
    policy_updated: str
    minimum_age: int = Field(ge=0, le=25)
    owner: str  # Dagster owner: `team:...` or an e-mail of a role, never a person


class Purpose(Strict):
    """Which data categories may serve one data use (both keys of the fideslang taxonomy)."""

    data_use: str
    description: str
    categories: tuple[str, ...] = Field(min_length=1)
    clause: str
    requires_consent: bool = False
    allows_objection: bool = False


class Retention(Strict):
    """How long rows of some tables are kept in our restricted layers."""

    name: Name
    tables: tuple[str, ...] = Field(min_length=1)
    event: Literal["age_of_record", "account_termination", "purpose_ended"]
    period: str | None = Field(default=None, pattern=r"^P(\d+Y)?(\d+M)?(\d+D)?$")  # ISO 8601
    legal_hold: bool = False
    clause: str


class Dominance(Strict):
    """(n,k) rule: the n largest contributors may hold at most k percent of a cell."""

    n: int = Field(ge=1, le=10)
    k_percent: float = Field(gt=0, le=100)


class Protection(Strict):
    """Primary suppression. No defaults: privacy parameters come from the policy.

    Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4.
    """

    minimum_contributors: dict[str, int]  # unit of privacy -> fewest distinct contributors of a cell
    dominance: Dominance
    p_percent: float = Field(gt=0, le=100)


class ClauseKind(StrEnum):
    STATEMENT = "statement"
    COLLECTION = "collection"
    USE = "use"
    SHARING = "sharing"
    SECURITY = "security"
    RIGHT = "right"
    RETENTION = "retention"
    COOKIE = "cookie"
    MINORS = "minors"
    CONTACT = "contact"


class Clause(Strict):
    """One sentence or one list item of the policy text."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$")
    section: str
    paraphrase: str = Field(min_length=5)
    kind: ClauseKind
    controls: tuple[str, ...] = ()
    outside: str | None = None
    # of the clause's wording (see clauses.py): a changed sentence is noticed, not only a missing one
    fingerprint: str | None = Field(default=None, pattern=r"^[0-9a-f]{8}$")

    @model_validator(mode="after")
    def _has_control_or_reason(self) -> Clause:
        if bool(self.controls) == bool(self.outside):
            raise ValueError(f"clause {self.id} needs either controls or a reason why it is outside")
        return self


class Policy(Strict):
    system: Name
    source_text: str  # file of the policy's text in the system's folder, e.g. `policy.txt`
    controller: Controller
    purposes: tuple[Purpose, ...] = Field(min_length=1)
    retention: tuple[Retention, ...]
    protection: Protection
    clauses: tuple[Clause, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _unique(self) -> Policy:
        for label, keys in (
            ("clause id", [c.id for c in self.clauses]),
            ("data use", [p.data_use for p in self.purposes]),
        ):
            twice = sorted({key for key in keys if keys.count(key) > 1})
            if twice:
                raise ValueError(f"duplicate {label}: {', '.join(twice)}")
        return self


class System(Strict):
    """A whole system folder, loaded and cross-checked."""

    policy: Policy
    sources: Sources

    @property
    def name(self) -> str:
        return self.policy.system
