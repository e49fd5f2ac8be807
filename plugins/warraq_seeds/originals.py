"""The seeds themselves beside the pages that were made of them, byte for byte, so that anybody can check their hash."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from pelican.contents import Article
from pelican.writers import Writer

from warraq.files import write_to_site

SUFFIX = ".txt"  # a browser shows it, and runs nothing in it


def set_original(article: Article, seeds: Path) -> None:
    """Set ``original``, the address of a copy of the article's seed; empty where there is no seed with its hash.

    A page says itself what its seed is, and a person may have written it: only a file below ``seeds`` counts.
    """
    article.original = ""
    if _bytes(article, seeds) is not None:
        article.original = str(PurePosixPath(article.save_as).with_suffix(SUFFIX))


def write_original(article: Article, seeds: Path, writer: Writer) -> None:
    """Write the copy of an article's seed, if it has an address and the seed is still the same."""
    data = _bytes(article, seeds) if article.original else None
    if data is not None:
        write_to_site(writer, [(article.original, data)])


def _bytes(article: Article, seeds: Path) -> bytes | None:
    """Return the bytes of an article's seed, if their hash is the one that its page gives."""
    name, fingerprint = article.metadata.get("seed"), article.metadata.get("seed_sha256")
    if not isinstance(name, str) or not isinstance(fingerprint, str):
        return None
    try:
        path = (seeds / name).resolve()
        data = path.read_bytes() if path.is_relative_to(seeds.resolve()) else b""
    except (OSError, ValueError):  # no such file, or no name that a file can have
        return None
    return data if hashlib.sha256(data).hexdigest() == fingerprint.lower() else None
