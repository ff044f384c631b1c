"""Which stored columns of text may hold a pseudonym in its written form.

Pseudonyms are stored as 128 bits (``UUID``); but a conformed model may make a text of one
(``'dhl-' || order_id``), and cells are kept by their labels, which are text. Which ones is told by column
lineage and by the tables' declarations, never by what the text looks like: a source's own UUIDs look the
same. A table that is no longer declared has no lineage; there every text that looks like one is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transforms.home import Layer
from transforms.marketplace import Marketplace
from transforms.policy.models import Operator


@dataclass(frozen=True)
class TextColumns:
    """Per layer and declared table, the columns whose text may hold pseudonyms of storage."""

    declared: Mapping[tuple[Layer, str], frozenset[str]]

    @classmethod
    def of(cls, market: Marketplace) -> TextColumns:
        tables = market.system.sources.tables
        declared: dict[tuple[Layer, str], frozenset[str]] = {}
        for model, lineage in market.lineage.models.items():
            declared["conformed", model] = frozenset(
                column
                for column in lineage.values
                if any(
                    tables[origin.table].fields[origin.column].operator is Operator.PSEUDONYMISE
                    for origin in market.lineage.columns[model, column]
                )
            )
        for name, spec in market.tables.items():
            declared["aggregated", name] = frozenset(
                key for key, dimension in spec.dimensions.items() if dimension.pseudonym
            )
        return cls(declared)

    def may_hold(self, layer: Layer, table: str, column: str) -> bool:
        if layer == "pseudonymised":
            return False  # by construction: `pseudonymisation/stored.py`
        if layer == "aggregated" and "__" in table:
            return False  # what is to leave: its pseudonyms are those of a data use already
        # rows of restricted persons lie beside their fact, under its name and a suffix
        columns = self.declared.get((layer, table.partition(".")[0]))
        return columns is None or column in columns
