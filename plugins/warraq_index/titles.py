"""The titles and offices of a name: what articles write in several ways is said once, with its first and last day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from warraq.lexicon.nisba import one_spelling
from warraq_index.views import EntityPage, Title

MUCH_OFTENER = 5  # times that a title must be given, to be what longer ones that end in it say of somebody near


def gathered(said: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles that articles give one name, ``said`` from the newest to the oldest, each once.

    Two that differ by spelling alone (الأميركي, الأمريكي) are one, shown as most articles write it. One that ends in
    another, which many more articles give before and after, is the title of somebody beside («زوجة الرئيس الأمريكي»
    before the president's name), and counts as that other. The order stays that of the newest article of each.
    """
    groups: dict[tuple[str, EntityPage | None], list[Title]] = {}
    for title in said:
        groups.setdefault((one_spelling(title.text), title.bearer), []).append(title)
    for key in sorted(groups, key=lambda key: -len(key[0])):
        inner = next((other for other in groups if _is_of_another(key, other, groups)), None)
        if inner:
            groups[inner] += groups.pop(key)
    return tuple(_one(group) for group in groups.values())


def descriptor(titles: Sequence[Title]) -> Title | None:
    """Return the title that most articles give a name, the newer of two; those of others that name it do not count."""
    return max((title for title in titles if title.bearer is None), key=lambda title: title.count, default=None)


def _is_of_another(
    longer: tuple[str, EntityPage | None],
    inner: tuple[str, EntityPage | None],
    groups: Mapping[tuple[str, EntityPage | None], Sequence[Title]],
) -> bool:
    """Tell whether a title is one near its bearer's: a deputy who became the minister was it before, not meanwhile."""
    (text, bearer), (end, its_bearer) = longer, inner
    if bearer is not its_bearer or not text.endswith((f" {end}", f" لل{end.removeprefix('ال')}")):
        return False
    (first, last), (since, until) = _days(groups[longer]), _days(groups[inner])
    return len(groups[inner]) >= MUCH_OFTENER * len(groups[longer]) and "" < since <= first and last <= until


def _days(group: Sequence[Title]) -> tuple[str, str]:
    """Return the first and the last day of titles, empty where none has one."""
    days = [title.date for title in group if title.date]
    return (min(days), max(days)) if days else ("", "")


def _one(group: Sequence[Title]) -> Title:
    written = Counter(title.text for title in group)
    newest = max(group, key=lambda title: written[title.text])
    first, last = _days(group)
    return replace(newest, first=first, last=last, count=len({title.article for title in group}))
