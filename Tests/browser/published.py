"""The published site that the tests look at, and which of its pages stand for all of their kind."""

from __future__ import annotations

import contextlib
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site" / "public"

# One page of each kind; `test_every_kind_of_page_is_looked_at` holds that none is missing.
KINDS = [
    "index.html",
    "404.html",
    "banding/index.html",
    "bantuan/index.html",
    "belum-lapor/index.html",
    "data/index.html",
    "instansi/index.html",
    "instansi/dp3a/index.html",
    "kewajiban/index.html",
    "metode/index.html",
    "panduan/index.html",
    "panduan/kode/index.html",
    "panduan/kode/kunci-ganda/index.html",
    "strategi/index.html",
    "strategi/pencegahan/index.html",
    "tentang/index.html",
    "tentang/gaya/index.html",
    "wilayah/index.html",
    "wilayah/11/index.html",
    "wilayah/53.71/index.html",
    "wilayah/61/index.html",
]
INDONESIAN_ONLY = ["wilayah/53.71/dp3a/index.html", "wilayah/53.71/dari-7-ke-51-kelurahan/index.html"]


def pages() -> list[str]:
    """The pages of `KINDS` in both languages, where there are two."""
    english = ["en/" + page for page in KINDS if page != "404.html"]
    return KINDS + INDONESIAN_ONLY + english


class Handler(SimpleHTTPRequestHandler):
    """Serves the site as its nginx.conf asks: an unknown address gets the site's own page about that."""

    def send_error(self, code, message=None, explain=None):
        page = (SITE / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def served():
    """The site on a server of this machine; gives its address, without a closing slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(SITE)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
