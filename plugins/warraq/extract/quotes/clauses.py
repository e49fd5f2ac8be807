"""Where a clause of what was said ends."""

from __future__ import annotations

from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import Sentence


def breaks(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word at unit ``at`` begins a clause that is no longer what was said (فيما، غير أن, but not فيما
    يتعلق بكذا).
    """
    form = sentence[at].form
    following = sentence[at + 1].form if at + 1 < len(sentence) else ""
    if scene.reporting.has_role(form, "breaks"):
        return not scene.reporting.has_role(following, "concerns")
    return scene.reporting.has_role(form, "except") and following in scene.reporting.words["that"]
