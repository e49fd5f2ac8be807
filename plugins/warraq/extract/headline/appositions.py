"""Tell what only explains a name, between commas: «سامر الحلو، وزير الزراعة، …», «وزير الزراعة، سامر الحلو، …»."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.needs import Way, lacking
from warraq.extract.headline.phrases import NISBA, is_title
from warraq.extract.headline.units import Part, Unit, shown
from warraq.extract.headline.words import Sort, begins_with_and, opens_phrase, words_of
from warraq.lexicon import Lexicon

LONGEST_APPOSITION = 12  # units
LONGEST_NAME = 4  # units
NAMES = (Part.PERSON, Part.NAME)
PARTICIPLE = "الم"
FUNCTIONS = ("clause", "relative", "adjunct", "complement", "dangling", "resume")


def is_name(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment between two commas is only a name: one that was found, or two to four plain words."""
    if len(segment) == 1:
        return segment[0].part in NAMES
    return len(segment) <= LONGEST_NAME and all(
        unit.part in NAMES or (unit.part is Part.WORD and not _is_function(unit, lexicon)) for unit in segment
    )


def as_name(segment: Sequence[Unit]) -> Sequence[Unit]:
    """Return the words of a name that nothing found before as one unit."""
    if any(unit.part in NAMES for unit in segment):
        return segment
    text, form = shown(segment), " ".join(unit.form for unit in segment)
    return (Unit(text, segment[0].start, segment[-1].end, Part.PERSON, form),)


def _is_function(unit: Unit, lexicon: Lexicon) -> bool:
    return (
        any(lexicon.headlines.has(role, unit.form) for role in FUNCTIONS)
        or begins_with_and(unit.form, lexicon)
        or unit.form in lexicon.company.verbs
        or lexicon.reporting.verb(unit.form) is not None
        or lexicon.reporting.has_role(unit.form, "that")
    )


def explains(clause: Sequence[Unit], segment: Sequence[Unit], following: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment is an apposition, and not what the verb waits for."""
    first = words_of(segment[:1], lexicon)[0]
    if not _apposition(clause[-1], segment, following, lexicon):
        return False
    if first.sort is Sort.INDEFINITE and not describes(segment, lexicon):
        return False
    if clause[-1].part is Part.PERSON and _is_another(segment):
        return False
    said_next = lexicon.reporting.has_role(following[0].form, "that")
    if said_next or not lacking(words_of(clause, lexicon), lexicon, Way.PAUSE):
        return True
    if describes(segment, lexicon):
        named = clause[-1].part is Part.PERSON or words_of(clause[-1:], lexicon)[0].sort is Sort.NAME
        return named or not is_title(first, lexicon)
    definite = first.sort is Sort.DEFINITE and first.unit.form not in lexicon.company.asks
    return definite and (first.unit.form.endswith(NISBA) or first.unit.form.startswith(PARTICIPLE))


def describes(segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment begins with a title, or with a word such as «عاصمة», «بطل»."""
    first = words_of(segment[:1], lexicon)[0]
    return is_title(first, lexicon) or lexicon.headlines.has("ordinal", first.unit.form)


def _is_another(segment: Sequence[Unit]) -> bool:
    """Say whether a segment is another person with a title: «أبلغ سامر الحلو، الرئيس الفلاني فلان، بأن …»."""
    titled = len(segment) > 1 and all(unit.form.startswith("ال") for unit in segment[:-1])
    return titled and segment[-1].part is Part.PERSON


def _is_named(before: Unit, segment: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment follows a name.

    A word that news does not know is one if a title comes next, and any noun is before «أحد»، «ثاني».
    """
    if before.part is Part.WORD:
        unknown = words_of((before,), lexicon)[0].sort is Sort.NAME and describes(segment, lexicon)
        return unknown or lexicon.headlines.has("ordinal", segment[0].form)
    return before.part is Part.PERSON or (before.part is Part.NAME and not is_name(segment, lexicon))


def _apposition(before: Unit, segment: Sequence[Unit], following: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a segment only explains the name before it: «خالد العلي، وزير الطاقة، …»."""
    return (
        _is_named(before, segment, lexicon)
        and segment[0].part not in NAMES
        and not begins_with_and(following[0].form, lexicon)
        and len(segment) <= LONGEST_APPOSITION
        and not any(lexicon.reporting.has_role(unit.form, "that") for unit in segment)
        and not opens_phrase(segment[0], lexicon)
        and not begins_with_and(segment[0].form, lexicon)
        and words_of(segment[:1], lexicon)[0].sort is not Sort.VERB
    )
