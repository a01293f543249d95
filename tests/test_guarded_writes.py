"""Guarded writes, each where its `where` or its lock alone keeps something from being done twice."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from store import idempotency
from store.app import create_app
from store.cart import queries as cart
from store.checkout import queries
from store.checkout.disputes import settle_dispute
from store.checkout.refunds import settle_refund
from store.checkout.settlement import settle
from store.db import Connection, Pool, open_pool
from store.payments import queries as payments
from store.payments.outcomes import DisputeOutcome, PaymentOutcome, RefundOutcome
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.processes import until
from tests.test_constraints import ROWS

Work = Callable[[Connection], Awaitable[Any]]


@pytest.fixture
async def pool(world: World, shop: Shop) -> AsyncIterator[Pool]:
    """The store's connections to two orders of account 1, and no store that runs."""
    shop.db.execute(ROWS)
    opened = open_pool(
        world.settings.database_url, size=2, statement_cache=True, application_name="test", wait_seconds=5
    )
    yield opened
    await opened.close()


async def at_once(pool: Pool, first: Work, second: Work) -> list[Any]:
    """What both return; the second runs while the first has done its work and has not committed it."""
    is_done = asyncio.Event()

    async def held(db: Connection) -> Any:
        try:
            returned = await first(db)
        finally:
            is_done.set()
        await asyncio.sleep(0.3)
        return returned

    running = asyncio.create_task(pool.transact(held))
    await is_done.wait()
    return [*await asyncio.gather(running, pool.transact(second))]


async def take_checkouts(db: Connection) -> list[int]:
    taken = await queries.take_unsettled(db, older_than_seconds=60, abandoned_after_seconds=3600, limit=20)
    return [row.id for row in taken]


async def take_refunds(db: Connection) -> list[int]:
    return [row.id for row in await payments.take_unsettled_refunds(db, older_than_seconds=60, limit=20)]


@pytest.mark.parametrize(
    ("take", "table"), [(take_checkouts, "checkout"), (take_refunds, "refund")], ids=["payments", "refunds"]
)
async def test_of_two_reconcilers_one_takes_what_is_unsettled(
    pool: Pool, shop: Shop, take: Work, table: str
) -> None:
    await shop.change(f"update {table} set asked_at = now() - interval '1 hour'")
    await shop.change(f"update {table} set status = 'pending' where id = 1")
    assert await at_once(pool, take, take) == [[1], []]


# Past the ids of the two orders.
NEW_IDS = """
    alter table checkout alter id restart 3;
    alter table purchase alter id restart 3;
    select setval('transaction_id', 3);
"""


async def order_both(db: Connection) -> int:
    return await queries.add_order(
        db,
        account_id=1,
        key="1",
        group_id=uuid4(),
        item_ids=[1, 2],
        versions=[1, 1],
        prices=[Decimal(10), Decimal(10)],
        total=Decimal(20),
        currency="USD",
        payment_method="pm_card_visa",
        return_url=None,
    )


async def test_of_two_checkouts_of_a_row_the_second_waits(pool: Pool, shop: Shop) -> None:
    async def buy(db: Connection) -> list[int]:
        items = await cart.lock_items(db, account_id=1, item_ids=None)
        if items:
            await order_both(db)
        return [item.id for item in items]

    await shop.change(NEW_IDS)
    assert await at_once(pool, buy, buy) == [[1, 2], []]


async def test_an_order_is_of_all_its_rows_or_is_none(pool: Pool, shop: Shop) -> None:
    await shop.change(NEW_IDS, "update cart set group_id = gen_random_uuid() where id = 1")
    with pytest.raises(LookupError):
        await pool.transact(order_both)
    assert shop.row("select group_id from cart where id = 2") is None
    await shop.change("update cart set group_id = null")
    assert await pool.transact(order_both) == 3
    assert shop.row("select count(distinct group_id) from cart where group_id is not null") == 1


async def test_a_payment_keeps_its_provider_s_id(pool: Pool, shop: Shop) -> None:
    for provider_id in ("pi_1", "pi_2"):
        await payments.set_provider_id(pool, account_id=1, order_id=1, provider_id=provider_id)
    assert shop.row("select provider_id from payment where order_id = 1") == "pi_1"


@pytest.mark.parametrize("status", ["pending", "failed"])
async def test_a_payment_that_settles_keeps_its_provider_s_id(
    pool: Pool, shop: Shop, world: World, status: str
) -> None:
    await shop.change(
        "delete from credit_note; delete from invoice_buyer; delete from invoice; delete from dispute;"
        " delete from ledger_transfer where reverses is not null; delete from ledger_transfer;"
        " delete from refund; update payment set captured = 0, refunded = 0;"
        f" update payment set provider_id = 'pi_1', status = '{status}' where id = 1;"
        f" update payment set status = '{status}' where id = 2; update checkout set status = '{status}';",
        NEW_IDS,
    )

    async def hear(db: Connection) -> None:
        for order_id in (1, 2):
            outcome = PaymentOutcome(
                "succeeded",
                provider_id="pi_2",
                received=Decimal(10),
                currency="USD",
                fee=Decimal(1),
                fee_currency="USD",
            )
            await settle(db, world.settings, 1, order_id, outcome)

    await pool.transact(hear)
    stored = shop.db.execute("select status, provider_id from payment order by id").fetchall()
    assert stored == [(status, "pi_1"), ("succeeded", "pi_2")]
    reason = shop.row("select reason from unmatched where provider_id = 'pi_2'")
    assert reason == "this is not the order's payment, which is pi_1"


async def test_a_key_without_an_answer_is_kept(pool: Pool, shop: Shop) -> None:
    await shop.change("update idempotency_key set created_at = now() - interval '2 days'")
    await shop.change("update idempotency_key set status = 201 where key = '1'")
    await idempotency.remove_old_keys(pool)
    assert shop.db.execute("select key from idempotency_key").fetchall() == [("2",)]


def dispute(provider_id: str, status: str) -> DisputeOutcome:
    """What the provider says of one whose amount the bank has taken."""
    return DisputeOutcome(
        provider_id=provider_id,
        payment_id="pi_1",
        status=status,
        reason="fraudulent",
        amount=Decimal(10),
        currency="USD",
        withdrawn=Decimal(10),
        reinstated=Decimal(0),
        fee=Decimal(15),
        moved_currency="USD",
        mark=None,
    )


async def test_older_news_of_a_dispute_moves_nothing(pool: Pool, shop: Shop) -> None:
    await shop.change("update payment set provider_id = 'pi_1' where id = 1")

    async def hear(db: Connection) -> None:
        await settle_dispute(db, 1, 1, dispute("dp_1", "needs_response"))

    await pool.transact(hear)
    assert shop.row("select status from dispute where id = 1") == "lost"
    assert shop.row("select status from checkout where id = 1") == "charged_back"


async def test_a_dispute_that_comes_as_a_refund_settles_sees_it(pool: Pool, shop: Shop, world: World) -> None:
    await shop.change(
        "update payment set provider_id = 'pi_1' where id = 1;"
        "delete from credit_note; delete from ledger_transfer where reverses is not null;"
        " delete from ledger_transfer; delete from dispute;"
        " update refund set status = 'pending', amount = 10; update payment set refunded = 10;"
        " update purchase set refunded = 10, purchase_status = 'paid'; update checkout set status = 'paid'"
    )

    async def refund(db: Connection) -> None:
        await settle_refund(db, world.settings, 1, 1, RefundOutcome("succeeded"))

    async def hear(db: Connection) -> None:
        await settle_dispute(db, 1, 1, dispute("dp_3", "needs_response"))

    await at_once(pool, refund, hear)
    assert shop.row("select purchase_status from purchase where order_id = 1") == "refunded"
    assert shop.row("select status from checkout where id = 1") == "refunded"


async def test_a_payment_that_is_not_old_is_not_given_up(world: World, shop: Shop, mockpay: str) -> None:
    async with served(create_app(world.settings), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        await ada.add(("product", shop.product(), 1))
        order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
        # The reconciler has asked about it.
        asked = shop.row("select asked_at from checkout")
        await until(lambda: shop.row("select asked_at > %s from checkout", asked))
        await asyncio.sleep(0.3)
        assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
