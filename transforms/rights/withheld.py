"""Rows that are held and may not be used: what the conformed models are not given.

Of a restricted person, and of an erased one in the tables that the law keeps, no row is given to any model.
Of one who has objected to a data use, none is given to a fact that a statistical table of that use is made
of. Where somebody else's row mentions such a person, the model sees the column empty. It acts from the next
run on; what was there before is put aside (``restricting.py``) or removed (``erasing.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.policy.models import Sources, TableSource
from transforms.rights.finding import Persons, belongs_to
from transforms.rights.standing import Standing
from transforms.rights.sweeping import held_for

if TYPE_CHECKING:
    from transforms.conform.models import Model
    from transforms.workbench import Workbench


@dataclass(frozen=True)
class Withheld:
    """The persons of whom one model is given nothing."""

    sources: Sources
    persons: Persons

    def relation(self, table: TableSource, relation: str) -> str:
        """``relation`` (SQL, stored rows of ``table``) as the model may see it."""
        theirs = belongs_to(self.sources, table, self.persons)
        emptied = [
            f'CASE WHEN coalesce("{column}" IN (SELECT id FROM {self.persons.ids}), false) THEN NULL '
            f'ELSE "{column}" END AS "{column}"'
            for column in self.sources.belonging(table.table).mentions
        ]
        if theirs is None and not emptied:
            return relation
        chosen = f"* REPLACE ({', '.join(emptied)})" if emptied else "*"
        return f"(SELECT {chosen} FROM {relation} WHERE NOT ({theirs or 'false'}))"


def withheld_from(bench: Workbench, model: Model) -> Withheld | None:
    """Whose rows ``model`` is not given; None where it is given all."""
    standing = Standing.open(bench.home, bench.ring)
    if not standing.subjects:
        return None
    uses = {spec.data_use for spec in bench.market.tables.values() if spec.fact == model.name}
    subjects = [*standing.unused, *standing.objecting(uses)]
    if not subjects:
        return None
    persons = held_for(bench, "parda_withheld", standing, subjects)
    return Withheld(bench.system.sources, persons)
