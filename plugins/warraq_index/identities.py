"""From the labels on pages to entities: ids, addresses and merges, as the authority files have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warraq.authority import Authority, normal_label
from warraq.errors import WarraqError
from warraq.records import KIND_NAMES, Kind
from warraq.text.romanize import romanize
from warraq.text.sortkey import letter, sort_key
from warraq_index.views import EntityPage

RECORD_KINDS: Mapping[str, Kind] = {name: kind for kind, name in KIND_NAMES.items()}
QUALIFIER = re.compile(r" \([^()]*\)$")


def base_label(label: str) -> str:
    """Return a label without what stands in brackets after it: «محمد صلاح (رياضة)» → «محمد صلاح»."""
    return QUALIFIER.sub("", label)


class AddressError(WarraqError):
    """Two things that would share a page; the message names both."""

    def __init__(self, first: str, second: str, address: str) -> None:
        super().__init__(f"«{first}» و«{second}» لهما رابط واحد — two things share one address: {address}")


@dataclass(frozen=True, slots=True)
class Identity:
    """What an entity is known by: its id, its kind (``people`` …), the label and the file name of its page."""

    id: str
    kind: str
    label: str
    name: str


class Identities:
    """Entities by kind and label. The same label always gives the same object."""

    def __init__(self, authority: Authority, entity_url: str) -> None:
        self._authority = authority
        self._entity_url = entity_url
        self._pages: dict[str, EntityPage] = {}
        self._asked: dict[tuple[str, str], EntityPage | None] = {}
        self._kinds: dict[str, set[str]] = {}
        for row in authority.ledger:
            self._kinds.setdefault(row.label, set()).add(KIND_NAMES[row.kind])

    def entity(self, kind: str, label: str) -> EntityPage | None:
        """Return the page of a label, or None where a person decided that it has none.

        Raises ``AddressError`` where two labels that nobody merged have one id.
        """
        key = (kind, normal_label(label))
        if key not in self._asked:
            self._asked[key] = self._found(*key)
            self._kinds.setdefault(key[1], set()).add(kind)
        return self._asked[key]

    def known(self, label: str) -> EntityPage | None:
        """Return the page of a label whose kind is not said, if exactly one kind has it in this archive or ledger."""
        kinds = self._kinds.get(normal_label(label), set())
        return self.entity(next(iter(kinds)), label) if len(kinds) == 1 else None

    def moved(self) -> Iterator[tuple[str, str, EntityPage]]:
        """Yield (old address, old label, page) for each published entity that was merged into one of this archive."""
        for row in self._authority.ledger:
            page = self._pages.get(self._authority.merged(row.id))
            if page is not None and page.articles and page.id != row.id:
                yield self._address(KIND_NAMES[row.kind], row.name, row.id), row.label, page

    def ambiguous(self) -> Iterator[EntityPage]:
        """Yield a page for each published name that two of this archive bear and no article uses bare any more."""
        bearers: dict[tuple[str, str], list[EntityPage]] = {}
        for page in self._pages.values():
            if page.articles and base_label(page.label) != page.label:
                bearers.setdefault((page.kind, base_label(page.label)), []).append(page)
        for row in self._authority.ledger:
            found = bearers.get((KIND_NAMES[row.kind], row.label), [])
            page = self.entity(KIND_NAMES[row.kind], row.label) if len(found) > 1 else None
            if page is not None and page.id == row.id and not page.articles:
                page.namesakes = tuple(sorted(found, key=lambda one: (one.sort_key, one.id)))
                yield page

    def _address(self, kind: str, name: str, identifier: str) -> str:
        return self._entity_url.format(kind=kind, name=name, id=identifier)

    def _found(self, kind: str, label: str) -> EntityPage | None:
        identity = self._identify(kind, label)
        if identity is None:
            return None
        page = self._pages.get(identity.id)
        if page is None:
            page = self._pages[identity.id] = self._page(identity)
        elif (page.kind, page.label) != (identity.kind, identity.label):
            raise AddressError(page.label, identity.label, page.url)
        return page

    def _identify(self, kind: str, label: str) -> Identity | None:
        record_kind = RECORD_KINDS[kind]
        first = self._authority.identify(record_kind, label)
        names = {row.label for row in self._rows(first)}
        if names and label not in names:
            raise AddressError(label, min(names), first)
        identifier = self._authority.merged(first)
        row = self._authority.by_id.get(identifier)
        if row and row.ignored:
            return None
        published = self._authority.published.get(identifier)
        shown = next((one.label for one in self._rows(identifier)), label)
        name = published.name if published else romanize(shown)
        target_kind = next((KIND_NAMES[one.kind] for one in self._rows(identifier)), kind)
        return Identity(identifier, target_kind, shown, name)

    def _rows(self, identifier: str) -> tuple[object, ...]:
        """What is written about an id: the person's row first, then the ledger's."""
        found = (self._authority.by_id.get(identifier), self._authority.published.get(identifier))
        return tuple(row for row in found if row is not None)

    def _page(self, identity: Identity) -> EntityPage:
        row = self._authority.by_id.get(identity.id)
        placed = row if row and row.latitude is not None else self._authority.published.get(identity.id)
        return EntityPage(
            id=identity.id,
            label=identity.label,
            kind=identity.kind,
            url=self._address(identity.kind, identity.name, identity.id),
            letter=letter(identity.label),
            sort_key=sort_key(identity.label),
            aliases=row.aliases if row else (),
            description=row.description if row else "",
            wikidata=row.wikidata if row else "",
            latitude=placed.latitude if placed else None,
            longitude=placed.longitude if placed else None,
        )
