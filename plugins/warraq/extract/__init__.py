"""Extractors: (article, lexicon) → tuple of records in text order. None imports another."""
