"""Tag the people, places and organizations of pre-tokenized text: a small network of our own, or the rules alone.

``Tagger`` is the one interface. The network is trained with torch (``warraq.tagger.training``) and runs with numpy.
"""

import os

# The network multiplies many small matrices, over which BLAS threads wait for each other: eight times the processor
# time. Numpy's BLAS asks once, when numpy is first imported; who sets it outside decides.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
