"""Learn the network from annotated sentences and plain news: nothing here is imported when text is tagged."""
