"""Facts are signed so that the integration takes them, and a new key is readable by nobody else."""

from __future__ import annotations

import json
from pathlib import Path
import stat

import pytest

from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.facts.keys import TrustedKeys
from custom_components.camera_lifecycle.facts.signed import SignedFacts
from scripts.signing.__main__ import KEY, main


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """Return a file that trusts nobody yet."""
    file = tmp_path / "keys.json"
    file.write_text('{"serial": 0, "keys": {}}')
    return file


def test_what_is_signed_is_taken(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private, signed = tmp_path / "key.pem", tmp_path / "facts.signed"
    common = ["--key-id", "2026", "--keys", str(keys)]
    assert main([*common, "--new-key", str(private)]) == 0
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert [*json.loads(keys.read_text())["keys"]] == ["2026"]
    monkeypatch.setenv(KEY, private.read_text())
    assert main([*common, str(signed)]) == 0
    facts = SignedFacts.read(signed.read_bytes(), TrustedKeys.bundled(keys))
    assert facts.library.version == json.loads(BUNDLED.read_bytes())["version"]
    assert facts.serial > 1_700_000_000


@pytest.mark.parametrize(
    ("pem", "told"),
    [(None, "FACTS_SIGNING_KEY has to hold"), ("no key", "sign_library: "), ("own", "unknown_key")],
)
def test_what_cannot_be_signed_is_told(
    tmp_path: Path,
    keys: Path,
    pem: str | None,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    signed = tmp_path / "facts.signed"
    monkeypatch.delenv(KEY, raising=False)
    if pem == "own":
        main(["--key-id", "own", "--keys", str(keys), "--new-key", str(tmp_path / "own.pem")])
        pem = (tmp_path / "own.pem").read_text()
    if pem is not None:
        monkeypatch.setenv(KEY, pem)
    assert main(["--key-id", "another", "--keys", str(keys), str(signed)]) == 1
    assert told in capsys.readouterr().err
    assert not signed.exists()


def test_a_key_is_never_written_over(tmp_path: Path, keys: Path) -> None:
    there = tmp_path / "key.pem"
    there.write_text("mine")
    assert main(["--key-id", "x", "--keys", str(keys), "--new-key", str(there)]) == 1
    assert there.read_text() == "mine"
    assert json.loads(keys.read_text())["keys"] == {}
