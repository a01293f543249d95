"""A short walk beside the model; `just model` is the long one."""

import asyncio

from tests.client import Client
from tests.conftest import Shop
from tests.fuzz.model import House, walk


async def test_the_store_is_as_its_model(mockpay: str, store: Client, shop: Shop) -> None:
    admin = await store.register("root")
    shop.db.execute("update account set role = 'admin'")
    house = await asyncio.to_thread(House.furnish, store.url, admin.token or "")
    await asyncio.to_thread(walk, house, walks=5, steps=25, seed_=1)
    assert house.done.total() >= 100
    assert {"check out: 201", "refund: 201"} <= house.done.keys()
