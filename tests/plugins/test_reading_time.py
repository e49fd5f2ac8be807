"""How long an article is: words as a reader counts them, and minutes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import sites

from warraq_index.interface import Interface
from warraq_index.reading_time import WORDS_A_MINUTE, reading_time
from warraq_index.settings import DEFAULTS

THEME = Path(__file__).resolve().parents[2] / "theme"
WORDS = "وصل الوفد إلى المدينة مساء الثلاثاء"  # six


@pytest.mark.parametrize(
    ("text", "words"),
    [(WORDS, 6), ("قال – بعد ساعة – إنه راضٍ .", 5), ("بلغ 3,5 % في 2018", 4), ("«نعم»", 1)],
)
def test_what_stands_between_blanks_and_has_a_letter_or_a_digit_is_a_word(text, words):
    assert reading_time(text).words == words


@pytest.mark.parametrize("text", ["", " \n", "… — %"])
def test_a_text_without_words_has_no_length(text):
    assert reading_time(text) is None


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (90, 1), (271, 1), (272, 2), (512, 3), (181 * 11, 11)])
def test_minutes_are_whole_and_one_at_least(words, minutes):
    assert reading_time("كلمة " * words).minutes == minutes


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "قراءة دقيقة"),
        (2, "قراءة دقيقتين"),
        (3, "قراءة 3 دقائق"),
        (11, "قراءة 11 دقيقة"),
        (100, "قراءة 100 دقيقة"),
    ],
)
def test_minutes_are_said_in_their_own_forms(minutes, said):
    """Two are a dual in the genitive, three to ten a plural, the others a singular."""
    assert Interface.of(DEFAULTS).counted(minutes, "minute of reading") == said


def test_an_article_says_how_long_it_is_to_readers_and_to_programs(tmp_path):
    """Beside its date, and in its JSON-LD; its marks and its title count nothing; a draft is no exception."""
    body = f"[[موسكو|{WORDS}]].\n\n" + " ".join(["كلمة"] * (2 * WORDS_A_MINUTE))
    header = {"Date": "2023-02-21", "Places": "موسكو", "Title": "عنوان من أربع كلمات"}
    pages = {"a.md": sites.page("a", body, **header), "b.md": sites.page("b", body, **header, Status="draft")}
    output = sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX={"HOME_URL": "index.html"})
    for name in ("articles/*/a.html", "drafts/*b.html"):
        (page,) = output.glob(name)
        text = page.read_text(encoding="utf-8")
        assert re.search(r"<li>قراءة دقيقتين .*368 كلمة</li>", text)
        told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
        assert (told["wordCount"], told["timeRequired"]) == (6 + 2 * WORDS_A_MINUTE, "PT2M")
