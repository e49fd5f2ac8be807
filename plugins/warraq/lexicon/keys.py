"""The form under which a name of one or more words is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce

from warraq.text.normalize import FOLDS, fold

JOINTS = re.compile(r"[\s\-\u2010-\u2015_]+")  # white space, hyphens, dashes, underscore


def key(words: str) -> str:
    """Fold a name and part its words by single spaces: «أبو-ظبي» → «ابو ظبي».

    It equals the ``form`` of its tokens joined by a space, hyphens left out.
    """
    return JOINTS.sub(" ", fold(words)).strip()


def keys(names: Iterable[str]) -> dict[str, str]:
    """Map each name to its key. All are folded as one text: a table of ten thousand loads in a third of the time."""
    spelled = tuple(dict.fromkeys(names))
    folded = reduce(lambda text, step: step(text), FOLDS, "\n".join(spelled)).split("\n")
    return {name: JOINTS.sub(" ", form).strip() for name, form in zip(spelled, folded, strict=True)}
