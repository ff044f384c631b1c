"""Statistical tables: declared in ``systems/<name>/tables/*.yaml``, compiled by one engine to cells.

Cells are restricted; what may leave is made of them by ``transforms/disclosure``.
"""

from transforms.aggregation.accounting import Accounting, Balance
from transforms.aggregation.cells import Cells
from transforms.aggregation.compile import aggregate, repool
from transforms.aggregation.periods import ClosingPlan, Period, closing_periods, period_of
from transforms.aggregation.spec import TableSpec, load_tables

__all__ = [
    "Accounting",
    "Balance",
    "Cells",
    "ClosingPlan",
    "Period",
    "TableSpec",
    "aggregate",
    "closing_periods",
    "load_tables",
    "period_of",
    "repool",
]
