"""What a written word may be once its clitics and endings are taken off: matching by words that a list has.

A reading need not be a word; it is only for looking up. Search has its own, coarser way: ``text.stem``.
"""

from __future__ import annotations

from functools import lru_cache

# Written onto a noun: the article with what stands before it, then one letter of conjunction or preposition.
ARTICLES = (
    "\u0648\u0628\u0627\u0644",  # wa-bi-l
    "\u0648\u0627\u0644",  # wa-l
    "\u0648\u0644\u0644",  # wa-li-l
    "\u0628\u0627\u0644",  # bi-l
    "\u0641\u0627\u0644",  # fa-l
    "\u0643\u0627\u0644",  # ka-l
    "\u0644\u0644",  # li-l
    "\u0627\u0644",  # al
)
LETTERS = (
    "\u0648\u0628",  # wa-bi
    "\u0648\u0644",  # wa-li
    "\u0648",  # wa
    "\u0641",  # fa
    "\u0628",  # bi
    "\u0644",  # li
    "\u0643",  # ka
)
# Possessive pronouns, regular duals and plurals, the accusative's alef.
ENDINGS = (
    "\u0647\u0645\u0627",  # -huma
    "\u0647\u0627",  # -ha
    "\u0647\u0645",  # -hum
    "\u0646\u0627",  # -na
    "\u0647",  # -hu, and the teh marbuta of a feminine
    "\u0627\u062a",  # -at
    "\u064a\u0646",  # -in
    "\u0648\u0646",  # -un
    "\u0627\u0646",  # -an
    "\u0648",  # -u of a plural in construct
    "\u0627",  # -an, -a
)
TEH, TEH_MARBUTA = "\u062a", "\u0647"  # a folded teh marbuta is heh; before an ending it is written as teh
PLURAL = "\u0627\u062a"  # -at
SHORTEST_NOUN = 2  # letters after an article (الحج)
SHORTEST = 3  # letters after any other cut


def without_clitics(form: str) -> tuple[str, ...]:
    """Return a folded word and each form that it has without conjunction, preposition and article, longest first."""
    article = next((cut for cut in ARTICLES if form.startswith(cut) and len(form) - len(cut) >= SHORTEST_NOUN), None)
    found = [form]
    if article is not None:
        found.append(form[len(article) :])
    found += [form[len(cut) :] for cut in LETTERS if form.startswith(cut) and len(form) - len(cut) >= SHORTEST]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 17)
def noun_readings(form: str) -> tuple[str, ...]:
    """Return a folded word and all that it may be without clitics and endings (وبمدارسهم → مدارس), without repeats."""
    found: dict[str, None] = {}
    for stem in without_clitics(form):
        found[stem] = None
    for stem in tuple(found):
        for ending in ENDINGS:
            base = stem[: -len(ending)]
            if not stem.endswith(ending) or len(base) < SHORTEST:
                continue
            found[base] = None
            if ending == PLURAL:
                found[base + TEH_MARBUTA] = None
            elif base.endswith(TEH):
                found[base[:-1] + TEH_MARBUTA] = None
    return tuple(found)
