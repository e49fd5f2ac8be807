"""The lexicon is one record, read once."""

from warraq.lexicon import Lexicon


def test_load_gives_the_same_record() -> None:
    """A process reads the tables once."""
    assert Lexicon.load() is Lexicon.load()
