"""SQL fragments in ``tables/*.yaml`` (``where``, ``when``, hierarchy expressions): parsed, never pasted.

A fragment is one scalar expression over columns of the fact. Only the node types below may occur, so a
declaration can neither read another table nor call a function that reaches outside.
"""

from __future__ import annotations

from collections.abc import Mapping

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

COMMON_MODEL_SQL = {
    "identifier": "VARCHAR",  # of a type of the source; only equality means something
    "pseudonym": "UUID",
    "date": "DATE",
    "boolean": "BOOLEAN",
    "text": "VARCHAR",
    "integer": "BIGINT",
    "money": "DECIMAL(18,2)",
    "number": "DOUBLE",
}
"""Types of ``common_model.yaml`` and their DuckDB types."""

_ALLOWED: tuple[type[exp.Expr], ...] = (
    exp.Column,
    exp.Identifier,
    exp.Literal,
    exp.Boolean,
    exp.Null,
    exp.Paren,
    exp.Neg,
    exp.And,
    exp.Or,
    exp.Not,
    exp.EQ,
    exp.NEQ,
    exp.GT,
    exp.GTE,
    exp.LT,
    exp.LTE,
    exp.Is,
    exp.In,
    exp.Between,
    exp.Like,
    exp.Add,
    exp.Sub,
    exp.Mul,
    exp.Coalesce,
    exp.Lower,
    exp.Upper,
    exp.Left,
    exp.Substring,
    exp.Length,
    exp.Abs,
    exp.StartsWith,
)
_NUMBERS = {"integer", "money", "number"}
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between, exp.Like)


class FragmentError(ValueError):
    """What is wrong with a fragment, in words that quote names of columns and SQL keywords only."""


def parse(text: str) -> exp.Expr:
    """The expression of ``text``, made of allowed parts only."""
    try:
        parsed = [statement for statement in sqlglot.parse(text, read="duckdb") if statement is not None]
    except SqlglotError:
        raise FragmentError("is not a SQL expression") from None
    if len(parsed) != 1:
        raise FragmentError("must be exactly one SQL expression")
    (tree,) = parsed
    for node in tree.walk():
        if not isinstance(node, _ALLOWED):
            raise FragmentError(f"uses `{node.key}`, which is not among the allowed parts of an expression")
        if isinstance(node, exp.Column) and node.table:
            raise FragmentError(f"names `{node.name}` with a table; columns of the fact stand alone")
    return tree


def rendered(text: str) -> str:
    """``text`` as DuckDB SQL in brackets, with every identifier quoted."""
    return f"({parse(text).sql(dialect='duckdb', identify=True, comments=False)})"


def columns_of(text: str) -> tuple[str, ...]:
    """Columns that the fragment uses, in order of appearance."""
    return tuple(dict.fromkeys(column.name for column in parse(text).find_all(exp.Column)))


def check(text: str, columns: Mapping[str, str], *, condition: bool) -> None:
    """Raise ``FragmentError`` unless ``text`` fits the fact's columns (name -> common model type).

    ``condition``: the expression must be true or false; otherwise it must be text.
    """
    tree = parse(text)
    for name in columns_of(text):
        if name not in columns:
            raise FragmentError(f"uses the column `{name}`, which the fact does not have")
    kind = _kind(tree, columns)
    if condition and kind not in ("boolean", "unknown"):
        raise FragmentError(f"must be a condition, but is of type {kind}")
    if not condition and kind != "text":
        raise FragmentError(f"must give text, but is of type {kind}")


def _kind(node: exp.Expr, columns: Mapping[str, str]) -> str:
    """Type of a node: number, text, date, boolean, key (equality only), unknown (NULL)."""
    if isinstance(node, exp.Paren):
        return _kind(node.this, columns)
    if isinstance(node, exp.Column):
        declared = columns[node.name]
        if declared in _NUMBERS:
            return "number"
        return "key" if declared in ("identifier", "pseudonym") else declared
    if isinstance(node, exp.Literal):
        return "text" if node.is_string else "number"
    if isinstance(node, exp.Boolean):
        return "boolean"
    if isinstance(node, exp.Null):
        return "unknown"
    if isinstance(node, exp.Is):
        _kind(node.this, columns)
        return "boolean"
    if isinstance(node, exp.Not):
        _demand(node.this, "boolean", "NOT", columns)
        return "boolean"
    if isinstance(node, (exp.And, exp.Or)):
        for side in (node.left, node.right):
            _demand(side, "boolean", node.key.upper(), columns)
        return "boolean"
    if isinstance(node, _COMPARISONS):
        _compare(node, columns)
        return "boolean"
    if isinstance(node, (exp.Add, exp.Sub, exp.Mul)):
        for side in (node.left, node.right):
            _demand(side, "number", "arithmetic", columns)
        return "number"
    if isinstance(node, (exp.Neg, exp.Abs)):
        _demand(node.this, "number", node.key, columns)
        return "number"
    if isinstance(node, exp.Length):
        _demand(node.this, "text", "length", columns)
        return "number"
    if isinstance(node, exp.StartsWith):
        for side in (node.this, node.expression):
            _demand(side, "text", "starts_with", columns)
        return "boolean"
    if isinstance(node, (exp.Lower, exp.Upper, exp.Left, exp.Substring)):
        _demand(node.this, "text", node.key, columns)
        return "text"
    if isinstance(node, exp.Coalesce):
        kinds = {_kind(part, columns) for part in (node.this, *node.expressions)} - {"unknown"}
        if len(kinds) > 1:
            raise FragmentError("gives coalesce values of different types")
        return kinds.pop() if kinds else "unknown"
    raise FragmentError(f"uses `{node.key}` in a place where it has no type")


def _demand(node: exp.Expr, wanted: str, where: str, columns: Mapping[str, str]) -> None:
    found = _kind(node, columns)
    if found not in (wanted, "unknown"):
        raise FragmentError(f"gives {where} something of type {found} where {wanted} is needed")


def _compare(node: exp.Expr, columns: Mapping[str, str]) -> None:
    others: list[exp.Expr] = []
    if isinstance(node, exp.In):
        if node.args.get("query") or node.args.get("unnest") or node.args.get("field"):
            raise FragmentError("uses IN with something else than a list")
        others = list(node.expressions)
    elif isinstance(node, exp.Between):
        others = [node.args["low"], node.args["high"]]
    else:
        others = [node.expression]
    left = _kind(node.this, columns)
    for other in others:
        right = _kind(other, columns)
        same = {left, right} - {"unknown"}
        dated = same == {"date", "text"} and isinstance(other, exp.Literal)
        keyed = "key" in same and same <= {"key"} and isinstance(node, (exp.EQ, exp.NEQ))
        if dated or keyed or (len(same) <= 1 and "key" not in same):
            continue
        raise FragmentError(f"compares something of type {left} with something of type {right}")
