"""What was read is not read again, and nothing but time depends on it."""

from __future__ import annotations

import json
import shutil
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
import test_layers
from warraq import analyser_version, engine
from warraq.analysis import analyze
from warraq.archive import convert
from warraq.errors import WarraqError
from warraq.kept_analyses import Keeping, analyze_kept
from warraq.lexicon import Lexicon
from warraq.page import shelf_name
from warraq.records import Analysis, Article
from warraq.seeds import parse

ANALYSER = "this one"
DAMAGED = {
    "empty": b"",
    "cut short": lambda data: data[: len(data) // 2],
    "not compressed": zlib.decompress,
    "no JSON": zlib.compress(b"\x80\x04K\x01."),
    "no UTF-8": zlib.compress(b'{"analyser": "\xff", "kept": []}'),
    "another shape": zlib.compress(b'{"analyser": "this one", "kept": [[]]}'),
    "nested without end": zlib.compress(b'{"more": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
}


@pytest.fixture(name="articles")
def fixture_articles() -> tuple[Article, ...]:
    texts = {"seed": corpus.SEED.read_text(encoding="utf-8"), **corpus.articles(12)}
    return tuple(parse(text.encode(), f"{stem}.txt") for stem, text in texts.items())


@pytest.fixture(name="read")
def fixture_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The IDs of the articles that were analysed, in order."""
    found: list[str] = []

    def analyze_and_tell(article: Article, lexicon: Lexicon, tagger: str) -> Analysis:
        found.append(article.id)
        return analyze(article, lexicon, tagger)

    monkeypatch.setattr(engine, "analyze", analyze_and_tell)
    return found


def kept(articles: tuple[Article, ...], folder: Path, analyser: str = ANALYSER) -> tuple[Analysis, ...]:
    return analyze_kept(articles, Lexicon.load(), Keeping(folder, analyser))


def shelf_of(article: Article) -> str:
    return shelf_name(article.id)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_kept_is_what_was_read(articles, tmp_path, read):
    """The second run reads nothing, and gives equal analyses in the order asked for."""
    first = kept(articles, tmp_path)
    assert first == tuple(analyze(article, Lexicon.load()) for article in articles)
    assert sorted(read) == sorted(article.id for article in articles)
    read.clear()
    assert kept(articles[::-1], tmp_path) == first[::-1]
    assert read == []


def test_only_what_changed_is_read(articles, tmp_path, read):
    """Another text, or the same text at another path, is another article."""
    kept(articles, tmp_path)
    read.clear()
    changed = parse((articles[1].body + "وشكر السكان.\n").encode(), articles[1].provenance.seed)
    moved = parse(articles[2].body.encode(), f"more/{articles[2].provenance.seed}")
    now = (articles[0], changed, moved, *articles[3:])
    assert kept(now, tmp_path) == tuple(analyze(article, Lexicon.load()) for article in now)
    assert sorted(read) == sorted((changed.id, moved.id))


def test_another_analyser_reads_all_anew(articles, tmp_path, read):
    kept(articles, tmp_path)
    read.clear()
    kept(articles, tmp_path, "another")
    assert len(read) == len(articles)
    before = contents(tmp_path)
    shutil.rmtree(tmp_path)
    kept(articles, tmp_path, "another")
    assert contents(tmp_path) == before


def test_what_is_gone_is_dropped(articles, tmp_path):
    """The folder holds what it would hold if the seeds that are gone had never been; files of others stay."""
    kept(articles, tmp_path / "a")
    (tmp_path / "a" / "notes.txt").write_text("ملاحظات", encoding="utf-8")
    kept(articles[:5], tmp_path / "a")
    kept(articles[:5], tmp_path / "b")
    left = contents(tmp_path / "a")
    assert left.pop("notes.txt").decode() == "ملاحظات"
    assert left == contents(tmp_path / "b")


@pytest.mark.parametrize("fault", DAMAGED)
def test_a_damaged_file_is_as_good_as_none(articles, tmp_path, read, fault):
    """Whatever stands there, the analyses are right, and the file is made whole."""
    first, whole = kept(articles, tmp_path), contents(tmp_path)
    for path in tmp_path.iterdir():
        damage = DAMAGED[fault]
        path.write_bytes(damage(path.read_bytes()) if callable(damage) else damage)
    read.clear()
    assert kept(articles, tmp_path) == first
    assert len(read) == len(articles)
    assert contents(tmp_path) == whole


def test_a_span_that_does_not_slice_back_is_not_believed(articles, tmp_path, read):
    """Somebody else's analysis is not shown as what the article says."""
    first = kept(articles[:1], tmp_path)
    (path,) = tmp_path.iterdir()
    shelf = json.loads(zlib.decompress(path.read_bytes()))
    shelf["kept"][0]["analysis"]["mentions"][0]["start"] += 1
    path.write_bytes(zlib.compress(json.dumps(shelf).encode()))
    read.clear()
    assert kept(articles[:1], tmp_path) == first
    assert read == [articles[0].id]


def test_a_run_that_is_broken_off_is_not_lost(articles, tmp_path, read, monkeypatch):
    """The shelves that were read whole are kept."""
    spoiled = max(articles, key=lambda article: (shelf_of(article), article.id))

    def analyze_or_fail(article: Article, lexicon: Lexicon, tagger: str) -> Analysis:
        if article is spoiled:
            raise KeyboardInterrupt
        return analyze(article, lexicon, tagger)

    with monkeypatch.context() as broken:
        broken.setattr(engine, "analyze", analyze_or_fail)
        with pytest.raises(KeyboardInterrupt):
            kept(articles, tmp_path)
    kept(articles, tmp_path)
    assert read == [article.id for article in articles if shelf_of(article) == shelf_of(spoiled)]


def test_a_build_from_what_is_kept_equals_a_clean_one(tmp_path):
    """After seeds came, changed and went, the pages and the ledger are those of a first build, byte for byte."""
    seeds = corpus.write(tmp_path / "seeds", 40)
    convert(seeds, tmp_path / "content", cache=tmp_path / "cache")
    (seeds / "test_0003.txt").unlink()
    changed = seeds / "test_0004.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "وقال الوزير: «نريد السلام».\n", encoding="utf-8")
    (seeds / "new.txt").write_text("زار وزير الصحة اللبناني سامر حداد القاهرة.\n", encoding="utf-8")
    convert(seeds, tmp_path / "content", cache=tmp_path / "cache")
    convert(seeds, tmp_path / "kept", cache=tmp_path / "cache")
    convert(seeds, tmp_path / "clean")
    clean = contents(tmp_path / "clean")
    assert contents(tmp_path / "kept") == clean
    ledger = "authority/ledger.csv"  # which keeps the names that were published before
    assert {**contents(tmp_path / "content"), ledger: b""} == {**clean, ledger: b""}


def test_nothing_is_kept_among_the_seeds(tmp_path):
    seeds = corpus.write(tmp_path / "seeds", 1)
    before = contents(seeds)
    with pytest.raises(WarraqError):
        convert(seeds, tmp_path / "content", cache=seeds / "cache")
    assert contents(seeds) == before


def reached(name: str, modules: dict[str, Path]) -> Iterator[str]:
    """Yield a module and all those of the library that it imports, directly or not."""
    found, ahead = set(), [name]
    while ahead:
        one = ahead.pop()
        if one in modules and one not in found:
            found.add(one)
            yield one
            for target in test_layers.imports(modules[one]):
                ahead += [target, target.rpartition(".")[0]]


@pytest.mark.parametrize("start", ["warraq.analysis", "warraq.seeds"])
def test_the_version_covers_all_that_an_analysis_depends_on(start):
    """Every module that reading an article imports is hashed, and every package that it calls is named."""
    modules = dict(test_layers.LIBRARY_MODULES)
    parts = {part.removesuffix(".py") for part in analyser_version.PARTS} | {""}
    packages = {package.replace("-", "_") for package in (*analyser_version.PACKAGES, *analyser_version.OPTIONAL)}
    for name in set(reached(start, modules)) - {"warraq"}:
        assert name.split(".")[1] in parts, name
        roots = {target.split(".")[0] for target in test_layers.imports(modules[name])}
        assert roots - {"warraq"} - packages <= set(sys.stdlib_module_names), name


def test_the_version_is_the_sources_and_the_tagger():
    """It is the same in two runs, and another with another tagger."""
    assert analyser_version.analyser_version() == analyser_version.analyser_version()
    assert analyser_version.analyser_version("camel 1.6") != analyser_version.analyser_version()
