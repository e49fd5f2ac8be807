"""RIS, as Zotero, Mendeley and EndNote read it; the search page writes the same (``search/browser/exports.js``)."""

from __future__ import annotations

from warraq.citations.reference import Reference, one_line

END = "\r\n"


def ris(reference: Reference) -> str:
    """Return a reference as a newspaper article in RIS."""
    fields = (
        ("TY", "NEWS"),
        ("ID", reference.id),
        ("TI", reference.title),
        ("AU", reference.author),
        ("T2", reference.newspaper),
        ("DA", "/".join(reference.dated)),
        ("PY", "".join(reference.dated[:1])),
        ("UR", reference.web_address),
        ("DB", reference.archive),
        ("LA", reference.language),
        *(("N1", note) for note in reference.notes),
    )
    lines = [f"{tag}  - {text}" for tag, value in fields if (text := one_line(value))]
    return END.join((*lines, "ER  - ", ""))
