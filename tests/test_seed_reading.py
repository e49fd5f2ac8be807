"""The given seed is read as a careful reader reads it: everybody it names, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.analysis import analyze
from warraq.authority import Authority
from warraq.lexicon import Lexicon
from warraq.records import Analysis, Kind, Mention
from warraq.resolve import resolve
from warraq.seeds import parse

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_7ecc73c29e594e37.txt"
NAMED = {
    Kind.PERS: {
        "شي جين بينغ": 2,
        "فلاديمير بوتين": 3,
        "دميتري بيسكوف": 1,
        "وانغ يي": 4,
        "نيكولاي باتروشيف": 2,
        "أنتوني بلينكن": 2,
        "وانغ وينبين": 1,
    },
    Kind.ORG: {
        "وول ستريت جورنال": 1,
        "الكرملين": 1,
        "لجنة الشؤون الخارجية باللجنة المركزية للحزب الشيوعي الصيني": 2,
        "مجلس الأمن الروسي": 1,
        "سبوتنيك": 1,
        "واشنطن بوست": 1,
        "سي إن إن": 1,
        "وزارة الخارجية الصينية": 1,
    },
    Kind.LOC: {
        "موسكو": 3,
        "الصين": 7,
        "بكين": 4,
        "روسيا": 6,
        "أوكرانيا": 4,
        "الولايات المتحدة": 2,
        "واشنطن": 3,
        "ميونيخ": 1,
    },
    Kind.EVENT: {"حرب أوكرانيا": 1, "مؤتمر ميونيخ للأمن": 1},
}


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    """Return the seed's analysis."""
    return analyze(parse(SEED.read_bytes(), SEED.name), Lexicon.load())


@pytest.mark.parametrize("kind", list(Kind))
def test_everybody_and_nobody_else(analysis: Analysis, kind: Kind) -> None:
    """Every person, organization, place and event of the seed is found as often as it is named, and no other."""
    counts: dict[str, int] = {}
    for mention in analysis.mentions:
        if mention.kind is kind:
            counts[mention.name] = counts.get(mention.name, 0) + 1
    assert counts == NAMED[kind]


def mention_at(analysis: Analysis, words: str) -> Mention:
    """Return the mention that stands first in ``words``, a passage of the seed."""
    start = analysis.article.body.index(words)
    return next(mention for mention in analysis.mentions if mention.start >= start)


@pytest.mark.parametrize(
    ("passage", "text", "name"),
    [
        ("اجتماع شي مع بوتين", "شي", "شي جين بينغ"),
        ("بوتين سيكون في إطار", "بوتين", "فلاديمير بوتين"),
        ("وانغ، غير أن", "وانغ", "وانغ يي"),
        ("لموسكو\nوتنذر", "لموسكو", "موسكو"),
        ("والصين، وكذلك", "والصين", "الصين"),
    ],
)
def test_short_names_and_particles(analysis: Analysis, passage: str, text: str, name: str) -> None:
    """A short name stands for the full one before it, and whole words are marked, particles included."""
    mention = mention_at(analysis, passage)
    assert (mention.text, mention.name) == (text, name)


def test_titles(analysis: Analysis) -> None:
    """The office stands with the person whom it announces."""
    titles = {mention.name: mention.title.text for mention in analysis.mentions if mention.title is not None}
    assert titles["أنتوني بلينكن"] == "وزير الخارجية الأمريكي"
    assert titles["دميتري بيسكوف"] == "المتحدث باسم الكرملين"
    assert titles["نيكولاي باتروشيف"] == "سكرتير مجلس الأمن الروسي"


def test_every_name_is_one_entity(analysis: Analysis) -> None:
    """The seed alone resolves to one entity a name, each with its label."""
    entities = resolve((analysis,), Authority.empty()).entities
    assert {(entity.kind, entity.label) for entity in entities} == {
        (kind, name) for kind, names in NAMED.items() for name in names
    }
