"""The names that ``find_mentions`` finds in real news, with the network and by the rules alone.

``data/names_gold.tsv`` has all names of 20 articles, annotated before any output was looked at; ten were developed on.
A find is right when its kind is and its span lies between the name and the widest span that a reader would accept.

``data/tagger_changes.tsv`` has what the network added to the rules' finds, and took away, in 100 other articles, with a
reader's verdict; a find that changed its span or its kind stands there as one removed and one added. Only what it still
adds or removes is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.articles import news, table
from evaluation.scores import Score
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind
from warraq.tagger.protocol import NETWORK, RULES
from warraq.tagger.tagger import beside_rules
from warraq.text.tokenize import tokenize

KINDS = ("PERS", "ORG", "LOC")
ADDED, REMOVED = "added", "removed"
Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the gold: its span, its kinds (none: counts neither way), and the widest span that is right."""

    start: int
    end: int
    kinds: tuple[str, ...]
    widest: tuple[int, int]

    def is_found_by(self, found: Found) -> bool:
        """Tell whether a find is this name."""
        start, end, kind = found
        return kind in self.kinds and self.widest[0] <= start <= self.start and self.end <= end <= self.widest[1]

    def touches(self, found: Found) -> bool:
        """Tell whether a find overlaps it."""
        return self.start < found[1] and found[0] < self.end


def evaluate(data: Path) -> Iterator[Score]:
    """Measure both taggers on the gold, and what the network changes."""
    gold: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for article, split, start, end, kinds, first, last in table("names_gold"):
        name = Name(int(start), int(end), tuple(kinds.split("|")) if kinds else (), (int(first), int(last)))
        gold[split][article].append(name)
    verdicts = {
        (article, change, (int(start), int(end), kind)): right == "yes"
        for article, start, end, kind, change, right in table("tagger_changes")
    }
    wanted = {one for articles in gold.values() for one in articles} | {article for article, _, _ in verdicts}
    articles = {item.id: item.article for item in news(data, wanted)}
    found = {tagger: {one: names(article, tagger) for one, article in articles.items()} for tagger in (NETWORK, RULES)}
    for split, annotated in gold.items():
        yield from on_gold(split, annotated, found)
    yield from changes(verdicts, found)


def names(article: Article, tagger: str) -> Collection[Found]:
    """Find the people, organizations and places of one article."""
    mentions = find_mentions(article, tokenize(article.body), Lexicon.load(), beside_rules(tagger))
    return {(one.start, one.end, one.kind.name) for one in mentions if one.kind is not Kind.EVENT}


def on_gold(
    split: str, annotated: Mapping[str, list[Name]], found: Mapping[str, Mapping[str, Collection[Found]]]
) -> Iterator[Score]:
    """Measure one split of the gold: of all kinds, then of each."""
    for kinds in (KINDS, *((kind,) for kind in KINDS)):
        measured = {tagger: counts(annotated, found[tagger], kinds) for tagger in (NETWORK, RULES)}
        right, proposed, present = measured[NETWORK]
        note = f"precision {ratio(right, proposed)}, recall {ratio(right, present)} of {present}; baseline: rules alone"
        value, baseline = (f1(*measured[tagger]) for tagger in (NETWORK, RULES))
        yield Score("mentions", f"10 articles, {split}", f"F1 {', '.join(kinds)}", value, baseline, None, note)


def counts(
    annotated: Mapping[str, list[Name]], found: Mapping[str, Collection[Found]], kinds: Collection[str]
) -> tuple[int, int, int]:
    """Return how many finds of some kinds are right, how many there are, and how many names of these kinds."""
    right = proposed = present = 0
    for article, all_names in annotated.items():
        finds = [one for one in found[article] if one[2] in kinds]
        wanted = [name for name in all_names if name.kinds and name.kinds[0] in kinds]
        hits = [one for one in finds if any(name.is_found_by(one) for name in all_names)]
        free = [one for one in finds if one not in hits and any(not n.kinds and n.touches(one) for n in all_names)]
        right, proposed, present = right + len(hits), proposed + len(finds) - len(free), present + len(wanted)
    return right, proposed, present


def changes(
    verdicts: Mapping[tuple[str, str, Found], bool], found: Mapping[str, Mapping[str, Collection[Found]]]
) -> Iterator[Score]:
    """Measure what the network adds and removes, where a reader judged it."""
    for change, has, lacks in ((ADDED, NETWORK, RULES), (REMOVED, RULES, NETWORK)):
        judged = [
            (find, right)
            for (article, changed, find), right in verdicts.items()
            if changed == change and find in found[has][article] and find not in found[lacks][article]
        ]
        by_kind = {kind: [right for find, right in judged if find[2] == kind] for kind in KINDS}
        note = "; ".join(f"{kind} {sum(rights)} of {len(rights)}" for kind, rights in by_kind.items() if rights)
        value = ratio(sum(right for _, right in judged), len(judged))
        yield Score("mentions", "100 articles read by eye", f"rightly {change} by the network", value, note=note)


def ratio(part: int, whole: int) -> float:
    """Return a share to three digits."""
    return round(part / max(whole, 1), 3)


def f1(right: int, proposed: int, present: int) -> float:
    """Return the harmonic mean of precision and recall, to three digits."""
    return ratio(2 * right, proposed + present)
