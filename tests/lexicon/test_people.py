"""What announces a person is known by its form, and names by their spellings."""

import pytest

from warraq.lexicon.keys import key
from warraq.lexicon.people import Part, People, TitleKind


@pytest.fixture(scope="module")
def people() -> People:
    return People.load()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("الرئيس", TitleKind.OFFICE),
        ("رئيسة الوزراء", TitleKind.OFFICE),
        ("وزيرا الخارجية", TitleKind.OFFICE),
        ("المتحدث باسم", TitleKind.OFFICE),
        ("المتحدثة باسم", TitleKind.OFFICE),
        ("الأمين العام", TitleKind.OFFICE),
        ("سكرتير", TitleKind.OFFICE),
        ("العقيد", TitleKind.RANK),
        ("اللواء الركن", TitleKind.RANK),
        ("الدكتورة", TitleKind.HONORIFIC),
        ("خادم الحرمين الشريفين", TitleKind.OFFICE),
        ("الفنانة", TitleKind.PROFESSION),
        ("نجله", TitleKind.KIN),
    ],
)
def test_titles(people: People, words: str, kind: TitleKind) -> None:
    """In both genders, with their numbers, of one word or more."""
    assert people.titles[key(words)].kind is kind


@pytest.mark.parametrize("words", ["المتحدث الباسم", "الرئيس الوزراء", "المدعو المدعو"])
def test_no_title_is_made_that_nobody_writes(people: People, words: str) -> None:
    """A complement takes no article for the title's sake."""
    assert key(words) not in people.titles


def test_where_a_name_may_stand(people: People) -> None:
    """رئيس asks for a complement, الرئيس may have one, الدكتور is followed by the name."""
    head, definite, doctor = (people.titles[key(word)] for word in ("رئيس", "الرئيس", "الدكتور"))
    assert (head.complement, head.bare) == (True, False)
    assert (definite.complement, definite.bare) == (True, True)
    assert (doctor.complement, doctor.bare, doctor.strong) == (False, True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("دميتري", "ديمتري"), ("أنتوني", "أنطوني"), ("إيمانويل", "ايمانويل"), ("عبد الله", "عبدالله"), ("يحيى", "يحيي")],
)
def test_spellings_of_one_given_name(people: People, one: str, other: str) -> None:
    """Spellings share a canonical key."""
    assert people.given[key(one)] == people.given[key(other)]


@pytest.mark.parametrize(("one", "other"), [("ترامب", "ترمب"), ("نتنياهو", "نتانياهو"), ("بوتين", "بوتن")])
def test_spellings_of_one_family_name(people: People, one: str, other: str) -> None:
    """So do spellings of a family name."""
    assert people.family[key(one)] == people.family[key(other)]


def test_names_that_are_words_are_marked(people: People) -> None:
    """سعيد is happy, علي folds like على; فلاديمير means nothing else."""
    assert {key(name) for name in ("سعيد", "أمل", "شي", "علي", "كريم")} <= people.common
    assert "فلاديمير" not in people.common


def test_family_first(people: People) -> None:
    """The press repeats the first word of a Chinese or Korean name."""
    assert {"وانغ", "شي", "كيم", "مون"} <= people.family_first
    assert "بوتين" not in people.family_first


def test_particles_and_peers(people: People) -> None:
    """Words inside a name, and those that stand for an office."""
    assert people.particles["بن"] is Part.SON
    assert people.particles["ابو"] is Part.KUNYA
    assert people.particles["فون"] is Part.FOREIGN
    assert key("نظيره") in people.peers


def test_genders(people: People) -> None:
    """Where a name is a man's or a woman's, it is said."""
    assert people.genders["فاطمه"] == "f"
    assert people.genders[key("إبراهيم")] == "m"
    assert "نور" not in people.genders or people.genders["نور"] in ("m", "f")


def test_enough_names(people: People) -> None:
    """The lexicon serves news of all the world."""
    assert len(people.given) > 2000
    assert len(people.family) > 1500
