"""Fills a store and its mockpay over HTTP, so that a dump of them has an order in every status.

It calls only what every version of both programs answers to, and leaves out what the schema has no table for:
older versions are filled by the same scenario.
"""

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import psycopg

from tests.client import Client, Reply
from tests.processes import until

PASSWORD = "correct horse battery"
MOCKPAY_KEY = {"Authorization": "Bearer sk_test_mockpay"}

Db = psycopg.Connection[Any]


def add_catalog(db: Db) -> None:
    """Products 1 to 4 and bundle 1; the fourth is in yen, the first has a price that starts in 2099."""
    prices = {1: ("9.99", "USD"), 2: ("24.50", "USD"), 3: ("60.00", "USD"), 4: ("1501.00", "JPY")}
    for product_id, (price, currency) in prices.items():
        db.execute(
            "insert into product (name, description, category) values (%s, 'A game', 'games')",
            [f"Lantern {product_id}"],
        )
        add_price(db, product_id, 1, price, currency)
    add_price(db, 1, 2, "12.00", "USD", datetime(2099, 1, 1, tzinfo=UTC))
    db.execute("insert into bundle (name, description) values ('Night pack', 'Two games')")
    db.execute("insert into bundle_item (bundle_id, product_id) values (1, 1), (1, 2)")
    db.execute(
        "insert into bundle_price_version (bundle_id, version, price, currency) values (1, 1, 29.99, 'USD')"
    )


def add_price(
    db: Db, product_id: int, version: int, price: str, currency: str, starts_at: datetime | None = None
) -> None:
    db.execute(
        "insert into product_price_version (product_id, version, price, currency, starts_at)"
        " values (%s, %s, %s, %s, coalesce(%s, now()))",
        [product_id, version, Decimal(price), currency, starts_at],
    )


class Scenario:
    """The acts, in their order: `settled`, then `unsettled` while the provider is up, then `unanswered`."""

    def __init__(self, store: Client, mockpay: Client, db: Db) -> None:
        self.store, self.mockpay, self.db = store, mockpay, db

    async def settled(self) -> None:
        """Everything that comes to an end."""
        add_catalog(self.db)
        self.ada = await self.store.register("ada", PASSWORD)
        await self._buy(self.ada, 201, ("product", 1, 2), ("product", 2, 1))
        await self._refunds()
        await self._buy(self.ada, 402, ("product", 3, 1), method="pm_card_visa_chargeDeclined")
        await self.ada.delete("/cart")
        await self._cancel()
        await self._delete_an_account()
        if self._has("dispute"):
            await self._disputes()
            await self._pay_late()
        await self._another_shop()

    async def unsettled(self) -> None:
        """What waits for its buyer or its bank, and what lies in carts."""
        await self._buy(self.ada, 202, ("product", 3, 1), method="pm_card_threeDSecure2Required")
        waiting = await self._buy(self.ada, 201, ("product", 3, 1), method="pm_card_pendingRefund")
        reply = await self._refund(self.ada, waiting["purchases"][0], "20.00")
        assert reply.json["status"] == "pending", reply
        cyd = await self.store.register("cyd", PASSWORD)
        await cyd.add(("product", 2, 3), ("bundle", 1, 1))
        await self.ada.add(("product", 1, 1))
        # What was bought at the first version keeps it, and what lies in a cart remembers it.
        add_price(self.db, 2, 2, "19.99", "USD")

    async def unanswered(self) -> None:
        """With the provider gone: an order that it knows nothing of."""
        eve = await self.store.register("eve", PASSWORD)
        await self._buy(eve, 202, ("product", 2, 1))

    async def _refunds(self) -> None:
        """In parts that round, of one line and of two, in a currency without decimals, and one that fails."""
        order = await self._buy(self.ada, 201, ("product", 1, 3), ("product", 2, 1))
        first, second = order["purchases"]
        for purchase, amount in ((first, "3.33"), (first, "0.01"), (second, "5.05"), (first, "0.02")):
            await self._refund(self.ada, purchase, amount)
        order = await self._buy(self.ada, 201, ("bundle", 1, 1), ("product", 1, 1))
        for purchase, amount in zip(order["purchases"], ("9.98", None), strict=True):
            await self._refund(self.ada, purchase, amount)
        await self._refund(self.ada, order["purchases"][0], None)
        order = await self._buy(self.ada, 201, ("product", 4, 3))
        for amount in ("1.00", "1502.00"):
            await self._refund(self.ada, order["purchases"][0], amount)
        order = await self._buy(self.ada, 201, ("product", 2, 1), method="pm_card_refundFail")
        failing = await self._refund(self.ada, order["purchases"][0], None)
        await self._until("select status = 'failed' from refund where id = %s", failing.json["id"])

    async def _cancel(self) -> None:
        """As an abandoned payment is: at the provider, which tells."""
        order = await self._buy(self.ada, 202, ("product", 1, 1), method="pm_card_threeDSecure2Required")
        await self._provider(f"/v1/payment_intents/{order['payment']['provider_id']}/cancel")
        await self._until("select status = 'canceled' from checkout where id = %s", order["id"])
        await self.ada.delete("/cart")

    async def _delete_an_account(self) -> None:
        bob = await self.store.register("bob", PASSWORD)
        order = await self._buy(bob, 201, ("product", 3, 1))
        await self._refund(bob, order["purchases"][0], "12.34", reason="Not what I wanted")
        await bob.add(("product", 1, 1))
        gone = await bob.delete("/me")
        assert gone.status == 204, gone

    async def _disputes(self) -> None:
        for evidence, status in (
            (None, "disputed"),
            ("winning_evidence", "paid"),
            ("losing_evidence", "charged_back"),
        ):
            order = await self._buy(self.ada, 201, ("product", 2, 1), method="pm_card_createDispute")
            await self._until("select count(*) = 1 from dispute where order_id = %s", order["id"])
            if evidence:
                dispute = (await self.ada.get(f"/orders/{order['id']}")).json["dispute"]
                await self._provider(
                    f"/v1/disputes/{dispute['provider_id']}", {"evidence[uncategorized_text]": evidence}
                )
                await self._until(
                    "select status in ('won', 'lost') from dispute where order_id = %s", order["id"]
                )
            await self._until(f"select status = '{status}' from checkout where id = %s", order["id"])
        order = await self._buy(self.ada, 201, ("product", 2, 1), method="pm_card_createDisputeInquiry")
        await self._until("select count(*) = 1 from dispute where order_id = %s", order["id"])

    async def _pay_late(self) -> None:
        """A declined payment is paid after its order has failed; the store gives the money back."""
        declined = await self._buy(self.ada, 402, ("product", 3, 1), method="pm_card_visa_chargeDeclined")
        order = (await self.ada.get(f"/orders/{declined['order_id']}")).json
        await self._provider(
            f"/v1/payment_intents/{order['payment']['provider_id']}/confirm",
            {"payment_method": "pm_card_visa"},
        )
        await self._until(
            "select count(*) = 1 from refund where order_id = %s and status = 'succeeded'", order["id"]
        )
        await self.ada.delete("/cart")

    async def _another_shop(self) -> None:
        """What somebody else has at the provider: a payment that is authorized, a customer, a session."""
        await self._provider(
            "/v1/payment_intents",
            {
                "amount": "7700",
                "currency": "usd",
                "payment_method": "pm_card_visa",
                "capture_method": "manual",
                "confirm": "true",
                "return_url": "http://127.0.0.1/back",
            },
        )
        if self._has("mockpay.customer"):
            await self._provider("/v1/customers", {"name": "Fay", "payment_method": "pm_card_visa"})
        if self._has("mockpay.checkout_session"):
            await self._provider(
                "/v1/checkout/sessions",
                {
                    "mode": "payment",
                    "success_url": "http://127.0.0.1/back",
                    "line_items[0][quantity]": "1",
                    "line_items[0][price_data][currency]": "usd",
                    "line_items[0][price_data][unit_amount]": "500",
                    "line_items[0][price_data][product_data][name]": "A map",
                },
            )

    async def _buy(
        self, client: Client, status: int, *items: tuple[str, int, int], method: str = "pm_card_visa"
    ) -> Any:
        """The order, its lines in the order of `items`."""
        await client.add(*items)
        reply = await client.check_out("all", method)
        assert reply.status == status, reply
        return reply.json

    async def _refund(
        self, client: Client, purchase: Any, amount: str | None, reason: str | None = None
    ) -> Reply:
        body = {name: value for name, value in (("amount", amount), ("reason", reason)) if value}
        reply = await client.post(
            f"/purchases/{purchase['id']}/refund",
            body,
            headers={"Idempotency-Key": f"refund {purchase['id']} {amount}"},
        )
        assert reply.status == 201, reply
        return reply

    async def _provider(self, path: str, form: dict[str, str] | None = None) -> None:
        reply = await self.mockpay.call("POST", path, headers=MOCKPAY_KEY, data=form or {})
        assert reply.status == 200, reply

    def _has(self, table: str) -> bool:
        row = self.db.execute("select to_regclass(%s) is not null", [table]).fetchone()
        return bool(row and row[0])

    async def _until(self, question: str, *values: Any) -> None:
        async def holds() -> bool:
            row = await asyncio.to_thread(lambda: self.db.execute(question.encode(), values).fetchone())
            return bool(row and row[0])

        await until(holds, 15)
