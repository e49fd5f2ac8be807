"""Warraq, the copyist: read Arabic news articles and make an archive of them.

This package is the library. It never imports Pelican: the plugins beside it do.
"""

import os

__version__ = "0.1.0"

# The tagger's network multiplies many small matrices, over which BLAS threads wait for each other: eight times the
# processor time. Numpy's BLAS asks once, when numpy is first imported, wherever that is; who sets it outside decides.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
