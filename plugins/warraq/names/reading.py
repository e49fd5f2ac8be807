"""What the finders of names look at: an article's tokens, line by line, and the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Token
from warraq.text.clitics import cut
from warraq.text.normalize import dediacritize, strip_invisible, strip_tatweel

OPENING = frozenset("\"'«“‘„‹(")
CLOSING = frozenset("\"'»”’‹›)")
QUOTES = (OPENING | CLOSING) - frozenset("()")
COMMAS = frozenset((",", "\u060c"))  # comma, Arabic comma
HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Reading:
    """One article made ready: ``limits[i]`` is the index after the last token of token ``i``'s line.

    No name runs over the end of a line.
    """

    tokens: tuple[Token, ...]
    limits: tuple[int, ...]
    lexicon: Lexicon

    def form(self, index: int, of_line: int) -> str:
        """Return the folded form of token ``index``, empty when it is not in the line of token ``of_line``."""
        if index >= self.limits[of_line] or index < 0:
            return ""
        if index < of_line and self.limits[index] != self.limits[of_line]:
            return ""
        return self.tokens[index].form

    def touching(self, index: int) -> bool:
        """Tell whether nothing stands between token ``index`` and its neighbours on both sides."""
        return (
            0 < index < len(self.tokens) - 1
            and self.tokens[index - 1].end == self.tokens[index].start
            and self.tokens[index].end == self.tokens[index + 1].start
        )


@dataclass(frozen=True, slots=True)
class Find:
    """A name found in tokens ``first`` to ``last`` (exclusive). ``title`` is a like pair of indices.

    ``full`` is False for a person's name that may be short for another's in the article.
    """

    first: int
    last: int
    kind: Kind
    name: str
    title: tuple[int, int] | None = None
    full: bool = True


def read(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> Reading:
    """Cut the tokens of an article into its lines."""
    limits: list[int] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(article.body)
        if index + 1 == len(tokens) or "\n" in article.body[token.end : following]:
            limits.extend([index + 1] * (index + 1 - len(limits)))
    return Reading(tuple(tokens), tuple(limits), lexicon)


def spell(tokens: Iterable[Token], reading: str | None = None) -> str:
    """Write a name as its tokens have it: no vowel signs, no quotation marks, no particles before it.

    ``reading`` is what ``text.clitics.readings`` left of the first word.
    """
    return "".join(_pieces(tokens, reading)).strip()


def _pieces(tokens: Iterable[Token], reading: str | None) -> Iterator[str]:
    joined = False
    for place, token in enumerate(tokens):
        if token.text in QUOTES:
            continue
        if token.text in HYPHENS:
            joined = True
            yield "-"
            continue
        text = cut(token.text, reading, token.form) if place == 0 and reading is not None else token.text
        yield ("" if joined else " ") + dediacritize(strip_tatweel(strip_invisible(text)))
        joined = False


def by_start(finds: Iterable[Find]) -> dict[int, Find]:
    """Map the first token of each find to it, the longest where several begin there."""
    starts: dict[int, Find] = {}
    for find in finds:
        if find.first not in starts or find.last > starts[find.first].last:
            starts[find.first] = find
    return starts
