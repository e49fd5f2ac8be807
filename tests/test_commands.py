"""The commands of the terminal, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from warraq.__main__ import main

SEED = Path(__file__).parents[1] / "seeds" / "000_7ecc73c29e594e37.txt"


def test_analyze_prints_the_object_of_the_design(capsys):
    """Its keys are exactly these, and every span slices back."""
    assert main(["analyze", str(SEED)]) == 0
    found = json.loads(capsys.readouterr().out)
    body = found["body"]
    assert list(found) == [
        "id", "body", "headline", "date", "subheads", "mentions", "entities", "quotes", "times", "topics",
    ]  # fmt: skip
    assert found["id"] == "000_7ecc73c29e594e37"
    assert body == SEED.read_text(encoding="utf-8")
    assert found["date"] == {"value": "2023-02-21", "origin": "text"}
    assert set(found["headline"]) == {"value", "origin"}
    assert found["subheads"] == ["شراكة استراتيجية", "تحذيرات واشنطن من دعم بكين لموسكو"]
    keys = {
        "mentions": {"start", "end", "text", "kind", "entity"},
        "quotes": {"start", "end", "text", "cue", "cue_class", "kind", "speaker"},
        "times": {"start", "end", "text", "value"},
    }
    for name, wanted in keys.items():
        assert found[name]
        for one in found[name]:
            assert set(one) == wanted
            assert body[one["start"] : one["end"]] == one["text"]
    assert all(set(quote["speaker"]) == {"text", "label", "entity"} for quote in found["quotes"])
    assert all(set(entity) == {"id", "label", "kind", "aliases"} for entity in found["entities"])
    assert all(set(topic) == {"code", "label", "score"} for topic in found["topics"])
    ids = {entity["id"] for entity in found["entities"]}
    assert {mention["entity"] for mention in found["mentions"]} <= ids | {None}
    assert {quote["speaker"]["entity"] for quote in found["quotes"]} <= ids | {None}


def test_the_tagger_is_chosen(tmp_path: Path, capsys):
    """The network knows a foreign name that no rule can; the rules alone say nothing."""
    seed = tmp_path / "a.txt"
    seed.write_text("وقال زامير كابولوف إن ممثلين عن روسيا وصلوا أمس.\n", encoding="utf-8")
    people = {}
    for tagger in ("network", "rules"):
        assert main(["analyze", str(seed), "--tagger", tagger]) == 0
        found = json.loads(capsys.readouterr().out)["mentions"]
        people[tagger] = [mention["text"] for mention in found if mention["kind"] == "PERS"]
    assert people == {"network": ["زامير كابولوف"], "rules": []}


def test_convert_says_what_it_did(tmp_path: Path, capsys):
    """One line for each refusal, the counts last; a refused seed is no failure of the others."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("وصل الوزير إلى بغداد.", encoding="utf-8")
    (seeds / "b.txt").touch()
    assert main(["convert", str(seeds), str(tmp_path / "content")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert "b.txt: " in lines[0]
    assert "1 new" in lines[1]
    assert "1 refused" in lines[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["analyze", "none.txt"], "none.txt"),
        (["convert", "none", "content"], "no folder of seeds"),
        (["analyze", str(Path(__file__).parents[1] / "LICENSE")], "no Arabic text"),
    ],
)
def test_what_cannot_be_used_is_one_line_on_stderr(arguments: list[str], words: str, capsys):
    assert main(arguments) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
    assert words in shown.err


@pytest.mark.parametrize("arguments", [["--help"], ["convert", "--help"], ["analyze", "--help"]])
def test_help_is_arabic_with_english_beside_it(arguments: list[str], capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert any("\u0600" < letter < "\u06ff" for letter in shown)
    assert "article" in shown or "pages" in shown
