"""The partial index against the whole one: lunr.py, given every term of every document, and sets of terms.

The browser says to which stems a query came down and what each weighs; everything after that is worked out here again,
from the documents' own terms, by other means.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import pytest
from archive import by_chance, write
from lunr.builder import Builder
from lunr.query import Query, QueryPresence
from node import ask

from warraq.search.analyzer import default_analyzer
from warraq.search.shards import BOOSTS

PEOPLE = (("فلاديمير بوتين",), ("سلمى حداد", "فلاديمير بوتين"), (), ("شي جين بينغ",))
DOCUMENTS = tuple(
    replace(one, facets={"person": PEOPLE[number % 4]} if PEOPLE[number % 4] else {})
    for number, one in enumerate(by_chance(160))
)
NUMBERED = sorted(DOCUMENTS, key=lambda one: (one.date or "", one.ref))
WORDS = (
    *("وزير", "الوزارة", "موسكو", "لموسكو", "الصين", "روسيا", "أسلحة", "سلاح", "بيروت", "المدرسة", "مستشفيات", "2023"),
    *("زيارة", "رسمية", "الفريق", "أعلن", "قرار", "البرازيل", "على", "كأس", "حدود"),
)
COUNT = 600
DIGITS = 9
HIGHEST = 5  # the most of any operator in a query


def queries() -> Iterator[str]:
    """Yield queries that use every operator, put together by chance, always the same."""
    chance = random.Random(12)

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    makers = (
        lambda: words(1),
        lambda: f"«{words(2)}»",
        lambda: f"+{words(1)}",
        lambda: f"-{words(1)}",
        lambda: f"{words(1)} أو {words(1)}",
        lambda: f"{words(1)} AND {words(1)}",
        lambda: f"بدون {words(1)}",
        lambda: f"العنوان:{words(1)}",
        lambda: f"شخص:{chance.choice(('بوتين', 'سلمى', 'زيلينسكي'))}",
        lambda: f"مصدر:{chance.choice(('الصباح', 'جريدة'))}",
        lambda: f"{words(1)[:3]}*",
        lambda: f"{words(1)}~1",
        lambda: f"من:{chance.randint(2010, 2023)}",
        lambda: f"إلى:{chance.randint(2010, 2023)}-0{chance.randint(1, 9)}",
    )
    for _ in range(COUNT):
        yield " ".join(chance.choice(makers)() for _ in range(chance.randint(1, HIGHEST)))


def whole_index():
    """Return one lunr index of all documents, by lunr's own Python."""
    builder = Builder()
    builder.ref("id")
    for field, boost in zip(("title", "body"), BOOSTS, strict=True):
        builder.field(field, boost=boost)
    terms = default_analyzer().terms
    for number, one in enumerate(NUMBERED):
        builder.add({"id": str(number), "title": terms(one.title), "body": terms(one.body)})
    return builder.build()


class Texts:
    """Where each stem stands in each document, and which stems its facets have."""

    def __init__(self) -> None:
        analyzer = default_analyzer()
        self.places = []
        self.facets = []
        for one in NUMBERED:
            fields = {name: analyzer.tokens_with_offsets(getattr(one, name)) for name in ("title", "body")}
            self.places.append({name: {(t.stem, t.position) for t in found} for name, found in fields.items()})
            facets = {**one.facets, "source": (one.source,) if one.source else ()}
            self.facets.append(
                {name: {s for value in values for s in analyzer.terms(value)} for name, values in facets.items()}
            )

    def has(self, number: int, alternative: dict) -> bool:
        """Whether a document has a word, a phrase, or a stem in a facet."""
        words, field = alternative["words"], alternative["field"]
        if field not in {"", "title"}:
            stems = self.facets[number].get(field, set())
            return all(stems & set(word["stems"]) for word in words)
        return any(
            self._in_order(self.places[number][name], words) for name in ([field] if field else ("title", "body"))
        )

    @staticmethod
    def _in_order(places: set, words: list) -> bool:
        starts = [position for stem, position in places if stem in words[0]["stems"]]
        return any(
            all(any((stem, start + word["offset"]) in places for stem in word["stems"]) for word in words)
            for start in starts
        )


def expected(texts: Texts, index, answer: dict, first: str | None, last: str | None) -> list:
    """Return the references in their order, with their scores."""
    query = Query(["title", "body"])
    for stem, weight in answer["weights"]:
        query.term(stem, boost=weight, use_pipeline=False, presence=QueryPresence.OPTIONAL)
    scores = {int(found["ref"]): found["score"] for found in index.query(query)} if answer["weights"] else {}
    rows = []
    for number, one in enumerate(NUMBERED):
        by_clause = [(c["presence"], any(texts.has(number, a) for a in c["alternatives"])) for c in answer["clauses"]]
        positive = [has for presence, has in by_clause if presence != "prohibited"]
        needed = [has for presence, has in by_clause if presence == "required"]
        wanted = all(needed) if needed else any(positive) or not positive
        wanted = wanted and not any(has for presence, has in by_clause if presence == "prohibited")
        dated = (not first and not last) or (
            one.date and one.date >= (first or "") and one.date[: len(last or "")] <= (last or "")
        )
        if wanted and dated and (by_clause or first or last):
            rows.append((sum(positive), scores.get(number, 0.0), number, one.ref))
    # Sums of one terms' scores may differ in the last digit, added up in another order: so that much is no order.
    rows.sort(key=lambda row: (row[0], round(row[1], DIGITS), row[2]), reverse=True)
    return [(ref, score) for _, score, _, ref in rows]


def settled(rows: list, order: dict) -> list:
    """Return rows as they came, but those of equal scores, one after another, in the order of the other list."""
    found = []
    for _, equal in groupby(rows, key=lambda row: round(row[1], DIGITS)):
        found += sorted(equal, key=lambda row: order.get(row[0], -1))
    return found


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    asked = list(dict.fromkeys(queries()))
    folder = write(tmp_path_factory.mktemp("whole"), DOCUMENTS)
    return list(zip(asked, ask("explain", folder=str(folder), queries=asked), strict=True))


def test_at_least_500_queries_find_the_same_documents_in_the_same_order_with_the_same_scores(answers):
    """Whatever operators they use; most of them find some documents and not all."""
    from warraq.search.query import parse

    texts, index, some = Texts(), whole_index(), 0
    assert len(answers) >= 500
    for query, answer in answers:
        asked = parse(query, default_analyzer())
        rows = expected(texts, index, answer, asked.first, asked.last)
        found = settled(answer["results"], {ref: place for place, (ref, _) in enumerate(rows)})
        assert [ref for ref, _ in found] == [ref for ref, _ in rows], query
        assert [score for _, score in found] == pytest.approx([score for _, score in rows], abs=1e-6), query
        some += 0 < len(rows) < len(DOCUMENTS)
    assert some > len(answers) / 2
