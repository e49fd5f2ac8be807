"""Read one article: when it was published, whom and what it names, who says what, what it is about."""

from __future__ import annotations

from warraq.extract.adjectives import find_adjectives
from warraq.extract.dates import find_times, publication_date
from warraq.extract.event_details import find_event_details
from warraq.extract.headline import headline
from warraq.extract.keyphrases import find_keyphrases
from warraq.extract.mentions import find_mentions
from warraq.extract.quotes import find_quotes
from warraq.extract.topics import score_topics
from warraq.lexicon import Lexicon
from warraq.records import Analysis, Article
from warraq.tagger.tagger import AUTOMATIC, beside_rules
from warraq.text.tokenize import tokenize


def analyze(article: Article, lexicon: Lexicon, tagger: str = AUTOMATIC) -> Analysis:
    """Return all that is read in one article; pure, so it may be cached by content and run anywhere.

    ``tagger`` is one of ``warraq.tagger.tagger.TAGGERS``, heard where names are found.
    """
    tokens = tokenize(article.body)
    times = find_times(article, tokens, lexicon)
    mentions = find_mentions(article, tokens, lexicon, beside_rules(tagger))
    quotes = find_quotes(article, tokens, mentions, lexicon)
    topics = score_topics(article, tokens, lexicon)
    return Analysis(
        article=article,
        headline=headline(article, lexicon, mentions),
        date=publication_date(article, times),
        mentions=mentions,
        times=times,
        quotes=quotes,
        topics=topics,
        keyphrases=find_keyphrases(article, tokens, mentions, lexicon),
        adjectives=find_adjectives(article, tokens, mentions, lexicon),
        event_details=find_event_details(article, tokens, mentions, times, lexicon),
    )
