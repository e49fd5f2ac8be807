"""The words that report speech: verbs in classes with their forms, attribution phrases, and the nouns that speak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from warraq.lexicon.keys import key
from warraq.lexicon.tables import rows, values, words_by_role
from warraq.text.clitics import CONJUNCTIONS
from warraq.text.normalize import fold

PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their


class Shape(StrEnum):
    """What part a cue plays in its sentence."""

    FINITE = "finite"  # قال
    ADVERBIAL = "adverbial"  # قائلاً
    NOMINAL = "nominal"  # قوله


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in one of its forms.

    ``lemma`` is the dictionary form; ``cue_class`` is say, add, stress, deny, accuse, promise, warn, ask or announce;
    ``weak``: the form is an ordinary word too (ذكر، يعد), so it reports only where أن or a colon follows.
    """

    lemma: str
    cue_class: str
    shape: Shape
    weak: bool


@dataclass(frozen=True, slots=True)
class Attribution:
    """A phrase that says whose words these are.

    ``words`` are folded; ``clitic``: the next word begins with ل that belongs to the phrase (وفقاً لفلان); ``same``: it
    points back at who was speaking (على حد قوله) and names nobody; ``thus``: it takes up a quotation just before it,
    and a verb of any kind stands before who said it («…».. هكذا بدأ فلان حديثه).
    """

    words: tuple[str, ...]
    cue_class: str
    clitic: bool
    same: bool
    thus: bool


@dataclass(frozen=True, slots=True)
class SpeakerNoun:
    """A noun that stands for whoever spoke: ``kind`` is person, people or text, ``gender`` m or f."""

    kind: str
    gender: str


@dataclass(frozen=True, slots=True)
class Reporting:
    """Everything is keyed by folded form.

    ``verbs``: forms without و and ف before them (``verb`` reads those off). ``acts``: nouns of saying (إعلان).
    ``attributions``: by first word, longer phrases first. ``speakers``: without ال. ``name_heads``: words that announce
    a name in quotation marks, without ال.
    ``words``: by role (those that ``clause_words.tsv`` lists), the small words that bound clauses.
    ``intransitive``: lemmas of verbs with no object but what is said: the noun after one is its subject.
    ``showing``: of verbs whose subject may be a thing (كشفت النتائج أن …).
    ``describing``: of verbs that have an object and what it is called (وصف القرار بـ«…»).
    ``predicating``: of those that have the two without a preposition (اعتبر القرار «ظالما»). ``expressing``: of verbs
    that have what is said after عن (أعرب عن «قلقه»).
    ``colon_only``: of verbs that report only before a colon or a quotation (زاد: «…»).
    ``telling``: of verbs that have as object whom it is said to (أبلغ فلانا أن …).
    ``relays``: of verbs that pass on what somebody else said, named after عن. ``locative``: of those that have the
    speech in something (جاء في البيان); ``nouns``: of nouns that open it with a colon (تغريدة: «…»).
    """

    verbs: Mapping[str, Verb]
    acts: Mapping[str, Verb]
    attributions: Mapping[str, tuple[Attribution, ...]]
    speakers: Mapping[str, SpeakerNoun]
    name_heads: frozenset[str]
    words: Mapping[str, frozenset[str]]
    intransitive: frozenset[str]
    showing: frozenset[str]
    describing: frozenset[str]
    predicating: frozenset[str]
    expressing: frozenset[str]
    colon_only: frozenset[str]
    telling: frozenset[str]
    relays: frozenset[str]
    locative: frozenset[str]
    nouns: frozenset[str]

    @classmethod
    def load(cls) -> Reporting:
        """Read ``reporting_verbs``, ``reporting_nouns``, ``attributions``, ``speaker_nouns``, ``name_heads`` and
        ``clause_words``.
        """
        verbs: dict[str, Verb] = {}
        for form, verb in read_verbs():
            verbs.setdefault(form, verb)
        phrases: dict[str, list[Attribution]] = {}
        for phrase in read_attributions():
            phrases.setdefault(phrase.words[0], []).append(phrase)
        return cls(
            verbs=verbs,
            acts={
                fold(row["word"]): Verb(row["word"], row["class"], Shape.NOMINAL, weak=True)
                for row in rows("reporting_nouns")
            },
            attributions={
                first: tuple(sorted(found, key=lambda phrase: -len(phrase.words))) for first, found in phrases.items()
            },
            speakers={fold(row["word"]): SpeakerNoun(row["kind"], row["gender"]) for row in rows("speaker_nouns")},
            name_heads=frozenset(fold(row["word"]) for row in rows("name_heads")),
            words=with_pronouns(words_by_role("clause_words", fold)),
            intransitive=lemmas("no"),
            showing=lemmas("shows"),
            describing=lemmas("called"),
            predicating=lemmas("predicate"),
            expressing=lemmas("express"),
            colon_only=lemmas("colon"),
            telling=lemmas("told"),
            relays=lemmas("relay"),
            locative=lemmas("in"),
            nouns=lemmas("noun"),
        )

    def verb(self, form: str) -> Verb | None:
        """Return the reporting verb that a folded form is, with or without و or ف before it (وقال، فأضاف)."""
        found = self.verbs.get(form)
        if found is None and form.startswith(CONJUNCTIONS):
            found = self.verbs.get(form[1:])
        return found

    def has_role(self, form: str, role: str) -> bool:
        """Tell whether a folded form is a small word of ``role``, with or without و before it."""
        words = self.words[role]
        return form in words or (form.startswith(CONJUNCTIONS[0]) and form[1:] in words)


def with_pronouns(words: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Add to the small words the prepositions with a pronoun (منها): they end a subject, and of those that say when or
    where may stand before one (قال أمامهم المدير).
    """
    ending, standing = (
        frozenset(word + pronoun for word in words[role] for pronoun in PRONOUNS)
        for role in ("preposition", "circumstance")
    )
    return {**words, "preposition": words["preposition"] | ending, "adverb": words["adverb"] | standing}


def lemmas(takes: str) -> frozenset[str]:
    """Return the lemmas of ``reporting_verbs.tsv`` whose object is ``takes``."""
    return frozenset(row["lemma"] for row in rows("reporting_verbs") if takes in values(row["object"]))


def read_verbs() -> Iterator[tuple[str, Verb]]:
    """Yield every form of ``reporting_verbs.tsv`` with its verb, forms that are always a verb first."""
    table = tuple(rows("reporting_verbs"))
    for shape in Shape:
        for row in table:
            weak = set(map(fold, values(row["weak"])))
            for form in map(fold, values(row[shape.value])):
                yield form, Verb(row["lemma"], row["class"], shape, form in weak)


def read_attributions() -> Iterator[Attribution]:
    """Read ``attributions.tsv``."""
    for row in rows("attributions"):
        words = key(row["words"]).split()
        clitic = words[-1] == "\u0644"  # lam
        folded = tuple(words[:-1] if clitic else words)
        yield Attribution(folded, row["class"], clitic, same=row["role"] == "same", thus=row["role"] == "thus")
