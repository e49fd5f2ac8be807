"""Words that tell an organization: nouns that head its name, and organizations known by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from warraq.lexicon.keys import keys
from warraq.lexicon.tables import rows, values


class OrganizationKind(StrEnum):
    """What sort of organization it is."""

    MEDIA = "media"  # newspapers, channels, sites, news agencies
    GOVERNMENT = "government"  # ministries, parliaments, presidencies, public bodies
    PARTY = "party"
    ARMED = "armed"  # armies, militias, intelligence services, police
    COURT = "court"
    INTERNATIONAL = "international"  # bodies of states
    COMPANY = "company"  # firms, banks, airlines
    EDUCATION = "education"  # universities, schools, institutes
    SPORT = "sport"  # clubs, federations, teams
    SOCIETY = "society"  # non-governmental organizations, unions, churches, movements


class Follows(StrEnum):
    """What comes after a head."""

    NAME = "name"  # its own name, often in quotation marks: صحيفة «الحياة»
    COMPLEMENT = "complement"  # what it deals with, and whose it is: وزارة الخارجية الصينية
    EITHER = "either"  # شركة أبل، شركة النفط الوطنية


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads names: ``form`` as written, ``definite`` if it has ال, ``plural`` if it heads a list.

    ``weak``: it is so ordinary (مركز، مجموعة، فريق) that a name is one only with more proof: a known name,
    quotation marks.
    """

    form: str
    kind: OrganizationKind
    follows: Follows
    definite: bool
    plural: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization known by name.

    ``label``: the usual newspaper name, unique over organizations. ``head``: the noun that is said before it but is no
    part of the name (صحيفة for واشنطن بوست), or empty. ``country``: ISO 3166-1 alpha-2, or empty. ``ambiguous``: the
    label is also a place's, a person's or an ordinary word (الحياة، أمازون), so it is one only after a head or in
    quotation marks.
    """

    label: str
    kind: OrganizationKind
    head: str
    country: str
    variants: tuple[str, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Organizations:
    """Heads and known organizations; every key is that of ``lexicon.keys.key``.

    ``known``: by the keys of labels and variants, the ambiguous ones too. ``homonyms``: keys that several have, to
    all of them (الجزيرة, a club and a channel). ``ambiguous``: keys of ``known`` that need a head or quotation marks.
    ``longest``: the most words of a key of ``known``.
    """

    heads: Mapping[str, Head]
    known: Mapping[str, Organization]
    homonyms: Mapping[str, tuple[Organization, ...]]
    ambiguous: frozenset[str]
    longest: int

    @classmethod
    def load(cls) -> Organizations:
        """Read ``organization_heads``, ``organizations`` and ``media``."""
        read_head, read = tuple(read_heads()), tuple(read_known())
        keyed = keys(
            (
                *(head.form for head in read_head),
                *(name for organization, _ in read for name in (organization.label, *organization.variants)),
            )
        )
        heads: dict[str, Head] = {}
        for head in read_head:
            heads.setdefault(keyed[head.form], head)
        named: dict[str, dict[str, Organization]] = {}
        for organization, _ in read:
            for name in (organization.label, *organization.variants):
                named.setdefault(keyed[name], {})[organization.label] = organization
        known = {name: next(iter(each.values())) for name, each in named.items()}
        return cls(
            heads=heads,
            known=known,
            homonyms={name: tuple(each.values()) for name, each in named.items() if len(each) > 1},
            ambiguous=frozenset(keyed[name] for _, doubtful in read for name in doubtful),
            longest=max(name.count(" ") for name in known) + 1,
        )


def read_heads() -> Iterator[Head]:
    """Read ``organization_heads.tsv``: each noun bare and with the article, singular and plural."""
    for row in rows("organization_heads"):
        for column, plural in (("singular", False), ("plural", True)):
            for form in values(row[column]):
                for definite, spelled in ((False, form), (True, "\u0627\u0644" + form)):  # alef, lam
                    yield Head(
                        form=spelled,
                        kind=OrganizationKind(row["kind"]),
                        follows=Follows(row["follows"]),
                        definite=definite,
                        plural=plural,
                        weak=row["weak"] == "yes",
                    )


def read_known() -> Iterator[tuple[Organization, tuple[str, ...]]]:
    """Read ``organizations.tsv`` and ``media.tsv``, each organization with those of its names that are ambiguous.

    The cell ``ambiguous`` is empty, ``yes`` (all its names), or the names that are.
    """
    for table in ("organizations", "media"):
        for row in rows(table):
            variants, cell = values(row["variants"]), row["ambiguous"]
            doubtful = (row["label"], *variants) if cell == "yes" else values(cell)
            organization = Organization(
                label=row["label"],
                kind=OrganizationKind(row["kind"]),
                head=row["head"],
                country=row["country"],
                variants=variants,
                ambiguous=row["label"] in doubtful,
            )
            yield organization, doubtful
