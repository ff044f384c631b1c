"""JSON Lines in, spans or redacted JSON Lines out: the commands ``detect`` and ``redact``.

What the lines must look like is in docs/detection.md. Public: :func:`detect`, :func:`redact`, :class:`Done`.
"""

from transforms.detection.jsonl.detecting import detect
from transforms.detection.jsonl.redacting import redact
from transforms.detection.jsonl.streaming import Done

__all__ = ["Done", "detect", "redact"]
