"""Peak memory of a process with all that it starts, by looking: what the system keeps of a child's peak is
that of one child, and begins with its parent's pages."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

_EVERY_SECONDS = 0.05


def peak_of(process: subprocess.Popen[str]) -> float:
    """Wait for ``process`` and give the greatest sum, in MB, that it and its descendants held at a moment.

    Resident pages (Linux only); those that two of them share count twice.
    """
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_resident, _family(process.pid))))
        time.sleep(_EVERY_SECONDS)
    return peak / 1024


def _family(pid: int) -> list[int]:
    members = [pid]
    for member in members:  # it grows while it is read
        for task in Path(f"/proc/{member}/task").glob("*/children"):
            members += map(int, _read(task).split())
    return members


def _resident(pid: int) -> int:
    """In kB; 0 of a process that has just ended."""
    lines = _read(Path(f"/proc/{pid}/status")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
