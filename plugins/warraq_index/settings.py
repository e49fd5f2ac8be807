"""The plugin's settings: one dict, ``WARRAQ_INDEX``, whose missing keys take the values below."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

logger = logging.getLogger(__name__)

NAME = "WARRAQ_INDEX"

# Addresses are relative to the site's root and end in a file name; an empty one leaves its page out. Those that are
# empty here are of pages that the theme alone has, so they are out until a site asks for them; those of ``NEEDED`` are
# never out. With STORY_URL the ledger of stories is written into AUTHORITY.
DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        "ENTITY_URL": "{kind}/{name}-{id}.html",
        "ENTITIES_URL": "{kind}/index.html",
        "TOPIC_URL": "topics/{code}.html",
        "TOPICS_URL": "topics/index.html",
        "DATES_URL": "dates/index.html",
        "YEAR_URL": "dates/{year:04}/index.html",
        "MONTH_URL": "dates/{year:04}/{month:02}/index.html",
        "DAY_URL": "dates/{year:04}/{month:02}/{day:02}.html",
        "ON_THIS_DAY_URL": "dates/on/{month:02}-{day:02}.html",
        "UNDATED_URL": "dates/undated.html",
        "QUOTES_URL": "quotes.html",
        "STORY_URL": "",
        "STORIES_URL": "",
        "COMPARISON_URL": "",
        "MAP_URL": "",
        "NETWORK_URL": "",
        "QUOTE_CLASS_URL": "quotes/{cue_class}.html",
        "QUOTE_MONTH_URL": "quotes/{month}.html",
        "SPEAKER_URL": "quotes/speakers/{name}.html",
        "SPEAKERS_URL": "quotes/speakers/index.html",
        "MOST_QUOTED_URL": "quotes/speakers/most.html",
        "HOME_URL": "",
        "SEARCH_URL": "",
        "ABOUT_URL": "",
        "CITE_URL": "",
        "RIGHTS_URL": "",
        "STATISTICS_URL": "",
        "NOT_FOUND_URL": "",
        "AUTHORITY": "authority",  # folder of people's decisions and of the ledger, under PATH
        "WORLD_ATLAS": "",  # folder of the npm package world-atlas, whose land lies under the maps
        "ARTICLES_A_PAGE": 25,  # a list of twice as many is cut into pages, numbered from the oldest
        "NAMES_A_PAGE": 600,  # a letter with more names gives each two letters their page
        "QUOTES_A_PAGE": 60,
        "INTERFACE": "ar",  # the language of all that pages say about the archive: ar or en
        "MONTH_NAMES": "both",  # both (شباط/فبراير), or a CLDR locale: ar (فبراير), ar_SY (شباط), ar_DZ (فيفري)
        "WEEK_START": "",  # saturday, sunday, monday …; empty: CLDR's for the territory of MONTH_NAMES
        "DIGITS": "latn",  # latn (2023) or arab (٢٠٢٣), in the interface; texts keep their own
        "HIJRI": True,  # the Hijri day beside an article's and a day's date
    }
)


# What articles and every other page lead to: with none of these an archive has no pages.
NEEDED = ("ENTITY_URL", "TOPIC_URL", "YEAR_URL", "MONTH_URL", "DAY_URL")


def merged(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the site's ``WARRAQ_INDEX`` over the defaults, as a new mapping; name every key that is unknown, and
    every address that must not be empty and is.
    """
    given = settings.get(NAME, {})
    for key in sorted(set(given) - set(DEFAULTS)):
        logger.warning("%s[%r]: إعداد غير معروف — unknown setting", NAME, key)
    for key in NEEDED:
        if not given.get(key, DEFAULTS[key]):
            logger.warning(
                "%s[%r]: عنوان لا غنى عنه، فبقي %s — cannot be left out, so it is the usual one",
                NAME,
                key,
                DEFAULTS[key],
            )
    return chosen(settings)


def chosen(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the site's ``WARRAQ_INDEX`` over the defaults, as a new mapping; what ``merged`` names is passed over."""
    given = settings.get(NAME, {})
    found = {key: given.get(key, value) for key, value in DEFAULTS.items()}
    return MappingProxyType({key: found[key] or DEFAULTS[key] if key in NEEDED else found[key] for key in DEFAULTS})
