"""A busy machine is no fault of the code: no generated example has a deadline."""

from hypothesis import settings

settings.register_profile("warraq", deadline=None)
settings.load_profile("warraq")
