"""The titles and offices of a name: what articles write in several ways is said once, with its first and last day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from warraq.lexicon.nisba import one_spelling
from warraq_index.views import EntityPage, Title


def gathered(said: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles that articles give one name, ``said`` from the newest to the oldest, each once.

    Two that differ by spelling alone (الأميركي, الأمريكي) are one, shown as most articles write it. The order stays
    that of the newest article of each.
    """
    groups: dict[tuple[str, EntityPage | None], list[Title]] = {}
    for title in said:
        groups.setdefault((one_spelling(title.text), title.bearer), []).append(title)
    return tuple(_one(group) for group in groups.values())


def descriptor(titles: Sequence[Title]) -> Title | None:
    """Return the title that most articles give a name, the newer of two; those of others that name it do not count."""
    return max((title for title in titles if title.bearer is None), key=lambda title: title.count, default=None)


def _one(group: Sequence[Title]) -> Title:
    written = Counter(title.text for title in group)
    newest = max(group, key=lambda title: written[title.text])
    days = [title.date for title in group if title.date]
    first, last = (min(days), max(days)) if days else ("", "")
    return replace(newest, first=first, last=last, count=len({title.article for title in group}))
