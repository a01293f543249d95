"""How often somebody may ask: requests counted in each process, logins and registrations in the database.

Each limit is a bucket that fills again evenly (GCRA): one time says all, when it will be full. Whoever is
refused waits a step at most. The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
"""

import math
import time
from collections import OrderedDict
from ipaddress import IPv6Address, IPv6Network
from typing import Any

from litestar.connection import ASGIConnection
from litestar.types import Scope
from msgspec import Struct

from store.config import Settings
from store.db import Queryable
from store.problems import TooManyRequests
from store.sql import Statements

AnyConnection = ASGIConnection[Any, Any, Any, Any]

# For handlers that no limit is for, in their `opt`.
UNLIMITED = "unlimited"
# As many are remembered; beyond, those who have not asked for longest are forgotten.
_KNOWN = 50_000

sql = Statements("limits")


@sql
async def take_turn(
    db: Queryable, *, quota: str, subject: str, step_seconds: float, window_seconds: float
) -> bytes | None: ...
@sql
async def return_turn(db: Queryable, *, key: bytes, step_seconds: float) -> None: ...
@sql
async def remove_past_turns(db: Queryable) -> None: ...


class Quota(Struct, frozen=True):
    """So many within so many seconds."""

    name: str
    count: int
    seconds: int

    @property
    def step(self) -> float:
        """Seconds until one that was used is there again."""
        return self.seconds / self.count

    def headers(self, left: int, full_in: float) -> dict[str, str]:
        return {
            "RateLimit-Policy": f'"{self.name}";q={self.count};w={self.seconds}',
            "RateLimit": f'"{self.name}";r={left};t={math.ceil(full_in)}',
        }

    def refusal(self, wait: float) -> TooManyRequests:
        problem = TooManyRequests(f"More than {self.count} within {self.seconds} s.")
        problem.headers = self.headers(0, wait) | {"Retry-After": str(max(1, math.ceil(wait)))}
        return problem


class RequestLimit:
    """Counts requests in memory, before the database is asked anything.

    Each worker counts for itself: a connection stays with one, and to divide the limit would cut it short.
    """

    def __init__(self, settings: Settings) -> None:
        self.is_on = settings.limits
        self._quota = Quota("requests", settings.limit_requests, settings.limit_request_seconds)
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def count(self, who: str) -> dict[str, str]:
        """One more request of somebody's; the headers that say what is left. Raises TooManyRequests."""
        quota, now = self._quota, time.monotonic()
        full_at = max(self._full_at.get(who, now), now) + quota.step
        room = now + quota.seconds - full_at
        # A billionth for what floats lose.
        if room < -1e-9:
            raise quota.refusal(-room)
        self._full_at[who] = full_at
        self._full_at.move_to_end(who)
        if len(self._full_at) > _KNOWN:
            self._full_at.popitem(last=False)
        return quota.headers(int(room / quota.step + 1e-9), full_at - now)


def address_of(scope: Scope) -> str:
    """Where a request comes from; of IPv6 the /64, of which a household has all.

    Behind a proxy that uvicorn trusts (FORWARDED_ALLOW_IPS), the last in X-Forwarded-For that it does not.
    """
    client = scope["client"]
    host = client[0] if client else "-"
    if ":" not in host:
        return host[:64]
    try:
        address = IPv6Address(host.partition("%")[0])
    except ValueError:
        return host[:64]
    return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False))


class Turn(Struct, frozen=True):
    """One that was taken of a quota."""

    quota: Quota
    key: bytes


class Attempts:
    """What strangers may try: counted in the database, for all workers together."""

    def __init__(self, settings: Settings) -> None:
        window = settings.limit_login_seconds
        self._on = settings.limits
        self._by_address = Quota("logins", settings.limit_logins_per_address, window)
        self._by_account = Quota("account-logins", settings.limit_logins_per_account, window)
        self._registrations = Quota(
            "registrations", settings.limit_registrations, settings.limit_registration_seconds
        )

    async def register(self, db: Queryable, connection: AnyConnection) -> None:
        """One more account from this address. Raises TooManyRequests."""
        if self._on:
            await _take(db, self._registrations, address_of(connection.scope))

    async def try_password(self, db: Queryable, connection: AnyConnection, subject: str) -> list[Turn]:
        """One more password tried, as if wrong: of many at once none slips by. Raises TooManyRequests.

        The address first: what it is refused does not count against the account.
        """
        if not self._on:
            return []
        return [
            await _take(db, self._by_address, address_of(connection.scope)),
            await _take(db, self._by_account, subject),
        ]

    async def forgive(self, db: Queryable, turns: list[Turn]) -> None:
        """The password was right."""
        for turn in turns:
            await return_turn(db, key=turn.key, step_seconds=turn.quota.step)


async def _take(db: Queryable, quota: Quota, subject: str) -> Turn:
    key = await take_turn(
        db, quota=quota.name, subject=subject, step_seconds=quota.step, window_seconds=float(quota.seconds)
    )
    if key is None:
        raise quota.refusal(quota.step)
    return Turn(quota, key)
