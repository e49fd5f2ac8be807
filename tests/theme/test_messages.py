"""The catalogues of the interface: all that templates and scripts say, and nothing else, in both languages."""

from __future__ import annotations

import gettext
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from building import ROOT
from warraq_index.interface.catalogue import CATEGORIES

ARABIC = re.compile("[\u0600-\u06ff]+")
TEMPLATES = sorted((ROOT / "theme" / "templates").rglob("*.html")) + sorted(
    (ROOT / "plugins" / "warraq_index" / "templates").rglob("*.html")
)
SCRIPTS = sorted((ROOT / "theme" / "static" / "js").rglob("*.js"))
COMMENT = re.compile(r"{#.*?#}|/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
EXAMPLE = re.compile(r'\bask\("[^"]*"')  # what readers may type, which is Arabic in any interface
MESSAGE = re.compile(r"""\b(?:_|pattern)\("[^"]*"|{%-? trans\b[^%]*%}.*?{% endtrans %}""", re.DOTALL)
COUNTED = ("--keyword", "ngettext:1,2", "--keyword", "noun:1,2")
ALL = (*COUNTED, "--keyword", "_", "--keyword", "gettext", "--keyword", "pattern")


def catalogue(language: str) -> Catalog:
    """Read the catalogue of a language."""
    path = ROOT / "plugins" / "warraq_index" / "translations" / language / "LC_MESSAGES" / "warraq.po"
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def named(path: Path) -> str:
    """Show a file by its path in the project."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(("language", "keywords"), [("ar", COUNTED), ("en", ALL)])
def test_a_catalogue_has_what_is_said_and_nothing_else(tmp_path, language, keywords):
    """``make messages`` would change nothing: no message is missing, and none stays that nobody says any more."""
    found = tmp_path / "found.pot"
    subprocess.run(
        [
            *(sys.executable, "-m", "babel.messages.frontend", "--quiet", "extract"),
            *(
                "--mapping-file",
                "pyproject.toml",
                "--no-default-keywords",
                *keywords,
                "--output-file",
                found,
                "theme/templates",
                "plugins/warraq_index",
            ),
        ],
        cwd=ROOT,
        check=True,
    )
    with found.open("rb") as stream:
        said = {message.id for message in read_po(stream) if message.id}
    assert {message.id for message in catalogue(language) if message.id} == said


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_message_is_translated_with_its_values(language):
    """No translation is missing, doubtful, or puts in a value that its message does not have."""
    for message in catalogue(language):
        if message.id:
            forms = message.string if message.pluralizable else (message.string,)
            assert all(forms), message.id
            assert not message.fuzzy, message.id
            assert not list(message.check()), message.id


@pytest.mark.parametrize("language", ["ar", "en"])
def test_forms_stand_in_the_order_of_cldr(language):
    """The rule that other programs read in a catalogue chooses the form that CLDR's rule chooses here."""
    rule = Locale(language).plural_form
    names = [one for one in CATEGORIES if one in rule.tags or one == "other"]
    chosen = gettext.c2py(catalogue(language).plural_expr)
    assert [names[int(chosen(number))] for number in range(1200)] == [rule(number) for number in range(1200)]


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
def test_a_template_says_nothing_that_is_no_message(template):
    """Arabic stands in messages alone, so that all of it has an English beside it."""
    text = COMMENT.sub("", template.read_text(encoding="utf-8"))
    assert ARABIC.findall(MESSAGE.sub("", EXAMPLE.sub("", text))) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_a_script_says_nothing_of_its_own(script):
    """The page hands a script its words."""
    assert ARABIC.findall(COMMENT.sub("", script.read_text(encoding="utf-8"))) == []


def test_english_marks_its_arabic_words():
    """So that they are read aloud and drawn as Arabic; and no message breaks the attribute that it may stand in."""
    for message in catalogue("en"):
        if message.id:
            for text in message.string if message.pluralizable else (message.string,):
                plain = re.sub(r'<bdi lang="ar"[^>]*>[^<]*</bdi>', "", text)
                assert ARABIC.findall(plain) == [], text
                assert '"' not in re.sub(r"<[^>]*>", "", text), text
