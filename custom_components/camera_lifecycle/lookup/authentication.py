"""HTTP authentication: digest (RFC 7616, RFC 2069), and Basic over TLS alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import hashlib
import re
import secrets
from typing import Final

from .model import ErrorCode, ErrorKind, LookUpError

# strongest first; MD5 is what nearly every camera offers
ALGORITHMS: Final = {"SHA-256": hashlib.sha256, "MD5": hashlib.md5}
MAX_HEADER: Final = 4096

# a name, and its value where it has one
_PART = re.compile(r'([A-Za-z0-9_-]+)(?:(\s*=\s*)(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?')


@dataclass(frozen=True, slots=True)
class Challenge:
    """One way of logging in that a device offers: scheme and parameters, lower case keys."""

    scheme: str
    parameters: Mapping[str, str]

    @property
    def algorithm(self) -> str:
        """Return the hash's name without `-sess`, upper case."""
        return self.parameters.get("algorithm", "MD5").upper().removesuffix("-SESS")


def read_challenges(headers: Iterable[str]) -> Iterator[Challenge]:
    """Yield every challenge of the `WWW-Authenticate` headers, whatever their number."""
    for header in headers:
        scheme: str | None = None
        parameters: dict[str, str] = {}
        for name, equals, quoted, plain in _PART.findall(header[:MAX_HEADER]):
            # a name without a value is a scheme: it starts the next challenge
            if not equals:
                if scheme is not None:
                    yield Challenge(scheme, parameters)
                scheme, parameters = name.lower(), {}
            elif scheme is not None:
                parameters[name.lower()] = re.sub(r"\\(.)", r"\1", quoted) or plain
        if scheme is not None:
            yield Challenge(scheme, parameters)


def is_stale(headers: Iterable[str]) -> bool:
    """Return whether a challenge says that the nonce was too old, and not the login wrong."""
    return any(
        challenge.parameters.get("stale", "").lower() == "true"
        for challenge in read_challenges(headers)
    )


class Login:
    """One account at one device. Answers one challenge once: cameras lock accounts."""

    def __init__(self, username: str, password: str, *, tls: bool) -> None:
        """Keep the account; `tls` says whether Basic may be used."""
        self._username = username
        self._password = password
        self._tls = tls
        self._challenge: Challenge | None = None
        self._count = 0

    def choose_challenge(self, headers: Iterable[str]) -> None:
        """Choose the strongest challenge; raise LookUpError when none may be answered."""
        challenges = list(read_challenges(headers))
        digests = [c for c in challenges if c.scheme == "digest" and c.parameters.get("nonce")]
        self._count = 0
        for algorithm in ALGORITHMS:
            for challenge in digests:
                if challenge.algorithm == algorithm:
                    self._challenge = challenge
                    return
        basic = next((c for c in challenges if c.scheme == "basic"), None)
        if basic is None:
            raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.UNKNOWN_CHALLENGE)
        if not self._tls:
            raise LookUpError(ErrorKind.UNSAFE, ErrorCode.PASSWORD_IN_THE_CLEAR)
        self._challenge = basic

    def forget(self) -> None:
        """Drop the challenge: the next request goes to another origin."""
        self._challenge = None
        self._count = 0

    def authorization(self, method: str, uri: str, body: bytes) -> str | None:
        """Return the `Authorization` header for a request, None before any challenge."""
        if self._challenge is None:
            return None
        self._count += 1
        if self._challenge.scheme == "basic":
            return f"Basic {b64encode(f'{self._username}:{self._password}'.encode()).decode()}"
        return self._digest(self._challenge, method, uri, body)

    def _digest(self, challenge: Challenge, method: str, uri: str, body: bytes) -> str:
        parameters = challenge.parameters
        realm, nonce = parameters.get("realm", ""), parameters["nonce"]
        cnonce = secrets.token_hex(8)
        algorithm = ALGORITHMS[challenge.algorithm]

        def digest(*parts: str) -> str:
            return algorithm(":".join(parts).encode()).hexdigest()

        offered = {part.strip().lower() for part in parameters.get("qop", "").split(",")}
        qop = next((qop for qop in ("auth", "auth-int") if qop in offered), None)
        ha1 = digest(self._username, realm, self._password)
        if parameters.get("algorithm", "").upper().endswith("-SESS"):
            ha1 = digest(ha1, nonce, cnonce)
        entity = [algorithm(body).hexdigest()] if qop == "auth-int" else []
        ha2 = digest(method, uri, *entity)
        nc = f"{self._count:08x}"
        middle = [nonce, nc, cnonce, qop] if qop else [nonce]
        quoted = {
            "username": self._username,
            "realm": realm,
            "nonce": nonce,
            "uri": uri,
            "response": digest(ha1, *middle, ha2),
            "opaque": parameters.get("opaque"),
            "cnonce": cnonce if qop else None,
        }
        bare = {"algorithm": parameters.get("algorithm"), "qop": qop, "nc": nc if qop else None}
        pairs = [f'{key}="{_quote(value)}"' for key, value in quoted.items() if value is not None]
        pairs += [f"{key}={value}" for key, value in bare.items() if value is not None]
        return f"Digest {', '.join(pairs)}"


def _quote(text: str) -> str:
    return re.sub(r'([\\"])', r"\\\1", text)
