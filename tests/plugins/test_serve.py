"""What ``make serve`` answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from warraq_build.serve import HOST, NOT_FOUND, server


@pytest.fixture(name="port")
def fixture_port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "index.html").write_text("الأرشيف", encoding="utf-8")
    (tmp_path / NOT_FOUND).write_text("لا صفحة هنا", encoding="utf-8")
    with server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_port
        running.shutdown()


def answer(port: int, path: str, method: str = "GET") -> tuple[int, str]:
    connection = HTTPConnection(HOST, port)
    connection.request(method, path)
    found = connection.getresponse()
    return found.status, found.read().decode("utf-8")


def test_a_page_that_is_there(port):
    assert answer(port, "/") == (200, "الأرشيف")


@pytest.mark.parametrize("missing", ["/none.html", "/people/none.html", "/../none"])
def test_a_page_that_is_none(port, missing):
    """The archive's own page says so, at any depth, and the status too."""
    assert answer(port, missing) == (404, "لا صفحة هنا")
    assert answer(port, missing, "HEAD") == (404, "")


def test_a_folder_without_such_a_page(port, tmp_path):
    """Python's own page does then."""
    (tmp_path / NOT_FOUND).unlink()
    status, text = answer(port, "/none.html")
    assert status == 404
    assert "لا صفحة هنا" not in text
