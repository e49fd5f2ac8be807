"""Who bears a title in an article, and which organizations a noun heads: what «الوزير» and «الصحيفة» may refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warraq.extract.quotes.nouns import words_of
from warraq.lexicon import Lexicon
from warraq.records import Kind, Mention
from warraq.text.clitics import LAM, bare
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

BEFORE = 20  # letters in which the word before a name is looked for


@dataclass(frozen=True, slots=True)
class Bearer:
    """A mention that ends at ``end`` of one with ``name``, and the words of its title or the noun that heads it."""

    name: str
    kind: Kind
    end: int
    words: frozenset[str]


def find_bearers(body: str, mentions: Iterable[Mention], lexicon: Lexicon) -> Mapping[str, tuple[Bearer, ...]]:
    """Return the bearers by the first word of their title or by the noun that heads their name, in text order."""
    found: dict[str, list[Bearer]] = {}
    for mention in mentions:
        if mention.kind is Kind.PERS and mention.title is not None:
            words = title_words(mention.title.text, lexicon)
        elif mention.kind is Kind.ORG:
            head = organization_head(body, mention, lexicon)
            words = (head,) if head is not None else ()
        else:
            continue
        if words and not is_another_title(words, lexicon):
            found.setdefault(words[0], []).append(Bearer(mention.name, mention.kind, mention.end, frozenset(words)))
    return {head: tuple(sorted(bearers, key=lambda bearer: bearer.end)) for head, bearers in found.items()}


def title_words(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words of a title, adjectives of origin as their place: الأمريكي and الأميركية are one."""
    return tuple(lexicon.gazetteer.nisbas.get(word, word) for word in words_of(text))


def is_another_title(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether a title holds that of another person (المبعوث الخاص ‹للرئيس›): who bears it is in doubt."""
    return any(word.startswith(LAM + LAM) and word[2:] in lexicon.people.titles for word in words[1:])


def organization_head(body: str, mention: Mention, lexicon: Lexicon) -> str | None:
    """Return the noun that heads an organization's name, in it, before it, or as the lexicon has it."""
    first, *_ = (*words_of(mention.text), "")
    before = body[max(0, mention.start - BEFORE) : mention.start].split()
    known = lexicon.organizations.known.get(" ".join(fold(mention.name).split()))
    for candidate in (
        first,
        fold(before[-1].strip('"\u00ab\u201c')) if before else "",
        fold(known.head) if known else "",
    ):
        for reading in without_clitics(candidate):
            noun = lexicon.reporting.speakers.get(reading)
            if reading in lexicon.organizations.heads or (noun is not None and noun.kind == "text"):
                return bare(reading)
    return None
