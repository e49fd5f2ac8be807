"""Tag the people, places and organizations of pre-tokenized text: a small network of our own, or the rules alone.

``Tagger`` is the one interface. The network is trained with torch (``warraq.tagger.training``) and runs with numpy.
"""
