"""Amounts exist in their currency: decimals and minimum are checked where a price is set."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from decimal import Decimal
from typing import Any

import msgspec
import psycopg
import pytest
from click.testing import CliRunner

from store.app import create_app
from store.cli import main
from store.config import ConfigProblem, ShopSettings, read_settings
from store.currencies import CURRENCIES, decimals, why_not_chargeable
from store.data.price import price_text
from store.payments.money import major_units, minor_units
from tests.client import Client, Reply
from tests.conftest import Shop, World, served

# Of each currency: what its prices may be, and what they may not.
PRICES = {
    "USD": (["0.50", "999999.99", "5.250"], ["0.49", "1000000", "5.255"]),
    "GBP": (["0.30"], ["0.29"]),
    "SEK": (["3.00"], ["1.00", "2.99"]),
    "HUF": (["175", "175.50"], ["174.99"]),
    "TWD": (["0.50", "10.45"], ["10.455"]),
    "JPY": (["50", "100.00", "99999999"], ["49", "19.99", "100.50", "100000000"]),
    "KRW": (["50"], ["50.5"]),
    "KWD": (["5.25", "5.250", "0.05", "99999.99"], ["5.255", "0.04", "100000"]),
    "ISK": (["1", "500"], ["0.50", "500.50", "1000000"]),
    "UGX": (["500"], ["500.50"]),
}

OpenStore = Callable[[str], Awaitable[tuple[Client, Client]]]


@pytest.fixture
async def open_store(world: World, mockpay: str, shop: Shop) -> AsyncIterator[OpenStore]:
    """A store in a currency: an admin's client and a customer's."""
    async with AsyncExitStack() as stack:

        async def start(currency: str) -> tuple[Client, Client]:
            settings = msgspec.structs.replace(world.settings, currency=currency)
            url = await stack.enter_async_context(served(create_app(settings), world.store_socket))
            nobody = await stack.enter_async_context(Client(url))
            admin = await nobody.register("boss")
            await shop.change("update account set role = 'admin'")
            return admin, await nobody.register("ada")

        yield start


async def set_everywhere(admin: Client, price: Any) -> list[Reply]:
    """The price at each of the routes that set one; a product and a bundle, both with id 1, are there."""
    product = {"name": "Moss", "description": "", "category": "games", "price": price}
    bundle = {"name": "Both", "description": "", "product_ids": [1, 2], "price": price}
    return [
        await admin.post("/admin/products", product),
        await admin.post("/admin/products/1/prices", {"price": price}),
        await admin.post("/admin/products/1/prices", {"price": price, "starts_at": "2099-01-01T00:00:00Z"}),
        await admin.post("/admin/bundles", bundle),
        await admin.post("/admin/bundles/1/prices", {"price": price}),
    ]


@pytest.mark.parametrize("currency", PRICES)
async def test_a_price_exists_in_its_currency(open_store: OpenStore, shop: Shop, currency: str) -> None:
    admin, _ = await open_store(currency)
    shop.bundle(shop.product(), shop.product())
    good, bad = PRICES[currency]
    for price in good:
        for reply in await set_everywhere(admin, price):
            assert reply.status == 201, (price, reply)
            assert Decimal(reply.json["price"]) == Decimal(price)
            assert reply.json["currency"] == currency
    counts = "select (select count(*) from product) + (select count(*) from bundle_price_version)"
    before = shop.row(counts)
    for price in bad:
        for reply in await set_everywhere(admin, price):
            assert reply.status == 422, (price, reply)
            [fault] = reply.json["errors"]
            assert fault["pointer"] == "/price"
            assert currency in fault["detail"]
            assert fault["detail"].endswith(".")
    assert shop.row(counts) == before


# Of each currency: a price, what the provider is asked for two of it, and a part that is refunded of that.
SALES = [
    ("KWD", "5.25", 10500, "1.01", 1010),
    ("BHD", "0.75", 1500, "0.01", 10),
    ("JPY", "500", 1000, "7", 7),
    ("ISK", "500", 100000, "7", 700),
    ("UGX", "500", 100000, "7", 700),
    ("HUF", "200.45", 40090, "0.45", 45),
]


@pytest.mark.parametrize(("currency", "price", "charged", "part", "refunded"), SALES)
async def test_the_provider_is_asked_for_the_right_amount(
    open_store: OpenStore, shop: Shop, currency: str, price: str, charged: int, part: str, refunded: int
) -> None:
    admin, ada = await open_store(currency)
    new = {"name": "Moss", "description": "", "category": "games", "price": price}
    product = (await admin.post("/admin/products", new)).json["id"]
    await ada.add(("product", product, 2))
    order = await ada.check_out()
    assert (order.status, Decimal(order.json["total"])) == (201, 2 * Decimal(price))
    assert shop.row("select (amount, amount_received, currency)::text from mockpay.payment_intent") == (
        f"({charged},{charged},{currency.lower()})"
    )
    path = f"/purchases/{order.json['purchases'][0]['id']}/refund"
    back = await ada.post(path, {"amount": part}, headers={"Idempotency-Key": "part"})
    assert (back.status, back.json["status"]) == (201, "succeeded"), back
    assert shop.row("select amount from mockpay.refund") == refunded
    finer = {"amount": str(Decimal(part) / 10)}
    assert (await ada.post(path, finer, headers={"Idempotency-Key": "finer"})).status == 422

    [invoice] = (await ada.get("/invoices")).json["items"]
    assert Decimal(invoice["net"]) + Decimal(invoice["tax"]) == 2 * Decimal(price)
    assert why_not_chargeable(Decimal(invoice["net"]), currency) is None
    tied = (await admin.get("/admin/ledger/tie-out")).json
    [row] = [row for row in tied["items"] if row["currency"] == currency]
    assert Decimal(row["difference"]) == 0, row


async def test_a_price_from_before_that_cannot_be_charged_is_refused_at_checkout(
    store: Client, shop: Shop
) -> None:
    ada = await store.register()
    crowns = shop.product("Crowns")
    shop.price(crowns, "1.00", currency="SEK")
    await ada.add(("product", crowns, 1))
    refused = await ada.check_out()
    assert (refused.status, refused.json["code"]) == (409, "amount_not_payable")
    assert "3.00" in refused.json["detail"]
    assert shop.row("select count(*) from checkout") == 0


@pytest.mark.parametrize("currency", ["ABC", "XXX", "usd", "", "EURO"])
def test_a_store_in_no_currency_does_not_start(currency: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigProblem) as refused:
        read_settings(ShopSettings, "STORE", {"STORE_CURRENCY": currency or " "})
    assert str(refused.value).startswith("STORE_CURRENCY: ")
    assert "\n" not in str(refused.value)
    monkeypatch.setenv("STORE_CURRENCY", currency or " ")
    monkeypatch.setenv("STORE_JWT_KEY", "a key for the tests, long enough to be one")
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    for command in (["serve"], ["db", "load"]):
        result = CliRunner().invoke(main, command)
        assert (result.exit_code, result.stderr.count("\n")) == (1, 1), result.output
        assert "STORE_CURRENCY" in result.stderr


@pytest.mark.parametrize("currency", sorted(CURRENCIES))
def test_every_currency_has_generated_prices(currency: str) -> None:
    for cents in (99, 249, 1999, 7999):
        price = Decimal(price_text(cents, currency))
        assert why_not_chargeable(price, currency) is None
        assert major_units(minor_units(price, currency), currency) == price


def test_the_database_knows_the_same_decimals(db: psycopg.Connection[Any]) -> None:
    known = db.execute(
        "select currency, currency_decimals(currency) from unnest(%s::text[]) as currency",
        [sorted(CURRENCIES)],
    ).fetchall()
    assert dict(known) == {currency: decimals(currency) for currency in CURRENCIES}
