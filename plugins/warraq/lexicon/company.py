"""The company that words keep: which forms are verbs, what a verb takes, which word asks for which preposition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from warraq.lexicon.tables import rows
from warraq.text.normalize import fold

OBJECT, OBJECTS, THAT, NOTHING = "object", "objects", "that", "-"
IMPERFECT = ("ي", "ت")
FUTURE = "س"
FEMININE = "ت"
SHORTEST = 3  # letters


@dataclass(frozen=True, slots=True)
class Company:
    """Everything is keyed by folded form.

    ``verbs``: forms that may be verbs; ``counted``: those that mostly are. ``exact`` and ``takes``: by form, and by
    lemma as ``lemma`` makes it, what a verb needs beside its subject to say anything: alternatives, each of them parts
    that all must be there (object, that, a preposition). ``asks``: the prepositions that a word is rarely without
    (التعاقد مع، الخاصة بـ). ``whole``: words that only look as if ب, ل or ك were written onto another one (لجنة).
    """

    verbs: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    exact: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    takes: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    asks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Company:
        """Read ``verb_frames``, which people wrote, and ``word_company``, which was counted; the first one wins."""
        verbs: set[str] = set()
        counted: set[str] = set()
        whole: set[str] = set()
        exact: dict[str, tuple[frozenset[str], ...]] = {}
        takes: dict[str, tuple[frozenset[str], ...]] = {}
        asks: dict[str, frozenset[str]] = {}
        for row in rows("verb_frames"):
            frame = _frame(row["takes"])
            for form in row["forms"].split("|"):
                forms = tuple(map(fold, (form, *inflected(form))))
                verbs.update(forms)
                counted.update(one for one in forms[1:] if not one.startswith(FEMININE))
                exact[forms[0]] = (*exact.get(forms[0], ()), *frame)
                for one in dict.fromkeys(map(lemma, forms)):
                    takes[one] = (*takes.get(one, ()), *frame)
        for row in rows("word_company"):
            if row["kind"] == "whole":
                whole.add(row["word"])
            elif row["kind"]:
                (counted if row["kind"] == "verb" else verbs).add(row["word"])
                if row["takes"]:
                    takes.setdefault(lemma(row["word"]), _frame(row["takes"]))
            else:
                asks[row["word"]] = frozenset(row["takes"].split("|"))
        return cls(frozenset(verbs | counted), frozenset(counted), exact, takes, asks, frozenset(whole))

    def frames(self, form: str) -> tuple[frozenset[str], ...]:
        """Return what a form of a verb takes, () where that is not known."""
        return self.exact.get(form) or self.takes.get(lemma(form), ())


def lemma(form: str) -> str:
    """Return what stands for the forms of a verb that differ in gender and future only: تعلن، سيعلن → يعلن."""
    if form[:2] in {FUTURE + letter for letter in IMPERFECT} and len(form) > SHORTEST + 1:
        form = form[1:]
    if len(form) > SHORTEST:
        form = form.removesuffix(FEMININE)
    if len(form) < SHORTEST:
        return form
    return IMPERFECT[0] + form[1:] if form.startswith(FEMININE) else form


def inflected(form: str) -> Iterator[str]:
    """Yield the forms of a verb's third person, masculine, that newspapers write and that are hardly ever nouns."""
    if form.startswith(IMPERFECT[0]):
        yield form
        yield from (
            form.replace(IMPERFECT[0], FEMININE, 1),
            FUTURE + form,
            f"{FUTURE}{FEMININE}{form[1:]}",
            form + "ون",
        )
    else:
        stem = form[:-1] if form.endswith(("ى", "ا")) else form  # نفى → نفت، دعا → دعت
        yield from (stem + FEMININE, stem + "وا")


def _frame(cell: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(fold, part.split("+"))) for part in cell.split("|"))
