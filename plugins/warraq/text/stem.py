"""Cut a folded Arabic word down to the stem under which search files it.

The method is light10 (Larkey, Ballesteros and Connell 2002, "Improving stemming for Arabic information
retrieval"): the conjunction, one article with what is glued to it, then endings. Three things are added for
newspapers: a word whose own first letter is waw keeps it (وزارة is no «and» before زارة), a pronoun and a dual take the
taa they turned the teh marbuta into with them (حكومتها and حكومتين are حكومة), and the final alef of tanween and of
countries falls (مؤخراً, سوريا beside سورية and السوري). What letters alone do not tell, ``OwnLetters`` lists: ألغام has
no article, لبنان is no dual. A stem is no word and no root: it is only the same for the forms of one word that
newspapers write most. Broken plurals (أسلحة beside سلاح) stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from warraq.text.clitics import ARTICLE, WAW

ALEF = "\u0627"  # alef, of tanween
TEH = "\u062a"  # teh, as teh marbuta is written before a pronoun
FIRST_LETTER, LAST_LETTER = "\u0621", "\u06d3"  # hamza … yeh barree with hamza

# The article and the prepositions that are written onto it, longest first.
ARTICLES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
SHORTEST = 2  # letters that the article, or the conjunction and one more letter, must leave
PRONOUNS = ("هما", "ها", "هم", "نا", "كم", "ه")  # one falls, if it leaves three letters
LEAST_BEFORE_PRONOUN = 3
# Each falls once, in this order, if it leaves so many letters; heh stands for teh marbuta too.
ENDINGS = (("ا", 3), ("تان", 3), ("تين", 3), ("ان", 3), ("ات", 2), ("ون", 3), ("ين", 3), ("يه", 2), ("ه", 2), ("ي", 3))

# Words that begin with waw themselves, folded and without their ending.
OWN_WAW = frozenset(
    """
    واتساب واجب واجه واحد وادي وارد وارسو واسط واسع واشنطن واصل واضح واع وافق وافد واقع والد والي وايل وبا
    وتر وتير وثايق وثق وثيق وجب وجبات وجد وجع وجه وجود وحد وحدات وحش وحيد وداع ودايع ودي ودود ورا وراث ورث
    ورد ورش ورط ورق ورقات ورم وريث وزار وزارات وزر وزرا وزع وزن وزير وسام وسايل وسط وسطا وسع وسيط وسيل وشاح
    وشيك وصاي وصف وصفات وصل وصول وصي وضع وضوح وطن وظايف وظف وظيف وعد وعود وعي وفا وفات وفد وفر وفق وفود وفي
    وقاي وقايع وقت وقع وقف وقود وقوع وقوف وكال وكالات وكر وكيل ولاد ولاي ولايات ولد وليام وليد وهاب وهران وهم
    ووهان ويب ويكيبيديا ويلز ويليام ويندوز
    """.split()  # noqa: SIM905  (readable as words)
)
AFTER_BEGINNING = frozenset(
    {
        *("", "ا", "ان", "ات", "ون", "ين", "ه", "ها", "هم", "ي", "نا", "وا", "يه", "يا", "يون", "يين", "يات"),
        *("ت", "ته", "تها", "تهم", "اته", "اتها", "اتهم"),
    }
)
LONGEST_AFTER = max(map(len, AFTER_BEGINNING))


@dataclass(frozen=True, slots=True)
class OwnLetters:
    """Words of which a letter is their own that looks as if it were written onto them or put at their end.

    ``beginnings``: those of words that have a waw or an alef and lam of their own (وزراء, ألغام). ``endings``: words
    that end as a dual, a plural or a word with a pronoun does (لبنان, قانون). Both are without what may stand before
    and after them.
    ``firsts``: stems of words with a first letter that is no preposition (كبير, لجنة).
    """

    beginnings: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()


RULES_ALONE = OwnLetters(beginnings=OWN_WAW)


def keeps_beginning(form: str, own: OwnLetters = RULES_ALONE) -> bool:
    """Whether the first letters of ``form`` are the word's own and no conjunction or article."""
    least = max(SHORTEST, len(form) - LONGEST_AFTER - 1)
    return any(form[:end] in own.beginnings and form[end:] in AFTER_BEGINNING for end in range(len(form), least, -1))


def keeps_waw(form: str) -> bool:
    """Whether the first letter of ``form`` is the word's own waw and no conjunction, as far as the rules tell."""
    return form[:1] == WAW and keeps_beginning(form)


def without_conjunction(form: str, own: OwnLetters = RULES_ALONE) -> str:
    """Drop «and»; where an article follows, that takes it along."""
    if form[:1] != WAW or len(form) < SHORTEST + 2 or form.startswith(ARTICLES) or keeps_beginning(form, own):
        return form
    return form[1:]


def without_article(form: str, own: OwnLetters = RULES_ALONE) -> str:
    """Drop one article, and the preposition or conjunction that is written onto it.

    Where alef and lam are the word's own, «and» falls alone; where a lam is, it stays (للجنة: لجنة, but للجيش: جيش).
    """
    for article in ARTICLES:
        if form.startswith(article) and len(form) - len(article) >= SHORTEST:
            before = len(article) - len(ARTICLE)
            if article.endswith(ARTICLE):
                if keeps_beginning(form[before:], own):
                    return form[before:] if form[0] == WAW else form
            elif _without_end(form[before + 1 :], own) in own.firsts:
                return form[before + 1 :]
            return form[len(article) :]
    return form


def without_pronoun(form: str) -> str:
    """Drop one possessive or object pronoun, and the taa of a teh marbuta before it."""
    for pronoun in PRONOUNS:
        bare = form.removesuffix(pronoun)
        if bare != form and len(bare) >= LEAST_BEFORE_PRONOUN:
            return bare[:-1] if bare[-1] == TEH and len(bare) > LEAST_BEFORE_PRONOUN else bare
    return form


def without_endings(form: str, own: OwnLetters = RULES_ALONE) -> str:
    """Drop the endings of number, gender and nisba."""
    for ending, least in ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= least and form not in own.endings:
            form = form[: -len(ending)]
    return form


def light_stem(form: str, own: OwnLetters = RULES_ALONE) -> str:
    """Return the stem of a folded word; a word in another script, or a number, is its own stem."""
    if not form or not FIRST_LETTER <= form[0] <= LAST_LETTER:
        return form
    return _without_end(without_article(without_conjunction(form, own), own), own)


def _without_end(form: str, own: OwnLetters) -> str:
    for whole in (form, form.removesuffix(ALEF)):  # قانونا is no «our قانو»
        if whole in own.endings:
            return whole
    return without_endings(without_pronoun(form), own)
