"""Derived headlines against the publishers' own for 1,000 articles, and ten times fifty of them read by eye.

ROUGE-L is F1 of the longest common subsequence of light stems, which is the scale on which the first sentence has about
.20 and 90 characters of it .22. The articles are drawn by a hash of their ids, from the half that the rules were not
made on. The verdicts (``data/headlines.tsv``) count only for headlines that are still the same words; the judge of
headlines learned from those of the first four sets, and not from those of the others. Headlines that still need a
verdict are printed by ``python -m evaluation.headlines DATA [NUMBER]``: article, digest, headline and lead.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from evaluation.articles import SOURCES, NewsItem, news, table
from evaluation.scores import Score
from warraq.extract.headline import LIMIT, headline
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.tagger.tagger import network
from warraq.text.lead import first_sentence
from warraq.text.normalize import fold
from warraq.text.stem import light_stem
from warraq.text.tokenize import tokenize

ARTICLES = 1000
SETS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORD = re.compile(r"\w+")
Method = Callable[[NewsItem], str]


def evaluate(data: Path) -> Iterator[Score]:
    """Measure ROUGE-L of ours and of two baselines, and the share that was found fit to print."""
    items = [item for item in news(data, drawn(data)) if item.title.strip()]
    ours, first, cut = (mean(items, method) for method in (derived, lead, shortened))
    split = f"{len(items)} articles, their publishers' headlines"
    yield Score("headlines", split, "ROUGE-L of the first sentence", first, unit="number")
    yield Score("headlines", split, "ROUGE-L", ours, cut, 0.23, f"baseline: the first {LIMIT} characters", "number")
    for name in SETS:
        yield _printable(data, name)


def _printable(data: Path, name: str) -> Score:
    """Return the share of a set of verdicts that a newspaper would print."""
    verdicts = {article: (words, verdict == "yes") for article, words, verdict, of in table("headlines") if of == name}
    same = [item for item in news(data, verdicts) if digest(derived(item)) == verdicts[item.id][0]]
    fit = sum(verdicts[item.id][1] for item in same)
    note = (
        f"{len(verdicts) - len(same)} of {len(verdicts)} have other words since they were read; unfit: a long subject"
        " or an aside that leaves no room for what the verb needs, a fact that means little without the next one"
    )
    return Score(
        "headlines", f"{len(same)} read by eye, {name} set", "fit to print", ratio(fit, len(same)), None, 0.92, note
    )


def drawn(data: Path) -> frozenset[str]:
    """Return the ids of 1,000 articles, those with the lowest hashes in the reported half."""
    return frozenset(reported(data)[:ARTICLES])


def reported(data: Path) -> list[str]:
    """Return the ids of the half that the rules were not made on, by their hashes."""
    found: list[tuple[str, str]] = []
    for source in sorted(SOURCES.values()):
        with lzma.open(data / "news" / f"{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            ids = (json.loads(line)["id"] for line in lines)
            found += [(hashlib.sha256(one.encode()).hexdigest(), one) for one in ids]
    return [one for key, one in sorted(found) if int(key, 16) % 2]


def unread(data: Path, number: int) -> Iterator[str]:
    """Yield what a person is to judge: those whose verdicts no longer hold, and the next articles that have none."""
    known = {article: words for article, words, *_ in table("headlines")}
    after = [one for one in reported(data)[ARTICLES:] if one not in known][:number]
    for item in news(data, {*known, *after}):
        words = derived(item)
        if known.get(item.id) != digest(words):
            yield f"{item.id}\t{digest(words)}\t{words}\t{lead(item)}"


def derived(item: NewsItem) -> str:
    """Return our headline."""
    mentions = find_mentions(item.article, tokenize(item.article.body), Lexicon.load(), network())
    return headline(item.article, Lexicon.load(), mentions).value or ""


def lead(item: NewsItem) -> str:
    """Return the first sentence."""
    return first_sentence(item.article.body, item.article.paragraphs[0]).text


def shortened(item: NewsItem) -> str:
    """Return as many words of the first sentence as a headline may have characters."""
    text = lead(item)
    return text if len(text) <= LIMIT else text[:LIMIT].rpartition(" ")[0]


def mean(items: list[NewsItem], method: Method) -> float:
    """Return the mean ROUGE-L of a method."""
    return ratio(sum(rouge(stems(method(item)), stems(item.title)) for item in items), len(items))


def stems(text: str) -> list[str]:
    """Return the light stems of a text's words."""
    return [light_stem(word) for word in WORD.findall(fold(text))]


def rouge(ours: list[str], true: list[str]) -> float:
    """Return F1 of the longest common subsequence."""
    row = [0] * (len(true) + 1)
    for word in ours:
        above = row
        row = [0]
        for (corner, up), other in zip(pairwise(above), true, strict=True):
            row.append(corner + 1 if word == other else max(up, row[-1]))
    return 2 * row[-1] / (len(ours) + len(true)) if ours and true else 0.0


def digest(words: str) -> str:
    """Return what stands for a headline in the table of verdicts."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def ratio(part: float, whole: int) -> float:
    """Return a share to three digits."""
    return round(part / whole, 3) if whole else 0.0


if __name__ == "__main__":
    for line in unread(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0):
        print(line)
