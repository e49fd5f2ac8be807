"""Templates that say the same with less work: what no page changes is worked out once, when a template is compiled.

An archive has ten pages for each article, and a page some hundreds of values. Jinja escapes each of them twice where a
template says ``|e`` though everything is escaped, makes a new object of what is escaped already, and looks every string
of the interface up again. What is written stays the same byte for byte; an environment that does not escape is left
alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from warraq_index.interface.repeating import Repeated

SPECIAL = re.compile("[&<>'\"]")  # what escaping changes
ESCAPING = ("e", "escape")
MESSAGE = "_"  # a message that is asked for by this name is the catalogue's, whoever asks


def shown(value: object) -> str:
    """Return a value as a page shows it: escaped, unless it is markup or has nothing to escape."""
    kind = type(value)
    if kind is Markup or (kind is str and not SPECIAL.search(value)):  # type: ignore[arg-type]  # it is a str
        return value  # type: ignore[return-value]
    return escape(value)


def escaped(value: object) -> Markup:
    """Return a value as markup, itself if it is that already: the filter ``|e``."""
    return value if type(value) is Markup else escape(value)


class Folding(NodeTransformer):
    """Put what ``gettext`` says of a message without values in its place, and ask it directly for the others."""

    def __init__(self, gettext: Callable[[str], Markup]) -> None:
        self._gettext = gettext

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 Jinja's name for it
        """Fold ``_("…")``."""
        call = self.generic_visit(node)
        if not (isinstance(call, nodes.Call) and isinstance(call.node, nodes.Name) and call.node.name == MESSAGE):
            return call
        if len(call.args) == 1 and isinstance(call.args[0], nodes.Const) and not (call.kwargs or call.dyn_kwargs):
            return nodes.Const(self._gettext(call.args[0].value), lineno=call.lineno)
        call.node = nodes.Name("gettext", "load", lineno=call.lineno)
        return call


class FoldedGenerator(CodeGenerator):
    """Compile templates so, in an environment that ``fold`` has prepared."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Fold the messages first."""
        super().visit_Template(self.environment.folding.visit(node), frame)  # type: ignore[attr-defined]

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Leave ``|e`` out where what is put out is escaped anyway."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            node.nodes = [_without_escape(child) for child in node.nodes]
        super().visit_Output(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write(f"environment.{shown.__name__}(")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Include what may have been made before."""
        if node.ignore_missing or not node.with_context or not _is_named(node.template):
            super().visit_Include(node, frame)
            return
        self.start_write(frame, node)
        self._write_repeated("text", node.template, frame)
        self.end_write(frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if not node.with_context or not _is_named(node.template):
            super()._import_common(node, frame)
            return
        self._write_repeated("module", node.template, frame)

    def _write_repeated(self, method: str, template: nodes.Expr, frame: Frame) -> None:
        self.write(f"environment.repeated.{method}(")
        self.visit(template, frame)
        self.write(f", context, {self.dump_local_context(frame)})")


def fold(environment: Environment, gettext: Callable[[str], str], site: Mapping[str, object]) -> None:
    """Compile an environment's templates with the messages that ``gettext`` knows; one that does not escape stays.

    ``site`` is what every page is given.
    """
    if environment.autoescape is not True:
        return
    environment.shown = shown  # type: ignore[attr-defined]  # compiled templates call it
    environment.repeated = Repeated(environment, site)  # type: ignore[attr-defined]
    environment.folding = Folding(lambda message: Markup(gettext(message)) % {})  # type: ignore[attr-defined]  # noqa: S704
    environment.filters.update(dict.fromkeys(ESCAPING, escaped))
    environment.code_generator_class = FoldedGenerator


def _without_escape(node: nodes.Expr) -> nodes.Expr:
    while isinstance(node, nodes.Filter) and node.name in ESCAPING and node.node is not None:
        node = node.node
    return node


def _is_named(template: nodes.Expr) -> bool:
    """Tell whether an expression gives one name, not a list to choose from or a template itself."""
    if isinstance(template, nodes.CondExpr) and template.expr2 is not None:
        return _is_named(template.expr1) and _is_named(template.expr2)
    return isinstance(template, nodes.Const) and isinstance(template.value, str)
