"""The other names of an entity, as its articles write them."""

from __future__ import annotations

import pytest

from warraq.names.forms import other_names, spellings


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ({"موسكو", "لموسكو", "وموسكو"}, ()),
        ({"العاصمة", "للعاصمة", "والعاصمة"}, ("العاصمة",)),
        ({"موسكو", "العاصمة الروسية", "بالعاصمة الروسية"}, ("العاصمة الروسية",)),
        ({"لموسكو"}, ()),
    ],
)
def test_particles_make_no_new_name(words, names):
    """لموسكو is موسكو with a particle, not another name of it."""
    assert other_names("موسكو", (), words) == names


def test_hashtags_are_no_names_of_their_own():
    """What makes a hashtag of a name is not part of it."""
    assert other_names("تركي المالكي", (), {"#تركي_المالكي", "تركي #المالكي", "المالكي", "#"}) == ("المالكي",)


def test_other_spellings_are_counted_with_their_particles():
    """What only people wrote has no number; what texts write counts with a particle before it or without."""
    words = {"ترمب": 2, "وترمب": 1, "لترامب": 4, "دونالد ترامب": 9}
    found = spellings(("دونالد ترمب", "ترمب", "ترامب"), "دونالد ترامب", words)
    assert found == (("ترامب", 4), ("ترمب", 3), ("دونالد ترمب", 0))
