"""Who appears with whom: people and organizations named in one sentence, with the sentences that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pelican.contents import Article

from warraq.ties import Sentence, Tie, ties
from warraq_index.blocks import Block, Mark, cut_end, cut_middle, cut_start, sentence_spans
from warraq_index.ordering import by_name
from warraq_index.views import Companion, EntityPage, Evidence

KINDS = ("people", "organizations")
AROUND = 60  # characters of a sentence shown before the first name and after the last
BETWEEN = 120  # and between the two


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a block, ``start`` to ``end``, and the first mark in it of each name."""

    article: Article
    block: Block
    start: int
    end: int
    marks: tuple[tuple[EntityPage, Mark], ...]


def passages(
    article: Article, block: Block, entity: Callable[[str], EntityPage | None]
) -> Iterator[Sentence[EntityPage, Passage]]:
    """Yield the sentences of a block that name more than one person or organization; ``entity`` knows the labels.

    The article's own source is in nobody's company: it signs its datelines.
    """
    marks = [
        (page, mark)
        for mark in block.marks
        if (page := entity(mark.label)) is not None
        and page.kind in KINDS
        and article.source not in (page.label, block.text[mark.start : mark.end])
    ]
    if len(marks) < 2:  # noqa: PLR2004 a pair
        return
    for start, end in sentence_spans(block.text):
        first: dict[EntityPage, Mark] = {}
        for page, mark in marks:
            if start <= mark.start < end:
                first.setdefault(page, mark)
        if len(first) > 1:
            yield Sentence(tuple(first), article, Passage(article, block, start, end, tuple(first.items())))


def set_companions(found: Sequence[Sentence[EntityPage, Passage]]) -> None:
    """Let the pages of people and organizations know who is named with them."""
    for page, tied in ties(found, order=by_name).items():
        page.beside = tuple(_companion(page, tie) for tie in tied)


def _companion(page: EntityPage, tie: Tie[EntityPage, Passage]) -> Companion:
    evidence = tuple(_evidence(passage, (page, tie.other)) for passage in tie.places)
    return Companion(tie.other, tie.sources, tie.sentences, evidence, tie.also)


def _evidence(passage: Passage, pair: Iterable[EntityPage]) -> Evidence:
    marks = dict(passage.marks)
    first, last = sorted((marks[page] for page in pair), key=lambda mark: mark.start)
    text = passage.block.text
    return Evidence(
        article=passage.article,
        url=f"{passage.article.url}#{passage.block.anchor}" if passage.block.anchor else passage.article.url,
        before=cut_start(text[passage.start : first.start], AROUND),
        one=text[first.start : first.end],
        between=cut_middle(text[first.end : last.start], BETWEEN),
        other=text[last.start : last.end],
        after=cut_end(text[last.end : passage.end], AROUND),
    )
