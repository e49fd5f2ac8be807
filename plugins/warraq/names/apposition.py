"""Read a title after the name that bears it, between commas: «فلان، وزير الخارجية السابق، …»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from warraq.lexicon.people import Title, TitleKind
from warraq.names.person_names import NameReader
from warraq.names.reading import COMMAS, Find
from warraq.names.roles import KNOWN
from warraq.names.titles import FARTHEST, bears_name, goes_on_by, title_at
from warraq.text.match import longest_of
from warraq.text.normalize import fold

ENDS = COMMAS | frozenset((".", ")", "\u061b"))  # Arabic semicolon
OPENING = "("
# Offices and work that describe whom they follow; «السيد» and kinship (شقيقه) never do.
DESCRIBING = frozenset((TitleKind.OFFICE, TitleKind.RANK, TitleKind.PROFESSION))
PAST_OR_ACTING = frozenset(map(fold, ("سابق", "سابقة", "أسبق", "حالي", "مستقيل", "مكلف", "راحل", "متقاعد", "سابقا")))
DEFINITE = frozenset(map(fold, ("السابق", "السابقة", "الأسبق", "الراحل", "المتقاعد", "المكلف", "الحالي", "الحالية")))


def described(reader: NameReader, people: Iterable[Find]) -> tuple[Find, ...]:
    """Return ``people`` with the titles that follow them; an office that stands before a name is never replaced.

    A title counts only when a comma or a bracket begins it and punctuation ends it, with no name inside: in «بوتين،
    والرئيس الصيني شي» it announces somebody else, and in «زار فلان، وزير الخارجية والدفاع» nobody can say.
    """
    return tuple(_described(reader, find) for find in people)


def _described(reader: NameReader, find: Find) -> Find:
    if find.official or bears_name(reader.reading, find.first):
        return find
    title = _title_after(reader, find)
    return find if title is None else replace(find, title=title[:2], official=title[2])


def _title_after(reader: NameReader, find: Find) -> tuple[int, int, bool] | None:
    """Return the tokens of the title after a name and whether it is an office, or None."""
    reading = reader.reading
    mark = reading.form(find.last, find.first)
    first = find.last + 1
    if (mark not in COMMAS and mark != OPENING) or not reading.form(first, find.first):
        return None
    begun = _begins(reader, first)
    if begun is None:
        return None
    index, title = begun
    while index < min(reading.limits[first], first + FARTHEST):
        form = reading.form(index, first)
        if form in ENDS:
            return first, index, begun[1].kind is TitleKind.OFFICE
        inner = title_at(reading, index)
        step = 1 if form in DEFINITE or form in PAST_OR_ACTING else goes_on_by(reader, index, first, title)
        if step == 0 or (inner is not None and inner[1].kind is not TitleKind.OFFICE):
            return None
        index += step
    return None


def _begins(reader: NameReader, index: int) -> tuple[int, Title] | None:
    """Return a title of one person that begins, whole and without a particle, at a token."""
    reading = reader.reading
    found = longest_of(reading.phrases[index], reading.lexicon.people.titles)
    if found is None or found.reading != reading.tokens[index].form or reader.role(index, index) in KNOWN:
        return None
    title = reading.lexicon.people.titles[found.key]
    return (found.end, title) if title.number == "singular" and title.kind in DESCRIBING else None
