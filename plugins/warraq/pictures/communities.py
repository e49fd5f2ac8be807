"""Which names of a network belong together: greedy merging by modularity.

A. Clauset, M. Newman, C. Moore, «Finding community structure in very large networks», Physical Review E 70 (2004),
066111. The gain of a merge is compared in whole numbers, so that no rounding decides.
"""

from __future__ import annotations

from collections.abc import Mapping

Edges = Mapping[tuple[int, int], int]


def communities(size: int, edges: Edges) -> tuple[int, ...]:
    """Return the number of each node's community, the largest being 0, then by their first node.

    Nodes are numbered from 0 to ``size``; each edge stands once, with a weight of at least 1.
    """
    members = {node: [node] for node in range(size)}
    ties: dict[int, dict[int, int]] = {node: {} for node in range(size)}
    degrees = dict.fromkeys(range(size), 0)
    for (one, other), weight in edges.items():
        ties[one][other] = ties[other][one] = weight
        degrees[one] += weight
        degrees[other] += weight
    whole = sum(degrees.values())
    while (best := _best_merge(ties, degrees, whole)) is not None:
        one, other = best
        members[one] += members.pop(other)
        degrees[one] += degrees.pop(other)
        for third, weight in ties.pop(other).items():
            del ties[third][other]
            if third != one:
                ties[one][third] = ties[third][one] = ties[one].get(third, 0) + weight
    groups = sorted(members.values(), key=lambda group: (-len(group), min(group)))
    places = {node: number for number, group in enumerate(groups) for node in group}
    return tuple(places[node] for node in range(size))


def _best_merge(
    ties: Mapping[int, Mapping[int, int]], degrees: Mapping[int, int], whole: int
) -> tuple[int, int] | None:
    """Return the two communities whose merging gains most, or None where every merge loses."""
    gains = (
        (whole * weight - degrees[one] * degrees[other], -one, -other)
        for one, others in ties.items()
        for other, weight in others.items()
        if one < other
    )
    gain, one, other = max(gains, default=(0, 0, 0))
    return (-one, -other) if gain > 0 else None
