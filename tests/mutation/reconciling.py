"""Asks the provider whether a database agrees with it, for what only the provider can tell."""

import asyncio
import os
from unittest.mock import patch

from store.cli.reconcile import judge_provider
from store.mockpay.app import create_app as create_mockpay
from tests.conftest import served
from tests.mutation.history import world_of


def differs_from_provider(database_url: str) -> bool:
    """Whether the store's rows are not what its provider, on the same database, lists."""
    world = world_of(database_url)
    settings = {
        "STORE_PAYMENTS_URL": world.settings.payments_url,
        # All of it has happened just now.
        "STORE_RECONCILIATION_MARGIN_SECONDS": "0",
    }

    async def ask() -> bool:
        async with served(create_mockpay(world.mockpay_settings), world.mockpay_socket):
            judgement = await judge_provider(database_url)
        assert judgement is not None
        return not judgement.ok

    try:
        with patch.dict(os.environ, settings):
            return asyncio.run(ask())
    finally:
        world.store_socket.close()
        world.mockpay_socket.close()
