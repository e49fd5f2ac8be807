"""Who is named together, and the sentences that prove it."""

from __future__ import annotations

from warraq.ties import NAMES_A_SENTENCE, PLACES_A_TIE, TIES_A_NAME, Sentence, ties

ROOM = (
    Sentence(("ليلى", "سعاد"), "a", "a1"),
    Sentence(("سعاد", "ليلى", "البلدية"), "a", "a2"),
    Sentence(("ليلى", "سعاد"), "b", "b1"),
    Sentence(("البلدية",), "c", "c1"),
)


def test_a_tie_counts_sources_and_sentences_and_is_seen_from_both_ends():
    """Two articles, three sentences; whichever of the two is named first."""
    found = ties(ROOM, order=str)
    assert [(tie.other, tie.sources, tie.sentences) for tie in found["ليلى"]] == [("سعاد", 2, 3), ("البلدية", 1, 1)]
    assert [(tie.other, tie.sources, tie.sentences) for tie in found["البلدية"]] == [("سعاد", 1, 1), ("ليلى", 1, 1)]
    assert found["سعاد"][0].places == found["ليلى"][0].places


def test_a_tie_knows_which_of_the_later_ones_it_is_tied_to():
    """Each pair among those who stand beside a name is told once, by the earlier of the two."""
    first, second = ties([*ROOM, Sentence(("ليلى", "نادر"), "d", "d1")], order=str)["ليلى"][:2]
    assert (first.other, first.also) == ("سعاد", (("البلدية", 1),))
    assert second.also == ()


def test_each_source_proves_a_tie_once():
    """The places are the first sentence of each article that has both names, in the order given."""
    assert ties(ROOM, order=str)["ليلى"][0].places == ("a1", "b1")


def test_a_name_that_stands_alone_has_no_ties():
    """No pair, no entry."""
    assert ties([Sentence(("ليلى",), "a", 1)], order=str) == {}
    assert ties([], order=str) == {}


def test_what_is_kept_is_capped():
    """A roll of names, a name with many ties and a tie with many places keep to their limits."""
    roll = Sentence(tuple(f"عضو {number:02}" for number in range(20)), "a", 1)
    assert len(ties([roll], order=str)) == NAMES_A_SENTENCE
    many = [Sentence(("الرئيس", f"ضيف {number:02}"), number, number) for number in range(20)]
    assert [tie.other for tie in ties(many, order=str)["الرئيس"]] == [f"ضيف {n:02}" for n in range(TIES_A_NAME)]
    often = [Sentence(("ليلى", "سعاد"), number, number) for number in range(9)]
    assert ties(often, order=str)["ليلى"][0].places == tuple(range(PLACES_A_TIE))


def test_equal_ties_stand_in_the_order_asked_for():
    """The order of the sentences decides nothing but the places."""
    one, other = Sentence(("ليلى", "ب"), 1, 1), Sentence(("ليلى", "أ"), 2, 2)
    assert [tie.other for tie in ties([one, other], order=str)["ليلى"]] == ["أ", "ب"]
    assert [tie.other for tie in ties([other, one], order=str)["ليلى"]] == ["أ", "ب"]
