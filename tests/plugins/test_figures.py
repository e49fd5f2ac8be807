"""The page about an archive says how well Warraq reads: the last evaluation's figures, in Arabic, with their day."""

from __future__ import annotations

import re
from pathlib import Path

import sites

from warraq_index.figures import load, worded, wordings

THEME = Path(__file__).resolve().parents[2] / "theme"
LATIN = re.compile(r"[A-Za-z]+")
NAMES = {"ANERcorp", "Duckling"}  # of collections


def about(folder):
    """Build a small site and return the part of its page that shows the figures."""
    settings = {"THEME": str(THEME), "WARRAQ_INDEX": {"ABOUT_URL": "about.html"}}
    output = sites.build(folder, {"one.md": sites.page("one")}, **settings)
    text = (output / "about.html").read_text(encoding="utf-8")
    return text[text.index('="measured"') : text.index('id="citing"')]


def test_every_figure_stands_on_the_page_with_its_day(tmp_path):
    """As many rows as figures, each with its value, under the day on which they were measured."""
    evaluation, shown = load("ar"), about(tmp_path)
    assert f'datetime="{evaluation.day}"' in shown
    assert shown.count('<th scope="row">') == len(evaluation.figures) > 0
    assert all(f">{figure.value}<" in shown for figure in evaluation.figures)


def test_every_figure_is_worded_in_arabic(tmp_path):
    """No task, measure or collection is left in the English of the evaluation's own table."""
    words = re.sub(r"<[^>]+>", " ", "<" + about(tmp_path) + ">")
    assert set(LATIN.findall(words)) <= NAMES


def test_shares_are_shown_as_per_cent_and_numbers_go_back_into_the_words():
    """A share of .952 is 95.2 %; «# cases» with its number is worded with that number."""
    precision = wordings("ar")["precision"]
    shares = [figure for figure in load("ar").figures if figure.metric == precision]
    assert shares
    assert all(figure.value.endswith("%") for figure in shares)
    words = {"# lines of # articles": "# سطرًا في # مقالات"}
    assert worded("1,250 lines of 7 articles", words) == "1,250 سطرًا في 7 مقالات"
