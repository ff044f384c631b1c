from __future__ import annotations

import pytest

from transforms.conform import Model, load_common_model, load_models
from transforms.conform.lineage import Column, Lineage, SourceColumn, column_lineage
from transforms.errors import ModelError
from transforms.policy.load import SYSTEMS
from transforms.policy.models import System


@pytest.fixture(scope="module")
def models(mgoods: System) -> dict[str, Model]:
    return load_models(SYSTEMS / "mgoods" / "models", mgoods)


def trace(mgoods: System, models: dict[str, Model], sql: str) -> Lineage:
    """Lineage of ``sql`` in the place of the model `orders`."""
    mine = Model("mgoods", load_common_model().tables["orders"], sql)
    return column_lineage(mgoods, {**models, "orders": mine})


def of(lineage: Lineage, column: str) -> set[str]:
    return {f"{table}.{name}" for table, name in lineage.columns["orders", column]}


@pytest.mark.parametrize(
    ("expression", "sources"),
    [
        ("o.total_uzs", {"orders.total_uzs"}),
        ("1", set()),
        ("coalesce(o.total_uzs, o.order_id) + 1", {"orders.total_uzs", "orders.order_id"}),
        ("CASE WHEN o.delivery_region = 'UZ-TK' THEN 1 END", {"orders.delivery_region"}),
        ("local_day(o.placed_at)", {"orders.placed_at"}),
        ("sum(o.total_uzs) OVER (PARTITION BY o.store_id)", {"orders.total_uzs", "orders.store_id"}),
        ("count(*) FILTER (WHERE o.currency = 'UZS')", {"orders.currency"}),
        ("c.amount", {"refunds.amount_uzs", "commissions.amount_uzs"}),
        ("p.top_category", {"categories.name_en", "categories.parent_id"}),
        ("d.who", {"login_events.ip", "stores.region"}),
        (
            "(SELECT max(s.region) FROM pseudonymised.stores AS s WHERE s.status = o.currency)",
            {"stores.region", "stores.status", "orders.currency"},
        ),
        ("EXISTS (SELECT 1 FROM pseudonymised.stores AS s WHERE s.status = 'x')", {"stores.status"}),
        (
            "o.order_id IN (SELECT order_id FROM pseudonymised.returns)",
            {"orders.order_id", "returns.order_id"},
        ),
    ],
)
def test_a_value_is_traced_to_all_it_is_made_of(
    mgoods: System, models: dict[str, Model], expression: str, sources: set[str]
) -> None:
    sql = f"""
    WITH money AS (
        SELECT r.order_id AS id, r.amount_uzs AS amount FROM pseudonymised.refunds AS r
        UNION ALL
        SELECT order_id, amount_uzs FROM pseudonymised.commissions
    )
    SELECT {expression} AS total
    FROM new.orders AS o
    LEFT JOIN money AS c ON c.id = o.order_id
    LEFT JOIN conformed.products AS p ON p.product_id = o.order_id
    LEFT JOIN (
        SELECT l.ip || s.region AS who, s.store_id AS sid
        FROM pseudonymised.login_events AS l, pseudonymised.stores AS s
    ) AS d ON d.sid = o.store_id
    """
    assert of(trace(mgoods, models, sql), "total") == sources


def test_a_recursion_is_followed_through_all_its_turns(mgoods: System, models: dict[str, Model]) -> None:
    # `a` takes over `b`, which from the second turn on is a region
    sql = """
    WITH RECURSIVE turn(a, b) AS (
        SELECT o.order_id, o.currency FROM pseudonymised.orders AS o
        UNION ALL
        SELECT turn.b, s.region FROM turn JOIN pseudonymised.stores AS s ON s.store_id = turn.a
    )
    SELECT turn.a AS total FROM turn
    """
    assert of(trace(mgoods, models, sql), "total") == {"orders.order_id", "orders.currency", "stores.region"}


def test_stars_and_using_are_resolved(mgoods: System, models: dict[str, Model]) -> None:
    lineage = trace(
        mgoods,
        models,
        "SELECT o.*, d.region FROM new.orders AS o LEFT JOIN pseudonymised.deliveries AS d USING (order_id)",
    )
    assert of(lineage, "buyer_phone") == {"orders.buyer_phone"}
    assert {str(column) for column in lineage.models["orders"].joins} == {
        "orders.order_id",
        "deliveries.order_id",
    }
    assert lineage.models["orders"].selects == frozenset()


@pytest.mark.parametrize(
    "rest",
    [
        "WHERE l.ip = 'x'",
        "LEFT JOIN pseudonymised.login_events AS m ON m.account_id = l.account_id AND l.ip LIKE '10.%'",
        "GROUP BY l.account_id, l.ip",
        "QUALIFY row_number() OVER (ORDER BY l.ip) = 1",
        "WHERE l.account_id IN (SELECT account_id FROM pseudonymised.login_events WHERE ip = 'x')",
    ],
)
def test_what_chooses_rows_is_recorded_apart_from_join_keys(
    mgoods: System, models: dict[str, Model], rest: str
) -> None:
    lineage = trace(mgoods, models, f"SELECT l.account_id AS total FROM new.login_events AS l {rest}")
    assert of(lineage, "total") == {"login_events.account_id"}
    assert Column("pseudonymised", "login_events", "ip") in lineage.models["orders"].selects
    assert Column("pseudonymised", "login_events", "ip") not in lineage.models["orders"].joins


def test_the_reason_for_exclusion_chooses_rows(mgoods: System, models: dict[str, Model]) -> None:
    reason = "CASE WHEN ip = 'x' THEN 'bad' END AS excluded_reason"
    sql = f"SELECT account_id AS total, {reason} FROM new.login_events"
    paths = list(trace(mgoods, models, sql).selecting_paths("orders"))
    assert [" ← ".join(map(str, path)) for path in paths] == ["orders.excluded_reason ← login_events.ip"]


def test_a_path_names_the_dimension_it_goes_through(mgoods: System, models: dict[str, Model]) -> None:
    lineage = column_lineage(mgoods, models)
    paths = {" ← ".join(map(str, path)) for path in lineage.paths("order_lines", "category")}
    assert "order_lines.category ← products.category ← categories.name_en" in paths
    assert lineage.columns["order_lines", "region"] == {SourceColumn("orders", "delivery_region")}


@pytest.mark.parametrize("column", ["password_hash", "permissions", "shoe_size"])
def test_a_column_that_is_not_there_or_never_read_cannot_be_used(
    mgoods: System, models: dict[str, Model], column: str
) -> None:
    with pytest.raises(ModelError, match=rf"mgoods\.orders: the lineage cannot be traced: .*{column}"):
        trace(mgoods, models, f"SELECT a.{column} AS total FROM pseudonymised.accounts AS a")


def test_every_column_of_every_model_has_a_known_origin(mgoods: System, models: dict[str, Model]) -> None:
    """Only constants come from nowhere."""
    lineage = column_lineage(mgoods, models)
    nowhere = {key for key, sources in lineage.columns.items() if not sources}
    assert nowhere == {("finance_entries", "kind"), ("messages", "channel")}
    for sources in lineage.columns.values():
        for table, column in sources:
            assert mgoods.sources.tables[table].fields[column].selected
