"""Zeros and full cells: numbers that tell about everyone in a group, however large it is.

"0 of 40 buyers returned anything" and "40 of 40 did" are about each of the forty (group disclosure:
Hundepool et al., Statistical Disclosure Control, 2012, ch. 5). A table says where that matters:
``protection: {zeros: disclosive, full_cells: disclosive}``. A number is then withheld as if too few stood
behind it, so that what is withheld may be any of the two. Ratios and medians go with their parts: a ratio
with its numerator, a median when all values lie in one bucket.

A cell that no row falls into is not in the table at all, and is no zero in this sense.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from transforms.aggregation.quantities import Quantities, Quantity
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.levels import FREQUENCY_RANGE_PERCENT


def about_whole_group(row: Mapping[str, Any], spec: TableSpec, quantities: Quantities) -> dict[str, str]:
    """Quantity -> ``zero:…`` or ``full:…``, where the table's protection declares it. From a row of
    ``Cells.frame``; quantities that are no measures are what a part leaves of a whole."""
    declared = spec.protection
    found: dict[str, str] = {}
    if declared is None:
        return found
    for name, quantity in quantities.all.items():
        rest = name not in spec.measures
        if declared.zeros and not rest and quantity.kind != "histogram" and _nothing(row, quantity):
            found[name] = f"zero:{name}"
        if declared.full_cells and rest and _nothing(row, quantity):
            found[name] = f"full:{name}"
        if declared.full_cells and quantity.kind == "histogram" and _one_bucket(row, quantity):
            found[name] = f"full:{name}"
    return found


def distance(row: Mapping[str, Any], quantities: Quantities, name: str) -> Decimal:
    """How far an attacker's interval has to reach from a number about a whole group: one for a count, else
    the share of the whole that is asked for numbers of too few contributors."""
    quantity = quantities.all[name]
    if quantity.kind != "sum":
        return Decimal(1)
    of_same = [
        abs(Decimal(row[other.value] or 0))
        for other in quantities.all.values()
        if (other.kind, other.column, other.clip) == (quantity.kind, quantity.column, quantity.clip)
    ]
    return max(max(of_same) * FREQUENCY_RANGE_PERCENT / 100, Decimal(1))


def _nothing(row: Mapping[str, Any], quantity: Quantity) -> bool:
    if row[quantity.value]:
        return False
    # refunds may cancel sales: then the sum is nothing, and the amounts are not
    return not quantity.concentrated or not any(row[quantity.absolute(unit)] for unit in quantity.units)


def _one_bucket(row: Mapping[str, Any], quantity: Quantity) -> bool:
    return sum(1 for count in row[quantity.value] or () if count > 0) == 1
