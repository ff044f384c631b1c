"""The figures of detection, from labelled texts and found spans.

- residual leak: labelled characters that no span covers, as a share of the labelled characters;
- over-redaction: unlabelled characters that a span covers, as a share of the unlabelled characters;
- recall of a type: labelled spans of it, all of whose letters and digits are covered by spans of any type
  (``covered``), and by spans of the same type (``recall``);
- precision of a type: found spans of it that touch a label of the same type; those that touch only a
  stretch labelled ``EITHER`` do not count.

Offsets are code points. Shares are None where there is nothing to share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.corpus.labelled import Labelled, Span


@dataclass
class Tally:
    """Counts of one language or one type."""

    labelled: int = 0
    leaked: int = 0
    unlabelled: int = 0
    over: int = 0
    spans: int = 0
    covered: int = 0
    typed: int = 0
    found: int = 0
    right: int = 0

    @property
    def leak(self) -> float | None:
        return self.leaked / self.labelled if self.labelled else None

    @property
    def over_redaction(self) -> float | None:
        return self.over / self.unlabelled if self.unlabelled else None

    @property
    def recall(self) -> float | None:
        return self.typed / self.spans if self.spans else None

    @property
    def coverage(self) -> float | None:
        return self.covered / self.spans if self.spans else None

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None


@dataclass
class Figures:
    """Tallies of one engine over one corpus. ``over`` of a type counts against the type that was found."""

    total: Tally = field(default_factory=Tally)
    by_language: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_type: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))


def measure(texts: Sequence[Labelled], found: Sequence[Iterable[Span]]) -> Figures:
    """Figures of ``found``, the spans of each text."""
    figures = Figures()
    for text, spans in zip(texts, found, strict=True):
        _add(figures, text, list(spans))
    return figures


def masks(text: Labelled, found: Iterable[Span]) -> tuple[bytearray, bytearray]:
    """By code point: what is labelled (1; 2 for ``EITHER``), and what is covered."""
    labels, cover = bytearray(len(text.text)), bytearray(len(text.text))
    for span in text.either:
        labels[span.start : span.end] = b"\x02" * (span.end - span.start)
    for span in text.spans:
        labels[span.start : span.end] = b"\x01" * (span.end - span.start)
    for span in found:
        cover[span.start : span.end] = b"\x01" * (min(span.end, len(cover)) - span.start)
    return labels, cover


def _add(figures: Figures, text: Labelled, found: list[Span]) -> None:
    labels, cover = masks(text, found)
    here = Tally(labelled=labels.count(1), unlabelled=labels.count(0))
    for span in text.spans:
        kind = figures.by_type[span.entity_type]
        leaked = cover[span.start : span.end].count(0)
        kind.labelled += span.end - span.start
        kind.leaked += leaked
        here.leaked += leaked
        kind.spans += 1
        same = bytearray(len(cover))
        for other in found:
            if other.entity_type == span.entity_type:
                same[other.start : other.end] = b"\x01" * (other.end - other.start)
        whole = [at for at in range(span.start, span.end) if text.text[at].isalnum()]
        kind.covered += all(cover[at] for at in whole)
        kind.typed += all(same[at] for at in whole)
        here.covered += all(cover[at] for at in whole)
        here.typed += all(same[at] for at in whole)
        here.spans += 1
    for span in found:
        kind = figures.by_type[span.entity_type]
        over = labels[span.start : span.end].count(0)
        kind.over += over
        kind.unlabelled += over
        here.over += over
        touched = {
            label.entity_type for label in text.spans if label.start < span.end and span.start < label.end
        }
        if touched or labels[span.start : span.end].count(2) < span.end - span.start:
            right = span.entity_type in touched
            kind.found += 1
            kind.right += right
            here.found += 1
            here.right += right
    for total in (figures.total, figures.by_language[text.language]):
        for name in vars(here):
            setattr(total, name, getattr(total, name) + getattr(here, name))
