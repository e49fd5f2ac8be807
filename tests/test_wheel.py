"""What is published is whole: the built wheel serves a plain Pelican site with the sources out of reach."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile

from building import ROOT

SETTINGS = """
PLUGINS = ["warraq_seeds", "warraq_index", "warraq_search"]
WARRAQ_SEEDS = {"PATH": "seeds"}
WARRAQ_SEARCH = {"LUNR": "LUNR_PATH"}
PATH = "content"
SITENAME = "مدونة"
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
ARTICLE_PATHS = ["articles"]
"""


def test_the_wheel_alone_turns_seeds_into_a_site(tmp_path):
    """A stranger installs the package and names three plugins, under Pelican's own theme."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(
        "وصل وزير الصحة اللبناني سامر حداد إلى القاهرة، اليوم 3 مايو/أيار 2021.\n", encoding="utf-8"
    )
    lunr = ROOT / "theme" / "node_modules" / "lunr" / "lunr.min.js"
    (tmp_path / "conf.py").write_text(SETTINGS.replace("LUNR_PATH", lunr.as_posix()), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "--settings", "conf.py", "--output", "output"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "content" / "articles").is_dir()
    assert list((tmp_path / "output" / "people").glob("*.html"))
    assert (tmp_path / "output" / "search" / "manifest.js").is_file()
