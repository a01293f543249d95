"""One try at handing an event to an endpoint: what is sent, to which addresses, and what came of it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import msgspec

from store.mockpay.addresses import public_socket
from store.mockpay.config import SETTINGS_ENDPOINT, MockpaySettings
from store.mockpay.models import Due
from store.mockpay.objects.events import render_event
from store.mockpay.signature import sign

KEPT_OF_BODY = 500


class Outcome(msgspec.Struct):
    """What an endpoint answered (`status`, the beginning of `body`), or why nothing came of it (`error`)."""

    status: int | None = None
    error: str | None = None
    body: str = ""


class Poster:
    """Posts events; where private addresses are not allowed, only the settings' own endpoint may have one."""

    def __init__(self, settings: MockpaySettings) -> None:
        self.settings = settings

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Poster"]:
        """Within, it can post."""
        limit = self.settings.delivery_concurrency
        async with (
            self._session(aiohttp.TCPConnector(limit=limit)) as self.anywhere,
            self._session(aiohttp.TCPConnector(limit=limit, socket_factory=public_socket)) as self.public,
        ):
            yield self

    def _session(self, connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
        timeout = aiohttp.ClientTimeout(total=self.settings.delivery_timeout_seconds)
        return aiohttp.ClientSession(
            timeout=timeout, connector=connector, cookie_jar=aiohttp.DummyCookieJar()
        )

    async def post(self, due: Due, secrets: list[str], fault: str | None) -> Outcome:
        """Send a delivery, or what the fault makes of it."""
        if fault == "webhook_drop":
            return Outcome(error="lost: webhook_drop")
        if fault == "webhook_bad_signature":
            secrets = [f"{secret} of somebody else" for secret in secrets]
        body = msgspec.json.encode(render_event(due.event, due.pending_webhooks))
        if fault == "webhook_duplicate":  # at the same time, which is harder on a receiver than in turn
            both = (self._send(due, body, secrets), self._send(due, body, secrets))
            return (await asyncio.gather(*both))[1]
        return await self._send(due, body, secrets)

    async def _send(self, due: Due, body: bytes, secrets: list[str]) -> Outcome:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            # The machine's time, whatever mockpay's is: receivers compare it with their own.
            "Stripe-Signature": sign(body, int(time.time()), *secrets),
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        }
        session = self.anywhere if self._may_be_private(due) else self.public
        try:
            async with session.post(due.url, data=body, headers=headers, allow_redirects=False) as answer:
                return Outcome(answer.status, None, await _beginning(answer))
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return Outcome(error=_clean(f"{type(error).__name__}: {error}"))

    def _may_be_private(self, due: Due) -> bool:
        """The settings' word is the operator's, for the address that they name."""
        return self.settings.webhook_private_addresses or (
            due.webhook_endpoint == SETTINGS_ENDPOINT and due.url == self.settings.webhook_url
        )


async def _beginning(answer: aiohttp.ClientResponse) -> str:
    """The status has decided; a body that does not come changes nothing."""
    try:
        return _clean((await answer.content.read(4 * KEPT_OF_BODY)).decode("utf-8", "replace"))
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return ""


def _clean(text: str) -> str:
    """What PostgreSQL takes: no NUL, no half of a surrogate pair."""
    return text[:KEPT_OF_BODY].replace("\0", "\ufffd").encode("utf-8", "replace").decode()
