"""The one resource of the pipeline: opens a marketplace's workbench, once a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Thread

import dagster as dg
from pydantic import PrivateAttr

from transforms.apart.process import dismiss, prepare
from transforms.home import Home
from transforms.marketplace import Marketplace
from transforms.quality.great import load_library
from transforms.storage import MEMORY_LIMIT
from transforms.workbench import Workbench, open_workbench


class MarketplacesResource(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the state lives and how much memory DuckDB may take before it spills.

    Steps of a run share one workbench: its DuckDB session, and a detector that remembers its verdicts.
    """

    home: str
    memory_limit: str = MEMORY_LIMIT
    threads: int = 2

    _whole_night: bool = PrivateAttr(default=False)
    _opened: dict[tuple[str, str], Workbench] = PrivateAttr(default_factory=dict)
    _closing: ExitStack = PrivateAttr(default_factory=ExitStack)

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        run = context.run
        # a selection of assets, of steps, or the rest of a failed run is less than the night
        self._whole_night = run is not None and not (
            run.asset_selection or run.resolved_op_selection or run.parent_run_id
        )
        # both take seconds, in which the first tables wait for their source
        prepare(pseudonymises=True)
        Thread(target=load_library, daemon=True).start()

    @contextmanager
    def open(self, market: Marketplace, *, run_id: str) -> Iterator[Workbench]:
        """The workbench of ``market`` for this run; stays open until the run ends."""
        place = (market.name, run_id)
        if place not in self._opened:
            self._opened[place] = self._closing.enter_context(
                open_workbench(
                    Home.of(self.home),
                    market,
                    run_id=run_id,
                    whole_night=self._whole_night,
                    memory_limit=self.memory_limit,
                    threads=self.threads,
                )
            )
        yield self._opened[place]

    def teardown_after_execution(self, context: dg.InitResourceContext) -> None:
        self._opened.clear()
        self._closing.close()
        dismiss()
