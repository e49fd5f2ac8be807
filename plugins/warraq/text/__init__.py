"""The ground floor of text: str → str, str → spans, bytes → str. It knows no lexicon."""
