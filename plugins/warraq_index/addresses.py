"""The addresses that templates link to, once for all: as the settings say, empty for a page that a site leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warraq_index.views import KINDS

SUFFIX = "_URL"


def above(template: str) -> str:
    """Return the folders of all addresses that a setting gives: ``quotes/`` of ``quotes/{month}.html``."""
    folders, slash, _ = template.partition("{")[0].rpartition("/")
    return folders + slash


def addresses(urls: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the pages that there are once, by their settings' names in lower case (``search``, ``undated`` …).

    ``indexes`` has those that list something, by what they list (``people`` … ``topics``, ``dates``, ``quotes``);
    ``year``, ``month`` and ``day`` are called with digits, as an ISO day has them.
    """
    once = {name.removesuffix(SUFFIX).lower(): url for name, url in urls.items() if name.endswith(SUFFIX)}
    return {
        **once,
        "indexes": {
            **{kind: urls["ENTITIES_URL"].format(kind=kind) for kind in KINDS},
            **{name: once[name] for name in ("topics", "dates", "quotes")},
        },
        "year": lambda year: urls["YEAR_URL"].format(year=int(year)),
        "month": lambda year, month: urls["MONTH_URL"].format(year=int(year), month=int(month)),
        "day": lambda year, month, day: urls["DAY_URL"].format(year=int(year), month=int(month), day=int(day)),
    }
