"""What strangers put into seeds is read as text by a real browser: nothing of it runs, asks for anything or hides."""

from __future__ import annotations

from pathlib import Path

import pytest

import building
from warraq.page import shelf_name

NEWS = "افتتح رئيس البلدية محمد العلي الحديقة الجديدة صباح اليوم في مدينة بيروت بحضور عشرات الأطفال.\n"
EVIL = '<script>window.ran = 1</script><img src="http://evil.example/x.png" onerror="window.ran = 2">'
TITLE = f"{EVIL} عنوان [[x|y]] **ب** {{{{ 7*7 }}}} &lt;b&gt;"

SEEDS = {
    "headed": f"Title: {TITLE}\nSource: \"'><svg onload=window.ran=3> مصدر\nAuthor: {EVIL}\nSection: {EVIL}\n"
    f"URL: https://example.org/?a=1&b=2\n\n{NEWS}",
    "markup": f"{EVIL} قال الوزير <svg/onload=window.ran=4> في بيروت </p></body><plaintext>\n\n"
    f"{NEWS}<!-- <style> <textarea>\n",
    "markdown": f'[نص](javascript:window.ran=5) ![ص](x" onerror=window.ran=6) <javascript:window.ran=7>\n\n'
    f"[r]: javascript:window.ran=8\n[ر][r] {{: onclick=window.ran=9 }} [[بيروت|<b onclick=window.ran=10>]]\n{NEWS}",
    "controls": f"خبر \x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03 \x00\x1b[31m\u202e من بيروت\u2028سطر\u0085آخر\r{NEWS}",
    '"><img src=x onerror=window.ran=11>': NEWS,
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> building.Site:
    """An archive of nothing but such seeds."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "seeds").mkdir()
    for name, text in SEEDS.items():
        (folder / "seeds" / f"{name}.txt").write_bytes(text.encode())
    return building.build(folder, folder / "seeds")


def test_nothing_runs_on_any_page(hostile, visit):
    """No script, no handler, no request, no complaint, on any page of the site."""
    visit.page.on("dialog", lambda dialog: (visit.complaints.append(dialog.message), dialog.dismiss()))
    for path in sorted(hostile.output.rglob("*.html")):
        visit.page.goto(path.as_uri())
        handlers = "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name)))"
        assert visit.page.evaluate(f"[window.ran === undefined, {handlers}.length]") == [True, 0], path
        assert visit.page.locator("[href^='javascript:' i], plaintext, textarea:not(#names), main img").count() == 0, (
            path
        )
    assert visit.complaints == []
    assert [url for url in visit.requests if not url.startswith((hostile.output.as_uri(), "data:"))] == []


def test_the_text_is_there_as_it_was_written(hostile, visit):
    """The title, every tag of it, is what the page, its list and its search result show."""
    visit.page.goto(page(hostile, "headed").as_uri())
    assert visit.page.inner_text("h1") == TITLE
    visit.page.goto(page(hostile, "markup").as_uri())
    assert visit.page.text_content("#p1") == SEEDS["markup"].partition("\n")[0]
    visit.page.goto(f"{hostile.output.as_uri()}/search.html?q=عنوان")
    visit.page.wait_for_selector(f"text={NEWS[:20]}")
    assert TITLE in visit.page.inner_text("main")
    assert visit.page.evaluate("window.ran === undefined")


def page(site: building.Site, article_id: str) -> Path:
    """Return an article's page."""
    return site.output / "articles" / shelf_name(article_id) / f"{article_id}.html"
