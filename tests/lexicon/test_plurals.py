"""Broken plurals: the table keeps its own rules, and a search that takes families meets no stranger."""

from __future__ import annotations

from collections import Counter

import pytest

from warraq.lexicon.plurals import Plurals
from warraq.lexicon.tables import rows, values
from warraq.search.analyzer import default_analyzer
from warraq.text.normalize import fold
from warraq.text.sortkey import sort_key

ROWS = [(row["singular"], values(row["plurals"]), row["kind"], row["sense"], row["doubt"]) for row in rows("plurals")]
PAIRS = [(singular, plural) for singular, plurals, *_ in ROWS for plural in plurals]
WORDS = sorted({word for pair in PAIRS for word in pair})
WEAK = str.maketrans(dict.fromkeys("\u0621\u0648\u064a", "\u0627"))  # hamza, waw and yeh stand for each other in roots
LARGEST = 12  # stems of a family


@pytest.fixture(scope="module")
def plurals() -> Plurals:
    return Plurals.load()


def test_enough_pairs() -> None:
    """The table serves the news of every field."""
    assert len({singular for singular, *_ in ROWS}) >= 1900
    assert len(PAIRS) >= 1900


def test_rows_are_sorted_by_the_alphabet() -> None:
    """A reader finds a word where a dictionary has it."""
    singulars = [singular for singular, *_ in ROWS]
    assert singulars == sorted(singulars, key=sort_key)


def test_no_pair_stands_twice() -> None:
    """However it is spelled."""
    counted = Counter((fold(singular), fold(plural)) for singular, plural in PAIRS)
    assert [pair for pair, count in counted.items() if count > 1] == []


def test_words_are_single_and_unvocalized() -> None:
    """A cell holds words as newspapers print them."""
    marked = [word for word in WORDS if not word.isalpha() or not word.isprintable()]
    assert marked == []


def test_cells() -> None:
    """A kind is one of those that the table names; a doubt names the other word."""
    assert {kind for _, _, kind, _, _ in ROWS} == {"", "colour", "people", "suppletive"}
    assert all(plurals for _, plurals, *_ in ROWS)


def test_a_sense_tells_rows_of_one_spelling_apart() -> None:
    """It is given where a spelling has several words, to each of them, and nowhere else."""
    senses: dict[str, set[str]] = {}
    for singular, _, _, sense, _ in ROWS:
        senses.setdefault(singular, set()).add(sense)
    assert [singular for singular, found in senses.items() if (len(found) > 1) == ("" in found)] == []


def test_every_pair_is_needed() -> None:
    """A plural that has its singular's stem is found without a list."""
    assert [pair for pair in PAIRS if len({stem_of(word) for word in pair}) == 1] == []


def test_search_looks_every_word_up(plurals: Plurals) -> None:
    """None is a stop word, and the stems here are those of the index."""
    assert [word for word in WORDS if stem_of(word) not in plurals.wide] == []


def test_a_singular_and_its_plural_have_a_root_in_common() -> None:
    """At least two letters of it, unless the plural is another word's (فم، أفواه)."""
    strange = [
        (singular, plural)
        for singular, plurals, kind, _, _ in ROWS
        for plural in plurals
        if kind != "suppletive" and len(_letters(singular) & _letters(plural)) < 2
    ]
    assert strange == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سلاح", "أسلحة"),
        ("وزير", "الوزراء"),
        ("وزير", "وزرائه"),
        ("خبر", "أخبار"),
        ("رئيسة", "رؤساء"),
        ("لغم", "ألغام"),
        ("لغم", "الألغام"),
        ("المرأة", "النساء"),
        ("أحمر", "الحمراء"),
        ("كردي", "أكراد"),
        ("عامل", "عمال"),
        ("عامل", "عوامل"),
        ("إمبراطور", "أباطرة"),
    ],
)
def test_a_word_finds_its_plural_and_back(plurals: Plurals, one: str, other: str) -> None:
    """With the article, in both genders and before a pronoun."""
    first, second = stem_of(one), stem_of(other)
    assert second in plurals.family(first)
    assert first in plurals.family(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عمال", "عوامل"),  # two plurals of عامل
        ("رجال", "أرجل"),
        ("أوامر", "أمور"),
        ("كبير", "أكبر"),
        ("كاتب", "كتب"),  # كتّاب looks like كتاب
        ("أعلام", "علوم"),
        ("نظام", "نظير"),
    ],
)
@pytest.mark.parametrize("wide", [False, True])
def test_strangers_stay_apart(plurals: Plurals, one: str, other: str, *, wide: bool) -> None:
    """What is alike in letters alone is no family, neither in the safe search nor in the wide one."""
    assert stem_of(other) not in plurals.family(stem_of(one), wide=wide)


@pytest.mark.parametrize(("one", "other"), [("كاتب", "كتاب"), ("قارئ", "قراء"), ("فيل", "أفيال"), ("علم", "أعلام")])
def test_doubtful_pairs_are_for_the_wide_search(plurals: Plurals, one: str, other: str) -> None:
    """There a reader asks for all there is, and sees what is found."""
    first, second = stem_of(one), stem_of(other)
    assert second not in plurals.family(first)
    assert second in plurals.family(first, wide=True)


def test_a_word_without_a_family_is_alone(plurals: Plurals) -> None:
    """So a caller need not ask first."""
    assert plurals.family("موسكو", wide=True) == ("موسكو",)


def test_families_are_small_and_mutual(plurals: Plurals) -> None:
    """A query grows by a few stems, and whichever of two words is typed, the other is found."""
    for families in (plurals.safe, plurals.wide):
        assert max(map(len, families.values())) <= LARGEST
        assert all(stem in families[other] for stem, members in families.items() for other in members)
        assert all(tuple(sorted(members)) == members for members in families.values())


def test_the_wide_families_hold_the_safe_ones(plurals: Plurals) -> None:
    """Who searches wider loses nothing."""
    assert all(set(members) <= set(plurals.wide[stem]) for stem, members in plurals.safe.items())


def stem_of(word: str) -> str:
    return default_analyzer().stem(word)


def _letters(word: str) -> set[str]:
    return set(fold(word.removesuffix("\u0629")).translate(WEAK))
