"""Pair quotation marks: «», “”, "", ‘’, '' and their mixtures, nested too.

Newspapers write the straight mark for both ends, open inside an open quotation, leave marks out and put white space on
the wrong side. So each mark is read by what stands around it, and whatever stays open is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

# Straight, guillemets, curly double and single ones; no apostrophe inside a Latin word, no minutes or feet.
MARKS = re.compile("[\"\u00ab\u00bb\u201c-\u201f]|(?<![A-Za-z0-9])['\u2018\u2019]|['\u2018\u2019](?![A-Za-z0-9])")
SINGLE = "'\u2018\u2019"
DOUBLE = '"\u201c\u201d\u201e\u201f'
GUILLEMETS = "\u00ab\u00bb"  # left-pointing, right-pointing
# Letters that are written as one word with what follows: a mark after them opens («بـ"صب الزيت"»، «و"فورد"»).
CLITICS = re.compile(
    "(?:^|[^\u0621-\u064a])[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0627\u0644|\u0644\u0644|[\u0628\u0644\u0643])?\u0640*$"
)
BEFORE_OPENING = ' \t\n\u00a0([{\u0640-\u2013\u2014:\u060c/"\u00ab\u00bb\u201c\u201d\u2018'


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: ``outer_start`` and ``outer_end`` include its marks, ``start`` and ``end`` hold what is between them
    without the white space and the comma at its ends; ``inner`` are the quotations inside it, in text order.
    """

    outer_start: int
    outer_end: int
    start: int
    end: int
    inner: tuple[Quoted, ...] = ()


def quotations(text: str, start: int, end: int, *, continued: bool = False) -> tuple[Quoted, ...]:
    """Return the outermost quotations of ``text[start:end]`` (one paragraph), in text order.

    A mark without its partner is passed over; empty quotations are left out. ``continued``: the next paragraph begins
    with a mark, so that the outermost one which stays open here holds all that follows it.
    """
    stack: list[tuple[int, str, list[Quoted]]] = []
    depths: dict[str, list[int]] = {}  # of each family's open marks in the stack, so that none has to be searched
    found: list[Quoted] = []
    for match in MARKS.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opens(text, at, start, end, inside=bool(stack)):
            depths.setdefault(family(mark), []).append(len(stack))
            stack.append((at, mark, []))
            continue
        if not depths.get(family(mark)):
            continue
        partner = depths[family(mark)][-1]
        opened, _, inner = stack[partner]
        for _, _, lost in stack[partner + 1 :]:  # what an unclosed mark held belongs to the quotation around it
            inner.extend(lost)
        for _, unclosed, _ in stack[partner:]:
            depths[family(unclosed)].pop()
        del stack[partner:]
        closed = quoted(text, opened, at, inner)
        if closed is not None:
            (stack[-1][2] if stack else found).append(closed)
    for depth, (opened, _, lost) in enumerate(stack):
        rest = quoted(text, opened, end, lost) if continued and depth == 0 and len(stack) == 1 else None
        found.extend(lost if rest is None else [replace(rest, outer_end=end)])
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def continues(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` begins with a mark: it goes on with a quotation that the paragraph before it
    left open.
    """
    return MARKS.match(text, start) is not None and opens(text, start, start, end, inside=False)


def family(mark: str) -> str:
    """Return the marks that open or close with one: guillemets, single ones, or double ones."""
    return next((marks for marks in (GUILLEMETS, SINGLE) if mark in marks), DOUBLE)


def opens(text: str, at: int, start: int, end: int, *, inside: bool) -> bool:
    """Tell whether the mark at ``at`` opens, by what stands on both sides of it; ``inside``: another one is open."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    left = before in BEFORE_OPENING or CLITICS.search(text, max(start, at - 6), at) is not None
    right = not after.isspace() and after not in ".,\u060c\u061b:)"
    if text[at] in GUILLEMETS:
        return right if before.isspace() != after.isspace() else text[at] == GUILLEMETS[0]
    if left and right:
        return True
    if right == left:  # neither side tells
        return not inside
    return not inside and not before.isdigit() and (left or after.isalpha())  # none is open that it could close


def quoted(text: str, opening: int, closing: int, inner: list[Quoted]) -> Quoted | None:
    """Make the quotation between two marks, or None where nothing stands between them."""
    start, end = opening + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",\u060c"):
        end -= 1
    if start == end:
        return None
    return Quoted(opening, closing + 1, start, end, tuple(sorted(inner, key=lambda quotation: quotation.start)))
