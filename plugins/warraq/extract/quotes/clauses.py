"""Where a clause of what was said ends."""

from __future__ import annotations

from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import Sentence


def breaks(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word at unit ``at`` begins a clause that is no longer what was said (فيما، غير أن)."""
    form = sentence[at].form
    if scene.reporting.has_role(form, "breaks"):
        return True
    following = sentence[at + 1].form if at + 1 < len(sentence) else ""
    return scene.reporting.has_role(form, "except") and following in scene.reporting.words["that"]
