"""Names of files: which belong to a table, of what format they are, what their path says.

Nothing of a name ever leaves this package: it may hold personal data.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final
from urllib.parse import unquote

from transforms.errors import ConfigurationError

_UNDER_WAY: Final = re.compile(
    r"(\.(part|partial|filepart|tmp|temp|crdownload|download|upload|uploading|writing|inprogress|lock|swp)|~)\Z",
    re.IGNORECASE,
)
_HIVE_NULL: Final = "__HIVE_DEFAULT_PARTITION__"


class Format(StrEnum):
    CSV = "csv"
    JSON_LINES = "jsonl"
    PARQUET = "parquet"


_FORMATS: Final = {
    "csv": Format.CSV,
    "tsv": Format.CSV,
    "jsonl": Format.JSON_LINES,
    "ndjson": Format.JSON_LINES,
    "parquet": Format.PARQUET,
}


def format_of(path: str) -> tuple[Format, bool] | None:
    """The format that the suffix says, and whether it is gzipped; None for another."""
    name = path.rpartition("/")[2].lower()
    gzipped = name.endswith(".gz")
    found = _FORMATS.get(name.removesuffix(".gz").rpartition(".")[2])
    return None if found is None or (gzipped and found is Format.PARQUET) else (found, gzipped)


class Pattern:
    """``pos/*.csv``: `*`, `?` and `[…]` within a name, `**` for any number of folders."""

    def __init__(self, pattern: str, system: str, table: str) -> None:
        parts = pattern.split("/")
        if not all(parts) or {".", ".."} & set(parts) or "\0" in pattern:
            raise ConfigurationError(
                "`source_name` is no pattern of files below the folder.",
                next_step="Write it relative to the folder, without `..`: pos/*.csv, clicks/**/*.jsonl.gz.",
                system=system,
                table=table,
            )
        self._expression = re.compile(_expression(parts), re.DOTALL)
        self._marked = any(part.startswith("_") for part in parts)  # `_SUCCESS` and `_temporary` else
        *self._folders, self._last = parts

    def fits(self, path: str) -> bool:
        """Whether it is one of the table's files, and no upload under way."""
        if not self._expression.match(path):
            return False
        parts = path.split("/")
        if any(part.startswith(".") or (part.startswith("_") and not self._marked) for part in parts):
            return False
        return not _UNDER_WAY.search(parts[-1])

    def may_be_below(self, folder: str) -> bool:
        """Whether a file below ``folder`` (``""`` or ending with a slash) could be one of the table's."""
        above = folder.split("/")[:-1]
        for place, name in enumerate(above):
            if place == len(self._folders):
                return self._last == "**"
            if self._folders[place] == "**":
                return True
            if not re.fullmatch(_name(self._folders[place]), name, re.DOTALL):
                return False
        return True


def _expression(parts: list[str]) -> str:
    expression = ""
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        if part == "**":
            expression += ".*" if last else "(?:[^/]+/)*"
            continue
        expression += _name(part) + ("" if last else "/")
    return expression + r"\Z"


def _name(part: str) -> str:
    return "".join(map(_sign, re.findall(r"\[!?\]?[^\]]*\]|.", part, re.DOTALL)))


def _sign(sign: str) -> str:
    """`*`, `?`, a set or a plain character; none of them takes a slash."""
    if sign == "*":
        return "[^/]*"
    if sign == "?":
        return "[^/]"
    if len(sign) > 1:
        inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", sign[1:-1].removeprefix("!"))
        return f"(?!/)[{'^' if sign[1] == '!' else ''}{inside}]"
    return re.escape(sign)


def partition(path: str, key: str) -> tuple[bool, str | None]:
    """Whether the path has a part ``key=…``, and what it says (null as Hive writes it)."""
    for part in path.split("/")[:-1]:
        name, equals, value = part.partition("=")
        if equals and name == key:
            return True, None if value == _HIVE_NULL else unquote(value)
    return False, None
