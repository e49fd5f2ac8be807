"""Part a word from the particles that Arabic writes together with it: و ف ب ل ك and the article.

Every function works on folded forms (``text.normalize.fold``) and only cuts letters: it cannot know whether a
first letter is a particle or a root's. It offers every reading; whoever asks keeps the one that is a known word.
"""

from __future__ import annotations

from functools import lru_cache

WAW, FEH = "\u0648", "\u0641"
BEH, KAF, LAM = "\u0628", "\u0643", "\u0644"
CONJUNCTIONS = (WAW, FEH)
PREPOSITIONS = (BEH, KAF, LAM)
ARTICLE = "\u0627\u0644"  # alef, lam
SHORTEST = 2  # letters that must remain
HAMZAS = ("\u0623", "\u0625", "\u0622")  # أ، إ، آ
AFTER_OWN_WAW = ("\u0627", "\u0648", "\u064a")  # ا، و، ي: واتسون، ووكر، ويلسون


@lru_cache(maxsize=1 << 16)
def readings(form: str) -> tuple[str, ...]:
    """Return ``form`` and what may remain of it without particles, the least cut first.

    «وللصين» gives وللصين، للصين، الصين، لصين: after ل the article loses its alef, and it is put back.
    """
    found = [form]
    stems = [form]
    if form[:1] in CONJUNCTIONS:
        stems.append(form[1:])
    for stem in stems:
        if stem is not form:
            found.append(stem)
        if stem.startswith(LAM + LAM):
            found.append(ARTICLE + stem[2:])
        if stem[:1] in PREPOSITIONS:
            found.append(stem[1:])
    return tuple(dict.fromkeys(reading for reading in found if len(reading) >= SHORTEST))


def definite(form: str) -> bool:
    """Tell whether ``form`` begins with the article and has a word after it."""
    return form.startswith(ARTICLE) and len(form) > len(ARTICLE) + 1


def bare(form: str) -> str:
    """Return ``form`` without the article."""
    return form[len(ARTICLE) :] if definite(form) else form


def cut(text: str, reading: str, form: str) -> str:
    """Return the end of ``text``, a word as written, that stands for ``reading`` of its folded ``form``.

    Marks above the cut letters go with them; the article that لل hides is written out.
    """
    if reading == form:
        return text
    hidden = reading.startswith(ARTICLE) and not form.endswith(reading)
    kept = len(reading) - len(ARTICLE) if hidden else len(reading)
    letters = [place for place, letter in enumerate(text) if letter.isalpha() and letter != "\u0640"]  # tatweel
    start = letters[-kept] if len(letters) >= kept else 0
    return (ARTICLE if hidden else "") + text[start:]


def hamza_inside(text: str) -> bool:
    """Tell whether hamza on alef stands inside a word as written, where no particle can end: شأن, but not وأحمد.

    Writers leave it out at a word's beginning, and seldom here, so that a name spelled without it is another word.
    """
    own = (*CONJUNCTIONS, *PREPOSITIONS)
    place = text.find(HAMZAS[0])
    return place > 0 and any(letter not in own for letter in text[:place])


def particle_before(text: str) -> bool:
    """Tell whether an unknown foreign name, as written, rather has a particle before it, by its second letter.

    Hamza on alef begins a word (لإيفر), and few foreign names begin with و and a consonant (وبواز).
    """
    first, second = text[:1], text[1:2]
    own = (*CONJUNCTIONS, *PREPOSITIONS)
    return (first in own and second in HAMZAS) or (first == WAW and bool(second) and second not in AFTER_OWN_WAW)
