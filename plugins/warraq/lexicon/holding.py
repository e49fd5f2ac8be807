"""Words around an event's name that tell where and when it is held."""

from __future__ import annotations

from dataclasses import dataclass

from warraq.lexicon.keys import key
from warraq.lexicon.tables import words_by_role


@dataclass(frozen=True, slots=True)
class Holding:
    """Every word is a key of ``lexicon.keys.key``.

    ``held``: it is held (a verb after one of ``relatives``, or a participle: المنعقد). ``start`` and ``end``: those of
    them for its beginning and its end. ``host``: a place holds it (تستضيفها). ``within``: before a place. ``when``:
    before a time. ``until``: between two days. ``aside``: of no account.

    Before the name: ``during`` (a day after it is one of its days), ``parts`` (what follows is said of a part of it, in
    the same country: a final), ``apart`` (of something else: a draw), ``wholes`` (nothing but the event: بطولة).
    """

    held: frozenset[str] = frozenset()
    start: frozenset[str] = frozenset()
    end: frozenset[str] = frozenset()
    host: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    wholes: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Holding:
        """Read ``holding``."""
        roles = words_by_role("holding", key)
        return cls(
            held=roles["held"] | roles["start"] | roles["end"],
            start=roles["start"],
            end=roles["end"],
            host=roles["host"],
            relatives=roles["relative"],
            within=roles["within"],
            when=roles["when"],
            until=roles["until"],
            aside=roles["aside"],
            during=roles["during"],
            parts=roles["part"],
            apart=roles["apart"],
            wholes=roles["whole"],
        )
