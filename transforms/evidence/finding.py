"""What one control found: its state and counts. Never a value of a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from transforms.evidence.records import ControlState


class Finding(NamedTuple):
    control: str
    state: ControlState
    counts: Mapping[str, int]


def verdict(control: str, broken: int, **counts: int) -> Finding:
    """Kept unless something was found ``broken``."""
    return Finding(control, "broken" if broken else "kept", {**counts, "broken": broken})


def not_applicable(control: str) -> Finding:
    """The system has nothing on which the control could act."""
    return Finding(control, "not_applicable", {})
