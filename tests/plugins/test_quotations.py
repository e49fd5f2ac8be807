"""The register of quotations: by speaker, class and month, each with an address that stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites

import links
from warraq.authority import entity_id
from warraq.records import Kind

THEME = Path(__file__).resolve().parents[2] / "theme"
WORDS = "لن نقبل أن يبقى طفل واحد بلا مدرسة هذا العام"  # ten words: copies of it are one quotation
SHORT = "هذا كلام مرفوض"
ENTITY = "سامر حداد"


def article(slug: str, date: str, *quotes: tuple[str, str, str], **header: str) -> str:
    """Return an article of one paragraph a quotation: its words, the speaker, the class."""
    body = "\n\n".join(words for words, _, _ in quotes)
    lines = tuple(
        f"p{place}:0-{len(words)} | {speaker} | قال | {cue_class} | direct"
        for place, (words, speaker, cue_class) in enumerate(quotes, 1)
    )
    return sites.page(slug, body, **({"Date": date} if date else {}), Quotes=lines, People=ENTITY, **header)


PAGES = {
    "a.md": article("a", "2023-02-21", (WORDS, ENTITY, "promise"), (SHORT, "المصدر", "deny"), Source="وكالة"),
    "b.md": article("b", "2023-02-22", (WORDS, ENTITY, "promise"), (SHORT, "المصدر", "deny")),
    "c.md": article("c", "2023-04-01", ("نعمل ليلًا ونهارًا", ENTITY, "say"), ("لا أعلم شيئًا", "", "say")),
    "d.md": article("d", "", ("نعود غدًا إلى العمل", "شاهد", "say")),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four articles, two of them with the same words of one speaker."""
    folder = tmp_path_factory.mktemp("quotes")
    return sites.build(folder, PAGES, THEME=str(THEME), WARRAQ_INDEX={"HOME_URL": "index.html"})


def read(output: Path, name: str) -> str:
    """Return a page's HTML."""
    return (output / name).read_text(encoding="utf-8")


def speaker_page(output: Path, name: str) -> str:
    """Return the page of a speaker's quotations."""
    pages = [path.read_text(encoding="utf-8") for path in (output / "quotes/speakers").glob("*-*.html")]
    (found,) = [text for text in pages if f'<h1><bdi lang="ar" dir="rtl">{name}</bdi></h1>' in text]
    return found


def test_quotations_stand_by_class_and_by_month(site):
    """Each class and each month that has quotations has its page, those of articles without a date too."""
    names = {path.name for path in (site / "quotes").glob("*.html")}
    assert names == {"promise.html", "deny.html", "say.html", "2023-02.html", "2023-04.html", "undated.html"}
    assert WORDS in read(site, "quotes/promise.html")
    assert WORDS in read(site, "quotes/2023-02.html")
    assert WORDS not in read(site, "quotes/2023-04.html")
    assert "نعود غدًا" in read(site, "quotes/undated.html")
    overview = read(site, "quotes.html")
    assert all(f'href="quotes/{name}"' in overview.replace("./", "") for name in names)


def test_the_same_words_in_copies_are_one_quotation(site):
    """A speaker's long words in two articles stand once, in the older one; short ones stay two."""
    text = read(site, "quotes/promise.html")
    assert text.count(WORDS) == 1
    assert re.search(r'class="cite" data-field="title" href="[^"]*/a\.html#p1"', text)
    assert "وفي مقالة أخرى" in text
    assert re.search(r'<details class="evidence">.*?/b\.html#p1', text, re.DOTALL)
    assert read(site, "quotes/deny.html").count(SHORT) == 2


def test_words_said_again_are_one_quotation_of_each_speaker(tmp_path):
    """Nearly the same words, of which one article does not know the speaker and another calls them otherwise."""
    longer, other = f"وقال: {WORDS}", WORDS.replace("طفل واحد", "طفل")
    pages = {
        "a.md": article("a", "2023-02-21", (WORDS, ENTITY, "promise")),
        "b.md": article("b", "2023-02-22", (longer, ENTITY, "promise")),
        "c.md": article("c", "2023-02-23", (other, "الوزير", "promise")),
        "d.md": article("d", "2023-02-24", (WORDS, "", "promise")),
        "e.md": article("e", "", (WORDS, ENTITY, "promise"), ("نعود غدًا إلى العمل", ENTITY, "say")),
        "f.md": article("f", "2023-02-26", (f"لا، {WORDS}", "الوزير", "promise")),
    }
    output = sites.build(tmp_path, pages, THEME=str(THEME))
    text = speaker_page(output, ENTITY)
    assert "قولان" in text
    first, again = next(one for one in text.split("<figure")[1:] if "<details" in one).split("<details")
    assert "/a.html#p1" in first
    assert "وفي 4 مقالات أخرى" in again
    assert re.findall(r"/(\w)\.html#p1", again) == ["e", "d", "c", "b"]
    assert [f"«{words}»" in again for words in (WORDS, longer, other)] == [False, True, True]
    assert len(re.findall(r'منسوبًا إلى: <bdi lang="ar" dir="rtl">الوزير<', again)) == 1
    assert speaker_page(output, "الوزير").count("<figure") == 2


def test_a_speaker_is_counted_over_the_whole_archive(site):
    """The number beside a name is that of all quotations, and its page has them all."""
    text = speaker_page(site, ENTITY)
    assert "قولان" in text
    assert WORDS in text
    assert "نعمل ليلًا" in text
    assert "people/" in text


def test_words_that_stand_for_a_speaker_are_not_taken_for_one_person(site):
    """«المصدر» of two articles may be two: the page says so, and the register does not list it among known speakers."""
    assert "وقد يكون وراء اللفظ الواحد أكثر من قائل" in speaker_page(site, "المصدر")
    overview = read(site, "quotes.html")
    assert ">المصدر<" not in overview[: overview.index("متى قيل")]
    assert ">المصدر<" in read(site, "quotes/speakers/most.html")


def test_a_speaker_of_one_quotation_leads_to_it(site):
    """No page is made for one quotation; the index leads to it in its article, where it has an address of its own."""
    index = read(site, "quotes/speakers/index.html")
    found = re.search(r'href="([^"]+)#(quote-p1-0-19)"><bdi lang="ar" dir="rtl">شاهد<', index)
    assert found
    target = (site / "quotes/speakers" / found[1]).resolve()
    assert target.name == "d.html"
    assert found[2] in links.read(target).ids


def test_every_permalink_leads_to_its_quotation(site):
    """The address of a quotation is in its article, so that it stays when the register grows."""
    pages = [*site.glob("quotes/*.html"), *site.glob("quotes/speakers/*.html"), site / "quotes.html"]
    for page in pages:
        for link in re.findall(r'class="permalink" href="([^"]+)"', page.read_text(encoding="utf-8")):
            name, _, anchor = link.partition("#")
            assert anchor in links.read((page.parent / name).resolve()).ids


def test_a_title_is_that_of_the_time(tmp_path):
    """A speaker stands with what the articles called them in those days, not with a later office."""
    titles = {"a": ("2020-01-01", "وزير المال"), "b": ("2021-01-01", "وزير المال"), "c": ("2023-01-01", "رئيس الحكومة")}
    pages = {
        f"{slug}.md": article(slug, day, (f"نعمل {slug}", ENTITY, "say"), Titles=f"{ENTITY} | {title} | p1:0-4")
        for slug, (day, title) in titles.items()
    }
    text = speaker_page(sites.build(tmp_path, pages, THEME=str(THEME)), ENTITY)
    quotes = dict(zip("cba", text.split("<figure")[1:], strict=True))
    assert "رئيس الحكومة" in quotes["c"]
    assert "وزير المال" in quotes["b"]
    assert "رئيس الحكومة" not in quotes["a"]


def test_a_new_article_leaves_old_pages_as_they_are(tmp_path):
    """Pages are numbered from the oldest and say nothing of the whole."""
    pages = {
        f"{day:02d}.md": article(f"a{day:02d}", f"2023-03-{day:02d}", (f"نعمل في اليوم {day:02d}", ENTITY, "say"))
        for day in range(1, 13)
    }
    chosen = {"THEME": str(THEME), "WARRAQ_INDEX": {"QUOTES_A_PAGE": 2}}
    output = sites.build(tmp_path, pages, **chosen)
    before = {name: text for name, (text, _) in sites.snapshot(output).items()}
    sites.build(tmp_path, {"new.md": article("a99", "2023-04-01", ("نعمل بعدُ", ENTITY, "say"))}, **chosen)
    after = {name: text for name, (text, _) in sites.snapshot(output).items()}
    numbered = [name for name in before if re.fullmatch(r"quotes/(?:2023-03-|say-|speakers/.+-)\d\.html", name)]
    assert len(numbered) > 10
    assert [name for name in numbered if before[name] != after[name]] == []


def test_a_class_that_is_none_makes_no_page(tmp_path):
    """What a hand wrote in a header is no address."""
    output = sites.build(tmp_path, {"a.md": article("a", "2023-01-01", (SHORT, ENTITY, "../../x"))}, THEME=str(THEME))
    assert not (tmp_path / "x.html").exists()
    assert {path.name for path in (output / "quotes").glob("*.html")} == {"2023-01.html"}


def test_a_site_may_leave_pages_of_the_register_out(tmp_path):
    """Without their addresses there are no lists, and names lead to the newest quotation."""
    left_out = dict.fromkeys(
        ("QUOTE_CLASS_URL", "QUOTE_MONTH_URL", "SPEAKER_URL", "SPEAKERS_URL", "MOST_QUOTED_URL"), ""
    )
    output = sites.build(tmp_path, PAGES, THEME=str(THEME), WARRAQ_INDEX=left_out)
    assert not (output / "quotes").exists()
    assert WORDS in read(output, "quotes.html")


def test_a_site_without_a_page_of_clippings_offers_none(site):
    """The register copies, and loads nothing that would collect."""
    text = read(site, "quotes.html")
    assert "js/copying.js" in text
    assert "js/clipping.js" not in text
    assert "clippings.html" not in text


def test_a_merged_speakers_page_leads_on(tmp_path):
    """Where two speakers were merged, the address of the one leads to the quotations of the other."""
    old, new = entity_id(Kind.PERS, "حداد"), entity_id(Kind.PERS, ENTITY)
    rows = f"id,kind,label,name,merged_into\n{old},PERS,حداد,haddad,{new}\n{new},PERS,{ENTITY},samir-haddad,\n"
    output = sites.build(tmp_path, {**PAGES, "authority/ledger.csv": rows}, THEME=str(THEME))
    assert f"samir-haddad-{new}.html" in read(output, f"quotes/speakers/haddad-{old}.html")
    assert WORDS in read(output, f"quotes/speakers/samir-haddad-{new}.html")


def test_the_speakers_of_a_long_register_are_all_reached_by_links(tmp_path, monkeypatch):
    """Each letter has its page, one with too many names several, and these lead to one another."""
    monkeypatch.setattr("warraq_index.quote_pages.NAMES", 2)
    names = ("سامر", "سليم", "سعاد", "سناء", "سهى", "زيد")
    pages = {f"{n}.md": article(f"a{n}", "2023-02-21", (SHORT, name, "say")) for n, name in enumerate(names)}
    output = sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX={"NAMES_A_PAGE": 4})
    first = read(output, "quotes/speakers/index-0633.html")
    assert "5 أسماء" in first
    found = [path.name for path in sorted((output / "quotes/speakers").glob("index-0633*.html"))]
    assert found == ["index-0633-2.html", "index-0633-3.html", "index-0633.html"]
    assert all(f'/{name}"' in first for name in found)
    shown = "".join(path.read_text(encoding="utf-8") for path in (output / "quotes/speakers").glob("index-*.html"))
    assert all(re.search(rf'#quote-[^"]+"><bdi lang="ar" dir="rtl">{name}<', shown) for name in names)
