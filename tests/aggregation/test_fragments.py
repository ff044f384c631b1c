"""What may stand in ``where`` and ``when``."""

from __future__ import annotations

import pytest

from tests.aggregation.plain import TYPES
from transforms.aggregation.fragments import FragmentError, check, columns_of, rendered

COLUMNS = TYPES | {"person": "pseudonym"}


@pytest.mark.parametrize(
    "text",
    [
        "kind = 'sale'",
        "kind IN ('sale', 'return') AND NOT manual",
        "amount > 10.5 OR quantity BETWEEN -3 AND 3",
        "manual IS NOT NULL",
        "manual IS TRUE",
        "coalesce(manual, false)",
        "day >= '2026-01-01'",
        "starts_with(a, 'UZ-')",
        "upper(left(a, 2)) = 'UZ'",
        "buyer = seller",
        "abs(amount * quantity) <= 5",
        "length(a) = 3",
        "a LIKE 'x%'",
        "person IS NULL",
    ],
)
def test_allowed(text: str) -> None:
    check(text, COLUMNS, condition=True)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("kind = ", "is not a SQL expression"),
        ("kind = 'x'; DROP TABLE lines", "exactly one"),
        ("", "exactly one"),
        ("colour = 'red'", "column `colour`"),
        ("lines.kind = 'sale'", "with a table"),
        ("kind = 5", "type text with something of type number"),
        ("quantity = 'many'", "type number with something of type text"),
        ("amount IN (1, 'two')", "type number with something of type text"),
        ("manual = 1", "type boolean with something of type number"),
        ("quantity", "must be a condition, but is of type number"),
        ("kind AND manual", "gives AND something of type text"),
        ("a + 1 > 2", "arithmetic"),
        ("person = 'a1b2'", "type key with something of type text"),
        ("buyer > seller", "type key with something of type key"),
        ("quantity > (SELECT 1)", "`subquery`"),
        ("a IN (SELECT a FROM lines)", "not among the allowed|else than a list"),
        ("getenv('HOME') = 'x'", "not among the allowed"),
        ("read_text('/etc/passwd') = 'x'", "not among the allowed"),
        ("a::INTEGER = 1", "`cast`"),
        ("random() > 0.5", "not among the allowed"),
        ("sum(quantity) > 3", "`sum`"),
        ("amount / 2 > 1", "`div`"),
    ],
)
def test_refused(text: str, complaint: str) -> None:
    with pytest.raises(FragmentError, match=complaint):
        check(text, COLUMNS, condition=True)


def test_identifiers_are_quoted_and_literals_kept() -> None:
    assert rendered("kind = 'it''s' and Order = 1") == "(\"kind\" = 'it''s' AND \"Order\" = 1)"
    assert columns_of("a = b OR a IS NULL") == ("a", "b")


def test_comments_do_not_reach_the_statement() -> None:
    assert rendered("manual /* ) OR true */") == '("manual")'


def test_a_hierarchy_gives_text() -> None:
    check("left(a, 2)", COLUMNS, condition=False)
    with pytest.raises(FragmentError, match="must give text"):
        check("length(a)", COLUMNS, condition=False)
