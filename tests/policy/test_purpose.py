from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from transforms.aggregation.spec import load_tables
from transforms.conform import Model, load_common_model, load_models
from transforms.conform.lineage import Lineage, column_lineage
from transforms.errors import PolicyError, PurposeViolation
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import System
from transforms.policy.purpose import check_purpose, require_purpose

REPORTS = "analytics.reporting"
SECURITY = "essential.service.security"


@dataclass(frozen=True)
class Table:
    """A statistical table as far as the check sees it."""

    used: Mapping[str, tuple[str, ...]]
    fact: str = "orders"
    data_use: str = REPORTS
    table: str = "planted"

    def columns_used(self) -> Mapping[str, tuple[str, ...]]:
        return self.used


@pytest.fixture(scope="module")
def mgoods() -> System:
    return load_system("mgoods")


@pytest.fixture(scope="module")
def models(mgoods: System) -> dict[str, Model]:
    return load_models(SYSTEMS / "mgoods" / "models", mgoods)


@pytest.fixture(scope="module")
def lineage(mgoods: System, models: dict[str, Model]) -> Lineage:
    return column_lineage(mgoods, models)


def planted(mgoods: System, models: dict[str, Model], table: str, sql: str) -> Lineage:
    """Lineage with ``sql`` in the place of the model ``table``."""
    mine = Model("mgoods", load_common_model().tables[table], sql)
    return column_lineage(mgoods, {**models, table: mine})


def test_the_declared_tables_keep_to_the_policy(mgoods: System, lineage: Lineage) -> None:
    tables = load_tables(SYSTEMS / "mgoods")
    assert len(tables) >= 9
    assert check_purpose(mgoods, lineage, tables.values()) == []
    require_purpose(mgoods, lineage, tables.values())


def test_an_address_used_for_a_report_is_refused_with_its_path(
    mgoods: System, models: dict[str, Model]
) -> None:
    lineage = planted(
        mgoods,
        models,
        "affiliate_events",
        "SELECT k.click_id, a.channel || k.ip AS channel FROM new.affiliate_clicks AS k "
        "LEFT JOIN pseudonymised.affiliates AS a ON a.affiliate_id = k.affiliate_id",
    )
    table = Table({"clicks": ("click_id",), "channel": ("channel",)}, fact="affiliate_events")
    with pytest.raises(PurposeViolation) as raised:
        require_purpose(mgoods, lineage, [table])
    message = str(raised.value)
    assert "published.planted.channel ← affiliate_events.channel ← affiliate_clicks.ip: " in message
    assert "user.device.ip_address may not serve analytics.reporting; clause 3.e allows" in message
    assert "1 published column(s)" in message
    assert "mgoods.planted.channel" in message
    assert "tables/planted.yaml" in message


@pytest.mark.parametrize(
    "rest",
    [
        ", CASE WHEN k.ip = 'x' THEN 'bad_network' END AS excluded_reason FROM new.affiliate_clicks AS k",
        "FROM new.affiliate_clicks AS k WHERE k.ip = 'x'",
        "FROM new.affiliate_clicks AS k JOIN pseudonymised.login_events AS l ON l.ip <> k.ip",
    ],
)
def test_an_address_that_chooses_the_rows_is_refused_too(
    mgoods: System, models: dict[str, Model], rest: str
) -> None:
    lineage = planted(mgoods, models, "affiliate_events", f"SELECT k.click_id {rest}")
    violations = check_purpose(mgoods, lineage, [Table({"clicks": ("click_id",)}, fact="affiliate_events")])
    assert {violation.path[-1].column for violation in violations} == {"ip"}
    assert "affiliate_clicks.ip" in "; ".join(violation.trail for violation in violations)


def test_join_keys_do_not_count(mgoods: System, models: dict[str, Model]) -> None:
    lineage = planted(
        mgoods,
        models,
        "affiliate_events",
        "SELECT k.click_id FROM new.affiliate_clicks AS k "
        "LEFT JOIN pseudonymised.login_events AS l ON l.ip = k.ip",
    )
    assert check_purpose(mgoods, lineage, [Table({"clicks": ("click_id",)}, fact="affiliate_events")]) == []


def test_it_is_found_behind_a_dimension(mgoods: System, models: dict[str, Model]) -> None:
    lineage = planted(
        mgoods,
        models,
        "offers",
        "SELECT o.offer_id, o.created_by_account_id AS seller, o.product_id FROM pseudonymised.offers AS o",
    )
    (violation,) = check_purpose(mgoods, lineage, [Table({"who": ("seller",)}, fact="stock")])
    assert (
        violation.trail
        == "published.planted.who ← stock.seller ← offers.seller ← offers.created_by_account_id"
    )
    assert (violation.category, violation.clause) == ("user.account", "3.e")


def test_the_same_column_may_serve_another_use(mgoods: System, lineage: Lineage) -> None:
    used = {"accounts": ("account",)}
    report = Table(used, fact="platform_events", data_use=REPORTS)
    security = Table(used, fact="platform_events", data_use=SECURITY)
    assert {v.category for v in check_purpose(mgoods, lineage, [report])} == {"user.account"}
    assert check_purpose(mgoods, lineage, [security]) == []


def test_the_buyers_phone_cannot_be_published_even_as_a_pseudonym(mgoods: System, lineage: Lineage) -> None:
    (violation,) = check_purpose(mgoods, lineage, [Table({"buyer": ("buyer",)})])
    assert violation.trail == "published.planted.buyer ← orders.buyer ← orders.buyer_phone"


def test_a_use_that_no_clause_declares_is_refused(mgoods: System, lineage: Lineage) -> None:
    violations = check_purpose(
        mgoods, lineage, [Table({"total": ("total",)}, data_use="marketing.advertising")]
    )
    assert {violation.clause for violation in violations} == {None}
    assert "no clause of the policy allows the use marketing.advertising" in str(violations[0])


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        ("requires_consent", "needs consent (clause 3.e)"),
        ("allows_objection", "may be objected to (clause 3.e)"),
    ],
)
def test_a_use_that_needs_consent_or_allows_objection_waits_for_them(
    demand: str, said: str, mgoods: System, lineage: Lineage
) -> None:
    purposes = tuple(
        purpose.model_copy(update={demand: purpose.data_use == REPORTS}) for purpose in mgoods.policy.purposes
    )
    policy = mgoods.policy.model_copy(update={"purposes": purposes})
    system = mgoods.model_copy(update={"policy": policy})
    violations = check_purpose(system, lineage, [Table({"total": ("total",)})])
    assert violations
    assert said in str(violations[0])


def with_consents(mgoods: System) -> System:
    """Reports need consent, which is recorded as the order's currency (a column that models read)."""
    purposes = tuple(
        purpose.model_copy(
            update={
                "requires_consent": purpose.data_use == REPORTS,
                "categories": (*purpose.categories, "user.privacy_preferences"),
            }
        )
        for purpose in mgoods.policy.purposes
    )
    orders = mgoods.sources.tables["orders"]
    consent = orders.fields["currency"].model_copy(update={"category": "user.privacy_preferences"})
    orders = orders.model_copy(update={"fields": {**orders.fields, "currency": consent}})
    sources = mgoods.sources.model_copy(update={"tables": {**mgoods.sources.tables, "orders": orders}})
    return mgoods.model_copy(
        update={"policy": mgoods.policy.model_copy(update={"purposes": purposes}), "sources": sources}
    )


@pytest.mark.parametrize(
    ("sql", "allowed"),
    [
        ("CASE WHEN o.currency = 'no' THEN 'no_consent' END AS excluded_reason FROM new.orders AS o", True),
        (
            "CASE WHEN x.told = 'no' THEN 'no_consent' END AS excluded_reason FROM new.orders AS o LEFT JOIN "
            "(SELECT h.order_id, max(h.currency) AS told FROM pseudonymised.orders AS h GROUP BY 1) AS x "
            "ON x.order_id = o.order_id",
            True,
        ),
        ("CASE WHEN o.total_uzs < 0 THEN 'no_consent' END AS excluded_reason FROM new.orders AS o", False),
        # another reason by the same column: nobody is left out for want of consent
        ("CASE WHEN o.currency = 'no' THEN 'other' END AS excluded_reason FROM new.orders AS o", False),
        # that it is shown, or chooses what is joined, leaves nobody out
        ("o.currency AS channel FROM new.orders AS o", False),
        (
            "CASE WHEN s.status = 'x' THEN 'no_consent' END AS excluded_reason FROM new.orders AS o "
            "LEFT JOIN pseudonymised.stores AS s ON o.currency = 'yes'",
            False,
        ),
    ],
)
def test_a_use_that_needs_consent_is_given_where_consent_decides_which_rows_count(
    sql: str, allowed: bool, mgoods: System, models: dict[str, Model]
) -> None:
    system = with_consents(mgoods)
    lineage = planted(system, models, "orders", f"SELECT o.order_id, o.total_uzs AS total, {sql}")
    violations = check_purpose(system, lineage, [Table({"total": ("total",)})])
    assert ("needs consent" in "; ".join(map(str, violations))) is not allowed


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (Table({"a": ("day",)}, fact="sessions"), "no model"),
        (Table({"channel": ("channel",)}), "`orders.channel`, which this system's model leaves empty"),
    ],
)
def test_what_the_system_does_not_give_cannot_be_published(
    mgoods: System, lineage: Lineage, table: Table, expected: str
) -> None:
    with pytest.raises(PolicyError, match=expected):
        check_purpose(mgoods, lineage, [table])
