"""Search: one analyzer for two languages, an index cut into shards, and those who read it.

The Python here writes what ``browser/*.js`` reads, and Whoosh answers the same queries in the terminal.
"""
