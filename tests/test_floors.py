"""Imports flow pipelines → assets → transforms, and the pure floor knows no Dagster."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FORBIDDEN = {
    "transforms": {"dagster", "assets", "pipelines", "tests"},
    "assets": {"pipelines", "tests"},
    "pipelines": {"tests"},
}


def imported(path: Path, *, top_level: bool = False) -> set[str]:
    """Top-level packages that a module imports, anywhere or only when it is itself imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in tree.body if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("floor", FORBIDDEN)
def test_no_floor_imports_the_one_above(floor: str) -> None:
    modules = list((ROOT / floor).rglob("*.py"))
    assert modules
    found = {str(path.relative_to(ROOT)): imported(path) & FORBIDDEN[floor] for path in modules}
    wrong = {path: packages for path, packages in found.items() if packages}
    assert not wrong


def test_systems_hold_no_code() -> None:
    assert not list((ROOT / "systems").rglob("*.py"))


def test_importing_the_definitions_is_light() -> None:
    """Heavy libraries load inside steps: the UI and the command line must start quickly."""
    heavy = {"great_expectations", "presidio_analyzer", "spacy"}
    for floor in FORBIDDEN:
        for path in (ROOT / floor).rglob("*.py"):
            # presidio_engine.py is itself imported inside a function
            if "presidio" not in path.name:
                assert not imported(path, top_level=True) & heavy, path
