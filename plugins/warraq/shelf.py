"""Read the folder of seeds: every ``*.txt`` below it becomes an article or one line that says why not."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warraq.errors import SeedError
from warraq.escaping import displayed
from warraq.records import Article
from warraq.seeds import MAX_BYTES, parse, seed_id

SUFFIX = ".txt"
ALIKE = 5  # of one notice, more files than this are counted and not listed


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a folder of seeds holds.

    ``articles`` in the order of their paths; ``refused`` the seeds that are none; ``ids`` those of all files that are
    there, refused ones too; ``notices`` one line for each oddity, with its file; ``complete`` is false when some
    folder could not be listed, so that nothing can be said of what is not there.
    """

    articles: tuple[Article, ...]
    refused: tuple[SeedError, ...]
    ids: frozenset[str]
    notices: tuple[str, ...]
    complete: bool


def read_seeds(folder: Path) -> Shelf:
    """Read every seed below a folder, hidden files and folders left out, in an order that no file system decides."""
    articles: dict[str, Article] = {}
    refused: list[SeedError] = []
    texts: dict[str, str] = {}
    notices: list[tuple[str, str]] = []
    unlisted: list[OSError] = []
    root = folder.resolve()
    files = {_shown(name): folder / name for name in _names(folder, unlisted)}
    for path, file in sorted(files.items()):
        try:
            article = parse(_read(root, file, path), path)
            _refuse_second(articles, article)
        except SeedError as fault:
            refused.append(fault)
            continue
        articles[article.id] = article
        notices.extend((path, notice) for notice in article.provenance.notices)
        first = texts.setdefault(hashlib.sha256(article.body.strip().encode()).hexdigest(), path)
        if first != path:
            notices.append((path, f"نصه نص {first}، ونُشر كلاهما — same text as {first}, both are published"))
    refused.extend(_unlisted(folder, fault) for fault in unlisted)
    ids = frozenset(map(seed_id, files))
    gathered = tuple(sorted(_gathered(notices)))
    return Shelf(tuple(articles.values()), tuple(refused), ids, gathered, complete=not unlisted)


def _gathered(notices: list[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each notice with its file; one line for all, with the first file, where many say the same."""
    files: dict[str, list[str]] = {}
    for path, notice in notices:
        files.setdefault(notice, []).append(path)
    for notice, paths in files.items():
        if len(paths) > ALIKE:
            yield f"{paths[0]} و{len(paths) - 1} غيره: {notice} (and {len(paths) - 1} others)"
        else:
            yield from (f"{path}: {notice}" for path in paths)


def _names(folder: Path, unlisted: list[OSError]) -> Iterator[str]:
    """Yield the path, under the folder and in POSIX form, of everything that is named like a seed.

    Links to folders are not followed: they may lead out, or round in a circle.
    """
    for place, folders, files in os.walk(folder, onerror=unlisted.append):
        shown = [name for name in folders if not name.startswith(".")]
        folders[:] = shown
        for name in (*files, *shown):
            if name.lower().endswith(SUFFIX) and not name.startswith("."):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _shown(name: str) -> str:
    """Return a file's name as it stands in messages and pages: on one line, in UTF-8, whatever the disk has."""
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return " ".join(displayed(decoded).splitlines())


def _read(root: Path, file: Path, path: str) -> bytes:
    """Return the bytes of a seed below ``root``; SeedError for whatever keeps them from being read."""
    if file.is_dir():
        raise SeedError(path, "مجلد وليس ملفًا", "a folder, not a file")
    try:
        # No folder on the way is a link: none is followed.
        if file.is_symlink() and not file.resolve(strict=True).is_relative_to(root):
            raise SeedError(path, "رابط إلى خارج مجلد البذور", "a link that leads out of the seeds folder")
        if not file.is_file():
            raise SeedError(path, "ليس ملفًا عاديًا", "no regular file")
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)  # one more than ``parse`` accepts; the rest need not be read
    except (OSError, RuntimeError) as fault:  # RuntimeError: Python 3.11 and 3.12 say so of a link to itself
        reason = getattr(fault, "strerror", None) or str(fault)
        raise SeedError(path, f"تعذّرت قراءته ({reason})", f"cannot be read ({reason})") from fault


def _refuse_second(articles: dict[str, Article], article: Article) -> None:
    if other := articles.get(article.id):
        first = other.provenance.seed
        raise SeedError(
            article.provenance.seed,
            f"له معرّف {first} نفسه ({article.id}): غيّر اسم أحدهما",
            f"has the same ID as {first} ({article.id}): rename one of them",
        )


def _unlisted(folder: Path, fault: OSError) -> SeedError:
    place = Path(fault.filename or folder)
    name = place.relative_to(folder).as_posix() if place.is_relative_to(folder) else str(place)
    reason = fault.strerror or str(fault)
    return SeedError(name, f"تعذّرت قراءة المجلد ({reason})", f"the folder cannot be listed ({reason})")
