"""Decide which mentions of a whole corpus are one person, organization, place or event.

Two mentions are one when their full names are, letter by letter, but for what folding ignores (أ and ا, ة and ه), or
when somebody said so in ``content/authority``. People's names are also joined over transliterations and fathers' names
where the articles agree (``resolving.joins``), and parted where titles contradict (``resolving.namesakes``). The result
does not depend on the order of the analyses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warraq.authority import Authority, normal_label
from warraq.authority_rows import AuthorityRow
from warraq.lexicon.people import People
from warraq.records import Analysis, Entity, Kind, Origin, Resolution
from warraq.resolving.context import Context
from warraq.resolving.joins import join
from warraq.resolving.namesakes import senses
from warraq.resolving.rows import Rows
from warraq.resolving.spellings import Group, Spelled, group_spellings
from warraq.resolving.variants import spelling

PRECEDENCE = (Kind.LOC, Kind.ORG, Kind.PERS, Kind.EVENT)  # who keeps a label that several kinds want
QUALIFIERS = {Kind.PERS: "شخص", Kind.ORG: "منظمة", Kind.LOC: "مكان", Kind.EVENT: "حدث"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a group becomes: an entity of this kind and label. ``fixed``: a person or the ledger chose the label."""

    kind: Kind
    label: str
    fixed: bool
    row: AuthorityRow | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """One person of a group's: the decision, and the articles, by place in the corpus, that it holds in."""

    group: int
    decision: Decision | None
    articles: tuple[int, ...]


def resolve(analyses: Iterable[Analysis], authority: Authority, people: People | None = None) -> Resolution:
    """Return the entities of a corpus and, for each article, whom each of its mentions means.

    A row of the authority wins over the machine: its label, its aliases, ``ignore`` (the mention means nobody) and
    ``merge``. A label that was published before is kept, with its id, even when another spelling is now more frequent.
    Of a name that two people bear each has a label of its own, «محمد صلاح (رياضة)», and the bare name is kept for
    articles that do not tell which. ``people``: the lists of names, without which transliterations are told by their
    consonants alone.
    """
    corpus = tuple(analyses)
    rows = Rows(authority)
    counts = Counter((mention.kind, mention.name) for analysis in corpus for mention in analysis.mentions)
    groups = group_spellings(counts)
    groups = _joined(groups, Context(corpus, _numbers(groups), people), rows, people)
    numbers = _numbers(groups)
    found = tuple(_senses(groups, Context(corpus, numbers, people), rows, authority))
    labels = unique_labels({sense.decision for sense in found if sense.decision is not None})
    entities = _entities(groups, found, labels, authority)
    meant = {
        (sense.group, place): None if sense.decision is None else entities[sense.decision.kind, labels[sense.decision]]
        for sense in found
        for place in sense.articles
    }
    return Resolution(
        entities=tuple(sorted(entities.values(), key=lambda entity: (entity.id, entity.label))),
        references={
            analysis.article.id: tuple(
                meant[numbers[mention.kind, mention.name], place] for mention in analysis.mentions
            )
            for place, analysis in enumerate(corpus)
        },
    )


def _numbers(groups: Sequence[Group]) -> Mapping[Spelled, int]:
    return {(group.kind, name): number for number, group in enumerate(groups) for name in group.spellings}


def _joined(groups: tuple[Group, ...], context: Context, rows: Rows, people: People | None) -> tuple[Group, ...]:
    """Join the groups that are one person's names; what somebody ignores or merges is left to them."""
    decided = {
        number: row
        for number, group in enumerate(groups)
        if group.kind is Kind.PERS and (row := rows.of(group)) is not None
    }
    names = {
        number: spelling(group.ranked[0], people)
        for number, group in enumerate(groups)
        if group.kind is Kind.PERS
        and not (number in decided and (decided[number].ignored or decided[number].merge_target))
    }
    chosen = {number: row.id for number, row in decided.items() if number in names}
    heads: dict[int, int] = {}
    for cluster in join(names, context, chosen):
        heads.update(dict.fromkeys(cluster, cluster[0]))
    spellings: dict[int, dict[str, int]] = {}
    for number, group in enumerate(groups):
        spellings.setdefault(heads.get(number, number), {}).update(group.spellings)
    return tuple(Group(groups[number].kind, names) for number, names in spellings.items())


def _senses(groups: Sequence[Group], context: Context, rows: Rows, authority: Authority) -> Iterator[Sense]:
    """Yield whom each group names, and where; a name that somebody decided about is one person's."""
    for number, group in enumerate(groups):
        decision = decide(group, rows, authority)
        fields: Mapping[int, str] = {}
        if group.kind is Kind.PERS and decision is not None and decision.row is None:
            fields = senses(number, context)
        if not fields:
            yield Sense(number, decision, context.articles[number])
            continue
        for field in ("", *sorted(set(fields.values()) - {""})):
            bearer = decision if decision is None or not field else _bearer(decision, field, authority)
            yield Sense(number, bearer, tuple(place for place in context.articles[number] if fields[place] == field))


def _bearer(decision: Decision, field: str, authority: Authority) -> Decision | None:
    """Return what one of two people with one name becomes; ``field`` tells which."""
    label = f"{decision.label} ({field})"
    row = authority.row(decision.kind, label)
    if row is not None:
        return _by_row(row, authority)
    published = authority.published.get(authority.identify(decision.kind, label))
    return replace(decision, label=label, fixed=published is not None)


def _entities(
    groups: Sequence[Group], found: Sequence[Sense], labels: Mapping[Decision, str], authority: Authority
) -> Mapping[Spelled, Entity]:
    """Make an entity of every decision, by kind and label, with all the spellings that lead to it."""
    spellings: dict[Spelled, set[str]] = defaultdict(set)
    rows: dict[Spelled, AuthorityRow] = {}
    for sense in found:
        if sense.decision is not None:
            identity = (sense.decision.kind, labels[sense.decision])
            spellings[identity].update(groups[sense.group].spellings)
            if sense.decision.row is not None:
                rows[identity] = sense.decision.row
                spellings[identity].update(sense.decision.row.aliases)
    return {identity: _entity(identity, names, rows.get(identity), authority) for identity, names in spellings.items()}


def decide(group: Group, rows: Rows, authority: Authority) -> Decision | None:
    """Return what a group becomes, None where somebody wants it ignored."""
    row = rows.of(group)
    return _by_ledger(group, authority) if row is None else _by_row(row, authority)


def _by_row(row: AuthorityRow, authority: Authority) -> Decision | None:
    target = row.merge_target
    while target is not None:
        if target not in authority.by_id:
            published = authority.published[target]
            return Decision(published.kind, published.label, fixed=True)
        row = authority.by_id[target]
        target = row.merge_target
    return None if row.ignored else Decision(row.kind, row.label, fixed=True, row=row)


def _by_ledger(group: Group, authority: Authority) -> Decision:
    """Return the label published for a spelling, best one not merged since; else the commonest spelling."""
    qualified = QUALIFIERS[group.kind]
    labels = [label for name in group.ranked for label in (normal_label(name), f"{normal_label(name)} ({qualified})")]
    rows = [authority.published.get(authority.identify(group.kind, label)) for label in labels]
    known = [
        row for row, label in zip(rows, labels, strict=True) if row and (row.kind, row.label) == (group.kind, label)
    ]
    if known:
        return Decision(group.kind, next((row for row in known if not row.merged_into), known[0]).label, fixed=True)
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
