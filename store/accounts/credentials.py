"""Passwords and tokens: what proves who somebody is."""

import asyncio
import hashlib
import hmac
import secrets
import time
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import jwt
from argon2 import PasswordHasher, Type, extract_parameters
from argon2.exceptions import Argon2Error, InvalidHashError
from msgspec import Struct

from store.accounts.models import Bearer
from store.problems import Unauthenticated, Unavailable

T = TypeVar("T")

ALGORITHM = "HS256"
# RFC 9068: no other kind of token that the key may ever sign passes for an access token.
TOKEN_TYPE = "at+jwt"  # noqa: S105
ISSUER = "store"
AUDIENCE = "store-api"
LEEWAY_SECONDS = 30
# As many verified tokens, of some 300 bytes each.
_REMEMBERED = 20_000

_NOT_VALID = "The access token is not valid, or no longer."


class Passwords:
    """argon2id (RFC 9106) on one thread of its own, so that hashing holds up nobody else's request."""

    def __init__(self, *, time_cost: int, memory_kib: int, queue: int) -> None:
        self._hasher = PasswordHasher(time_cost=time_cost, memory_cost=memory_kib, parallelism=1)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="argon2")
        self._room = queue
        # Verified in place of an account that does not exist, so that both take the same time.
        self._nobody = self._hasher.hash(secrets.token_hex())

    async def hash(self, password: str) -> str:
        return await self._run(self._hasher.hash, _normal(password))

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one stored; never, and as slowly, when nothing is."""
        right = await self._run(self._verify, stored or self._nobody, _normal(password))
        return right and stored is not None

    def is_dated(self, stored: str) -> bool:
        """Whether the hash took less than one takes now; what took more is good as it is."""
        was = extract_parameters(stored)
        return (
            was.type is not Type.ID
            or was.memory_cost < self._hasher.memory_cost
            or was.time_cost < self._hasher.time_cost
        )

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (Argon2Error, InvalidHashError):
            return False

    async def _run(self, work: Callable[..., T], *args: str) -> T:
        if self._room <= 0:
            raise Unavailable("Too many are logging in at once.")
        self._room -= 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)
        finally:
            self._room += 1

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


def _normal(password: str) -> str:
    """The same for the same characters, however a keyboard writes them (NIST SP 800-63B, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)


class AccessTokens:
    """Signed, short-lived proof of a session (RFC 7519, RFC 9068).

    What the old keys signed is believed until it expires, so that a key can be changed and nobody notices.
    """

    def __init__(self, key: str, *, seconds: int, old_keys: Sequence[str] = ()) -> None:
        self._key, self.seconds = key, seconds
        self._keys = {key_id(each): each for each in (*old_keys, key)}
        self._known: dict[str, tuple[Bearer, float]] = {}

    def issue(self, account_id: int, session_id: int) -> str:
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": str(account_id),
            "sid": session_id,
            "jti": secrets.token_urlsafe(12),
            "iat": now,
            "exp": now + self.seconds,
        }
        header = {"typ": TOKEN_TYPE, "kid": key_id(self._key)}
        return jwt.encode(claims, self._key, algorithm=ALGORITHM, headers=header)

    def read(self, token: str) -> Bearer:
        """Whose it is; Unauthenticated for a token that is not ours or has expired."""
        known = self._known.get(token)
        if known is None:
            known = self._verify(token)
            # To verify one again costs more than all else that is done for a read.
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[token] = known
        bearer, expires_at = known
        if time.time() >= expires_at + LEEWAY_SECONDS:
            del self._known[token]
            raise Unauthenticated(_NOT_VALID)
        return bearer

    def _verify(self, token: str) -> tuple[Bearer, float]:
        """Whose it is and when it expires."""
        try:
            header = jwt.get_unverified_header(token)
            if str(header["typ"]).lower().removeprefix("application/") != TOKEN_TYPE:
                raise ValueError("another kind of token")
            claims: dict[str, Any] = jwt.decode(
                token,
                self._keys[header["kid"]],
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                issuer=ISSUER,
                leeway=LEEWAY_SECONDS,
                options={"require": ["exp", "iat", "iss", "aud", "sub", "jti"]},
            )
            return Bearer(int(claims["sub"]), int(claims["sid"])), float(claims["exp"])
        except (jwt.InvalidTokenError, KeyError, ValueError, TypeError):
            raise Unauthenticated(_NOT_VALID) from None


def key_id(key: str) -> str:
    """The `kid` of a key: the same on every machine, and no way back to it."""
    return hmac.digest(key.encode(), b"kid", "sha256").hex()[:16]


class RefreshSecret(Struct, frozen=True):
    """A refresh token: whose, of which session, and 32 random bytes of which only the hash is kept."""

    account_id: int
    session_id: int
    secret: str

    @classmethod
    def new(cls, account_id: int, session_id: int) -> "RefreshSecret":
        return cls(account_id, session_id, secrets.token_urlsafe(32))

    @classmethod
    def read(cls, token: str) -> "RefreshSecret":
        """Unauthenticated for what cannot be one of ours."""
        account_id, _, rest = token.partition(".")
        session_id, _, secret = rest.partition(".")
        ids = [
            int(part)
            for part in (account_id, session_id)
            if part.isascii() and part.isdigit() and len(part) < 19
        ]
        if len(ids) != 2 or not secret:
            raise Unauthenticated("The refresh token is not valid.")
        return cls(ids[0], ids[1], secret)

    @property
    def token(self) -> str:
        return f"{self.account_id}.{self.session_id}.{self.secret}"

    @property
    def token_hash(self) -> bytes:
        return hashlib.sha256(self.secret.encode()).digest()
