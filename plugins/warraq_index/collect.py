"""Read the articles' metadata and text once, and know everything that the index pages show."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pelican.contents import Article

from warraq.fields import AdjectiveLine, EventLine, Locator, QuoteLine, TitleLine
from warraq.names.forms import other_names, spellings
from warraq.names.title_forms import without_particle
from warraq.records import Aspect
from warraq.ties import Sentence
from warraq_index.blocks import Block, blocks, link_marks, number_paragraphs, plain_text, surroundings
from warraq_index.company import Passage, passages, set_companions
from warraq_index.identities import Identities, base_label
from warraq_index.ordering import by_name, most, most_said
from warraq_index.stories import leave_alone
from warraq_index.titles import descriptor, gathered
from warraq_index.topics import TopicShelf, most_topics
from warraq_index.views import (
    KINDS,
    MENTION_CLASSES,
    Collection,
    EntityPage,
    EventFact,
    Mention,
    QuoteView,
    Title,
)

logger = logging.getLogger(__name__)


class Collector:
    """Collect what articles say. Use once: ``Collector(…).collect(articles)``.

    ``misfits`` is the logging level for lines that no longer fit their text.
    Two passes, because an article may mark a label that only a later one lists.
    """

    def __init__(self, identities: Identities, topics: TopicShelf, *, misfits: int = logging.WARNING) -> None:
        self._identities = identities
        self._misfits = misfits
        self._topics = topics
        self._own: dict[Article, dict[str, EntityPage]] = {}
        self._mentions: dict[EntityPage, list[Mention]] = {}
        self._quotes: dict[EntityPage, list[QuoteView]] = {}
        self._quotes_about: dict[EntityPage, list[QuoteView]] = {}
        self._titles: dict[EntityPage, list[Title]] = {}
        self._facts: dict[EntityPage, dict[tuple[Aspect, str], EventFact]] = {}
        self._adjectives: dict[EntityPage, list[tuple[Article, AdjectiveLine]]] = {}
        self._places: dict[str, EntityPage] = {}
        self._words: dict[EntityPage, Counter[str]] = {}
        self._passages: list[Sentence[EntityPage, Passage]] = []
        self._faults: set[tuple[int, str]] = set()

    def collect(self, articles: Sequence[Article]) -> Collection:
        """Set each article's people, organizations, places, events, topics and quotes, and return the whole.

        ``articles`` come newest first, undated last. A line or a mark that cannot be read is dropped and
        named in the log.
        """
        for article in articles:
            self._read_lists(article)
        for article in articles:
            self._read_text(article)
            article.topics = self._topics.of(article)
            self._read_adjectives(article)
        set_companions(self._passages)
        entities = self._complete_entities(articles)
        topics = self._topics.complete(articles)
        for level, fault in sorted(self._faults):
            logger.log(level, "%s", fault)
        return Collection(
            articles=tuple(articles),
            entities={
                kind: tuple(sorted((one for one in entities if one.kind == kind), key=by_name)) for kind in KINDS
            },
            topics=topics,
            quotes=tuple(quote for article in articles for quote in article.quotes),
        )

    def _read_lists(self, article: Article) -> None:
        own: dict[str, EntityPage] = {}
        for kind in KINDS:
            for label in article.metadata[kind]:
                page = self._identities.entity(kind, label)
                if page is not None:
                    own[label] = page
                if page is not None and page.kind == "places":
                    self._places[label] = page
        self._own[article] = own

    def _read_text(self, article: Article) -> None:
        article._content = number_paragraphs(article._content)  # noqa: SLF001 Pelican's own plugins set it so
        found = blocks(article._content)  # noqa: SLF001
        for block in found:
            self._read_marks(article, block)
            self._passages += passages(article, block, lambda label: self._entity(article, label))
        self._read_unmarked(article, found)
        article._content = link_marks(article._content, lambda label, words: self._link(article, label, words))  # noqa: SLF001
        pages = dict.fromkeys(self._own[article].values())
        for kind in KINDS:
            setattr(article, kind, tuple(page for page in pages if page.kind == kind))
        article.quotes = tuple(self._read_quotes(article, {block.anchor: block for block in found if block.anchor}))
        article.titles = tuple(self._read_titles(article, found))
        self._read_event_details(article, {block.anchor: block.text for block in found if block.anchor})
        lead = next((block.text for block in found), "")
        article.summary_text = plain_text(article.metadata.get("summary", "")) or lead

    def _entity(self, article: Article, label: str) -> EntityPage | None:
        return self._own[article].get(label) or self._identities.known(label)

    def _read_marks(self, article: Article, block: Block) -> None:
        for mark in block.marks:
            page = self._entity(article, mark.label)
            if page is None:
                continue
            self._own[article].setdefault(mark.label, page)
            before, after = surroundings(block.text, mark.start, mark.end)
            words = block.text[mark.start : mark.end]
            url = f"{article.url}#{block.anchor}" if block.anchor else article.url
            self._words.setdefault(page, Counter())[words] += 1
            self._mentions.setdefault(page, []).append(Mention(article, words, before, after, block.anchor, url))

    def _read_unmarked(self, article: Article, found: Sequence[Block]) -> None:
        """Remember the listed labels that stand in the text as they are, though no mark says so (an event's do)."""
        for label, page in self._own[article].items():
            if page not in self._words and any(_has_words(block.text, label) for block in found):
                self._words[page] = Counter([label])

    def _link(self, article: Article, label: str, words: str) -> str:
        """Return a mention as a link that Pelican points from wherever the article is shown, or as plain words."""
        page = self._entity(article, label)
        if page is None:
            self._fault(article, f"لا صفحة للاسم «{label}» — no page for the label")
            return words
        kind = MENTION_CLASSES[page.kind]
        return f'<a class="mention mention-{kind}" href="{{filename}}/{page.url}" data-entity="{page.id}">{words}</a>'

    def _read_quotes(self, article: Article, found: Mapping[str, Block]) -> Iterable[QuoteView]:
        texts = {anchor: block.text for anchor, block in found.items()}
        for raw in article.metadata["quotes"]:
            line = QuoteLine.read(raw)
            text = _slice(texts, line.locator) if line else None
            if line is None or text is None:
                self._fault(article, f"قول لا يطابق نصه — a quotation that does not fit the text: {raw}", self._misfits)
                continue
            page = self._own[article].get(line.speaker)  # only a label of this article: other words name nobody
            quote = QuoteView(
                text=text,
                speaker=line.speaker or None,
                entity=page,
                cue=line.cue,
                cue_class=line.cue_class,
                kind=line.kind,
                article=article,
                locator=line.locator.block,
                url=f"{article.url}#{line.locator.block}",
                anchor=f"quote-{line.locator.block}-{line.locator.start}-{line.locator.end}",
            )
            if page is not None:
                self._quotes.setdefault(page, []).append(quote)
            for named in dict.fromkeys(self._named_inside(article, line.locator, found[line.locator.block])):
                if named is not page:
                    self._quotes_about.setdefault(named, []).append(quote)
            yield quote

    def _read_titles(self, article: Article, found: Sequence[Block]) -> Iterable[Title]:
        texts = {block.anchor: block for block in found if block.anchor}
        for raw in article.metadata["titles"]:
            line = TitleLine.read(raw)
            page = self._own[article].get(line.label) if line else None
            if line is None or page is None:
                self._fault(article, f"لقب بلا صاحب — a title without its person: {raw}", self._misfits)
                continue
            block = texts.get(line.locator.block)
            title = _title(article, line, block)
            yield replace(title, bearer=page)
            self._titles.setdefault(page, []).append(title)
            for body in () if block is None else self._named_inside(article, line.locator, block):
                if body.kind == "organizations":  # «رئيس مجلس الأمن الروسي» stands on the council's page too
                    self._titles.setdefault(body, []).append(replace(title, bearer=page))

    def _named_inside(self, article: Article, place: Locator, block: Block) -> Iterable[EntityPage]:
        """Yield those whom a stretch of a block names."""
        for mark in block.marks:
            page = self._entity(article, mark.label)
            if page is not None and place.start <= mark.start and mark.end <= place.end:
                yield page

    def _read_event_details(self, article: Article, texts: Mapping[str, str]) -> None:
        """Count what the article says of the places and times of its events, each once."""
        counted = set()
        for raw in article.metadata["event_details"]:
            line = EventLine.read(raw)
            event = self._own[article].get(line.label) if line else None
            words = _slice(texts, line.locator) if line else None
            if line is None or event is None or words is None:
                self._fault(article, f"تفصيل بلا حدث — a detail without its event: {raw}", self._misfits)
                continue
            place = self._own[article].get(line.value) or self._places.get(line.value)
            page = place if line.aspect is Aspect.PLACE else None
            before, after = surroundings(texts[line.locator.block], line.locator.start, line.locator.end)
            url = f"{article.url}#{line.locator.block}"
            fact = self._facts.setdefault(event, {}).setdefault(
                (line.aspect, line.value), EventFact(line.value, page, article, url, before, words, after)
            )
            if (event, line.aspect, line.value) not in counted:
                counted.add((event, line.aspect, line.value))
                fact.count += 1

    def _read_adjectives(self, article: Article) -> None:
        """Count adjectives for the pages of their places; a place that no article names has no page."""
        for raw in article.metadata["adjectives"]:
            line = AdjectiveLine.read(raw)
            if line is None:
                self._fault(article, f"نسبة لا تُقرأ — a line of adjectives that cannot be read: {raw}", self._misfits)
                continue
            page = self._places.get(line.label)
            if page is not None:
                self._adjectives.setdefault(page, []).append((article, line))

    def _complete_entities(self, articles: Sequence[Article]) -> list[EntityPage]:
        listed: dict[EntityPage, list[Article]] = {}
        for article in articles:
            for page in dict.fromkeys(self._own[article].values()):
                listed.setdefault(page, []).append(article)
        for page, found in listed.items():
            days = [article.iso_date for article in found if article.iso_date]
            page.articles = tuple(found)
            page.count = len(found)
            page.first, page.last = (min(days), max(days)) if days else (None, None)
            page.undated = len(found) - len(days)
            page.mentions = tuple(self._mentions.get(page, ()))
            page.quotes = tuple(self._quotes.get(page, ()))
            page.quotes_about = tuple(self._quotes_about.get(page, ()))
            page.titles = gathered(self._titles.get(page, ()))
            page.descriptor = descriptor(page.titles)
            words = self._words.get(page, Counter())
            page.searched = searched(page.label, words)
            page.aliases = other_names(page.label, page.aliases, words)
            page.spellings = spellings(page.aliases, page.label, words)
            adjectives = self._adjectives.get(page, ())
            page.adjectives = tuple(sorted({word for _, line in adjectives for word in line.words}))
            page.adjective_count = sum(line.count for _, line in adjectives)
            page.adjective_articles = tuple(dict.fromkeys(article for article, _ in adjectives))
            facts = self._facts.get(page, {})
            page.held_in = most_said(fact for (aspect, _), fact in facts.items() if aspect is Aspect.PLACE)
            page.held_on = most_said(fact for (aspect, _), fact in facts.items() if aspect is Aspect.DATE)
            shared = Counter(other for article in found for other in dict.fromkeys(self._own[article].values()))
            for known in (page, *(beside.entity for beside in page.beside)):
                del shared[known]
            page.companions = most(count_kind(shared, *(kind for kind in KINDS if kind != "places")))
            page.places = most(count_kind(shared, "places"))
            page.topics = most_topics(Counter(one.topic for article in found for one in article.topics))
        set_namesakes(listed)
        return list(listed)

    def _fault(self, article: Article, reason: str, level: int = logging.WARNING) -> None:
        self._faults.add((level, f"{article.relative_source_path}: {reason}"))


def count_kind(counts: Counter[EntityPage], *kinds: str) -> Counter[EntityPage]:
    """Keep the counts of some kinds of names."""
    return Counter({page: count for page, count in counts.items() if page.kind in kinds})


def set_namesakes(pages: Iterable[EntityPage]) -> None:
    """Let pages of one kind that differ only in what stands in brackets after the name know each other."""
    named: dict[tuple[str, str], list[EntityPage]] = {}
    for page in pages:
        named.setdefault((page.kind, base_label(page.label)), []).append(page)
    for found in named.values():
        for page in found:
            page.namesakes = tuple(sorted((other for other in found if other is not page), key=by_name))


def leave_plain(article: Article) -> None:
    """Complete an article that no index lists (a draft, say): its marks become words, it names nobody."""
    article._content = link_marks(number_paragraphs(article._content), lambda _label, words: words)  # noqa: SLF001
    article.summary_text = plain_text(article.metadata.get("summary", ""))
    for key in (*KINDS, "topics", "titles", "quotes"):
        setattr(article, key, ())
    leave_alone(article)


def searched(label: str, words: Counter[str]) -> str:
    """Return the form of a name that a search is sure to find: the label if a text has it, else the commonest words."""
    return label if label in words else min(words, key=lambda form: (-words[form], form), default="")


def _title(article: Article, line: TitleLine, block: Block | None) -> Title:
    """Return a title with its sentence, which is empty where the text has no such place."""
    place, text = line.locator, "" if block is None else block.text
    before, after = surroundings(text, place.start, place.end) if place.end <= len(text) else ("", "")
    day = article.iso_date
    url = f"{article.url}#{place.block}"
    text = without_particle(line.text)
    return Title(text, day, article, url, first=day, last=day, words=line.text, before=before, after=after)


def _has_words(text: str, words: str) -> bool:
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _slice(texts: Mapping[str, str], place: Locator) -> str | None:
    """Return the words at a locator, or None where the text has no such place."""
    text = texts.get(place.block, "")
    return text[place.start : place.end] if place.start < place.end <= len(text) else None
