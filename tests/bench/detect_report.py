"""Printing for ``detect.py``: tables of speed, leak, recall and precision, prose and the whole table."""

from __future__ import annotations

from typing import Final

from tests.bench.detect_runs import Covered, Run
from tests.corpus.labelled import LANGUAGES, Labelled, Span
from tests.corpus.measure import Figures, measure
from tests.corpus.report import share, table
from transforms.detection.entities import PRIORITY

GOAL_SHARE: Final = 0.01
GOAL_PRESIDIO: Final = 50
GOAL_STRUCTURED: Final = 100
# stock Presidio is also shown without these: with them it redacts every date and every nationality
_BROAD: Final = frozenset({"BIRTHDAY", "NRP"})


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


def fresh_part(texts: list[Labelled], found: list[list[Span]]) -> None:
    """This engine in full on the part that was written after detection was tuned."""
    print(f"\nthe fresh part, {len(texts):,} texts\n" + table(measure(texts, found)))


def negatives(touched: dict[str, int], whole: int) -> None:
    """How many hand-written hard negatives are touched, by language."""
    print(f"\nhard negatives touched: {sum(touched.values())} of {whole} " + str(touched))


def unwritten(found: Covered, shown: int) -> None:
    """Over-redaction of public texts that no generator wrote, and a sample of what was covered."""
    whole, covered, counts = found.characters, found.covered, found.texts
    print(
        f"\nprose no generator wrote: {counts.total():,} texts, {whole.total():,} characters, "
        f"{found.seconds:.1f} s"
    )
    for language in sorted(whole):
        print(
            f"  {language:8} {counts[language]:>6,} texts  covered {covered[language] / whole[language]:.3%}"
        )
    print(
        f"  {'all':8} {counts.total():>6,} texts  covered {covered.total() / whole.total():.3%}; "
        f"spans by type: {dict(found.types)}"
    )
    print(f"  a sample of {min(shown, len(found.cases))} of the {len(found.cases)} spans (public texts):")
    for case in found.cases[:shown]:
        print("   ", *case, sep="  ")


def structured(rows: int, columns: int, seconds: float) -> None:
    """Rows a second of classifying a whole table."""
    print(
        f"\nstructured table, {columns} columns: this engine {rows:,} rows in {seconds:.1f} s"
        f" = {rows / seconds:,.0f} rows/s cold"
    )
    print("  (evidence is from up to 200,000 distinct values of a column, chosen by hash)")


def structured_rival(ours: float, sample: int, run: Run) -> None:
    """``ours``: rows a second."""
    theirs = sample / run.cold
    print(
        f"  presidio-structured: {sample:,} of the same rows in {run.cold:.1f} s = {theirs:,.1f} rows/s cold"
    )
    print(f"  ratio {ours / theirs:,.0f} × (goal: at least {GOAL_STRUCTURED} ×)")


def many_chats(chats: int, many: Run, texts: int, presidio: Run) -> None:
    ratio = (chats / many.cold) / (texts / presidio.cold)
    print(
        f"{chats:,} chats cold against stock Presidio cold on the first {texts:,} "
        f"of them: {ratio:,.0f} × (goal: at least {GOAL_PRESIDIO} ×)"
    )
