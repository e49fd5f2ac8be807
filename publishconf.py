"""The settings of an archive that stands on the web: ``make html`` with ``SITEURL`` in the environment.

Links stay relative, so that the same output also opens from a disk; only what must name the site does so.
"""

from __future__ import annotations

import os

from pelicanconf import *  # noqa: F403 Pelican's way to build one settings file on another

SITEURL = os.environ.get("SITEURL", "")
DELETE_OUTPUT_DIRECTORY = False
