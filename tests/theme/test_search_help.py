"""The pages about search: what can be asked, which keys work, and the test that a reader can run."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from test_pages import AXE, DESK, PHONE, RULES
from test_theme_files import THEME

from warraq.search.analyzer import default_analyzer
from warraq.search.golden import features, queries
from warraq.search.query import parse

PAGES = ("index.html", "search.html", "quotes.html", "articles/71/000_7ecc73c29e594e37.html")
WORDS = THEME / "templates" / "partials" / "test_words.html"
KEYS = ("/", "↓", "↑", "Enter", "Esc", "n", "p", "?")


@pytest.fixture
def opened(page, themed):
    """Return a function that opens a page of the archive."""
    page.set_default_timeout(20_000)

    def go(address):
        page.goto(f"{themed.as_uri()}/{address}")
        return page

    return go


def axe(page):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def run(page):
    """Press the button and wait for the groups of answers."""
    page.locator("#test-start").click()
    page.wait_for_selector("#test-groups details")
    return page


@pytest.mark.parametrize("address", PAGES)
def test_a_question_mark_tells_the_keys_on_any_page(opened, address):
    """A dialog that has the focus, is named, and goes with Esc or its button; its keys are those of the help page."""
    page = opened(address)
    page.evaluate("document.activeElement.blur()")
    for close in (lambda: page.keyboard.press("Escape"), lambda: page.locator("dialog button").click()):
        page.keyboard.press("?")
        page.wait_for_selector("dialog[open]")
        assert tuple(page.locator("dialog kbd").all_inner_texts()) == KEYS
        assert page.evaluate("document.activeElement.closest('dialog') !== null")
        close()
        page.wait_for_selector("dialog[open]", state="detached")
    assert page.locator("dialog").count() == 1


def test_a_question_mark_that_is_typed_is_a_letter(opened):
    page = opened("search.html")
    page.locator("#search").press_sequentially("ما؟?")
    assert page.input_value("#search") == "ما؟?"
    assert page.locator("dialog").count() == 0


def test_the_help_page_has_the_keys_and_examples_without_script(browser, themed):
    """Each example is a question that search understands whole, and leads to the search page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{themed.as_uri()}/search-help.html")
    assert tuple(page.locator(".keys kbd").all_inner_texts()) == KEYS
    links = [unquote(link.get_attribute("href")) for link in page.locator("main a[href*='#q=']").all()]
    asked = [re.fullmatch(r"\./search\.html#q=([^&]+)(?:&level=(?:exact|wide))?", link)[1] for link in links]
    assert len(asked) > 12
    assert [query for query in asked if parse(query, default_analyzer()).hints] == []
    context.close()


def test_the_pages_about_search_are_linked(opened):
    """From the page about the archive, from the search page, and from each other."""
    for address in ("about.html", "search.html", "search-help.html"):
        assert opened(address).locator("main a[href$='search-test.html']").count() == 1
    for address in ("about.html", "search.html"):
        assert opened(address).locator("main a[href$='search-help.html']").count() == 1


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialog_and_the_answers_are_for_every_reader(opened, page, size, scheme):
    """Axe finds nothing, and nothing is wider than the window."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    run(opened("search-test.html"))
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    assert axe(page) == []


def test_every_golden_query_is_shown_and_what_is_built_passes(opened):
    """With what it must find; what is not built is there too, with its reason, and counted apart."""
    page = run(opened("search-test.html"))
    rows = page.locator("#test-groups li").count()
    own = page.locator("#test-groups details").first.locator("li").count()
    assert own > 5
    assert rows == own + len(queries())
    lacking = {feature.name for feature in features() if not feature.built}
    unbuilt = sum(golden.feature in lacking for golden in queries())
    built = rows - unbuilt
    said = page.inner_text("#test-said")
    assert said.startswith(f"نجحت الأسئلة كلها: {built} من {built}، والزمن بالثواني: ")
    assert said.endswith(f"لم يُبنَ بعد: {unbuilt}.")
    assert page.locator("#test-groups details > p", has_text="لم يُبنَ بعد: ").count() == len(lacking)
    assert page.locator("#test-groups details[open]").count() == 0


def test_a_question_that_fails_is_shown_plainly(opened, page, themed):
    """An index from which a title was lost: its group is open, and says what was not found."""
    page.route(
        "**/search/search.js",
        lambda route: route.fulfill(
            content_type="text/javascript; charset=utf-8",
            body=themed.joinpath("search", "search.js").read_text(encoding="utf-8")
            + ";{const ask = warraq.search; const put = ask.put; warraq.search = async (query, options) => {"
            "const found = await ask(query, options); const results = found.results.filter(({ref}) => ref !== 'oil');"
            "return {...found, results};}; Object.defineProperty(warraq.search, 'base', {get: () => warraq.files.base,"
            "set: (base) => { warraq.files.base = base; }}); warraq.search.put = put;}",
        ),
    )
    run(opened("search-test.html"))
    assert page.inner_text("#test-said").startswith("الناجح من الأسئلة: ")
    failed = page.locator("#test-groups details[open] li.failed")
    assert failed.count() > 3
    assert "أخفق" in failed.first.inner_text()
    assert "لم يوجد: أسعار النفط تهبط" in failed.first.inner_text()


def test_a_file_of_the_test_that_does_not_load_is_named(opened, page):
    """And the test can be started again."""
    page.route("**/golden/search/queries.js", lambda route: route.abort())
    opened("search-test.html").locator("#test-start").click()
    again = page.locator("#test-said button")
    again.wait_for()
    assert "search/queries.js" in page.inner_text("#test-said")
    page.unroute("**/golden/search/queries.js")
    again.click()
    page.wait_for_selector("#test-groups details")


def test_the_dialog_and_the_help_page_say_the_same(opened):
    """Of each key what it does."""
    page = opened("search-help.html")
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    assert page.locator("dialog dd").all_inner_texts() == page.locator("main .keys dd").all_inner_texts()


def test_every_feature_of_the_golden_queries_has_a_name_and_what_is_not_built_a_reason():
    """The page names them, in the interface's language; and it names nothing that is not asked for."""
    said = set(re.findall(r'"((?:feature|lack)\.\w+)":', WORDS.read_text(encoding="utf-8")))
    named = {f"feature.{one.name}" for one in features()}
    assert said == named | {f"lack.{one.name}" for one in features() if not one.built} | {"feature.own"}


def test_a_site_without_the_words_for_keys_says_nothing(themed, page, tmp_path):
    """«?» finds no dialog there, and asks for no file that is not."""
    (tmp_path / "theme").symlink_to(themed / "theme")
    html = (themed / "about.html").read_text(encoding="utf-8")
    (tmp_path / "about.html").write_text(re.sub(r' data-keys="[^"]+"', "", html), encoding="utf-8")
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((tmp_path / "about.html").as_uri())
    page.keyboard.press("?")
    page.wait_for_timeout(200)
    assert said == []
    assert page.locator("dialog").count() == 0
