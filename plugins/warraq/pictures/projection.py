"""Degrees to a flat map: the Natural Earth projection, in Tom Patterson's form as polynomials.

Coefficients: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni, «A Polynomial Equation for the Natural Earth
Projection», Cartography and Geographic Information Science 38 (2011), pages 363 to 372. It keeps neither areas
nor angles, and distorts both little; it needs only sums and products, so that every machine finds the same digits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import radians

from warraq.pictures.paths import Point


def natural_earth(longitude: float, latitude: float) -> Point:
    """Return x, which grows eastwards, and y, which grows northwards, in radii of the globe."""
    squared = radians(latitude) ** 2
    fourth = squared * squared
    eighth = fourth * fourth
    across = 0.870700 - 0.131979 * squared - 0.013791 * fourth + eighth * squared * (0.003971 - 0.001529 * squared)
    along = 1.007226 + 0.015085 * squared + fourth * squared * (-0.044475 + 0.028874 * squared - 0.005916 * fourth)
    return radians(longitude) * across, radians(latitude) * along


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of the map, ``west`` to ``east`` and ``south`` to ``north`` in degrees, drawn ``width`` units wide."""

    west: float
    east: float
    south: float
    north: float
    width: int

    @property
    def scale(self) -> float:
        """Units a radius of the globe."""
        return self.width / (self._right - self._left)

    @property
    def height(self) -> int:
        """The height that keeps the map's proportions, in units."""
        return round((self._top - self._bottom) * self.scale)

    @property
    def middle(self) -> float:
        """The meridian that stands upright."""
        return (self.west + self.east) / 2

    def places(self, degrees: Iterable[Point]) -> list[Point]:
        """Return x and y in units, from the upper left corner, of (longitude, latitude); they may lie outside."""
        scale, left, top, middle = self.scale, self._left, self._top, self.middle
        flat = (natural_earth(longitude - middle, latitude) for longitude, latitude in degrees)
        return [((x - left) * scale, (top - y) * scale) for x, y in flat]

    def has(self, longitude: float, latitude: float) -> bool:
        """Tell whether a place lies inside."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    @property
    def _widest(self) -> float:
        """The latitude at which the frame is widest."""
        return 0.0 if self.south <= 0 <= self.north else min(self.south, self.north, key=abs)

    @property
    def _left(self) -> float:
        return natural_earth(self.west - self.middle, self._widest)[0]

    @property
    def _right(self) -> float:
        return natural_earth(self.east - self.middle, self._widest)[0]

    @property
    def _top(self) -> float:
        return natural_earth(0, self.north)[1]

    @property
    def _bottom(self) -> float:
        return natural_earth(0, self.south)[1]
