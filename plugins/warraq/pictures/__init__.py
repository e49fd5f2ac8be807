"""Geometry of the archive's pictures: plain records of coordinates and paths, which templates write down as SVG.

Time runs from right to left. Coordinates are rounded to whole units or tenths, and nothing is computed with functions
whose last digit depends on the machine: sines, logarithms, sums in an order of the processor's choosing.
"""
