"""What ``redact`` writes: each object, rewritten wherever it is not declared harmless."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.detection.detector import Detector
from transforms.detection.jsonl.lines import Line
from transforms.detection.jsonl.streaming import Done, Tell, through
from transforms.detection.jsonl.texts import Texts, free_name
from transforms.detection.redaction import Replaces


def redact(
    source: str,
    target: str,
    detector: Detector,
    *,
    text_field: str,
    tell: Tell,
    surrogates: Replaces | None = None,
    keep: frozenset[str] = frozenset(),
) -> Done:
    """Each understood object with what was found in it replaced, by ``<TYPE>`` or by surrogates.

    Every string of the object is redacted, at any depth, names of keys and whole numbers included; only
    ``id`` and the top-level fields of ``keep`` pass as they are. Errors as in :func:`detect`.
    """
    untouched = (keep | {"id"}) - {text_field}

    def redacted(lines: Sequence[Line]) -> Iterator[dict[str, object]]:
        texts = Texts()
        for line in lines:
            for field, value in line.content.items():
                texts.gather_key(field)
                if field not in untouched:
                    texts.gather(value, _context(field))
        texts.examine(detector, surrogates)
        for line in lines:
            fresh: dict[str, object] = {}
            for field, value in line.content.items():
                # the names that the format itself gives stay, or the line could not be read again
                known = field in untouched or field == text_field
                name = field if known else free_name(texts.rewritten_key(field), fresh)
                fresh[name] = value if field in untouched else texts.rewritten(value, _context(field))
            yield fresh

    def _context(field: str) -> str:
        return "" if field == text_field else field  # a message speaks for itself

    return through(source, target, text_field, redacted, tell)
