"""Asks as a good client does: after a cut connection, a 503 or a key in use again, with the same key."""

import asyncio
import random
import re
import time
from typing import Any

import aiohttp

from tests.client import Client, Reply
from tests.faults.tally import Tally

ONE_TRY = aiohttp.ClientTimeout(total=20)
# Longer than an idempotency key is held for a process that died with it.
PATIENCE_SECONDS = 150.0
LONGEST_BACKOFF = 1.0


class GaveUp(Exception):
    """No answer in all that time; it is noted as a finding."""


class Caller:
    """Requests of one customer, each until it is answered."""

    def __init__(self, client: Client, tally: Tally, chance: random.Random) -> None:
        self.client, self.tally, self.chance = client, tally, chance

    async def __call__(
        self,
        method: str,
        path: str,
        json: Any = None,
        *,
        expected: set[int],
        key: str | None = None,
        **how: Any,
    ) -> Reply:
        """The answer; one that is not expected is a finding. Raises GaveUp."""
        what = f"{method} {_address(path)}"
        if key is not None:
            how["headers"] = {"Idempotency-Key": key}
        deadline = time.monotonic() + PATIENCE_SECONDS
        backoff = 0.1
        while time.monotonic() < deadline:
            began = time.monotonic()
            try:
                reply = await self._try(method, path, json, how)
            except (aiohttp.ClientError, TimeoutError) as error:
                self.tally.retries[type(error).__name__] += 1
                if isinstance(error, TimeoutError):
                    self.tally.find(f"{what} was not answered within {ONE_TRY.total} s")
                await asyncio.sleep(backoff * self.chance.uniform(0.5, 1))
                backoff = min(2 * backoff, LONGEST_BACKOFF)
                continue
            self.tally.answered(what, reply.status, time.monotonic() - began)
            wait = self._wait(what, reply)
            if wait is None:
                if reply.status not in expected:
                    self.tally.find(f"{what} answered {reply.status}: {reply.body[:300]!r}")
                return reply
            await asyncio.sleep(wait * self.chance.uniform(0.3, 1))
        self.tally.find(f"{what} had no final answer for {PATIENCE_SECONDS:.0f} s")
        raise GaveUp

    async def _try(self, method: str, path: str, json: Any, how: dict[str, Any]) -> Reply:
        if path.startswith("/"):
            return await self.client.call(method, path, json, timeout=ONE_TRY, **how)
        async with self.client.session.request(method, path, timeout=ONE_TRY, **how) as answer:
            return Reply(answer.status, answer.headers, await answer.read(), None)

    def _wait(self, what: str, reply: Reply) -> float | None:
        """Seconds until it is worth asking again; None where this is the answer."""
        after = reply.headers.get("Retry-After")
        if reply.status == 503:
            if after is None:
                self.tally.find(f"{what} answered 503 without Retry-After: {reply.body[:300]!r}")
            self.tally.retries["503"] += 1
            return float(after or 1)
        if reply.status >= 500:
            request = reply.headers.get("X-Request-Id") or reply.headers.get("Request-Id")
            self.tally.find(f"{what} answered {reply.status} ({request}): {reply.body[:300]!r}")
            self.tally.retries[str(reply.status)] += 1
            return 1.0
        if reply.status == 409 and after is not None:
            self.tally.retries["409 in progress"] += 1
            return float(after)
        return None


def _address(path: str) -> str:
    """The route that a path or a URL is of."""
    if not path.startswith("/"):
        return "mockpay's page"
    return re.sub(r"(?<=/)[0-9]+", "{id}", path.partition("?")[0])
