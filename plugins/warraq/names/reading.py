"""What the finders of names look at: an article's tokens, line by line, and the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from warraq.lexicon import Lexicon
from warraq.lexicon.people import Part
from warraq.names.roles import Role, role
from warraq.records import Article, Kind, Token
from warraq.text.clitics import cut, hamza_inside, readings
from warraq.text.match import Phrase, phrases
from warraq.text.normalize import dediacritize, strip_invisible, strip_tatweel

OPENING = frozenset("\"'«“‘„‹(")
CLOSING = frozenset("\"'»”’‹›)")
QUOTES = (OPENING | CLOSING) - frozenset("()")
COMMAS = frozenset((",", "\u060c"))  # comma, Arabic comma
HYPHENS = frozenset("-\u2010\u2011")
JOINTS = HYPHENS | frozenset("_")
HASH = "#"
LONGEST_HASHTAG = 80
ALEF_MAKSURA = "\u0649"
ALI, YEH = "\u0639\u0644\u064a", "\u064a"  # علي, yeh


@dataclass(frozen=True, slots=True)
class Reading:
    """One article made ready. What stands inside a word (أبو-ظبي, #مجلس_الأمن) or makes a hashtag of it is no token.

    For each token: ``limits`` has the index after the last token of its line, over which no name runs; ``phrases`` all
    that begin at it; ``roles`` what it can be in a name. ``joined``: tokens that a hyphen joins to the one before.
    """

    tokens: tuple[Token, ...]
    limits: tuple[int, ...]
    phrases: tuple[tuple[Phrase, ...], ...]
    roles: tuple[Role, ...]
    lexicon: Lexicon
    joined: frozenset[int] = frozenset()

    def form(self, index: int, of_line: int) -> str:
        """Return the folded form of token ``index``, empty when it is not in the line of token ``of_line``."""
        if index >= self.limits[of_line] or index < 0:
            return ""
        if index < of_line and self.limits[index] != self.limits[of_line]:
            return ""
        return self.tokens[index].form

    def spelled_otherwise(self, index: int) -> bool:
        """Tell whether token ``index`` is like a name, or one with a particle, but for a hamza: بشأن, شان."""
        return spelled_otherwise(self.tokens[index], self.lexicon)

    def words(self, first: int, last: int) -> str:
        """Return the folded forms of tokens ``first`` to ``last`` (exclusive) as one string."""
        return " ".join(token.form for token in self.tokens[first:last])

    def role(self, index: int, of_line: int) -> Role:
        """Return the role of token ``index``, NONE when it is not in the line of token ``of_line``."""
        return self.roles[index] if self.form(index, of_line) else Role.NONE


@dataclass(frozen=True, slots=True)
class Find:
    """A name found in tokens ``first`` to ``last`` (exclusive). ``title`` is a like pair of indices.

    ``official``: the title is an office. ``full`` is False for a person's name that may be short for another's.
    """

    first: int
    last: int
    kind: Kind
    name: str
    title: tuple[int, int] | None = None
    official: bool = False
    full: bool = True


def read(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> Reading:
    """Make an article ready: its lines, phrases and roles."""
    kept = tuple(token for token in tokens if not (_joins(article.body, token) or _tags(article.body, token)))
    limits: list[int] = []
    for index, token in enumerate(kept):
        following = kept[index + 1].start if index + 1 < len(kept) else len(article.body)
        if index + 1 == len(kept) or "\n" in article.body[token.end : following]:
            limits.extend([index + 1] * (index + 1 - len(limits)))
    dotted = ALEF_MAKSURA not in article.body  # such a writer's علي is mostly على
    longest = max(
        lexicon.gazetteer.longest, lexicon.organizations.longest, lexicon.people.longest_title, lexicon.events.longest
    )
    return Reading(
        tokens=kept,
        limits=tuple(limits),
        phrases=tuple(phrases(kept, first, limit, longest) for first, limit in enumerate(limits)),
        roles=tuple(
            Role.NONE
            if preposition(token) or (dotted and token.form == ALI and not _fathers(kept, index, lexicon))
            else _role(kept, index, lexicon)
            for index, token in enumerate(kept)
        ),
        lexicon=lexicon,
        joined=frozenset(
            index
            for index in range(1, len(kept))
            if kept[index].start == kept[index - 1].end + 1 and article.body[kept[index - 1].end] in HYPHENS
        ),
    )


def _fathers(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before makes a token somebody's name: أبو علي، بن علي."""
    before = lexicon.people.particles.get(tokens[index - 1].form) if index else None
    return before in (Part.KUNYA, Part.SON)


def _role(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Role:
    """Return the role of a token, which a word after it that makes a given name of both may decide (فتح الله)."""
    token = tokens[index]
    if spelled_otherwise(token, lexicon):
        return Role.NONE
    found = role(token.form, lexicon)
    following = tokens[index + 1].form if found is Role.NONE and index + 1 < len(tokens) else ""
    compound = following in lexicon.people.compounds and f"{token.form} {following}" in lexicon.people.given
    return Role.GIVEN if compound else found


def spelled_otherwise(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is like a given name, or one with a particle, that is never written with its hamza."""
    people = lexicon.people
    return hamza_inside(token.text) and any(
        rest in people.given and rest not in people.hamzas for rest in readings(token.form)
    )


def _joins(body: str, token: Token) -> bool:
    """Tell whether a token only joins the words on both its sides."""
    return (
        token.text in JOINTS
        and token.start > 0
        and token.end < len(body)
        and body[token.start - 1].isalnum()
        and body[token.end].isalnum()
    )


def _tags(body: str, token: Token) -> bool:
    """Tell whether a token makes a hashtag of a word (دونالد #ترمب); between two hashtags it parts names."""
    if token.text != HASH or not body[token.end : token.end + 1].isalnum():
        return False
    before = body[max(0, token.start - LONGEST_HASHTAG) : token.start].rsplit(maxsplit=1)
    return not (before and before[-1].startswith(HASH))


def preposition(token: Token) -> bool:
    """Tell على and وعلى from the name علي, which folding makes one with them."""
    return token.form.endswith(ALI) and len(token.form) <= len(ALI) + 1 and not token.text.endswith(YEH)


def spell(tokens: Iterable[Token], reading: str | None = None) -> str:
    """Write a name as its tokens have it: no vowel signs, no quotation marks, no particles before it.

    ``reading`` is what ``text.clitics.readings`` left of the first word.
    """
    words = [token for token in tokens if token.text not in QUOTES]
    texts = [
        cut(words[0].text, reading, words[0].form) if reading else words[0].text,
        *(word.text for word in words[1:]),
    ]
    return " ".join(dediacritize(strip_tatweel(strip_invisible(text))) for text in texts)


def by_start(finds: Iterable[Find]) -> dict[int, Find]:
    """Map the first token of each find to it, the longest where several begin there."""
    starts: dict[int, Find] = {}
    for find in finds:
        if find.first not in starts or find.last > starts[find.first].last:
            starts[find.first] = find
    return starts
