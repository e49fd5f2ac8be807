"""Write plain text so that Markdown shows exactly that text, and read it back.

What is escaped is what Python-Markdown would obey with no extension but ``meta`` and ours; the rest stays readable:
underscores in #برنامج_تطوير, full stops, brackets that close nothing.
"""

from __future__ import annotations

import html
import re

_LAST = [plane + code for plane in range(0, 0x110000, 0x10000) for code in (0xFFFE, 0xFFFF)]
_SHOWN = (
    {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}  # C0: NUL is shown as U+2400
    | {0x7F: 0x2421}  # delete
    | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)  # C1 have no pictures
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # surrogates
    | dict.fromkeys([*range(0xFDD0, 0xFDF0), *_LAST], 0xFFFD)  # noncharacters
)
UNSHOWN = re.compile("[" + "".join(re.escape(chr(code)) for code in _SHOWN) + "]")

# A word character that is no underscore: between two of these Markdown leaves an underscore alone.
_INLINE = re.compile(
    r"\\|`|\["
    r"|(?<!\s)\*|\*(?!\s)"  # between two spaces an asterisk is no emphasis
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|<(?! )"
    r"|&(?=\#|[A-Za-z0-9][-.A-Za-z0-9]*;)"
    r"|\t"
)
_ENTITIES = {"<": "&lt;", "&": "&amp;", "\t": "&#9;"}
# A heading, a quotation, a list, a numbered list, a rule; each takes effect only where a block begins.
_BLOCK = re.compile(r"\#|>|[+-] |-[- ]*$")
_NUMBERED = re.compile(r"(\d+)(?=\. )")
_NUMBER_SIGN = re.compile("(?<!&)#")  # not that of ``&#9;``, the tab's
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!|-])|&(?:lt|amp|#9);")


def displayed(text: str) -> str:
    """Return the characters that a page shows for ``text``, one for one, so that offsets hold.

    Control characters become their pictures (U+2400 and on); what HTML cannot carry becomes U+FFFD.
    """
    return text.translate(_SHOWN) if UNSHOWN.search(text) else text


def escape(text: str) -> str:
    """Escape a piece of a paragraph that stands inside it."""
    return _INLINE.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), displayed(text))


def escape_words(text: str) -> str:
    """Escape the words or the label of a ``[[label|words]]`` mark."""
    return escape(text).replace("]", "\\]")


def escape_heading(text: str) -> str:
    """Escape a piece of a ``## `` line: Markdown strips number signs from its end."""
    return _NUMBER_SIGN.sub(r"\#", escape(text))


def guard(block: str) -> str:
    """Keep an escaped paragraph from being read as a list, a heading, a quotation or a rule."""
    if found := _NUMBERED.match(block):
        return f"{found[1]}\\{block[found.end() :]}"
    return f"\\{block}" if _BLOCK.match(block) else block


def unescape(markdown: str) -> str:
    """Return the text that was escaped: the inverse of all of the above."""
    return _ESCAPED.sub(lambda found: found[1] or html.unescape(found[0]), markdown)
