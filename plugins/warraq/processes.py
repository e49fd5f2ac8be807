"""How many processes may share a work that is done by forked ones, which have what is in memory without a copy."""

from __future__ import annotations

import multiprocessing
import os

FORKS = "fork" in multiprocessing.get_all_start_methods()


def processors() -> int:
    """Return how many processors this process may use: fewer than the machine has, in a container."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
