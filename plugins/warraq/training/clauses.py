"""The clauses of news from which the judge of headlines hears where they end, and the candidates that people judged."""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from warraq.extract.headline.candidates import Candidate, of_later, of_lead
from warraq.extract.headline.needs import Way, lacking
from warraq.extract.headline.sentences import Sentence, sentences_of
from warraq.extract.headline.words import Sort, Word, words_of
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.seeds import parse
from warraq.tagger.tagger import network
from warraq.text.tokenize import tokenize

SENTENCES = 12  # of an article
SHORTEST, LONGEST = 2, 30  # words of a clause that are read
LEAST_TITLE = 3  # words
DIGITS = 12  # of a digest


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a clause without commas; ``whole``: what follows the last of them is another clause or nothing."""

    words: tuple[Word, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Item:
    """An article as it stands in the data."""

    id: str
    title: str
    text: str


def read(news: Path, wanted: Collection[str] | None = None) -> Iterator[Item]:
    """Yield the articles that are ``wanted``, else those whose hash of the id is even.

    Evaluations report on the others.
    """
    for path in sorted(news.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                even = not int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2
                if even if wanted is None else row["id"] in wanted:
                    yield Item(row["id"], (row["title"] or "").strip(), (row["text"] or "").strip())


def clauses_of(item: Item, lexicon: Lexicon) -> Iterator[Clause]:
    """Yield the main clauses of the first sentences, and the title, or what it says after its last colon."""
    for sentence in islice(_sentences(item.text, lexicon), SENTENCES):
        words = words_of(sentence.clause, lexicon)
        ended = bool(words) and sentence.clause[-1].end == sentence.units[-1].end
        yield from _clause(words, whole=ended or not lacking(words, lexicon, Way.PAUSE))
    said = item.title.rpartition(":")[2].strip()
    if len(said.split()) >= LEAST_TITLE:
        for sentence in islice(_sentences(said, lexicon), 1):
            if sentence.clause and sentence.clause[-1].end == sentence.units[-1].end:
                yield from _clause(words_of(sentence.clause, lexicon), whole=True)


def candidates_of(item: Item, lexicon: Lexicon) -> list[Candidate]:
    """Return all candidates of the first sentences."""
    sentences = list(islice(_sentences(item.text, lexicon), SENTENCES))
    if not sentences:
        return []
    lead, *others = sentences
    return [*of_lead(lead, lexicon), *(found for each in others for found in of_later(each, lead, lexicon))]


def digest(words: str) -> str:
    """Return what stands for a headline in the table of verdicts."""
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def _sentences(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    article = parse(f"{text}\n".encode(), "article.txt")
    return sentences_of(article, lexicon, find_mentions(article, tokenize(article.body), lexicon, network()))


def _clause(words: tuple[Word, ...], *, whole: bool) -> Iterator[Clause]:
    spoken = tuple(word for word in words if word.sort is not Sort.COMMA)
    if len(spoken) >= SHORTEST:
        yield Clause(spoken[:LONGEST], whole and len(spoken) <= LONGEST)
