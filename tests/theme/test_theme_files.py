"""The theme's own files keep the promises that no page needs to be built for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from warraq_build import shrink

THEME = Path(__file__).resolve().parents[2] / "theme"
STYLES = sorted((THEME / "static" / "css").rglob("*.css"))
SCRIPTS = sorted((THEME / "static" / "js").rglob("*.js"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
BUDGET = 39_000  # of styles
SCRIPT_BUDGET = 40 * 1024

# A declaration that names a side of the screen, or does to Arabic what must not be done to it.
PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|float\s*:\s*(?:left|right)"
    r"|text-align\s*:\s*(?:left|right)|(?:min-|max-)?(?:width|height))\s*:",
    re.MULTILINE,
)
UNARABIC = re.compile(r"letter-spacing|text-align\s*:\s*justify|font-style\s*:\s*(?:italic|oblique)|text-transform")
MEDIA = re.compile(r"@media[^{]*\{")
OUTSIDE = re.compile(r"""(?:src|href|url|action)\s*(?:=|\()\s*["']?(?:https?:)?//""")
HANDLER = re.compile(r"\son[a-z]+\s*=")
BLOCKED = re.compile(r"\bfetch\s*\(|\bimport\b|\bXMLHttpRequest\b|new\s+Worker|type=.module")
AS_MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write")


def named(path: Path) -> str:
    """Show a file by its path in the theme."""
    return path.relative_to(THEME).as_posix()


@pytest.mark.parametrize("style", STYLES, ids=named)
def test_styles_name_no_side_of_the_screen_and_spare_arabic(style):
    """Logical properties only; no justification, spacing of letters, slant or capitals."""
    text = MEDIA.sub("{", style.read_text(encoding="utf-8"))
    assert not PHYSICAL.findall(text)
    assert not UNARABIC.findall(text)


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
def test_templates_ask_for_nothing_outside_and_handle_no_event_inline(template):
    """What a page needs comes with it, and nothing of it runs from an attribute."""
    text = template.read_text(encoding="utf-8")
    assert not OUTSIDE.findall(text)
    assert not HANDLER.findall(text)


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_scripts_run_from_a_disk_and_write_no_markup(script):
    """Nothing that a page opened by double click may not do, and text goes into a page as text."""
    text = script.read_text(encoding="utf-8")
    assert not BLOCKED.findall(text)
    assert not AS_MARKUP.findall(text)


def test_styles_and_scripts_stay_small():
    """All of the CSS that a browser gets is under 39,000 bytes before compression, and all JavaScript under 40 KB."""
    style, parts = shrink.stylesheet(THEME / "static" / "css" / "main.css")
    assert len(parts) == len(STYLES) - 1
    assert len(style.encode()) < BUDGET
    assert sum(len(shrink.script(path).encode()) for path in SCRIPTS) < SCRIPT_BUDGET


def test_every_style_is_imported_once():
    """main.css names every other file, and only files that are there."""
    main = THEME / "static" / "css" / "main.css"
    imported = re.findall(r'@import url\("([^"]+)"\)', main.read_text(encoding="utf-8"))
    assert sorted(imported) == [path.relative_to(main.parent).as_posix() for path in STYLES if path != main]


def test_fonts_asked_for_are_the_fonts_copied():
    """assets.txt lists exactly the files that the styles ask for, all from npm packages of the lock."""
    assets = (THEME / "assets.txt").read_text(encoding="utf-8").split()
    fonts = (THEME / "static" / "css" / "base" / "fonts.css").read_text(encoding="utf-8")
    asked = set(re.findall(r'url\("\.\./\.\./([^"]+)"\)', fonts))
    assert asked == {Path(asset).name for asset in assets}
    locked = json.loads((THEME / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all("/".join(asset.split("/")[:3]) in locked for asset in assets)


@pytest.mark.parametrize(
    "folder",
    [THEME, THEME.parent / "tests" / "browser", THEME.parent / "requirements"],
    ids=["theme", "tests", "checks"],
)
def test_packages_are_fixed_by_version_and_hash_and_name_no_host(folder):
    """A machine installs what was looked at, from whatever registry it uses."""
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    for version in (package.get("dependencies", {}) | package.get("devDependencies", {})).values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    for name, locked in lock["packages"].items():
        assert "resolved" not in locked
        assert not name or locked["integrity"].startswith("sha512-")
