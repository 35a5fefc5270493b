"""A source is read from a file, a folder, or an address, and never without end."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
import threading

import pytest

from scripts.freshness import UnreachableError
from scripts.freshness.documents import Documents, fetch


class Pages(BaseHTTPRequestHandler):
    """Answers `/a.json`, `/other/b.json`, a redirect, and a file without an end."""

    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/a.json")
            self.end_headers()
        elif self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
        elif self.path.endswith(".json"):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(f'{{"path": "{self.path}"}}'.encode())
        else:
            self.send_error(404)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(socket_enabled: None) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def documents(given: str | None = None, base: str = "", **more: int) -> Documents:
    return Documents("one", base, "a.json", given, {"tree": "https://t.example/x"}, **more)


def test_a_document_is_read_from_its_address(address: str) -> None:
    found = documents(base=f"{address}/")
    assert found.json() == {"path": "/a.json"}
    assert found.json("other/b.json") == {"path": "/other/b.json"}
    assert found.address("tree") == "https://t.example/x"
    assert found.is_online


@pytest.mark.parametrize(
    ("given", "name", "path"),
    [
        ("/copy.json", None, "/copy.json"),
        ("/folder/", None, "/folder/a.json"),
        ("/folder/copy.json", "b.json", "/folder/b.json"),
    ],
)
def test_another_address_may_be_given(
    address: str, given: str, name: str | None, path: str
) -> None:
    assert documents(f"{address}{given}").json(name) == {"path": path}


def test_a_redirect_is_followed_a_few_times(address: str) -> None:
    assert b"/a.json" in fetch(f"{address}/moved", "one")
    with pytest.raises(UnreachableError, match="round"):
        fetch(f"{address}/round", "one")


def test_no_answer_and_too_much_of_one_are_told(address: str) -> None:
    with pytest.raises(UnreachableError, match="404"):
        fetch(f"{address}/nothing", "one")
    with pytest.raises(UnreachableError, match="too large"):
        documents(base=f"{address}/", max_bytes=5).text()


def test_only_https_is_read_elsewhere() -> None:
    with pytest.raises(UnreachableError, match="only https"):
        fetch("http://a.example/a.json", "one")


def test_a_source_without_an_address_says_so() -> None:
    with pytest.raises(UnreachableError, match="name one with --from"):
        documents().text()


def test_files_are_read_beside_each_other(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(f'"{name}"', "utf-8")
    for given in (tmp_path, tmp_path / "a.json"):
        assert [documents(str(given)).json(name) for name in (None, "b.json")] == [
            "a.json",
            "b.json",
        ]
    assert not documents(str(tmp_path)).is_online
    with pytest.raises(UnreachableError, match="No such file"):
        documents(str(tmp_path)).json("c.json")
    with pytest.raises(UnreachableError, match="too large"):
        documents(str(tmp_path), max_bytes=3).text()
