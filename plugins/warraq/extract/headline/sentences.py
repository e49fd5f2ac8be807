"""The sentences of an article that a headline may be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warraq.extract.headline.clauses import main_clause
from warraq.extract.headline.length import LIMIT, trimmed
from warraq.extract.headline.units import Unit, shown, units_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Mention, Span
from warraq.text.lead import first_sentence

REACH = 4000  # characters of a paragraph that are read: forty times a headline, whatever never ends
MARKS = re.compile(r"[\s.!؟?…\"»”]*")
QUESTION = ("؟", "?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body, its units, and those of its main clause; ``asks``: a question mark follows."""

    units: tuple[Unit, ...]
    clause: tuple[Unit, ...]
    asks: bool

    def shown(self, kept: Sequence[Unit]) -> str:
        """Return some of its units as a reader sees them, a whole question with its mark."""
        said = trimmed(shown(kept))
        whole = bool(kept) and kept[-1].end == self.units[-1].end
        return said + QUESTION[0] if said and self.asks and whole and len(said) < LIMIT else said


def sentences_of(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> Iterator[Sentence]:
    """Yield the sentences of the first line that has words, then the first sentence of each other line."""
    for number, line in enumerate((*article.paragraphs, *article.subheads)):
        for span in _spans(article.body, _beginning(line)):
            units = units_of(article.body, span, mentions, lexicon)
            if units:
                asks = article.body.startswith(QUESTION, span.end)
                yield Sentence(units, main_clause(units, lexicon), asks)
            if number:
                break


def _spans(body: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of a line."""
    while line.text.strip():
        sentence = first_sentence(body, line)
        yield sentence
        start = sentence.end + sum(len(marks) for marks in MARKS.findall(body[sentence.end : line.end])[:1])
        if start <= line.start:
            return
        line = Span(body[start : line.end], start, line.end)


def _beginning(line: Span) -> Span:
    """Return a line up to the last word that ends within REACH."""
    if len(line.text) <= REACH:
        return line
    text = line.text[:REACH].rpartition(" ")[0] or line.text[:REACH]
    return Span(text, line.start, line.start + len(text))
