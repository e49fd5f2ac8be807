"""Signatures of texts: as alike as their runs of words are, and the same on every machine."""

from __future__ import annotations

import numpy as np
import pytest

from warraq.stories.minhash import RUN, bands, shingles, signature, word_hash


def words(first: int, count: int) -> list[str]:
    """Return words that nobody says, each another one."""
    return [f"كلمة{number}" for number in range(first, first + count)]


def test_a_word_has_the_same_hash_on_every_machine():
    assert word_hash("جسر") == 16537276987297991054


def test_runs_are_counted_once_and_in_no_order():
    """A text said twice has few runs more than once; the order of its sentences changes only those across them."""
    text = words(0, 50)
    assert len(shingles(text)) == 50 - RUN + 1
    assert len(shingles(text + text)) == 50
    assert np.intersect1d(shingles(text + words(90, 50)), shingles(words(90, 50) + text)).size == 2 * (50 - RUN + 1)


@pytest.mark.parametrize("count", range(RUN + 1))
def test_a_text_shorter_than_a_run_is_one_run(count):
    assert len(shingles(words(0, count))) == min(count, 1)


@pytest.mark.parametrize("shared", [0, 100, 200, 300, 400])
def test_signatures_agree_as_far_as_texts_do(shared):
    """The share of equal rows is near the share of common runs: within three deviations of 64 rows."""
    one, other = shingles(words(0, 400)), shingles(words(400 - shared, 400))
    common = np.intersect1d(one, other).size
    resemblance = common / (len(one) + len(other) - common)
    assert np.mean(signature(one) == signature(other)) == pytest.approx(resemblance, abs=3 * 0.0625)


def test_texts_that_are_mostly_one_share_a_band_and_others_none():
    text = words(0, 300)
    assert set(bands(shingles(text))) & set(bands(shingles(words(100, 300))))
    assert not set(bands(shingles(text))) & set(bands(shingles(words(1000, 300))))
