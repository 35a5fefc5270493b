"""Whatever bytes come, no parser raises. `scripts/fuzz` tries the same for longer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from .seeds import SEEDS
from .targets import TARGETS, rows

REPRODUCERS = Path(__file__).parent / "reproducers"
FOUND = sorted(file for file in REPRODUCERS.rglob("*") if file.is_file())
TOKENS = [
    *(b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&#x0;", b"<!DOCTYPE"),
    *(b"{", b"}", b"[", b"]", b'"', b"\\ud800", b":", b",", b"null", b"true", b"-1", b"1e999"),
    *(b"\0", b"\n", b"\r\n", b"\n\n", b"\n====\n", b"=", b"\xff", b"\xef\xbb\xbf", b"9" * 400),
    *(b"401\n", b"gzip", b"deflate", b"utf-7", b"Digest ", b"nonce=", b"[" * 99, b"\xe2\x80\xae"),
]


@st.composite
def changed(draw: Any, seeds: list[bytes]) -> bytes:
    """Return a seed of which some parts are taken away, doubled or replaced."""
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 12)))
        new = draw(st.sampled_from(TOKENS) | st.binary(max_size=6) | st.just(data[start:end] * 2))
        data = data[:start] + new + data[end:]
    return bytes(data)


@pytest.mark.fault(
    "data", "random and mutated input for every parser of devices, files, and stores", "none raises"
)
@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_make_a_parser_raise(name: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[*HealthCheck])
    @given(changed(SEEDS[name]) | st.binary(max_size=200))
    def check(data: bytes) -> None:
        TARGETS[name](data)

    check()


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_is_read(name: str) -> None:
    for seed in SEEDS[name]:
        TARGETS[name](seed)


def test_the_rows_of_all_stores_are_tried() -> None:
    assert {row.__name__ for row in rows()} >= {
        *("Answer", "Correction", "IssueState", "LookUpState", "Picture", "Plan"),
        *("Refusal", "Sighting"),
    }


@pytest.mark.fault("data", "each input that fuzzing ever broke a parser with", "none raises again")
def test_what_was_found_once_is_read() -> None:
    for file in FOUND:
        TARGETS[file.parent.name](file.read_bytes())
