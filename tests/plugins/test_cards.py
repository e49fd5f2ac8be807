"""What the cards of names say of the whole archive."""

from __future__ import annotations

from types import SimpleNamespace

from warraq_index.calendar import StripMonth
from warraq_index.cards import cards
from warraq_index.views import EntityPage

STRIP = tuple(StripMonth(f"2023-{month:02}", 9, "") for month in range(6, 0, -1))


def entity(identity: str, *days: str) -> EntityPage:
    """Return a name that articles of some days have."""
    found = tuple(SimpleNamespace(iso_date=day) for day in days)
    return EntityPage(identity, "", "people", "", "", "", articles=found, count=len(found))


def test_a_name_in_few_articles_has_nothing_to_tell():
    """Most names are: the file stays small."""
    assert cards([entity("aaaaaaaa", "2023-01-01", "2023-01-02")], STRIP).names == {}


def test_the_number_and_the_months_from_the_newest_on():
    """Twelve twelfths are the highest month, one the least that has an article; the last of nothing are left out."""
    days = ["2023-05-01"] * 12 + ["2023-03-01"] * 6 + ["2023-02-01"]
    found = cards([entity("aaaaaaaa", *days)], STRIP)
    assert found.months == 6
    assert found.names == {"aaaaaaaa": "19 0c061"}


def test_undated_articles_and_those_before_the_months_that_are_drawn_are_counted_alone():
    """A number, and no months."""
    assert cards([entity("aaaaaaaa", *[""] * 7)], STRIP).names == {"aaaaaaaa": "7"}
    assert cards([entity("aaaaaaaa", *["1999-01-01"] * 7)], STRIP).names == {"aaaaaaaa": "7"}
