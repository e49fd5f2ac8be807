"""Shards: deterministic, small, listed in the manifest, and unchanged where nothing changed."""

import datetime as dt
import random
from itertools import pairwise

import pytest
from archive import by_chance, checksums, document, listed, opened
from hypothesis import given
from hypothesis import strategies as st

from warraq.search.analyzer import default_analyzer
from warraq.search.families import Families
from warraq.search.index import FIELDS, build, value_term, word_term
from warraq.search.rice import coded
from warraq.search.shards import TERMS, shards
from warraq.search.vlq import ALPHABET, encode

KEY = default_analyzer().shard_key
FAMILIES = Families(
    sure={"سلاح": ("اسلح",), "اسلح": ("سلاح",), "وزير": ("وزرا",), "وزرا": ("وزير",)},
    doubtful={"عام": ("اعوام",), "اعوام": ("عام",)},
)


def written(documents):
    return dict(shards(build(documents), FAMILIES))


@given(st.integers(min_value=0, max_value=2**40))
def test_numbers_are_written_five_bits_a_letter(number):
    digits = [ALPHABET.index(letter) for letter in encode(number).decode()]
    assert sum((digit & 31) << 5 * place for place, digit in enumerate(digits)) == number
    assert [digit >= 32 for digit in digits] == [True] * (len(digits) - 1) + [False]


def test_the_same_documents_in_any_order_are_the_same_bytes():
    documents = list(by_chance(80))
    expected = written(documents)
    random.Random(7).shuffle(documents)
    assert written(documents) == expected


def test_every_file_is_one_call_that_names_it_and_is_listed_with_its_checksum():
    """The texts alone are not listed: they are half as many as the documents."""
    files = written(by_chance(120))
    contents = {}
    for path, data in files.items():
        name, sum_, payload = opened(data)
        assert path == f"search/{name}.js"
        assert path.isascii()
        contents[name] = (sum_, payload)
    manifest = contents["manifest"][1]
    named = [(row.name, row.checksum) for kind in manifest["shards"] for row in listed(manifest, kind)]
    named += manifest["sums"].items()
    numbered = [(f"lengths-{field}", sums) for field, sums in zip(FIELDS, manifest["lengths"], strict=True)]
    for facet, found in manifest["values"].items():
        numbered += [(f"values-{facet}", found["blocks"]), (f"labels-{facet}", found["labels"])]
    named += [(f"{name}-{number}", one) for name, sums in numbered for number, one in enumerate(checksums(sums))]
    assert {name: contents[name][0] for name, _ in named} == dict(named)
    texts = {name for name in contents if name.startswith("text/")}
    assert len(texts) == 120
    assert {name for name, _ in named} | texts | {"manifest"} == set(contents)


def test_documents_are_numbered_by_day_the_undated_first():
    documents = by_chance(130)
    files = written(documents)
    manifest = opened(files["search/manifest.js"])[2]
    shown = [opened(files[text(number)])[2] for number in range(len(documents))]
    dates = [row[3] for row in shown]
    assert dates == sorted(dates)
    assert manifest["undated"] == sum(one.date is None for one in documents) == dates.count("")
    first, gaps, counts = opened(files["search/days.js"])[2]
    days = sorted(set(dates) - {""})
    assert first == days[0]
    assert gaps.encode() == b"".join(
        encode((dt.date.fromisoformat(later) - dt.date.fromisoformat(day)).days) for day, later in pairwise(days)
    )
    assert [ALPHABET.index(letter) for letter in counts] == [dates.count(day) for day in days]


def text(number):
    """Return the path of a file of texts."""
    return f"search/text/{number // 1000}/{number}.js"


def test_an_archive_without_articles_has_an_index():
    files = written([])
    assert sorted(files) == [
        f"search/{name}.js" for name in ("analyzer", "days", "lengths-body-0", "lengths-title-0", "manifest", "words")
    ]
    assert opened(files["search/manifest.js"])[2]["documents"] == 0


def test_a_document_without_a_word_is_a_document():
    files = written([document("empty", "", "", summary="…")])
    assert opened(files[text(0)])[2] == ["empty", "articles/empty.html", "", "", "", "…", ""]
    assert [opened(files[f"search/lengths-{field}-0.js"])[2] for field in FIELDS] == [["A"], ["A"]]


def test_a_summary_that_the_text_begins_with_is_not_written_twice():
    files = written(
        [document("a", "خبر", "أول النص وبقيته", summary="أول النص"), document("b", "خبر", "نص", summary="غيره")]
    )
    assert [opened(files[text(number)])[2][5:] for number in range(2)] == [["", "أول النص وبقيته"], ["غيره", "نص"]]


def test_families_stand_beside_their_stems_as_far_as_the_archive_has_them():
    """Sure members first, doubtful ones behind a bar; beside a stem that is not there too, if others of its are."""
    files = written([document("a", "سلاح وأسلحة", "وزير بعد عام أو أعوام")])
    manifest = opened(files["search/manifest.js"])[2]
    found = {}
    for row in listed(manifest, "terms"):
        found.update(opened(files[f"search/{row.name}.js"])[2]["families"])
    assert found == {"سلاح": "اسلح", "اسلح": "سلاح", "عام": "|اعوام", "اعوام": "|عام", "وزرا": "وزير"}


def test_words_are_the_commonest_spelling_of_each_stem():
    """Written in the order of code points, each with how many letters it shares with the one before."""
    files = written([document("a", "الوزير", "وزير الوزير وزارة"), document("b", "الوزير", "وزارات وزارات وزارات")])
    words, counts = opened(files["search/words.js"])[2]
    assert words == "Aالوزير Aوزارات"
    assert counts == "CC"


@pytest.fixture(scope="module")
def many():
    """Documents of many rare words, enough for several shards."""
    chance = random.Random(5)
    letters = "ابتثجحخدرزسشصضطعغفقكلمنهوي"

    def words(count) -> str:
        return " ".join("".join(chance.choices(letters, k=chance.randint(4, 7))) for _ in range(count))

    return [
        document(f"d{number:03}", words(6), words(250), date=f"2020-01-{number % 28 + 1:02}") for number in range(60)
    ]


def test_shards_keep_near_their_size_and_begin_at_their_boundary(many):
    files = written(many)
    manifest = opened(files["search/manifest.js"])[2]
    rows = listed(manifest, "terms")
    boundaries = [row.first for row in rows]
    assert len(boundaries) > 3
    assert boundaries == sorted(boundaries)
    assert boundaries[0] == ""
    for (boundary, name, _), following in zip(rows, [*boundaries[1:], None], strict=True):
        stems = list(opened(files[f"search/{name}.js"])[2]["terms"])
        keys = list(map(KEY, stems))
        assert keys == sorted(keys)
        assert boundary in {"", keys[0]}
        assert following is None or keys[-1] < following
        assert following is None or TERMS.least / 2 < len(files[f"search/{name}.js"]) < TERMS.most * 2


def test_a_new_days_article_leaves_the_other_files_as_they_are(many):
    """Only shards of its words (and the next, where one grows), the archive's words, days and lengths,
    and the manifest change.
    """
    before = written(many)
    after = written([*many, document("new", "خبر جديد", "ضظضظ خبر قصير", date="2024-05-05")])
    changed = {path for path in before if before[path] != after.get(path)}
    stems = {"خبر", "جديد", "ضظضظ", "قصير"}
    manifest = opened(before["search/manifest.js"])[2]
    allowed = {f"search/{name}.js" for name in ("manifest", "days", "words")}
    allowed |= {path for path in before if path.startswith("search/lengths-")}
    for kind in ("terms", "pos"):
        rows = listed(manifest, kind)
        theirs = {max(i for i, one in enumerate(rows) if one.first <= KEY(stem)) for stem in stems}
        allowed |= {f"search/{row.name}.js" for place in theirs for row in rows[place : place + 2]}
    assert changed <= allowed
    assert sum("terms-" in path for path in changed) < len(listed(manifest, "terms"))


def test_facets_stand_in_shards_of_their_own():
    """A query for words does not load them; a value stands there whole and by its stems."""
    facets = {"person": ("شي جين بينغ", "😀 اسم"), "source": ("وكالة",)}
    files = written([document("a", "خبر", "نص", facets=facets)])
    manifest = opened(files["search/manifest.js"])[2]
    (hidden,) = [opened(files[f"search/{row.name}.js"])[2] for row in listed(manifest, "facets")]
    (words,) = [opened(files[f"search/{row.name}.js"])[2]["terms"] for row in listed(manifest, "terms")]
    assert {term.startswith("#") for term in hidden} == {True}
    assert {term.startswith("#") for term in words} == {False}
    assert value_term("person", "شي جين بينغ") in hidden
    assert word_term("person", "بينغ") in hidden


def test_a_shard_begins_with_a_short_key_and_is_named_after_it():
    """However long a word or a value is, whatever script it is of: the name of a file is short and ASCII."""
    facets = {"author": tuple(f"{'😀' * 3}{'a' * 300}{number}" for number in range(900))}
    words = " ".join("ب" * length for length in range(1, 600))
    files = written([document("a", "خبر", words, facets=facets)])
    names = [path.rsplit("/", 1)[1] for path in files]
    assert all(name.isascii() and len(name) < 120 for name in names)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**5)), max_size=50))
def test_postings_come_back_as_they_were_written(postings):
    """Gaps and counts of any size, whatever fills the last letter."""
    assert read(coded([gap for gap, _ in postings], [count for _, count in postings])) == postings


def read(letters):
    """Return gaps and counts, found as their codes describe them and not as ``browser/postings.js`` finds them."""
    if not letters:
        return []
    low, bits = ALPHABET.index(letters[0]), "".join(f"{ALPHABET.index(letter):06b}" for letter in letters[1:])
    found, place = [], 0
    while (one := bits.find("1", place)) >= 0:
        high, start = one - place, one + 1
        gap = (high << low) | int(bits[start : start + low] or "0", 2)
        start += low
        digits = bits.index("1", start) - start
        place = start + 2 * digits + 1
        found.append((gap, int(bits[start + digits : place], 2)))
    return found


def test_text_cannot_end_the_script_that_carries_it():
    """Line separators are escaped, and a quotation mark or a tag is data."""
    data = written([document("a", 'x\u2028");alert(1)//</script>', "نص")])[text(0)]
    assert "\u2028" not in data.decode()
    assert opened(data)[2][2] == 'x\u2028");alert(1)//</script>'
