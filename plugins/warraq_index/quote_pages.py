"""The pages of quotations: the register, its speakers, and the lists by speaker, class and month.

Lists are cut by the age of their articles, so that they grow at one end only, and what counts the whole stands on the
newest page alone: a new article leaves the older pages as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from warraq_index.calendar import MonthCell, YearRow
from warraq_index.listing import pages, part_url
from warraq_index.ordering import by_letter, letter_url
from warraq_index.quotations import UNDATED, QuoteShelf, Register
from warraq_index.views import EntityPage, Page

Moved: TypeAlias = tuple[str, str, EntityPage]  # old address, old label, page

AT_FIRST = 24  # speakers on the register's first page
NEWEST = 12  # quotations on it
NAMES = 600  # speakers of one letter on a page, 160 KB
MOST = 300  # speakers on the page of those quoted most


def quote_pages(register: Register, moved: Iterable[Moved], urls: Mapping[str, Any]) -> Iterator[Page]:
    """Yield every page of the register, and those that lead from where a merged speaker's page was.

    ``urls`` are the plugin's settings.
    """
    most = register.most_quoted()
    context = {
        "register": register,
        "quotes_count": len(register.quotations),
        "speakers": tuple(speaker for speaker in most if speaker.entity)[:AT_FIRST],
        "quotations": register.quotations[:NEWEST],
        "years": (years := by_year(register.months)),
        "most": max((month.count for year in years for month in year.months), default=1),
        "undated": next((shelf for shelf in register.months if shelf.key == UNDATED), None),
    }
    yield urls["QUOTES_URL"], "quotes", {**context, "speakers_url": urls["SPEAKERS_URL"]}
    if not register.quotations:
        return
    yield from _speaker_indexes(register, urls)
    shown = {"register": register, "speakers_url": urls["SPEAKERS_URL"]}
    yield urls["MOST_QUOTED_URL"], "most_quoted", {**shown, "speakers": most[:MOST], "all_count": len(most)}
    size = urls["QUOTES_A_PAGE"]
    for speaker in register.speakers:
        if speaker.has_page:
            for url, said, pager in pages(speaker.url, speaker.quotations, size):
                whole = url == speaker.url
                yield url, "speaker", {**shown, "speaker": speaker, "quotations": said, "pager": pager, "whole": whole}
    pages_of = {one.entity.id: one for one in register.speakers if one.entity and one.has_page}
    for address, label, entity in moved:
        if entity.id in pages_of:
            old = register.speaker_url(PurePosixPath(address).stem)
            yield old, "moved", {"entity": pages_of[entity.id], "title": label}
    for kind, shelves in (("class", register.classes), ("month", register.months)):
        for shelf in shelves:
            named = {**shown, "shelf": shelf, "kind": kind, "undated": shelf.key == UNDATED, "title": shelf.key}
            for url, said, pager in pages(shelf.url, shelf.quotations, size):
                yield url, "quote_list", {**named, "quotations": said, "pager": pager, "whole": url == shelf.url}


def by_year(shelves: Iterable[QuoteShelf]) -> tuple[YearRow, ...]:
    """Return the months as years of twelve, the newest first; a month between others without quotations is a gap."""
    months = {shelf.key: shelf for shelf in shelves if shelf.key != UNDATED}
    found = []
    for year in sorted({key[:4] for key in months}, reverse=True):
        keys = [f"{year}-{month:02d}" for month in range(1, 13)]
        cells = tuple(
            MonthCell(month, months[key].count, months[key].url, gap=False)
            if key in months
            else MonthCell(month, 0, "", gap=min(months) < key < max(months))
            for month, key in enumerate(keys, 1)
        )
        found.append(YearRow(int(year), int(year), sum(cell.count for cell in cells), "", cells))
    return tuple(found)


def _speaker_indexes(register: Register, urls: Mapping[str, Any]) -> Iterator[Page]:
    """Yield the speakers from A to Z, on one page or, if they are many, on one for each letter."""
    url, found = urls["SPEAKERS_URL"], register.speakers
    if not url:
        return
    groups = by_letter(found)
    links = tuple((letter, len(names), letter_url(url, letter)) for letter, names in groups)
    long = len(found) > urls["NAMES_A_PAGE"]
    context = {"letter": "", "letter_pages": links if long else (), "names_count": len(found)}
    context |= {"speakers_url": url, "most_quoted_url": urls["MOST_QUOTED_URL"]}
    yield url, "speakers", {**context, "letters": () if long else groups}
    if not long:
        return
    for (letter, names), (_, _, address) in zip(groups, links, strict=True):
        parts = tuple(names[start : start + NAMES] for start in range(0, len(names), NAMES))
        addresses = (address, *(part_url(address, number) for number in range(2, len(parts) + 1)))
        ends = tuple((part[0].label, part[-1].label, one) for part, one in zip(parts, addresses, strict=True))
        shown = {**context, "letter": letter, "names_count": len(names), "parts": ends if len(ends) > 1 else ()}
        for part, one in zip(parts, addresses, strict=True):
            yield one, "speakers", {**shown, "letters": ((letter, part),), "here": one}
