"""What is the same on many pages is made once: the modules of macros that templates import, the frame round each page.

A template that others import or include says the same wherever the variables that it asks for have the same values, and
the frame of a page asks for little: how deep the page lies, which section it is in. So what came out is kept by these
values. A template that asks for something of its page, an article or a list, is made anew each time.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.environment import TemplateModule
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from jinja2.utils import missing

LEADING = (nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)
PLAIN = (str, int, bool, type(None), type(missing))  # values that are compared, not recognized
MOST = 64  # results of one template that are kept

Local = Mapping[str, Any]  # what a template has set itself, at the place that imports or includes


class Repeated:
    """Import and include templates for an environment. ``site`` is what every page is given, for the whole run."""

    def __init__(self, environment: Environment, site: Mapping[str, object]) -> None:
        self._environment = environment
        self._site = site
        self._asked: dict[str, tuple[str, ...] | None] = {}
        self._modules: dict[str, dict[Hashable, TemplateModule]] = {}
        self._texts: dict[str, dict[Hashable, str]] = {}

    def module(self, name: str, context: Context, local: Local) -> TemplateModule:
        """Return a template as ``import … with context`` has it."""
        template = self._environment.get_template(name)
        values = self._values(name, context, local)
        if values is None:
            return template.make_module(context.get_all(), shared=True, locals=local)
        kept = self._modules.setdefault(name, {})
        if values not in kept:
            _make_room(kept)
            kept[values] = template.make_module(context.get_all(), shared=True, locals=local)
        return kept[values]

    def text(self, name: str, context: Context, local: Local) -> str:
        """Return what a template says where it is included."""
        values = self._values(name, context, local)
        kept = self._texts.setdefault(name, {})
        if values is not None and values in kept:
            return kept[values]
        template = self._environment.get_template(name)
        text = "".join(template.root_render_func(template.new_context(context.get_all(), shared=True, locals=local)))
        if values is not None:
            _make_room(kept)
            kept[values] = text
        return text

    def _values(self, name: str, context: Context, local: Local) -> Hashable | None:
        """Return the values of all that a template asks for, or None where one of them is its page's own."""
        if name not in self._asked:
            self._asked[name] = self._variables(name, frozenset())
        asked = self._asked[name]
        if asked is None:
            return None
        found = []
        for variable in asked:
            value = local.get(variable, missing)
            if value is missing:
                value = context.resolve_or_missing(variable)
            if isinstance(value, PLAIN):
                found.append((type(value), value))
            elif isinstance(value, TemplateModule) or (value is not None and self._site.get(variable) is value):
                found.append((type(value), _Same(value)))
            else:
                return None
        return tuple(found)

    def _variables(self, name: str, above: frozenset[str]) -> tuple[str, ...] | None:
        """Return what a template asks its page for, and what those that it leads to ask; None where that is unknown."""
        if name in above:
            return ()
        environment = self._environment
        if environment.loader is None:
            return None
        tree = environment.parse(environment.loader.get_source(environment, name)[0])
        found = set(find_undeclared_variables(tree))
        for node in tree.find_all(LEADING):
            for other in _names(node.template):
                inner = self._variables(other, above | {name}) if other is not None else None
                if inner is None:
                    return None
                found.update(inner)
        return tuple(sorted(found - set(environment.globals)))


class _Same:
    """An object as itself: equal to nothing but itself, and held, so that no other takes its place in memory."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._value is other._value

    def __hash__(self) -> int:
        return id(self._value)


def _names(template: nodes.Expr) -> Iterator[str | None]:
    """Yield the templates that an expression may name, None where it may be any."""
    if isinstance(template, nodes.CondExpr) and template.expr2 is not None:
        yield from _names(template.expr1)
        yield from _names(template.expr2)
    elif isinstance(template, nodes.Const) and isinstance(template.value, str):
        yield template.value
    else:
        yield None


def _make_room(kept: dict[Hashable, Any]) -> None:
    if len(kept) >= MOST:
        kept.clear()
