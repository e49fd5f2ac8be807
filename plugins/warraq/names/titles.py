"""Read a title up to the name it announces: رئيس ‹لجنة الشؤون الخارجية› كذا، وزير الخارجية ‹الأمريكي› كذا."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warraq.lexicon.people import Title, TitleKind
from warraq.names.person_names import NameReader, PersonName
from warraq.names.reading import COMMAS, Find, Reading, spell
from warraq.names.roles import KNOWN, Role
from warraq.records import Kind
from warraq.text.clitics import WAW, bare, definite, readings
from warraq.text.match import longest_of
from warraq.text.normalize import fold

FARTHEST = 16  # tokens from a title to its name
PREPOSITIONS = frozenset(("\u0641\u064a", "\u0644\u062f\u064a", "\u0628\u0627\u0633\u0645"))  # في، لدى، باسم
OFFICIAL = frozenset((TitleKind.OFFICE, TitleKind.HONORIFIC, TitleKind.RANK))
SOVEREIGN = frozenset(
    ("\u0645\u0644\u0643", "\u0645\u0644\u0643\u0647", "\u0627\u0645\u064a\u0631", "\u0627\u0645\u064a\u0631\u0647")
)  # ملك، ملكة، أمير، أميرة
ORDINALS = frozenset(
    map(fold, ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "السادسة", "الثانية"))
)
PRINCIPALS = frozenset(
    map(fold, ("رئيس", "رئيسة", "ملك", "ملكة", "أمير", "مرشد", "زعيم", "وزير", "وزيرة", "ممثلة", "مؤسس"))
)
ALEFS_WITH_HAMZA = {"\u0623", "\u0625"}  # أ، إ
UNREAD = (Role.UNKNOWN, Role.GIVEN, Role.FAMILY, Role.PARTICLE)
MORE_THAN_A_NAME = 2
PEER = Title("", TitleKind.OFFICE, "m", "singular", complement=True, bare=True, strong=True, agent=False, naming=False)


@dataclass(frozen=True, slots=True)
class Announced:
    """A name and the tokens of the title before it; ``title`` is the last title read.

    ``doubtful``: it says nothing of the name's bearer (يدعى), or is of one who speaks or works for whom another title
    tells, and the name may be either's.
    """

    name: PersonName
    first: int
    last: int
    title: Title
    doubtful: bool = False


def titled_names(reader: NameReader) -> Iterator[Find]:
    """Yield the names that titles announce, in text order.

    A single unknown word is short for somebody (``full`` is False). A single given name is nobody in particular,
    unless it is a sovereign's: الملك سلمان.
    """
    reading = reader.reading
    index = 0
    while index < len(reading.tokens):
        announced = _announced(reader, index)
        vouched = announced is not None and reader.vouched(announced.name, titled=True)
        found = _find(reading, announced) if announced is not None and vouched else None
        if found is not None:
            yield found
        index = index + 1 if found is None else found.last


def title_at(reading: Reading, index: int) -> tuple[int, Title] | None:
    """Return where the title that begins at a token ends, and the title; None where none begins."""
    people = reading.lexicon.people
    found = longest_of(reading.phrases[index], people.titles)
    if found is not None and not _other_hamza(reading.tokens[index].text, people.titles[found.key].form):
        return found.end, people.titles[found.key]
    if any(rest in people.peers for rest in readings(reading.tokens[index].form)):
        return index + 1, PEER
    return None


def _other_hamza(text: str, title: str) -> bool:
    """Tell whether a word is written with the hamza that its like has not: أمام is no إمام."""
    return {text[:1], title[:1]} == ALEFS_WITH_HAMZA


def whole_title(reading: Reading, index: int) -> int | None:
    """Return where a title of several words ends that begins at a token, None where none does: ولي عهد is no name."""
    found = longest_of(reading.phrases[index], reading.lexicon.people.titles)
    return found.end if found is not None and found.end > index + 1 else None


def bears_name(reading: Reading, index: int) -> bool:
    """Tell whether the word before token ``index`` names a thing that bears the name after it: مطار الملك خالد."""
    before = reading.form(index - 1, index)
    return bool(before) and any(rest in reading.lexicon.vocabulary.name_bearers for rest in readings(before))


def _announced(reader: NameReader, first: int) -> Announced | None:
    """Read from a title to the name it announces, over titles, fields, bodies and nationalities, or return None."""
    reading = reader.reading
    begun = title_at(reading, first)
    if begun is None or begun[1].number != "singular" or bears_name(reading, first) or _is_verb(reading, *begun):
        return None
    index, title = begun
    near = title.bare  # a name may follow here
    before = ""
    doubtful = title.naming
    while index < min(reading.limits[first], first + FARTHEST):
        form = reading.form(index, first)
        comma = form in COMMAS and near
        inner = _inner_title(reader, index + comma)
        if inner is not None and comma and not _whole_word(reading, index + comma):
            return None  # رئيس الغرفة، والفنان فلان: whose title it is, a particle parts from it
        if inner is not None:
            agent = begun[1].agent and _principal(reading, index)
            doubtful = inner[1].naming or (not comma and (doubtful or agent))
            index, title = inner
            near, before = near or title.bare, ""
            continue
        starts = near and before not in PREPOSITIONS and not bears_name(reading, index)
        starts = starts and index + comma < reading.limits[first]  # a comma may end the line, and the text
        name = reader.name(index + comma, titled=True) if starts else None
        if name is not None and (_sure(reader, name) if comma else _begins_here(reading, name, form)):
            return Announced(name, first, index, title, doubtful)
        step = goes_on_by(reader, index, first, title)
        if step == 0:
            return None
        near, before = True, form
        index += step
    return None


def _is_verb(reading: Reading, index: int, title: Title) -> bool:
    """Tell whether a title is rather a verb of speech, because another title follows it: طالب ‹رئيس الوزراء›."""
    verbs = reading.lexicon.reporting.verbs
    verb = any(rest in verbs for rest in readings(reading.tokens[index - 1].form))
    titled = bool(reading.form(index, index - 1)) and _whole_word(reading, index)
    return verb and not definite(title.form) and titled


def _inner_title(reader: NameReader, index: int) -> tuple[int, Title] | None:
    """Return a further title and where it ends: ولي العهد ‹الأمير› محمد; a word that is rather a name is none."""
    if index >= len(reader.reading.tokens) or reader.role(index, index) in KNOWN:
        return None
    found = title_at(reader.reading, index)
    if found is None or found[1].number != "singular" or not (found[1].bare or found[1].complement):
        return None
    return found


def _principal(reading: Reading, index: int) -> bool:
    """Tell whether a title at a token is of one for whom others speak: المتحدث باسم ‹الرئيس›."""
    form = reading.tokens[index].form
    return not form.startswith(WAW) and any(bare(rest) in PRINCIPALS for rest in readings(form))


def _whole_word(reading: Reading, index: int) -> bool:
    """Tell whether the title at a token has no particle before it."""
    titles = reading.lexicon.people.titles
    return any(
        phrase.key in titles and phrase.reading == reading.tokens[index].form for phrase in reading.phrases[index]
    )


def _begins_here(reading: Reading, name: PersonName, form: str) -> bool:
    """Tell whether the name is the word itself: no particle cut from it, and no nationality (اللاعب المصري)."""
    return name.reading == form and not (definite(form) and form in reading.lexicon.gazetteer.nisbas)


def goes_on_by(reader: NameReader, index: int, first: int, title: Title) -> int:
    """Return how many tokens from ``index`` go on the title that begins at ``first``, 0 where it is over."""
    lexicon = reader.reading.lexicon
    form = reader.reading.form(index, first)
    if form in lexicon.gazetteer.nisbas:
        return 1
    if not title.complement or form in lexicon.reporting.verbs:
        return 0
    if index in reader.claimed:
        return reader.claimed[index].last - index
    rests = (*readings(form), form[1:]) if form.startswith(WAW) else readings(form)
    goes_on = form in PREPOSITIONS or any(
        definite(rest) or rest in lexicon.complements.inner or rest in lexicon.organizations.heads for rest in rests
    )
    return int(goes_on)


def _sure(reader: NameReader, name: PersonName) -> bool:
    """Tell whether a name after a comma is one without the title's help.

    It has two parts, and the first is known, or punctuation follows.
    """
    following = reader.reading.form(name.last, name.first)
    known = name.units[0].role in KNOWN
    whole = name.reading == reader.reading.tokens[name.first].form  # in «زيد وزير الدولة، وعلي سالم» it is another's
    return whole and len(name.units) > 1 and (known or following in COMMAS or following == "(")


def _find(reading: Reading, announced: Announced) -> Find | None:
    name, title = announced.name, announced.title
    if len(name.units) > MORE_THAN_A_NAME and name.units[0].role is Role.UNKNOWN and name.units[1].role is Role.GIVEN:
        name = PersonName(name.units[1:], reading.tokens[name.units[1].first].form)
    if len(name.units) == 1:
        return _short(reading, announced)
    if name.units[0].role not in KNOWN and title.kind not in OFFICIAL and not title.strong:
        return None
    spelled = spell(reading.tokens[name.first : name.last], name.reading)
    if announced.doubtful:
        return Find(name.first, name.last, Kind.PERS, spelled)
    official = title.kind is TitleKind.OFFICE
    return Find(name.first, name.last, Kind.PERS, spelled, (announced.first, announced.last), official)


def _short(reading: Reading, announced: Announced) -> Find | None:
    """Return a name of one part, which is short for somebody's, or None where more of it follows unread."""
    name, title = announced.name, announced.title
    following = reading.form(name.last, name.first)
    role = name.units[0].role
    if reading.role(name.last, name.first) in UNREAD or (role is Role.DEFINITE and definite(following)):
        return None
    pair = None if announced.doubtful else (announced.first, announced.last)
    if role in (Role.GIVEN, Role.WEAK):
        last = name.last + 1 if following in ORDINALS else name.last
        return Find(name.first, last, Kind.PERS, _royal(reading, announced, last), pair, full=False)
    unknown = role in (Role.UNKNOWN, Role.DEFINITE)
    near = definite(reading.form(announced.last - 1, name.first)) and name.first == announced.last
    if unknown and (title.kind not in OFFICIAL or not title.bare or not near or name.reading.startswith(WAW)):
        return None
    spelled = spell(reading.tokens[name.first : name.last], name.reading)
    official = pair is not None and title.kind is TitleKind.OFFICE
    return Find(name.first, name.last, Kind.PERS, spelled, pair, official, full=False)


def _royal(reading: Reading, announced: Announced, last: int) -> str:
    """Return «الملك سلمان», the name of one whom title and given name tell, else an empty name."""
    crown = reading.tokens[announced.last - 1]
    rest = next((rest for rest in readings(crown.form) if bare(rest) in SOVEREIGN), None)
    if rest is None:
        return ""
    return f"{spell((crown,), rest)} {spell(reading.tokens[announced.name.first : last])}"
