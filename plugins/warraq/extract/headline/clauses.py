"""Keep the main clause of a sentence: no times, no brackets, no attribution, no subordinate clause.

Commas say where clauses end, except around what is only inserted: a name after a title, a title after a name, a time.
The word order of the sentence stays, so that its agreement stays right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warraq.extract.headline.units import Part, Unit
from warraq.lexicon import Lexicon
from warraq.lexicon.reporting import Shape
from warraq.text.month_names import hijri_months

ENOUGH = 45  # characters: a clause as long as this stands alone as a headline
LONGEST_APPOSITION = 9  # units
LONGEST_NAME = 4  # units
LONGEST_PHRASE = 3  # words of an attribution
SHORT_SUBJECT = 5  # units, its verb included
ACCUSATIVE = re.compile("^ال.{3,}ين$")  # after إن; alone it would be ـون
NAMES = (Part.PERSON, Part.NAME)
TIME_PREPOSITIONS = frozenset({"في", "يوم", "خلال", "وذلك", "وفي"})


def main_clause(units: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the units of the main clause, with the commas that it still needs."""
    clause: list[Unit] = []
    inserted = explained = False
    segments = _after_intro(tuple(_segments(_without_times(units, lexicon))), lexicon)
    for number, segment in enumerate(segments):
        if clause and segment and (whole := _completed(clause, segment, lexicon)):
            clause, inserted = list(whole), False
            continue
        following = next((later for later in segments[number + 1 :] if later), ())
        if not segment:
            inserted = True
        elif not clause:
            clause.extend(segment)
        elif following and explained and _is_name(segment, lexicon):
            continue  # «زوجة الرئيس، فلان،» after a name explains it too
        elif following and not inserted and _apposition(clause[-1], segment, following, lexicon):
            inserted = explained = True
        elif following and _is_name(segment, lexicon):
            clause.extend(segment)
            inserted = True
        elif _ends_clause(segment, lexicon) or (not inserted and _says_enough(clause, segment, lexicon)):
            break
        else:
            joins = inserted or _needed(segment[0], lexicon) or _opens_phrase(segment[0], lexicon)
            clause.extend(segment if joins else (_comma(segment[0]), *segment))
            inserted = explained = False
    return _before_attribution(clause, lexicon)


def _says_enough(clause: Sequence[Unit], segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a clause stands alone before a comma and what follows it."""
    return not (_needed(segment[0], lexicon) or _lacks_predicate(clause, lexicon)) and _stands(clause)


def _stands(clause: Sequence[Unit]) -> bool:
    """Say whether a clause is long enough to stand alone."""
    return sum(len(unit.text) + 1 for unit in clause) >= ENOUGH


def _needed(first: Unit, lexicon: Lexicon) -> bool:
    """Say whether the verb before the comma waits for what this unit opens: إن …, على ….."""
    return first.part is Part.WORD and (_is_that(first, lexicon) or lexicon.headlines.has("complement", first.form))


def _is_name(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment between two commas is only a name: one that was found, or two to four plain words."""
    if len(segment) == 1:
        return segment[0].part in NAMES
    return len(segment) <= LONGEST_NAME and all(
        unit.part in NAMES or (unit.part is Part.WORD and not _is_function(unit, lexicon)) for unit in segment
    )


def _is_function(unit: Unit, lexicon: Lexicon) -> bool:
    words = lexicon.headlines
    return (
        any(
            words.has(role, unit.form) for role in ("clause", "relative", "adjunct", "complement", "dangling", "resume")
        )
        or _conjoined(unit, lexicon)
        or lexicon.reporting.verb(unit.form) is not None
        or _is_that(unit, lexicon)
    )


def _conjoined(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word begins with the conjunction و or ف, as far as its form tells (وزير does not)."""
    return unit.form.startswith(("و", "ف")) and not lexicon.headlines.has("whole", unit.form)


def _waits_for_object(clause: Sequence[Unit], segment: Sequence[Unit], lexicon: Lexicon) -> int:
    """Return where a phrase stands between a short subject and its object after a comma, 0 if that is not so.

    «بدأ الجيش، بدعم من الحلفاء، الدخول إلى المدينة» does without the phrase.
    """
    at = next((at for at, unit in enumerate(clause) if _aside(unit, lexicon)), 0)
    first = segment[0]
    indefinite = first.text.endswith(("ة", "ا", "اً", "ًا"))
    is_object = first.part is Part.WORD and (
        indefinite or (first.form.startswith("ال") and not lexicon.headlines.has("relative", clause[at].form))
    )
    return at if is_object and 1 < at <= SHORT_SUBJECT and not _is_function(first, lexicon) else 0


def _aside(unit: Unit, lexicon: Lexicon) -> bool:
    return lexicon.headlines.has("aside", unit.form) or lexicon.headlines.has("relative", unit.form)


def _conditional(clause: Sequence[Unit], lexicon: Lexicon) -> bool:
    return clause[0].part is Part.WORD and lexicon.headlines.has("condition", clause[0].form)


def _completed(clause: Sequence[Unit], segment: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the clause with what it means nothing without, () where it needs nothing: the answer to «إذا …», the
    predicate of «جاءت الخسارة، بمثابة جرس إنذار», the object of «بدأ الجيش، بدعم من الحلفاء، الدخول إلى المدينة».
    """
    if any(unit.part is Part.COMMA for unit in clause) or _ends_clause(segment, lexicon):
        return ()
    if _conditional(clause, lexicon):
        return (*clause, _comma(segment[0]), *segment)
    if object_at := _waits_for_object(clause, segment, lexicon):
        return (*clause[:object_at], *segment)
    first = segment[0]
    predicate = first.form.startswith("ب") or first.text.endswith(("ة", "ات", "ا", "اً", "ًا"))
    verb = clause[0].form if clause[0].part is Part.WORD else ""
    waits = lexicon.headlines.has("causes", verb) or (lexicon.headlines.has("copula", verb) and predicate)
    plain = first.part is Part.WORD and not _is_function(first, lexicon)
    return (*clause, *segment) if waits and plain and not any(_has_predicate(unit) for unit in clause[1:]) else ()


def _has_predicate(unit: Unit) -> bool:
    """Say whether a word has the form of an indefinite accusative: (أصبح) جاهزاً."""
    return unit.part is Part.WORD and unit.text.endswith(("اً", "ًا", "ةً"))


def _lacks_predicate(clause: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether reported words (قال إن …) have a subject and nothing said of it yet, as far as the forms tell."""
    if lexicon.reporting.verb(clause[0].form) is None:
        return False
    that = next((at for at, unit in enumerate(clause) if _is_that(unit, lexicon)), None)
    return that is not None and not any(like_verb(unit, lexicon) for unit in clause[that + 1 :])


def like_verb(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word has the form of a verb or of what goes with one: يعقد، ستبدأ، سجلت، لن، قد."""
    form = unit.form
    return unit.part is Part.WORD and (
        form.startswith(("ي", "ت", "سي", "ست"))
        or (form.endswith("ت") and not form.endswith("ات"))
        or lexicon.reporting.has_role(form, "negation")
        or lexicon.headlines.has("auxiliary", form)
    )


def _without_times(units: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Drop times with the preposition before them and brackets; a time that a word before it needs stays."""
    kept: list[Unit] = []
    for unit in units:
        before = kept[-1].form if kept else ""
        bound = (
            bool(kept)
            and kept[-1].part is Part.WORD
            and (lexicon.headlines.has("bound", before) or _belongs(kept[-1], unit))
        )
        if unit.part is Part.TIME and not bound:
            while kept and kept[-1].part is Part.WORD and kept[-1].form in TIME_PREPOSITIONS:
                kept.pop()
            kept.append(replace(unit, text="", form=""))
        elif unit.part is not Part.BRACKET:
            kept.append(unit)
    return tuple(kept)


def _belongs(noun: Unit, time: Unit) -> bool:
    """Say whether a month or a year is the second half of a construct: هلال شهر شوال, موازنة العام المقبل."""
    first = time.form.partition(" ")[0]  # a form is empty where folding leaves nothing: a tatweel on its own
    named = first in {"شهر", "عام", "العام", "موسم", "القرن", "الربع"} or first in hijri_months()
    return named and noun.form not in TIME_PREPOSITIONS and not noun.form.startswith("ال")


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


def _after_intro(segments: Sequence[tuple[Unit, ...]], lexicon: Lexicon) -> Sequence[tuple[Unit, ...]]:
    """Drop a phrase before the sentence proper (رغم …، فإن …) where enough follows it."""
    if not segments or not segments[0]:
        return segments[1:] if len(segments) > 1 else segments
    first = segments[0][0].form
    rest = [segment for segment in segments[1:] if segment]
    opens = lexicon.headlines.has("intro", first) or _attributes(segments[0], lexicon)
    if not opens or not rest or sum(len(unit.text) + 1 for segment in rest for unit in segment) < ENOUGH:
        return segments
    start = next((number for number, segment in enumerate(segments) if number and segment), 1)
    opening = segments[start]
    if lexicon.headlines.has("resume", opening[0].form):
        if len(opening) == 1 or ACCUSATIVE.match(opening[1].form):
            return segments
        opening = opening[1:]
    return (opening, *segments[start + 1 :])


def _ends_clause(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment opens what a headline does without."""
    first, words = segment[0], lexicon.headlines
    if first.part is not Part.WORD:
        return False
    verb = lexicon.reporting.verb(first.form)
    participle = first.form.startswith(("م", "وم")) and first.text.rstrip("\u064b").endswith("\u0627")  # fathatan, alef
    return (
        words.has("clause", first.form)
        or words.has("relative", first.form)
        or _attributes(segment, lexicon)
        or (verb is not None and verb.shape is not Shape.FINITE)
        or (participle and len(first.form) > len("مما"))
    )


def _is_that(unit: Unit, lexicon: Lexicon) -> bool:
    return unit.part is Part.WORD and lexicon.reporting.has_role(unit.form, "that")


def _opens_phrase(unit: Unit, lexicon: Lexicon) -> bool:
    words = lexicon.headlines
    return unit.part is Part.WORD and (words.has("adjunct", unit.form) or words.has("complement", unit.form))


def _apposition(before: Unit, segment: Sequence[Unit], following: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment only explains the name before it: «خالد العلي، وزير الطاقة، …»."""
    return (
        (before.part is Part.PERSON or (before.part is Part.NAME and not _is_name(segment, lexicon)))
        and segment[0].part not in NAMES
        and not _conjoined(following[0], lexicon)
        and len(segment) <= LONGEST_APPOSITION
        and not _is_that(segment[0], lexicon)
        and not _opens_phrase(segment[0], lexicon)
        and not _conjoined(segment[0], lexicon)
        and lexicon.reporting.verb(segment[0].form) is None
    )


def _before_attribution(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Cut where an attribution begins inside the clause (… بحسب بيان للوزارة)."""
    end = next((at for at in range(1, len(clause)) if _attributes(clause[at:], lexicon)), len(clause))
    return tuple(clause[:end])


def _attributes(units: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether the units open with an attribution: بحسب …, على حد قوله, وفقاً لـ…."""
    forms = tuple(unit.form for unit in units[: LONGEST_PHRASE + 1])
    for phrase in lexicon.reporting.attributions.get(forms[0], ()):
        size = len(phrase.words)
        if forms[:size] == phrase.words and (not phrase.clitic or "".join(forms[size : size + 1]).startswith("ل")):
            return True
    return False


def _comma(following: Unit) -> Unit:
    return Unit("،", following.start, following.start, Part.COMMA, "،")
