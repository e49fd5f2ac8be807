"""Keep the main clause of a sentence: no times, no brackets, no attribution, no subordinate clause.

Commas say where clauses end, except around what is only inserted, and before what the verb still waits for. The word
order of the sentence stays, so that its agreement stays right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from warraq.extract.headline.appositions import as_name, describes, explains, is_name
from warraq.extract.headline.attributions import attributes
from warraq.extract.headline.bonds import denies_only
from warraq.extract.headline.intros import after_intro
from warraq.extract.headline.needs import Way, lacking
from warraq.extract.headline.phrases import NOUNS
from warraq.extract.headline.times import without_times
from warraq.extract.headline.units import Part, Unit
from warraq.extract.headline.words import Sort, carries_object, opens_phrase, words_of
from warraq.lexicon import Lexicon
from warraq.lexicon.reporting import Shape

COMMA = "،"


class Use(Enum):
    """What becomes of a segment between commas."""

    DROP = "drop"  # it explains, or stands between the verb and what it waits for
    NAME = "name"  # it names whom the words before describe
    JOIN = "join"  # the clause goes on
    STOP = "stop"  # another clause begins


def main_clause(units: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the units of the main clause; a comma that only set off an insertion stays with no text."""
    clause: list[Unit] = []
    state = State()
    segments = after_intro(tuple(_segments(without_times(units, lexicon))), lexicon)
    for number, segment in enumerate(segments):
        if not segment:
            state = replace(state, inserted=True)
        elif not clause:
            clause.extend(segment)
        else:
            following = next((later for later in segments[number + 1 :] if later), ())
            use, state = _use(clause, segment, following, state, lexicon)
            if use is Use.STOP:
                break
            if use is Use.NAME:
                clause.extend(as_name(segment))
            elif use is Use.JOIN:
                clause.extend((_comma(segment[0], state.comma), *segment))
                state = State()
    return _before_attribution(clause, lexicon)


@dataclass(frozen=True, slots=True)
class State:
    """What was just passed: something ``inserted``, a name, an explanation; ``comma`` is what the next one shows."""

    inserted: bool = False
    named: bool = False
    explained: bool = False
    comma: str = ""


def _use(
    clause: Sequence[Unit], segment: Sequence[Unit], following: Sequence[Unit], state: State, lexicon: Lexicon
) -> tuple[Use, State]:
    """Return what becomes of a segment after a clause, and what has been passed then."""
    if following and (found := _about_a_name(clause, segment, following, state, lexicon)) is not None:
        return found
    if lacking(words_of(clause, lexicon), lexicon, Way.PAUSE):
        if following and words_of(segment[:1], lexicon)[0].sort is Sort.RELATIVE:
            return Use.DROP, replace(state, inserted=True)
        if _breaks(segment, lexicon):
            return Use.STOP, state
        serves = _serves(clause, segment, lexicon) or _is_taken(clause, segment, lexicon)
        aside = following and _aside(segment, lexicon) and not serves
        return (Use.DROP, replace(state, inserted=True)) if aside else (Use.JOIN, State())
    goes_on = denies_only(words_of(clause, lexicon), lexicon)
    if not goes_on and _ends_clause(segment, lexicon, awaited=_awaits_verb(clause, lexicon)):
        return Use.STOP, state
    first = words_of(segment[:1], lexicon)[0]
    noun = first.sort in NOUNS and not first.joined  # a comma before an object or an apposition is none of a headline's
    silent = state.inserted or noun or opens_phrase(segment[0], lexicon)
    return Use.JOIN, State(comma="" if silent else COMMA)


def _about_a_name(
    clause: Sequence[Unit], segment: Sequence[Unit], following: Sequence[Unit], state: State, lexicon: Lexicon
) -> tuple[Use, State] | None:
    """Return what becomes of a segment that is a name or explains one, None for others."""
    whole = not lacking(words_of(clause, lexicon), lexicon, Way.PAUSE)
    if state.explained and (is_name(segment, lexicon) or (whole and describes(segment, lexicon))):
        return Use.DROP, state  # «زوجة الرئيس، فلان،» after a name explains it too
    if (state.named or not state.inserted) and explains(clause, segment, following, lexicon):
        return Use.DROP, State(inserted=True, explained=True)
    if is_name(segment, lexicon):
        return Use.NAME, replace(state, inserted=True, named=True)
    return None


def _breaks(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment begins another clause, so that the one before it will not be completed."""
    first = words_of(segment[:1], lexicon)[0]
    return first.sort is Sort.CLAUSE or (first.joined and first.sort in {Sort.RELATIVE, Sort.VERB, Sort.THAT})


def _aside(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment between commas is one that a clause does without."""
    first = words_of(segment[:1], lexicon)[0]
    if first.sort in {Sort.THAT, Sort.CLAUSE} or first.joined:
        return False
    described = first.sort is Sort.VERB and not first.joined and carries_object(first.unit.form, lexicon)
    return first.sort in {Sort.PREPOSITION, Sort.RELATIVE} or bool(first.preposition) or described


def _segments(units: Sequence[Unit]) -> Iterator[tuple[Unit, ...]]:
    """Yield what stands between commas, and an empty segment for commas that only set off a dropped time."""
    segment: list[Unit] = []
    for position, unit in enumerate(units):
        if unit.part is Part.COMMA:
            beside = units[max(0, position - 1) : position + 2]
            yield tuple(segment)
            segment = []
            if any(near.part is Part.TIME and not near.text for near in beside):
                yield ()
        elif unit.text:
            segment.append(unit)
    yield tuple(segment)


def _awaits_verb(clause: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a clause is a condition, or a subject with its relative clause: «إذا فاز، تأهل», «الذي قاده، أدى»."""
    words = lexicon.headlines
    return words.has("condition", clause[0].form) or any(words.has("relative", unit.form) for unit in clause)


def _ends_clause(segment: Sequence[Unit], lexicon: Lexicon, *, awaited: bool) -> bool:
    """Say whether a segment opens what a headline does without: a verb does, if none is ``awaited``."""
    first, words = segment[0], lexicon.headlines
    if first.part is not Part.WORD:
        return False
    word = words_of(segment[:1], lexicon)[0]
    if word.sort is Sort.VERB and word.unit.form in lexicon.company.counted and not awaited:
        return True
    verb = lexicon.reporting.verb(first.form)
    participle = first.form.startswith(("م", "وم")) and first.text.rstrip("\u064b").endswith("\u0627")  # fathatan, alef
    return (
        words.has("clause", first.form)
        or words.has("relative", first.form)
        or (lexicon.reporting.has_role(first.form, "that") and first.form.startswith("و"))
        or attributes(segment, lexicon)
        or (verb is not None and verb.shape is not Shape.FINITE)
        or (participle and len(first.form) > len("مما"))
    )


def _before_attribution(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Cut where an attribution begins inside the clause (… بحسب بيان للوزارة)."""
    end = next((at for at in range(1, len(clause)) if attributes(clause[at:], lexicon)), len(clause))
    return tuple(clause[:end])


def _serves(clause: Sequence[Unit], segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment brings what the clause lacks."""
    return not lacking(words_of((*clause, _comma(segment[0], ""), *segment), lexicon), lexicon, Way.FULL)


def _is_taken(clause: Sequence[Unit], segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether the verb that begins a clause takes the preposition that begins a segment: «ألمح …، إلى احتمال …»."""
    preposition = words_of(segment[:1], lexicon)[0].preposition
    return bool(preposition) and any(preposition in frame for frame in lexicon.company.frames(clause[0].form))


def _comma(following: Unit, text: str) -> Unit:
    return Unit(text, following.start, following.start, Part.COMMA, "،")
