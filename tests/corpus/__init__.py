"""A labelled corpus of marketplace messages, and what measures detection with it.

Every value is made up. Written without sight of the detection package's name lists and rules, so that
what it measures is not what was tuned. See ``generator.py`` for how a text is made, ``split.py`` for how the
parts ``tune``, ``test``, ``fresh`` and the others are kept apart, ``measure.py`` for the figures.
"""

from tests.corpus.generator import generate
from tests.corpus.labelled import LANGUAGES, Labelled, Span
from tests.corpus.split import Part

__all__ = ["LANGUAGES", "Labelled", "Part", "Span", "generate"]
