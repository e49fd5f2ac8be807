"""Shards: deterministic, small, listed in the manifest, and unchanged where nothing changed."""

import json
import random
import re

import pytest
from archive import by_chance, document
from hypothesis import given
from hypothesis import strategies as st

from warraq.search.analyzer import default_analyzer
from warraq.search.families import Families
from warraq.search.index import FIELDS, build, value_term, word_term
from warraq.search.shards import CHUNK, TERMS, shards
from warraq.search.vlq import ALPHABET, encode

KEY = default_analyzer().shard_key
FAMILIES = Families(
    sure={"سلاح": ("اسلح",), "اسلح": ("سلاح",), "وزير": ("وزرا",), "وزرا": ("وزير",)},
    doubtful={"عام": ("اعوام",), "اعوام": ("عام",)},
)
CALL = re.compile(r'warraq\.search\.put\("([a-z0-9/-]+)","([0-9a-f]{8})",(.*)\);\n', re.DOTALL)


def written(documents):
    return dict(shards(build(documents), FAMILIES))


def opened(data):
    name, sum_, payload = CALL.fullmatch(data.decode()).groups()
    return name, sum_, json.loads(payload)


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
    for kind, rows in (("terms", manifest["terms"]), ("pos", manifest["places"])):
        for _, name, sum_ in rows:
            assert contents[f"{kind}-{name}"][0] == sum_
    for name, sum_ in manifest["sums"].items():
        assert contents[name][0] == sum_
    lengths = [(f, place, sum_) for f, sums in enumerate(manifest["lengths"]) for place, sum_ in enumerate(sums)]
    assert all(contents[f"lengths-{FIELDS[f]}-{place}"][0] == sum_ for f, place, sum_ in lengths)
    texts = [name for name in contents if name.startswith("text/")]
    assert len(texts) == -(-120 // CHUNK)
    facets = manifest["facets"]
    for number, sum_ in enumerate(facets["blocks"]):
        assert contents[f"facets-{number}"][0] == sum_
    listed = [(name, number, sum_) for name, sums in facets["values"].items() for number, sum_ in enumerate(sums)]
    assert all(contents[f"values-{name}-{number}"][0] == sum_ for name, number, sum_ in listed)
    rows = [row for kind in ("terms", "places", "names") for row in manifest[kind]]
    parts = (manifest["sums"], lengths, rows, facets["blocks"], listed, texts)
    assert len(files) == 1 + sum(map(len, parts))


def test_documents_are_numbered_by_day_the_undated_first():
    documents = by_chance(130)
    files = written(documents)
    manifest = opened(files["search/manifest.js"])[2]
    shown = [row for number in range(-(-len(documents) // CHUNK)) for row in opened(files[text(number)])[2]]
    dates = [row[3] for row in shown]
    assert dates == sorted(dates)
    assert manifest["undated"] == sum(one.date is None for one in documents) == dates.count("")
    days, counts = opened(files["search/days.js"])[2]
    assert days == sorted(set(dates) - {""})
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
    assert opened(files[text(0)])[2] == [["empty", "articles/empty.html", "", "", "", "…", ""]]
    assert [opened(files[f"search/lengths-{field}-0.js"])[2] for field in FIELDS] == [["A"], ["A"]]


def test_a_summary_that_the_text_begins_with_is_not_written_twice():
    files = written(
        [document("a", "خبر", "أول النص وبقيته", summary="أول النص"), document("b", "خبر", "نص", summary="غيره")]
    )
    assert [row[5:] for row in opened(files[text(0)])[2]] == [["", "أول النص وبقيته"], ["غيره", "نص"]]


def test_families_stand_beside_their_stems_as_far_as_the_archive_has_them():
    """Sure members first, doubtful ones behind a bar; beside a stem that is not there too, if others of its are."""
    files = written([document("a", "سلاح وأسلحة", "وزير بعد عام أو أعوام")])
    manifest = opened(files["search/manifest.js"])[2]
    found = {}
    for _, name, _ in manifest["terms"]:
        found.update(opened(files[f"search/terms-{name}.js"])[2]["families"])
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
    boundaries = [row[0] for row in manifest["terms"]]
    assert len(boundaries) > 3
    assert boundaries == sorted(boundaries)
    assert boundaries[0] == ""
    for (boundary, name, _), following in zip(manifest["terms"], [*boundaries[1:], None], strict=True):
        stems = list(opened(files[f"search/terms-{name}.js"])[2]["terms"])
        keys = list(map(KEY, stems))
        assert keys == sorted(keys)
        assert boundary in {"", keys[0]}
        assert following is None or keys[-1] < following
        assert following is None or TERMS.least / 2 < len(files[f"search/terms-{name}.js"]) < TERMS.most * 2


def test_a_new_days_article_leaves_the_other_files_as_they_are(many):
    """Only shards of its words (and the next, where one grows), the last texts, the archive's words, days and lengths,
    and the manifest change.
    """
    before = written(many)
    after = written([*many, document("new", "خبر جديد", "ضظضظ خبر قصير", date="2024-05-05")])
    changed = {path for path in before if before[path] != after.get(path)}
    stems = {"خبر", "جديد", "ضظضظ", "قصير"}
    manifest = opened(before["search/manifest.js"])[2]
    allowed = {f"search/{name}.js" for name in ("manifest", "days", "words", "facets-0")}
    allowed |= {path for path in before if path.startswith("search/lengths-")}
    allowed.add(text(len(many) // CHUNK))
    for kind, rows in (("terms", manifest["terms"]), ("pos", manifest["places"])):
        boundaries = [row[0] for row in rows]
        theirs = {max(i for i, one in enumerate(boundaries) if one <= KEY(stem)) for stem in stems}
        named = {name for place in theirs for _, name, _ in rows[place : place + 2]}
        allowed |= {f"search/{kind}-{name}.js" for name in named}
    assert changed <= allowed
    assert sum("terms-" in path for path in changed) < len(manifest["terms"])


def test_facets_stand_in_shards_of_their_own():
    """A query for words does not load them; a value stands there whole and by its stems."""
    facets = {"person": ("شي جين بينغ", "😀 اسم"), "source": ("وكالة",)}
    files = written([document("a", "خبر", "نص", facets=facets)])
    manifest = opened(files["search/manifest.js"])[2]
    shards_ = [opened(files[f"search/terms-{name}.js"])[2]["terms"] for _, name, _ in manifest["terms"]]
    assert [{term.startswith("#") for term in terms} for terms in shards_] == [{True}, {False}]
    assert value_term("person", "شي جين بينغ") in shards_[0]
    assert word_term("person", "بينغ") in shards_[0]


def test_text_cannot_end_the_script_that_carries_it():
    """Line separators are escaped, and a quotation mark or a tag is data."""
    data = written([document("a", 'x\u2028");alert(1)//</script>', "نص")])[text(0)]
    assert "\u2028" not in data.decode()
    assert opened(data)[2][0][2] == 'x\u2028");alert(1)//</script>'
