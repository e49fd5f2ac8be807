"""What the interface counts: each noun as gettext asks for it, for one and for several.

The catalogues hold its other forms: Arabic has six (none, one, two, 3 to 10, 11 to 99, 100 and more).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Noun: TypeAlias = tuple[str, str]


def noun(one: str, many: str) -> Noun:
    """Mark a pair of messages for the catalogue."""
    return (one, many)


NOUNS: Mapping[str, Noun] = MappingProxyType(
    {
        "article": noun("مقالة واحدة", "%(num)s مقالات"),
        "story": noun("قصة واحدة", "%(num)s قصص"),
        "person": noun("شخص واحد", "%(num)s أشخاص"),
        "organization": noun("منظمة واحدة", "%(num)s منظمات"),
        "place": noun("مكان واحد", "%(num)s أماكن"),
        "event": noun("حدث واحد", "%(num)s أحداث"),
        "topic": noun("موضوع واحد", "%(num)s موضوعات"),
        "quote": noun("قول واحد", "%(num)s أقوال"),
        "mention": noun("مرّة واحدة", "%(num)s مرّات"),
        "source": noun("مصدر واحد", "%(num)s مصادر"),
        "word": noun("كلمة واحدة", "%(num)s كلمات"),
        "name": noun("اسم واحد", "%(num)s أسماء"),
        "tie": noun("صلة واحدة", "%(num)s صلات"),
        "day": noun("يوم واحد", "%(num)s أيام"),
        "month": noun("شهر واحد", "%(num)s أشهر"),
        "year": noun("سنة واحدة", "%(num)s سنوات"),
        "result": noun("نتيجة واحدة", "%(num)s نتائج"),
        "hit": noun("موضع واحد", "%(num)s مواضع"),
        "clipping": noun("مقتطف واحد", "%(num)s مقتطفات"),
        "other article": noun("وفي مقالة أخرى", "وفي %(num)s مقالات أخرى"),
        "minute of reading": noun("قراءة دقيقة", "قراءة %(num)s دقائق"),
        "found of names": noun("نتيجة البحث عن اسم واحد", "نتيجة البحث عن %(num)s أسماء"),
    }
)
