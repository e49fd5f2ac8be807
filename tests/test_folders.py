"""Nothing is written among the seeds, not so much as an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.folders import main


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("inside", [".", "content", "deep/content", "../seeds/content"])
def test_a_folder_among_the_seeds_is_refused_before_any_is_made(seeds: Path, tmp_path: Path, capsys, inside: str):
    """The others are not made either, and one line names the folder."""
    assert main([str(seeds), str(tmp_path / "output"), f"{seeds}/{inside}"]) == 1
    assert list(tmp_path.rglob("*")) == [seeds]
    assert capsys.readouterr().err.count("\n") == 1


def test_folders_apart_are_made(seeds: Path, tmp_path: Path):
    """Those that are there stay as they are."""
    content = tmp_path / "a" / "content"
    for _ in range(2):
        assert main([str(seeds), str(content), str(tmp_path / "seeds-2")]) == 0
        assert content.is_dir()
