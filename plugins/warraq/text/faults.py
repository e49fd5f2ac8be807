"""Say what is odd in a text; change nothing in it."""

from __future__ import annotations

import re

from ftfy.badness import is_bad

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
REPLACEMENT = re.compile("\ufffd")
MARKUP = re.compile(r"<[a-zA-Z!/?][^<>\n]{0,200}>|<script", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});")


def faults(text: str) -> tuple[str, ...]:
    """Return a notice, «عربي — English», for each kind of oddity: controls, lost characters, markup, mojibake.

    Mojibake is judged by ftfy, line by line, on the lines that hold any of the signs it looks for.
    """
    found = []
    if count := len(CONTROL.findall(text)):
        found.append(f"محارف تحكم ({count}) تُعرض رموزًا — control characters ({count}), shown as symbols")
    if count := len(REPLACEMENT.findall(text)):
        found.append(f"محارف ضائعة قبل وصول الملف ({count}) — characters lost before the file came here ({count})")
    if markup := MARKUP.search(text):
        shown = markup.group()[:40]
        found.append(f"فيه وسوم HTML تُعرض نصًا: {shown} — HTML in the text, shown as text: {shown}")
    if entity := ENTITY.search(text):
        found.append(f"فيه كيانات HTML تُركت كما هي: {entity.group()} — HTML entity left as it is: {entity.group()}")
    for number, line in enumerate(text.split("\n"), 1):
        if is_bad(line):
            found.append(f"ترميز يبدو معطوبًا في السطر {number} تُرك كما هو — mojibake in line {number}, left as it is")
            break
    return tuple(found)
