"""A reader's clippings: collected on several pages of a disk, kept, noted, saved, read again and given to others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from reading_room import NO_STORAGE, seed_article, select
from test_everyone import LEAST, SMALL
from test_pages import AXE, DESK, PHONE, RULES

ADD = "أضف إلى مقتطفاتي"
HOSTILE = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>"


def clip_three(page, output: Path) -> None:
    """Clip an article, a passage of it and a quotation, and open the page of clippings."""
    page.goto(seed_article(output))
    select(page, "p2", 0, "p2", 30)
    page.locator("#passage").get_by_role("button", name=ADD).click()
    page.locator("#clip-article").click()
    page.locator("#clip-article + a").wait_for()
    page.goto((output / "quotes.html").as_uri())
    quote = page.locator(".quote").first
    quote.get_by_role("button", name=ADD).click()
    quote.get_by_role("link", name="مقتطفاتي").click()
    page.locator("#clippings").wait_for()


def clipping(**given: object) -> dict[str, object]:
    """Return a clipping of a file."""
    return {
        "kind": "passage",
        "archive": "ورّاق",
        "address": "articles/71/a.html#p1",
        "title": "خبر",
        "words": "«نصّ»",
        **given,
    }


def file_of(*clippings: object) -> dict[str, object]:
    """Return a file of clippings for a file picker."""
    text = json.dumps({"format": "warraq-clippings-1", "clippings": clippings})
    return {"name": "clippings.json", "mimeType": "application/json", "buffer": text.encode()}


def saved(page, value: str) -> str:
    """Return the text of a file that the page gives."""
    with page.expect_download() as download:
        page.locator(f"button[value={value}]").click()
    return download.value.path().read_bytes().decode("utf-8")


@pytest.fixture
def collection(themed, page):
    """A tab that shows three clippings."""
    clip_three(page, themed)
    return page


def test_what_is_clipped_stands_together_with_its_sources(themed, collection):
    """Words, speaker, headline, newspaper and day, each leading to its place."""
    figures = collection.locator("#clippings-list figure")
    assert figures.count() == 3
    for link in figures.locator("a").all():
        target, _, anchor = link.evaluate("link => link.href").partition("#")
        page = (themed / target.partition(f"{themed.as_uri()}/")[2]).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page
    assert figures.nth(0).locator("blockquote").inner_text().startswith("«")
    assert "2023" in figures.nth(1).inner_text()


def test_notes_and_clippings_are_there_when_the_page_is_opened_again(collection):
    """As long as the browser keeps them, which the page does not promise."""
    collection.locator("textarea").nth(1).fill("للفصل الثاني\nيُراجع")
    collection.reload()
    assert collection.locator("#clippings-list figure").count() == 3
    assert collection.locator("textarea").nth(1).input_value() == "للفصل الثاني\nيُراجع"
    assert "قد يمحوها" in collection.locator("#clippings-kept").inner_text()


def test_a_clipping_that_was_removed_can_be_had_back(collection):
    """With its note; the focus goes to the button that does it."""
    collection.locator("textarea").first.fill("مهمّ")
    collection.get_by_role("button", name="احذف").first.click()
    assert len(json.loads(saved(collection, "json"))["clippings"]) == 2
    undo = collection.get_by_role("button", name="تراجع عن الحذف")
    undo.click()
    assert collection.locator("textarea").last.input_value() == "مهمّ"


def test_a_saved_file_brings_everything_to_another_browser(themed, collection, browser, tmp_path):
    """By the picker or dropped on the page, twice without harm, and beside what is there."""
    collection.locator("textarea").first.fill("مهمّ")
    path = tmp_path / "clippings.json"
    path.write_text(saved(collection, "json"), encoding="utf-8")
    page = browser.new_context().new_page()
    page.goto((themed / "clippings.html").as_uri())
    assert "لم تجمع شيئًا بعد" in page.locator("#clippings-kept").inner_text()
    page.set_input_files("#clippings-file", file_of(clipping()))
    page.locator("#clippings-list figure").wait_for()
    drop = """text => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], "clippings.json"));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
    }"""
    page.evaluate(drop, path.read_text(encoding="utf-8"))
    page.get_by_text("الجديد من الملف: 3 مقتطفات").wait_for()
    page.set_input_files("#clippings-file", path)
    page.get_by_text("الجديد من الملف: لا مقتطفات").wait_for()
    assert page.locator("#clippings-list figure").count() == 4
    assert "مهمّ" in page.locator("textarea").evaluate_all("all => all.map((one) => one.value)")
    page.context.close()


def test_other_programs_are_given_references_and_a_table(collection):
    """RIS and BibTeX for each article, CSV for each clipping."""
    collection.locator("textarea").first.fill("=1+1")
    assert saved(collection, "ris").count("TY  - NEWS\r\n") in {1, 2}
    assert saved(collection, "bib").startswith("@article{")
    table = saved(collection, "csv")
    assert table.startswith("\ufeffkind,title,")
    assert ",'=1+1," in table
    assert all(re.search(rf"(?m)^{kind},", table.removeprefix("\ufeff")) for kind in ("passage", "article", "quote"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"<html>",
        b"[]",
        b'{"format":"other"}',
        b'{"format":"warraq-clippings-1","clippings":{"length":9}}',
        b'{"format":"warraq-clippings-1","clippings":[]}' + b" " * 5_000_001,
        b"[" * 100_000,
    ],
    ids=["empty", "no text", "markup", "list", "other", "no list", "too large", "deep"],
)
def test_a_file_that_is_none_is_refused_in_one_line(collection, content):
    """Nothing that was there is lost, nothing fails."""
    faults = []
    collection.on("pageerror", lambda fault: faults.append(str(fault)))
    collection.set_input_files("#clippings-file", {"name": "x.json", "mimeType": "application/json", "buffer": content})
    collection.get_by_text("لم يُقبل الملف").wait_for()
    assert collection.locator("#clippings-list figure").count() == 3
    assert faults == []


def test_what_a_hostile_file_says_is_shown_as_text_and_leads_nowhere(themed, page):
    """Markup is words; an address that leaves the archive makes it no clipping; of another archive it is no link."""
    page.goto((themed / "clippings.html").as_uri())
    bad = [clipping(address=one) for one in ("javascript:window.hit=1", "https://example.org/a.html", "../../a.html")]
    good = clipping(title=HOSTILE, words=HOSTILE, note=HOSTILE, speaker=HOSTILE, source=HOSTILE, date=HOSTILE)
    other = clipping(archive="آخر", words="«من غيره»")
    page.set_input_files("#clippings-file", file_of(good, other, *bad))
    page.get_by_text("وما لا يصلح منه فلم يُؤخذ: 3 مقتطفات").wait_for()
    figures = page.locator("#clippings-list figure")
    assert figures.count() == 2
    assert HOSTILE in figures.first.inner_text()
    assert page.evaluate("[window.hit, document.querySelectorAll('#clippings-list :is(img, script)').length]") == [
        None,
        0,
    ]
    assert figures.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == [
        "articles/71/a.html#p1"
    ]


def test_a_browser_that_keeps_nothing_says_so_and_brings_them_along(themed, browser):
    """What was clipped on a page goes with the link to the clippings; the page asks to save it."""
    context = browser.new_context()
    context.add_init_script(NO_STORAGE)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(seed_article(themed))
    page.locator("#clip-article").click()
    page.locator("#clip-article + a").click()
    page.locator("#clippings-list figure").wait_for()
    assert page.url.endswith("clippings.html")
    assert "تزول إن تركت هذه الصفحة" in page.locator("#clippings-kept").inner_text()
    page.locator("textarea").fill("مهمّ")
    assert json.loads(saved(page, "json"))["clippings"][0]["note"] == "مهمّ"
    assert faults == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_is_for_everyone(collection, size, scheme):
    """Axe finds nothing, targets are large enough, nothing is wider than the window."""
    collection.set_viewport_size(size)
    collection.emulate_media(color_scheme=scheme)
    assert collection.evaluate(SMALL, LEAST) == []
    assert collection.evaluate("document.documentElement.scrollWidth <= innerWidth")
    collection.evaluate(AXE.read_text(encoding="utf-8"))
    found = collection.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_the_keys_do_all_of_it(collection):
    """Every control is reached in the order of the page, and a note is written."""
    collection.locator("#clippings-tools button").first.focus()
    reached = []
    for _ in range(9):
        reached.append(collection.evaluate("document.activeElement.value || document.activeElement.tagName"))
        collection.keyboard.press("Tab")
    assert reached == ["json", "print", "ris", "bib", "csv", "INPUT", "A", "TEXTAREA", "BUTTON"]
    collection.locator("textarea").first.focus()
    collection.keyboard.type("ملاحظة")
    collection.reload()
    assert collection.locator("textarea").first.input_value() == "ملاحظة"


def test_paper_has_the_clippings_their_addresses_and_notes_alone(collection):
    collection.locator("textarea").first.fill("سطر\nوسطر")
    collection.emulate_media(media="print")
    first = collection.locator("figure").first
    assert first.locator(".on-paper").all_inner_texts() == [first.locator("a").get_attribute("href"), "سطر\nوسطر"]
    for hidden in ("textarea", "button", "input", "#clippings-kept"):
        assert not any(one.is_visible() for one in collection.locator(hidden).all()), hidden


def test_without_script_the_page_says_what_it_needs(themed, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((themed / "clippings.html").as_uri())
    assert not any(one.is_visible() for one in page.locator("main :is(button, input)").all())
    assert "تحتاج هذه الصفحة إلى جافاسكربت" in page.locator("main").inner_text()
    page.context.close()


def test_an_english_interface_speaks_english_about_arabic_clippings(english, page):
    page.goto(seed_article(english))
    page.locator("#clip-article").click()
    page.locator("#clip-article + a").click()
    figure = page.locator("#clippings-list figure")
    figure.wait_for()
    assert figure.locator("a").get_attribute("lang") == "ar"
    assert page.get_by_role("button", name="Save them as a file").is_visible()
    page.set_input_files("#clippings-file", {"name": "x", "mimeType": "text/plain", "buffer": b"x"})
    page.get_by_text("The file was not accepted").wait_for()
