"""The index of a kind of names: in parts, by letter, never too long."""

from __future__ import annotations

import pytest

from warraq.text.normalize import fold
from warraq.text.sortkey import letter, sort_key
from warraq_index.folds import folds
from warraq_index.names_index import APART, AT_ONCE, NamesPage, names_index
from warraq_index.views import EntityPage

URL = "people/index.html"


def named(label: str, count: int = 2) -> EntityPage:
    """Return a person of a name in some articles."""
    return EntityPage(label, label, "people", "", letter(label), sort_key(label), count=count)


def pages(*names: EntityPage, size: int = 1000) -> dict[str, NamesPage]:
    """Return the pages of an index by their addresses."""
    ordered = sorted(names, key=lambda name: name.sort_key)
    found = list(names_index("people", ordered, URL, size))
    assert len({page.url for page in found}) == len(found)
    assert all(page.shown <= size for page in found)
    return {page.url: page for page in found}


def labels(page: NamesPage) -> list[str]:
    """Return the names on a page in its order."""
    return [name.label for group in page.groups for name in group.names]


def test_names_stand_under_their_letters_and_once_more_by_number():
    """The article and أبو do not count in the one order; in the other the most named comes first."""
    found = pages(named("الأزهر", 2), named("أبو بكر", 5), named("بشر", 9), named("الجزائر", 1))
    assert [(group.head, len(group.names)) for group in found[URL].groups] == [("ا", 1), ("ب", 2), ("ج", 1)]
    assert labels(found["people/index-count.html"]) == ["بشر", "أبو بكر", "الأزهر", "الجزائر"]
    assert set(found) == {URL, "people/index-count.html"}


def test_names_of_one_article_do_not_drown_the_others():
    """Among many, they have a page of their own, which the index names with their number; among few they stay."""
    often, once = [named("زيد", 3), named("هند", 2)], [named(f"سعد {place}", 1) for place in range(APART)]
    found = pages(*often, *once)
    assert labels(found[URL]) == labels(found["people/index-count.html"]) == ["زيد", "هند"]
    assert len(labels(found["people/index-once.html"])) == APART
    assert ("once", APART, "people/index-once.html") in found[URL].parts
    assert len(labels(pages(*often, *once[:50])[URL])) == 52
    assert len(labels(pages(*once, named("سعيد", 1))[URL])) == APART + 1  # nobody is named twice: nothing is drowned


def test_too_long_a_part_has_pages_for_its_letters():
    """Its own page has the commonest names; each letter's has all, under as many letters as it takes."""
    names = [named(label, count) for count, label in enumerate(("زيد", "مازن", "محمد", "محمود", "محسن", "مريم"), 2)]
    found = pages(*names, size=2)
    assert labels(found[URL]) == ["محسن", "مريم"]
    assert [(head, count) for head, count, _ in found[URL].heads] == [
        ("ز", 1), ("ما", 1), ("محس", 1), ("محم", 2), ("مر", 1),
    ]  # fmt: skip
    together = [label for _, _, url in found[URL].heads for label in labels(found[url])]
    assert sorted(together) == sorted(name.label for name in names)
    assert found["people/index-0645-062d-0645.html"].head == "محم"
    # The address of what was one page once leads on.
    once = found["people/index-0645.html"]
    assert (labels(once), [head for head, _, _ in once.heads]) == ([], ["ما", "محس", "محم", "مر"])


def test_no_page_is_a_wall_of_names():
    """Among more names than are looked over at once, a reader chooses a letter, and sees the commonest meanwhile."""
    names = [named(f"{first}{place:03}", 2 + place) for first in "ابت" for place in range(AT_ONCE // 2)]
    found = pages(*names)
    assert found[URL].shown == found["people/index-count.html"].shown == AT_ONCE
    assert [(head, count) for head, count, _ in found[URL].heads] == [(letter, AT_ONCE // 2) for letter in "ابت"]
    assert pages(*names[:AT_ONCE])[URL].heads == ()


def test_where_all_are_equally_common_only_letters_are_offered():
    """The page of names in one article shows none where it cannot show all."""
    once = [named(f"{first}{place}", 1) for first in "ابت" for place in range(APART)]
    found = pages(*once, named("زيد"), size=APART)
    apart = found["people/index-once.html"]
    assert labels(apart) == []
    assert [head for head, _, _ in apart.heads] == ["ا", "ب", "ت"]


def test_a_letter_of_names_in_one_article_keeps_its_page():
    """When its last name is in a second article, the page is still there, empty, and no list of letters leads to it."""
    once = [named(f"{first}{place}", 1) for first in "ابت" for place in range(APART)]
    before = pages(*once, named("ثابت", 1), named("زيد"), size=APART)
    after = pages(*once, named("ثابت", 2), named("زيد"), size=APART)
    address = "people/index-once-062b.html"
    assert labels(before[address]) == ["ثابت"]
    assert (labels(after[address]), after[address].head) == ([], "ث")
    assert set(before) <= set(after)
    assert address not in {url for _, _, url in after["people/index-once.html"].heads}


def test_an_empty_index_is_one_page():
    """A kind of which the archive has nothing says so on one page."""
    assert [page.shown for page in pages().values()] == [0]


@pytest.mark.parametrize("name", ["أُمُّ كُلثوم", "عليّ الأمين", "مؤتة", "ىۀک٣", "هـنـد"])
def test_the_script_folds_as_search_does(name):
    """The table that a page hands over makes of every letter what ``fold`` makes of it."""
    table = {character: form for form, characters in folds().items() for character in characters}
    assert "".join(table.get(character, character) for character in name) == fold(name)
