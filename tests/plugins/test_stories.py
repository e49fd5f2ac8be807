"""An article's page shows what belongs with it: its story's other pieces, related articles and why, copies."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites

THEME = Path(__file__).resolve().parents[2] / "theme"
COLLAPSE = (
    "انهار جسر [[وادي السمار]] بعد أمطار غزيرة هطلت طوال الليل على القرى الجبلية المجاورة.\n\n"
    "وقالت فرق الإنقاذ إنها انتشلت سبعة مصابين ونقلتهم إلى مستشفى البلدة، وإن أعمدة الجسر كانت متشققة منذ سنوات."
)
PRINTED = COLLAPSE.replace("وقالت فرق الإنقاذ إنها", "وذكرت فرق الإنقاذ أنها")
INQUIRY = (
    "أحال [[سالم الحداد]] ثلاثة من موظفي الطرق إلى التحقيق بعد انهيار جسر [[وادي السمار]].\n\n"
    "وأظهر تقرير المهندسين أن أعمدة الجسر متشققة منذ سنوات، وأن أحدا لم يرممها."
)
REPAIR = (
    "تعهد [[سالم الحداد]] ببناء معبر مؤقت في [[وادي السمار]] ريثما يُبنى الجسر الجديد.\n\n"
    "وقال المهندسون إن أعمدة الجسر المتشققة ستُهدم بعد أن ينتهي التحقيق مع موظفي الطرق، وإن القرى الجبلية المجاورة "
    "ومستشفى البلدة أولى بالعبور."
)
OPENING = (
    "افتتح [[سالم الحداد]] الجسر الجديد في [[وادي السمار]] بعد ثلاثة أشهر من انهيار الجسر القديم.\n\n"
    "وقال المهندسون إن أعمدة الجسر أعلى من مجرى السيول، وإن تقرير التحقيق كان مرشدهم."
)
STORY = {"People": "سالم الحداد", "Places": "وادي السمار", "Keyphrases": "أعمدة الجسر"}
PAGES = {
    "collapse.md": sites.page(
        "collapse", COLLAPSE, Title="انهيار جسر", Date="2021-03-02", Places="وادي السمار", Keyphrases="أعمدة الجسر"
    ),
    "inquiry.md": sites.page("inquiry", INQUIRY, Title="تحقيق في انهيار جسر", Date="2021-03-04", **STORY),
    "repair.md": sites.page("repair", REPAIR, Title="معبر مؤقت", Date="2021-03-07", **STORY),
    "opening.md": sites.page("opening", OPENING, Title="افتتاح جسر جديد", Date="2021-06-07", **STORY),
    "printed.md": sites.page("printed", PRINTED, Title="سبعة مصابين", Date="2021-03-03", Places="وادي السمار"),
    **{
        f"other{number}.md": sites.page(f"other{number}", f"افتُتحت القاعة {number} أمام الزوار.", Date="2021-03-05")
        for number in range(40)
    },
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of a story in three pieces, one of them printed twice, among other articles. To be read only."""
    return sites.build(tmp_path_factory.mktemp("stories"), PAGES, THEME=str(THEME))


def section(output: Path, slug: str, name: str) -> str:
    """Return a section of an article's page by the id of its heading, or nothing where the page has none."""
    (page,) = output.glob(f"articles/*/{slug}.html")
    found = re.search(rf'<section aria-labelledby="{name}">.*?</section>', page.read_text(encoding="utf-8"), re.DOTALL)
    return found[0] if found else ""


def linked(markup: str) -> list[str]:
    """Return the slugs of the articles that a piece of HTML links, in its order."""
    return re.findall(r'href="[^"]*/([a-z0-9]+)\.html"', markup)


def test_a_story_is_read_from_piece_to_piece(site):
    """What came before and after, in the order of days."""
    assert linked(section(site, "inquiry", "thread-before")) == ["collapse"]
    assert linked(section(site, "inquiry", "thread-after")) == ["repair"]
    assert linked(section(site, "repair", "thread-before")) == ["collapse", "inquiry"]
    assert section(site, "repair", "thread-after") == section(site, "other1", "thread-before") == ""


def test_a_copy_stands_in_the_story_where_the_first_of_its_text_does(site):
    """And is no piece of its own."""
    assert section(site, "printed", "thread-after") == section(site, "collapse", "thread-after") != ""


def test_a_related_article_stands_there_with_the_reason(site):
    """Shared names, then shared phrases as the article has them, and the days between; not its story's pieces."""
    shown = section(site, "inquiry", "related")
    assert linked(shown) == ["opening"]
    (reason,) = re.findall(r'opening\.html.*?<p class="evidence">(.*?)</p>', shown, re.DOTALL)
    words = re.sub("<[^>]+>", "", reason)
    assert "سالم الحداد، وادي السمار، أعمدة الجسر" in words
    assert words.endswith("بينهما 95 يومًا")


def test_an_article_that_shares_nothing_is_related_to_none(site):
    assert section(site, "other1", "related") == section(site, "other1", "copies") == ""


def test_a_copy_shows_what_was_changed(site):
    """The words of the other version that are not in this one, and those that took their place."""
    shown = section(site, "printed", "copies")
    assert linked(shown)[0] == "collapse"
    shown = shown.partition('class="changes"')[2]
    assert (re.findall("<del>(.*?)</del>", shown), re.findall("<ins>(.*?)</ins>", shown)) == (
        ["وقالت", "إنها"],
        ["وذكرت", "أنها"],
    )
    assert "printed" not in linked(section(site, "collapse", "related"))


def test_a_new_article_changes_few_pages(site, tmp_path):
    """Of the articles only those that it is shown on."""
    new = {"new.md": sites.page("new", "افتُتحت القاعة 40 أمام الزوار.", Date="2021-03-06")}
    output = sites.build(tmp_path, {**PAGES, **new}, THEME=str(THEME))
    kept = [path.relative_to(site) for path in site.glob("articles/*/*.html")]
    assert all((site / path).read_bytes() == (output / path).read_bytes() for path in kept)


def test_a_draft_belongs_with_nothing(tmp_path):
    """Its page is written all the same."""
    draft = sites.page("draft", COLLAPSE, Date="2021-03-02", Status="draft")
    output = sites.build(tmp_path, {**PAGES, "draft.md": draft}, THEME=str(THEME))
    text = (output / "drafts/draft.html").read_text(encoding="utf-8")
    assert 'id="related"' not in text
    assert 'id="copies"' not in text


def test_a_word_and_what_took_its_place_do_not_join(site):
    """Arabic letters would, across elements."""
    assert "</del><ins>" not in section(site, "printed", "copies")
