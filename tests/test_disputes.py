"""What banks dispute, and payments that come too late: the order and the books follow the provider."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from stripe import StripeClient

from store.app import create_app
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.processes import until
from tests.sdk import sdk
from tests.test_checkout import until_settled
from tests.test_faults import command
from tests.test_refunds import bought, refund


@pytest.fixture
async def provider(mockpay: str) -> AsyncIterator[StripeClient]:
    async with sdk(mockpay, "sk_test_mockpay") as client:
        yield client


async def until_status(client: Client, order: Any, status: str) -> Any:
    """The order, once it has it."""
    found: dict[str, Any] = {}

    async def reached() -> bool:
        found.update((await client.get(f"/orders/{order['id']}")).json)
        return bool(found["status"] == status)

    await until(reached, 10)
    return found


def books(shop: Shop) -> dict[str, str]:
    """Each account's debits less its credits."""
    rows = shop.db.execute(
        "select account, sum(amount)::text from ("
        " select debit_account as account, amount from ledger_transfer"
        " union all select credit_account, -amount from ledger_transfer) as side"
        " group by account having sum(amount) <> 0 order by account"
    ).fetchall()
    return dict(rows)


def assert_tied_out(shop: Shop) -> None:
    """The ledger's cash is what the provider's own books come to."""
    assert shop.row(
        "select coalesce(sum(case debit_account when 'provider_cash' then amount else -amount end), 0)"
        " from ledger_transfer where 'provider_cash' in (debit_account, credit_account)"
    ) == shop.row("select sum(net) / 100.0 from mockpay.balance_transaction")


@pytest.mark.parametrize(
    ("evidence", "end"), [("winning_evidence", "paid"), ("losing_evidence", "charged_back")]
)
async def test_a_dispute_moves_the_order_and_the_books(
    store: Client, shop: Shop, provider: StripeClient, evidence: str, end: str
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(price="40.00"), 1), method="pm_card_createDispute")
    disputed = await until_status(ada, order, "disputed")
    assert disputed["purchases"][0]["purchase_status"] == "disputed"
    dispute = disputed["dispute"]
    assert (dispute["status"], dispute["reason"], dispute["amount"]) == (
        "needs_response",
        "fraudulent",
        "40.00",
    )
    refused = await refund(ada, order["purchases"][0])
    assert (refused.status, refused.json["purchase_status"]) == (409, "disputed")
    assert books(shop)["disputes"] == "40.00"
    assert_tied_out(shop)
    await provider.v1.disputes.update_async(
        dispute["provider_id"], {"evidence": {"uncategorized_text": evidence}}
    )
    over = await until_status(ada, order, end)
    assert over["dispute"]["status"] == ("won" if end == "paid" else "lost")
    assert over["purchases"][0]["purchase_status"] == end
    assert ("disputes" in books(shop)) is (end == "charged_back")
    assert_tied_out(shop)
    # As said again, or late.
    events = [event async for event in (await provider.v1.events.list_async()).auto_paging_iter()]
    before = shop.row("select count(*) from ledger_transfer")
    for event in events:
        if event.type.startswith("charge.dispute."):
            await provider.raw_request_async("post", f"/v1/events/{event.id}/retry")
    await until(lambda: shop.row("select count(*) from mockpay.delivery where status = 'pending'") == 0)
    assert (await until_status(ada, order, end))["dispute"] == over["dispute"]
    assert shop.row("select count(*) from ledger_transfer") == before
    assert_tied_out(shop)


async def test_an_inquiry_takes_nothing(store: Client, shop: Shop, provider: StripeClient) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_createDisputeInquiry")
    await until(lambda: shop.row("select count(*) from dispute") == 1)
    shown = (await ada.get(f"/orders/{order['id']}")).json
    assert (shown["status"], shown["dispute"]["status"]) == ("paid", "warning_needs_response")
    assert "disputes" not in books(shop)
    assert (await refund(ada, order["purchases"][0])).status == 201
    await until(lambda: shop.row("select status from dispute") == "warning_closed")
    assert_tied_out(shop)


async def test_a_payment_that_comes_after_its_order_failed_is_given_back(
    store: Client, shop: Shop, provider: StripeClient
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(price="12.00"), 1))
    declined = await ada.check_out("all", "pm_card_visa_chargeDeclined")
    order_id = declined.json["order_id"]
    order = (await ada.get(f"/orders/{order_id}")).json
    # Whoever holds the provider's key may still have it paid.
    await provider.v1.payment_intents.confirm_async(
        order["payment"]["provider_id"], {"payment_method": "pm_card_visa"}
    )
    await until(lambda: shop.row("select status from refund") == "succeeded")
    over = (await ada.get(f"/orders/{order_id}")).json
    assert (over["status"], over["invoice_id"]) == ("failed", None)
    assert (over["payment"]["status"], over["payment"]["captured"], over["payment"]["refunded"]) == (
        "succeeded",
        "12.00",
        "12.00",
    )
    assert shop.row("select sum(amount) from mockpay.refund") == 1200
    assert len((await ada.get("/cart")).json["items"]) == 1
    assert [line["purchase_status"] for line in over["purchases"]] == ["failed"]
    assert set(books(shop)) == {"fees", "provider_cash"}
    assert_tied_out(shop)


NEWS_UNDERWAY = "select count(*) from mockpay.delivery where status = 'pending'"


async def test_what_the_provider_may_have_forgotten_is_looked_for(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    paid = (await ada.check_out(key="one")).json
    # News that came later would say what the provider is to be asked.
    async with asyncio.timeout(10):
        while await asyncio.to_thread(shop.row, NEWS_UNDERWAY):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.02)
    await shop.change("delete from mockpay.idempotency_key")
    await shop.forget_payments("1 day")
    assert (await until_settled(ada, paid["id"]))["status"] == "paid"
    assert shop.row("select count(*) from mockpay.charge") == 1


async def test_what_the_provider_never_saw_is_not_asked_for_a_day_later(
    world: World, shop: Shop, mockpay: str
) -> None:
    settings = msgspec.structs.replace(world.settings, payments_key_seconds=1.5, reconcile_seconds=2)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as client:
        ada = await client.register()
        await ada.add(("product", shop.product(), 1))
        await command(mockpay, "POST", {"match": "payment_intents", "fault": "drop_before", "times": 2})
        pending = await ada.check_out()
        assert (pending.status, pending.json["status"]) == (202, "pending")
        over = await until_settled(ada, pending.json["id"])
        assert (over["status"], over["payment"]["failure_code"]) == ("failed", "not_asked")
        assert shop.row("select count(*) from mockpay.charge") == 0
        assert len((await ada.get("/cart")).json["items"]) == 1


async def test_a_refund_whose_key_may_be_forgotten_is_not_made_twice(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    await refund(ada, line, amount="4.00")
    await shop.change(
        "delete from mockpay.idempotency_key",
        "delete from credit_note",
        "delete from ledger_transfer where kind like 'refund%'",
        "update refund set status = 'pending', provider_id = null, settled_at = null,"
        " created_at = now() - interval '1 day', asked_at = now() - interval '1 minute'",
    )
    await until(lambda: shop.row("select status from refund") == "succeeded")
    assert shop.row("select count(*) from mockpay.refund") == 1
    assert_tied_out(shop)
