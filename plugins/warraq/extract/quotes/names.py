"""Tell names and titles in quotation marks from words that somebody said."""

from __future__ import annotations

import re
from bisect import bisect_right

from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.scene import Scene, is_name_head
from warraq.extract.quotes.sentences import COLON, Sentence
from warraq.text.clitics import ARTICLE, LAM
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

WORD = re.compile(r"[^\W_]+")
LATIN = re.compile("[A-Za-z]")
ARABIC = re.compile("[\u0621-\u064a]")
LONGEST_NAME = 7  # words of a title after a head (فيلم «…»)
MOST_LISTED = 20  # quotations of one list that a noun before the first makes names of
PAIR = 2  # a noun and its adjective
LONGEST_HEADED = 4  # words of a name that begins with a head (جبهة النصرة)
REACH_OF_HEAD = 4  # words from a noun that heads names to the last one that describes it
REACH_OF_NAMING = 4  # words from a verb that gives a name to the name
NEAR_MENTIONS = 4  # mentions before a place, of which one may hold it
LONGEST_MENTION = 5  # words of a name in marks that another extractor found
# Endings of an indefinite feminine, plural or accusative: no foreign name ends so.
PLAIN_ENDINGS = ("\u0629", "\u0627\u062a", "\u064b", "\u064b\u0627")  # teh marbuta, -at, tanween, tanween and alef
BY = ("\u0628", "\u0628\u0640", "\u0628\u0627\u0644")  # ب، بـ، بال
ALEF = "\u0627"  # of an accusative
LIKE = "\u0643"  # ka-
POSSESSED = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627")  # his, her, their, our
FUTURE = ("\u0633\u064a", "\u0633\u062a", "\u0633\u0646")  # seen and the yeh, teh or noon of a present
TO = ("\u0644", "\u0644\u0640")  # li: to whom something was said
CLITIC_ONLY = frozenset(
    (
        "\u0648",
        "\u0628",
        "\u0644",
        "\u0643",
        "\u0641",
        "\u0627\u0644",
        "\u0628\u0627\u0644",
        "\u0644\u0644",
        "\u0628\u0640",
        "\u0644\u0640",
        "\u0648\u0640",
        "\u0643\u0640",
    )
)


def words(scene: Scene, sentence: Sentence, at: int) -> list[str]:
    """Return the words of the quotation at unit ``at``."""
    quoted = sentence[at].quoted
    return [] if quoted is None else WORD.findall(scene.body, quoted.start, quoted.end)


def is_name(scene: Scene, sentence: Sentence, at: int, listed: int = 0) -> bool:
    """Tell whether the quotation at unit ``at`` is surely a name: after a head, a known one, or in no Arabic letter.

    ``listed``: so many quotations follow it in one list.
    """
    quoted = sentence[at].quoted
    inside = words(scene, sentence, at)
    if quoted is None or not ARABIC.search(scene.body, quoted.start, quoted.end):
        return True
    if before(sentence, at) == COLON:
        return False
    shown = is_spelled(scene, inside) or names_place(scene, inside)
    if shown or is_headed(scene, sentence, at, listed) or names_organization(scene, sentence, at):
        return True
    if len(inside) > LONGEST_MENTION:
        return False
    if sentence[at - 1].form in TO or names_source(scene, sentence, at):
        return at > 0
    until = bisect_right(scene.mentions, quoted.start + 1, key=lambda mention: mention.start)
    return any(
        (mention.start <= quoted.start and quoted.end <= mention.end)
        or (quoted.start <= mention.start and mention.end >= quoted.end - 1)
        for mention in scene.mentions[max(0, until - NEAR_MENTIONS) : until]
    )


def names_source(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation follows an attribution (بحسب «…»); «على» begins one too, but governs what was said (حث
    على «…»): of that only a pair is taken for a name.
    """
    phrases = scene.reporting.attributions.get(before(sentence, at), ())
    return any(len(phrase.words) == 1 or len(words(scene, sentence, at)) <= PAIR for phrase in phrases)


def is_spelled(scene: Scene, inside: list[str]) -> bool:
    """Tell whether words show themselves to be a name: letters and numbers (سي إن إن، آي أكس 3), no ordinary word
    before a number (غلاكسي نوت 9), a given name before a letter (سامي أ), Latin letters at the end (آيفون X).
    """
    forms = [fold(word) for word in inside]
    if len(forms) < PAIR or len(forms) > LONGEST_MENTION:
        return False
    letters = scene.reporting.words["letter"]
    if all(form in letters or form[:1].isdigit() for form in forms) or any(LATIN.search(form) for form in forms[-1:]):
        return True
    numbered = forms[-1][:1].isdigit() and forms[0] not in scene.lexicon.vocabulary
    return numbered or (len(forms) == PAIR and len(forms[1]) == 1 and forms[0] in scene.lexicon.people.given)


def names_organization(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation of few words begins as an organization's name and goes on as one («مجلس ثوار درنة»), and
    is no description («حركة إرهابية») and not what follows إن.
    """
    inside = [fold(word) for word in words(scene, sentence, at)]
    if not PAIR <= len(inside) <= LONGEST_HEADED or before(sentence, at).startswith(
        ("\u0627\u0646", "\u0628\u0627\u0646")
    ):
        return False
    if sentence[at - 1].form in BY or not begins_as_organization(scene, inside[0]):
        return False
    return any(word.startswith(ARTICLE) for word in inside[1:]) or inside[-1] not in scene.lexicon.vocabulary


def names_place(scene: Scene, inside: list[str]) -> bool:
    """Tell whether words are a noun that announces a place and a name that no ordinary word is («جبل القرحا»)."""
    forms = [fold(word) for word in inside]
    if len(forms) != PAIR or forms[0] not in scene.lexicon.gazetteer.cues:
        return False
    return forms[1] not in scene.lexicon.vocabulary and forms[1] not in scene.lexicon.gazetteer.nisbas


def begins_as_organization(scene: Scene, form: str) -> bool:
    """Tell whether a word heads organizations' names; not after ك, which compares (كالبنك المركزي)."""
    heads = scene.lexicon.organizations.heads
    return form in heads or (not form.startswith(LIKE) and heads_organization(scene, form))


def heads_organization(scene: Scene, form: str) -> bool:
    """Tell whether a word heads organizations' names, whatever is written onto it."""
    return any(reading in scene.lexicon.organizations.heads for reading in without_clitics(form))


def is_headed(scene: Scene, sentence: Sentence, at: int, listed: int = 0) -> bool:
    """Tell whether a noun that heads names makes the quotation one: any after «فيلم», a short one after «الفيلم»."""
    if not head_before(scene, sentence, at, listed):
        return False
    if is_predicate(scene, sentence, at):
        return False
    if not is_definite(before(sentence, at)):
        return True
    return len(words(scene, sentence, at)) <= LONGEST_HEADED and not is_clause(scene, sentence, at)


def is_predicate(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation of more than a pair of words follows «إن» and one noun that is definite or somebody's:
    what that one does (إن الفيلم «…»، إن بلده «…»).
    """
    if at < PAIR or sentence[at - 2].form not in scene.reporting.words["that"]:
        return False
    noun = sentence[at - 1]
    known = is_definite(noun.form) or scene.body[noun.start : noun.end].endswith(POSSESSED)
    return known and len(words(scene, sentence, at)) > PAIR


def is_clause(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a quotation begins as a clause does, and no name: with «لم»، «لأن»، «سيكون»."""
    first, *_ = (*map(fold, words(scene, sentence, at)), "")
    future = first.startswith(FUTURE) and first[1:] in scene.lexicon.vocabulary.words
    return future or any(scene.reporting.has_role(first, role) for role in ("clause", "negation", "that"))


def before(sentence: Sentence, at: int) -> str:
    """Return the form before unit ``at``, past a clitic that stands alone («بـ")."""
    here = at - 1
    while here >= 0 and sentence[here].form in CLITIC_ONLY:
        here -= 1
    return sentence[here].form if here >= 0 else ""


def head_before(scene: Scene, sentence: Sentence, at: int, listed: int = 0) -> bool:
    """Tell whether a noun that heads names stands before the quotation, or one adjective earlier."""
    here = at - 1
    while here >= 0 and sentence[here].form in CLITIC_ONLY:
        here -= 1
    if here < 0:
        return False
    if sentence[here].quoted is not None:  # «أ» و«ب» after one head
        return here != at - 1 and listed < MOST_LISTED and is_name(scene, sentence, here, listed + 1)
    if here != at - 1 and sentence[at - 1].form in BY and heads_organization(scene, sentence[here].form):
        return False  # اتهم الحكومة بـ«…»
    if is_name_head(scene, sentence[here].form) or named_before(scene, sentence, here):
        return True
    if here != at - 1 or len(words(scene, sentence, at)) > LONGEST_HEADED:
        return False
    return described_head(scene, sentence, here) or governed_head(scene, sentence, here)


def described_head(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Tell whether unit ``last`` is an adjective of origin after a noun that heads names (الصحيفة الروسية)."""
    form = sentence[last].form
    nisba = last > 0 and sentence[last].is_word and form.endswith(("\u064a", "\u064a\u0647"))  # -i, -iyya
    if scene.reporting.has_role(form, "preposition"):
        return False  # على folds to an adjective's ending
    return nisba and is_name_head(scene, sentence[last - 1].form)


def governed_head(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Tell whether units up to ``last`` are definite words after a noun that heads names and that a preposition
    governs, so that it is nobody's subject (في مجلة الطب البريطانية).
    """
    for here in range(last, max(0, last - REACH_OF_HEAD), -1):
        if not sentence[here].form.startswith(ARTICLE):
            return here < last and is_name_head(scene, sentence[here].form) and is_object(scene, sentence, here)
    return False


def is_object(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a preposition stands before a noun, or written onto it."""
    form = sentence[at].form
    glued = form.startswith(("\u0628", LAM)) and form not in scene.lexicon.organizations.heads
    return glued or scene.reporting.has_role(sentence[at - 1].form, "preposition")


def named_before(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Tell whether a verb that gives a name stands among the words up to unit ``last`` (ما يوصف إعلاميا بـ«…»)."""
    for here in range(last, max(-1, last - REACH_OF_NAMING), -1):
        if not sentence[here].is_word:
            return False
        if scene.reporting.has_role(sentence[here].form, "naming"):
            return True
    return False


def looks_like_name(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a short quotation inside a clause may well be a name or scare quotes: one word that is no plain
    adjective, definite words, or a head with what it heads («جبهة النصرة»).
    """
    inside = [fold(word) for word in words(scene, sentence, at)]
    if not inside:
        return True
    definite = [word.startswith(ARTICLE) for word in inside]
    if len(inside) == 1:
        vocabulary = scene.lexicon.vocabulary
        ordinary = inside[0] in (vocabulary if inside[0].endswith(ALEF) else vocabulary.words)
        plain = words(scene, sentence, at)[0].endswith(PLAIN_ENDINGS) or ordinary
        return definite[0] or not plain
    if len(inside) <= PAIR and all(definite):
        return True
    return len(inside) <= LONGEST_HEADED and begins_as_organization(scene, inside[0])
