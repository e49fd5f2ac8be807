"""Search documents for tests: a few that are written out, and many that are put together by chance."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from warraq.records import SearchDocument, SearchName
from warraq.search.analyzer import CHECKSUM
from warraq.search.families import default_families
from warraq.search.index import build
from warraq.search.shards import shard_name, shards
from warraq.search.vlq import ALPHABET

Json = Any  # whatever a file of the index holds
CALL = re.compile(r'warraq\.search\.put\("([\w/-]+)","([\w-]{4})",(.*)\);\n', re.DOTALL)
SUBJECTS = (
    *("وزير الخارجية", "الوزارة", "رئيس الحكومة", "الأمم المتحدة", "موسكو", "الصين"),
    *("الشرطة", "المدرسة", "المستشفى", "الفريق الوطني", "بيروت"),
)
VERBS = ("أعلن", "قالت", "افتتح", "زار", "رفضت", "وقّع", "تنفي", "أكد", "بحثت")
OBJECTS = (
    *("اتفاقاً للتعاون", "الأسلحة النووية", "بالأسلحة", "ميناء المدينة", "لموسكو", "والصين", "مستشفى جديداً"),
    *("زيارة رسمية", "قرارات الحكومة", "المباراة النهائية", "في عام ٢٠٢٣", "سنة 2019", "على الحدود"),
    *("مع الوزراء", "وبالوزارة", "كأس العرب", "دعم روسيا", "روسيا والصين"),
)
SOURCES = ("وكالة الصباح", "جريدة النهار الجديد", None)


def document(ref: str, title: str, body: str, **more: object) -> SearchDocument:
    """Return a document whose address follows from its ID."""
    return SearchDocument(ref=ref, url=f"articles/{ref}.html", title=title, body=body, **more)


def by_chance(count: int, seed: int = 1) -> tuple[SearchDocument, ...]:
    """Return documents of sentences put together by chance, the same for the same arguments."""
    chance = random.Random(seed)

    def sentence() -> str:
        return " ".join(map(chance.choice, (SUBJECTS, VERBS, OBJECTS, OBJECTS)))

    return tuple(
        document(
            f"a{number:04}",
            sentence() if chance.random() < 0.95 else "",
            ". ".join(sentence() for _ in range(chance.randint(1, 12))) + f". رقم {number}",
            date=f"20{chance.randint(10, 23)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            if chance.random() < 0.8
            else None,
            source=chance.choice(SOURCES),
            summary=f"ملخص {number}",
        )
        for number in range(count)
    )


def write(folder: Path, documents: Iterable[SearchDocument], names: Iterable[SearchName] = ()) -> Path:
    """Write the shards of some documents as a site has them, and return its root."""
    for path, data in shards(build(documents), default_families(), names):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


class Shard(NamedTuple):
    """What a manifest says of a shard: the key at which it begins, its name, its checksum."""

    first: str
    name: str
    checksum: str


def opened(data: bytes) -> tuple[str, str, Json]:
    """Return the name of a file, its checksum and what it holds."""
    name, checksum, payload = CALL.fullmatch(data.decode()).groups()
    return name, checksum, json.loads(payload)


def manifest(folder: Path) -> Json:
    """Return what the manifest of a site holds."""
    return opened(folder.joinpath("search", "manifest.js").read_bytes())[2]


def listed(found: Json, kind: str) -> list[Shard]:
    """Return the shards of one kind that a manifest lists."""
    firsts, before = [], ""
    for part in found["shards"][kind]["keys"].split():
        before = before[: ALPHABET.index(part[0])] + part[1:]
        firsts.append(before)
    sums = checksums(found["shards"][kind]["sums"])
    return [Shard(first, shard_name(kind, first), one) for first, one in zip(firsts, sums, strict=True)]


def checksums(letters: str) -> list[str]:
    """Return the checksums that stand together in a text."""
    return [letters[start : start + CHECKSUM] for start in range(0, len(letters), CHECKSUM)]
