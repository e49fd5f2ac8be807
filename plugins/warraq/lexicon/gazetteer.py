"""Places that news names, with coordinates, and the adjectives made from them (nisba)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from babel import Locale

from warraq.lexicon.keys import key, keys
from warraq.lexicon.nisba import forms
from warraq.lexicon.tables import rows, values
from warraq.text.normalize import compose, fold_teh_marbuta, strip_invisible, strip_tatweel


class PlaceKind(StrEnum):
    """What sort of place it is."""

    COUNTRY = "country"
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"  # a governorate, province, state or historical region
    CONTINENT = "continent"  # a continent or a part of the world: الشرق الأوسط
    WATER = "water"  # an ocean, sea, gulf, strait, river, lake or canal
    LAND = "land"  # a mountain, desert, island or peninsula
    SITE = "site"  # a quarter, square, camp, crossing, port or airport
    SPACE = "space"  # a planet


@dataclass(frozen=True, slots=True)
class Place:
    """A place. ``label`` is its usual newspaper spelling, unique over all places; ``variants`` are others.

    ``country`` is ISO 3166-1 alpha-2, or empty where the place lies in several or none. Coordinates are WGS 84
    degrees to about 1 km (a middle point for what is large), or None. ``common``: its label is also an ordinary word
    or a person's name, so a bare word is no proof of the place; ask for a word before it (مدينة، في).
    """

    label: str
    kind: PlaceKind
    country: str
    latitude: float | None
    longitude: float | None
    variants: tuple[str, ...] = ()
    common: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name.

    ``places``: by label. ``names``: by key (``lexicon.keys.key``), each with all the places so called, the one that
    news means most often first: «عمان» names the city and then the country, because folding drops the one vowel that
    parts them. ``nisbas``: keys of adjectives, with and without ال, in all genders and numbers, to a label («الروسيه» →
    روسيا). ``common_nisbas``: those of them that also mean something else (بصري: visual). ``cues``: keys of nouns that
    announce a place by name (مدينة، محافظة، العاصمة), to the kinds that may follow. ``longest``: the most words that a
    key of ``names`` has. ``common``: keys of ``names`` that are also ordinary words or people's names
    (``Place.common`` says it of the label alone).
    """

    places: Mapping[str, Place]
    names: Mapping[str, tuple[Place, ...]]
    nisbas: Mapping[str, str]
    common_nisbas: frozenset[str]
    cues: Mapping[str, tuple[PlaceKind, ...]]
    longest: int
    common: frozenset[str]

    def find(self, words: str) -> tuple[Place, ...]:
        """Return the places that ``words`` may name, the likeliest first; empty when it is none.

        Vowel signs decide where they are written: «عُمان» is the country alone, «عمّان» the city alone.
        """
        found = self.names.get(key(words), ())
        exact = spelling(words)
        decided = tuple(p for p in found if any(spelling(n) == exact for n in (p.label, *p.variants)))
        return decided if len(decided) == 1 and len(found) > 1 else found

    @property
    def coordinates(self) -> Mapping[str, tuple[float, float]]:
        """Where each place lies, by its label; places without coordinates are left out."""
        return {
            label: (place.latitude, place.longitude)
            for label, place in self.places.items()
            if place.latitude is not None and place.longitude is not None
        }

    @classmethod
    def load(cls) -> Gazetteer:
        """Read ``countries``, ``places``, ``nisba`` and ``place_cues``, and CLDR's Arabic names of countries."""
        read = tuple(chain(countries(), other_places()))
        places = {each.label: each for each, _ in read}
        names = by_name(places.values())
        nisbas, common_nisbas = adjectives()
        return cls(
            places=places,
            names=names,
            nisbas=nisbas,
            common_nisbas=common_nisbas,
            cues={
                key(row["word"]): tuple(PlaceKind(kind) for kind in values(row["kinds"])) for row in rows("place_cues")
            },
            longest=max(name.count(" ") for name in names) + 1,
            common=frozenset(key(name) for _, doubtful in read for name in doubtful),
        )


def spelling(words: str) -> str:
    """Return ``words`` as they are written, vowel signs included, without what is only typography."""
    return " ".join(strip_tatweel(strip_invisible(compose(words))).split())


def countries() -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Read ``countries.tsv``; CLDR's name of the same code becomes a variant."""
    territories = Locale("ar").territories
    for row in rows("countries"):
        official = territories.get(row["code"], row["label"])
        variants = dict.fromkeys((*values(row["variants"]), *((official,) if plain(official) else ())))
        variants.pop(row["label"], None)
        yield place(row, PlaceKind.COUNTRY, row["code"], tuple(variants))


def plain(name: str) -> bool:
    """Tell a name that an article may use from one that CLDR qualifies: «الكونغو - كينشاسا»."""
    return not any(mark in name for mark in "()-")


def other_places() -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Read the tables of places other than countries, in a fixed order."""
    for table in ("cities", "regions"):
        for row in rows(table):
            yield place(row, PlaceKind(row["kind"]), row["country"], values(row["variants"]))


def place(
    row: Mapping[str, str], kind: PlaceKind, country: str, variants: tuple[str, ...]
) -> tuple[Place, tuple[str, ...]]:
    """Make a place from a row, and tell which of its names are common: the cell says yes (all), or lists them."""
    latitude, longitude = (float(row[column]) if row[column] else None for column in ("latitude", "longitude"))
    label, cell = row["label"], row["common"]
    doubtful = (label, *variants) if cell == "yes" else values(cell)
    return Place(label, kind, country, latitude, longitude, variants, label in doubtful), doubtful


def by_name(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Group places by the keys of their labels and variants.

    Where several share a key, the one that ``homonyms.tsv`` names comes first; then those whose label it is, then
    those that it is a variant of, each in the order of the tables.
    """
    every = tuple(places)
    keyed = keys(name for each in every for name in (each.label, *each.variants))
    labelled: dict[str, list[Place]] = {}
    varied: dict[str, list[Place]] = {}
    for each in every:
        labelled.setdefault(keyed[each.label], []).append(each)
        for variant in each.variants:
            varied.setdefault(keyed[variant], []).append(each)
    likeliest = {key(row["name"]): row["label"] for row in rows("homonyms")}
    names: dict[str, tuple[Place, ...]] = {}
    for name in dict.fromkeys(chain(labelled, varied)):
        found = {each.label: each for each in (*labelled.get(name, ()), *varied.get(name, ()))}
        names[name] = tuple(sorted(found.values(), key=lambda each: each.label != likeliest.get(name)))
    return names


def adjectives() -> tuple[dict[str, str], frozenset[str]]:
    """Read ``nisba.tsv``: every form's key to a label, and the keys that also mean something else.

    Forms are made of keys: an ending and the article fold alike whatever they are added to.
    """
    nisbas: dict[str, str] = {}
    common: set[str] = set()
    table = tuple(rows("nisba"))
    keyed = keys(word for row in table for column in ("adjectives", "plurals") for word in values(row[column]))
    for row in table:
        plurals = tuple(keyed[plural] for plural in values(row["plurals"]))
        for adjective in values(row["adjectives"]):
            for form in map(fold_teh_marbuta, forms(keyed[adjective], plurals)):
                nisbas.setdefault(form, row["place"])
                if row["common"] == "yes":
                    common.add(form)
    return nisbas, frozenset(common)
