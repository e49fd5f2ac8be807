"""BibTeX with the fields of biblatex, whose newspaper article is an ``@article`` of its own subtype."""

from __future__ import annotations

import re

from warraq.citations.reference import Reference, one_line

ESCAPED = {
    **{sign: f"\\{sign}" for sign in "{}#$%&_"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
SIGN = re.compile(r"[\\{}#$%&_~^]")
NO_KEY = re.compile(r"[^A-Za-z0-9_.:-]+")


def biblatex(reference: Reference) -> str:
    """Return a reference as an entry of a bibliography for LaTeX."""
    fields = (
        ("entrysubtype", "newspaper"),
        ("title", _whole(reference.title)),
        ("author", _whole(reference.author)),
        ("journaltitle", _escape(reference.newspaper)),
        ("date", "-".join(reference.dated)),
        ("url", reference.web_address),  # verbatim by biblatex's rules; it holds no brace
        ("library", _escape(reference.archive)),
        ("note", _escape(". ".join(reference.notes))),
        ("langid", "arabic" if reference.language == "ar" else ""),
    )
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields if value]
    return f"@article{{{NO_KEY.sub('-', reference.id)},\n{''.join(lines)}}}\n"


def _whole(text: str) -> str:
    """Return text in braces of its own: no style changes its letters, and «and» in it joins no authors."""
    return f"{{{_escape(text)}}}" if text.strip() else ""


def _escape(text: str) -> str:
    """Return text in which LaTeX sees no command."""
    return SIGN.sub(lambda found: ESCAPED[found[0]], one_line(text))
