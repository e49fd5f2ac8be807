"""The pages of an index of names: by letter, by number of articles, and those of one article apart from the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, starmap

from warraq_index.listing import part_url
from warraq_index.ordering import by_letter, commonest, letter_url
from warraq_index.views import EntityPage

APART = 100  # names that a reader looks over: among more, those of one article stand apart
AT_ONCE = 200  # names that a page shows to whom has not chosen a letter: nobody reads a wall of them
OFTEN = 2  # articles of a name that is not apart
LONGEST_HEAD = 12  # letters


@dataclass(frozen=True, slots=True)
class Group:
    """Names under the letter or letters that they begin with; under none where they stand by number."""

    head: str
    names: tuple[EntityPage, ...]


@dataclass(frozen=True, slots=True)
class NamesPage:
    """One page of the index of a ``kind``. It shows ``shown`` of the ``listed`` names of its part, in ``groups``.

    ``part`` is ``often``, ``once`` for names in one article, ``count`` for those in the order of their numbers;
    ``parts`` are (part, number of names, address) of those that there are. ``head`` is the beginning of all its names,
    or empty; ``heads`` are (head, number of names, address) of pages of their own, where a part is too long for one.
    """

    kind: str
    url: str
    part: str
    groups: tuple[Group, ...]
    listed: int
    parts: tuple[tuple[str, int, str], ...]
    heads: tuple[tuple[str, int, str], ...] = ()
    head: str = ""

    @property
    def shown(self) -> int:
        """The number of names on the page."""
        return sum(len(group.names) for group in self.groups)


def names_index(kind: str, names: Sequence[EntityPage], url: str, size: int) -> Iterator[NamesPage]:
    """Yield the pages of an index of ``names``, sorted as an index is; none shows more than ``size``.

    Names of one article stand apart where they would drown the others. A part of more than ``AT_ONCE`` has pages for
    its letters, for the first two letters where one has more than ``size``, and so on, so that a new name moves no
    other, and a page that had become too long leads to those of more letters; the part's own page has the commonest
    names, or none where all are equally common. A letter whose names of one article have all got a second one keeps its
    page, which is empty.
    """
    first = min(AT_ONCE, size)
    often = tuple(name for name in names if name.count >= OFTEN)
    once = tuple(name for name in names if name.count < OFTEN) if len(names) > APART and often else ()
    listed = often if once else tuple(names)
    by_count = part_url(url, "count")
    parts = [("often", len(listed), url)]
    if len(listed) > 1:
        parts.append(("count", min(len(listed), first), by_count))
    if once:
        parts.append(("once", len(once), part_url(url, "once")))
    page = NamesPage(kind, url, "often", (), len(listed), tuple(parts))
    yield from _part(page, listed, commonest(listed)[:first], size)
    if len(listed) > 1:
        yield replace(page, url=by_count, part="count", groups=(Group("", commonest(listed)[:first]),))
    if once:
        apart = replace(page, url=part_url(url, "once"), part="once", listed=len(once))
        yield from _part(apart, once, (), size, often)


def _part(
    page: NamesPage,
    names: Sequence[EntityPage],
    first: Sequence[EntityPage],
    size: int,
    left: Sequence[EntityPage] = (),
) -> Iterator[NamesPage]:
    """Yield the pages of a part; ``left`` are names that were in it, or may have been."""
    if len(names) <= min(AT_ONCE, size):
        yield replace(page, groups=_letters(names))
        return
    groups = by_beginning(names, size)
    addresses = tuple((group.head, len(group.names), letter_url(page.url, group.head)) for group in groups)
    chosen = frozenset(first)
    yield replace(page, groups=_letters(name for name in names if name in chosen), heads=addresses)
    for group, (head, _, url) in zip(groups, addresses, strict=True):
        yield replace(page, url=url, groups=(group,), heads=addresses, head=head)
    for head in sorted({group.head[:length] for group in groups for length in range(1, len(group.head))}):
        longer = tuple(address for address in addresses if address[0].startswith(head))
        yield replace(page, url=letter_url(page.url, head), heads=longer, head=head)
    for head in sorted({name.letter for name in left} - {group.head[:1] for group in groups}):
        yield replace(page, url=letter_url(page.url, head), heads=addresses, head=head)


def _letters(names: Iterable[EntityPage]) -> tuple[Group, ...]:
    return tuple(starmap(Group, by_letter(names)))


def by_beginning(names: Sequence[EntityPage], size: int, length: int = 1) -> tuple[Group, ...]:
    """Group sorted names by as many of their first letters as it takes for no group to hold more than ``size``."""
    found: list[Group] = []
    for head, group in groupby(names, key=lambda one: beginning(one, length)):
        inside = tuple(group)
        longer = len(inside) > size and length < LONGEST_HEAD
        found += by_beginning(inside, size, length + 1) if longer else (Group(head, inside),)
    return tuple(found)


def beginning(name: EntityPage, length: int) -> str:
    """Return the first letters that count of a name, the first as the heading that it stands under."""
    return name.letter + name.sort_key.partition("\x00")[0][2 : length + 1]
