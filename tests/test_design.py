"""docs/design.md names what is there: every module of the library, and every record with its fields."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from warraq import records

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "plugins" / "warraq"
DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
PARTS = sorted(
    f"{path.name}/" if path.is_dir() else path.name
    for path in LIBRARY.iterdir()
    if path.name not in {"__init__.py", "__pycache__"}
)
RECORDS = [one for one in vars(records).values() if dataclasses.is_dataclass(one)]


def section(number: int) -> str:
    """Return one section of the design."""
    return DESIGN.split(f"\n## {number}. ")[1].split("\n## ")[0]


@pytest.mark.parametrize("part", PARTS)
def test_the_layout_lists_every_part_of_the_library(part):
    """A reader who looks for something finds its place in section 3."""
    assert re.search(rf"(?<![\w/]){re.escape(part)}", section(3))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_listed_with_its_fields_in_order(record):
    """Section 4 is what a stage may count on."""
    fields = ", ".join(field.name for field in dataclasses.fields(record))
    assert f"`{record.__name__}({fields})`" in section(4)
