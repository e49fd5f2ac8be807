"""Tell the article ال from an alef and a lam that a word merely begins with."""

from __future__ import annotations

from warraq.text.normalize import compose, dediacritize, strip_invisible, strip_tatweel

ARTICLE = "\u0627\u0644"  # alef, lam
# Words whose alef and lam are their own. Foreign names stand here too, because newspapers often leave out their
# hamza (البرت for ألبرت); with a hamza they begin with another letter and need no mention.
OWN_LETTERS_WORDS = """
    الله اللهم الذي التي الذين اللذان اللتان اللاتي اللواتي الا الى الي الان الاء الهام الياس اليسا اليسار اليا
    الفت الماس الماني المانيا المانية المان البانيا الباني الاسكا الاباما الاكوادور الالزاس البرتا الن الكس اليكس
    الكسندر اليكسندر الكساندر الكسندرا الكسي اليكسي الكسيس البرت البرتو البير البيرتو الفريد الفرد الفونسو الفارو
    الفا الفابت الفيس الونسو الينا الين اليزابيث اليزابيت اليس اليسون اليستر اليخاندرو اليساندرو اليغري اليندي
    اليوت التون التمان الماتي الداي الدوس
"""
OWN_LETTERS = frozenset(OWN_LETTERS_WORDS.split())


def without_article(word: str) -> str:
    """Return ``word`` less a leading ال where it is the article, as written otherwise: الأزهر → أزهر, الله → الله."""
    bare = strip_tatweel(dediacritize(strip_invisible(compose(word))))
    if bare.startswith(ARTICLE) and len(bare) > len(ARTICLE) + 1 and bare not in OWN_LETTERS:
        return bare.removeprefix(ARTICLE)
    return bare
