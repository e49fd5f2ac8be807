"""Shards: deterministic, small, listed in the manifest, and unchanged where nothing changed."""

import json
import random
import re

import pytest
from archive import by_chance, document
from hypothesis import given
from hypothesis import strategies as st

from warraq.search.analyzer import default_analyzer
from warraq.search.index import build, facet_term
from warraq.search.shards import CHUNK, LEAST_BYTES, MOST_BYTES, shards
from warraq.search.vlq import ALPHABET, encode

KEY = default_analyzer().shard_key
CALL = re.compile(r'warraq\.search\.put\("([a-z0-9-]+)","([0-9a-f]{10})",(.*)\);\n', re.DOTALL)


def written(documents):
    return dict(shards(build(documents)))


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
    files = written(by_chance(120))
    contents = {}
    for path, data in files.items():
        name, sum_, payload = opened(data)
        assert path == f"search/{name}.js"
        assert path.isascii()
        contents[name] = (sum_, payload)
    manifest = contents["manifest"][1]
    for _, name, terms, places in manifest["shards"]:
        assert contents[f"terms-{name}"][0] == terms
        assert contents[f"pos-{name}"][0] == places
    for number, (_, sum_) in enumerate(manifest["chunks"]):
        assert contents[f"docs-{number}"][0] == sum_
    assert contents["lengths"][0] == manifest["lengths"]
    assert contents["analyzer"][0] == manifest["analyzer"]
    assert len(files) == 3 + 2 * len(manifest["shards"]) + len(manifest["chunks"])


def test_documents_are_numbered_by_day_the_undated_first():
    documents = by_chance(130)
    manifest = opened(written(documents)["search/manifest.js"])[2]
    undated = sum(one.date is None for one in documents)
    shown = []
    for number in range(-(-len(documents) // CHUNK)):
        shown += opened(written(documents)[f"search/docs-{number}.js"])[2]
    dates = [row[3] for row in shown]
    assert dates == sorted(dates)
    assert manifest["undated"] == undated == dates.count("")


def test_an_archive_without_articles_has_an_index():
    files = written([])
    assert sorted(files) == ["search/analyzer.js", "search/lengths.js", "search/manifest.js"]
    assert opened(files["search/manifest.js"])[2]["documents"] == 0


def test_a_document_without_a_word_is_a_document():
    files = written([document("empty", "", "", summary="…")])
    assert opened(files["search/docs-0.js"])[2] == [["empty", "articles/empty.html", "", "", "", "…"]]
    assert opened(files["search/lengths.js"])[2] == ["A", "A"]


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
    boundaries = [row[0] for row in manifest["shards"]]
    assert len(boundaries) > 3
    assert boundaries == sorted(boundaries)
    assert boundaries[0] == ""
    for (boundary, name, *_), following in zip(manifest["shards"], [*boundaries[1:], None], strict=True):
        stems = list(opened(files[f"search/terms-{name}.js"])[2])
        keys = list(map(KEY, stems))
        assert keys == sorted(keys)
        assert boundary in {"", keys[0]}
        assert following is None or keys[-1] < following
        assert following is None or LEAST_BYTES / 2 < len(files[f"search/terms-{name}.js"]) < MOST_BYTES * 2


def test_a_new_days_article_leaves_the_other_files_as_they_are(many):
    """Only shards of its words, the last chunk, the lengths and the manifest change."""
    before = written(many)
    after = written([*many, document("new", "خبر جديد", "ضظضظ خبر قصير", date="2024-05-05")])
    changed = {path for path in before if before[path] != after.get(path)}
    stems = {"خبر", "جديد", "ضظضظ", "قصير"}
    manifest = opened(before["search/manifest.js"])[2]
    boundaries = [row[0] for row in manifest["shards"]]
    theirs = {manifest["shards"][max(i for i, one in enumerate(boundaries) if one <= KEY(stem))][1] for stem in stems}
    allowed = {f"search/{kind}-{name}.js" for kind in ("terms", "pos") for name in theirs}
    assert changed <= allowed | {"search/manifest.js", "search/lengths.js", f"search/docs-{len(many) // CHUNK}.js"}
    assert len(theirs) < len(boundaries)


def test_facets_stand_in_shards_of_their_own():
    """A query for words does not load them."""
    facets = {"person": ("شي جين بينغ", "😀 اسم"), "source": ("وكالة",)}
    files = written([document("a", "خبر", "نص", facets=facets)])
    manifest = opened(files["search/manifest.js"])[2]
    kinds = [
        {term.startswith("#") for term in opened(files[f"search/terms-{name}.js"])[2]}
        for _, name, *_ in manifest["shards"]
    ]
    assert kinds == [{True}, {False}]
    assert facet_term("person", "شي جين بينغ") in opened(files[f"search/terms-{manifest['shards'][0][1]}.js"])[2]


def test_text_cannot_end_the_script_that_carries_it():
    """Line separators are escaped, and a quotation mark or a tag is data."""
    data = written([document("a", 'x\u2028");alert(1)//</script>', "نص")])["search/docs-0.js"]
    assert "\u2028" not in data.decode()
    assert opened(data)[2][0][2] == 'x\u2028");alert(1)//</script>'
