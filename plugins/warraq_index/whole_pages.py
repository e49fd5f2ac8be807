"""The pages about the archive as a whole: its pictures, search, the home page, figures, and what it says of itself."""

from __future__ import annotations

from collections.abc import Collection as Addresses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warraq_index import figures
from warraq_index.calendar import Calendar, StripMonth
from warraq_index.home import home
from warraq_index.maps import PlacesMap
from warraq_index.network import Network
from warraq_index.statistics import statistics
from warraq_index.threads import Story
from warraq_index.views import Collection, Overview, Page

OWN_WORDS = ("about", "cite", "rights")  # what a person may have written instead


@dataclass(frozen=True, slots=True)
class Whole:
    """What these pages are made from.

    ``strip`` are the months that are drawn, ``stories`` the latest; ``maps`` begin with that of all years; there are
    none, and ``network`` is None, where there is nothing to draw or no page for it; ``report`` is that of the seeds, or
    None where a site is not made from any.
    """

    found: Collection
    overview: Overview
    calendar: Calendar
    strip: Sequence[StripMonth]
    stories: Sequence[Story]
    maps: Sequence[PlacesMap]
    network: Network | None
    report: object | None


def whole_pages(
    whole: Whole, urls: Mapping[str, Any], written: Addresses[str], folders: Sequence[str]
) -> Iterator[Page]:
    """Yield every page; one that a person wrote, at an address among ``written``, stands for ours.

    ``urls`` are the plugin's settings, ``folders`` those at the site's root.
    """
    for one in whole.maps:
        yield one.url, "map", {"map": one}
    if whole.network:
        yield urls["NETWORK_URL"], "network", {"network": whole.network}
    yield urls["SEARCH_URL"], "search", {}
    yield urls["NOT_FOUND_URL"], "404", {"folders": folders}
    if urls["HOME_URL"]:
        shown = home(whole.found, whole.overview, whole.calendar, whole.strip, whole.maps[0] if whole.maps else None)
        yield urls["HOME_URL"], "index", {"home": shown, "stories": whole.stories}
    if urls["STATISTICS_URL"]:
        counted = statistics(whole.found, whole.overview, whole.strip, whole.calendar.periods(7), whole.report)
        yield urls["STATISTICS_URL"], "statistics", {"statistics": counted}
    for page in OWN_WORDS:
        if (url := urls[f"{page.upper()}_URL"]) not in written:
            yield url, page, {"evaluation": figures.load(urls["INTERFACE"])}
