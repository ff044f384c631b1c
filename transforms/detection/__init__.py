"""Detection of personal data in columns: a column in, spans out.

Public: :class:`Detector`, :class:`ColumnSpans`, :class:`ColumnEvidence`, :func:`name_words`.
Importing this package imports neither Presidio nor Faker.
"""

from transforms.detection.column import ColumnSpans
from transforms.detection.detector import Detector
from transforms.detection.entities import ALL, STRONG, WITHOUT_NAMES
from transforms.detection.evidence import ColumnEvidence
from transforms.detection.names.judge import name_words

__all__ = ["ALL", "STRONG", "WITHOUT_NAMES", "ColumnEvidence", "ColumnSpans", "Detector", "name_words"]
