"""What holds two neighbouring words together, so that no headline ends between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warraq.extract.headline.phrases import CLOSING, NISBA
from warraq.extract.headline.words import PRONOUNS, Sort, Word
from warraq.lexicon import Lexicon
from warraq.lexicon.company import NOTHING, OBJECT
from warraq.lexicon.keys import key
from warraq.text.readings import without_clitics

EVENTS = frozenset({"بعد", "قبل", "منذ", "عقب", "اثر"})  # folded: «بعد أن» opens an adjunct
HUNDRED = ("الميه", "المايه")  # folded: 4 في المئة
ANNOUNCING = frozenset({Sort.PREPOSITION, Sort.THAT, Sort.RELATIVE, Sort.CLAUSE, Sort.COMMA})
DANGLING = ("dangling", "unfinished", "clause", "relative", "adjunct", "complement")
WHETHER = "فيما اذا"
BETWEEN, FOR, FROM, OR = "بين", "ل", "من", "او"
ONLY = frozenset({"فقط", "فحسب"})
LONG = 5  # letters
HEADS = 3  # nouns of one phrase that may ask for the preposition after it
TITLE_WORDS = (1, 2)


def dangles(word: Word, lexicon: Lexicon) -> bool:
    """Say whether no headline ends on a word: it announces another one."""
    if word.sort in ANNOUNCING or word.unit.text in {"", "#"}:
        return True
    owned = word.sort is Sort.OWNED and bool(word.preposition)  # لها
    forms = {word.unit.form, word.unit.form[word.joined :]}
    return not owned and any(lexicon.headlines.has(role, form) for role in DANGLING for form in forms)


def denies_only(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether words end in «لا … فقط», which waits for «وإنما …»: without that they say the contrary."""
    denied = any(lexicon.reporting.has_role(word.unit.form, "negation") for word in words)
    return denied and words[-1].unit.form in ONLY


def bound(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether the words around ``end`` belong together."""
    following = words[end]
    if dangles(words[end - 1], lexicon) or _needed(words, end, lexicon):
        return True
    if following.joined:
        return following.unit.form[1:].isdecimal() or following.preposition == BETWEEN  # مليون | و200
    return _is_event(words, end) or (bool(following.preposition) and _before_phrase(words, end, lexicon))


def _needed(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether the clause that begins after ``end`` is one that the word before it needs."""
    last, following = words[end - 1], words[end]
    form = following.unit.form
    if last.sort is Sort.VERB and (following.sort is Sort.TIME or _takes(last, following, lexicon)):
        return True
    return (
        (following.sort is Sort.THAT and not following.joined)
        or (following.sort is Sort.RELATIVE and _is_thin(words[:end], lexicon))
        or (last.sort is Sort.INDEFINITE and lexicon.reporting.has_role(form, "negation"))  # اتفاقية | لا دخل لها بها
        or form == OR
        or " ".join(word.unit.form for word in words[end : end + 2]) == WHETHER
        or lexicon.headlines.has("condition", form)
    )


def _is_event(words: Sequence[Word], end: int) -> bool:
    """Say whether the last word is what happened first, of which more follows: بعد تعادله | سلبيا."""
    event = words[end - 1].sort is Sort.OWNED and end > 1 and words[end - 2].preposition in EVENTS
    return event and words[end].sort not in {Sort.COMMA, Sort.CLAUSE, Sort.TIME}


def _before_phrase(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether the preposition after ``end`` belongs to what stands before it."""
    last, following = words[end - 1], words[end]
    preposition = following.preposition
    return (
        following.sort is Sort.OWNED
        or (last.sort is Sort.OWNED and bool(last.preposition) and len(last.unit.form) > LONG)  # بتحويلها | لأعمال
        or (last.unit.text[-1:].isdecimal() and _counts_on(words[end : end + 2]))
        or (last.unit.form.endswith(HUNDRED) and preposition == FROM)
        or (preposition == FOR and _titled(words[:end], lexicon))
        or (any(word.sort is Sort.THAT for word in words[end + 1 : end + 2]) and preposition not in EVENTS)
        or _asked(words[:end], preposition, lexicon)
    )


def _is_thin(said: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether the last noun means little without its relative clause: قائمة الدول | التي، ندد بالهجوم | الذي."""
    last, before = said[-1], said[-2] if len(said) > 1 else said[-1]
    described = before.sort in {Sort.DEFINITE, Sort.OWNED, Sort.PERSON, Sort.NAME}
    bare = last.sort is Sort.DEFINITE and (bool(last.preposition) or not described)
    return bare or lexicon.headlines.has("thin", last.unit.form)


def _counts_on(following: Sequence[Word]) -> bool:
    """Say whether a number goes on: 4 | في المئة، 3 | من الركاب."""
    return following[0].preposition == FROM or any(word.unit.form.endswith(HUNDRED) for word in following)


def _takes(verb: Word, following: Word, lexicon: Lexicon) -> bool:
    """Say whether a verb takes the preposition after it: يعاني | من."""
    frames = lexicon.company.frames(verb.unit.form[verb.joined :])
    return bool(following.preposition) and any(following.preposition in frame for frame in frames)


def _titled(said: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether the last words are a title that asks for its place: الأمين العام | للأمم المتحدة."""
    spelled = (" ".join(word.unit.text for word in said[-size:]) for size in TITLE_WORDS)
    titles = [lexicon.people.titles.get(key(words)) for words in spelled]
    return any(title is not None and title.complement for title in titles)


def _asked(said: Sequence[Word], preposition: str, lexicon: Lexicon) -> bool:
    """Say whether a word asks for the preposition, or the noun of which it is the adjective: «مباحثات جديدة | مع»."""
    asks = lexicon.company.asks
    for head in _heads(said):
        form = head.unit.form
        bare = next((form.removesuffix(end) for end in PRONOUNS if form.endswith(end)), form)
        forms = without_clitics(bare if head.sort is Sort.OWNED else form)  # بتغلبه | على
        known = (*forms, *(f"ال{form}" for form in forms))
        if any(preposition in asks.get(form, ()) for form in known):
            return True
        if any(_as_verb(form, preposition, lexicon) for form in forms):
            return True
    return False


def _heads(said: Sequence[Word]) -> Iterator[Word]:
    """Yield the last word, and the nouns whose adjective or whose second half it is."""
    yield said[-1]
    for word, after in zip(reversed(said[:-1]), reversed(said[-HEADS:]), strict=False):
        adjective = after.sort is Sort.INDEFINITE and after.unit.form.endswith(NISBA)
        noun = (
            word.sort is Sort.INDEFINITE
            or (word.sort is Sort.OWNED and after.sort is Sort.DEFINITE)
            or (word.sort is Sort.DEFINITE and after.sort is Sort.DEFINITE)
        )
        if after.preposition or after.joined or not noun or not (adjective or after.sort in CLOSING):
            return
        yield word


def _as_verb(form: str, preposition: str, lexicon: Lexicon) -> bool:
    """Say whether a verbal noun is spelled as its verb, which takes a preposition alone: تمسك بـ، توجه إلى."""
    frames = lexicon.company.exact.get(form, ()) if form.startswith("ت") else ()
    alone = bool(frames) and not any(frame & {OBJECT, NOTHING} for frame in frames)
    return alone and any(preposition in frame for frame in frames)
