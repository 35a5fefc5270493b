"""Which signed files count, and that no file makes it raise anything else."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
import json

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.facts.fault import FactsError, FactsFault
from custom_components.camera_lifecycle.facts.keys import TrustedKeys
from custom_components.camera_lifecycle.facts.signed import MAX_BYTES, SignedFacts
from scripts.signing.sign import public_text

from .signing import KEY, LIBRARY, OTHER_KEY, TRUSTED, library, signed

GOOD = signed()
HEAD, SIGNATURE, BODY = GOOD.split(b"\n", 2)


def name_of(value: object) -> str:
    """Return a name for a parameter: bytes hold signatures, which differ in each process."""
    return value.value if isinstance(value, FactsFault) else "file"


def fault(content: bytes, trusted: TrustedKeys = TRUSTED) -> FactsFault:
    with pytest.raises(FactsError) as err:
        SignedFacts.read(content, trusted)
    return err.value.fault


def test_a_signed_file_is_read_as_it_was_built() -> None:
    facts = SignedFacts.read(signed(LIBRARY), TRUSTED)
    assert facts.serial == 7
    assert facts.keys is None
    assert facts.library.version == json.loads(LIBRARY)["version"]
    assert SignedFacts.read(GOOD, TRUSTED).library.as_of == date(2020, 1, 2)


@pytest.mark.attack("library", "a file of facts without a signature that counts", "it is not taken")
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", FactsFault.NOT_SIGNED),
        (LIBRARY, FactsFault.NOT_SIGNED),
        (b"[" * 100_000, FactsFault.NOT_SIGNED),
        (b'{"a":' * 3_000, FactsFault.NOT_SIGNED),
        (b"null\n\n", FactsFault.NOT_SIGNED),
        (b'{"format": "1"}\n\n', FactsFault.NOT_SIGNED),
        (b'{"format": 2}\n\n', FactsFault.TOO_NEW),
        (HEAD + b"\n" + b"!!" + b"\n" + BODY, FactsFault.NOT_SIGNED),
        (HEAD + b"\n\n" + BODY, FactsFault.WRONG_SIGNATURE),
        (signed(private=OTHER_KEY), FactsFault.WRONG_SIGNATURE),
        (signed(key_id="second"), FactsFault.UNKNOWN_KEY),
        (
            HEAD.replace(b'"serial":7', b'"serial":8') + b"\n" + SIGNATURE + b"\n" + BODY,
            FactsFault.WRONG_SIGNATURE,
        ),
        (HEAD + b"\n" + SIGNATURE + b"\n" + library("2021.01.01"), FactsFault.WRONG_SIGNATURE),
        (HEAD + b"\n" + SIGNATURE + b"\n" + BODY[:-1], FactsFault.WRONG_SIGNATURE),
        (GOOD + b" " * MAX_BYTES, FactsFault.TOO_LARGE),
    ],
    ids=name_of,
)
def test_what_is_not_signed_is_not_read(content: bytes, told: FactsFault) -> None:
    assert fault(content) is told


@pytest.mark.fault("data", "a signed file that holds no facts", "it is not taken")
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", FactsFault.DAMAGED),
        (b"[]", FactsFault.DAMAGED),
        (b"{}", FactsFault.DAMAGED),
        (b"[" * 100_000, FactsFault.DAMAGED),
        (b"\xff\xfe", FactsFault.DAMAGED),
        (library("no day"), FactsFault.DAMAGED),
        (library(schema_version=99), FactsFault.TOO_NEW),
        (library(vendors=7), FactsFault.DAMAGED),
    ],
    ids=name_of,
)
def test_what_is_signed_has_to_be_readable_too(content: bytes, told: FactsFault) -> None:
    assert fault(signed(content)) is told


@pytest.mark.parametrize("serial", [0, -1, 2**60, True, "7", None])
def test_a_serial_is_a_number(serial: int) -> None:
    assert fault(signed(serial=serial)) is FactsFault.DAMAGED


def test_a_file_names_the_keys_that_count_from_then_on() -> None:
    facts = SignedFacts.read(signed(keys={"second": public_text(OTHER_KEY)}), TRUSTED)
    later = TRUSTED.later(facts.keys)
    assert [*later.keys] == ["second"]
    assert fault(signed(serial=8), later) is FactsFault.UNKNOWN_KEY
    assert SignedFacts.read(signed(serial=8, key_id="second", private=OTHER_KEY), later)


@pytest.mark.parametrize("keys", [{"second": "short"}, {"second": b64encode(b"x").decode()}])
def test_keys_that_are_none_are_refused(keys: dict[str, str]) -> None:
    assert fault(signed(keys=keys)) is FactsFault.DAMAGED


def test_a_release_that_is_newer_than_the_file_names_the_keys() -> None:
    file_keys = TrustedKeys(5, {"file": b"x" * 32})
    assert TrustedKeys(9, TRUSTED.keys).later(file_keys).keys == TRUSTED.keys
    assert TrustedKeys(2, TRUSTED.keys).later(file_keys) is file_keys
    assert TRUSTED.later(None) is TRUSTED


def test_the_keys_of_the_release_can_be_read() -> None:
    assert TrustedKeys.bundled().serial >= 0


@pytest.mark.parametrize("value", [None, [], {}, {"serial": "1", "keys": {}}, {"serial": 1}])
def test_what_names_no_keys_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="names no keys"):
        TrustedKeys.from_json(value)


@given(
    st.binary(max_size=300), st.sampled_from([b"", HEAD + b"\n", HEAD + b"\n" + SIGNATURE + b"\n"])
)
def test_no_file_makes_it_raise_anything_else(content: bytes, before: bytes) -> None:
    fault(before + content)


def test_a_key_without_its_length_verifies_nothing() -> None:
    assert not TrustedKeys(1, {"short": b"x"}).verifies("short", b"", b"")
    assert TRUSTED.verifies("first", KEY.sign(b"x"), b"x")
