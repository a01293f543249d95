"""Read by the fork server alone: what a server's process loads and does first, done once for all of them."""

import asyncio

import aiohttp

from store.app import create_app
from store.config import Settings
from store.mockpay.app import create_app as create_mockpay
from store.mockpay.config import MockpaySettings
from tests.conftest import listen, served


async def _warm_up() -> None:
    app = create_app(Settings(jwt_key="nobody's, and long enough to be one"))
    create_mockpay(MockpaySettings())
    async with (
        served(app, listen()) as url,
        aiohttp.ClientSession() as session,
        session.get(f"{url}/health/live") as answer,
    ):
        assert answer.status == 200


asyncio.run(_warm_up())
