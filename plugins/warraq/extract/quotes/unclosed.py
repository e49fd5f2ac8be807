"""A quotation that its writer did not close: it opens after a colon or أن, and its sentence is the paragraph's last."""

from __future__ import annotations

import re

from warraq.extract.quotes.lengths import LONG
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COLON
from warraq.lexicon.reporting import Shape
from warraq.records import Span
from warraq.text.normalize import fold
from warraq.text.quotation_marks import MARKS, opens, quotations

NEXT_SENTENCE = re.compile('[.?!\u061f\u2026]["\u00bb\u201d)]*\\s+\\S')  # a stop, and anything after it


def is_left_open(scene: Scene, paragraph: Span) -> bool:
    """Tell whether the last mark of a paragraph opens a quotation that runs to its end without another mark.

    Nothing tells where one of several sentences ends: it is refused.
    """
    marks = [match.start() for match in MARKS.finditer(scene.body, paragraph.start, paragraph.end)]
    if not marks or not opens(scene.body, marks[-1], paragraph.start, paragraph.end, inside=False):
        return False
    last = marks[-1]
    paired = quotations(scene.body, paragraph.start, paragraph.end)
    if any(quotation.outer_start <= last < quotation.outer_end for quotation in paired):
        return False
    rest = scene.body[last + 1 : paragraph.end]
    single = NEXT_SENTENCE.search(rest) is None and len(rest.split()) >= LONG
    return single and opens_speech(scene, scene.body[paragraph.start : last])


def opens_speech(scene: Scene, before: str) -> bool:
    """Tell whether a text ends with a colon, أن or «قائلا»."""
    *_, word = ("", *fold(before).split())
    verb = scene.reporting.verb(word)
    adverbial = verb is not None and verb.shape is Shape.ADVERBIAL
    return word.endswith(COLON) or word in scene.reporting.words["that"] or adverbial
