"""Templates of the ``blind`` part, written without sight of detection; ⏎ is a line break."""

from typing import Final

from tests.corpus.templates.blind import en, mixed, ms, ru, uz, uz_cyrl

WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "uz": uz.TEMPLATES,
    "uz-cyrl": uz_cyrl.TEMPLATES,
    "ru": ru.TEMPLATES,
    "en": en.TEMPLATES,
    "ms": ms.TEMPLATES,
    "mixed": mixed.TEMPLATES,
}
