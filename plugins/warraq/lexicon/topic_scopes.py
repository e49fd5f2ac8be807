"""What an article under each topic is about: a sentence in Arabic and one in English."""

from __future__ import annotations

from collections.abc import Mapping

from warraq.lexicon.tables import rows

COLUMNS = {"ar": "arabic", "en": "english"}


def topic_scopes(language: str) -> Mapping[str, str]:
    """Return the scope of each topic by its code, in Arabic (``ar``) or English (``en``)."""
    return {row["code"]: row[COLUMNS[language]] for row in rows("topic_scopes")}
