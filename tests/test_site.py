"""A whole archive, built as ``make html`` builds it: the project's settings, plugins, theme and seed."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

import building
import corpus
import links

LONG_AGO = 1_000_000_000  # seconds; a time that no test run can have by chance
SEED_ID = corpus.SEED.stem

HOSTILE = """Title: </title><script>alert(1)</script> <img src=x onerror=alert(2)>
Date: 2021-05-04
Source: "><script>alert(3)</script>
URL: javascript:alert(4)

قال الوزير سامر حداد <script>alert(5)</script> إن [الخطة](javascript:alert(6)) جاهزة <img src=x onerror=alert(7)>.
[x]: http://example.com/tracker.png
![صورة](http://example.com/tracker.png)
وأضاف: {{ 7 * 7 }} {% raw %} و{filename}/etc/passwd و[[بوتين|<b onclick=alert(8)>عريض</b>]].
"""
EMPTY = "\n \n"
FOREIGN = "There is no Arabic in this file, only a sentence of English that nobody can index here.\n"


def write_seeds(folder: Path) -> Path:
    """Write the project's seed, twenty articles that nobody published, and three seeds nobody should send."""
    seeds = corpus.write(folder / "seeds", count=20)
    (seeds / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (seeds / "empty.txt").write_text(EMPTY, encoding="utf-8")
    (seeds / "foreign.txt").write_text(FOREIGN, encoding="utf-8")
    return seeds


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> building.Site:
    """One build that the tests look at."""
    folder = tmp_path_factory.mktemp("site")
    return building.build(folder, write_seeds(folder))


@pytest.fixture
def own_site(site: building.Site, tmp_path: Path) -> building.Site:
    """A copy of it that a test may change and build again."""
    for source, name in ((site.seeds, "seeds"), (site.content, "content"), (site.output, "output")):
        shutil.copytree(source, tmp_path / name)
    return building.Site(tmp_path / "seeds", tmp_path / "content", tmp_path / "output", site.printed)


def build_again(site: building.Site) -> building.Site:
    """Build a site's folders once more."""
    return building.build(site.output.parent, site.seeds)


def article(site: building.Site, article_id: str) -> Path:
    """Return an article's page in the output."""
    (found,) = site.output.glob(f"articles/*/{article_id}.html")
    return found


def age(folder: Path) -> None:
    """Set every file's time back, so that a rewriting shows."""
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of every file."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_every_kind_of_page_is_there(site):
    """Home, search, quotations, pages about the archive, 404, and an index in each folder."""
    names = ["index.html", "search.html", "quotes.html", "about.html", "404.html"]
    names += ["cite.html", "rights.html", "statistics.html"]
    names += [f"{folder}/index.html" for folder in ("people", "organizations", "places", "events", "topics", "dates")]
    names += ["dates/undated.html", "dates/2023/index.html", "dates/2023/02/index.html", "dates/2023/02/21.html"]
    assert [name for name in names if not (site.output / name).is_file()] == []
    assert article(site, SEED_ID).parent.name == "71"
    for kind in ("people", "organizations", "places", "topics"):
        assert len(list((site.output / kind).glob("*.html"))) > 3, kind


def test_every_link_leads_somewhere(site):
    """Every internal link, stylesheet, script, font and fragment resolves; none opens a folder or leaves the site."""
    assert links.broken(site.output) == []


def test_nothing_is_asked_of_the_network(site):
    """No page, style or script fetches anything from outside; a link that leaves is marked as such."""
    for path in links.pages(site.output):
        assert all(link.startswith(("http://", "https://")) for link in links.read(path).external)
    for path in sorted(site.output.rglob("*.css")):
        assert "http" not in re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL), path


def test_every_page_reads_from_right_to_left(site):
    """Language and direction stand on the root of every page."""
    for path in links.pages(site.output):
        root = links.read(path).root
        assert (root.get("lang"), root.get("dir")) == ("ar", "rtl"), path


def test_pages_are_well_formed(site):
    """Elements are closed in their order, and no id stands twice on a page."""
    for path in links.pages(site.output):
        document = links.read(path)
        relaxed = [tag for tag in document.unbalanced if tag not in {"li", "p"}]
        assert relaxed == [], path
        assert len(document.ids) == len(set(document.ids)), path


def test_addresses_are_short_and_plain(site):
    """ASCII, lower case, under 100 characters, at most four folders deep."""
    for path in links.pages(site.output):
        name = path.relative_to(site.output).as_posix()
        assert re.fullmatch(r"[a-z0-9_./-]{1,99}", name), name
        assert name.count("/") <= 4, name


def test_the_seed_shows_what_was_read_in_it(site):
    """The given article: date, subheads, numbered paragraphs, whole words linked, provenance."""
    text = article(site, SEED_ID).read_text(encoding="utf-8")
    assert '<time datetime="2023-02-21">' in text
    assert re.findall(r'<p id="(p\d+)">', text) == [f"p{number}" for number in range(1, 15)]
    assert len(re.findall(r"<h2 id=\"s\d\">", text)) == 2
    assert re.search(
        r'<a class="mention mention-place" href="\.\./\.\./places/[^"]+" data-entity="[0-9a-f]{8}">لموسكو</a>', text
    )
    assert f"{SEED_ID}.txt" in text
    assert re.search(r"[0-9a-f]{64}", text)


def test_hostile_text_is_shown_as_text(site):
    """Markup, scripts, templates and links in a seed are words on the page, and nothing more."""
    document = links.read(article(site, "hostile"))
    text = article(site, "hostile").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(5)&lt;/script&gt;" in text
    assert "{{ 7 * 7 }}" in text
    assert "javascript:" not in " ".join(document.links + document.external)
    for path in links.pages(site.output):
        document = links.read(path)
        assert document.handlers == [], path
        assert not [script for script in document.scripts if "alert" in script], path
        assert "tracker.png" not in " ".join(document.links), path


def test_refused_seeds_are_named_and_counted(site):
    """Each seed that cannot be read is one line with its name, and the others are built."""
    for name in ("empty.txt", "foreign.txt"):
        assert len([line for line in site.printed.splitlines() if name in line]) == 1, site.printed
    assert "2 refused" in site.printed


def test_articles_are_found_by_who_wrote_them(tmp_path):
    """With the archive's own settings, as the link of a byline asks for it."""
    text = "الكاتب: ليلى حداد\n\nافتتحت وزارة الثقافة، الخميس، معرض الكتاب في بيروت بحضور جمهور كبير من القراء."
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "fair.txt").write_text(text, encoding="utf-8")
    site = building.build(tmp_path, tmp_path / "seeds")
    assert "ليلى حداد" in (site.output / "search" / "labels-author-0.js").read_text(encoding="utf-8")


def test_a_build_ends_with_three_lines(site):
    """What was read, what was written, what to open: the last three lines, and nothing after them."""
    read, wrote, opened = site.printed.strip().splitlines()[-3:]
    assert "22 new, 0 unchanged, 0 changed, 0 edited by hand, 2 refused" in read
    assert "0 unchanged, 0 removed" in wrote
    assert opened.endswith("output/index.html")


def test_pelican_has_nothing_to_warn_of(site):
    """But for the refused seeds, the log is empty."""
    warnings = [line for line in site.printed.splitlines() if re.search(r"WARNING|ERROR|CRITICAL", line)]
    assert all("empty.txt" in line or "foreign.txt" in line for line in warnings), site.printed


def test_no_page_shows_a_sorting_date(site):
    """The day that only sorts undated articles stands nowhere."""
    for path in links.pages(site.output):
        assert "0001-01-01" not in path.read_text(encoding="utf-8"), path


def test_a_second_build_changes_nothing(own_site):
    """No byte and no time of any file, in content and in output; nor does the build after it, which need not look."""
    age(own_site.output)
    age(own_site.content)
    before = state(own_site.output), state(own_site.content)
    for _ in range(2):
        again = build_again(own_site)
        assert (state(own_site.output), state(own_site.content)) == before
        assert "0 new, 22 unchanged, 0 changed" in again.printed
        assert "0 written" in again.printed


def test_an_incremental_build_equals_a_clean_one(own_site, tmp_path):
    """After a seed went and another came, the output has the bytes of a build from nothing."""
    (own_site.seeds / "test_0003.txt").unlink()
    (own_site.seeds / "later.txt").write_text("أعلنت وزارة الصحة في بيروت خطة جديدة.\n", encoding="utf-8")
    build_again(own_site)
    clean = tmp_path / "clean"
    shutil.copytree(own_site.seeds, clean / "seeds")
    shutil.copytree(own_site.content / "authority", clean / "content/authority")
    fresh = building.build(clean, clean / "seeds")

    def bytes_of(site: building.Site) -> dict[str, bytes]:
        return {name: data for name, (data, _) in state(site.output).items()}

    assert bytes_of(own_site) == bytes_of(fresh)


@pytest.mark.parametrize("address", ["https://archive.example", "https://archive.example/"])
def test_an_archive_on_the_web_says_in_its_feeds_where_it_stands(own_site, address):
    """With SITEURL in the environment a feed names itself and has whole links; pages stay as they open from a disk."""
    pages = {path: path.read_bytes() for path in own_site.output.rglob("*.html")}
    site = building.build(own_site.output.parent, own_site.seeds, SITEURL=address)
    assert {path: path.read_bytes() for path in site.output.rglob("*.html")} == pages
    feeds = sorted(site.output.rglob("*.atom.xml"))
    assert feeds
    for feed in feeds:
        text = feed.read_text(encoding="utf-8")
        own = f"https://archive.example/{feed.relative_to(site.output).as_posix()}"
        assert f'rel="self" href="{own}"' in text
        assert all(link.startswith("https://archive.example/") for link in re.findall(r'href="([^"]+)"', text))


def test_a_removed_seed_takes_its_page_with_it(own_site):
    """And the pages of names that only it mentioned; files that are not ours stay."""
    (own_site.output / "notes.html").write_text("somebody's own", encoding="utf-8")
    page = article(own_site, "hostile")
    (own_site.seeds / "hostile.txt").unlink()
    build_again(own_site)
    assert not page.exists()
    assert (own_site.output / "notes.html").exists()
    (own_site.output / "notes.html").unlink()
    assert links.broken(own_site.output) == []


def test_an_edited_page_is_kept(own_site):
    """What a person changed in a page stands in the archive, is named in the build, and is never overwritten."""
    (page,) = own_site.content.glob("articles/*/test_0001.md")
    edited = re.sub(r"(?m)^Title: .*$", "Title: عنوان كتبه محرر", page.read_text(encoding="utf-8"))
    page.write_text(edited, encoding="utf-8")
    again = build_again(own_site)
    assert page.read_text(encoding="utf-8") == edited
    assert "عنوان كتبه محرر" in article(own_site, "test_0001").read_text(encoding="utf-8")
    assert "1 edited by hand" in again.printed
    assert "test_0001.md" in again.printed


@pytest.mark.parametrize("fault", ["no seeds", "a table", "the disk"])
def test_a_build_that_cannot_go_on_says_why_in_a_line(tmp_path, fault):
    """One line with the file and the reason, Arabic with English beside it; no traceback, and a status that fails."""
    seeds = corpus.write(tmp_path / "seeds", count=0)
    if fault == "no seeds":
        shutil.rmtree(seeds)
    elif fault == "a table":
        (tmp_path / "content/authority").mkdir(parents=True)
        (tmp_path / "content/authority/people.csv").write_text("label,status\nأحمد,gone\n", encoding="utf-8")
    else:
        (tmp_path / "output").write_text("a file of somebody's", encoding="utf-8")
    done = building.attempt(tmp_path, seeds)
    assert done.returncode != 0
    (line,) = (done.stdout + done.stderr).strip().splitlines()
    assert {"no seeds": "seeds: ", "a table": "people.csv:2: ", "the disk": "output"}[fault] in line
    assert " — " in line


def test_no_locale_stops_a_build(tmp_path):
    """A terminal that claims to know ASCII only gets Arabic, and the archive the same bytes as ever."""
    seeds = corpus.write(tmp_path / "seeds", count=1)
    (seeds / "empty.txt").write_text("", encoding="utf-8")
    usual = building.build(tmp_path / "usual", seeds)
    bare = building.build(
        tmp_path / "bare",
        seeds,
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        TZ="Pacific/Apia",
        PYTHONHASHSEED="7",
    )
    assert "مرفوض — refused: empty.txt" in bare.printed
    for folder in ("content", "output"):
        mine, theirs = state(tmp_path / "usual" / folder), state(tmp_path / "bare" / folder)
        assert {name: data for name, (data, _) in mine.items()} == {name: data for name, (data, _) in theirs.items()}
    assert usual.printed.splitlines()[0] == bare.printed.splitlines()[0]
