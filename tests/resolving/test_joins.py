"""Across a corpus, names are joined where articles agree, and one name is parted where titles contradict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naming import article
from warraq.authority import Authority, entity_id
from warraq.authority_rows import AuthorityRow, LedgerRow
from warraq.lexicon.people import People
from warraq.records import Analysis, Derived, Kind, Mention, Origin, Resolution, Span
from warraq.resolve import resolve

NOTHING = Derived(None, Origin.DERIVED)
PEOPLE = People.load()
Named = tuple[str, str]


def analysis(identifier: str, *named: Named, places: tuple[str, ...] = ()) -> Analysis:
    """Return an analysis whose article gives each of ``named``, a title and a name, and names ``places``."""
    body, found = "", []
    for title, name in named:
        start = len(body) + len(title) + 1
        span = Span(title, len(body), start - 1) if title else None
        body += f"{title} {name} "
        found.append(Mention(name, start, start + len(name), Kind.PERS, name, span))
    for place in places:
        found.append(Mention(place, len(body), len(body) + len(place), Kind.LOC, place))
        body += f"{place} "
    return Analysis(article(body, identifier), NOTHING, NOTHING, tuple(found))


def people(found: Resolution) -> list[str]:
    """Return the labels of the people found, sorted."""
    return sorted(entity.label for entity in found.entities if entity.kind is Kind.PERS)


MINISTER, DIRECTOR, PLAYER = "وزير الخارجية الأمريكي", "مدير المصنع", "اللاعب المصري"
LEADER = "الزعيم الكوري الشمالي"


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ((MINISTER, "أنتوني بلينكن"), ("", "انتوني بلينكين"), True),
        (("", "إدوارد سنودن"), ("", "إدوارد سنودين"), False),
        (("", "فيتالي تشوركن"), ("", "فيتالي شوركين"), True),
        (("", "رجب طيب أردوغان"), ("", "رجب طيب أردوعان"), True),
        ((MINISTER, "سالم بركات"), (MINISTER, "سليم بركات"), False),
        ((MINISTER, "دافيد بيكهام"), ("", "ديفيد بيكهام"), False),
        ((MINISTER, "دافيد بيكهام"), (MINISTER, "ديفيد بيكهام"), True),
        ((MINISTER, "إدوارد سنودن"), (MINISTER, "إدوارد سنودين"), True),
        ((MINISTER, "إدوارد سنودن"), (PLAYER, "إدوارد سنودين"), False),
        (("وزير الطاقة السعودي", "خالد بن عبد العزيز الفالح"), ("وزير الطاقة السعودي", "خالد الفالح"), True),
        (("وزير الطاقة السعودي", "خالد بن عبد العزيز الفالح"), ("", "خالد الفالح"), False),
        ((LEADER, "كيم جونغ أون"), (LEADER, "كيم يونغ أون"), True),
        ((LEADER, "كيم جونغ أون"), ("", "كيم يونغ أون"), False),
        ((LEADER, "كيم جونغ أون"), (LEADER, "كيم يونغ نام"), False),
        ((LEADER, "مون جاي إن"), (LEADER, "مون جيه إن"), True),
        ((LEADER, "مون جاي إن"), ("", "مون جيه إن"), False),
        ((MINISTER, "جيم ماتيس"), (MINISTER, "جيمس ماتيس"), True),
        ((MINISTER, "جيم ماتيس"), ("", "جيمس ماتيس"), False),
        ((MINISTER, "جيم ماتيس"), (PLAYER, "جيمس ماتيس"), False),
        (("المدرب الأرجنتيني", "دييغو مارادونا"), ("المدرب", "دييغو أرماندو مارادونا"), True),
        (("", "دييغو مارادونا"), ("", "دييغو أرماندو مارادونا"), False),
        ((MINISTER, "سالم العتيبي"), ("وزير", "سالم خالد العتيبي"), False),
        ((MINISTER, "سالم العتيبي"), (MINISTER, "سالم خالد العتيبي"), True),
        ((MINISTER, "محمد حسن"), (MINISTER, "محمد حسين"), False),
        (("", "دونالد ترامب"), ("", "ترامب"), False),
        (("", "مصطفى أبو العلا"), ("", "مصطفى أبي العلا"), True),
        (("", "محمد ابن زايد"), ("", "محمد بن زايد"), True),
        (("", "سعود آل سويلم"), ("", "سعود بن سويلم"), False),
    ],
)
def test_what_is_joined(one: Named, other: Named, joined: bool) -> None:  # noqa: FBT001
    """Lists join by themselves, and so do many consonants of a foreign name; other transliterations, nicknames and
    names between need an office in common; a father's name, or a name between before a common family's, also whose.
    """
    found = resolve((analysis("a", one), analysis("b", other)), Authority.empty(), PEOPLE)
    assert len(people(found)) == (1 if joined else 2)


def test_names_beside_join() -> None:
    """Without titles, the same rare names beside two transliterations join them."""
    crowd = [analysis(f"x{number}", ("", f"علي سالم {number}"), places=("لندن",)) for number in range(8)]
    beside = ("أوسلو", "بيرغن", "تروندهايم")
    pair = (
        analysis("a", ("", "إدوارد سنودن"), places=beside),
        analysis("b", ("", "إدوارد سنودين"), places=beside),
        analysis("c", ("", "إدواردو سنودن"), places=("لندن",)),
    )
    found = resolve((*crowd, *pair), Authority.empty(), PEOPLE)
    assert [label for label in people(found) if "سنود" in label] == ["إدوارد سنودن", "إدواردو سنودن"]


@pytest.mark.parametrize(("short", "joined"), [("جمال باعشن", 1), ("جمال العتيبي", 2), ("جمال محمود", 2)])
def test_a_father_is_left_out_of_a_rare_name(short: str, joined: int) -> None:
    """The names beside join a name to the one with a father in it, where few are called so: no tribe, no father's."""
    given, family = short.split()
    crowd = [analysis(f"x{number}", ("", f"علي سالم {number}"), places=("لندن",)) for number in range(8)]
    pair = (
        analysis("a", ("", short), places=("أوسلو", "باريس")),
        analysis("b", ("", f"{given} بن أحمد {family}"), places=("أوسلو", "برلين")),
    )
    found = resolve((*crowd, *pair), Authority.empty(), PEOPLE)
    assert len([label for label in people(found) if family in label]) == joined


def test_a_footballer_and_a_minister() -> None:
    """Each has a label of their own; an article that does not tell keeps the bare name; rows and ids hold."""
    corpus = (
        analysis("a", (PLAYER, "محمد سالم"), places=("ليفربول",)),
        analysis("b", ("وزير الصحة", "محمد سالم"), places=("عمّان",)),
        analysis("c", ("", "محمد سالم"), places=("باريس",)),
    )
    found = resolve(corpus, Authority.empty(), PEOPLE)
    meant = {identifier: entities[0].label for identifier, entities in found.references.items() if entities[0]}
    assert meant == {"a": "محمد سالم (رياضة)", "b": "محمد سالم (سياسة)", "c": "محمد سالم"}
    assert people(found) == sorted(meant.values())
    row = AuthorityRow(Kind.PERS, entity_id(Kind.PERS, "محمد سالم"), "محمد سالم")
    assert people(resolve(corpus, Authority({Kind.PERS: (row,)}), PEOPLE)) == ["محمد سالم"]


@pytest.mark.parametrize(
    ("first", "second"),
    [((PLAYER, "محمد سالم"), ("شقيق الوزير", "محمد سالم")), ((PLAYER, "محمد سالم"), ("الرئيس", "محمد سالم"))],
)
def test_titles_that_do_not_contradict(first: Named, second: Named) -> None:
    """A minister's brother is no minister, and a president may be a club's."""
    assert people(resolve((analysis("a", first), analysis("b", second)), Authority.empty(), PEOPLE)) == ["محمد سالم"]


def test_one_person_of_two_fields() -> None:
    """An article that gives both titles shows that they are one person's."""
    both = analysis("c", (PLAYER, "محمد سالم"), ("وزير الرياضة", "محمد سالم"))
    corpus = (analysis("a", (PLAYER, "محمد سالم")), analysis("b", ("وزير الرياضة", "محمد سالم")), both)
    assert people(resolve(corpus, Authority.empty(), PEOPLE)) == ["محمد سالم"]


def test_one_odd_title_among_many_is_a_slip() -> None:
    """A footballer whom one article of twelve calls a minister stays one person."""
    corpus = [analysis(f"a{number}", (PLAYER, "محمد سالم"), places=("ليفربول",)) for number in range(11)]
    odd = analysis("b", ("وزير الصحة", "محمد سالم"), places=("عمّان",))
    assert people(resolve((*corpus, odd), Authority.empty(), PEOPLE)) == ["محمد سالم"]


def test_two_rows_are_two_people() -> None:
    """What somebody keeps apart is never joined, and an ignored name takes no other with it."""
    rows = tuple(AuthorityRow(Kind.PERS, entity_id(Kind.PERS, name), name) for name in ("دونالد ترامب", "دونالد ترمب"))
    corpus = (analysis("a", ("", "دونالد ترامب")), analysis("b", ("", "دونالد ترمب")))
    assert len(people(resolve(corpus, Authority({Kind.PERS: rows}), PEOPLE))) == 2
    ignored = AuthorityRow(Kind.PERS, entity_id(Kind.PERS, "دونالد ترمب"), "دونالد ترمب", status="ignore")
    assert people(resolve(corpus, Authority({Kind.PERS: (ignored,)}), PEOPLE)) == ["دونالد ترامب"]


def test_an_address_of_a_joined_name_leads_on() -> None:
    """Two published names that become one keep the address of the one, and the other's leads there."""
    names = ("إدوارد سنودن", "إدوارد سنودين")
    ledger = tuple(LedgerRow(entity_id(Kind.PERS, name), Kind.PERS, name, "x") for name in names)
    authority = Authority({}, ledger)
    found = resolve((analysis("a", (MINISTER, names[0])), analysis("b", (MINISTER, names[1]))), authority, PEOPLE)
    (entity,) = found.entities
    kept = authority.with_entities(found)
    assert {row.merged_into for row in kept.ledger} == {"", entity.id}
    again = resolve(
        [analysis(each, (MINISTER, names[1])) for each in "abc"] + [analysis("d", (MINISTER, names[0]))], kept, PEOPLE
    )
    assert [one.label for one in again.entities] == [entity.label]


NAMES = st.sampled_from(
    [
        *("إدوارد سنودن", "إدوارد سنودين", "ادوارد سنودن", "فيتالي تشوركن", "فيتالي شوركين", "فيتالي شوركينا"),
        *("خالد الفالح", "خالد فالح", "خالد بن عبد العزيز الفالح", "خالد بن سعد الفالح"),
    ]
)
TITLES = st.sampled_from(["", MINISTER, PLAYER, "وزير الطاقة السعودي"])
BESIDE = st.lists(st.sampled_from(["أوسلو", "الرياض", "ليفربول"]), max_size=2).map(tuple)
CORPUS = st.lists(st.tuples(st.lists(st.tuples(TITLES, NAMES), max_size=4), BESIDE), max_size=6)


@settings(deadline=None)
@given(CORPUS.flatmap(lambda corpus: st.tuples(st.just(corpus), st.permutations(range(len(corpus))))))
def test_order_does_not_matter(drawn: tuple[list[tuple[list[Named], tuple[str, ...]]], list[int]]) -> None:
    """Shuffled articles join and part the same names, whatever titles and places say, and labels stay unique."""
    corpus, order = drawn
    analyses = [analysis(str(number), *named, places=places) for number, (named, places) in enumerate(corpus)]
    found = resolve(analyses, Authority.empty(), PEOPLE)
    assert resolve([analyses[number] for number in order], Authority.empty(), PEOPLE) == found
    assert len({entity.label for entity in found.entities}) == len(found.entities)
