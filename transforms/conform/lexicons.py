"""A lexicon as SQL: which group of words a text belongs to.

Models call it as ``lexicon_<name>(text)``. It works on texts as they are stored, redacted: a name that was
replaced by its type is not among the words, and what a text is about is not a secret of the person.
"""

from __future__ import annotations

from transforms.policy.models import Lexicon

_APOSTROPHES = "ʻʼ‘’`´ʹ′"
_LETTER = r"[\p{L}\p{N}'']"


def lexicon_sql(lexicon: Lexicon) -> str:
    """SQL of the first group that fits ``words``; NULL for NULL and for a text without any letter.

    DuckDB's regular expressions (RE2) know boundaries of ASCII words only, so letters of all scripts are
    excluded by hand, and groups are tried one by one: RE2 matches an alternation in one pass.
    """
    plain = f"translate(lower(words), '{_APOSTROPHES}', '{chr(39) * 2 * len(_APOSTROPHES)}')"
    plain = f"regexp_replace({plain}, '<[a-z_]+>', ' ', 'g')"
    cases = " ".join(
        f"WHEN regexp_matches({plain}, '{_expression(stems)}') THEN '{group}'"
        for group, stems in lexicon.groups.items()
    )
    letters = f"regexp_matches({plain}, '\\p{{L}}')"
    return f"CASE WHEN words IS NULL OR NOT {letters} THEN NULL {cases} ELSE '{lexicon.otherwise}' END"


def _expression(stems: tuple[str, ...]) -> str:
    words = [_word(stem) for stem in stems]
    return f"(?:^|[^\\p{{L}}\\p{{N}}''])(?:{'|'.join(words)})"


def _word(stem: str) -> str:
    """Letters, blanks, hyphens and apostrophes only: the model admits no other sign."""
    letters = stem.removeprefix("=").lower().replace(" ", r"\s+").replace("'", "''")
    return letters + (f"(?:$|[^{_LETTER[1:]})" if stem.startswith("=") else "")
