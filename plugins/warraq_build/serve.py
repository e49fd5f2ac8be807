"""``python -m warraq_build.serve OUTPUT [PORT]``: serve a built archive on this machine, as a web server would.

Python's own server, but for an address that is none, which it answers with the archive's own page for that.
"""

from __future__ import annotations

import argparse
import functools
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
NOT_FOUND = "404.html"


class ArchiveHandler(SimpleHTTPRequestHandler):
    """Answer with the files of a folder, and with its ``404.html`` where there is none."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the archive's page for what is not found; for any other fault, or without that page, Python's own."""
        page = Path(self.directory) / NOT_FOUND
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a folder, for this machine alone; port 0 takes any that is free."""
    return ThreadingHTTPServer((HOST, port), functools.partial(ArchiveHandler, directory=str(folder)))


def main() -> None:
    """Serve until somebody breaks it off."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("port", type=int, nargs="?", default=8000)
    options = parser.parse_args()
    with server(options.folder, options.port) as running, suppress(KeyboardInterrupt):
        print(f"http://{HOST}:{running.server_port}", flush=True)  # noqa: T201 the terminal is its interface
        running.serve_forever()


if __name__ == "__main__":
    main()
