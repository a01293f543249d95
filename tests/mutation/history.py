"""Fills a database with rows in every state, by driving the real programs over HTTP as their clients do."""

import asyncio
import os
import re
from typing import Any
from unittest.mock import patch

import aiohttp
import msgspec
import psycopg
import stripe
from click.testing import CliRunner

from store.app import create_app
from store.cli import main
from store.mockpay.app import create_app as create_mockpay
from tests.client import Client
from tests.conftest import World, served
from tests.ports import free_port
from tests.processes import until
from tests.sdk import sdk

AUTOMATIC = {"enabled": True, "allow_redirects": "never"}


class History:
    """The parties to what happens: two customers, an admin, and whoever holds the provider's key."""

    def __init__(self, world: World, mockpay: str, provider: stripe.StripeClient, db: Any) -> None:
        self.world, self.mockpay, self.provider, self.db = world, mockpay, provider, db
        self.products: list[int] = []
        self.bundle = 0

    def value(self, statement: str, *values: Any) -> Any:
        found = self.db.execute(statement, values).fetchone()
        return found[0] if found else None

    async def until_none(self, condition: str) -> None:
        await until(lambda: not self.value(f"select exists (select from {condition})"))

    async def stock(self, admin: Client) -> None:
        """Products with several prices each, one of them scheduled, and a bundle."""
        for name, price in [("Tidewalk", "9.99"), ("Moss", "25.00"), ("Tea", "0.55"), ("Lantern", "100.00")]:
            added = await admin.post(
                "/admin/products", {"name": name, "description": name, "category": "games", "price": price}
            )
            self.products.append(added.json["id"])
        for price in ("12.49", "11.00"):
            await admin.post(f"/admin/products/{self.products[0]}/prices", {"price": price})
        scheduled = {"price": "7.77", "starts_at": "2099-01-01T00:00:00Z"}
        await admin.post(f"/admin/products/{self.products[3]}/prices", scheduled)
        pack = {"name": "Pack", "description": "Both", "product_ids": self.products[:2], "price": "30.00"}
        self.bundle = (await admin.post("/admin/bundles", pack)).json["id"]
        await admin.post(f"/admin/bundles/{self.bundle}/prices", {"price": "28.50"})

    def product(self, at: int, quantity: int = 1) -> tuple[str, int, int]:
        return "product", self.products[at], quantity

    async def buy(self, buyer: Client, method: str, *items: tuple[str, int, int], **how: Any) -> Any:
        await buyer.add(*items)
        return (await buyer.check_out(method=method, **how)).json

    async def refund(self, buyer: Client, order: Any, at: int, key: str, **body: Any) -> None:
        path = f"/purchases/{order['purchases'][at]['id']}/refund"
        reply = await buyer.post(path, body, headers={"Idempotency-Key": key})
        assert reply.status == 201, reply

    async def orders(self, ada: Client, bob: Client) -> None:
        """Paid, declined, and refunded in each way."""
        every = [self.product(0, 2), self.product(1), self.product(2, 3), ("bundle", self.bundle, 2)]
        large = await self.buy(ada, "pm_card_visa", *every)
        for at, amount in [(0, "3.33"), (0, "1.67"), (1, "25.00"), (3, "20.01")]:
            await self.refund(ada, large, at, f"part {at} {amount}", amount=amount, reason="Less")
        whole = await self.buy(bob, "pm_card_mastercard", self.product(1), self.product(2))
        for at in (0, 1):
            await self.refund(bob, whole, at, f"whole {at}")
        fails = await self.buy(bob, "pm_card_refundFail", self.product(0), self.product(3))
        await self.refund(bob, fails, 0, "fails")
        await self.until_none("refund where status <> 'failed' and settled_at is null")
        again = await self.buy(ada, "pm_card_refundFail", self.product(3))
        await self.refund(ada, again, 0, "fails in part", amount="10.00")
        later = await self.buy(bob, "pm_card_pendingRefund", ("bundle", self.bundle, 1))
        await self.refund(bob, later, 0, "later", amount="5.05")
        for buyer in (ada, bob):
            await self.buy(buyer, "pm_card_visa_chargeDeclined", self.product(1))
            await self.buy(buyer, "pm_card_amex", ("bundle", self.bundle, 1))
        await self.buy(ada, "pm_card_bypassPending", self.product(0), self.product(2, 5))
        assert (await bob.check_out(method="pm_card_nobody_knows")).status in (409, 422)
        await self.buy(bob, "pm_of_nobody", self.product(3))

    async def late_payments(self, ada: Client, bob: Client) -> None:
        """Whoever holds the provider's key may have a payment tried again whose order has failed."""
        failed = self.db.execute(
            "select provider_id from payment where status = 'failed' and provider_id is not null order by id"
        ).fetchall()
        for (intent,) in failed[:2]:
            await self.provider.v1.payment_intents.confirm_async(intent, {"payment_method": "pm_card_visa"})
        await until(lambda: self.value("select count(*) from refund where purchase_id is null") == 2)
        await self.buy(ada, "pm_card_chargeDeclinedExpiredCard", self.product(3))
        for buyer in (ada, bob):
            await buyer.delete("/cart")

    async def challenges(self, ada: Client, bob: Client) -> None:
        """3-D Secure passed, failed, canceled, and left open."""
        orders = [
            await self.buy(buyer, "pm_card_authenticationRequired", self.product(at))
            for buyer, at in [(ada, 0), (ada, 1), (bob, 0)]
        ]
        for order, outcome in zip(orders, ("approve", "fail", None), strict=True):
            url, intent = order["next_action"]["url"], order["payment"]["provider_id"]
            if outcome is None:
                await self.provider.v1.payment_intents.cancel_async(intent)
            else:
                await self.answer(url, outcome)
        await self.until_none("checkout where status in ('pending', 'requires_action')")
        await ada.delete("/cart")

    async def other_hands(self, ada: Client, bob: Client, admin: Client) -> None:
        """At the provider: a refund, a second payment, and amounts changed before their buyer approved."""
        order = await self.buy(ada, "pm_card_visa", self.product(0), self.product(1))
        paid = order["payment"]["provider_id"]
        await self.provider.v1.refunds.create_async({"payment_intent": paid, "amount": 2000})
        await until(lambda: self.value("select exists (select from refund where amount = 20)"))
        await self.provider.v1.payment_intents.create_async(
            {
                "amount": 3000,
                "currency": "usd",
                "payment_method": "pm_card_visa",
                "confirm": True,
                "automatic_payment_methods": AUTOMATIC,
                "metadata": self.value("select metadata from mockpay.payment_intent where id = %s", paid),
            }
        )
        await until(lambda: self.value("select exists (select from unmatched where status = 'sent_back')"))
        for resolution in ("write_off", "send_back"):
            waiting = await self.buy(bob, "pm_card_threeDSecure2Required", self.product(3))
            intent = waiting["payment"]["provider_id"]
            await self.provider.v1.payment_intents.update_async(intent, {"amount": 5000})
            await self.answer(waiting["next_action"]["url"], "approve")
            held = "select id from unmatched where status = 'open'"
            await until(lambda held=held: self.value(held) is not None)
            path = f"/admin/unmatched/{self.value(held)}"
            reply = await admin.post(path, {"resolution": resolution})
            assert reply.status == 200, reply
            await until(lambda held=held: self.value(held) is None)
        await bob.delete("/cart")

    async def answer(self, url: str, outcome: str) -> None:
        secret = re.findall("client_secret=([^&]+)", url)[0]
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, data={"client_secret": secret, "outcome": outcome}) as page,
        ):
            assert page.status == 200

    async def disputes(self, ada: Client, bob: Client) -> None:
        """Open, under review, won and lost; an inquiry that is open, one that is closed, one that went on."""
        for card, answer in [
            ("createDispute", None),
            ("createDispute", "words"),
            ("createDispute", "winning_evidence"),
            ("createDisputeProductNotReceived", "losing_evidence"),
            ("createDisputeInquiry", None),
            ("createDisputeInquiry", "winning_evidence"),
            ("createDisputeInquiry", "escalate_inquiry_evidence"),
        ]:
            buyer = bob if answer is None else ada
            order = await self.buy(buyer, f"pm_card_{card}", self.product(1), self.product(2))
            find = "select provider_id from dispute where order_id = %s"
            await until(lambda order=order, find=find: self.value(find, order["id"]) is not None)
            if answer:
                await self.provider.v1.disputes.update_async(
                    self.value(find, order["id"]), {"evidence": {"uncategorized_text": answer}}
                )
        await self.until_none("mockpay.dispute where settles_as in ('won', 'lost', 'escalated')")
        won = self.value("select order_id from dispute where status = 'won'")
        await until(lambda: self.value("select count(*) from dispute where status in ('won', 'lost')") == 2)
        won = self.value("select order_id from dispute where status = 'won'")
        await self.refund(ada, (await ada.get(f"/orders/{won}")).json, 0, "after the bank", amount="2.00")

    async def a_life(self, nobody: Client) -> None:
        """An account that bought, refunded and printed, and was deleted."""
        cyd = await nobody.register("cyd")
        order = await self.buy(cyd, "pm_card_visa", self.product(0), self.product(1))
        await self.refund(cyd, order, 1, "gone", reason="Moving")
        await cyd.get(f"/invoices/{order['invoice_id']}.pdf")
        assert (await cyd.delete("/me")).status == 204

    async def sessions(self, nobody: Client, ada: Client) -> None:
        """Refreshed, logged out, and a few documents printed."""
        login = {"login": "ada", "password": "correct horse battery"}
        pair = (await nobody.post("/sessions", login)).json
        await nobody.post("/sessions/refresh", {"refresh_token": pair["refresh_token"]})
        await (await nobody.log_in("ada")).delete("/sessions/current")
        for kind in ("invoices", "credit-notes"):
            for row in (await ada.get(f"/{kind}?limit=2")).json["items"]:
                assert (await ada.get(f"/{kind}/{row['id']}.pdf")).status == 200

    async def other_customers(self) -> None:
        """What the provider does for others than the store."""
        v1 = self.provider.v1
        customer = await v1.customers.create_async({"name": "Dee", "email": "dee@example.com"})
        gone = await v1.customers.create_async({"name": "Eve"})
        await v1.customers.delete_async(gone.id)
        method = await v1.payment_methods.attach_async("pm_card_visa", {"customer": customer.id})
        await v1.payment_methods.detach_async(
            (await v1.payment_methods.attach_async("pm_card_mastercard", {"customer": customer.id})).id
        )
        await v1.customers.update_async(
            customer.id, {"invoice_settings": {"default_payment_method": method.id}}
        )
        common: Any = {"currency": "usd", "automatic_payment_methods": AUTOMATIC}

        async def pay(amount: int, method: str = "pm_card_visa", **more: Any) -> Any:
            return await v1.payment_intents.create_async(
                {"amount": amount, "payment_method": method, "confirm": True, **common, **more}
            )

        await pay(700, "pm_card_createDispute", metadata={"a": "b"})
        await pay(1200, method.id, customer=customer.id)
        await pay(900, capture_method="manual")
        part = await pay(901, capture_method="manual")
        await v1.payment_intents.capture_async(part.id, {"amount_to_capture": 600})
        dropped = await pay(902, capture_method="manual")
        await v1.payment_intents.cancel_async(dropped.id, {"cancellation_reason": "duplicate"})
        part = await pay(903, capture_method="automatic")
        await v1.refunds.create_async({"payment_intent": part.id, "amount": 100})
        await v1.payment_intents.create_async({"amount": 904, **common})
        await v1.payment_intents.create_async(
            {"amount": 905, "currency": "jpy", "payment_method": "pm_card_visa"}
        )
        await pay(906, capture_method="automatic_async")
        for name in ("success", "insufficientFunds", "processing"):
            debit = {"payment_method_types": ["us_bank_account"], "mandate_data": _MANDATE}
            await v1.payment_intents.create_async(
                {
                    "amount": 907,
                    "currency": "usd",
                    "confirm": True,
                    "payment_method": f"pm_usBankAccount_{name}",
                    **debit,  # type: ignore[typeddict-item]
                }
            )
        await self.until_none("mockpay.payment_intent where settles_as = 'debited'")
        await self.until_none("mockpay.charge where books_at is not null")

    async def hosted_pages(self) -> None:
        """Checkout Sessions: open, expired and paid."""
        sessions = self.provider.v1.checkout.sessions
        item = {"price_data": {"currency": "usd", "unit_amount": 650, "product_data": {"name": "Tea"}}}
        made = [
            await sessions.create_async(
                {
                    "mode": "payment",
                    "success_url": "https://example.com/well",
                    "line_items": [{**item, "quantity": 2}],  # type: ignore[typeddict-item]
                }
            )
            for _ in range(3)
        ]
        await sessions.expire_async(made[1].id)
        form = {"card": "pm_card_visa", "email": "fay@example.com", "name": "Fay"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(str(made[2].url), data=form, allow_redirects=False) as page,
        ):
            assert page.status in (200, 303), await page.text()

    async def deliveries(self) -> None:
        """An endpoint that nobody answers at, and one that is disabled with deliveries under way."""
        endpoints = self.provider.v1.webhook_endpoints
        nobody = f"http://127.0.0.1:{free_port()}/"
        await endpoints.create_async({"url": nobody, "enabled_events": ["charge.refunded"]})
        closed = await endpoints.create_async({"url": nobody, "enabled_events": ["refund.created"]})
        await self.provider.v1.refunds.create_async(
            {"charge": self.value("select max(id) from mockpay.charge where captured and not disputed"),
             "amount": 10}
        )  # fmt: skip
        await endpoints.update_async(closed.id, {"disabled": True})
        await self.until_none("mockpay.delivery where attempts = 0")

    async def open_ends(self, ada: Client, bob: Client) -> None:
        """What waits at the end: a challenge, a refund, an order that nobody has answered, carts, a key."""
        shown = await self.provider.v1.test_helpers.test_clocks.create_async(
            # Ahead of what is on its way, which would not come due any more.
            {"frozen_time": self.value("select extract(epoch from now())::bigint + 2")}
        )
        assert shown.status == "ready"
        for buyer, at in [(ada, 2), (bob, 3)]:
            await self.buy(buyer, "pm_card_threeDSecure2Required", self.product(at), self.product(0))
        slow = await self.buy(ada, "pm_card_pendingRefund", self.product(1, 2))
        await self.refund(ada, slow, 0, "slow", amount="7.77")
        await self.refund(ada, slow, 0, "called off", amount="1.11")
        # No test card makes a refund wait for its customer, and no other may be canceled.
        [called_off] = self.db.execute(
            "update mockpay.refund set status = 'requires_action', settles_at = null, settles_as = null"
            " where id = (select provider_id from refund order by id desc limit 1) returning id"
        ).fetchone()
        await self.provider.v1.refunds.cancel_async(called_off)
        await until(lambda: self.value("select exists (select from refund where status = 'canceled')"))
        await self.until_none("mockpay.delivery where status = 'pending' and attempts = 0")
        async with (
            aiohttp.ClientSession(headers={"Authorization": "Bearer sk_test_mockpay"}) as session,
            session.post(
                f"{self.mockpay}/_mockpay/faults",
                json={"match": "payment_intents", "fault": "drop_before", "times": 1000},
            ) as made,
        ):
            assert made.status == 201, await made.text()
        unanswered = await self.buy(bob, "pm_card_visa", self.product(1), ("bundle", self.bundle, 1), key="?")
        assert unanswered["status"] == "pending"
        await ada.add(self.product(0, 3), ("bundle", self.bundle, 1))
        await bob.add(self.product(2))


async def fill(world: World) -> None:
    """Everything that can have happened, well."""
    with psycopg.connect(world.database_url, autocommit=True) as db:
        async with (
            served(create_mockpay(world.mockpay_settings), world.mockpay_socket) as mockpay,
            served(create_app(world.settings), world.store_socket) as store,
            Client(store) as nobody,
            sdk(mockpay) as provider,
        ):
            history = History(world, mockpay, provider, db)
            root, ada, bob = [await nobody.register(handle) for handle in ("root", "ada", "bob")]
            with patch.dict(os.environ, DATABASE_URL=world.database_url):
                told = await asyncio.to_thread(CliRunner().invoke, main, ["account", "promote", "root"])
            assert told.exit_code == 0, told.output
            await history.stock(root)
            await history.orders(ada, bob)
            await history.late_payments(ada, bob)
            await history.challenges(ada, bob)
            await history.disputes(ada, bob)
            await history.other_hands(ada, bob, root)
            await history.a_life(nobody)
            await history.other_customers()
            await history.hosted_pages()
            await root.patch(f"/admin/products/{history.products[1]}", {"name": "Moss, renamed"})
            await root.patch(f"/admin/bundles/{history.bundle}", {"name": "Pack, renamed"})
            await history.sessions(nobody, ada)
            await history.until_none("refund where status = 'pending'")
            await history.deliveries()
            await history.open_ends(ada, bob)
        # As a process leaves it that died after its order was reserved.
        db.execute("update idempotency_key set status = null, body = null, digest = null where key = '?'")


def world_of(database_url: str) -> World:
    """Programs on this database that are quick about what takes days."""
    world = World(database_url)
    world.mockpay_settings = msgspec.structs.replace(
        world.mockpay_settings,
        debit_settle_seconds=0.2,
        dispute_decide_seconds=0.2,
        capture_async_seconds=0.2,
        webhook_private_addresses=True,
    )
    return world


_MANDATE = {
    "customer_acceptance": {"type": "online", "online": {"ip_address": "127.0.0.1", "user_agent": "none"}}
}
