"""Organizations are told by their head nouns or known by name."""

import pytest

from warraq.lexicon.gazetteer import Gazetteer
from warraq.lexicon.keys import key
from warraq.lexicon.organizations import Follows, OrganizationKind, Organizations


@pytest.fixture(scope="module")
def organizations() -> Organizations:
    return Organizations.load()


@pytest.mark.parametrize(
    ("words", "label", "kind"),
    [
        ("وول ستريت جورنال", "وول ستريت جورنال", OrganizationKind.MEDIA),
        ("سي ان ان", "سي إن إن", OrganizationKind.MEDIA),
        ("الصحافة الفرنسية", "فرانس برس", OrganizationKind.MEDIA),
        ("حلف الناتو", "حلف شمال الأطلسي", OrganizationKind.INTERNATIONAL),
        ("يونسكو", "اليونسكو", OrganizationKind.INTERNATIONAL),
        ("جوجل", "غوغل", OrganizationKind.COMPANY),
        ("حركة حماس", "حماس", OrganizationKind.ARMED),
        ("البنتاجون", "البنتاغون", OrganizationKind.GOVERNMENT),
        ("فيفا", "الفيفا", OrganizationKind.SPORT),
        ("الحزب الشيوعي الصيني", "الحزب الشيوعي الصيني", OrganizationKind.PARTY),
    ],
)
def test_known_by_any_name(organizations: Organizations, words: str, label: str, kind: OrganizationKind) -> None:
    """Spellings and full names lead to one label."""
    found = organizations.known[key(words)]
    assert (found.label, found.kind) == (label, kind)


def test_one_name_of_two_organizations(organizations: Organizations) -> None:
    """A name that a club and a channel have is known as both."""
    assert {each.kind for each in organizations.homonyms[key("الجزيرة")]} == {
        OrganizationKind.SPORT,
        OrganizationKind.MEDIA,
    }


@pytest.mark.parametrize("word", ["الحياة", "برشلونة", "العربية", "القاعدة", "الشرق الأوسط", "أمازون"])
def test_names_that_need_a_head_are_marked(organizations: Organizations, word: str) -> None:
    """A newspaper called life is one only after صحيفة or in quotation marks."""
    assert key(word) in organizations.ambiguous


def test_no_place_passes_for_an_organization(organizations: Organizations) -> None:
    """Every name that is a place's too is marked."""
    places = Gazetteer.load().names
    assert [name for name in organizations.known if name in places and name not in organizations.ambiguous] == []


@pytest.mark.parametrize(
    ("word", "follows", "definite"),
    [
        ("وزارة", Follows.COMPLEMENT, False),
        ("اللجنة", Follows.COMPLEMENT, True),
        ("صحيفة", Follows.NAME, False),
        ("حزب", Follows.EITHER, False),
    ],
)
def test_heads(organizations: Organizations, word: str, follows: Follows, *, definite: bool) -> None:
    """A head says what comes after it, and whether it has the article."""
    head = organizations.heads[key(word)]
    assert (head.follows, head.definite) == (follows, definite)


def test_labels_can_be_written_in_a_page(organizations: Organizations) -> None:
    """A label is a page's name: no bar, bracket or line break."""
    assert [each.label for each in organizations.known.values() if set(each.label) & set("|[]\n\t")] == []
