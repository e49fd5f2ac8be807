"""Every topic says what its articles are about, in both languages."""

from __future__ import annotations

import pytest

from warraq.lexicon.topic_scopes import topic_scopes
from warraq.lexicon.topics import Topics


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_topic_has_a_scope_and_no_scope_is_of_none(language):
    """One sentence for each topic, that ends as a sentence does and is in its language."""
    scopes = topic_scopes(language)
    assert set(scopes) == set(Topics.load().concepts)
    assert all(scope.endswith(".") and scope.isascii() == (language == "en") for scope in scopes.values())
