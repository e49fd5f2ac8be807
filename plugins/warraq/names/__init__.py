"""The parts of the mention finder: places, organizations, people, short names, events, and who wins where two overlap.

Each is a pure function of a ``Reading``; ``extract.mentions`` puts them in order.
"""
