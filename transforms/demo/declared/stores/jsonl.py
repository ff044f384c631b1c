"""JSON Lines as a platform would write them: nested by ``path``, keys without a value left out."""

from __future__ import annotations

import json
import re
from collections.abc import Set
from io import BytesIO
from typing import Any

import polars as pl

from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.frames import since_1970
from transforms.demo.declared.plan import Target
from transforms.policy.models import FieldSpec, LogicalType

_NUMBER = re.compile(r"[+]?\d[\d ()\-]{5,}\d")
# Within a JSON string every quote has a backslash before it, so this is a key and its null, and nothing else.
_NULL_KEY = r'"(?:[^"\\]|\\.)*":(?:null|\{\}|\[\]|\[null\])'
_AFTER, _BEFORE = rf",{_NULL_KEY}", rf"{_NULL_KEY},?"

Tree = dict[str, Any]


def json_lines(frame: pl.DataFrame, target: Target, embedded: Set[str]) -> bytes:
    """One line a row. Arrays on a path (``entry[].messaging[].text``) get one element.

    ``embedded``: columns whose text is JSON and stands for a whole object or array.
    """
    tree: Tree = {}
    for name, field in target.fields.items():
        path = field.path or name
        if path.startswith("@"):
            continue
        _plant(tree, path.split("."), name)
    written = pl.DataFrame({name: _written(frame[name], field) for name, field in target.fields.items()})
    if embedded or any(field.parts is not None for field in target.fields.values()):
        return _by_row(written, tree, target, embedded)
    shaped = written.select(_shaped(tree))
    buffer = BytesIO()
    shaped.write_ndjson(buffer)
    lines = pl.Series([buffer.getvalue().decode()]).str.split("\n").explode()
    return lines_without_nulls(lines)


def lines_without_nulls(lines: pl.Series) -> bytes:
    depth = 0
    while depth < 8 and lines.str.contains(_NULL_KEY).any():
        lines = lines.str.replace_all(_AFTER, "").str.replace_all(rf"\{{{_BEFORE}", "{")
        depth += 1
    return "\n".join(lines.to_list()).encode()


def _plant(tree: Tree, keys: list[str], column: str) -> None:
    for key in keys[:-1]:
        below = tree.setdefault(key, {})
        if not isinstance(below, dict):
            raise Mistaken(f"the path of `{column}` goes through another column")
        tree = below
    if keys[-1] in tree:
        raise Mistaken(f"the path of `{column}` is another column's")
    tree[keys[-1]] = column


def _shaped(tree: Tree) -> list[pl.Expr]:
    expressions = []
    for key, below in tree.items():
        name = key.removesuffix("[]")
        value = pl.col(below) if isinstance(below, str) else pl.struct(_shaped(below))
        expressions.append((pl.concat_list(value) if key.endswith("[]") else value).alias(name))
    return expressions


def _written(series: pl.Series, field: FieldSpec) -> pl.Series:
    if field.type is LogicalType.TIMESTAMP:
        if field.epoch is not None:
            return since_1970(series, field.epoch)
        return series.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    if field.type is LogicalType.DATE:
        return series.dt.strftime("%Y-%m-%d")
    return series


def _by_row(frame: pl.DataFrame, tree: Tree, target: Target, embedded: Set[str]) -> bytes:
    """Row by row, for shapes that differ from row to row."""
    parts = {name: field.parts for name, field in target.fields.items() if field.parts is not None}
    lines = []
    for number, row in enumerate(frame.iter_rows(named=True)):
        for name in embedded:
            row[name] = None if row[name] is None else json.loads(row[name])
        for name, key in parts.items():
            if row[name] is not None and number % 2:
                row[name] = _in_pieces(row[name], str(key))
        lines.append(json.dumps(_object(tree, row), ensure_ascii=False, separators=(",", ":")))
    return "".join(line + "\n" for line in lines).encode()


def _object(tree: Tree, row: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, below in tree.items():
        value = row[below] if isinstance(below, str) else _object(below, row)
        if value is None or value == {}:
            continue
        made[key.removesuffix("[]")] = [value] if key.endswith("[]") else value
    return made


def _in_pieces(text: str, key: str) -> str | list[Any]:
    """A text with a number in it as a messenger exports it: a list, the number an object of its own."""
    found = _NUMBER.search(text)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    pieces = [before, {"type": "phone", key: found.group()}, after]
    return [piece for piece in pieces if piece]
