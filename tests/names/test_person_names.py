"""A person's name is read as far as it goes, however many particles stand in it."""

from __future__ import annotations

import pytest

from naming import names
from warraq.records import Kind


@pytest.mark.parametrize("particle", ["بن", "ابن", "فان", "دي", "أبو", "آل"])
def test_a_row_of_particles_is_no_name_and_no_error(particle: str) -> None:
    """A line of a thousand particles names nobody who stands after them, and reading it ends."""
    row = f"{particle} " * 1000
    assert names(f"قال محمد {row}سعيد", Kind.PERS) == names(f"قال محمد {row}", Kind.PERS)


def test_particles_that_hold_particles() -> None:
    """Particles hold each other as far as names have them."""
    assert names("قال محمد بن سلمان بن عبد العزيز بن عبد الرحمن آل سعود", Kind.PERS) == [
        "محمد بن سلمان بن عبد العزيز بن عبد الرحمن آل سعود"
    ]
