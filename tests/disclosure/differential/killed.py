"""Draws periods in child processes that are killed at their n-th durable act; run by ``test_keeping.py``.

``python killed.py FOLDER``: for n = 0, 1, … a home FOLDER/n in which one period is drawn, and the process
killed by SIGKILL before act n (with half of a write done, where the act is one); ends when a child got
through. Children are forked so that imports are paid once.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import transforms.disclosure.differential.keeping
from tests.aggregation import plain
from tests.disclosure.differential import example
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.calibration import calibrate
from transforms.storage import PartitionStore

FIRST = [example.line(buyer, "xyz"[buyer % 3]) for buyer in range(60)]


class Countdown:
    def __init__(self, acts: int) -> None:
        self.left = acts

    def before(self, act: Callable[..., Any], half: Callable[..., Any] | None = None) -> Callable[..., Any]:
        def counted(*args: Any, **named: Any) -> Any:
            if self.left == 0:
                if half is not None:
                    half(*args, **named)
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            return act(*args, **named)

        return counted


def half_a_file(store: PartitionStore, spec: TableSpec, frame: Any) -> None:
    folder = store.home.layer(example.SYSTEM, "aggregated") / f"{spec.table}__noised"
    (folder / ".aside-half.parquet").write_bytes(b"PARE" + bytes(100))


def draw_and_die(root: Path, acts: int) -> None:
    store = example.open_store(root)
    example.night(store, example.spec(), FIRST, day(0))
    countdown, write = Countdown(acts), os.write
    os.fsync = countdown.before(os.fsync)
    os.write = countdown.before(os.write, lambda to, line: write(to, line[: len(line) // 2]))
    os.ftruncate = countdown.before(os.ftruncate)
    module: Any = transforms.disclosure.differential.keeping
    module.require_within = countdown.before(module.require_within)
    module._write_aside = countdown.before(module._write_aside, half_a_file)
    for name in ("replace", "chmod", "unlink", "rename", "mkdir"):
        setattr(Path, name, countdown.before(getattr(Path, name)))
    example.night(store, example.spec(), FIRST, day(1))


def day(number: int) -> Period:
    at = plain.DAY + timedelta(days=number)
    return Period(at, at)


def main(folder: Path) -> None:
    calibrate(example.spec())  # loads the library before the fork
    for acts in range(100):
        child = os.fork()
        if child == 0:
            draw_and_die(folder / f"{acts:03d}", acts)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) == 0:
            return
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            raise SystemExit(f"child {acts} ended otherwise than by the kill")
    raise SystemExit("never got through")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
