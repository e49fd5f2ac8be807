"""Find the row that somebody wrote for a group of spellings, without looking through the rows for each group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from warraq.authority import Authority, normal_label
from warraq.authority_rows import AuthorityRow
from warraq.records import Kind
from warraq.resolving.spellings import Group, Spelled, match_key, signs_of


class Rows:
    """The authority's rows by their labels and aliases, as these are written and by the form under which they match."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._exact: dict[Spelled, AuthorityRow] = {}
        self._alike: dict[Spelled, list[tuple[int, str, AuthorityRow]]] = defaultdict(list)
        for kind, rows in authority.rows.items():
            for place, row in enumerate(rows):
                for name in (row.label, *row.aliases):
                    self._exact.setdefault((kind, name), row)
                    self._alike[kind, match_key(kind, name)].append((place, signs_of(name), row))

    def of(self, group: Group) -> AuthorityRow | None:
        """Return the row that names one of the spellings: exactly, as its label, or as an alias, in this order."""
        if not self._authority.rows.get(group.kind):
            return None
        for name in group.ranked:
            found = self._authority.row(group.kind, name)
            if found is not None and found.kind is group.kind:
                return found
            if (found := self._exact.get((group.kind, normal_label(name)))) is not None:
                return found
        return self._first_alike(group.kind, group.spellings)

    def _first_alike(self, kind: Kind, names: Iterable[str]) -> AuthorityRow | None:
        """Return the first row, in file order, with a name that matches and carries no other vowel signs."""
        spelled = tuple(names)
        signs = frozenset(filter(None, map(signs_of, spelled)))
        alike = (
            found for key in {match_key(kind, name) for name in spelled} for found in self._alike.get((kind, key), ())
        )
        fitting = ((place, row) for place, written, row in alike if not (written and signs and written not in signs))
        return min(fitting, key=lambda found: found[0], default=(0, None))[1]
