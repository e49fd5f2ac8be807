"""What is known before quotations are read: the mentions of an article, found by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key
from warraq.lexicon.reporting import Reporting
from warraq.records import Kind, Mention
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

ARTICLE = "\u0627\u0644"  # alef, lam
CONJUNCTIONS = ("\u0648", "\u0641")  # waw, feh
LAM = "\u0644"


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's body and mentions. ``starting``: mentions by the offset where they, or a person's title before
    them, start; ``ending``: by the offset where they end. ``mentions`` are in text order. ``spoken``: the
    names of those who were found to speak so far, the last one last.
    """

    body: str
    mentions: tuple[Mention, ...]
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]
    lexicon: Lexicon
    spoken: tuple[str, ...] = ()

    @property
    def reporting(self) -> Reporting:
        """The words that report speech."""
        return self.lexicon.reporting


def make_scene(body: str, mentions: Iterable[Mention], lexicon: Lexicon) -> Scene:
    """Order the mentions and index them; of several at one place the longest counts."""
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
    spoken = [mention for mention in ordered if mention.kind is not Kind.EVENT]
    starting: dict[int, Mention] = {}
    ending: dict[int, Mention] = {}
    for mention in spoken:
        ending.setdefault(mention.end, mention)
        starting.setdefault(mention.start, mention)
    for mention in spoken:
        if mention.title is not None and mention.title.start < mention.start:
            starting[mention.title.start] = mention
    return Scene(body, ordered, starting, ending, lexicon)


def begin(mention: Mention) -> int:
    """Return where a mention starts, its title included."""
    return mention.start if mention.title is None else min(mention.start, mention.title.start)


def bare(form: str) -> str:
    """Drop the article from a folded word (الوزير → وزير)."""
    return form[len(ARTICLE) :] if form.startswith(ARTICLE) and len(form) > len(ARTICLE) + 1 else form


def is_definite(form: str) -> bool:
    """Tell whether a folded word has the article, with or without a clitic before it."""
    stripped = form[1:] if form.startswith(CONJUNCTIONS) else form
    return stripped.startswith((ARTICLE, LAM + LAM))


def speaker_gender(scene: Scene, form: str) -> str | None:
    """Return m or f for a noun that can speak (وزير، صحيفة), or None for any other word."""
    for reading in without_clitics(form):
        noun = scene.reporting.speakers.get(reading)
        if noun is not None:
            return noun.gender
        title = scene.lexicon.people.titles.get(reading)
        if title is not None:
            return title.gender
    return None


def is_name_head(scene: Scene, form: str) -> bool:
    """Tell whether a name in quotation marks may follow the word (صحيفة، فيلم)."""
    heads = scene.lexicon.organizations.heads
    return any(reading in scene.reporting.name_heads or reading in heads for reading in without_clitics(form))


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a name or title, without articles."""
    return tuple(bare(word) for word in key(fold(text)).split())
