"""Somebody at the hosted page of a Checkout Session, and what a test wants to know of it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import stripe
from stripe import StripeClient

ADA = {"email": "ada@example.com", "name": "Ada"}
VISA = {**ADA, "card": "pm_card_visa"}
ASKS = {**ADA, "card": "pm_card_threeDSecure2Required"}


class Browser:
    """Somebody at the page, who follows no redirect unasked."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self.http = http

    async def see(self, url: str) -> str:
        async with self.http.get(url) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
            return await answer.text()

    async def send(self, url: str, form: Any) -> tuple[int, str, str]:
        """The status, the page, and where it leads."""
        async with self.http.post(url, data=form, allow_redirects=False) as answer:
            return answer.status, await answer.text(), answer.headers.get("Location", "")

    async def pay(self, session: stripe.checkout.Session, form: Any = VISA) -> str:
        """Where paying leads."""
        status, _, way = await self.send(str(session.url), form)
        assert status == 303
        return way

    async def answer_bank(self, url: str, outcome: str) -> str:
        secret = re.search(r'name="client_secret" value="([^"]+)"', await self.see(url))
        assert secret is not None
        status, _, way = await self.send(url, {"client_secret": secret[1], "outcome": outcome})
        assert status == 303
        return way


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession() as http:
        yield Browser(http)


def done(session: stripe.checkout.Session) -> str:
    return f"https://shop.example/done?cs={session.id}"


async def now_of(client: StripeClient, session: stripe.checkout.Session, *expand: str) -> Any:
    return await client.v1.checkout.sessions.retrieve_async(session.id, {"expand": list(expand)})
