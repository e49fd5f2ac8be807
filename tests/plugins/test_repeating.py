"""What is the same on many pages is made once, and what is not is never taken for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from warraq_index.interface import Interface
from warraq_index.settings import DEFAULTS

TEMPLATES = {
    "bits.html": "{% macro link(url) %}<a href='{{ SITEURL }}/{{ url }}'>{{ SITENAME }}</a>{% endmacro %}",
    "outer.html": "{% import 'bits.html' as bits with context %}{% macro two(url) %}{{ bits.link(url) }}{% endmacro %}",
    "inside.html": "{% macro shown() %}{% include 'entity.html' %}{% endmacro %}",
    "entity.html": "({{ entity.label }})",
    "nav.html": "{{ SITEURL }}{% if section == 'people' %}*{% endif %}{{ pages|length }}{{ depth }}",
    "imports.html": "{% from 'outer.html' import two with context %}{{ two('a.html') }}",
    "includes.html": "{% set section = chosen %}{% include 'nav.html' if chosen is defined else 'bits.html' %}",
    "deep.html": "{% import 'inside.html' as inside with context %}{{ inside.shown() }}",
    "loops.html": "{% for one in pages %}{% include 'step.html' %}{% endfor %}",
    "step.html": "{{ one }}",
    "local.html": "{% for depth in pages %}{% include 'nav.html' %}{% endfor %}",
    "any.html": "{% include ['absent.html', 'nav.html'] %}{% include 'absent.html' ignore missing %}",
    "recursive.html": "{% if depth %}{{ depth }}{% set depth = depth - 1 %}{% include 'recursive.html' %}{% endif %}",
}


@dataclass(eq=False)
class Entity:
    """Something that one page is about."""

    label: str


ASKED = ("imports.html", "includes.html", "deep.html", "loops.html", "local.html", "any.html", "recursive.html")
SITE = {"SITENAME": "<ورّاق>", "pages": ["أ", "ب"]}
PAGES: tuple[dict[str, Any], ...] = (
    {"SITEURL": ".", "chosen": "people", "entity": Entity("وانغ"), "depth": 1},
    {"SITEURL": "..", "chosen": "places", "entity": Entity("موسكو"), "depth": True},
    {"SITEURL": "..", "chosen": "people", "entity": Entity("بكين"), "depth": 2},
    {"SITEURL": ".", "entity": Entity("وانغ"), "depth": 0},
)


def environment(*, repeated: bool) -> Environment:
    made = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    if repeated:
        Interface.of(DEFAULTS).install(made, SITE)
    return made


@pytest.mark.parametrize("name", ASKED)
def test_a_page_says_the_same_after_any_other(name: str):
    """Whatever pages were made before it, in whatever order, a page is what it is alone."""
    template = environment(repeated=True).get_template(name)
    expected = [environment(repeated=False).get_template(name).render({**SITE, **page}) for page in PAGES]
    assert [template.render({**SITE, **page}) for page in (*PAGES, *PAGES)] == [*expected, *expected]


def test_the_frame_is_made_once_for_a_depth_and_a_section(monkeypatch):
    """Ten thousand pages of one depth and section make it no more often than one."""
    made = environment(repeated=True)
    template = made.get_template("includes.html")
    first = template.render({**SITE, **PAGES[0]})
    monkeypatch.setattr(made.get_template("nav.html"), "root_render_func", None)
    assert template.render({**SITE, **PAGES[0], "entity": Entity("آخر")}) == first


def test_an_object_of_the_page_is_no_part_of_the_frame():
    """Two objects of one page's own are never taken for one, though the second lie where the first was in memory."""
    template = environment(repeated=True).get_template("deep.html")
    for number in range(200):
        assert template.render({**SITE, "SITEURL": ".", "entity": Entity(str(number))}) == f"({number})"
