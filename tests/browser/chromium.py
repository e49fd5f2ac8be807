"""Find a Chromium for the browser tests, or install one: ``python tests/browser/chromium.py --install``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

import debian

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)

# Nothing but the pages under test: no first-run pages, no component updates, no background requests.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed() -> str | None:
    """Return the path of an installed Chromium or Chrome, or None: then Playwright's own is used."""
    found = (shutil.which(name) for name in NAMES)
    places = (place for place in PLACES if os.access(place, os.X_OK))
    return next((path for path in (*found, *places) if path), None)


def install() -> None:
    """Install Chromium: Debian's where apt-get may be used, else Playwright's own download."""
    if installed():
        return
    debian.install("chromium")
    if not installed():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def playwrights_own() -> str:
    """Return the path at which Playwright keeps the Chromium that it downloads."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


if __name__ == "__main__":
    if "--install" in sys.argv:
        install()
    print(installed() or playwrights_own())
