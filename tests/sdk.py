"""The official Python SDK, unmodified."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import stripe

from store.mockpay.config import MockpaySettings


@asynccontextmanager
async def sdk(
    base: str, key: str = MockpaySettings().secret_key, *, retries: int = 0, **http: Any
) -> AsyncIterator[stripe.StripeClient]:
    """A client of the mockpay at `base`; `http` is for its HTTP client."""
    session = stripe.AIOHTTPClient(**http)
    try:
        yield stripe.StripeClient(
            key, base_addresses={"api": base}, http_client=session, max_network_retries=retries
        )
    finally:
        await session.close_async()
        await asyncio.sleep(0.01)  # the sockets close a turn later
