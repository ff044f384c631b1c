"""Publishes in child processes that are killed at their n-th durable act; run by ``test_crash.py``.

``python interrupted.py TEMPLATE FOLDER``: for n = 0, 1, … copies the home TEMPLATE (one release) to
FOLDER/n and publishes a second release in it, killed by SIGKILL before act n; ends when a child got
through. Children are forked so that the imports are paid once, before any library has threads.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests_publishing_example import SYSTEM, day, release, table  # type: ignore[import-not-found]

import transforms.publishing.build
import transforms.publishing.release
from transforms.evidence.store import EvidenceStore
from transforms.home import Home


class Countdown:
    def __init__(self, acts: int) -> None:
        self.left = acts

    def before(self, act: Callable[..., Any], half: Callable[..., Any] | None = None) -> Callable[..., Any]:
        """``act``, killed before it when its number is up; ``half`` is what it had done by then."""

        def counted(*args: Any, **named: Any) -> Any:
            if self.left == 0:
                if half is not None:
                    half(*args, **named)
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            return act(*args, **named)

        return counted


def half_a_copy(source: Path, target: Path) -> None:
    content = source.read_bytes()
    target.write_bytes(content[: len(content) // 2])


def publish_and_die(root: Path, acts: int) -> None:
    countdown = Countdown(acts)
    os.fsync = countdown.before(os.fsync)
    shutil.copyfile = countdown.before(shutil.copyfile, half_a_copy)
    for name in ("replace", "chmod", "unlink", "rename"):
        setattr(Path, name, countdown.before(getattr(Path, name)))
    module: Any = transforms.publishing.release
    for name in ("build", "verify_built", "_manifest", "read_link"):
        setattr(module, name, countdown.before(getattr(module, name)))
    insides: Any = transforms.publishing.build
    for name in ("_insert", "_tables_about_tables"):
        setattr(insides, name, countdown.before(getattr(insides, name)))
    home = Home.of(root)
    with EvidenceStore.open(home, SYSTEM) as evidence:
        transaction: Any = evidence._transaction
        evidence._transaction = countdown.before(transaction)  # type: ignore[method-assign]
        release(home, evidence, table([day(1)]), checked=False)


def main(template: Path, folder: Path) -> None:
    for acts in range(200):
        root = folder / f"{acts:03d}"
        shutil.copytree(template, root)
        child = os.fork()
        if child == 0:
            publish_and_die(root, acts)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) == 0:
            return
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            raise SystemExit(f"child {acts} ended otherwise than by the kill")
    raise SystemExit("never got through")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
