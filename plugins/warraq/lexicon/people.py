"""Words that tell a person's name: titles and offices before it, given names, family names, particles in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from warraq.lexicon.keys import key, keys
from warraq.lexicon.tables import rows, values
from warraq.text.clitics import ARTICLE, hamza_inside


class TitleKind(StrEnum):
    """What a title says of who bears it."""

    OFFICE = "office"  # رئيس، وزير، المتحدث باسم
    HONORIFIC = "honorific"  # السيد، الدكتور، الشيخ
    RANK = "rank"  # اللواء، العقيد
    PROFESSION = "profession"  # المدرب، الفنانة، المحلل
    KIN = "kin"  # نجل، شقيقة، زوجة
    ROLE = "role"  # المتهم، الضحية، الشاب


class Part(StrEnum):
    """What a particle does in a name."""

    KUNYA = "kunya"  # أبو، أم: begins a name or a part of one, binds the next word
    SON = "son"  # بن، ابن، بنت: between names, or begins one
    HOUSE = "house"  # آل: begins a family name
    SERVANT = "servant"  # عبد: one name with the next word
    COMPOUND = "compound"  # الدين، الله: ends a compound whose first word is a name
    FOREIGN = "foreign"  # دي، فان، بن لادن's like: begins a family name of more words


@dataclass(frozen=True, slots=True)
class Title:
    """A title as one of its forms. ``form`` is its usual spelling, of one or more words.

    ``complement``: other words may stand between it and the name (رئيس ‹لجنة الشؤون الخارجية› وانغ يي), with
    ``False`` the name follows at once (الدكتور). ``bare``: the title can be followed directly by a name (الرئيس بوتين),
    which رئيس, construct and indefinite, cannot. ``strong``: a name nearly always follows, so an unknown word after it
    is taken for a name. ``agent``: it is of one who speaks or works for somebody, whose title and name may follow
    (المتحدث باسم الرئيس). ``naming``: it only announces a name (يدعى). ``gender`` is m or f, ``number`` singular,
    dual or plural.
    """

    form: str
    kind: TitleKind
    gender: str
    number: str
    complement: bool
    bare: bool
    strong: bool
    agent: bool
    naming: bool


@dataclass(frozen=True, slots=True)
class People:
    """Names and what announces them; every key is that of ``lexicon.keys.key``.

    ``titles``: by key, with and without ال, of one or more words; ``longest_title`` is the most words of a key.
    ``given`` and ``family``: single names (and عبد الله, of two words) to their canonical key, so that ديمتري and
    دميتري are seen to be one; ``family`` holds only names that are not also in ``given``.
    ``common``: names of either that are also ordinary words or places (سعيد، أمل، شي): ask for a title or a second
    name beside them.
    ``family_first``: Chinese, Korean and Vietnamese family names, which stand before the given name and are what the
    press repeats (شي، وانغ، كيم).
    ``particles``: by key. ``peers``: forms of نظير that stand for an office named before (نظيره الروسي فلاديمير).
    ``genders``: keys of given names that are a man's or a woman's, to m or f; names of both are left out.
    ``compounds``: second words of given names of two (فتح الله). ``hamzas``: keys of names with hamza inside (رأفت).
    ``by_names``: keys of what everybody calls somebody (أبو مازن), to the full name.
    ``nicknames``: keys of short given names (بيل), to the canonical keys of those that they stand for (ويليام).
    ``initials``: keys of Latin letters (دبليو).
    ``fields``: keys of words, without ال, that put who bears them in a title into one field: لاعب and مدرب, رياضة.
    """

    titles: Mapping[str, Title]
    given: Mapping[str, str]
    family: Mapping[str, str]
    common: frozenset[str]
    family_first: frozenset[str]
    particles: Mapping[str, Part]
    peers: frozenset[str]
    genders: Mapping[str, str]
    fields: Mapping[str, str]
    compounds: frozenset[str]
    hamzas: frozenset[str]
    by_names: Mapping[str, str]
    nicknames: Mapping[str, frozenset[str]]
    initials: frozenset[str]
    longest_title: int

    @classmethod
    def load(cls) -> People:
        """Read ``titles``, ``given_names``, ``family_names``, ``by_names``, ``nicknames``, ``initials``,
        ``name_particles``, ``peers`` and ``title_fields``.
        """
        titles = by_key(read_titles())
        given, family = tuple(names("given_names")), tuple(names("family_names"))
        given_keys = canonical(given)
        return cls(
            titles=titles,
            given=given_keys,
            family={name: first for name, first in canonical(family).items() if name not in given_keys},
            common=frozenset(name for row in (*given, *family) if row.common for name in row.keys),
            family_first=frozenset(name for row in family if row.order == "first" for name in row.keys),
            particles={key(row["word"]): Part(row["part"]) for row in rows("name_particles")},
            peers=frozenset(key(row["word"]) for row in rows("peers")),
            genders={name: row.gender for row in given if row.gender in ("m", "f") for name in row.keys},
            compounds=frozenset(name.split(" ")[1] for name in given_keys if name.count(" ") == 1),
            hamzas=frozenset(name for row in (*given, *family) for name in row.hamzas),
            by_names={key(name): row["name"] for row in rows("by_names") for name in values(row["by_names"])},
            nicknames=read_nicknames(given_keys),
            initials=frozenset(key(row["word"]) for row in rows("initials")),
            fields={key(word): row["field"] for row in rows("title_fields") for word in values(row["words"])},
            longest_title=max(title.count(" ") for title in titles) + 1,
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A row of a table of names: the keys of its spellings, the canonical one first; ``hamzas``: those of spellings
    with hamza inside.
    """

    keys: tuple[str, ...]
    hamzas: tuple[str, ...]
    gender: str
    order: str
    common: bool


def names(table: str) -> Iterator[Name]:
    """Read ``given_names.tsv`` (which has no column order) or ``family_names.tsv`` (which has none for gender)."""
    read = tuple((row, (row["name"], *values(row["variants"]))) for row in rows(table))
    keyed = keys(name for _, spellings in read for name in spellings)
    for row, spellings in read:
        yield Name(
            keys=tuple(keyed[name] for name in spellings),
            hamzas=tuple(keyed[name] for name in spellings if hamza_inside(name)),
            gender=row.get("gender", ""),
            order=row.get("order", ""),
            common=row["common"] == "yes",
        )


def canonical(table: Iterable[Name]) -> dict[str, str]:
    """Map each spelling's key to the first of its row; earlier rows win."""
    found: dict[str, str] = {}
    for row in table:
        for name in row.keys:
            found.setdefault(name, row.keys[0])
    return found


def read_nicknames(given: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Map each nickname's key to the keys of its names, those that ``given`` says are canonical."""
    found: dict[str, set[str]] = {}
    for row in rows("nicknames"):
        name = key(row["name"])
        for nickname in values(row["nicknames"]):
            found.setdefault(key(nickname), set()).add(given.get(name, name))
    return {nickname: frozenset(whole) for nickname, whole in found.items()}


def by_key(titles: Iterable[Title]) -> dict[str, Title]:
    """Map each title's key to it; of two with one key (محافظة: a governor, here) the first in the table wins."""
    read = tuple(titles)
    keyed = keys(title.form for title in read)
    found: dict[str, Title] = {}
    for title in read:
        found.setdefault(keyed[title.form], title)
    return found


def read_titles() -> Iterator[Title]:
    """Read ``titles.tsv``: a row is a word with its forms; flags hold for all of them.

    Flags: c complement, b bare when definite, s strong, B bare though indefinite, a agent, n naming (see ``Title``),
    x takes no article, 1 only its first word takes the article.
    """
    for row in rows("titles"):
        kind, flags = TitleKind(row["kind"]), row["flags"]
        columns = (
            ("masculine", "m", "singular"),
            ("feminine", "f", "singular"),
            ("dual", "m", "dual"),
            ("plural", "m", "plural"),
        )
        for column, gender, number in columns:
            for form in values(row[column]):
                for definite, spelled in articles(form, flags):
                    yield Title(
                        form=spelled,
                        kind=kind,
                        gender=gender,
                        number=number,
                        complement="c" in flags,
                        bare="B" in flags or (definite and "b" in flags),
                        strong="s" in flags and (definite or "B" in flags),
                        agent="a" in flags,
                        naming="n" in flags,
                    )


def articles(form: str, flags: str) -> Iterator[tuple[bool, str]]:
    """Yield ``form`` bare and, unless flag x, with the article; each with whether it is definite.

    An adjective that follows takes it too (أمين عام → الأمين العام), a complement with flag 1 does not (المتحدث باسم).
    """
    yield False, form
    if "x" in flags:
        return
    first, *others = form.split()
    yield True, " ".join((ARTICLE + first, *(others if "1" in flags else (ARTICLE + word for word in others))))
