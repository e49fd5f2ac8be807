"""The prepositions by which a verb governs what was said, alone before a quotation or written onto its first word."""

from __future__ import annotations

from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.scene import Scene
from warraq.text.clitics import BEH, LAM

BY = (BEH, "\u0628\u0640", "\u0628\u0627\u0644")  # ب، بـ، بال
FROM = "\u0639\u0646"  # عن
# من، عن، إلى، على، ل
GOVERNING = frozenset((*BY, "\u0645\u0646", FROM, "\u0627\u0644\u064a", "\u0639\u0644\u064a", "\u0644\u0640", LAM))
SHORTEST = 3  # letters of a noun with ب before it


def begins_with_by(scene: Scene, form: str) -> bool:
    """Tell whether a folded word is an ordinary noun with ب before it (بوقف), and no word that begins so (بلد)."""
    noun = form[1:]
    return form.startswith(BEH) and (
        is_definite(noun) or (len(noun) >= SHORTEST and noun in scene.lexicon.vocabulary.words)
    )
