"""Run by tests in a process of its own: change keys, and die by SIGKILL at one point."""

from __future__ import annotations

import itertools
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from tests.keys.stored import SYSTEM, market
from transforms.home import Home
from transforms.keys import destroy, rewrite, rotate
from transforms.keys.file_place import FilePlace


def dying(call: Callable[..., Any], at: int, *, after: bool) -> Callable[..., Any]:
    """``call``, which does not come back from the ``at``-th time: killed before it, or just after."""
    times = itertools.count(1)  # its next() is one step, also between threads

    def counted(*arguments: Any, **named: Any) -> Any:
        mine = next(times) == at
        if mine and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = call(*arguments, **named)
        if mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return counted


def main() -> None:
    root, deed, point, at, when = sys.argv[1:]
    module: Any = {
        "put_in_place": rewrite,
        "write_record": destroy if deed == "destroy" else rotate,
        "seal_anew": rotate,
        "put": FilePlace,
        "erase": FilePlace,
    }[point]
    setattr(module, point, dying(getattr(module, point), int(at), after=when == "after"))
    home = Home.of(root)
    if deed == "destroy":
        destroy.destroy(home, SYSTEM, {}, SYSTEM)
    else:
        rotate.rotate_storage(home, market(), {}, lambda text: None, master=deed == "master")
    print("finished")


if __name__ == "__main__":
    main()
