"""The form under which a name of one or more words is looked up."""

from __future__ import annotations

import re

from warraq.text.normalize import fold

JOINTS = re.compile(r"[\s\-\u2010-\u2015_]+")  # white space, hyphens, dashes, underscore


def key(words: str) -> str:
    """Fold a name and part its words by single spaces: «أبو-ظبي» → «ابو ظبي».

    It equals the ``form`` of its tokens joined by a space, hyphens left out.
    """
    return JOINTS.sub(" ", fold(words)).strip()
