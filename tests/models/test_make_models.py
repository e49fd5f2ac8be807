"""``make models``, with camel-tools' own command and a server of ours in the place of its."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import camel_files
import tiny_bert
from building import ROOT
from warraq.models import Component, find


@pytest.fixture
def served(tmp_path) -> Iterator[http.server.ThreadingHTTPServer]:
    """A server of the two packages; below ``tmp_path / "root"`` lies the catalogue that names it and nothing else."""
    root, packages = tmp_path / "root", tmp_path / "packages"
    tiny_bert.write(root / "data" / camel_files.NAMES, {"موسكو": "B-LOC"})
    camel_files.write_morphology(root)
    for name, path in camel_files.PACKAGES.items():
        shutil.make_archive(str(packages / name), "zip", root / "data" / path)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=packages)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        camel_files.write_catalogue(root, address=f"http://127.0.0.1:{server.server_port}")
        shutil.rmtree(root / "data")
        (root / "versions.json").unlink()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def make_models(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", "models"],
        cwd=ROOT,
        env={**os.environ, "CAMELTOOLS_DATA": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.usefixtures("served")
def test_what_is_missing_or_damaged_is_downloaded_and_nothing_else(tmp_path):
    """A first run brings both packages, a second none, and a third mends the one that was damaged."""
    root = tmp_path / "root"
    first = make_models(root)
    assert first.returncode == 0, first.stdout + first.stderr
    assert find(Component.NAMES, root)
    assert find(Component.MORPHOLOGY, root)
    second = make_models(root)
    assert second.returncode == 0
    assert "ownload" not in second.stdout + second.stderr
    weights = root / "data" / camel_files.NAMES / "model.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-1])
    third = make_models(root)
    assert third.returncode == 0
    assert "ner-arabert" in third.stdout
    assert "morphology-db" not in third.stdout
    assert weights.read_bytes() == whole


def test_a_download_that_fails_is_a_failure_with_one_line_a_dataset(served, tmp_path):
    """camel-tools' command ends well all the same; ours says what is not there, in Arabic and English."""
    served.shutdown()
    served.server_close()
    done = make_models(tmp_path / "root")
    assert done.returncode != 0
    lines = [line for line in done.stderr.splitlines() if "make models — " in line]
    assert [line.split(":")[0] for line in lines] == ["names", "morphology"]
    assert "Traceback" not in done.stderr
