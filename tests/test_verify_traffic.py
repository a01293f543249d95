"""`store verify` beside traffic: whatever is under way, it finds nothing in a store that is well."""

import asyncio
import os
import re
import time
from typing import Any

import aiohttp
import asyncpg

from store.cli.verify import MOCKPAY, STORE
from store.verify.checks import judge
from tests.client import Client
from tests.conftest import Shop, World
from tests.mutation.judging import WAIT_SECONDS

SECONDS = float(os.environ.get("VERIFY_TRAFFIC_SECONDS", "4"))
CARDS = (
    "visa",
    "visa_chargeDeclined",
    "authenticationRequired",
    "refundFail",
    "pendingRefund",
    "createDispute",
)


async def customer(store: Client, name: str, products: list[int], until: float) -> int:
    """Buys with one card after the other, authenticates and refunds; how many orders were paid."""
    me = await store.register(name)
    paid = 0
    for number in range(100_000):
        if time.monotonic() > until:
            break
        await me.add(("product", products[number % 2], 1 + number % 3), ("product", products[2], 1))
        reply = await me.check_out(method=f"pm_card_{CARDS[number % len(CARDS)]}")
        assert reply.status in (201, 202, 402), reply
        order = reply.json
        if reply.status == 202:
            await authenticate(order["next_action"]["url"])
            await me.delete("/cart")
        if reply.status == 201:
            paid += 1
            for line, amount in zip(order["purchases"], ("0.33", None), strict=True):
                await me.post(
                    f"/purchases/{line['id']}/refund",
                    {"amount": amount} if amount else {},
                    headers={"Idempotency-Key": f"{order['id']} {line['id']}"},
                )
            await me.get(f"/invoices/{order['invoice_id']}")
    return paid


async def authenticate(url: str) -> None:
    secret = re.findall("client_secret=([^&]+)", url)[0]
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data={"client_secret": secret, "outcome": "approve"}) as page,
    ):
        assert page.status == 200


async def verify_until(database_url: str, until: float) -> tuple[int, list[Any]]:
    """Runs of all checks, one after the other; how many, and what they found."""
    connection = await asyncpg.connect(database_url)
    runs, broken = 0, []
    try:
        while time.monotonic() < until:
            async for each in judge(connection, [*STORE, *MOCKPAY], wait_seconds=WAIT_SECONDS):
                if not each.ok:
                    broken.append(each)
            runs += 1
    finally:
        await connection.close()
    return runs, broken


async def test_it_finds_nothing_while_customers_buy(
    mockpay: str, store: Client, shop: Shop, world: World
) -> None:
    products = [shop.product(price=price) for price in ("10.00", "0.55", "33.33")]
    until = time.monotonic() + SECONDS
    *paid, (runs, broken) = await asyncio.gather(
        *[customer(store, f"customer{number}", products, until) for number in range(6)],
        verify_until(world.database_url, until),
    )
    assert {(each.name, each.broken[0].detail) for each in broken} == set()
    assert runs >= 2
    assert sum(paid) >= 6
