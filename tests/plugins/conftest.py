"""Pelican keeps plugins and log messages for the life of a process: each test starts without those of the others."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import sites
from blinker import Signal
from pelican.log import LimitFilter
from pelican.plugins import signals


@pytest.fixture(autouse=True)
def _fresh_pelican() -> Iterator[None]:
    """Forget the messages that were logged before, and afterwards the plugins that were enabled."""
    LimitFilter._raised_messages.clear()
    LimitFilter._group_count.clear()
    levels = {name: logging.getLogger(name).level for name in ("", "pelican")}
    yield
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            for receiver in list(signal.receivers.values()):
                alive = receiver() if isinstance(receiver, weakref.ref) else receiver
                if alive is not None:
                    signal.disconnect(alive)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three articles: two dated, one not. To be read only."""
    folder = tmp_path_factory.mktemp("archive")
    return sites.build(folder, {"summit.md": sites.SUMMIT, "visit.md": sites.VISIT, "undated.md": sites.UNDATED})
