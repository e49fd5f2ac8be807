"""A still picture of a network: nodes that pull at each other along edges and push each other away, until they rest.

T. Fruchterman, E. Reingold, «Graph drawing by force-directed placement», Software: Practice and Experience 21 (1991).
It begins from fixed places, knows no chance, and gives the same digits on every machine: single steps are those that
IEEE 754 fixes (sums, products, quotients, roots), and what many nodes do to one is summed as whole numbers, whose order
does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from warraq.pictures.communities import Edges
from warraq.pictures.labels import Box

STEPS = 250
FINE = 2.0**20  # forces are summed in these parts of a unit
HOME = 1.5  # how strongly the middle draws every node: parts that nothing ties stay in the picture
PACE = 0.1  # of a force that a node follows at a step
EVEN = 0.6  # how far the picture is evened out: 0 leaves places as they are, 1 leaves only their order
SPREAD = (0.7548776662466927, 0.5698402909980532)  # R. Roberts' R2 sequence: places that fill a square evenly
UNTANGLING = 2000  # rounds in which names are moved off each other

Places = NDArray[np.float64]


def layout(boxes: Sequence[tuple[float, float]], edges: Edges, width: float, height: float) -> list[Box]:
    """Return a box for each node, of the breadth and height given, none over another, in a page of these measures.

    The heavier nodes come first. Where the page is too small for all, the last ones may still touch.
    """
    if not boxes:
        return []
    places = _balanced(len(boxes), edges, width, height)
    halves = np.array(boxes) / 2
    places = _apart(_fitted(places, halves, width, height), halves, width, height)
    return [
        Box(x - across, y - down, x + across, y + down)
        for (x, y), (across, down) in zip(places.tolist(), halves.tolist(), strict=True)
    ]


def _balanced(count: int, edges: Edges, width: float, height: float) -> Places:
    """Return where the nodes come to rest."""
    numbers = np.arange(1, count + 1, dtype=np.float64)
    places = np.stack([(numbers * step) % 1.0 for step in SPREAD], axis=1) * (width, height)
    middle = np.array((width, height)) / 2
    room = np.sqrt(width * height / count)
    pulls = np.zeros((count, count))
    for (one, other), weight in edges.items():
        pulls[one, other] = pulls[other, one] = 1 + np.sqrt(float(weight)) / 4
    for step in range(STEPS):
        apart = places[:, None, :] - places[None, :, :]
        squares = apart[..., 0] * apart[..., 0] + apart[..., 1] * apart[..., 1]
        distances = np.sqrt(np.maximum(squares, 1.0))
        strengths = room * room / np.maximum(squares, 1.0) - pulls * distances / room
        moves = (_whole_sum(apart * strengths[..., None]) + (middle - places) * HOME) * PACE
        lengths = np.sqrt(moves[:, 0] * moves[:, 0] + moves[:, 1] * moves[:, 1])
        heat = width / 10 * (1 - step / STEPS)
        places = places + moves * (np.minimum(lengths, heat) / np.maximum(lengths, 1e-9))[:, None]
    return places


def _whole_sum(forces: NDArray[np.float64]) -> Places:
    """Sum over all other nodes, in whole parts of a unit."""
    parts: NDArray[np.int64] = np.rint(forces * FINE).astype(np.int64)
    return np.asarray(parts.sum(axis=1) / FINE, dtype=np.float64)


def _fitted(places: Places, halves: Places, width: float, height: float) -> Places:
    """Stretch a picture to fill its page, draw apart what is crowded, by its order along either side, and turn it so
    that the heaviest node stands in the upper right, where reading begins.
    """
    low, high = places.min(axis=0), places.max(axis=0)
    ranks = places.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable") / max(len(places) - 1, 1)
    shares = (1 - EVEN) * (places - low) / np.maximum(high - low, 1e-9) + EVEN * ranks
    shares = np.where(shares[0] * (1, -1) < (0.5, -0.5), 1 - shares, shares)
    edge = halves.max(axis=0)
    return np.asarray(shares * (np.array((width, height)) - 2 * edge) + edge, dtype=np.float64)


def _apart(places: Places, halves: Places, width: float, height: float) -> Places:
    """Move boxes that meet off each other, along the way that is shorter, and back into the page."""
    needed = halves[:, None, :] + halves[None, :, :]
    for _ in range(UNTANGLING):
        apart = places[:, None, :] - places[None, :, :]
        over = np.maximum(needed - np.abs(apart), 0.0)
        meet = (over[..., 0] > 0) & (over[..., 1] > 0)
        np.fill_diagonal(meet, val=False)
        if not meet.any():
            break
        sideways = over[..., 0] <= over[..., 1]
        later = np.arange(len(places))[:, None] > np.arange(len(places))[None, :]
        signs = np.where(apart > 0, 1.0, np.where(apart < 0, -1.0, np.where(later[..., None], 1.0, -1.0)))
        shift = np.where(np.stack([sideways, ~sideways], axis=-1) & meet[..., None], over * signs * 0.3, 0.0)
        places = places + _whole_sum(shift)
        places = np.minimum(np.maximum(places, halves), np.array((width, height)) - halves)
    return places
