"""An article's text shows the days that its words mean and sets quotations off; its words stay as they are."""

from __future__ import annotations

import html
import re

import pytest
import sites
from hypothesis import given
from hypothesis import strategies as st

import texts
from warraq_index.wrapping import wrap

TAG = re.compile(r"<[^>]*>")
MARKED = 'وصل <a href="x">بوتين</a> إلى موسكو &amp; غادر'


def place(text: str, words: str, block: str = "p1") -> str:
    """Return the locator of words in a block's displayed text."""
    start = text.index(words)
    return f"{block}:{start}-{start + len(words)}"


def text_of(output, slug: str) -> str:
    """Return the HTML of an article's text."""
    (page,) = output.glob(f"articles/*/{slug}.html")
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("start", "end", "wrapped"),
    [
        (0, 3, '<b>وصل</b> <a href="x">بوتين</a> إلى موسكو &amp; غادر'),
        (0, 9, '<b>وصل <a href="x">بوتين</a></b> إلى موسكو &amp; غادر'),
        (4, 13, 'وصل <b><a href="x">بوتين</a> إلى</b> موسكو &amp; غادر'),
        (14, 26, 'وصل <a href="x">بوتين</a> إلى <b>موسكو &amp; غادر</b>'),
        (0, 6, MARKED),  # cuts a word, and an element
        (5, 13, MARKED),
        (0, 27, MARKED),  # longer than the text
        (3, 3, MARKED),
    ],
)
def test_a_stretch_is_wrapped_where_it_breaks_nothing(start, end, wrapped):
    assert wrap(MARKED, start, end, "<b>") == wrapped


@given(st.lists(texts.LIKE_NEWS, min_size=1, max_size=3), st.integers(-2, 200), st.integers(-2, 200), st.booleans())
def test_wrapping_changes_no_text(parts, start, end, plain):
    """Whatever the text and the stretch are: what is shown stays, and elements stay nested."""
    markup = "".join(f'{html.escape(part)}<a href="x">{html.escape(part)}</a>' for part in parts)
    wrapped = wrap(markup, start, end, "<b>", plain=plain)
    assert html.unescape(TAG.sub("", wrapped)) == html.unescape(TAG.sub("", markup))
    opened = []
    for tag in TAG.findall(wrapped):
        if tag.startswith("</"):
            assert opened.pop() == tag[2:-1]
        else:
            opened.append(tag[1:].split()[0].rstrip(">"))
    assert not opened


def test_words_for_a_time_show_the_day_they_mean(tmp_path):
    """Where the words do not say it themselves; a program reads it in both cases."""
    body = "وصل الوفد أمس إلى البلدة.\n\nوكان الجسر قد بُني عام 1998 وافتُتح بين مايو ويونيو."
    first, second = body.split("\n\n")
    times = (
        f"{place(first, 'أمس')} | 2021-03-01 | relative",
        f"{place(second, 'عام 1998', 'p2')} | 1998 | absolute",
        f"{place(second, 'بين مايو ويونيو', 'p2')} | 1998-05/1998-06 | relative",
    )
    output = sites.build(tmp_path, {"a.md": sites.page("a", body, Date="2021-03-02", Times=times)})
    text = text_of(output, "a")
    assert '<time datetime="2021-03-01" class="when" tabindex="0" data-day="1 آذار/مارس 2021">أمس</time>' in text
    assert '<time datetime="1998">عام 1998</time>' in text
    assert 'data-day="أيار/مايو 1998 – حزيران/يونيو 1998">بين مايو ويونيو</span>' in text


def test_a_time_never_crosses_a_mention(tmp_path):
    """A name keeps its link, and the time is left unmarked."""
    body = "وقع ذلك في [[رمضان]] الماضي."
    output = sites.build(
        tmp_path,
        {"a.md": sites.page("a", body, Date="2021-03-02", People="رمضان", Times="p1:11-23 | 2020-05 | relative")},
    )
    text = text_of(output, "a")
    assert "<time" not in text.partition("وقع")[2].partition("</p>")[0]
    assert ">رمضان</a> الماضي" in text


def test_a_quotation_is_set_off_with_the_names_in_it(tmp_path):
    """Words given by their sense are not."""
    body = "قال الوزير: «لن نغادر [[موسكو]] اليوم». وأضاف أن الجسر آمن."
    shown = re.sub(r"[\[\]]", "", body)
    quotes = (
        f"{place(shown, 'لن نغادر موسكو اليوم')} | | قال | say | direct",
        f"{place(shown, 'الجسر آمن')} | | أضاف | add | reported",
    )
    output = sites.build(tmp_path, {"a.md": sites.page("a", body, Date="2021-03-02", Places="موسكو", Quotes=quotes)})
    text = text_of(output, "a")
    assert re.search(r'«<span class="said">لن نغادر <a [^>]*>موسكو</a> اليوم</span>»', text)
    assert text.count('class="said"') == 1


def test_a_line_that_fits_no_text_marks_nothing(tmp_path):
    times = ("p1:0-999 | 2021-03-01 | relative", "p9:0-3 | 2021 | absolute", 'p1:0-3 | "><script> | x', "nonsense")
    output = sites.build(tmp_path, {"a.md": sites.page("a", "خبر قصير.", Date="2021-03-02", Times=times)})
    text = text_of(output, "a")
    assert '<p id="p1">' in text
    assert "<script>" not in text.partition('<p id="p1">')[2]
