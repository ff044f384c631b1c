"""Templates of the part ``wide``: more ways of writing than the other parts have, by a further author.

Messages of several lines, forms, dialogues, complaints, signatures; ``⏎`` in a template is a line break.
"""

from typing import Final

from tests.corpus.templates.wide import en, mixed, ms, ru, uz, uz_cyrl

WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "uz": uz.TEMPLATES,
    "uz-cyrl": uz_cyrl.TEMPLATES,
    "ru": ru.TEMPLATES,
    "en": en.TEMPLATES,
    "ms": ms.TEMPLATES,
    "mixed": mixed.TEMPLATES,
}
