"""YAML and pydantic turned into ``PolicyError``: every mistake with its file and key path.

Only what stands here reads a file of a system folder. Cross-checks between files are in ``load.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError

from transforms.errors import PolicyError

Model = TypeVar("Model", bound=BaseModel)
_ON_ONE_LINE = 4
"""Mistakes of one file that are told in one sentence; of more, each has a line."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Mistake:
    """One wrong place of a file: ``key`` is the dotted path, ``text`` a sentence without a value."""

    key: str
    text: str
    step: str | None = None

    def __str__(self) -> str:
        return f"{self.key}: {self.text}" if self.key else self.text


def policy_error(file: Path, mistakes: Sequence[Mistake], *, system: str | None = None) -> PolicyError:
    """One error for all mistakes of one file; the next step is the first mistake's own, if it has one."""
    shown = f"{file.parent.name}/{file.name}"
    step = next((mistake.step for mistake in mistakes if mistake.step), None)
    if len(mistakes) > _ON_ONE_LINE:
        lines = "\n  ".join(str(mistake) for mistake in mistakes)
        what, keys = f"{len(mistakes)} mistakes:\n  {lines}\n", "these keys"
    else:
        what = "; ".join(str(mistake) for mistake in mistakes).rstrip(".") + "."
        keys = ", ".join(dict.fromkeys(f"`{mistake.key}`" for mistake in mistakes if mistake.key))
    return PolicyError(
        f"{shown}: {what}",
        system=system,
        next_step=step or (f"correct {keys} in {shown}." if keys else f"correct {shown}."),
    )


def read_text(file: Path, *, system: str | None = None) -> str:
    """The text of a file of a system folder (UTF-8)."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise policy_error(
            file,
            [Mistake("", "the file is missing", f"add {file.name} to systems/{file.parent.name}/.")],
            system=system,
        ) from None
    except UnicodeDecodeError:
        raise policy_error(
            file, [Mistake("", "the file is not UTF-8", f"save {file.name} as UTF-8.")], system=system
        ) from None
    except OSError as error:
        raise policy_error(
            file,
            [
                Mistake(
                    "", f"the file cannot be read ({type(error).__name__})", "check the file's permissions."
                )
            ],
            system=system,
        ) from None


def read_yaml(file: Path, *, system: str | None = None) -> dict[str, Any]:
    """The mapping in ``file``; a key given twice is refused, since YAML would silently take the last."""
    text = read_text(file, system=system)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            twice = list(_keys_given_twice(node, "", set())) if node is not None else []
            if twice:
                raise policy_error(file, twice, system=system)
            content = loader.construct_document(node) if node is not None else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}: " if mark is not None else ""
        # scanner and parser name tokens; composer and constructor quote what stands in the file
        by_token = isinstance(error, (yaml.scanner.ScannerError, yaml.parser.ParserError))
        detail = error.problem if by_token else type(error).__name__
        problem = Mistake("", f"{line}not valid YAML ({detail})")
        raise policy_error(file, [problem], system=system) from None
    except yaml.YAMLError as error:
        problem = Mistake("", f"not valid YAML ({type(error).__name__})")
        raise policy_error(file, [problem], system=system) from None
    if not isinstance(content, dict):
        raise policy_error(file, [Mistake("", "the file must hold one mapping of keys")], system=system)
    return content


def _keys_given_twice(node: yaml.Node, path: str, seen: set[int]) -> Iterable[Mistake]:
    if id(node) in seen:  # an alias; it may even contain itself
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = f"{path}.{key}" if path else key
            if key in keys:
                yield Mistake(here, f"is given twice (line {key_node.start_mark.line + 1})")
            keys.add(key)
            yield from _keys_given_twice(value_node, here, seen)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _keys_given_twice(item, f"{path}.{index}", seen)


def validate(model: type[Model], content: dict[str, Any], file: Path, *, system: str | None = None) -> Model:
    """``content`` as ``model``, or a ``PolicyError`` with a line for every mistake."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        mistakes = mistakes_of(error, model)
    raise policy_error(file, mistakes, system=system)


def mistakes_of(error: ValidationError, model: type[BaseModel]) -> list[Mistake]:
    """What pydantic found wrong with a ``model``, in our own words."""
    found = error.errors(include_url=False, include_context=True, include_input=False)
    places = [tuple(item["loc"]) for item in found]
    return [
        Mistake(_path(item["loc"]), _sentence(item["type"], item.get("ctx") or {}, item, model))
        for item in found
        # a list whose entries are all wrong counts as empty, too; that says nothing more
        if item["type"] != "too_short" or not _wrong_within(tuple(item["loc"]), places)
    ]


def _wrong_within(place: tuple[int | str, ...], places: Sequence[tuple[int | str, ...]]) -> bool:
    return any(len(other) > len(place) and other[: len(place)] == place for other in places)


def _path(location: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in location if part != "[key]")


def _sentence(kind: str, context: dict[str, Any], item: Any, model: type[BaseModel]) -> str:
    """Our own words for a pydantic error. The input is never quoted."""
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        known = _known_keys(model, item["loc"])
        close = get_close_matches(str(item["loc"][-1]), known, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"known keys are {', '.join(known)}"
        return f"is not a known key; {hint}"
    if kind in ("enum", "literal_error"):
        return f"must be one of {str(context.get('expected', '')).replace(chr(39), '')}"
    if kind == "string_pattern_mismatch":
        what = "the key" if item["loc"] and item["loc"][-1] == "[key]" else "it"
        return f"has the wrong form; {what} must match {context.get('pattern')}"
    if kind == "value_error":
        return str(context.get("error"))
    if kind.endswith(("_type", "_parsing")):
        wanted = kind.removesuffix("_type").removesuffix("_parsing")
        words = {
            "string": "text (put it in quotes)",
            "int": "a whole number",
            "float": "a number",
            "bool": "true or false",
            "tuple": "a list",
            "dict": "a mapping of keys",
            "model": "a mapping of keys",
            "model_attributes": "a mapping of keys",
        }
        return f"must be {words.get(wanted, wanted)}"
    if kind in ("too_short", "string_too_short"):
        return "is too short or empty"
    bounds = {
        "greater_than": ("gt", "more than"),
        "greater_than_equal": ("ge", "at least"),
        "less_than": ("lt", "less than"),
        "less_than_equal": ("le", "at most"),
    }
    if kind in bounds:
        name, words_of = bounds[kind]
        return f"must be {words_of} {context.get(name)}"
    return f"is not accepted ({kind})"


def _known_keys(model: type[BaseModel], location: Sequence[int | str]) -> list[str]:
    """Keys that the model at the parent of ``location`` has."""
    at: Any = model
    for part in location[:-1]:
        if isinstance(at, type) and issubclass(at, BaseModel):
            field = at.model_fields.get(str(part))
            at = field.annotation if field is not None else None
        else:  # a mapping or list: its values' model is among the type's arguments
            at = next((inner for inner in get_args(at) if _is_model(inner)), None)
        at = _unwrapped(at)
    return list(at.model_fields) if _is_model(at) else []


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)


def _unwrapped(annotation: Any) -> Any:
    """``X | None`` as ``X``."""
    inner = get_args(annotation)
    if inner and type(None) in inner:
        return next((part for part in inner if part is not type(None)), annotation)
    return annotation
