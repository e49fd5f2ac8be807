"""How well a headline ends between two units of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.clauses import like_verb
from warraq.extract.headline.units import Part, Unit
from warraq.lexicon import Lexicon
from warraq.lexicon.reporting import Shape

# In characters of length that a better end is worth.
CLAUSE = 60
ADJUNCT = 30
ROLES = (
    ("clause", CLAUSE),
    ("relative", CLAUSE),
    ("adjunct", ADJUNCT),
    ("complement", -15),
)  # the verb may need it: دعت النقابة | إلى …
CONJUNCTION = 5
PURPOSE = 5
ANYWHERE = -35  # two nouns may belong together: قرار رفع الأسعار
STUB = -30  # a phrase that is hardly begun: وسط زيادات | في الأسعار
STUB_WORDS = 2
BEGUN = 2  # units: so soon after أن nothing is said
THAT = frozenset({"ان", "بان"})  # أن، إن، بأن folded: a subject follows; after أنه a verb does
LONG = 4  # letters: longer words that begin with ل or ب are mostly a preposition and a noun
PREPOSITIONS = frozenset({"في", "من", "علي", "عن", "بين", "مع", "الي"})


def rank_of_end(clause: Sequence[Unit], end: int, lexicon: Lexicon) -> int | None:
    """Return how well a headline ends before ``clause[end]``, None where it cannot."""
    last, following = clause[end - 1], clause[end]
    if last.part is Part.COMMA or last.text[-1].isdecimal() or dangles(last, lexicon):
        return None
    if any(lexicon.reporting.has_role(unit.form, "that") for unit in clause[max(0, end - BEGUN) : end]):
        return None
    if following.part is Part.COMMA:
        return None if lexicon.headlines.has("condition", clause[0].form) else CLAUSE
    if following.part is Part.WORD and _needed_next(clause, end, lexicon):
        return None
    rank = _role(clause, end, lexicon)
    if rank is None:
        return _anywhere(last, following)
    return rank if rank == CLAUSE or not _stub(clause[:end], following, lexicon) else rank + STUB


def least_end(clause: Sequence[Unit], lexicon: Lexicon) -> int:
    """Return the first end at which a reporting verb has something it reports: past «أن …» and «عن …»."""
    if not clause or clause[0].part is not Part.WORD or lexicon.reporting.verb(clause[0].form) is None:
        return 0
    words = [at for at, unit in enumerate(clause) if unit.part is Part.WORD]
    about = next((at for at in words if clause[at].form == "عن"), None)
    that = next((at for at in words if lexicon.reporting.has_role(clause[at].form, "that")), about)
    if that is None:
        return next((at + 1 for at, unit in enumerate(clause) if unit.part is Part.QUOTE), 0)
    if any(lexicon.headlines.has("clause", clause[at].form) for at in words if at < that):
        return 0
    return that + 3 if clause[that].form not in THAT else predicate_end(clause, that + 1, lexicon)


def predicate_end(clause: Sequence[Unit], start: int, lexicon: Lexicon) -> int:
    """Return the first end at which something is said of the subject at ``start``: past a verb, as far as forms tell.

    A verb in the subject's relative clause does not count: nothing but the whole will do then.
    """
    for at in range(start + 1, len(clause)):
        if lexicon.headlines.has("relative", clause[at].form):
            return len(clause)
        if like_verb(clause[at], lexicon):
            return at + 2
    return 0 if start + 1 < len(clause) and lexicon.headlines.has("complement", clause[start].form) else len(clause)


def _role(clause: Sequence[Unit], end: int, lexicon: Lexicon) -> int | None:
    """Return the rank of what begins at ``clause[end]``, None where nothing does as far as the word tells."""
    following = clause[end]
    if following.part is not Part.WORD:
        return None
    form, after = following.form, clause[end + 1].form if end + 1 < len(clause) else ""
    verb = lexicon.reporting.verb(form)
    event = lexicon.headlines.has("event", form) and lexicon.reporting.has_role(after, "that")
    meanwhile = form == "في" and after == "الوقت"  # في الوقت الذي …
    if event or meanwhile or (verb is not None and verb.shape is not Shape.FINITE):
        return CLAUSE
    if form.startswith("و") and lexicon.reporting.has_role(form[1:], "that"):
        return CLAUSE
    if len(form) >= LONG and form.startswith(("لي", "ي")):
        return ADJUNCT  # a verb after an indefinite noun describes it: جسر | يمثل جزءا
    if form.startswith("لل") or (
        form.startswith("ل") and len(form) > LONG and not lexicon.headlines.has("clause", form)
    ):
        return PURPOSE
    return next((rank for role, rank in ROLES if lexicon.headlines.has(role, form)), None)


def _anywhere(last: Unit, following: Unit) -> int | None:
    """Return the rank of an end where no phrase begins; none before an adjective or inside a construct."""
    if following.part is Part.WORD and following.form.startswith("و"):
        return CONJUNCTION
    construct = last.part is Part.WORD and not last.form.startswith("ال") and following.part in {Part.NAME, Part.PERSON}
    return None if construct or following.form.startswith("ال") or _prefixed(last) else ANYWHERE


def _prefixed(unit: Unit) -> bool:
    """Say whether a word looks like a preposition and an indefinite noun written as one."""
    return unit.part is Part.WORD and unit.form.startswith(("ل", "ب")) and len(unit.form) > LONG


def _needed_next(clause: Sequence[Unit], end: int, lexicon: Lexicon) -> bool:
    """Say whether the words before ``clause[end]`` are nothing, or not true, without it (أعلن … عن …، سيرحل إذا …)."""
    following, verb = clause[end], lexicon.reporting.verb(clause[0].form)
    after = clause[end + 1].form if end + 1 < len(clause) else ""
    announces = following.form == "عن" and not any(unit.form == "عن" for unit in clause[:end])
    that = following.form in PREPOSITIONS and lexicon.reporting.has_role(after, "that")
    return (
        that
        or lexicon.reporting.has_role(following.form, "that")
        or lexicon.headlines.has("condition", following.form)
        or (verb is not None and announces)
    )


def _stub(said: Sequence[Unit], following: Unit, lexicon: Lexicon) -> bool:
    """Say whether the last phrase is hardly begun: an adjunct's first words, or one word with its preposition."""
    last, near = said[-1], [unit for unit in said[-1 - STUB_WORDS : -1] if unit.part is Part.WORD]
    if last.part is not Part.WORD:
        return False
    preposition = following.form in PREPOSITIONS
    if last.form.startswith("ال"):
        return preposition and bool(near) and lexicon.headlines.has("event", near[-1].form)
    begun = any(lexicon.headlines.has("adjunct", unit.form) for unit in near)
    return begun or (preposition and _prefixed(last))


def dangles(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether no headline ends on a word: it announces another one, or is a verb."""
    if unit.part is not Part.WORD:
        return False
    roles = ("dangling", "unfinished", "clause", "relative", "adjunct", "complement")
    bare = unit.form.removeprefix("و")
    imperfect = bare.startswith(("ي", "سي", "ست", "لي")) and len(bare) > len("يوم")
    feminine = bare.endswith("ت") and not bare.endswith("ات") and not bare.startswith("ال") and len(bare) > len("وقت")
    return (
        imperfect
        or feminine
        or any(lexicon.headlines.has(role, form) for role in roles for form in (unit.form, bare))
        or lexicon.reporting.verb(unit.form) is not None
        or lexicon.reporting.has_role(unit.form, "that")
    )
