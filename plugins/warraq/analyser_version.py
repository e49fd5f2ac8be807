"""The version of the analyser: what an analysis depends on besides its article, as one word."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

# The modules and folders, data and models included, that make an analysis of a seed's bytes.
PARTS = (
    "analysis.py",
    "errors.py",
    "extract",
    "lexicon",
    "models.py",
    "names",
    "records.py",
    "seeds.py",
    "tagger",
    "text",
)
PACKAGES = ("babel", "camel-tools", "charset-normalizer", "ftfy", "hijridate", "numpy")  # that these modules call
OPTIONAL = ("safetensors", "torch", "transformers")  # and these, where `make models` installed them
COMPILED = "__pycache__"


def analyser_version(tagger: str = "") -> str:
    """Return a hash of all sources, tables and models of the analyser, and of the versions of what they call.

    Two analysers of one version give equal analyses of one article. ``tagger`` names whatever labels names and stands
    outside of this package: its name and its version.
    """
    digest = hashlib.sha256(f"{sys.version}\n{unicodedata.unidata_version}\n{tagger}\n".encode())
    for package in (*PACKAGES, *OPTIONAL):
        digest.update(f"{package} {_version(package)}\n".encode())
    root = files("warraq")
    for part in PARTS:
        for path, data in _contents(root.joinpath(part), part):
            digest.update(f"{path} {hashlib.sha256(data).hexdigest()}\n".encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _contents(place: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of every file at or below a place, in an order that no file system decides."""
    if place.is_file():
        yield path, place.read_bytes()
        return
    for inner in sorted(place.iterdir(), key=lambda one: one.name):
        if inner.name != COMPILED:
            yield from _contents(inner, f"{path}/{inner.name}")
