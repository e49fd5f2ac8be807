"""Decide which mentions of a whole corpus are one person, organization, place or event.

Two mentions are one when their full names are, letter by letter, but for what folding ignores (أ and ا, ة and ه), or
when somebody said so in ``content/authority``. Different full names are never joined by guessing. The result does not
depend on the order of the analyses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from warraq.authority import Authority, normal_label
from warraq.authority_rows import AuthorityRow
from warraq.lexicon.keys import key
from warraq.records import Analysis, Entity, Kind, Origin, Resolution
from warraq.text.normalize import dediacritize

PRECEDENCE = (Kind.LOC, Kind.ORG, Kind.PERS, Kind.EVENT)  # who keeps a label that several kinds want
QUALIFIERS = {Kind.PERS: "شخص", Kind.ORG: "منظمة", Kind.LOC: "مكان", Kind.EVENT: "حدث"}
SERVANT, SERVANT_JOINED = "عبد ال", "عبدال"  # عبد الله and عبدالله are one name

Spelled = tuple[Kind, str]
Key = tuple[Kind, str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings of one name and how often each occurs."""

    kind: Kind
    spellings: Mapping[str, int]

    @property
    def ranked(self) -> tuple[str, ...]:
        """The spellings, the most frequent first, then by code points."""
        return tuple(sorted(self.spellings, key=lambda name: (-self.spellings[name], name)))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a group becomes: an entity of this kind and label. ``fixed``: a person or the ledger chose the label."""

    kind: Kind
    label: str
    fixed: bool
    row: AuthorityRow | None = None


def resolve(analyses: Iterable[Analysis], authority: Authority) -> Resolution:
    """Return the entities of a corpus and, for each article, whom each of its mentions means.

    A row of the authority wins over the machine: its label, its aliases, ``ignore`` (the mention means nobody) and
    ``merge``. A label that was published before is kept, with its id, even when another spelling is now more frequent.
    """
    corpus = tuple(analyses)
    counts = Counter((mention.kind, mention.name) for analysis in corpus for mention in analysis.mentions)
    groups = group_spellings(counts)
    decisions = [(group, decide(group, authority)) for group in groups]
    labels = unique_labels({decision for _, decision in decisions if decision is not None})
    spellings: dict[tuple[Kind, str], set[str]] = defaultdict(set)
    rows: dict[tuple[Kind, str], AuthorityRow] = {}
    for group, decision in decisions:
        if decision is not None:
            identity = (decision.kind, labels[decision])
            spellings[identity].update(group.spellings)
            if decision.row is not None:
                rows[identity] = decision.row
                spellings[identity].update(decision.row.aliases)
    entities = {
        identity: _entity(identity, names, rows.get(identity), authority) for identity, names in spellings.items()
    }
    meant: dict[Spelled, Entity | None] = {}
    for group, decision in decisions:
        entity = None if decision is None else entities[decision.kind, labels[decision]]
        meant.update({(group.kind, name): entity for name in group.spellings})
    return Resolution(
        entities=tuple(sorted(entities.values(), key=lambda entity: (entity.id, entity.label))),
        references={
            analysis.article.id: tuple(meant[mention.kind, mention.name] for mention in analysis.mentions)
            for analysis in corpus
        },
    )


def group_spellings(counts: Mapping[Spelled, int]) -> tuple[Group, ...]:
    """Join the spellings of one kind that are one name, in a fixed order.

    Vowel signs part names that folding makes one: عمّان and عُمان.
    """
    folded: dict[Spelled, dict[str, int]] = defaultdict(dict)
    for (kind, name), count in counts.items():
        folded[kind, match_key(kind, name)][name] = count
    groups: list[Group] = []
    for (kind, _), spellings in sorted(folded.items()):
        parted = _opposed(spellings)
        if parted:
            by_signs: dict[str, dict[str, int]] = defaultdict(dict)
            for name, count in spellings.items():
                by_signs[_signs(name)][name] = count
            groups.extend(Group(kind, by_signs[signs]) for signs in sorted(by_signs))
        else:
            groups.append(Group(kind, spellings))
    return tuple(groups)


def match_key(kind: Kind, name: str) -> str:
    """Return the form under which two spellings of a name are one."""
    folded = key(name)
    return folded.replace(SERVANT, SERVANT_JOINED) if kind is Kind.PERS else folded


def _signs(name: str) -> str:
    """Return a name's vowel signs with the places of their letters, empty when it has none."""
    signs, place = [], 0
    for letter in normal_label(name):
        if dediacritize(letter):
            place += 1
        else:
            signs.append(f"{place}{letter}")
    return " ".join(sorted(signs))


def _opposed(names: Iterable[str]) -> bool:
    """Tell whether two of the names carry different vowel signs, neither's among the other's."""
    signs = sorted({frozenset(_signs(name).split()) for name in names}, key=len)
    return any(not fewer <= more for fewer, more in pairwise(signs))


def decide(group: Group, authority: Authority) -> Decision | None:
    """Return what a group becomes, None where somebody wants it ignored."""
    row = _row(group, authority)
    if row is None:
        return _by_ledger(group, authority)
    target = row.merge_target
    while target is not None:
        if target not in authority.by_id:
            published = authority.published[target]
            return Decision(published.kind, published.label, fixed=True)
        row = authority.by_id[target]
        target = row.merge_target
    return None if row.ignored else Decision(row.kind, row.label, fixed=True, row=row)


def _row(group: Group, authority: Authority) -> AuthorityRow | None:
    """Return the row that names one of the spellings: exactly, as its label, or as an alias, in this order."""
    rows = authority.rows.get(group.kind, ())
    exact = {name for row in rows for name in (row.label, *row.aliases)}
    for name in group.ranked:
        found = authority.row(group.kind, name)
        if found is not None and found.kind is group.kind:
            return found
        if normal_label(name) in exact:
            return next(row for row in rows if normal_label(name) in (row.label, *row.aliases))
    wanted = {match_key(group.kind, name) for name in group.spellings}
    signs = frozenset(filter(None, (_signs(name) for name in group.spellings)))
    for row in rows:
        for name in (row.label, *row.aliases):
            if match_key(group.kind, name) in wanted and not (_signs(name) and signs and _signs(name) not in signs):
                return row
    return None


def _by_ledger(group: Group, authority: Authority) -> Decision:
    qualified = QUALIFIERS[group.kind]
    for name in group.ranked:
        for label in (normal_label(name), f"{normal_label(name)} ({qualified})"):
            published = authority.published.get(authority.identify(group.kind, label))
            if published is not None and (published.kind, published.label) == (group.kind, label):
                return Decision(group.kind, label, fixed=True)
    return Decision(group.kind, normal_label(group.ranked[0]), fixed=False)


def unique_labels(decisions: Iterable[Decision]) -> Mapping[Decision, str]:
    """Give each decision a label that no entity of another kind has: «برشلونة» and «برشلونة (منظمة)»."""
    labels: dict[Decision, str] = {}
    taken: dict[str, Kind] = {}
    order = sorted(decisions, key=lambda each: (not each.fixed, PRECEDENCE.index(each.kind), each.label))
    for decision in order:
        label = decision.label
        if not decision.fixed and taken.get(label, decision.kind) is not decision.kind:
            label = f"{label} ({QUALIFIERS[decision.kind]})"
        labels[decision] = label
        taken.setdefault(label, decision.kind)
    return labels


def _entity(identity: Spelled, names: set[str], row: AuthorityRow | None, authority: Authority) -> Entity:
    kind, label = identity
    return Entity(
        id=row.id if row is not None else authority.identify(kind, label),
        label=label,
        kind=kind,
        aliases=tuple(sorted(names - {label})),
        origin=Origin.MACHINE if row is None else Origin.PERSON,
    )
