"""The Markdown extension for ``[[label|words]]``: load it as ``warraq.marks`` or as ``LabelExtension()``.

It makes ``<a class="mention" data-label="label">words</a>``, with no address: only the site knows which page a label
has and how deep the present page lies. It also numbers what can be cited: ``p1``, ``p2``, … for the paragraphs of a
document, ``s1``, ``s2``, … for its subheads (``## ``).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

MARK = r"\[\[(?P<label>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]+))?\]\]"
MENTION_CLASS = "mention"

AFTER_ESCAPES = 175  # Markdown's own priorities: escapes 180, reference links 170
BEFORE_INLINE = 25  # inline patterns 20: they may leave a placeholder of HTML that is a mere &lt;


class LabelProcessor(InlineProcessor):
    """Make an anchor of a mark. Further inline patterns run over its words, none over its label."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802  (both are Markdown's own)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """Return the anchor and the place of its mark."""
        anchor = Element("a", {"class": MENTION_CLASS, "data-label": self.unescape(m["label"])})
        anchor.text = m["words"] or m["label"]
        return anchor, m.start(), m.end()


class NumberingProcessor(Treeprocessor):
    """Give ids to the paragraphs and the subheads of a document.

    A document has a header of metadata; a field that Pelican formats by itself (Summary) has none, and its
    paragraph, shown on many pages, gets no id.
    """

    def run(self, root: Element) -> None:
        """Number the children of the root: what stands in a list or a quotation is no paragraph of the article."""
        if not getattr(self.md, "Meta", None):
            return
        counts = {"p": 0, "h2": 0}
        for block in root:
            if block.tag in counts and not HTML_PLACEHOLDER_RE.fullmatch((block.text or "").strip()):
                counts[block.tag] += 1
                block.set("id", f"{'p' if block.tag == 'p' else 's'}{counts[block.tag]}")


class LabelExtension(Extension):
    """Marks and numbers, for ``markdown.Markdown(extensions=["meta", LabelExtension()])``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register both processors."""
        md.inlinePatterns.register(LabelProcessor(MARK, md), "warraq-label", AFTER_ESCAPES)
        md.treeprocessors.register(NumberingProcessor(md), "warraq-numbers", BEFORE_INLINE)


def makeExtension(**options: object) -> LabelExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this when it is given the module's name."""
    return LabelExtension(**options)
