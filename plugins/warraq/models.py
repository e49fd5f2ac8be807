"""camel-tools' data on this machine: whether it is there and whole, found without importing camel-tools or torch.

camel-tools keeps one folder. Its ``catalogue.json`` says what each component loads by default, which package of files
that is, and their sizes and SHA-256; the files lie below ``data/``; ``versions.json`` names the packages that were
installed. Importing ``camel_tools.data`` where no catalogue lies goes to the network: whoever loads a model asks here
first.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as package_version
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, NamedTuple

from warraq.errors import ModelError, ModelMissing

CATALOGUE, VERSIONS = "catalogue.json", "versions.json"
DIGITS = 16  # of a version
ABSENT, DAMAGED = ("ملف مفقود", "the file is missing"), ("ملف تالف", "the file is damaged")
UNREADABLE = ("ملف لا يُقرأ", "the file cannot be read")
LENGTH = 8  # bytes in which safetensors say how long their header is


class Component(StrEnum):
    """A component of camel-tools, as its catalogue calls it."""

    NAMES = "NamedEntityRecognition"
    MORPHOLOGY = "MorphologyDB"


PACKAGES = {
    Component.NAMES: ("pyrsistent", "requests", "muddler", "tqdm", "torch", "transformers"),
    Component.MORPHOLOGY: ("pyrsistent", "requests", "muddler", "tqdm", "cachetools"),
}
READERS = ("camel-tools", "torch", "transformers")  # distributions whose version may change what a model says
# Where the catalogue does not list a dataset's files: those without which it cannot be read, one of each row.
NEEDED = {
    Component.NAMES: (("config.json",), ("vocab.txt",), ("model.safetensors", "pytorch_model.bin")),
    Component.MORPHOLOGY: (("morphology.db",),),
}


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a component loads by default. ``version`` changes with its files and with the packages that read them."""

    component: Component
    name: str
    folder: Path
    version: str


def data_folder() -> Path:
    """Return the folder in which camel-tools looks for its data."""
    chosen = os.environ.get("CAMELTOOLS_DATA")
    if chosen is not None:
        return Path(chosen).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


class _Entry(NamedTuple):
    """What the catalogue says of a dataset; ``files``, of the ``package`` that it came in, by path: their SHA-256."""

    name: str
    path: str
    package: str
    files: dict[str, str]


@cache
def find(component: Component, root: Path) -> Dataset:
    """Return the default dataset of a component in camel-tools' folder ``root``, every file of it checked.

    Raise ModelMissing where it, or a package that reads it, is not installed, and ModelError where it is not whole.
    Reads all its files, half a second for half a gigabyte, once in a process.
    """
    absent = [name for name in PACKAGES[component] if find_spec(name) is None]
    if absent:
        names = " ".join(absent)
        raise ModelMissing(f"لم تُثبَّت الحزم {names}: make models", f"packages not installed: {names}: make models")
    try:
        entry = _entry(component, root)
        folder = root / "data" / entry.path
        there = sorted(each for each in folder.rglob("*") if each.is_file())
        if not there and entry.package not in _installed(root):
            raise ModelMissing(f"لم تُنزَّل {entry.path}: make models", f"{entry.path} was not downloaded: make models")
        if entry.files:
            sums = {name: _checked(folder / name, wanted) for name, wanted in entry.files.items()}
        else:
            _look(component, folder)
            sums = {each.relative_to(folder).as_posix(): _sum(each) for each in there}
    except OSError as fault:
        raise _damaged(Path(fault.filename or root), *UNREADABLE) from fault
    return Dataset(component, entry.name, folder, _version(component, sums))


def _entry(component: Component, root: Path) -> _Entry:
    catalogue = root / CATALOGUE
    if not catalogue.is_file():
        raise ModelMissing(f"لا بيانات لـcamel-tools في {root}: make models", f"no data of camel-tools in {root}")
    try:
        listed = json.loads(catalogue.read_bytes())
        name = listed["components"][component]["default"]
        path = listed["components"][component]["datasets"][name]["path"]
        for package, each in listed["packages"].items():
            if each.get("destination") == path:
                return _Entry(name, path, package, {file["path"]: file["sha256"] for file in each.get("files") or ()})
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        raise _damaged(catalogue, *UNREADABLE) from fault
    return _Entry(name, path, "", {})  # put there by hand


def _installed(root: Path) -> frozenset[str]:
    try:
        return frozenset(json.loads((root / VERSIONS).read_bytes()))
    except FileNotFoundError:
        return frozenset()
    except (ValueError, TypeError) as fault:
        raise _damaged(root / VERSIONS, *UNREADABLE) from fault


def _checked(path: Path, wanted: str) -> str:
    if not path.is_file():
        raise _damaged(path, *ABSENT)
    if _sum(path) != wanted:
        raise _damaged(path, *DAMAGED)
    return wanted


def _look(component: Component, folder: Path) -> None:
    """Raise ModelError where a file that the component cannot do without is missing, empty or cut short."""
    for names in NEEDED[component]:
        found = next((folder / name for name in names if (folder / name).is_file()), None)
        if found is None:
            raise _damaged(folder / names[0], *ABSENT)
        if not _whole(found):
            raise _damaged(found, *DAMAGED)


def _whole(path: Path) -> bool:
    with path.open("rb") as file:
        if path.suffix == ".safetensors":
            return path.stat().st_size == _stated_size(file)
        if path.suffix == ".bin":
            return zipfile.is_zipfile(file)
        return bool(file.read(1))


def _stated_size(file: BinaryIO) -> int:
    """Return the size that safetensors give themselves: a length, a header so long, the last tensor's end."""
    length = int.from_bytes(file.read(LENGTH), "little")
    try:
        header = json.loads(file.read(length))
        ends = [each["data_offsets"][1] for name, each in header.items() if name != "__metadata__"]
    except (ValueError, LookupError, TypeError, AttributeError, MemoryError, OverflowError):
        return -1
    return LENGTH + length + max(ends, default=0)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _version(component: Component, sums: Mapping[str, str]) -> str:
    lines = [
        component,
        *(f"{name} {_release(name)}" for name in READERS),
        *(f"{total} {name}" for name, total in sorted(sums.items())),
    ]
    return "camel-" + hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _release(distribution: str) -> str:
    try:
        return package_version(distribution)
    except PackageNotFoundError:  # torch, where morphology alone is installed
        return ""


def _damaged(path: Path, arabic: str, english: str) -> ModelError:
    return ModelError(f"{path}: {arabic}: make models", f"{english}: make models")
