"""The headlines that a sentence could give: each beginning of each of its variants that fits and may end there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from warraq.extract.headline.bonds import dangles, denies_only
from warraq.extract.headline.length import LIMIT, SHORTEST, lengths
from warraq.extract.headline.sentences import Sentence
from warraq.extract.headline.shorten import Variant, variants
from warraq.extract.headline.speech import as_speech
from warraq.extract.headline.units import Part, Unit
from warraq.extract.headline.words import Sort, Word, words_of
from warraq.lexicon import Lexicon
from warraq.text.stem import light_stem

ASKING = frozenset({"هل", "ماذا", "لماذا", "كيف", "متي", "اين"})  # folded: a question is whole or absent
OPENING = 3  # words of a later sentence that name its subject
SUBJECTS = frozenset({Sort.PERSON, Sort.NAME, Sort.DEFINITE, Sort.INDEFINITE})
SHARED = 4  # words of the lead that a later sentence has too
LONG = 4  # letters
UNENDED = frozenset({Sort.COMMA, Sort.VERB, Sort.CLAUSE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """The first ``end`` words of a variant after its ``opening``; ``later``: not of the lead."""

    sentence: Sentence
    opening: str
    variant: Variant
    end: int
    length: int
    later: bool

    @property
    def text(self) -> str:
        """The headline as a reader sees it."""
        return self.opening + self.sentence.shown([word.unit for word in self.variant.words[: self.end]])


def of_lead(lead: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what the lead gives, as a report («فلان: …») where it can be one."""
    opening, said = as_speech(lead.clause, lexicon)
    reports = tuple(_of_clause(lead, opening, said, lexicon))
    yield from reports or _of_clause(lead, "", lead.clause, lexicon)


def of_later(later: Sentence, lead: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what a later sentence gives that needs none before it, or what the lead's speaker says next."""
    clause = _without_and(later.clause, lexicon)
    if clause and lexicon.reporting.verb(clause[0].form) is not None:
        speaker = as_speech(lead.clause, lexicon)[0]
        opening, said = as_speech(clause, lexicon, speaker)
        person = any(unit.part is Part.PERSON and unit.text in opening for unit in later.units)
        if opening and (person or opening == speaker):
            yield from _of_clause(later, opening, said, lexicon, later=True)
    elif clause and _opens_anew(clause, lexicon) and len(_matter(lead.units) & _matter(clause)) >= SHARED:
        yield from _of_clause(later, "", clause, lexicon, later=True)


def _of_clause(
    sentence: Sentence, opening: str, clause: Sequence[Unit], lexicon: Lexicon, *, later: bool = False
) -> Iterator[Candidate]:
    if not clause or not sentence.shown(clause):
        return
    asks = clause[0].form in ASKING
    seen: set[tuple[int, ...]] = set()
    for variant in variants(clause, lexicon):
        words, places = variant.words, variant.places
        reach = lengths([word.unit for word in words], LIMIT - len(opening))
        for end in range(1, len(words) + 1):
            length = reach[end] + len(opening)
            if length > LIMIT:
                break
            whole = end == len(words)
            short = length < SHORTEST and (later or not whole)
            if short or places[:end] in seen or (asks and not (whole and sentence.asks)):
                continue
            seen.add(places[:end])
            if _may_end(words, end, lexicon):
                yield Candidate(sentence, opening, variant, end, length, later)


def _may_end(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether a variant may end: not on a verb nor before «أن», and not where less would be untrue.

    «لم … سوى …» without its exception says the contrary, and what is so only «إذا …» is not so.
    """
    said, rest = words[:end], words[end:]
    if dangles(said[-1], lexicon) or denies_only(said, lexicon):
        return False
    if not rest:
        return True
    if said[-1].sort in UNENDED or rest[0].sort is Sort.THAT:
        return False
    if any(lexicon.headlines.has("condition", word.unit.form) for word in (said[0], rest[0])):
        return False
    denied = any(lexicon.reporting.has_role(word.unit.form, "negation") for word in said)
    return not (denied and any(lexicon.headlines.has("exception", word.unit.form) for word in rest))


def _without_and(clause: tuple[Unit, ...], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Take the و off «وقال …», so that a later sentence reads as a report of its own."""
    first = clause[0] if clause else None
    if first is None or not first.form.startswith("و") or lexicon.reporting.verb(first.form[1:]) is None:
        return clause
    return (replace(first, text=first.text[1:], form=first.form[1:]), *clause[1:])


def _opens_anew(clause: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a later sentence stands without the ones before it: it names its subject at its beginning."""
    words = words_of(clause[:OPENING], lexicon)
    first = words[0]
    resumes = first.joined or any(lexicon.headlines.has(role, first.unit.form) for role in ("resumes", "copula"))
    if resumes or first.preposition or any(word.sort is Sort.OWNED for word in words):
        return False
    if first.sort is Sort.VERB:
        return len(words) > 1 and words[1].sort in SUBJECTS and not words[1].preposition
    return first.sort in SUBJECTS - {Sort.INDEFINITE}


def _matter(units: Sequence[Unit]) -> frozenset[str]:
    """Return the stems of a sentence's longer words, by which it is seen to be on the lead's matter."""
    words = (word for unit in units for word in unit.form.split())
    return frozenset(light_stem(word) for word in words if len(word) >= LONG)
