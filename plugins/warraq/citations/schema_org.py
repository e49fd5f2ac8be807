"""A ``NewsArticle`` in the words of schema.org, which search engines and readers' tools know."""

from __future__ import annotations

from collections.abc import Mapping

from warraq.citations.reference import Reference, one_line


def news_article(reference: Reference) -> Mapping[str, object]:
    """Return a reference as the object of a JSON-LD block; whoever prints it into HTML escapes ``</script>``.

    A byline may be a person, a bureau or a place, so it is given as credit and not as an author.
    """
    newspaper, archive = one_line(reference.newspaper), one_line(reference.archive)
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": one_line(reference.title),
        "identifier": reference.id,
        "inLanguage": reference.language,
        "datePublished": "-".join(reference.dated),
        "creditText": one_line(reference.author),
        "publisher": {"@type": "Organization", "name": newspaper} if newspaper else None,
        "url": reference.web_address,
        "isPartOf": {"@type": "Collection", "name": archive} if archive else None,
    }
    return {key: value for key, value in article.items() if value}
