"""Kinds of values that ``demo.yaml`` may ask for. Importing this makes all of them known."""

from __future__ import annotations

from transforms.demo.declared.kinds import basic, choosing, families, persons, strings, times

__all__ = ["basic", "choosing", "families", "persons", "strings", "times"]
