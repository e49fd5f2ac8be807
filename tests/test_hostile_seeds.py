"""Whatever somebody drops among the seeds, a build goes on, and takes twice as long for twice as much of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.archive import convert
from warraq.seeds import LONGEST_LINE
from work import LINEAR, growth

BEGINNING = "أعلن الوزير خطة جديدة للنقل في بيروت.\n"  # what follows it is no article by itself
ENDLESS = [" ", "\t", "\u00a0", "\u200f", "ـ", "ا", "و", "a", "1", "٢", "ا\u064b", "12"]
REPEATED = [
    *("«", '"', "، ", ": ", "، و", "(", "…", "#", "[[", "\\", "- ", ". ", "😀", "«) "),
    *("بن ", "محمد بن ", "فان دير ", "أبو عبد ", "ال ", "و", "وزارة ", "رئيس وزراء ", "وزير الخارجية ", "مجلس الأمن "),
    *("قال ", "قال إن ", "وأكد أن ", "قائلا: ", "بحسب ", "«نعم» ", "قال: «نعم» ", "«قال ", '"نعم" و"لا" '),
    *("« ا ", "نعم» "),
    *(
        "12 مايو 2019 ",
        "2019 ",
        "12/3/2019، ",
        "أمس الثلاثاء ",
        "من 2018 إلى ",
        "قبل يومين من ",
    ),
    *("ثلاثة وعشرون ", "كأس العالم 2018 "),
    *("«أ» و", 'ل"نعم" ', "محمد، ", "أن ", "بين ", "#محمد", "[[محمد]] ", "الذي "),
    *("موسكو ", "في موسكو، ", "محمد علي ", "محادثات السلام ", "(رويترز) ", "قال.\n", "محمد\n\n", "12 مايو 2019\n"),
]


def build(folder: Path, text: str) -> int:
    """Convert a seed of this text in a new folder, and return how many articles came of it."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text(f"{BEGINNING}{text}", encoding="utf-8")
    return len(convert(folder / "seeds", folder / "content").new)


@pytest.mark.parametrize("text", ENDLESS, ids=repr)
def test_a_word_or_a_blank_as_long_as_a_line_may_be_is_read(tmp_path: Path, text: str):
    """Two hundred thousand letters, digits or blanks with nothing between them are an article like any other."""
    assert build(tmp_path, (text * LONGEST_LINE)[:LONGEST_LINE]) == 1


@pytest.mark.parametrize("text", REPEATED, ids=repr)
def test_twice_as_much_is_twice_the_work(tmp_path: Path, text: str):
    """No rule looks at the whole line, or at all that was found before, for each word of it."""
    build(tmp_path / "first", text)

    def through(size: int) -> None:
        assert build(tmp_path / str(size), (text * size)[:size]) == 1

    assert growth(through, 1500) < LINEAR
