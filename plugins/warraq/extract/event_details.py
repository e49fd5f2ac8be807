"""Find where and when an article's events are held, where its words say so: «كأس العالم 2018 في روسيا».

Precision first. Read are a place inside the name (مؤتمر ميونيخ) and a year at its end; a place or a time that follows
the name, straight on or after a word for being held (المنعقد في بيروت، التي تستضيفها روسيا); and the host before the
name (تستضيف روسيا كأس العالم). Not attempted: what other sentences say, and what is said of an event's final alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warraq.extract.event_scene import Scene, Told, label_of
from warraq.lexicon import Lexicon
from warraq.lexicon.gazetteer import PlaceKind
from warraq.records import Article, Aspect, EventDetail, Kind, Mention, TimeExpression, Token
from warraq.text.calendars import full_day

YEAR_LENGTH = 4
TOWNS = frozenset((PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.SITE))
FARTHEST = 3  # words between a word for being held and what is told


def find_event_details(
    article: Article,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    lexicon: Lexicon,
) -> tuple[EventDetail, ...]:
    """Return what is said of the place and the time of each event, in text order."""
    if not any(mention.kind is Kind.EVENT for mention in mentions):
        return ()
    scene = Scene.of(article, tokens, mentions, times, lexicon)
    found = (
        EventDetail(told.text, told.start, told.end, event.name, told.aspect, told.value)
        for event in mentions
        if event.kind is Kind.EVENT
        for told in _told(scene, event)
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda detail: (detail.start, detail.end, detail.event)))


def _told(scene: Scene, event: Mention) -> Iterator[Told]:
    """Yield what the name itself says, then what the words around it do, of each event only what it can have."""
    events = scene.lexicon.events
    label = label_of(event)
    year = scene.year(scene.after(event) - 1)
    if year is not None and event.name.endswith(year.value):
        yield year
    if label in events.ages:
        return
    yield from _inside(scene, event)
    for told in (*_following(scene, event), *_host(scene, event)):
        if told.aspect is Aspect.DATE:
            if label not in events.seasons or len(told.value) == YEAR_LENGTH:
                yield told
        elif label not in events.seasons and (label not in events.tours or scene.kind(told) is PlaceKind.COUNTRY):
            yield told


def _inside(scene: Scene, event: Mention) -> Iterator[Told]:
    """Yield the place in an event's name, where that is where it is held: a town's, or any that is fought about."""
    head = scene.head(event)
    place = scene.place(scene.at(event) + 1)
    if not head or place is None or place.end > event.end or head in scene.lexicon.events.routes:
        return
    if head in scene.lexicon.events.fights or scene.kind(place) in TOWNS:
        yield place


def _following(scene: Scene, event: Mention) -> Iterator[Told]:
    """Yield the first place and the first time that follow an event's name in its sentence."""
    words = scene.lexicon.holding
    before = scene.before(event)
    if before in words.apart:
        return
    part = before in words.parts
    wanted = {Aspect.PLACE, Aspect.DATE}
    at, held, passed = scene.after(event), "", 0
    while wanted and passed <= FARTHEST and scene.goes_on(at):
        told, following = _place_or_time(scene, event, at, held)
        if told is not None and told.aspect in wanted:
            if told.aspect is Aspect.DATE and not _dates(scene, event, told, held=bool(held), part=part):
                return
            if told.aspect is Aspect.PLACE and part and scene.kind(told) is not PlaceKind.COUNTRY:
                return
            wanted.discard(told.aspect)
            passed = 0
            yield _open(scene, told, held)
            if (other := scene.place_beside(told)) is not None:
                yield other
                following = scene.after(other)
        elif following > at:
            held = scene.holding(at, following) or held
        elif held and scene.is_word(at):
            passed, following = passed + 1, at + 1
        else:
            return
        at = following


def _place_or_time(scene: Scene, event: Mention, at: int, held: str) -> tuple[Told | None, int]:
    """Return what is told at token ``at``, and the token after it; ``at`` itself where nothing can be read."""
    bare = (held in scene.lexicon.holding.host and scene.form(at - 1) == held) or (
        at == scene.after(event) and scene.is_construct(event, at)
    )
    for told in (scene.place_said(at, bare=bare), scene.time_said(at)):
        if told is not None:
            return told, scene.after(told)
    year = scene.year(at)
    if year is not None and scene.place(at - 1) is not None:
        return year, at + 1  # مونديال روسيا 2018
    return None, scene.over(at)


def _dates(scene: Scene, event: Mention, told: Told, *, held: bool, part: bool) -> bool:
    """Tell whether a time after an event's name is the event's: a day may as well be that of the sentence's verb.

    Two years are those of two events of one name, and a week (الأسبوع الماضي) tells too little of which it is.
    """
    if scene.is_one_of_two(told):
        return False
    if part:
        return len(told.value) == YEAR_LENGTH and scene.head(event) not in scene.lexicon.events.fights
    if "/" in told.value and not any(letter.isdecimal() for letter in told.text):
        return False
    if held or full_day(told.value) is None:
        return True
    return bool(scene.head(event)) and scene.is_during(event)


def _open(scene: Scene, told: Told, held: str) -> Told:
    """Leave the other end open where a day is that of an event's beginning or end: ينطلق في 14 يونيو."""
    words = scene.lexicon.holding
    if full_day(told.value) is None or told.aspect is Aspect.PLACE or held not in words.start | words.end:
        return told
    return replace(told, value=f"{told.value}/.." if held in words.start else f"../{told.value}")


def _host(scene: Scene, event: Mention) -> Iterator[Told]:
    """Yield the place before an event's name that is the subject of a verb for holding it."""
    place = scene.place_before(event)
    if place is not None and scene.form(scene.at(place) - 1) in scene.lexicon.holding.host:
        yield place
