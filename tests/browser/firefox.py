"""Find a Firefox for the browser tests, or install one: ``python tests/browser/firefox.py --install``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import debian

NAMES = ("firefox-esr", "firefox")
PLACES = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
MODULES = Path(__file__).resolve().parent / "node_modules"
DOWNLOADED = ("firefox/*/firefox/firefox", "firefox/*/Firefox.app/Contents/MacOS/firefox")


def installed() -> str | None:
    """Return the path of an installed Firefox, or None."""
    found = (shutil.which(name) for name in NAMES)
    own = (str(path) for pattern in DOWNLOADED for path in sorted(MODULES.glob(pattern)))
    places = (place for place in (*PLACES, *own) if os.access(place, os.X_OK))
    return next((path for path in (*found, *places) if path), None)


def install() -> None:
    """Install Firefox: Debian's where apt-get may be used, else Mozilla's own, beside the packages that drive it."""
    if installed():
        return
    debian.install("firefox-esr")
    if not installed():
        download = [MODULES / ".bin" / "browsers", "install", "firefox@stable", "--path", MODULES]
        subprocess.run(download, check=True)


if __name__ == "__main__":
    if "--install" in sys.argv:
        install()
    print(installed() or "No Firefox")
