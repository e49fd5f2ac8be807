"""What the search page offers beside results: names, filters, views, exports, lists; and what an article marks."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import expect
from test_pages import AXE, DESK, PHONE, RULES

# An archive so large that no facet is counted before it is opened.
LARGE = """
const facetsOf = warraq.facetsOf;
warraq.facetsOf = (manifest) => facetsOf(manifest).map((one) => ({ ...one, light: false }));
"""
MANY = """
warraq.countFacet = async () => Array.from({ length: 40 }, (_none, value) => ({ value, count: 100 - value }));
warraq.labelsOf = async (_manifest, _name, numbers) => numbers.map((number) => "اسم " + number);
"""


@pytest.fixture
def add_script(page, themed):
    """Return a function that lets the page's search be followed by more of a script."""

    def added(more):
        script = themed.joinpath("search", "search.js").read_text(encoding="utf-8") + more
        kind = "text/javascript; charset=utf-8"
        page.route("**/search/search.js", lambda route: route.fulfill(content_type=kind, body=script))

    return added


@pytest.fixture
def ask(page, themed):
    """Return a function that opens the search page with a question and waits for its answer."""
    page.set_default_timeout(10_000)

    def opened(question, view="list"):
        state = "&".join(f"{key}={quote(value)}" for key, value in (("q", question), ("view", view)) if value)
        page.goto(themed.joinpath("search.html").as_uri() + "#" + state)
        page.wait_for_function("!document.getElementById('results').hasAttribute('aria-busy')")
        return page

    return opened


def count(page):
    return page.locator("#results > li").count()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["list", "context", "time"])
def test_axe_finds_nothing_in_any_view(ask, page, size, scheme, view):
    """With results, filters opened and a card above them, nothing is wider than the window."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    ask("الصين", view=view)
    page.locator("#search-filters > details").evaluate("fold => { fold.open = true; }")
    page.wait_for_selector(".facet")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_results_mark_whole_words_and_say_why(ask):
    """A result's sentence holds what was asked for; other forms of it are named below, and what makes each one."""
    page = ask("الصين")
    assert "الصيني" in page.locator("#results mark").all_inner_texts()
    why = page.locator("#results .why").first.inner_text()
    assert "الصيني (نسبة" in why
    assert "والصين (بما اتصل بها)" in why


def test_every_place_of_a_word_is_shown_in_its_sentence(ask):
    page = ask("بوتين", view="context")
    assert page.locator("#results .context").count() > page.locator("#results > li").count()
    assert page.locator("#results .context:not(:has(mark))").count() == 0


def test_names_are_suggested_and_lead_to_their_pages(ask, page):
    """Typing two letters opens a list; the arrows choose, Enter goes there, Esc closes it."""
    ask("")
    field = page.locator("#search")
    field.press_sequentially("فلاد")
    option = page.locator("[role=option]").first
    option.wait_for()
    assert "فلاديمير بوتين" in option.inner_text()
    assert field.get_attribute("aria-expanded") == "true"
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    field.press_sequentially("ي")
    option.wait_for()
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    field.press("Enter")
    page.wait_for_url("**/people/*.html")


def test_a_suggestion_whose_address_does_not_load_is_asked_for_again(ask, page):
    """Addresses stand apart from names: the file is named, and a press leads to the page after all."""
    page.route("**/search/pages-*", lambda route: route.abort())
    ask("")
    page.locator("#search").press_sequentially("فلاد")
    page.locator("[role=option]").first.click()
    fault = page.locator(".failure")
    fault.wait_for()
    assert "search/pages-" in fault.inner_text()
    page.unroute("**/search/pages-*")
    fault.get_by_role("button").click()
    page.wait_for_url("**/people/*.html")


def test_a_question_that_is_a_name_shows_its_card(ask):
    page = ask("فلاديمير بوتين")
    card = page.locator(".card a").first
    card.wait_for()
    assert card.inner_text() == "فلاديمير بوتين"
    expect(card).to_have_attribute("href", re.compile("/people/"))


def test_a_card_asks_for_a_name_in_all_its_spellings(ask, page):
    """What the card counts is what its link finds, however the articles spell the name."""
    ask("بوتين")
    card = page.locator(".card", has_text="شخص").first
    card.wait_for()
    spelt = card.locator("p", has_text="وكُتب أيضًا").inner_text().removeprefix("وكُتب أيضًا: ").split("، ")
    card.get_by_role("link", name="ابحث بكل صيغ الاسم").click()
    page.wait_for_function("document.getElementById('search-status').textContent.includes(' أو ')")
    question = page.locator("#search").input_value()
    assert question.startswith("«فلاديمير بوتين» أو ")
    assert all(f"«{name}»" in question for name in spelt)
    assert count(page) >= 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [("Putin", "بالحروف العربية"), ("hgwdk", "حروفها على اللوحة العربية"), ("f,jdk", "حروفها على اللوحة العربية")],
)
def test_a_word_in_latin_letters_is_looked_for_in_arabic(ask, typed, why):
    """A name as English writes it, or a word with the keyboard left on Latin: it is found, and said why."""
    assert why in ask(typed).locator("#results .why").first.inner_text()


@pytest.mark.parametrize(("typed", "meant"), [("بوطيين", "بوتين"), ("موسكوو", "موسكو")])
def test_other_spellings_are_offered_where_a_word_is_nowhere(ask, page, typed, meant):
    """A slip: a link asks what was meant."""
    ask(typed)
    page.locator(".meant a").first.wait_for()
    links = page.locator(".meant a")
    assert meant in links.all_inner_texts()
    links.filter(has_text=meant).first.click()
    page.wait_for_selector("#results li")


def test_a_value_is_kept_shut_out_and_taken_back(ask, page):
    """Each narrows the results and stands above them until it is taken away; all of it is in the address."""
    ask("روسيا")
    whole = count(page)
    page.locator(".facet-out").first.wait_for()
    page.locator(".facet-out").first.click()
    page.wait_for_selector(".chip")
    assert "not." in unquote(page.url)
    assert count(page) < whole
    page.locator(".chip").first.click()
    page.wait_for_function("whole => document.querySelectorAll('#results > li').length === whole", arg=whole)


def test_what_costs_much_to_count_is_folded_until_it_is_opened(ask, page, add_script):
    """Nothing of a facet is loaded before that; what the reader opened stays open for the next question."""
    add_script(LARGE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ask("روسيا")
    group = page.locator(".facet-group", has_text="الأماكن")
    group.wait_for()
    assert page.locator(".facet-group[open]").count() == 0
    assert not [url for url in asked if "/search/values-" in url]
    group.locator("summary").click()
    group.locator(".facet-keep").first.wait_for()
    assert {url.split("/search/")[1] for url in asked if "/search/values-" in url} == {"values-place-0.js"}
    page.locator("#search").fill("الصين")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('search-status').textContent.includes('الصين')")
    page.locator(".facet-group[open] .facet-keep").first.wait_for()
    assert page.locator(".facet-group[open]").count() == 1


def test_the_values_behind_the_first_come_when_they_are_asked_for(ask, page, add_script):
    """Their number is told, and the focus goes on with the first of them, to the last one."""
    add_script(MANY)
    ask("روسيا")
    group = page.locator(".facet-group", has_text="الأماكن")
    group.get_by_role("button", name="غيرها (32)").click()
    page.wait_for_function("document.activeElement.textContent.startsWith('اسم 8')")
    assert group.locator("li").count() == 32
    group.get_by_role("button", name="غيرها (8)").click()
    page.wait_for_function("document.activeElement.textContent.startsWith('اسم 32')")
    assert group.locator("li").count() == 40
    assert group.get_by_role("button", name="غيرها").count() == 0


def test_typed_days_narrow_and_a_wrong_one_is_told(ask, page):
    ask("روسيا")
    page.locator("#filter-from").fill("غدًا")
    page.locator(".dates button").click()
    page.locator(".dates + [role=status]:not(:empty)").wait_for()
    page.locator("#filter-from").fill("٢٠٩٩")
    page.locator(".dates button").click()
    page.wait_for_selector(".notice")
    assert "from=2099" in page.url
    assert "يضيّق" in page.locator(".notice").inner_text()


def test_hints_say_what_was_passed_over(ask):
    assert "علامة تنصيص" in ask("«روسيا").locator("#search-notes").inner_text()
    assert "النجمة" in ask("ر* روسيا").locator("#search-notes").inner_text()


def test_levels_say_how_much_each_finds(ask, page):
    ask("روسيا")
    page.wait_for_function("document.querySelector('#tool-level').textContent.match(/\\(\\d+\\)/g)?.length === 3")


@pytest.mark.parametrize(("name", "begins"), [("results.csv", "\ufeffref,"), ("results.ris", "TY  - NEWS")])
def test_results_are_taken_along(ask, page, tmp_path, name, begins):
    ask("روسيا")
    with page.expect_download() as waiting:
        page.locator(".export button", has_text=Path(name).suffix[1:].upper()).click()
    waiting.value.save_as(tmp_path / name)
    assert waiting.value.suggested_filename == name
    assert (tmp_path / name).read_bytes().decode("utf-8").startswith(begins)


def test_a_list_of_names_becomes_a_table(ask, page, tmp_path):
    ask("")
    page.locator(".search-names summary").click()
    page.locator("#names").fill(" \n")
    page.locator("#names-form button").click()
    expect(page.locator("#names-found")).to_have_text("اكتب اسمًا في سطر على الأقلّ.")
    page.locator("#names").fill("بوتين\n\nزلزالكبير\n=روسيا\nفي")
    page.locator("#names-form button").click()
    page.locator("#names-found table").wait_for()
    rows = page.locator("#names-found tbody tr")
    assert rows.count() == 4
    assert "كلمة شائعة" in rows.last.inner_text()
    with page.expect_download() as waiting:
        page.locator("#names-found button").click()
    waiting.value.save_as(tmp_path / "names.csv")
    table = list(csv.reader((tmp_path / "names.csv").read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in table] == ["name", "بوتين", "زلزالكبير", "'=روسيا", "في"]
    assert [row[1] == "0" for row in table[1:]] == [False, True, False, True]


def test_an_article_marks_the_words_that_led_to_it(ask, page):
    """Highlights leave the text as it is; n and p step through them, and their number is told."""
    ask("بوتين")
    page.locator("#results a").first.click()
    page.wait_for_selector(".hits")
    assert page.evaluate("CSS.highlights.get('found').size") > 1
    before = page.locator(".hits [role=status]").inner_text()
    page.keyboard.press("n")
    assert page.locator(".hits [role=status]").inner_text() != before
    page.keyboard.press("p")
    assert page.locator(".hits [role=status]").inner_text() == before
    assert page.locator(".text mark").count() == 0


def test_an_article_marks_as_much_of_a_word_as_was_asked_for(ask, page):
    """The level that the reader chose goes with the link: the word alone marks fewer places than its family."""
    places = {}
    for level in ("exact", "family"):
        ask("الأسلحة")
        page.locator("#tool-level").select_option(level)
        page.wait_for_function("level => location.hash.includes(level) === (level === 'exact')", arg=level)
        page.wait_for_function("!document.getElementById('results').hasAttribute('aria-busy')")
        page.locator("#results a[href*='000_7ecc']").click()
        page.wait_for_selector(".hits")
        assert ("level=exact" in page.url) == (level == "exact")
        places[level] = page.evaluate("CSS.highlights.get('found').size")
    assert 0 < places["exact"] < places["family"]


def test_the_arrows_go_from_result_to_result(ask, page):
    ask("روسيا")
    page.locator("#search").focus()
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.href")
    assert first == page.locator("#results a").first.evaluate("link => link.href")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search"


def test_a_control_that_was_used_keeps_the_focus_or_leads_to_the_results(ask, page):
    """Whoever works without a mouse goes on from where they were, and not from the top of the page."""
    ask("روسيا")
    page.locator("#tool-sort").focus()
    page.locator("#tool-sort").select_option("oldest")
    page.wait_for_function("location.hash.includes('oldest') && document.activeElement.id === 'tool-sort'")
    page.locator(".facet-keep").first.press("Enter")
    page.wait_for_function("document.querySelector('.chip') && document.activeElement.id === 'results'")


def test_what_a_chip_does_is_in_its_name(ask, page):
    """«×» says nothing to who hears the page."""
    ask("روسيا")
    page.locator(".facet-keep").first.click()
    chip = page.locator(".chip").first
    chip.wait_for()
    name = f"ألغِ \u2068{chip.locator('bdi').inner_text()}\u2069"
    assert page.get_by_role("button", name=name, exact=True).count() == 1


def test_days_of_an_address_that_are_none_are_passed_over(ask, page):
    """A link that somebody spoilt still finds what it asks for."""
    ask("روسيا")
    whole = count(page)
    page.goto(page.url + "&from=yesterday&to=2099")
    page.wait_for_function("whole => document.querySelectorAll('#results > li').length === whole", arg=whole)
    assert "2099" in page.locator(".chip").inner_text()


def test_a_search_is_copied_as_a_link_and_where_nothing_is_found_nothing_is_arranged(ask, page):
    """View and order are of results; how wide one looks is not, and the link leads to the same question."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask("روسيا")
    button = page.get_by_role("button", name="انسخ رابط البحث")
    button.click()
    expect(page.locator("#search-link")).to_have_text("نُسخ")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert [page.locator(f"#tool-{name}").is_visible() for name in ("view", "sort", "level")] == [True] * 3
    ask("كلمةلاتوجد")
    assert [page.locator(f"#tool-{name}").is_visible() for name in ("view", "sort", "level")] == [False, False, True]


def test_on_a_phone_the_tools_are_folded(ask, page):
    """The first result is not pushed out of sight by three choices."""
    page.set_viewport_size(PHONE)
    ask("روسيا")
    assert not page.locator("#tool-view").is_visible()
    page.get_by_text("العرض والترتيب والدقّة").click()
    assert page.locator("#tool-view").is_visible()
