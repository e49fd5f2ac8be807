"""Templates that are compiled with less work say what Jinja alone makes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from warraq_index.interface import Interface
from warraq_index.interface import compiling as module
from warraq_index.settings import DEFAULTS

VALUES = {
    "name": "وزارة <الثقافة> & «الإعلام»",
    "markup": Markup("<b>بيروت</b>"),
    "number": 12,
    "nothing": None,
    "items": ("أ", "<ب>", Markup("<i>ج</i>")),
}
TEMPLATES = {
    "base.html": "{% block a %}{{ name }}{% endblock %}|{{ _('الأقوال') }}",
    "bits.html": "{% macro link(text) %}<a>{{ text|e }}</a>{% endmacro %}",
    "child.html": "{% extends 'base.html' %}{% block a %}{{ super() }}{{ markup|e }}{% endblock %}",
    "calls.html": "{% import 'bits.html' as bits with context %}{{ bits.link(name) }}{{ bits.link(_('البحث')) }}",
    "loop.html": "{% for one in items %}{{ one }}{{ one|e|e }}{{ loop.index }}{% endfor %}{{ number }}{{ nothing }}",
    "missing.html": "{{ absent }}{{ absent.inner if absent }}",
    "values.html": "{{ _('%(name)s: %(number)s', name=name, number=1200) }}{{ _('100%% من') }}",
    "joined.html": "{{ '<' ~ name ~ markup }}{{ [name, _('و')]|join(' ') }}",
    "plain.html": "{% autoescape false %}{{ name }}{{ name|e }}{% endautoescape %}{{ name }}",
    "test.html": "{{ _('الأقوال')|length }}{{ (name|e)|length }}{% set x = _('نعم') %}{{ x }}",
    "trans.html": "{% trans name=name %}أقوال {{ name }}{% endtrans %}",
}


def environment(*, autoescape: bool = True) -> Environment:
    made = Environment(loader=DictLoader(TEMPLATES), autoescape=autoescape, trim_blocks=True)  # noqa: S701
    Interface.of({**DEFAULTS, "INTERFACE": "en"}).install(made)
    return made


@pytest.fixture
def unfolded(monkeypatch) -> Callable[..., Environment]:
    def make(**options: bool) -> Environment:
        with monkeypatch.context() as patch:
            patch.setattr("warraq_index.interface.fold", lambda *_: None)
            return environment(**options)

    return make


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_construct_says_the_same(unfolded, name: str, autoescape: bool):  # noqa: FBT001
    """Escapes, messages, macros, inheritance, values that are markup, numbers, None or not there at all."""
    expected = unfolded(autoescape=autoescape).get_template(name).render(VALUES)
    assert environment(autoescape=autoescape).get_template(name).render(VALUES) == expected


def test_a_message_is_looked_up_once(monkeypatch):
    """A thousand pages ask the catalogue no more often than one."""
    made = environment()
    template = made.get_template("base.html")
    monkeypatch.setattr(made.folding, "_gettext", None)
    assert "Quotations" in template.render(VALUES)


@pytest.mark.parametrize("text", ["", "نصّ", "<", "&amp;", '"', "'", Markup("<b>")])
def test_what_is_shown_is_escaped_once(text: str):
    assert module.shown(text) == module.escaped(text) == Markup.escape(text)
    assert module.shown(module.shown(text)) == module.shown(text)
