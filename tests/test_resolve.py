"""A name is one entity in a corpus of any order, and what people decided stands above the machine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naming import article
from warraq.authority import Authority, entity_id
from warraq.authority_rows import AuthorityRow, LedgerRow
from warraq.records import Analysis, Derived, Kind, Mention, Origin
from warraq.resolve import resolve

NOTHING = Derived(None, Origin.DERIVED)


def analysis(identifier: str, *named: tuple[Kind, str]) -> Analysis:
    """Return an analysis whose article names each of ``named``."""
    body = " ".join(name for _, name in named)
    found, start = [], 0
    for kind, name in named:
        found.append(Mention(name, start, start + len(name), kind, name))
        start += len(name) + 1
    return Analysis(article(body, identifier), NOTHING, NOTHING, tuple(found))


def labels(*analyses: Analysis, authority: Authority | None = None) -> list[tuple[Kind, str]]:
    """Return the kind and label of every entity, sorted."""
    entities = resolve(analyses, authority or Authority.empty()).entities
    return sorted((entity.kind, entity.label) for entity in entities)


def row(label: str, **fields: object) -> AuthorityRow:
    """Return a row for a person."""
    return replace(AuthorityRow(Kind.PERS, entity_id(Kind.PERS, label), label), **fields)


def people(*rows: AuthorityRow) -> Authority:
    """Return an authority with rows for people."""
    return Authority(rows={Kind.PERS: rows})


def test_spellings_that_folding_makes_one() -> None:
    """The most frequent spelling is the label and the others are aliases; ties go by code points."""
    found = resolve(
        (
            analysis("a", (Kind.PERS, "أحمد قريع"), (Kind.PERS, "احمد قريع")),
            analysis("b", (Kind.PERS, "أحمد قريع")),
        ),
        Authority.empty(),
    )
    (entity,) = found.entities
    assert (entity.label, entity.aliases) == ("أحمد قريع", ("احمد قريع",))
    assert entity.id == entity_id(Kind.PERS, "أحمد قريع")
    assert entity.origin is Origin.MACHINE
    assert found.references == {"a": (entity, entity), "b": (entity,)}


@pytest.mark.parametrize(
    ("first", "second"),
    [("عبد الفتاح مورو", "عبدالفتاح مورو"), ("جان-إيف لودريان", "جان إيف لودريان"), ("مُحمد سعيد", "محمد سعيد")],
)
def test_one_name_in_two_spellings(first: str, second: str) -> None:
    """A joined عبد, a hyphen and missing vowel signs do not make a second person."""
    assert len(labels(analysis("a", (Kind.PERS, first)), analysis("b", (Kind.PERS, second)))) == 1


def test_a_label_has_no_character_that_a_page_cannot_show() -> None:
    """A stray control character neither makes a second person nor stands in the name."""
    found = labels(analysis("a", (Kind.PERS, "أحمد\x1b قريع")), analysis("b", (Kind.PERS, "أحمد قريع\ufdd0")))
    assert found == [(Kind.PERS, "أحمد قريع")]


def test_vowel_signs_part_two_places() -> None:
    """عمّان and عُمان never share an entity."""
    found = labels(analysis("a", (Kind.LOC, "عمّان"), (Kind.LOC, "عُمان")))
    assert found == sorted([(Kind.LOC, "عمّان"), (Kind.LOC, "عُمان")])


def test_different_names_are_not_joined() -> None:
    """A family name alone is not the full name of another article."""
    assert len(labels(analysis("a", (Kind.PERS, "دونالد ترامب")), analysis("b", (Kind.PERS, "ترامب")))) == 2


def test_labels_are_unique_over_kinds() -> None:
    """A label that two kinds want keeps its place; the later kind is qualified, and has an id of its own."""
    found = resolve((analysis("a", (Kind.ORG, "برشلونة"), (Kind.LOC, "برشلونة"), (Kind.PERS, "برشلونة")),), Authority())
    assert {(e.kind, e.label) for e in found.entities} == {
        (Kind.LOC, "برشلونة"),
        (Kind.ORG, "برشلونة (منظمة)"),
        (Kind.PERS, "برشلونة (شخص)"),
    }
    assert len({entity.id for entity in found.entities}) == 3


def test_a_published_label_stays() -> None:
    """What the ledger has published keeps its label and id when another spelling becomes more frequent."""
    ledger = (LedgerRow("00000001", Kind.PERS, "احمد قريع", "ahmad"),)
    found = resolve(
        (analysis("a", (Kind.PERS, "أحمد قريع")), analysis("b", (Kind.PERS, "احمد قريع"))), Authority({}, ledger)
    )
    (entity,) = found.entities
    assert (entity.id, entity.label) == ("00000001", "احمد قريع")


def test_a_published_label_keeps_its_place_among_kinds() -> None:
    """A new place does not take the label of a person published before."""
    ledger = (LedgerRow("00000001", Kind.PERS, "سيدني", "sidni"),)
    assert labels(analysis("a", (Kind.LOC, "سيدني"), (Kind.PERS, "سيدني")), authority=Authority({}, ledger)) == sorted(
        [(Kind.PERS, "سيدني"), (Kind.LOC, "سيدني (مكان)")]
    )


def test_a_row_joins_by_alias() -> None:
    """A person's row gives label, id and aliases to every name that it lists, however its alefs are spelled."""
    authority = people(row("دونالد ترامب", aliases=("ترامب", "دونالد ترمب")))
    found = resolve((analysis("a", (Kind.PERS, "ترامب")), analysis("b", (Kind.PERS, "دونالد ترمب"))), authority)
    (entity,) = found.entities
    assert (entity.label, entity.origin) == ("دونالد ترامب", Origin.PERSON)
    assert entity.aliases == ("ترامب", "دونالد ترمب")


def test_a_row_ignores() -> None:
    """A mention that a person wants ignored means nobody."""
    found = resolve((analysis("a", (Kind.PERS, "علي حد"), (Kind.LOC, "مصر")),), people(row("علي حد", status="ignore")))
    assert [entity.label for entity in found.entities] == ["مصر"]
    assert found.references["a"][0] is None


def test_a_row_merges() -> None:
    """A merged entity is its target, over several steps, and over an unrowed target of the ledger."""
    target = row("فلاديمير بوتين")
    middle = row("فلاديمير بوتن", status=f"merge:{target.id}")
    first = row("بوتن", status=f"merge:{middle.id}")
    names = ((Kind.PERS, "بوتن"), (Kind.PERS, "فلاديمير بوتن"), (Kind.PERS, "فلاديمير بوتين"))
    assert labels(analysis("a", *names), authority=people(target, middle, first)) == [(Kind.PERS, "فلاديمير بوتين")]
    published = Authority(
        {Kind.PERS: (row("بوتن", status="merge:00000001"),)}, (LedgerRow("00000001", Kind.PERS, "فلاديمير بوتين", "x"),)
    )
    found = resolve((analysis("a", (Kind.PERS, "بوتن"), (Kind.PERS, "فلاديمير بوتين")),), published)
    assert [(entity.id, entity.label) for entity in found.entities] == [("00000001", "فلاديمير بوتين")]


NAMES = st.sampled_from(["أحمد علي", "احمد علي", "عمّان", "عُمان", "عمان", "برشلونة", "عبد الله", "عبدالله", "مصر"])
CORPUS = st.lists(st.lists(st.tuples(st.sampled_from(list(Kind)), NAMES), max_size=6), max_size=6)


@given(CORPUS.flatmap(lambda corpus: st.tuples(st.just(corpus), st.permutations(range(len(corpus))))))
def test_order_does_not_matter(drawn: tuple[list[list[tuple[Kind, str]]], list[int]]) -> None:
    """Shuffled articles give the same entities and references; labels are unique, and kinds are kept."""
    corpus, order = drawn
    analyses = [analysis(str(number), *named) for number, named in enumerate(corpus)]
    found = resolve(analyses, Authority.empty())
    assert resolve([analyses[number] for number in order], Authority.empty()) == found
    assert len({entity.label for entity in found.entities}) == len(found.entities)
    for each in analyses:
        for mention, entity in zip(each.mentions, found.references[each.article.id], strict=True):
            assert entity is not None
            assert entity.kind is mention.kind
