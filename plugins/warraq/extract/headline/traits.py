"""What the judge sees of a word: its sort, the preposition on it, what it takes or asks for, and how it ends."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.extract.headline.phrases import ALEF, is_title
from warraq.extract.headline.words import FATHATAN, Sort, Word
from warraq.lexicon import Lexicon
from warraq.lexicon.company import NOTHING, OBJECT, OBJECTS, THAT

PREPOSITIONS = (  # folded
    *("في", "من", "علي", "عن", "بين", "مع", "الي", "ضد", "حول", "بشان", "خلال", "بعد", "قبل", "منذ"),
    *("ب", "ل", "ك"),
)
TAKES = (OBJECT, OBJECTS, THAT, NOTHING, *PREPOSITIONS)
ENDINGS = ("ا", "ة", "ات", "ين", "ون", "ي", "ية", "ه", "ها", "هم", "ت", "وا", "ان", "ى")
ROLES = (
    *("dangling", "unfinished", "adverb", "ordinal", "thin", "quantity", "auxiliary", "copula", "condition"),
    "prefixed",
)
NOUNS = frozenset({Sort.DEFINITE, Sort.INDEFINITE, Sort.OWNED})
NAMES = frozenset({Sort.NAME, Sort.PERSON})
LONG_QUOTE = 3  # spaces
ACCUSATIVE, OTHER, GLUED, END = "accusative", "other", "glued", "end"
TRAITS = (
    *(sort.value for sort in Sort),
    *(f"on {each}" for each in (*PREPOSITIONS, OTHER)),
    *(f"takes {each}" for each in (*TAKES, OTHER)),
    *(f"asks {each}" for each in PREPOSITIONS),
    *(f"ends {each}" for each in ENDINGS),
    *ROLES,
    *("negation", "joined", "article", "number", "latin", "may be verb", "mostly verb", "reports", "title"),
    *("long name", "long quotation"),
)
NUMBERS = {trait: number for number, trait in enumerate(TRAITS)}
# What may come next, as the judge foretells it; nothing, where the clause ends.
KINDS = (
    END,
    *(f"{sort.value}{joined}" for sort in Sort if sort is not Sort.COMMA for joined in ("", " joined")),
    ACCUSATIVE,
    *(f"{sort} {each}" for sort in (Sort.PREPOSITION.value, GLUED) for each in (*PREPOSITIONS, OTHER)),
)
KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


def traits(word: Word, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the numbers of a word's traits."""
    return tuple(NUMBERS[trait] for trait in _traits(word, lexicon))


def kind(word: Word) -> int:
    """Return the number of the kind that a word is of."""
    return KIND_NUMBERS[_kind(word)]


def _kind(word: Word) -> str:
    if word.joined:
        return f"{word.sort.value} joined"
    on = word.preposition if word.preposition in PREPOSITIONS else OTHER
    if word.sort is Sort.PREPOSITION:
        return f"{word.sort.value} {on}"
    if word.preposition and word.sort in NOUNS | NAMES | {Sort.QUOTE}:
        return f"{GLUED} {on}"
    if word.sort is Sort.INDEFINITE and word.unit.text.rstrip(FATHATAN).endswith(ALEF):
        return ACCUSATIVE
    return str(word.sort.value)


def _traits(word: Word, lexicon: Lexicon) -> Iterator[str]:
    text, form = word.unit.text, word.unit.form[word.joined :]
    yield word.sort.value
    if word.preposition:
        yield f"on {word.preposition if word.preposition in PREPOSITIONS else OTHER}"
    yield from (role for role in ROLES if lexicon.headlines.has(role, form))
    if word.sort is Sort.VERB:
        parts = {part for frame in lexicon.company.frames(form) for part in frame}
        yield from (f"takes {part}" for part in TAKES if part in parts)
        if not parts:
            yield f"takes {OTHER}"
    elif word.sort in NOUNS:
        asks = lexicon.company.asks.get(form, frozenset())
        yield from (f"asks {preposition}" for preposition in PREPOSITIONS if preposition in asks)
        bare = text.rstrip(FATHATAN)
        yield from (f"ends {end}" for end in ENDINGS if bare.endswith(end))
    yield from (trait for trait, has in _others(word, text, form, lexicon) if has)


def _others(word: Word, text: str, form: str, lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    yield "negation", lexicon.reporting.has_role(form, "negation")
    yield "joined", word.joined
    yield "article", form.startswith("ال")
    yield "number", any(letter.isdigit() for letter in form)
    yield "latin", form[:1].isascii() and form[:1].isalpha()
    yield "may be verb", form in lexicon.company.verbs
    yield "mostly verb", form in lexicon.company.counted
    yield "reports", lexicon.reporting.verb(form) is not None
    yield "title", word.sort in NOUNS and is_title(word, lexicon)
    yield "long name", word.sort in NAMES and " " in text
    yield "long quotation", word.sort is Sort.QUOTE and text.count(" ") >= LONG_QUOTE
