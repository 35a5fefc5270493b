"""Whatever bytes a device sends, reading them ends in a value or in a named error."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings, strategies as st
from multidict import CIMultiDict, CIMultiDictProxy
import pytest

from custom_components.camera_lifecycle.lookup.authentication import Login, read_challenges
from custom_components.camera_lifecycle.lookup.body import decode, decompress
from custom_components.camera_lifecycle.lookup.credentials import endpoint_from_stream
from custom_components.camera_lifecycle.lookup.json import object_at
from custom_components.camera_lifecycle.lookup.model import Limits, LookUpError
from custom_components.camera_lifecycle.lookup.reply import Reply
from custom_components.camera_lifecycle.lookup.result import sanitize_text
from custom_components.camera_lifecycle.lookup.xml import parse_xml

pytestmark = pytest.mark.attack(
    "camera",
    "random bytes, documents, challenges, and stream addresses as an answer",
    "a record or a named error, always",
)

MARKUP = st.text(alphabet="<>/!?[]&;:=\"' ?xmlDOCTYPENITe\n\0é\ufeff", max_size=200)
HEADERS = st.text(alphabet=st.characters(max_codepoint=255), max_size=300)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(st.binary(max_size=400), HEADERS)
def test_any_bytes_become_text(body: bytes, content_type: str) -> None:
    assert isinstance(decode(body, content_type), str)


@given(MARKUP | st.binary(max_size=300).map(decode))
def test_any_text_is_a_document_or_an_error(text: str) -> None:
    with suppress(LookUpError):
        parse_xml(text, Limits(elements=50, depth=10))


@given(st.binary(max_size=300), st.sampled_from(["", "gzip", "deflate", "br", "identity", "x"]))
def test_any_body_is_unpacked_or_an_error(body: bytes, encoding: str) -> None:
    with suppress(LookUpError):
        assert len(decompress(body, encoding, 1000)) <= 1000


@given(HEADERS | HEADERS.map("Digest {}".format))
def test_any_challenge_is_answered_or_an_error(header: str) -> None:
    list(read_challenges([header]))
    login = Login("user", "p", tls=False)
    with suppress(LookUpError):
        login.choose_challenge([header])
        login.authorization("GET", "/", b"")


@given(
    nonce=st.text("abcXYZ019+/=", min_size=1, max_size=30),
    realm=st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), max_size=30),
    more=HEADERS,
)
def test_a_digest_challenge_is_answered_with_a_digest_whatever_stands_beside_it(
    nonce: str, realm: str, more: str
) -> None:
    quoted = realm.replace("\\", "\\\\").replace('"', '\\"')
    login = Login("user", "p", tls=False)
    login.choose_challenge([f'Digest nonce="{nonce}", realm="{quoted}"', more])
    answer = login.authorization("GET", "/", b"")
    assert answer is not None
    assert answer.startswith("Digest ")
    assert f'nonce="{nonce}"' in answer


@given(JSON, st.lists(st.text(max_size=3) | st.integers(0, 3), max_size=4))
def test_any_json_is_walked(found: object, path: list[str | int]) -> None:
    assert object_at(found, *path) is not None


@given(st.one_of(st.text(max_size=700), st.integers(), st.none(), st.lists(st.text())))
def test_what_is_said_is_one_short_line(value: object) -> None:
    line = sanitize_text(value)
    assert line is None or (0 < len(line) <= 512 and len(line.splitlines()) == 1)


@given(st.text(max_size=300))
def test_any_stream_address_is_an_endpoint_or_none(address: str) -> None:
    endpoint_from_stream("ffmpeg", address)
    endpoint_from_stream("ffmpeg", f"rtsp://{address}")


@settings(max_examples=30)
@given(st.binary(max_size=200), HEADERS)
async def test_any_reply_has_a_text_or_an_error(body: bytes, header: str) -> None:
    headers = CIMultiDictProxy(CIMultiDict({"Content-Type": header, "Content-Encoding": ""}))
    with suppress(LookUpError):
        assert isinstance(await Reply(200, headers, body, 1000).text(), str)
