"""Demo marketplaces: realistic operational databases of made-up persons, for trying out and for tests."""

from __future__ import annotations

from transforms.demo.generate import DemoReport, generate, what_is_there

__all__ = ["DemoReport", "generate", "what_is_there"]
