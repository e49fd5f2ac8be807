"""The ledger of stories keeps each id with the article that it hangs on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.errors import AuthorityError
from warraq.stories.ledger import founder, read_ledger, story_id, write_ledger


def test_an_id_is_that_of_the_first_piece_until_the_ledger_knows_another():
    """An article that joins before the first changes nothing; of two published stories the older one goes on."""
    assert founder(("a", "b", "c"), frozenset()) == "a"
    assert founder(("new", "a", "b"), {"a"}) == "a"
    assert founder(("a", "b", "c"), {"c", "b"}) == "b"


def test_ids_fit_into_an_address():
    assert story_id("test_0001") == story_id("test_0001") != story_id("test_0002")
    assert story_id("test_0001").isalnum()


@given(st.frozensets(st.from_regex(r"[a-z0-9_-]{1,80}", fullmatch=True)))
def test_what_is_written_is_read(founders):
    assert read_ledger(write_ledger(founders)) == founders
    assert write_ledger(founders) == write_ledger(sorted(founders))


def test_a_ledger_that_is_no_table_of_articles_is_an_error():
    """To go on without it would move published addresses."""
    with pytest.raises(AuthorityError, match="article"):
        read_ledger("id;article\n1;a\n")
    with pytest.raises(AuthorityError, match="article"):
        read_ledger("")
