"""Pairs of words: who types one finds the other, or must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.search.analyzer import default_analyzer
from warraq.search.families import default_families
from warraq.search.query import Level

LINES = (Path(__file__).parent / "data" / "word_pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]
NOT_YET = {
    ("بوتين", "بوتان"): "no word of the news has an ending behind بوتين, so it is taken for a plural",
    ("الواحة", "واحة"): "the table has ألواح, of which a teh marbuta may be a pronoun",
}


def finds(typed: str, written: str) -> bool:
    """Whether a question of one word finds a text that has the other, as the search page asks at first."""
    stems = default_families().widened(default_analyzer().query_stems(typed), Level.FAMILY)
    return default_analyzer().stem(written) in stems


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(*pair, marks=[pytest.mark.xfail(reason=NOT_YET[pair[:2]])] if pair[:2] in NOT_YET else [])
        for pair in PAIRS
    ],
)
def test_a_word_finds_its_forms_and_no_stranger(one, other, expected):
    """Both ways."""
    assert (finds(one, other), finds(other, one)) == ((True, True) if expected == "joined" else (False, False))


def test_the_table_is_sound():
    """Enough pairs of both sorts, none twice, and what is not found yet is among them."""
    assert len({frozenset(pair[:2]) for pair in PAIRS}) == len(PAIRS) >= 150
    assert min(sum(pair[-1] == sort for pair in PAIRS) for sort in ("joined", "apart")) >= 60
    assert set(NOT_YET) <= {pair[:2] for pair in PAIRS}
