"""The plugin's settings: one dict, ``WARRAQ_SEARCH``, whose missing keys take the values below."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

logger = logging.getLogger(__name__)

NAME = "WARRAQ_SEARCH"

DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        # lunr's script, as npm installs it; a relative path starts at the theme's folder
        "LUNR": "node_modules/lunr/lunr.min.js",
        # facet → the attribute of an article that holds its values: texts, or objects with a label or name; of several
        # the first that holds any
        "FACETS": {
            "person": "people",
            "organization": "organizations",
            "place": "places",
            "event": "events",
            "topic": "topics",
            "tag": "tags",
            "author": ("byline", "authors"),
        },
        "SOURCE": "source",  # the attribute that holds where an article comes from
        "SUMMARY_LENGTH": 300,  # characters of an article's beginning shown in results, where it has no summary
    }
)


def merged(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the site's ``WARRAQ_SEARCH`` over the defaults, as a new mapping; name every key that is unknown."""
    given = settings.get(NAME, {})
    for key in sorted(set(given) - set(DEFAULTS)):
        logger.warning("%s[%r]: إعداد غير معروف — unknown setting", NAME, key)
    chosen = {key: given.get(key, value) for key, value in DEFAULTS.items()}
    facets = {name: (of,) if isinstance(of, str) else tuple(of) for name, of in chosen["FACETS"].items()}
    return MappingProxyType({**chosen, "FACETS": facets, "LUNR": Path(settings["THEME"]) / chosen["LUNR"]})
