"""The search page: what a reader types, sees and can do next."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from search import archive

STANDIN = """
window.asked = [];
const find = window.warraq.find;
window.warraq.find = async function (query, options) {
  return {...(await find(query, options)), total: TOTAL};
};
window.warraq.resultsOf = async function (found, options) {
  window.asked.push(options);
  const results = [];
  for (let n = options.offset; n < Math.min(TOTAL, options.offset + options.limit); n += 1) {
    results.push({ref: "a" + n, url: "articles/00/a" + n + ".html", title: "<b>خبر</b> " + n,
                  date: n % 2 ? null : "2023-02-21", score: 1, source: "BBC عربي",
                  summary: "<script>document.title = 'hit'</script>", text: ""});
  }
  return results;
};
"""


def stand_in(page, themed, total: int) -> None:
    """Let the page find ``total`` documents whatever it is asked."""
    script = themed.joinpath("search", "search.js").read_text(encoding="utf-8")
    page.route(
        "**/search/search.js",
        lambda route: route.fulfill(
            content_type="text/javascript; charset=utf-8", body=script + STANDIN.replace("TOTAL", str(total))
        ),
    )


@pytest.fixture
def address(themed):
    """The search page's address."""
    return themed.joinpath("search.html").as_uri()


@pytest.mark.parametrize(
    ("total", "said"),
    [(1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (11, "11 نتيجة"), (100, "100 نتيجة"), (1234, "1,234 نتيجة")],
)
def test_the_number_of_results_takes_its_arabic_form(page, themed, address, total, said):
    """Six plural forms, announced in a live region."""
    stand_in(page, themed, total)
    page.goto(f"{address}#q={quote('خبر')}")
    page.wait_for_selector("#results li")
    status = page.locator("[role=status][aria-live=polite]")
    assert status.inner_text() == f"{said} لـ«خبر»"


def test_results_are_text_whatever_they_hold(page, themed, address):
    """Markup in a title or a summary is shown as it is written, and never runs."""
    stand_in(page, themed, 1)
    page.goto(f"{address}#q=x")
    assert page.locator("#results h2").inner_text() == "<b>خبر</b> 0"
    assert page.locator("#results script, #results b").count() == 0
    assert page.locator("#results time").get_attribute("datetime") == "2023-02-21"


def test_more_results_come_below_and_take_the_focus(page, themed, address):
    """«المزيد» adds the next page, and the keyboard goes on from there, until there is no more."""
    stand_in(page, themed, 25)
    page.goto(f"{address}#q=x")
    more = page.get_by_role("button", name="المزيد")
    more.click()
    page.wait_for_function("document.querySelectorAll('#results li').length === 20")
    assert page.evaluate("document.activeElement.textContent").endswith(" 10")
    more.click()
    page.wait_for_function("document.querySelectorAll('#results li').length === 25")
    assert more.count() == 0
    assert page.evaluate("window.asked.map(one => one.offset)") == [0, 10, 20]


def test_the_question_lives_in_the_hash(page, address):
    """A new question is a new address, and going back asks the old one."""
    page.goto(f"{address}#q={quote('بوتين')}")
    page.wait_for_selector("#results li")
    page.fill("#search", "وزارة")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('search-status').textContent.includes('وزارة')")
    assert page.url.endswith(f"#q={quote('وزارة')}")
    page.go_back()
    page.wait_for_function("document.getElementById('search-status').textContent.includes('بوتين')")
    assert page.input_value("#search") == "بوتين"


def test_the_home_page_asks_the_search_page(page, themed):
    """`/` goes to the field from anywhere on the page; Enter leads to the results."""
    page.goto(themed.joinpath("index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("باتروشيف")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results li")
    assert f"search.html#q={quote('باتروشيف')}" in page.url


def test_a_question_without_answers_says_what_to_do(page, themed, address):
    """No results: the question is repeated, with advice and the ways in."""
    stand_in(page, themed, 0)
    page.goto(f"{address}#q={quote('كلمةلاتوجد')}")
    page.wait_for_selector(".notice")
    assert page.locator("#search-status").inner_text() == "لا نتائج لـ«كلمةلاتوجد»."
    assert page.locator(".notice a").count() >= 6


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("في", "«في»: كلمة شائعة لا يُبحث عنها وحدها."),
        ("+من في", "«+من في»: كلمات شائعة لا يُبحث عنها وحدها."),
        ("«كلمةلاتوجد»", "لا نتائج لـ«كلمةلاتوجد»."),
        ("في كلمةلاتوجد", "لا نتائج لـ«في كلمةلاتوجد»."),
        ("؟!", "«؟!»: لا كلمة في السؤال."),
        ("\U0001f600 +", "«\U0001f600 +»: لا كلمة في السؤال."),
        ("من:2019 إلى:2018", "«من:2019 إلى:2018»: بداية المدّة بعد نهايتها."),
        ("كلمةلاتوجد " * 900, f"لا نتائج لـ«{('كلمةلاتوجد ' * 20)[:120]}…»."),
    ],
)
def test_a_question_of_common_words_is_told_from_one_that_is_nowhere(page, address, question, said):
    """Spelling is not to blame where nothing was looked for; marks of one's own are not doubled."""
    page.goto(f"{address}#q={quote(question)}")
    page.wait_for_selector(".notice")
    assert page.locator("#search-status").inner_text() == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("2018-02-31", ""), "اكتب التاريخ هكذا"),
        (("2019", "2018-06"), "البداية بعد النهاية"),
        (("2018-06", "2018"), ""),
    ],
)
def test_days_that_were_none_or_end_before_they_begin_are_refused(page, address, days, said):
    """What is wrong is said beside the fields, and nothing is asked; an address with such a day is read without it."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}#q={quote('الصين')}&from=2023-02-30")
    page.wait_for_selector("#results li")
    assert page.locator(".chip").count() == 0
    for name, day in zip(("from", "to"), days, strict=True):
        page.fill(f"#filter-{name}", day)
    page.locator(".dates button").click()
    page.wait_for_function("said => document.querySelector('.dates + p').textContent.startsWith(said)", arg=said)
    assert (said == "") == ("from=2018-06" in page.url)


def test_a_part_of_the_index_that_is_missing_can_be_asked_for_again(page, address):
    """A shard that does not come is named, and the same question can be put again."""
    page.route(re.compile(r"/search/terms-"), lambda route: route.abort())
    page.goto(f"{address}#q={quote('الصين')}")
    retry = page.get_by_role("button", name="أعد المحاولة")
    retry.wait_for()
    assert "search/terms-" in page.locator("#search-status").inner_text()
    page.unroute(re.compile(r"/search/terms-"))
    retry.click()
    page.wait_for_selector("#results li")


@pytest.mark.parametrize(
    ("piece", "said"),
    [
        (r"/search/manifest\.js", "search/manifest.js"),
        (r"/search/lengths-", "search/lengths-"),
        (r"/search/text/", "search/text/"),
        (r"/search/search\.js", "search/search.js"),
    ],
)
def test_whatever_does_not_load_is_named(page, address, piece, said):
    """Not the shards of terms alone: the manifest, a text, the script itself; each with a way to ask again."""
    page.route(re.compile(piece), lambda route: route.abort())
    page.goto(f"{address}#q={quote('الصين')}")
    page.get_by_role("button", name="أعد المحاولة").first.wait_for()
    assert said in page.locator("#search-status").inner_text()
    page.unroute(re.compile(piece))
    page.get_by_role("button", name="أعد المحاولة").first.click()
    page.wait_for_selector("#results li")


@pytest.mark.parametrize("cut", [False, True], ids=["missing", "cut short"])
def test_one_text_that_does_not_come_leaves_the_others(page, address, cut):
    """It is named in its own place, and may be asked for again; nine results stand."""
    page.goto(f"{address}#q={quote('وزير رئيس متحدث')}")
    page.wait_for_selector("#results li")
    lost = re.compile(r"/search/text/\d+/1\d?\.js")

    def spoil(route):
        return route.fulfill(content_type="text/javascript", body='warraq.search.put("te') if cut else route.abort()

    page.route(lost, spoil)
    page.reload()
    page.wait_for_selector("#results li .failure")
    rows = page.locator("#results > li")
    assert rows.count() == 10
    faults = page.locator("#results .failure")
    assert 0 < faults.count() < rows.count()
    assert re.search(lost, "/" + faults.first.locator("bdi").inner_text())
    assert ("تالف" if cut else "تعذّر") in faults.first.inner_text()
    page.unroute(lost)
    faults.first.get_by_role("button").click()
    page.wait_for_function("!document.querySelector('.failure')")
    assert rows.count() == 10


@pytest.mark.parametrize(
    "piece", ["search/values-place-0.js", "search/exports.js"], ids=["what results have", "what is taken along"]
)
def test_what_stands_about_the_results_is_named_too_and_they_stay(page, address, piece):
    """A filter or a table that does not come says so in its place."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.route(f"**/{piece}", lambda route: route.abort())
    page.goto(f"{address}#q={quote('الصين')}")
    page.wait_for_selector("#results li")
    if "exports" in piece:
        page.locator("[value=csv]").click()
    failure = page.locator(".failure")
    failure.wait_for()
    assert piece in failure.inner_text()
    page.unroute(f"**/{piece}")
    failure.get_by_role("button").click()
    failure.wait_for(state="detached")
    assert page.locator("#results li").count() > 0


@pytest.mark.parametrize("piece", ["terms-*", "lengths-*", "text/0/*"])
def test_files_of_two_builds_are_never_mixed(page, address, piece, tmp_path):
    """A shard of another build, whether of terms, lengths or texts, is found out and named, and nothing is listed."""
    other = archive.write(tmp_path, archive.by_chance(40)) / "search"
    foreign = {path.name: path for path in other.glob(f"{piece}.js")}
    spare = next(iter(foreign.values()))

    def swap(route):
        name = route.request.url.split("?")[0].rsplit("/", 1)[1]
        body = foreign.get(name, spare).read_text(encoding="utf-8")
        own = route.request.url.split("?")[0].split("/search/")[1].removesuffix(".js")
        body = re.sub(r'put\("[^"]+"', f'put("{own}"', body, count=1)
        route.fulfill(content_type="text/javascript; charset=utf-8", body=body)

    page.route(re.compile("/search/" + piece.replace("*", ".*") + r"\.js"), swap)
    page.goto(f"{address}#q={quote('الصين')}")
    page.get_by_role("button", name="أعد المحاولة").first.wait_for()
    said = page.locator("#search-status").inner_text()
    assert "ملفات البحث من نسختين مختلفتين من الأرشيف" in said
    assert f"search/{piece.split('*')[0]}" in said
    assert page.locator("#results li").count() == 0
    page.unroute_all()
    page.get_by_role("button", name="أعد المحاولة").first.click()
    page.wait_for_selector("#results li")


def test_without_script_the_page_leads_to_the_indexes(browser, address):
    """Search alone needs a script; the page says so and offers every other way in."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("noscript a").count() >= 6
    context.close()


def test_numbers_and_dates_take_the_digits_of_the_interface(page, themed, address):
    """What the page hands over decides: counts with their separator, days without one."""
    stand_in(page, themed, 1234)
    markup = themed.joinpath("search.html").read_text(encoding="utf-8").replace("ar-u-nu-latn", "ar-u-nu-arab")
    page.route("**/search.html", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=markup))
    page.goto(f"{address}#q={quote('خبر')}")
    page.wait_for_selector("#results li")
    assert page.locator("#search-status").inner_text() == "١٬٢٣٤ نتيجة لـ«خبر»"
    assert page.locator("#results time").first.inner_text() == "٢١ شباط/فبراير ٢٠٢٣"
