"""What each unit of a sentence is in its grammar, as far as its form and its neighbours tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from warraq.extract.headline.units import HASH, Part, Unit
from warraq.lexicon import Lexicon
from warraq.lexicon.reporting import Shape
from warraq.text.normalize import strip_invisible
from warraq.text.stem import keeps_waw

FATHATAN = "\u064b"
ARTICLES = ("ال", "لل", "بال", "كال")
GLUED = ("ب", "ل", "ك")
CONJUNCTIONS = ("و", "ف")
PRONOUNS = ("ه", "ها", "هم", "هما")
GLUED_QUOTE = re.compile('^[وبلك]ـ?["«“”(]')
COMPARATIVES = frozenset({"اكثر", "اقل", "اكبر", "ازيد", "اعلي", "ادني"})  # folded: «أكثر من مئة» is a number
HAMZAS = frozenset("أإآ")  # «بإسناد»: no word has one as its second letter
PURPOSE = ("لي", "لت")
FROM, WHAT = "من", ("ما", "مما", "بما", "عما")
LONG = 4  # letters: shorter words that begin with ب or ل are mostly their own
STEM = 3  # letters that a pronoun leaves
TEH_MARBUTA = "\u0629"  # folded, «نشرة» would be a verb with its object
INNA = "إن"  # a subject follows
THIRD, FUTURE, PLURAL = "ي", "س", "وا"
PERSONS = ("ي", "ت", "ن", "ا")  # folded: what an imperfect begins with; «سلاح» is no future
IMPERFECT = ("ي", "ت", "سي", "ست", "لي", "ن")


class Sort(Enum):
    """What a unit is in its sentence."""

    COMMA = "comma"
    VERB = "verb"
    PREPOSITION = "preposition"
    THAT = "that"
    RELATIVE = "relative"
    CLAUSE = "clause"  # a word that opens a clause: بينما
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    OWNED = "owned"  # a noun with its pronoun: لاعبه
    NAME = "name"
    PERSON = "person"
    QUOTE = "quote"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Word:
    """A unit with its sort. ``preposition`` is the one that it is or begins with; ``joined``: it begins with و or ف."""

    unit: Unit
    sort: Sort
    preposition: str = ""
    joined: bool = False


PARTS = {
    Part.COMMA: Sort.COMMA,
    Part.PERSON: Sort.PERSON,
    Part.NAME: Sort.NAME,
    Part.QUOTE: Sort.QUOTE,
    Part.BRACKET: Sort.QUOTE,
    Part.TIME: Sort.TIME,
}


def words_of(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return the words of a clause in their order."""
    words: list[Word] = []
    for unit, following in zip_longest(clause, clause[1:]):
        words.append(_word(unit, words, following, lexicon))
    return tuple(words)


def _word(unit: Unit, before: Sequence[Word], following: Unit | None, lexicon: Lexicon) -> Word:
    if unit.part is Part.NOUN:
        return Word(unit, _noun(unit, unit.form, lexicon), _glued(unit, unit.form, lexicon))
    if unit.part is not Part.WORD or unit.text.startswith(HASH):
        glued = unit.glued or (unit.text[0] if GLUED_QUOTE.match(unit.text) else "")
        return Word(unit, PARTS.get(unit.part, Sort.NAME), glued.strip("وف"), glued.startswith(CONJUNCTIONS))
    joined = begins_with_and(unit.form, lexicon)
    form = unit.form[joined:]
    if (found := _function_word(unit, form, before, following, lexicon)) is not None:
        joined = joined or (found[0] is Sort.THAT and form.startswith(CONJUNCTIONS))  # وأن
        return Word(unit, *found, joined)
    if not unit.text.endswith(TEH_MARBUTA) and _is_verb(form, before, lexicon):
        return Word(unit, Sort.VERB, "", joined)
    return Word(unit, _noun(unit, form, lexicon), _glued(unit, form, lexicon), joined)


def _function_word(
    unit: Unit, form: str, before: Sequence[Word], following: Unit | None, lexicon: Lexicon
) -> tuple[Sort, str] | None:
    """Return the sort and the preposition of a small word, None for verbs and nouns."""
    words, glued = lexicon.headlines, form[0] if form.startswith(GLUED) else ""
    if lexicon.reporting.has_role(form, "that"):
        return Sort.THAT, glued
    if words.has("pronoun", form):
        return Sort.OWNED, glued or FROM
    if words.has("relative", unit.form) or (form in WHAT and (before or _carries(following, lexicon))):
        return Sort.RELATIVE, ""
    if _opens_clause(unit, lexicon):
        return Sort.CLAUSE, ""
    if before and form == FROM and before[-1].unit.form in COMPARATIVES:
        return Sort.INDEFINITE, ""
    opens = form in GLUED or words.has("adjunct", form) or words.has("complement", form)
    return (Sort.PREPOSITION, form) if opens else None


def opens_phrase(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word is a preposition or begins with one: على، بالتعاون."""
    word = words_of((unit,), lexicon)[0]
    return not word.joined and (word.sort in {Sort.PREPOSITION, Sort.THAT} or bool(word.preposition))


def begins_with_and(form: str, lexicon: Lexicon) -> bool:
    """Say whether a folded word begins with the conjunction و or ف, as far as its form tells (وزير does not)."""
    if not form.startswith(CONJUNCTIONS) or len(form) <= STEM:
        return False
    own = lexicon.headlines.has("whole", form) or keeps_waw(form) or form in lexicon.company.verbs
    then = form[1:] in lexicon.company.verbs and form not in lexicon.vocabulary.words  # فأعلن, not فساد
    return not own and (form[0] == CONJUNCTIONS[0] or form.startswith("فال") or then)


def _carries(unit: Unit | None, lexicon: Lexicon) -> bool:
    return unit is not None and carries_object(unit.form, lexicon)


def carries_object(form: str, lexicon: Lexicon) -> bool:
    """Say whether a verb carries its object: شنها، أعلنه."""
    return any(form.endswith(end) and form[: -len(end)] in lexicon.company.verbs for end in PRONOUNS)


def _opens_clause(unit: Unit, lexicon: Lexicon) -> bool:
    verb = lexicon.reporting.verb(unit.form)
    participle = verb is not None and verb.shape is Shape.ADVERBIAL and not unit.text.endswith(PRONOUNS[:1])
    purpose = unit.form.startswith(PURPOSE) and unit.form[1:] in lexicon.company.verbs  # ليقود
    return lexicon.headlines.has("clause", unit.form) or participle or purpose


def _is_verb(form: str, before: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether a word is a verb: it may be one where a verb is due, and it mostly is one elsewhere."""
    if lexicon.headlines.has("auxiliary", form) or lexicon.reporting.has_role(form, "negation"):
        return True
    last = before[-1] if before else None
    if last is not None and (last.sort is Sort.PREPOSITION or last.unit.text.removeprefix("و") == INNA):
        return False
    if last is None or last.sort is Sort.RELATIVE or is_auxiliary(last, lexicon) or _follows_that(last, form):
        feminine = form.endswith("ت") and not form.endswith("ات") and len(form) >= LONG
        likely = (feminine and not form.startswith(ARTICLES)) or _looks_like_verb(form, lexicon)
        return likely or form in lexicon.company.verbs
    return _looks_like_verb(form, lexicon) or form in lexicon.company.counted


def _follows_that(last: Word, form: str) -> bool:
    return last.sort is Sort.THAT and form.startswith(IMPERFECT)


def _looks_like_verb(form: str, lexicon: Lexicon) -> bool:
    """Say whether a form is a verb's and hardly anything else's: يعقد، سيعقد، عقدوا."""
    if len(form) < LONG or form in lexicon.people.given or form in lexicon.people.family:
        return False
    present = form.removeprefix(FUTURE)
    future = (
        present != form
        and present.startswith(PERSONS)
        and (present in lexicon.company.verbs or carries_object(present, lexicon))
    )
    own = lexicon.headlines.has("whole", form)
    return future or ((form.startswith(THIRD) or (form.endswith(PLURAL) and len(form) > LONG)) and not own)


def is_auxiliary(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word goes with a verb or denies it: قد، لن، كان."""
    form = word.unit.form[word.joined :]
    return word.sort is Sort.VERB and (
        lexicon.headlines.has("auxiliary", form) or lexicon.reporting.has_role(form, "negation")
    )


def _noun(unit: Unit, form: str, lexicon: Lexicon) -> Sort:
    """Return what a noun is; a word that news does not know is taken for a name."""
    text = strip_invisible(unit.text).rstrip(FATHATAN)
    if form.startswith(ARTICLES) and text.removeprefix("و").startswith(ARTICLES):
        return Sort.DEFINITE
    stem = next((form[: -len(end)] for end in PRONOUNS if text.endswith(end)), "")
    if len(stem) >= STEM:
        return Sort.OWNED
    if form in lexicon.people.given and form not in lexicon.people.common:
        return Sort.NAME
    bare = form.removesuffix("ا")
    words, verbs = lexicon.vocabulary, lexicon.company.verbs
    known = any(one in words or one in verbs or _known(one, lexicon) for one in (form, bare))
    named = form.isalpha() and not known and not form.startswith(GLUED)
    return Sort.NAME if named else Sort.INDEFINITE


def _glued(unit: Unit, form: str, lexicon: Lexicon) -> str:
    """Return the preposition that a noun begins with: بالتعاون، لزيارة."""
    if not form.startswith(GLUED) or len(form) < LONG:
        return ""
    if form.startswith(("لل", "بال", "كال")) or unit.text[1:2] in HAMZAS:
        return form[0]
    glued = (
        form not in lexicon.gazetteer.nisbas
        and form not in lexicon.company.whole
        and (_known(form[1:], lexicon) or form not in lexicon.vocabulary.words)
    )
    return form[0] if glued else ""


def _known(form: str, lexicon: Lexicon) -> bool:
    """Say whether a form is a word as it stands, or before a pronoun: فوز in فوزه."""
    roles = lexicon.headlines
    bare = next((form[: -len(end)] for end in PRONOUNS if form.endswith(end) and len(form) - len(end) >= STEM), form)
    return any(
        one in lexicon.vocabulary.words
        or one in lexicon.company.asks
        or roles.has("dangling", one)
        or roles.has("unfinished", one)
        for one in (form, bare)
    )
