"""The folders of a site, by which a page that a server shows at any depth finds the site's root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from warraq_index.views import KINDS

SEARCH = "search"  # warraq_search writes there


def site_folders(urls: Mapping[str, Any], settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the first folders of the addresses that settings give; one that an article's own words name is none."""
    addresses = [str(value) for key, value in urls.items() if key.endswith("_URL")]
    addresses += [settings["ARTICLE_URL"], f"{settings['THEME_STATIC_DIR']}/", f"{SEARCH}/"]
    return tuple(sorted({folder for address in addresses for folder in _firsts(address)}))


def _firsts(address: str) -> Iterator[str]:
    first, slash, _ = address.partition("/")
    for folder in {first.replace("{kind}", kind) for kind in KINDS}:
        if slash and folder and "{" not in folder:
            yield folder
