"""The ids of stories that were published, so that an address stays whatever articles join.

A story's id hangs on one article, its founder: the piece that was first when the story was first published. The ledger
keeps the founders, and is added to alone. An article that joins later, before the first one too, changes nothing;
where two published stories become one, the older founder's address stands and the other leads to it; where a story
falls apart, its address leads to the founder.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Collection, Sequence

from warraq.errors import AuthorityError

NAME = "stories.csv"
COLUMNS = ("id", "article")
DIGITS = 12  # of an id: among a million stories two have one by a chance of two in a thousand


def story_id(founder: str) -> str:
    """Return the id of the story that an article, by its ID, founded: hex digits of SHA-256."""
    return hashlib.sha256(founder.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def founder(pieces: Sequence[str], published: Collection[str]) -> str:
    """Return which of a story's pieces, the first first, its id hangs on: the first that founded a published story."""
    return next((piece for piece in pieces if piece in published), pieces[0])


def read_ledger(text: str) -> frozenset[str]:
    """Return the founders that a ledger names; AuthorityError where it is no table, for addresses would be lost."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if COLUMNS[1] not in (rows.fieldnames or ()):
        raise AuthorityError(NAME, 1, "لا عمود article في السطر الأول", "no column article in the first line")
    return frozenset(cell for row in rows if (cell := (row[COLUMNS[1]] or "").strip()))


def write_ledger(founders: Collection[str]) -> str:
    """Return a ledger of founders, sorted by id."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted((story_id(one), one) for one in founders))
    return written.getvalue()
