"""Warraq, the copyist: read Arabic news articles and make an archive of them.

This package is the library. It never imports Pelican: the plugins beside it do.
"""

__version__ = "0.1.0"
