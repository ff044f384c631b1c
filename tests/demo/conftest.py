"""One small demo with canaries, shared by the tests that only read it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from transforms.demo import DemoReport, generate

ORDERS = 6000


@dataclass(frozen=True)
class Demo:
    path: Path
    report: DemoReport
    connection: sqlite3.Connection
    planted: list[dict[str, Any]]

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, values).fetchall()

    def one(self, statement: str, *values: object) -> Any:
        return self.rows(statement, *values)[0][0]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    path, planted = folder / "shop.sqlite", folder / "shop.planted.jsonl"
    report = generate("mgoods", orders=ORDERS, seed=3, to=f"sqlite:///{path}", planted=planted, canaries=True)
    connection = sqlite3.connect(path)
    lines = planted.read_text(encoding="utf-8").splitlines()
    yield Demo(path, report, connection, [json.loads(line) for line in lines])
    connection.close()
