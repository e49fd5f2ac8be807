"""CSL-JSON, which citation processors and Zotero read."""

from __future__ import annotations

import json

from warraq.citations.reference import Reference, one_line


def csl(reference: Reference) -> str:
    """Return a reference as a list of one ``article-newspaper``."""
    parts = [int(part) for part in reference.dated]
    author = one_line(reference.author)
    item = {
        "id": reference.id,
        "type": "article-newspaper",
        "title": one_line(reference.title),
        "author": [{"literal": author}] if author else [],
        "container-title": one_line(reference.newspaper),
        "issued": {"date-parts": [parts]} if parts else {},
        "URL": reference.web_address,
        "archive": one_line(reference.archive),
        "archive_location": reference.id,
        "language": reference.language,
        "note": one_line(". ".join(reference.notes)),
    }
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=1) + "\n"
