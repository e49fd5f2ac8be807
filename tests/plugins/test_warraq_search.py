"""The search plugin on real Pelican sites: alone on plain articles, and with the archive's other plugins."""

import json
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings
from sites import SIMPLE, snapshot

from warraq_build import ArchivePelican

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "search"))
from node import ask

LUNR = Path(__file__).resolve().parents[2] / "theme" / "node_modules" / "lunr" / "lunr.min.js"

PLAIN = {
    "one.md": "Title: Café & <b>more</b>\nDate: 2023-02-21\nTags: دبلوماسية\nAuthor: سلمى\n\n"
    "زار **الوز**ير [بيروت](https://example.org).\n",
    "two.md": "Title: خبر قصير\nDate: 2021-05-01\nSummary: خلاصة *الخبر*\n\n"
    "افتتحت الوزارة مدرسة.\n\n<script>سر</script>\n",
}


def build(folder, pages=None, **changes: object):
    """Build a stranger's site, its own settings everywhere but for the plugin."""
    for name, text in (PLAIN if pages is None else pages).items():
        (folder / "content").mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, encoding="utf-8")
    (folder / "content").mkdir(parents=True, exist_ok=True)
    given = {
        "PATH": str(folder / "content"),
        "OUTPUT_PATH": str(folder / "output"),
        "THEME": str(SIMPLE),
        "TIMEZONE": "UTC",
        "PLUGINS": ["warraq_search"],
        "WARRAQ_SEARCH": {"LUNR": str(LUNR)},
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": None,
    }
    logging.getLogger("pelican").setLevel(logging.WARNING)
    site = read_settings(override={**given, **changes})
    kind = ArchivePelican if "warraq_build" in site["PLUGINS"] else Pelican
    kind(site).run()
    return folder / "output"


def answer(output, query, **options: object):
    return ask("search", folder=str(output), queries=[[query, options]])[0]


def test_a_plain_site_is_searchable(tmp_path):
    """Title, text, date, address and summary of an ordinary article, without any of our other plugins."""
    output = build(tmp_path)
    found = answer(output, "الوزير")
    assert found["total"] == 1
    result = found["results"][0]
    assert result["title"] == "Café & <b>more</b>"
    assert result["date"] == "2023-02-21"
    assert (output / result["url"]).is_file()
    assert result["text"] == "زار الوزير بيروت."
    assert answer(output, "cafe")["total"] == 1
    assert answer(output, "مدرسة")["results"][0]["summary"] == "خلاصة الخبر"


def test_markup_is_no_text(tmp_path):
    """Emphasis inside a word does not cut it; addresses and scripts are not words."""
    output = build(tmp_path)
    assert [answer(output, query)["total"] for query in ("سر", "href", "strong", "script")] == [0, 0, 0, 0]


def test_tags_and_authors_are_facets(tmp_path):
    output = build(tmp_path)
    assert answer(output, "", facets={"tag": "دبلوماسية"})["total"] == 1
    assert answer(output, "", facets={"author": "سلمى"})["total"] == 1
    assert answer(output, "", facets={"tag": "غيرها"})["total"] == 0


def test_the_script_is_lunr_and_ours_in_one_file(tmp_path):
    source = (build(tmp_path) / "search" / "search.js").read_text(encoding="utf-8")
    assert "lunr" in source[:400]
    assert source.index("2.3.9") < source.index("warraq.compareCodePoints") < source.index("warraq.search=")


def test_a_second_build_touches_nothing_and_old_shards_go(tmp_path):
    first = snapshot(build(tmp_path) / "search")
    assert snapshot(build(tmp_path) / "search") == first
    for old in ("terms-0628", "names-0628", "pages-0628", "facets-0023", "values-person-77", "labels-person-77"):
        (tmp_path / "output" / "search" / f"{old}.js").write_text("old")
    (tmp_path / "output" / "search" / "own.js").write_text("a person's")
    names = set(snapshot(build(tmp_path) / "search"))
    assert names == set(first) | {"own.js"}


def test_a_site_that_lists_the_page_of_golden_queries_gets_them(tmp_path):
    """With the small archive that they are asked of; a site that has no such page, or no more, has none of it."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "search-test.html").write_text("", encoding="utf-8")
    page = {"DIRECT_TEMPLATES": ["search-test"], "THEME_TEMPLATES_OVERRIDES": [str(tmp_path / "templates")]}
    assert (build(tmp_path, **page) / "search" / "golden" / "search" / "queries.js").is_file()
    assert answer(tmp_path / "output" / "search" / "golden", "بالأسلحة")["total"] > 0
    assert list((build(tmp_path) / "search").glob("golden/**/*.js")) == []


def test_a_site_without_articles_has_an_index(tmp_path):
    assert answer(build(tmp_path, {}), "وزارة")["total"] == 0


def test_unknown_settings_and_a_missing_lunr_are_named(tmp_path, caplog):
    own = {"LUNR": str(tmp_path / "nowhere.js"), "LEVEL": 3}
    output = build(tmp_path, WARRAQ_SEARCH=own)
    assert "WARRAQ_SEARCH['LEVEL']" in caplog.text
    assert "nowhere.js" in caplog.text
    assert not (output / "search").exists()
    assert own == {"LUNR": str(tmp_path / "nowhere.js"), "LEVEL": 3}


ARCHIVE = {
    "s1.md": "Title: قمة\nSlug: s1\nDate: 2023-02-21\nSource: وكالة\nByline: سلمى حداد\n"
    "People: شي جين بينغ\n    فلاديمير بوتين\nPlaces: موسكو\n\n"
    "يزور [[شي جين بينغ]] [[موسكو|لموسكو]].\n",
    "s2.md": "Title: بلا تاريخ\nSlug: s2\n\nنص آخر عن [[موسكو]].\n",
}


def test_the_archives_own_articles_bring_people_places_and_undatedness(tmp_path):
    """With warraq_index and warraq_build; the files are written by the archive's writer and listed by it."""
    output = build(
        tmp_path,
        ARCHIVE,
        PLUGINS=["warraq_index", "warraq_search", "warraq_build"],
        MARKDOWN={"extensions": ["markdown.extensions.meta", "warraq.marks:LabelExtension"]},
        ARTICLE_TRANSLATION_ID=None,
        TAG_SAVE_AS="",
    )
    found = answer(output, "موسكو")
    assert {result["ref"]: result["date"] for result in found["results"]} == {"s1": "2023-02-21", "s2": None}
    assert answer(output, "", facets={"person": "فلاديمير بوتين"})["total"] == 1
    assert answer(output, "", facets={"place": "موسكو", "source": "وكالة"})["total"] == 1
    assert answer(output, "", facets={"author": "سلمى حداد"})["total"] == 1
    assert answer(output, "كاتب:حداد")["total"] == 1


def test_nothing_depends_on_hash_seeds():
    """Two processes with other hashes write the same bytes."""
    script = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:]\n"
        "from archive import by_chance\n"
        "from warraq.search.families import default_families\n"
        "from warraq.search.index import build\nfrom warraq.search.shards import shards\n"
        "print(hashlib.sha256(repr(list(shards(build(by_chance(60)), default_families()))).encode()).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    paths = [str(root / "plugins"), str(root / "tests" / "search")]
    sums = {
        subprocess.run(
            [sys.executable, "-c", script, *paths], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1


@pytest.mark.parametrize("name", ["manifest", "analyzer", "lengths-body-0", "days", "words", "text/0/0"])
def test_every_file_is_a_classic_script(tmp_path, name):
    text = (build(tmp_path) / "search" / f"{name}.js").read_text(encoding="utf-8")
    payload = re.fullmatch(rf'warraq\.search\.put\("{name}","[\w-]{{4}}",(.*)\);\n', text, re.DOTALL)
    assert json.loads(payload[1])
