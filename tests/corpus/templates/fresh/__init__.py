"""Templates of the ``fresh`` part, by another hand: longer and looser messages.

``⏎`` stands for a line break.
"""

from typing import Final

from tests.corpus.templates.fresh import en, mixed, ms, ru, uz, uz_cyrl

WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "uz": uz.TEMPLATES,
    "uz-cyrl": uz_cyrl.TEMPLATES,
    "ru": ru.TEMPLATES,
    "en": en.TEMPLATES,
    "ms": ms.TEMPLATES,
    "mixed": mixed.TEMPLATES,
}
