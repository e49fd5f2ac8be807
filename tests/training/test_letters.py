"""What the words of an archive tell about their own letters."""

from __future__ import annotations

from collections import Counter

from warraq.training.letters import rows


def found(**counts: int) -> dict[str, set[str]]:
    letters: dict[str, set[str]] = {"beginning": set(), "ending": set(), "first": set()}
    for form, kind in rows(Counter(counts)):
        letters[kind].add(form)
    return letters


def test_a_dual_takes_no_ending_behind_it():
    """لبناني tells that لبنان is whole; of كتابان there is no such word."""
    assert found(لبنان=300, لبناني=90, كتابان=300, كتاب=900)["ending"] == {"لبنان"}


def test_a_hamza_tells_that_there_is_no_article():
    assert found(ألغام=90, الغام=5, النفط=900, نفط=90)["beginning"] == {"الغام"}


def test_an_article_before_it_tells_that_the_rest_is_whole():
    assert found(التزام=200, الالتزام=90, القرار=200, قرار=300)["beginning"] == {"التزام"}
    assert found(وكلاء=50, الوكلاء=40, وقال=900, قال=900)["beginning"] == {"وكلاء"}


def test_a_first_letter_is_a_prepositions_where_the_rest_is_the_commoner_word():
    """كبير has the article before it, لموسكو has not."""
    assert found(كبير=500, الكبير=200, بير=9, لموسكو=40, موسكو=900)["first"] == {"كبير"}


def test_a_lam_that_the_article_hides_is_kept():
    assert found(لجنة=500, اللجنة=200, للجنة=90, للجيش=90, الجيش=900, جيش=90)["first"] == {"لجن"}


def test_what_is_rare_tells_nothing():
    assert found(لبنان=9, لبناني=2, ألغام=3) == {"beginning": set(), "ending": set(), "first": set()}
