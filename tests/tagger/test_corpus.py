"""Plain news as the sentences that vectors are learned from."""

from __future__ import annotations

import json
import lzma

from warraq.tagger.training.annotated import split
from warraq.tagger.training.corpus import parted, sentences


def test_articles_become_folded_sentences(tmp_path):
    """Titles too, each sentence once, short ones and addresses left out, numbers made one."""
    (tmp_path / "news").mkdir()
    article = {
        "title": "زيارة إلى موسكو في 2018",
        "text": "زيارة إلى موسكو في 2019\nقال نعم.\nانظر https://a.b هنا أو هناك الآن؟ نعم",
    }
    with lzma.open(tmp_path / "news" / "a.jsonl.xz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(article) + "\n")
    assert list(sentences(tmp_path)) == [
        ["زياره", "الي", "موسكو", "في", "0000"],
        ["انظر", "هنا", "او", "هناك", "الان", "؟"],
    ]


def test_frequent_words_lose_their_proclitics():
    """A word is parted when what remains stands alone more often, three times as often without an article."""
    found = parted(
        [["موسكو"]] * 6 + [["وموسكو"], ["الوزاره"], ["وبالوزاره"], ["وزير"]] + [["الصين"]] * 5 + [["للصين"]] * 5
    )
    assert found[6:10] == [["موسكو"], ["الوزاره"], ["وبالوزاره"], ["وزير"]]
    assert found[-1] == ["الصين"]


def test_the_last_tenth_is_kept_apart(tmp_path):
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "anercorp_train.conll").write_text("كلمة O\n. O\n\n" * 20, encoding="utf-8")
    learning, development = split(tmp_path)
    assert (len(learning), len(development)) == (18, 2)
