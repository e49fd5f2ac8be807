"""Which names of a corpus are one person's: what ``warraq.resolve`` is made of."""
