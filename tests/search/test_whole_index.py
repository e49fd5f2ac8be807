"""The partial index against the whole one: lunr.py, given every term of every document, and sets of terms.

The browser says to which stems a query came down and what each weighs; everything after that is worked out here again,
from the documents' own terms, by other means.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

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
COUNT = 700
DIGITS = 9  # of a score; what comes after depends on the order of additions
WINDOW, NEAR, SAME = 10, 0.2, 0.2  # as in rescoring.js
HIGHEST = 5  # the most of any operator in a query


def words(chance: random.Random, count: int = 1) -> str:
    """Return some of the words."""
    return " ".join(chance.choices(WORDS, k=count))


OPERATORS = {
    "word": words,
    "phrase": lambda chance: f"«{words(chance, 2)}»",
    "required": lambda chance: f"+{words(chance)}",
    "prohibited": lambda chance: f"-{words(chance)}",
    "or": lambda chance: f"{words(chance)} أو {words(chance)}",
    "and": lambda chance: f"{words(chance)} AND {words(chance)}",
    "not": lambda chance: f"بدون {words(chance)}",
    "title": lambda chance: f"العنوان:{words(chance)}",
    "title phrase": lambda chance: f"العنوان:«{words(chance, 2)}»",
    "person": lambda chance: f"شخص:{chance.choice(('بوتين', 'سلمى', 'زيلينسكي'))}",
    "source": lambda chance: f"مصدر:{chance.choice(('الصباح', 'جريدة'))}",
    "pattern": lambda chance: f"{words(chance)[:3]}*",
    "similar": lambda chance: f"{words(chance)}~1",
    "from": lambda chance: f"من:{chance.randint(2010, 2023)}",
    "to": lambda chance: f"إلى:{chance.randint(2010, 2023)}-0{chance.randint(1, 9)}",
}


def queries() -> dict[str, tuple[str, ...]]:
    """Return different queries, each with its operators, put together by chance, always the same."""
    chance = random.Random(12)
    made: dict[str, tuple[str, ...]] = {}
    while len(made) < COUNT:
        operators = chance.choices(tuple(OPERATORS), k=chance.randint(1, HIGHEST))
        made[" ".join(OPERATORS[operator](chance) for operator in operators)] = tuple(operators)
    return made


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

    def titled(self, number: int, clauses: list) -> bool:
        """Whether the title has all that a document has of what is asked for in words."""
        asked = [clause for clause in clauses if clause["presence"] != "prohibited" and in_words(clause)]
        met = [clause for clause in asked if any(self.has(number, one) for one in clause["alternatives"])]
        return bool(met) and all(
            any(one["field"] in {"", "title"} and self.has(number, {**one, "field": "title"}) for one in met_by)
            for met_by in (clause["alternatives"] for clause in met)
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
            score = round(scores.get(number, 0.0), DIGITS)
            rows.append(Row(number, sum(positive), texts.titled(number, answer["clauses"]), score))
    rows.sort(key=lambda row: (row.matched, row.titled, row.score, row.number), reverse=True)
    asking = [clause for clause in answer["clauses"] if clause["presence"] != "prohibited" and in_words(clause)]
    if asking:
        rows[:WINDOW] = sorted(rows[:WINDOW], key=lambda row: second_look(row, asking), reverse=True)
    return [(NUMBERED[row.number].ref, row.score) for row in rows]


class Row(NamedTuple):
    """A document that matches: how many clauses it has, whether all of them in its title, and lunr's score."""

    number: int
    matched: int
    titled: bool
    score: float


def second_look(row: Row, asking: list) -> tuple:
    """Return by what the first documents stand in their order."""
    one = NUMBERED[row.number]
    (near, same), text = looks(one.title, asking), looks(one.body, asking)
    typed = (row.titled and same == 1) or text == (1, 1)
    together = row.titled or text[0] == 1
    return (row.matched, typed, row.titled, together, row.score * (1 + NEAR * near + SAME * same), row.number)


def looks(text: str, asking: list) -> tuple[float, float]:
    """Return which share of the clauses follows the one before, at most a word between, and which is spelt as typed."""
    analyzer = default_analyzer()
    tokens = {term.position: term for term in analyzer.tokens_with_offsets(text)}
    taken, spelt = [set() for _ in asking], set()
    for number, clause in enumerate(asking):
        for alternative in clause["alternatives"]:
            words = alternative["words"] if alternative["field"] in {"", "title"} else []
            for start in tokens:
                together = [tokens.get(start + word["offset"]) for word in words]
                if words and all(t and t.stem in word["stems"] for t, word in zip(together, words, strict=True)):
                    free = [
                        (t.position, analyzer.form(text[t.start : t.end]) == word["form"])
                        for t, word in zip(together, words, strict=True)
                        if not any(t.position in earlier for earlier in taken[:number])
                    ]
                    taken[number] |= {position for position, _ in free}
                    spelt |= {number for _, same in free if same}
    pairs = list(pairwise(taken))
    near = [any({place + 1, place + 2} & second for place in first) for first, second in pairs]
    return sum(near) / max(1, len(pairs)), len(spelt) / len(asking)


def in_words(clause: dict) -> bool:
    """Whether a clause asks for words of the text, or of the title."""
    return any(alternative["field"] in {"", "title"} for alternative in clause["alternatives"])


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    asked = list(queries())
    folder = write(tmp_path_factory.mktemp("whole"), DOCUMENTS)
    return list(zip(asked, ask("explain", folder=str(folder), queries=asked), strict=True))


def test_every_operator_is_asked_for_often():
    """In a hundred queries at least, beside others and alone."""
    asked = Counter(operator for operators in queries().values() for operator in set(operators))
    alone = Counter(operators[0] for operators in queries().values() if len(operators) == 1)
    assert min(asked[operator] for operator in OPERATORS) >= 100
    assert min(alone[operator] for operator in OPERATORS) >= 2


def test_at_least_500_queries_find_the_same_documents_in_the_same_order_with_the_same_scores(answers):
    """Whatever operators they use; most of them find some documents and not all."""
    from warraq.search.query import parse

    texts, index, some = Texts(), whole_index(), 0
    assert len(answers) >= 500
    for query, answer in answers:
        asked = parse(query, default_analyzer())
        rows, found = expected(texts, index, answer, asked.first, asked.last), answer["results"]
        assert [ref for ref, _ in found] == [ref for ref, _ in rows], query
        assert [score for _, score in found] == pytest.approx([score for _, score in rows], abs=1e-6), query
        some += 0 < len(rows) < len(DOCUMENTS)
    assert some > len(answers) / 2
