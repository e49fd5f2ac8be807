"""Find adjectives of origin (nisba): «الصيني» links nothing, but tells that an article is about China too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from warraq.lexicon import Lexicon
from warraq.records import Adjective, Article, Kind, Mention, Token
from warraq.text.clitics import readings


def find_adjectives(
    article: Article, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Adjective, ...]:
    """Return the adjectives of places in text order, of one word or two (الكوري الجنوبي).

    Left out are words inside a person's name (المصري is a family) and those that are also something else: بصري, visual;
    روسيا, an accusative of روسي.
    """
    people = {place for mention in mentions if mention.kind is Kind.PERS for place in range(mention.start, mention.end)}
    found: list[Adjective] = []
    end = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.start < end or token.start in people:
            continue
        adjective = _adjective(article, token, following, lexicon)
        if adjective is not None:
            found.append(adjective)
            end = adjective.end
    return tuple(found)


def _adjective(article: Article, token: Token, following: Token | None, lexicon: Lexicon) -> Adjective | None:
    gazetteer = lexicon.gazetteer
    if any(reading in gazetteer.names for reading in readings(token.form)):
        return None
    for reading in readings(token.form):
        pair = "" if following is None else f"{reading} {following.form}"
        for key, last in ((pair, following), (reading, token)):
            if last is not None and key in gazetteer.nisbas and key not in gazetteer.common_nisbas:
                return Adjective(article.body[token.start : last.end], token.start, last.end, gazetteer.nisbas[key])
    return None
