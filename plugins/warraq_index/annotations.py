"""What an article's text shows of its header: quotations set off, and the days that its words for times mean."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable

from pelican.contents import Article

from warraq.fields import QuoteLine, TimeLine
from warraq.records import GREGORIAN, REPORTED
from warraq.text.normalize import western_digits
from warraq_index.blocks import BLOCK, TAG
from warraq_index.wrapping import wrap

DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)  # what HTML knows; EDTF has intervals and doubts besides


def set_annotations(article: Article, worded: Callable[[str], str]) -> None:
    """Mark quotations and times in an article's text; ``worded`` words an EDTF date.

    A time whose words have their year already, in our calendar, is marked for programs alone. What does not fit the
    text, or crosses a mention, stays unmarked.
    """
    quotes: dict[str, list[QuoteLine]] = defaultdict(list)
    times: dict[str, list[TimeLine]] = defaultdict(list)
    for raw in article.metadata["quotes"]:
        if (quote := QuoteLine.read(raw)) and quote.kind != REPORTED:
            quotes[quote.locator.block].append(quote)
    for raw in article.metadata["times"]:
        if (time := TimeLine.read(raw)) and time.value:
            times[time.locator.block].append(time)

    def annotated(block: re.Match[str]) -> str:
        inside = block["inside"]
        text = html.unescape(TAG.sub("", inside))
        for quote in quotes[block["id"]]:
            inside = wrap(inside, quote.locator.start, quote.locator.end, '<span class="said">')
        for time in times[block["id"]]:
            opening = _opening(time, text[time.locator.start : time.locator.end], worded)
            inside = wrap(inside, time.locator.start, time.locator.end, opening, plain=True)
        before, after = block.start("inside") - block.start(), block.end("inside") - block.start()
        return f"{block[0][:before]}{inside}{block[0][after:]}"

    if quotes or times:
        article._content = BLOCK.sub(annotated, article._content)  # noqa: SLF001 Pelican's own plugins set it so


def _opening(time: TimeLine, words: str, worded: Callable[[str], str]) -> str:
    """Return the start tag for words that mean a time; none where there is nothing to say."""
    machine = f' datetime="{time.value}"' if DATE.fullmatch(time.value) else ""
    plain = time.calendar == GREGORIAN and time.value[:4] in western_digits(words)
    shown = "" if plain else f' class="when" tabindex="0" data-day="{html.escape(worded(time.value))}"'
    return f"<{'time' if machine else 'span'}{machine}{shown}>" if machine or shown else ""
