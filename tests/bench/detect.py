"""`make bench-detect`: quality and speed of detection, beside stock engines on the same texts.

- quality: residual leak, over-redaction, recall and precision by language and type on the `test` part of the
  labelled corpus (`tests/corpus`), which nobody tunes on, and of this engine on its `fresh` part; hard
  negatives; prose that no generator wrote;
- speed: texts and characters a second, cold (first pass) and warm (second pass), each engine in a process of
  its own, imports and model loading not counted; 60,000 chats; a structured table of 1 M rows.

The rivals are installed into environments of their own in a temporary folder, never into the project's. An
engine that cannot be installed is named as such. `PARDA_BENCH_CACHE` names a folder to keep them in.

    make bench-detect
    python -m tests.bench.detect --texts 600 --chats 6000 --rows 100000 --no-rivals
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench.detect_report import (
    SPEED_HEAD,
    fresh_part,
    many_chats,
    negatives,
    quality,
    speeds,
    structured,
    structured_rival,
    unwritten,
)
from tests.bench.detect_runs import (
    RIVALS,
    SEED,
    Run,
    classify_seconds,
    engine,
    install,
    over_prose,
    rival_on_rows,
    structured_table,
)
from tests.corpus import generate, prose
from tests.corpus.hard_negatives import BY_LANGUAGE
from tests.corpus.ours import found_spans


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
                many_chats(len(chats), many, len(texts), runs["presidio"])
        if "parda" in runs:
            quality(labelled, runs)
        unseen = generate(chosen.texts, SEED, "fresh")
        fresh_part(unseen, found_spans([text.text for text in unseen]))
        touched = {
            language: sum(bool(spans) for spans in found_spans(hard))
            for language, hard in BY_LANGUAGE.items()
        }
        negatives(touched, sum(map(len, BY_LANGUAGE.values())))
        over_public_prose(folder / "prose", chosen.shown)
        over_table(chosen.rows, chosen.sample, pythons.get("presidio"))


def over_public_prose(folder: Path, shown: int) -> None:
    for failure in prose.fetch(folder):
        print(failure)
    texts = prose.collect(folder)
    if texts:
        unwritten(over_prose(texts), shown)
    else:
        print("\nprose: nothing could be downloaded")


def over_table(rows: int, sample: int, rival: Path | None) -> None:
    frame = structured_table(rows)
    seconds = classify_seconds(frame)
    structured(rows, frame.width, seconds)
    if rival is None:
        print("  presidio-structured could not be installed: not compared")
    elif (run := rival_on_rows(rival, frame, sample)) is not None:
        structured_rival(rows / seconds, sample, run)


if __name__ == "__main__":
    main()
