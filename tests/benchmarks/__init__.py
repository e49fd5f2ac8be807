"""How long and how large: each benchmark prints what it measured and writes it, with its date, into ``docs/``."""
