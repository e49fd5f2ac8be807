"""The plugin, in a real Pelican on a small folder."""

from __future__ import annotations

import hashlib
import logging
import shutil
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings

import warraq_seeds
from warraq.errors import WarraqError
from warraq.page import page_path
from warraq.report import REPORT

NEWS = "زار وزير الخارجية أحمد السالم مدينة بغداد يوم 3 مارس 2019 والتقى رئيس الوزراء هناك.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a-1.txt").write_text(f"Title: أ <b>\nDate: 2019-03-03\n\n{NEWS}", encoding="utf-8")
    (tmp_path / "content").mkdir()
    yield tmp_path
    signals.article_generator_init.disconnect(warraq_seeds.convert_seeds)
    signals.article_generator_finalized.disconnect(warraq_seeds.offer_originals)
    signals.article_writer_finalized.disconnect(warraq_seeds.write_originals)
    signals.finalized.disconnect(warraq_seeds.say_what_was_odd)


def run(site: Path, **settings: object) -> Pelican:
    """Build a site with the plugin alone, and with Pelican's own theme and defaults."""
    given = {
        "PATH": str(site / "content"),
        "OUTPUT_PATH": str(site / "output"),
        "PLUGINS": ["warraq_seeds"],
        "MARKDOWN": {"extensions": ["markdown.extensions.meta", "warraq.marks"]},
        "DEFAULT_LANG": "ar",
        "CACHE_CONTENT": False,
        "SITEURL": "https://example.org",
    }
    pelican = Pelican(read_settings(override=given | settings))
    pelican.run()
    return pelican


def test_what_was_read_is_kept_where_the_settings_say(site: Path):
    """Without the setting nothing is kept; with it the pages are the same."""
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    before = (site / "content" / page_path("a-1")).read_bytes()
    assert not (site / "kept").exists()
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds"), "CACHE": str(site / "kept")})
    assert len(list((site / "kept").iterdir())) == 1
    assert (site / "content" / page_path("a-1")).read_bytes() == before


def test_without_its_setting_it_does_nothing(site: Path):
    """Installed is not switched on."""
    run(site)
    assert list((site / "content").iterdir()) == []


def test_seeds_are_pages_of_the_same_run(site: Path):
    """The page is written before Pelican reads articles, so one run suffices; nothing runs as HTML."""
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    assert (site / "content" / page_path("a-1")).is_file()
    page = (site / "output" / "a-1.html").read_text(encoding="utf-8")
    assert '<a class="mention" data-label="بغداد">بغداد</a>' in page
    assert '<p id="p1">' in page
    assert "أ &lt;b&gt;</a>" in page


def test_a_second_run_changes_no_page(site: Path):
    settings = {"WARRAQ_SEEDS": {"PATH": str(site / "seeds")}}
    run(site, **settings)
    path = site / "content" / page_path("a-1")
    before = path.stat().st_mtime_ns
    run(site, **settings)
    assert path.stat().st_mtime_ns == before


def test_autoreload_converts_at_every_run(site: Path):
    """One Pelican that runs again sees a seed that came in between."""
    pelican = run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    (site / "seeds" / "b-2.txt").write_text(NEWS, encoding="utf-8")
    pelican.run()
    assert (site / "content" / page_path("b-2")).is_file()


def test_refusals_and_notices_are_lines(site: Path, capsys):
    """Each refused seed and each odd one has one unbroken line with its file and the reason; they stop nobody."""
    (site / "seeds" / "bad.txt").write_bytes(b"\x00\xff")
    (site / "seeds" / "odd.txt").write_text("قال <i>نعم</i>.", encoding="utf-8")
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "bad.txt: " in line and "these bytes are no text" in line]
    assert [line for line in lines if "odd.txt: " in line and "shown as text: <i>" in line]
    assert (site / "output" / "a-1.html").is_file()


def test_an_unknown_key_is_named(site: Path, caplog):
    with caplog.at_level(logging.WARNING, logger="warraq_seeds"):
        run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds"), "path": "x"})
    (message,) = [record.getMessage() for record in caplog.records if record.name == "warraq_seeds"]
    assert "“path”" in message


def test_an_unknown_tagger_stops_the_build_and_is_named(site: Path):
    with pytest.raises(WarraqError, match="“oracle”, only automatic, camel, network, rules"):
        run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds"), "TAGGER": "oracle"})


def test_the_report_is_left_for_the_end_of_the_build(site: Path):
    reports = []

    def keep(generators: list) -> None:
        reports.append(generators[0].context[REPORT])

    signals.all_generators_finalized.connect(keep)
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    assert reports[0].new == ("a-1",)


@pytest.mark.parametrize(("content", "output"), [
    ("content", "seeds"),
    ("content", "seeds/output"),
    ("seeds/content", "output"),
    ("content", "content"),
    ("content", "content/articles/html"),
])  # fmt: skip
def test_folders_are_kept_apart(site: Path, content: str, output: str):
    """Nothing is written among the seeds, and no page of the site is read as an article."""
    (site / content).mkdir(exist_ok=True)
    before = sorted(site.rglob("*.*"))
    with pytest.raises(WarraqError, match=" — "):
        run(
            site,
            PATH=str(site / content),
            OUTPUT_PATH=str(site / output),
            WARRAQ_SEEDS={"PATH": str(site / "seeds")},
        )
    assert sorted(site.rglob("*.*")) == before


def originals(site: Path) -> list[bytes]:
    """Return the text files beside the pages of the built site."""
    return [path.read_bytes() for path in sorted((site / "output").glob("*.txt"))]


def test_a_seed_stands_beside_its_page_byte_for_byte(site: Path):
    """In its own encoding and line ends, so that its hash can be computed again; unless the site wants none."""
    seed = f"Title: خبر\r\nDate: 2019-03-04\r\n\r\n{NEWS}".encode("cp1256")
    (site / "seeds" / "b-2.txt").write_bytes(seed)
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    assert seed in originals(site)
    assert len(originals(site)) == 2
    shutil.rmtree(site / "output")
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds"), "ORIGINALS": False})
    assert originals(site) == []


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "a" * 5000, "none.txt", "."])
def test_a_page_publishes_no_file_but_a_seed_with_its_hash(site: Path, name: str):
    """Whatever a page that somebody wrote calls its seed."""
    secret = b"secret"
    (site / "secret.txt").write_bytes(secret)
    page = site / "content" / "articles" / "own.md"
    page.parent.mkdir()
    page.write_text(
        f"Title: خبر\nDate: 2019-03-05\nSeed: {name}\nSeed_sha256: {hashlib.sha256(secret).hexdigest()}\n\n{NEWS}",
        encoding="utf-8",
    )
    run(site, WARRAQ_SEEDS={"PATH": str(site / "seeds")})
    assert originals(site) == [(site / "seeds" / "a-1.txt").read_bytes()]
