"""What an endpoint says of itself: the properties of its records and what may be asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Described:
    """The answer to OPTIONS, as far as it is used."""

    properties: Mapping[str, Any]
    arguments: Mapping[str, Any]

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Described | None:
        """None where the answer is no description of a list."""
        schema = answer.get("schema")
        properties = schema.get("properties") if isinstance(schema, dict) else None
        endpoints = answer.get("endpoints")
        if not isinstance(properties, dict) or not isinstance(endpoints, list):
            return None
        arguments: Mapping[str, Any] = next(
            (
                each["args"]
                for each in endpoints
                if isinstance(each, dict)
                and "GET" in each.get("methods", ())
                and isinstance(each.get("args"), dict)
            ),
            {},
        )
        return cls(properties, arguments)

    def has(self, keys: Sequence[str]) -> bool:
        """Whether a value stands under these keys; below what is not described further it may."""
        below: Any = self.properties
        for key in keys:
            if not isinstance(below, dict) or key not in below:
                return False
            described = below[key]
            items = described.get("items", described) if isinstance(described, dict) else {}
            below = items.get("properties") if isinstance(items, dict) else None
            if below is None:
                return True
        return True

    def takes(self, *arguments: str) -> bool:
        return all(argument in self.arguments for argument in arguments)

    def orders_by(self, name: str) -> bool:
        argument = self.arguments.get("orderby")
        return isinstance(argument, dict) and name in argument.get("enum", ())
