"""Link each quotation of a sentence to the cue that reports it, or refuse it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from warraq.extract.quotes.asides import bracketed
from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.governing import BY, FROM, GOVERNING
from warraq.extract.quotes.lengths import LONG, UTTERANCE, VERY_LONG
from warraq.extract.quotes.names import before, is_clause, is_name, looks_like_name, words
from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.phrases import stops
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, DOT, Sentence
from warraq.extract.quotes.speakers import Speaker
from warraq.extract.quotes.verbless import verbless_cue
from warraq.lexicon.reporting import Shape
from warraq.records import DIRECT, PARTIAL, Quote
from warraq.text.normalize import fold
from warraq.text.quotation_marks import Quoted

NEAR = 6  # units between a verb with its subject and what it governs (وصف القرار بـ…)
FAR = 12  # the same for a long quotation (قال في تصريح لقناة … «…»)
FARTHEST = 25  # the same for one that ends the sentence
NEAR_CUES = 40  # cues before a quotation of which one may report it
AFTER = 3  # units between a quotation and the attribution that follows it
AFTER_VERB = 2  # the same for a verb
ENDING = 2  # units at a sentence's end that are its last quotation and full stop
PREDICATES = ("\u0627\u0646\u0647", "\u0628\u0627\u0646\u0647")  # أنه، بأنه: what follows is said of somebody
AND = ("\u0648", "\u0648\u0640")  # و before a quotation mark
SMALL = ("\u063a\u064a\u0631", "\u0644\u0627")  # غير، لا, in «غير مبرر»
ANNOUNCE = "announce"
ASK = "ask"
PLAIN = frozenset(("say", "add", ANNOUNCE))


@dataclass(frozen=True, slots=True)
class Linked:
    """A quote with its cue, the unit of its quotation, and where that ends with its mark."""

    quote: Quote
    cue: Cue
    at: int
    outer_end: int


def link_quotations(
    scene: Scene,
    sentence: Sentence,
    cues: tuple[Cue, ...],
    pending: Cue | None,
    previous: Speaker | None = None,
) -> tuple[Linked, ...]:
    """Return the quotations of a sentence that somebody is reported to have said, in order; ``pending``: the cue of one
    that opens it, ``previous``: who spoke last in the text before it.
    """
    found: list[Linked] = []
    for at, unit in enumerate(sentence):
        if unit.quoted is None or is_name(scene, sentence, at):
            continue
        joined = joined_to(sentence, at, found)
        linked: tuple[Cue, str] | None
        if at == 0 and pending is not None:
            linked = pending, DIRECT
        elif joined is not None:
            linked = joined.cue, joined.quote.kind
        elif added_to(scene, sentence, at, cues, found):
            linked = found[-1].cue, PARTIAL
        else:
            linked = (
                linked_as(scene, sentence, at, cues)
                or linked_before(scene, sentence, at, cues)
                or linked_after(scene, sentence, at, cues)
                or linked_at_end(scene, sentence, at, cues)
            )
        if linked is None:
            bare = verbless_cue(scene, sentence, at, cues, previous)
            linked = None if bare is None else (bare, DIRECT if bare.link is Link.COLON else PARTIAL)
        if linked is not None:
            cue, kind = linked
            found.append(Linked(make_quote(scene, unit.quoted, cue, kind), cue, at, unit.end))
    return tuple(found)


def make_quote(scene: Scene, quoted: Quoted, cue: Cue, kind: str) -> Quote:
    """Make the quote of what stands in a pair of marks."""
    speaker = cue.speaker
    return Quote(
        text=scene.body[quoted.start : quoted.end],
        start=quoted.start,
        end=quoted.end,
        cue=cue.words,
        cue_class=cue.cue_class,
        kind=kind,
        speaker=speaker.span if speaker is not None else None,
        speaker_name=speaker.name if speaker is not None else None,
    )


def joined_to(sentence: Sentence, at: int, found: list[Linked]) -> Linked | None:
    """Return the quote just before, where only «و» and a comma stand between (قائلاً «…»، و«…»)."""
    if not found or found[-1].at >= at:
        return None
    between = [unit.form for unit in sentence[found[-1].at + 1 : at]]
    if (
        between
        and all(form in COMMAS or form in AND for form in between)
        and any(form not in COMMAS for form in between)
    ):
        return found[-1]
    return None


def added_to(scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...], found: list[Linked]) -> bool:
    """Tell whether «و» alone joins a quotation to the clause of the quote before it (توقع «تحولا» في الأسواق
    و«تأثير التقنية على حياتنا»).
    """
    if not found or sentence[at - 1].form not in AND or len(words(scene, sentence, at)) < UTTERANCE:
        return False
    last = found[-1].at
    if not 0 < at - last <= FAR or any(last < cue.first < at for cue in cues):
        return False
    closed = any(sentence[here].quoted is not None or breaks(scene, sentence, here) for here in range(last + 1, at))
    return not closed and certain(scene, sentence, at)


def linked_before(scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...]) -> tuple[Cue, str] | None:
    """Return the nearest cue before the quotation and the kind of quote that it makes."""
    until = bisect_left(cues, at, key=lambda cue: cue.last)
    earlier = cues[max(0, until - NEAR_CUES) : until]
    for cue in reversed([cue for cue in earlier if cue.link is not Link.ATTRIBUTION]):
        if cue.opens is not None and cue.opens > at:
            return None  # it stands in the verb's subject: a name
        if cue.opens is not None:
            return opened(scene, sentence, at, cue)
        return governed(scene, sentence, at, cue)
    for cue in reversed(earlier):
        if cue.explicit and certain(scene, sentence, at) and len(words(scene, sentence, at)) >= UTTERANCE:
            return cue, PARTIAL
    return None


def opened(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> tuple[Cue, str] | None:
    """Read a quotation in what a verb opens with أن or a colon."""
    if cue.opens is None:
        return None
    if cue.link is Link.COLON:
        if cue.opens == at:
            return cue, DIRECT
        if len(words(scene, sentence, at)) < LONG and before(sentence, at) not in scene.reporting.words["that"]:
            return None  # a name in speech that has no marks
    broken = [here for here in range(cue.opens + 1, at) if breaks(scene, sentence, here)]
    contrast = all(scene.reporting.has_role(sentence[here].form, "contrast") for here in broken)
    if broken and len(words(scene, sentence, at)) < (LONG if contrast else VERY_LONG):
        return None
    return (cue, PARTIAL) if certain(scene, sentence, at) else None


def governed(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> tuple[Cue, str] | None:
    """Read a quotation that follows a verb without أن or colon: at once, or as what it is about (ندد بـ«…»)."""
    aside = bracketed(sentence, cue.resumes, at)
    gap = [sentence[here].form for here in range(cue.resumes, at) if here not in aside]
    count = len(words(scene, sentence, at))
    pause = all(form in COMMAS or scene.reporting.has_role(form, "adverb") for form in gap)
    if pause and (count >= UTTERANCE or all(form in COMMAS for form in gap)):
        return at_once(scene, sentence, at, cue, pause=bool(gap))
    if any(breaks(scene, sentence, here) for here in range(cue.resumes, at)):
        return None
    plain = cue.cue_class in PLAIN
    known = cue.explicit or (plain and (count >= LONG or cue.shape is Shape.ADVERBIAL))
    about = gap[-1] in (BY if plain and cue.lemma not in scene.reporting.expressing else GOVERNING)
    ends = at >= len(sentence) - ENDING
    clause = count > UTTERANCE and is_clause(scene, sentence, at)
    near = len(gap) <= reach(
        cue, max(count, LONG) if clause else count, about=about, ends=ends or (clause and cue.explicit)
    )
    if count > (VERY_LONG if cue.cue_class == ANNOUNCE else UTTERANCE) and near and known:
        return cue, DIRECT if plain and count >= LONG and ends else PARTIAL
    describes = (about and cue.lemma in scene.reporting.describing) or is_predicate(scene, sentence, at, cue)
    said = not plain and (certain if count >= UTTERANCE else is_ordinary)(scene, sentence, at)
    asked = about and cue.cue_class == ASK
    near = len(gap) <= (FAR if describes or asked else NEAR)
    announced = cue.cue_class == ANNOUNCE and gap[-1] == FROM and is_ordinary(scene, sentence, at)
    return (cue, PARTIAL) if near and (about or describes or said or announced) else None


def is_predicate(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Tell whether a quotation that ends its clause is what a verb holds its object to be (اعتبر القرار «ظالما»)."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    ends = after is None or not after.is_word
    return cue.lemma in scene.reporting.predicating and ends and is_ordinary(scene, sentence, at)


def is_ordinary(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation is surely no name: a few indefinite words, all of them ordinary."""
    inside = [fold(word) for word in words(scene, sentence, at)]
    plain = all(form in scene.lexicon.vocabulary or form in SMALL for form in inside)
    return len(inside) > 1 and plain and not is_definite(inside[0]) and certain(scene, sentence, at)


def at_once(scene: Scene, sentence: Sentence, at: int, cue: Cue, *, pause: bool) -> tuple[Cue, str] | None:
    """Read a quotation that follows a verb with its subject at once, or after a comma (``pause``)."""
    finite = cue.shape is Shape.FINITE
    if len(words(scene, sentence, at)) >= UTTERANCE:
        return cue, DIRECT if cue.cue_class in PLAIN or not finite else PARTIAL
    if finite and not (cue.explicit or pause) and goes_on(scene, sentence, at):
        return None  # it is the subject: سألت «الغد» عن …
    if cue.cue_class == ANNOUNCE:
        return None  # what is announced has a name: أعلن «ساعة الصفر»
    return (cue, PARTIAL) if certain(scene, sentence, at) else None


def reach(cue: Cue, count: int, *, about: bool, ends: bool) -> int:
    """Return how many units may stand between a cue with its subject and a quotation of ``count`` words: more where it
    ends the sentence (``ends``) and the verb surely governs it (``about``) or has nothing else to govern.
    """
    if not ends or count < LONG:
        return FAR
    plain = cue.cue_class in PLAIN and (cue.explicit or count >= VERY_LONG)
    return FARTHEST if about or plain else FAR


def goes_on(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the clause goes on after the quotation at unit ``at`` as after a subject: no mark or preposition."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    return after is not None and after.is_word and not stops(scene, after.form)


def certain(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation inside a clause is speech and no name: it is long, a predicate, or a plain adjective."""
    previous = before(sentence, at)
    count = len(words(scene, sentence, at))
    if previous.startswith(PREDICATES) or (count >= UTTERANCE and is_clause(scene, sentence, at)):
        return True
    if count < UTTERANCE and scene.reporting.has_role(previous, "places"):
        return False
    return count >= LONG or not looks_like_name(scene, sentence, at)


def linked_as(scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...]) -> tuple[Cue, str] | None:
    """Return the verb after «كما» that says whose words stand just before it («…» كما يقول فلان)."""
    if at + 1 >= len(sentence) or not scene.reporting.has_role(sentence[at + 1].form, "as"):
        return None
    later = bisect_left(cues, at + 2, key=lambda cue: cue.first)
    taken = later < len(cues) and cues[later].first == at + 2 and takes_up(cues[later])
    return (cues[later], PARTIAL) if taken else None


def linked_after(scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...]) -> tuple[Cue, str] | None:
    """Return the cue that follows the quotation: «…»، قال فلان، or «…»، بحسب فلان."""
    later = bisect_right(cues, at, key=lambda cue: cue.first)
    if later == len(cues):
        return None
    cue = cues[later]
    last = last_joined(sentence, at)
    gap = tuple(unit for unit in sentence[last + 1 : cue.first] if unit.form != DOT)
    if any(breaks(scene, sentence, here) for here in range(last + 1, cue.first)):
        return None
    if len(gap) > AFTER or any(unit.form not in COMMAS and not unit.is_word for unit in gap):
        return None
    count = len(words(scene, sentence, at))
    if cue.link is Link.ATTRIBUTION:
        if (cue.explicit or gap) and count == 1 and looks_like_name(scene, sentence, at):
            return None  # but not «…» على حد تعبيره
    elif len(gap) > AFTER_VERB + thus(scene, gap) or not takes_up(cue):
        return None
    return cue, DIRECT if at == 0 and count >= UTTERANCE else PARTIAL


def linked_at_end(scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...]) -> tuple[Cue, str] | None:
    """Return the attribution that ends the sentence, where it is the only cue: all of the sentence is on the word of
    the one it names (يواجهون «…»، لذا يعمدون إلى «…»، بحسب فلان).
    """
    if len(cues) != 1 or cues[0].link is not Link.ATTRIBUTION or not cues[0].explicit:
        return None
    ends = cues[0].first > at and cues[0].resumes >= len(sentence) - 1
    said = len(words(scene, sentence, at)) >= UTTERANCE and certain(scene, sentence, at)
    return (cues[0], PARTIAL) if ends and said else None


def last_joined(sentence: Sentence, at: int) -> int:
    """Return the last of the quotations that «و» joins to the one at unit ``at`` («…» و«…»، بحسب فلان)."""
    here = at + 1
    while here + 1 < len(sentence) and sentence[here].form in AND and sentence[here + 1].quoted is not None:
        at, here = here + 1, here + 2
    return at


def thus(scene: Scene, gap: Sentence) -> bool:
    """Tell whether «هكذا» or «بهذه الكلمات» stands between a quotation and its verb."""
    return bool(gap) and scene.reporting.has_role(gap[-1].form, "thus")


def takes_up(cue: Cue) -> bool:
    """Tell whether a verb can stand after what it reports: it has its subject after it, and opens nothing itself."""
    if cue.shape is not Shape.FINITE or cue.coordinated or cue.opens is not None or not cue.explicit:
        return False
    return cue.speaker is not None and cue.speaker.last > cue.last
