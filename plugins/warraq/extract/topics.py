"""Say what an article is about: IPTC Media Topics in two levels, with scores and the words that caused them.

A learned model says how likely sport, economy, culture, science and the affairs of the world are; the lexicon's terms
tell politics from conflict, find what the model was not taught (health, justice, weather …), name the second level
and give the evidence. Precision first: thin evidence gives no topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp, sqrt

from warraq.extract.topics_learned import Subjects, evidence, stems, subjects
from warraq.extract.topics_terms import (
    CHILD_FLOOR,
    CHILD_SHARE,
    ROOT_FLOOR,
    ROOT_SHARE,
    Hit,
    Weighed,
    find_hits,
    select,
    weigh,
)
from warraq.lexicon import Lexicon
from warraq.records import Article, Token, Topic, TopicScore
from warraq.text.tokenize import tokenize

MOST = 5  # topics of an article
MOST_ROOTS = 2  # top-level ones among them
USUAL_LENGTH = 200  # words; a longer text has more chance hits, so its weights are divided by a root of its length
HALF = 14.0  # the weight by terms at which a score is 1 - 1/e
ROOTS = {  # of the subjects that the model was taught
    "sport": ("15000000",),
    "economy": ("04000000",),
    "culture": ("01000000",),
    "science": ("13000000",),
    "world": ("11000000", "16000000"),
}
SUBJECT_OF = {code: subject for subject, codes in ROOTS.items() for code in codes}
SURE = 0.5  # the chance from which the model names a subject that terms alone would not
POSSIBLE = 0.1  # the chance under which it strikes out one that terms would name
FEWEST_KNOWN = 12  # stems that the model must know of a text to be asked
FEWEST_WORDS = 3  # that must speak for a topic that no terms speak for
SUREST = 0.999
WORLD = "world"


def score_topics(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[TopicScore, ...]:
    """Return at most five topics by falling score, each with the words of the text that caused it."""
    topics = lexicon.topics
    title = tokenize(article.title) if article.title else ()
    hits = _hits(article, title, tokens, lexicon)
    damping = _damping(tokens)
    roots = weigh(topics, hits, damping, roots=True)
    weights = {root.code: root.weight for root in roots}
    read = subjects(stems(title, tokens), weights, topics.model)
    named = _roots(roots, read, [*title, *tokens], lexicon)
    scores = {root.code: score for root, score in named}
    children = [
        (child, min(_by_terms(child.weight), scores[topics.concepts[child.code].parent]))
        for child in select(weigh(topics, hits, damping, roots=False), CHILD_FLOOR, CHILD_SHARE)
        if topics.concepts[child.code].parent in scores
    ]
    chosen = named + children[: MOST - len(named)]
    return tuple(
        TopicScore(Topic(f"medtop:{one.code}", topics.concepts[one.code].label), round(score, 3), one.evidence)
        for one, score in sorted(chosen, key=lambda pair: (-round(pair[1], 3), pair[0].code not in scores))
    )


def top_level(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> list[Weighed]:
    """Return every top-level topic with its weight by the lexicon's terms alone, the heaviest first."""
    title = tokenize(article.title) if article.title else ()
    return weigh(lexicon.topics, _hits(article, title, tokens, lexicon), _damping(tokens), roots=True)


def _hits(article: Article, title: Sequence[Token], tokens: Sequence[Token], lexicon: Lexicon) -> list[Hit]:
    lead_end = article.paragraphs[0].end if article.paragraphs else 0
    in_title = find_hits(title, lexicon.topics, article.title or "", len(article.title or ""))
    return [*in_title, *find_hits(tokens, lexicon.topics, article.body, lead_end)]


def _damping(tokens: Sequence[Token]) -> float:
    return sqrt(max(1.0, sum(token.form[:1].isalnum() for token in tokens) / USUAL_LENGTH))


def _by_terms(weight: float) -> float:
    return 1 - exp(-weight / HALF)


def _roots(
    weighed: Sequence[Weighed], read: Subjects, tokens: Sequence[Token], lexicon: Lexicon
) -> list[tuple[Weighed, float]]:
    """Return at most two top-level topics with their scores, what the model is sure of before the rest."""
    selected = select(list(weighed), ROOT_FLOOR, ROOT_SHARE)
    if read.known < FEWEST_KNOWN:
        return [(root, _by_terms(root.weight)) for root in selected[:MOST_ROOTS]]
    subject = max(read.chances, key=lambda name: read.chances[name])
    sure = list(_sure(subject, weighed, tokens, lexicon)) if read.chances[subject] >= SURE else []
    rest = [root for root in selected if read.chances.get(SUBJECT_OF.get(root.code, ""), 1.0) >= POSSIBLE]
    # Where the world is the subject, terms say what of it: a crime or a flood may weigh more than its politics.
    ordered = [*rest, *sure] if subject == WORLD else [*sure, *rest]
    chosen = list({root.code: root for root in ordered}.values())[:MOST_ROOTS]
    heaviest = max((root.weight for root in chosen if SUBJECT_OF.get(root.code) == WORLD), default=0.0)
    return [(root, _score(root, read.chances, heaviest)) for root in chosen]


def _sure(subject: str, weighed: Sequence[Weighed], tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Weighed]:
    """Yield the topic of a subject: with its terms, or with words that the model knows by."""
    by_terms = next((root for root in weighed if root.code in ROOTS[subject]), None)
    if by_terms is not None and (subject != WORLD or by_terms.weight >= ROOT_FLOOR / 2):
        yield by_terms
    elif subject != WORLD:
        words = evidence(tokens, subject, lexicon.topics.model)
        if len(words) >= FEWEST_WORDS:
            yield Weighed(ROOTS[subject][0], 0.0, words)


def _score(root: Weighed, chances: Mapping[str, float], heaviest: float) -> float:
    subject = SUBJECT_OF.get(root.code)
    if subject is None:
        return _by_terms(root.weight)
    share = root.weight / heaviest if subject == WORLD else 1.0
    return min(SUREST, max(0.001, chances[subject] * share))
