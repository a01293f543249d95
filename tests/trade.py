"""A store's trade of a while, with everything that can become of an order."""

from typing import Any

import psycopg

from store.app import create_app
from store.mockpay.app import create_app as create_mockpay
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.processes import until
from tests.sdk import sdk
from tests.test_refunds import refund


async def trade(world: World) -> None:
    """Orders and refunds that end in every way, and a customer of the provider who is not the store's."""
    async with (
        served(create_mockpay(world.mockpay_settings), world.mockpay_socket) as mockpay,
        served(create_app(world.settings), world.store_socket) as store,
        Client(store) as nobody,
        sdk(mockpay) as provider,
    ):
        with psycopg.connect(world.database_url, autocommit=True) as db:
            shop = Shop(db)
            games = [
                ("product", shop.product(name, price), 1) for name, price in [("A", "9.99"), ("B", "25")]
            ]
            bundle = ("bundle", shop.bundle(*(at for _, at, _ in games)), 2)

            async def buy(buyer: Client, method: str, *items: Any) -> Any:
                await buyer.add(*items)
                return (await buyer.check_out(method=method)).json

            ada, bob = await nobody.register("ada"), await nobody.register("bob")
            part = await buy(ada, "pm_card_visa", *games, bundle)
            await refund(ada, part["purchases"][0], "part", amount="3.33", reason="Less")
            whole = await buy(ada, "pm_card_mastercard", games[1])
            await refund(ada, whole["purchases"][0], "some", amount="10.00")
            await refund(ada, whole["purchases"][0], "rest")
            fails = await buy(bob, "pm_card_refundFail", games[0])
            await refund(bob, fails["purchases"][0], "fails")
            late = await buy(bob, "pm_card_pendingRefund", bundle)
            await refund(bob, late["purchases"][0], "late")
            for _ in range(2):
                await bob.check_out(method="pm_card_visa_chargeDeclined")
                await buy(bob, "pm_card_visa_chargeDeclined", games[1])
            await buy(bob, "pm_card_visa", games[0])
            await buy(ada, "pm_card_authenticationRequired", games[0])
            for answer in ("winning_evidence", "losing_evidence", None):
                disputed = await buy(ada, "pm_card_createDispute", games[1])
                await until(
                    lambda at=disputed["id"]: shop.row("select status from dispute where order_id = %s", at)
                )
                if answer:
                    await provider.v1.disputes.update_async(
                        shop.row("select provider_id from dispute where order_id = %s", disputed["id"]),
                        {"evidence": {"uncategorized_text": answer}},
                    )
            # Whoever holds the provider's key may have a payment tried again whose order has failed.
            failed = shop.row("select provider_id from payment where status = 'failed' order by id limit 1")
            await provider.v1.payment_intents.confirm_async(failed, {"payment_method": "pm_card_visa"})
            await until(
                lambda: shop.row("select status from refund where purchase_id is null") == "succeeded"
            )
            await until(lambda: shop.row("select count(*) from dispute where status in ('won', 'lost')") == 2)
            for card in ("pm_card_createDispute", "pm_card_visa"):
                await provider.v1.payment_intents.create_async(
                    {
                        "amount": 700,
                        "currency": "usd",
                        "payment_method": card,
                        "confirm": True,
                        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
                    }
                )
            undone = (
                "select exists (select from mockpay.delivery where status = 'pending')"
                " or exists (select from refund where status = 'pending')"
            )
            await until(lambda: not shop.row(undone))
