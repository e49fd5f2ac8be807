"""Results are taken along as references that an article's own page gives: one format, written in two languages."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from node import ask

from warraq.citations.reference import Reference
from warraq.citations.ris import ris

RESULTS = [
    {"ref": "bridge-1", "title": "انهيار جسر {وادي السمار}: 30% & أكثر", "date": "2021-03-02", "source": "الوادي"},
    {"ref": "a-2", "title": "  سطران\r\nفي عنوان\t واحد ", "date": "2021-03", "source": None},
    {"ref": "a-3", "title": "بلا تاريخ", "date": None, "source": ""},
    {"ref": "a-4", "title": "سنة", "date": "2021", "source": "وكالة  الأنباء\nTY  - BOOK"},
]  # fmt: skip


def reference(result: dict[str, str | None]) -> Reference:
    """Return what a page of ours would cite, as far as a result knows it."""
    known = {key: value or "" for key, value in result.items()}
    return Reference(known["ref"], known["title"], newspaper=known["source"], date=known["date"])


def test_references_of_results_are_those_of_the_pages():
    """Whatever a title or a source holds, and however much of the date is known."""
    assert ask("references", results=RESULTS) == "\r\n".join(ris(reference(one)) for one in RESULTS)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1), min_size=4, max_size=24))
def test_references_of_any_title(titles: list[str]):
    results = [{"ref": "a", "title": title, "date": "2021-03-02", "source": title} for title in titles]
    assert ask("references", results=results) == "\r\n".join(ris(reference(one)) for one in results)
