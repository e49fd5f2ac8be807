"""What a site is written with."""

from __future__ import annotations

import os
from pathlib import Path

from pelican.writers import Writer

from warraq.files import write_to_site

LONG_AGO = 1_000_000_000


def test_any_writer_leaves_equal_bytes_alone(tmp_path: Path):
    """A plugin of ours beside other writers than our own touches only what changes, and leaves nothing else behind."""
    writer = Writer(str(tmp_path), {})
    write_to_site(writer, [("a.txt", b"same"), ("people/b.csv", b"old")])
    for path in (tmp_path / "a.txt", tmp_path / "people/b.csv"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    write_to_site(writer, [("a.txt", b"same"), ("people/b.csv", b"new")])
    assert (tmp_path / "a.txt").stat().st_mtime == LONG_AGO
    assert (tmp_path / "people/b.csv").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.txt", "b.csv", "people"]
