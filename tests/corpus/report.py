"""``python -m tests.corpus.report --part tune``: leak and over-redaction by language and by type.

``--show N`` prints texts with what was missed ``[[MISSED TYPE: …]]`` or covered beyond a label
``{{OVER TYPE: …}}``; for the parts that are open to tuning only, so that nobody tunes on the others. All
values are made up.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tests.corpus.generator import generate
from tests.corpus.labelled import LANGUAGES, Labelled, Span
from tests.corpus.measure import Figures, Tally, masks, measure
from tests.corpus.ours import found_spans
from tests.corpus.split import PARTS, Part
from tests.corpus.written import WRITTEN, Written, written
from transforms.detection.entities import PRIORITY

OPEN = frozenset({"tune", "fresh", "wide", "blind", "desk"})
OPEN_LANGUAGES = frozenset({("street", "ru"), ("street", "en")})
"""The parts whose texts may be looked at; of the others only totals count."""


def share(value: float | None) -> str:
    """A share as a percentage."""
    return "     –" if value is None else f"{value:6.2%}"


def table(figures: Figures) -> str:
    """The figures by language and by type."""
    head = (
        f"{'':14}{'chars':>9}{'leak':>9}{'over':>9}{'spans':>8}{'covered':>9}{'recall':>9}{'precision':>11}"
    )
    lines = [head]

    def line(name: str, tally: Tally, over: str) -> str:
        return (
            f"{name:14}{tally.labelled:9}{share(tally.leak):>9}{over:>9}{tally.spans:8}{share(tally.coverage):>9}"
            f"{share(tally.recall):>9}{share(tally.precision):>11}"
        )

    for language in LANGUAGES:
        if language in figures.by_language:
            lines.append(
                line(
                    language,
                    figures.by_language[language],
                    share(figures.by_language[language].over_redaction),
                )
            )
    lines.append(line("all", figures.total, share(figures.total.over_redaction)))
    lines.append(head.replace("    over", "over chr"))
    for kind in (*PRIORITY, *sorted(set(figures.by_type) - set(PRIORITY))):
        if kind in figures.by_type:
            lines.append(line(kind, figures.by_type[kind], str(figures.by_type[kind].over)))
    return "\n".join(lines)


def marked(text: Labelled, found: Sequence[Span], kind: str | None) -> str | None:
    """The text with its errors marked; None if it has none (of ``kind``)."""
    labels, cover = masks(text, found)
    marks: list[tuple[int, int, str]] = []

    def stretches(start: int, end: int, wrong: list[bool], title: str) -> None:
        at = start
        while at < end:
            if wrong[at - start]:
                stop = at
                while stop < end and wrong[stop - start]:
                    stop += 1
                if any(sign.isalnum() for sign in text.text[at:stop]):
                    marks.append((at, stop, title))
                at = stop
            else:
                at += 1

    for span in text.spans:
        if kind in (None, span.entity_type):
            stretches(
                span.start,
                span.end,
                [not cover[at] for at in range(span.start, span.end)],
                f"[[MISSED {span.entity_type}: ",
            )
    for span in found:
        if kind in (None, span.entity_type):
            stretches(
                span.start,
                span.end,
                [not labels[at] for at in range(span.start, span.end)],
                f"{{{{OVER {span.entity_type}: ",
            )
    if not marks:
        return None
    out, at = "", 0
    for start, end, title in sorted(marks):
        if start >= at:
            out += text.text[at:start] + title + text.text[start:end] + ("]]" if title[0] == "[" else "}}")
            at = end
    return (out + text.text[at:]).replace("\n", "⏎")


def _texts(part: Part | Written, count: int, seed: int) -> list[Labelled]:
    return written(part) if part in WRITTEN else generate(count, seed, part)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.report", description=__doc__)
    parser.add_argument("--part", choices=(*PARTS, *WRITTEN), default="tune")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--type", choices=PRIORITY, help="only texts with this type are measured")
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N")
    chosen = parser.parse_args(arguments)
    if chosen.show and not (chosen.part in OPEN or (chosen.part, chosen.language) in OPEN_LANGUAGES):
        parser.error(f"the {chosen.part} part is never shown: tune on {', '.join(sorted(OPEN))}")
    texts = [
        text
        for text in _texts(chosen.part, chosen.count, chosen.seed)
        if chosen.language in (None, text.language)
        and (
            chosen.type is None
            or not text.spans
            or any(span.entity_type == chosen.type for span in text.spans)
        )
    ]
    found = found_spans([text.text for text in texts])
    print(f"{len(texts)} texts of the {chosen.part} part, seed {chosen.seed}")
    print(table(measure(texts, found)))
    shown = 0
    for text, spans in zip(texts, found, strict=True):
        if shown >= chosen.show:
            break
        line = marked(text, spans, chosen.type)
        if line is not None:
            print(f"{text.language:8} {line}")
            shown += 1


if __name__ == "__main__":
    main()
