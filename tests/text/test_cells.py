"""Tables open in a spreadsheet and run nothing there."""

from __future__ import annotations

import pytest

from warraq.text.cells import harmless


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell):
    """What a spreadsheet would run is text; the rest stays as it is."""
    assert harmless(cell) == f"'{cell}"
    assert harmless("نصّ = نصّ") == "نصّ = نصّ"
