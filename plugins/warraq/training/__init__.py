"""Learn from labelled articles what the library ships as tables; needs numpy, which reading does not."""
