"""What is known before quotations are read: the mentions of an article, found by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warraq.extract.quotes.bearers import Bearer, find_bearers
from warraq.lexicon import Lexicon
from warraq.lexicon.reporting import Reporting
from warraq.records import Kind, Mention, Span
from warraq.text.readings import without_clitics


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's body and mentions. ``starting``: mentions by the offset where they, or a person's title before
    them, start; ``ending``: by the offset where they end. ``mentions`` are in text order. ``bearers``: those with a
    title or a head, by its first word. ``spoken``: the names of those who were found to speak so far, the last one
    last; ``heard``: the words for those of them whose names are not known.
    """

    body: str
    mentions: tuple[Mention, ...]
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]
    bearers: Mapping[str, tuple[Bearer, ...]]
    lexicon: Lexicon
    spoken: tuple[str, ...] = ()
    heard: tuple[Span, ...] = ()

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
    return Scene(body, ordered, starting, ending, find_bearers(body, ordered, lexicon), lexicon)


def begin(mention: Mention) -> int:
    """Return where a mention starts, its title included."""
    return mention.start if mention.title is None else min(mention.start, mention.title.start)


def speaker_gender(scene: Scene, form: str) -> str | None:
    """Return m or f for a noun that can speak (وزير، صحيفة), or None for any other word."""
    if scene.reporting.has_role(form, "preposition"):
        return None  # أمام folds to إمام
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
