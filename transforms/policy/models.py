"""The pydantic models of a system folder: ``policy.yaml`` and ``sources.yaml``.

Statistical tables have their own model in ``transforms/aggregation/spec.py``. Reading files is in
``load.py``; agreement with the policy text in ``clauses.py``; lineage checks in ``purpose.py``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]


# letters of any script, joined by blanks, hyphens or apostrophes
LexiconWord = Annotated[str, Field(pattern=r"^=?\p{L}[\p{L}\p{N}' -]*$", max_length=60)]


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
    GENERALISE_DATE = "generalise_date"  # needs `to`: day, month or year
    GENERALISE_NUMBER = "generalise_number"  # needs `bounds`: band edges
    GENERALISE_PLACE = "generalise_place"  # needs `mapping`: value -> region
    # a latitude to the zone of its point; needs `longitude`: the column with the other half, and `resolution`
    GENERALISE_POINT = "generalise_point"
    PART_OF_POINT = "part_of_point"  # that other half: read for the zone and not stored


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
    COURIER = "courier"  # a person who delivers
    # a platform's own numbers of its users: each platform counts for itself, so each is a domain
    META_USER = "meta_user"
    TELEGRAM_USER = "telegram_user"
    USERNAME = "username"  # a chosen public name; normalised without case and the leading "@"


class BirthDate(Strict):
    """Whose date of birth a column holds, so that a subject below the policy's minimum age is kept out."""

    subject: tuple[str, ...] = ()
    """Pseudonymised columns of the same table that name the subject; rows elsewhere that hold one of these
    pseudonyms are kept out too. A number that a family shares (a phone) does not belong here."""
    consent: str | None = None
    """Boolean column that is true where a parent or guardian has agreed."""


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
    to: Literal["day", "month", "year"] | None = None
    bounds: tuple[float, ...] | None = None
    mapping: dict[str, str] | None = None
    longitude: str | None = Field(default=None, min_length=1)  # column of the same table
    # of H3: cells of 12,400 km² (3), 253 km² (5), 36 km² (6), 5.2 km² (7), 0.74 km² (8) on average; finer
    # ones hold single houses
    resolution: int | None = Field(default=None, ge=0, le=8)
    values: tuple[str, ...] | None = None  # closed list of an enumeration
    # where the value stands in a record of a store without columns: keys by dots, `message.from.id`
    path: str | None = Field(default=None, min_length=1)
    # a timestamp that such a store keeps as a number since 1970
    epoch: Literal["seconds", "milliseconds"] | None = None
    # a text that may come in pieces, strings and objects: the key of the objects' own piece
    parts: str | None = Field(default=None, min_length=1)
    # what stands for a span of redacted text: `<TYPE>`, or a readable, keyed stand-in (still personal data)
    replacement: Literal["type", "surrogate"] | None = None
    # of a date of birth: who below the policy's minimum age is not stored (transforms/policy/minors.py)
    minimum_age: BirthDate | None = None

    @property
    def selected(self) -> bool:
        """Whether the column is read from the source at all."""
        return self.role is not Role.NEVER_READ and self.operator is not Operator.DROP

    @property
    def stored(self) -> bool:
        """Whether the column has a place in what is stored: half a point is read for the other one only."""
        return self.selected and self.operator is not Operator.PART_OF_POINT

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
        for key in ("longitude", "resolution"):
            if (self.operator is Operator.GENERALISE_POINT) != (getattr(self, key) is not None):
                raise ValueError(f"`{key}` goes with operator `generalise_point`, and it alone")
        if self.epoch is not None and self.type is not LogicalType.TIMESTAMP:
            raise ValueError("`epoch` goes with type `timestamp`, and it alone")
        if self.parts is not None and self.type is not LogicalType.TEXT:
            raise ValueError("`parts` goes with type `text`, and it alone")
        if self.replacement is not None and self.operator is not Operator.REDACT_TEXT:
            raise ValueError("`replacement` goes with operator `redact_text`, and it alone")
        if self.minimum_age is not None and (self.type is not LogicalType.DATE or not self.selected):
            raise ValueError("`minimum_age` goes with a date that is read")
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


class Parent(Strict):
    """The row to which a row belongs, and what is taken over from it: an order's lines have no date.

    Databases only; a record of another store holds its parent's values itself (``path``).
    """

    source_name: str = Field(min_length=1)  # the parent's table in the same store
    by: str  # column here that names the parent
    key: str  # unique column there
    columns: dict[str, str] = Field(min_length=1)  # field here -> column there


class Endpoint(Strict):
    """Where a REST API lists a table's rows. A table may be put together from several."""

    path: str = Field(pattern=r"^[A-Za-z0-9/_?=&-]+$")
    """Below the API's root, ``orders``; with a leading slash below the root of all APIs of the host."""
    given: dict[str, str] = Field(default_factory=dict)
    """What the endpoint says by being this one: field -> constant."""
    at: str | None = None
    """The object of a record that is the row, ``billing``; paths of fields reach into it by ``@.city``."""


class TableSource(Strict):
    """One source table. ``system`` and ``table`` are filled by the loader."""

    system: str = ""
    table: str = ""
    store: str | None = None  # one of `stores`; the system's `database` where none is named
    source_name: str | None = None  # name in the store where it differs from the table's key
    # the array whose elements are the rows, in a record that holds several: `entry[].messaging[]`
    records: str | None = Field(default=None, pattern=r"^([^\[\].]+(\[\])?\.)*[^\[\].]+\[\]$")
    parent: Parent | None = None
    rest: tuple[Endpoint, ...] = ()  # where the store is a REST API
    description: str = Field(min_length=3)
    primary_key: tuple[str, ...] = Field(min_length=1)
    load: Load
    cursor: str | None = None
    fields: dict[str, FieldSpec] = Field(min_length=1)

    @property
    def own_columns(self) -> tuple[str, ...]:
        """Fields that are columns of the table itself, not taken over from its parent."""
        taken_over = self.parent.columns if self.parent else {}
        return tuple(name for name in self.fields if name not in taken_over)

    @property
    def selected(self) -> tuple[str, ...]:
        """Columns that are read, in declared order."""
        return tuple(name for name, field in self.fields.items() if field.selected)

    @property
    def stored(self) -> tuple[str, ...]:
        """Columns of the pseudonymised layer, in declared order."""
        return tuple(name for name, field in self.fields.items() if field.stored)

    @model_validator(mode="after")
    def _keys_fit(self) -> TableSource:
        if (self.load is Load.SNAPSHOT) != (self.cursor is None):
            raise ValueError("`cursor` goes with load `append` and `upsert`, not with `snapshot`")
        for column in (*self.primary_key, *([self.cursor] if self.cursor else [])):
            if column not in self.fields:
                raise ValueError(f"`{column}` is a key or cursor but not among the fields")
            if not self.fields[column].stored:
                raise ValueError(f"`{column}` is a key or cursor but would not be read")
        if self.parent is not None:
            for column in (self.parent.by, *self.parent.columns):
                if column not in self.fields:
                    raise ValueError(f"`{column}` belongs to `parent` but is not among the fields")
            if self.parent.by in self.parent.columns:
                raise ValueError("`parent.by` must be a column of the table itself")
        for endpoint in self.rest:
            for column in endpoint.given:
                if column not in self.fields:
                    raise ValueError(f"`{column}` is given by an endpoint but is not among the fields")
        for column, field in self.fields.items():
            arrays = (field.path or "").rpartition("[]")[0]
            if arrays and not f"{self.records or ''}.".startswith(f"{arrays}[]."):
                raise ValueError(f"the path of `{column}` goes through an array that `records` does not name")
        if self.cursor and self.fields[self.cursor].type is not LogicalType.TIMESTAMP:
            raise ValueError(f"the cursor `{self.cursor}` must be a timestamp")
        if self.cursor and not self._cursor_tells_the_day(self.fields[self.cursor]):
            raise ValueError(f"the cursor `{self.cursor}` must be kept (in load `append`, its day at least)")
        self._points_are_whole()
        self._birth_dates_name_columns()
        return self

    def _birth_dates_name_columns(self) -> None:
        births = [field.minimum_age for field in self.fields.values() if field.minimum_age is not None]
        if len(births) > 1:
            raise ValueError("`minimum_age` belongs to one column of a table: a row is of one subject")
        for birth in births:
            for name in birth.subject:
                if name not in self.fields or self.fields[name].operator is not Operator.PSEUDONYMISE:
                    raise ValueError(f"`{name}`, a subject of `minimum_age`, is no pseudonymised column")
            consent = self.fields.get(birth.consent) if birth.consent else None
            if birth.consent and (
                consent is None or consent.type is not LogicalType.BOOLEAN or not consent.selected
            ):
                raise ValueError(
                    f"`{birth.consent}`, the consent of `minimum_age`, is no boolean that is read"
                )

    @property
    def birth_date(self) -> str | None:
        """The column of which the subject's age is known; None where the table tells no age."""
        return next((name for name, field in self.fields.items() if field.minimum_age is not None), None)

    def _cursor_tells_the_day(self, cursor: FieldSpec) -> bool:
        """The newest version of a row is told by its exact moment; rows that do not change need a day."""
        cut = cursor.operator is Operator.GENERALISE_DATE and cursor.to == "day"
        return cursor.operator is Operator.KEEP or (cut and self.load is Load.APPEND)

    def _points_are_whole(self) -> None:
        """Each half of a point belongs to exactly one other half."""
        named = [field.longitude for field in self.fields.values() if field.longitude is not None]
        halves = [name for name, f in self.fields.items() if f.operator is Operator.PART_OF_POINT]
        for name in sorted({*named, *halves}):
            if name not in halves:
                raise ValueError(f"`{name}` is named as a longitude but has not operator `part_of_point`")
            if named.count(name) != 1:
                raise ValueError(f"`{name}` must be the `longitude` of exactly one `generalise_point`")


class Store(Strict):
    """Where an operational store of a system is. The URL itself never stands in the repository."""

    url_env: str
    default_url: str  # the embedded default, e.g. `sqlite:///demo/mgoods.sqlite`


class Belonging(Strict):
    """Whose rows a source table holds: what requests of subjects need to know beside the fields.

    Unless said otherwise a row belongs to everybody whom a pseudonymised column names (a name alone names
    nobody: two people may share it).
    """

    one_person: tuple[str, ...] = ()
    """Columns whose identifiers are of one and the same person where they stand in one row."""
    shared: tuple[str, ...] = ()
    """Of these: what several persons may use (a device, a handle). It ties only while everybody whom another
    column of ``one_person`` names beside it, in any table, is one and the same person."""
    when: dict[str, str] = Field(default_factory=dict)
    """``one_person`` holds for rows with this value of a kept column."""
    mentions: tuple[str, ...] = ()
    """Columns that name somebody in a row of somebody else: emptied, where a row of the person's own goes."""
    follows: dict[str, str] = Field(default_factory=dict)
    """Column here -> ``table.column`` there: the row belongs to whoever that row belongs to."""


class Sources(Strict):
    """The operational stores of a system and their tables. Most systems have one store, ``database``."""

    system: Name
    database: Store
    stores: dict[Name, Store] = Field(default_factory=dict)  # further ones: sessions, archives, file drops
    first_day: date = date(2024, 1, 1)  # earliest day that a night may be run for
    tables: dict[Name, TableSource] = Field(min_length=1)
    subjects: dict[Name, Belonging] = Field(default_factory=dict)  # by table; of the others the rule holds

    def belonging(self, table: str) -> Belonging:
        """Whose rows ``table`` holds."""
        return self.subjects.get(table, Belonging())

    @property
    def undescribed(self) -> tuple[str, ...]:
        """Tables and columns whose description is still the one of a draft (``parda scan``)."""
        found = []
        for name, table in self.tables.items():
            found += [name] if table.description.startswith("TODO") else []
            found += [
                f"{name}.{column}" for column, f in table.fields.items() if f.description.startswith("TODO")
            ]
        return tuple(found)

    def store_of(self, table: TableSource) -> Store:
        """The store that holds ``table``."""
        return self.database if table.store is None else self.stores[table.store]


# --- policy -----------------------------------------------------------------------------------


class Controller(Strict):
    name: str
    contact: str | None  # as the policy's text gives it; None where it names none
    jurisdiction: str = Field(pattern=r"^[A-Z]{2}$")
    timezone: str
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    policy_language: str  # of the text; of its first part where it says all again in other languages
    translations: tuple[str, ...] = ()  # these, in the text's order
    policy_updated: str | None  # likewise; None where the text is not dated
    minimum_age: int = Field(ge=0, le=25)
    parental_consent: str | None = None  # the clause by which a parent may agree to a child's account, if any
    owner: str  # Dagster owner: `team:...` or an e-mail of a role, never a person


class Purpose(Strict):
    """Which data categories may serve one data use (both keys of the fideslang taxonomy)."""

    data_use: str
    description: str
    categories: tuple[str, ...] = Field(min_length=1)
    clause: str
    requires_consent: bool = False
    allows_objection: bool = False


class Account(Strict):
    """Where the source tells that an account was closed."""

    table: Name
    key: str  # its pseudonymised column that names the account's holder
    ended: str  # its timestamp of closing; NULL while the account is open


class PurposeEnd(Strict):
    """How it is known that a row of one table is needed no longer.

    With no key given: of a table that is read whole (``snapshot``) all copies but the newest go the same
    night; of one whose rows change (``upsert``) a version goes once the nights that used it are run no more.
    """

    newest_of: tuple[str, ...] = ()
    """Columns: of rows that agree in them only the newest holds. Default: the primary key."""
    gone_from_source: bool = False
    """Every night the store is asked for all primary keys; what it no longer has goes the same night."""


class Retention(Strict):
    """How long rows of some tables are kept in our restricted layers."""

    name: Name
    tables: tuple[str, ...] = Field(min_length=1)
    event: Literal["age_of_record", "account_termination", "purpose_ended"]
    period: str | None = Field(default=None, pattern=r"^P(\d+Y)?(\d+M)?(\d+D)?$")  # ISO 8601
    account: Account | None = None  # of `account_termination` with a period
    # of `purpose_ended`, and of `account_termination` without a period: how the end is known, by table
    ends: dict[str, PurposeEnd] = Field(default_factory=dict)
    # how long after its end a superseded version may be asked for by a night that is run again
    rerun: str = Field(default="P14D", pattern=r"^P(\d+Y)?(\d+M)?(\d+D)?$")
    legal_hold: bool = False
    clause: str


class Requests(Strict):
    """How subjects' requests are answered."""

    answer_within: str = Field(pattern=r"^P(\d+Y)?(\d+M)?(\d+D)?$")  # ISO 8601, from the day of receipt
    packages_kept: str = Field(pattern=r"^P(\d+Y)?(\d+M)?(\d+D)?$")  # what was made to be handed over
    basis: str = Field(min_length=5)  # where the time to answer comes from, or whose choice it is


class Dominance(Strict):
    """(n,k) rule: the n largest contributors may hold at most k percent of a cell."""

    n: int = Field(ge=1, le=10)
    k_percent: float = Field(gt=0, le=100)


class PrivacyBudget(Strict):
    """What all tables with differential privacy together may spend on one person (unit of privacy).

    A period counts in full in every month that it touches, and once in the total, which is for ever.
    """

    epsilon_a_period: Decimal = Field(gt=0)
    epsilon_a_month: Decimal = Field(gt=0)
    epsilon_total: Decimal = Field(gt=0)
    delta_a_month: Decimal = Field(ge=0, lt=1)
    delta_total: Decimal = Field(ge=0, lt=1)
    rows_a_day: int = Field(ge=1)  # most that a table may count a person with, for each day of a period


class Protection(Strict):
    """Primary suppression. No defaults: privacy parameters come from the policy.

    Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4.
    """

    minimum_contributors: dict[str, int]  # unit of privacy -> fewest distinct contributors of a cell
    dominance: Dominance
    p_percent: float = Field(gt=0, le=100)
    # unit of privacy -> its budget; where a unit has none, no table may be noised for it
    differential_privacy: dict[Name, PrivacyBudget] | None = None


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
    # of the sentences that say the same in the text's other languages
    translations: tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")], ...] = ()

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
    requests: Requests | None = None  # without it no request can be answered
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


class Lexicon(Strict):
    """Words by which texts are sorted into groups, in several languages: ``lexicons/<name>.yaml``.

    A word stands for all that begin with it (`narx` also for `narxi`, `narxini`), ``=word`` for itself alone;
    a blank is any white space. Texts are compared without case, and with one apostrophe for all of them. Of
    groups that fit the first in the file is taken.
    """

    description: str = Field(min_length=3)
    otherwise: Name  # where no group fits; an empty text is in none
    groups: dict[Name, tuple[LexiconWord, ...]] = Field(min_length=1)


class System(Strict):
    """A whole system folder, loaded and cross-checked."""

    policy: Policy
    sources: Sources
    lexicons: dict[Name, Lexicon] = Field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.policy.system
