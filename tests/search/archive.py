"""Search documents for tests: a few that are written out, and many that are put together by chance."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from warraq.records import SearchDocument, SearchName
from warraq.search.families import default_families
from warraq.search.index import build
from warraq.search.shards import shards

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
