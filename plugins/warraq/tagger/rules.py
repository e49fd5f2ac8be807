"""The rules alone as a tagger: what ``find_mentions`` finds, as labels of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance, Token
from warraq.tagger.labels import Entity, labelled
from warraq.text.normalize import fold

SENTENCES = 40  # read as one article
KINDS = {Kind.PERS: "PER", Kind.LOC: "LOC", Kind.ORG: "ORG"}


class RuleTagger:
    """A ``Tagger`` that knows what its lexicon knows. It has no MISC."""

    version = "rules"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the labels of each sentence; sentences that stand together are read together."""
        return [
            labels
            for first in range(0, len(sentences), SENTENCES)
            for labels in self._together(sentences[first : first + SENTENCES])
        ]

    def _together(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[str]]:
        article, lines = _article(sentences)
        mentions = find_mentions(article, [token for line in lines for token in line], self.lexicon)
        for line in lines:
            here = [each for each in mentions if line and line[0].start <= each.start < line[-1].end]
            yield labelled(len(line), [_entity(line, each) for each in here if each.kind in KINDS])


def _article(sentences: Sequence[Sequence[str]]) -> tuple[Article, list[list[Token]]]:
    body = "\n".join(" ".join(sentence) for sentence in sentences)
    lines: list[list[Token]] = []
    start = 0
    for sentence in sentences:
        line = []
        for word in sentence:
            line.append(Token(word, start, start + len(word), fold(word)))
            start += len(word) + 1
        lines.append(line)
    return Article("sentences", body, (), (), Provenance("sentences", "", "utf-8")), lines


def _entity(line: Sequence[Token], mention: Mention) -> Entity:
    inside = [place for place, token in enumerate(line) if mention.start <= token.start < mention.end]
    return Entity(inside[0], inside[-1] + 1, KINDS[mention.kind])
