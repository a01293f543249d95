"""What every call has in common: keys, unknown parameters, error shapes, lists, expansion, object keys."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import psycopg
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay
from tests.mockpay.test_refunds import paid
from tests.sdk import sdk

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
async def http(mockpay: Mockpay) -> AsyncIterator[aiohttp.ClientSession]:
    headers = {"Authorization": f"Bearer {mockpay.key}"}
    async with aiohttp.ClientSession(mockpay.base, headers=headers) as session:
        yield session


async def test_a_wrong_key(mockpay: Mockpay) -> None:
    async with sdk(mockpay.base, "sk_test_wrong_and_long_enough") as client:
        with pytest.raises(stripe.AuthenticationError) as refused:
            await client.v1.payment_intents.list_async()
    assert refused.value.http_status == 401
    assert "wrong_and_long" not in str(refused.value)
    async with aiohttp.ClientSession(mockpay.base) as session:
        async with session.get("/v1/balance") as answer:
            assert answer.status == 401
            assert (await answer.json())["error"]["type"] == "invalid_request_error"
        basic = "Basic " + base64.b64encode(f"{mockpay.key}:".encode()).decode()
        async with session.get("/v1/balance", headers={"Authorization": basic}) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    ("body", "code", "param"),
    [
        ("amount=100&currency=usd&colour=red", "parameter_unknown", "colour"),
        ("amount=100&currency=usd&automatic_payment_methods[x]=1", "parameter_unknown",
         "automatic_payment_methods[x]"),
        ("currency=usd", "parameter_missing", "amount"),
        ("amount=12.5&currency=usd", "parameter_invalid_integer", "amount"),
        ("amount=9223372036854775808&currency=usd", "parameter_invalid_integer", "amount"),
        ("amount=&currency=usd", "parameter_invalid_empty", "amount"),
        ("amount=1&currency=usd", "amount_too_small", "amount"),
        ("amount=999999999&currency=usd", "amount_too_large", "amount"),
        ("amount=100&currency=dollars", None, "currency"),
        ("amount=100&currency=usd&confirm=maybe", None, "confirm"),
        ("amount=100&currency=usd&capture_method=later", None, "capture_method"),
        ("amount=100&currency=usd&metadata=x", None, "metadata"),
        ("amount=100&currency=usd&description=%00", None, "description"),
        ("amount=100&currency=usd&description=%ff", None, None),
        ("amount=100&currency=usd&payment_method=pm_nobody", "resource_missing", "payment_method"),
        ("amount=100&currency=usd&payment_method=pm_card_nobody", "resource_missing", "payment_method"),
        ("a" + "[b]" * 50 + "=1", "parameter_unknown", None),
    ],
)  # fmt: skip
async def test_wrong_parameters(
    http: aiohttp.ClientSession, body: str, code: str | None, param: str | None
) -> None:
    async with http.post("/v1/payment_intents", data=body, headers=FORM) as answer:
        error = (await answer.json())["error"]
        assert (answer.status, error["type"]) == (400, "invalid_request_error"), error
        assert error.get("code") == code
        if param:
            assert error["param"] == param


async def test_every_error_has_the_shape(http: aiohttp.ClientSession, mockpay: Mockpay) -> None:
    for method, path, status in (
        ("GET", "/v1/payment_intents/pi_nobody", 404),
        ("GET", "/v1/payment_intents/pi%00", 404),
        ("GET", "/v1/unicorns", 404),
        ("GET", "/nowhere", 404),
        ("PUT", "/v1/payment_intents", 405),
        ("GET", "/v1/charges/ch_nobody", 404),
        ("GET", "/v1/customers/cus_nobody", 404),
        ("POST", "/v1/customers/cus_nobody", 404),
        ("DELETE", "/v1/customers/cus_nobody", 404),
        ("GET", "/v1/customers/cus_nobody/payment_methods", 404),
        ("POST", "/v1/payment_methods/pm_nobody", 404),
        ("POST", "/v1/payment_methods/pm_nobody/detach", 404),
        ("GET", "/v1/payment_methods?customer=cus_nobody", 400),
        ("GET", "/v1/events/evt_nobody", 404),
        ("GET", "/v1/balance_transactions/txn_nobody", 404),
        ("GET", "/v1/payment_methods/pm_nobody", 404),
        ("GET", "/v1/charges?limit=0", 400),
        ("GET", "/v1/charges?limit=101", 400),
        ("GET", "/v1/charges?starting_after=a&ending_before=b", 400),
        ("GET", "/v1/charges?expand[]=balance_transaction", 400),
        ("GET", "/v1/charges?created[before]=1", 400),
    ):
        async with http.request(method, path, headers={"Stripe-Version": "2020-01-01"}) as answer:
            assert answer.status == status, path
            error = (await answer.json())["error"]
            assert {"type", "message"} <= error.keys()
            assert answer.headers["Request-Id"].startswith("req_")
            assert answer.headers["Stripe-Version"] == "2020-01-01"
    async with http.post("/v1/payment_intents", data="a=" + "b" * 300_000, headers=FORM) as answer:
        assert answer.status == 413
        assert "error" in await answer.json()


async def test_no_card_number_is_kept(http: aiohttp.ClientSession, mockpay: Mockpay) -> None:

    form = {
        "type": "card",
        "card[number]": "5555555555554444",
        "card[exp_month]": "1",
        "card[exp_year]": "40",
    }
    async with http.post("/v1/payment_methods", data=form, headers={"Idempotency-Key": "k"}) as answer:
        assert answer.status == 200
    with psycopg.connect(mockpay.database_url) as db:
        tables = db.execute("select tablename from pg_tables where schemaname = 'mockpay'").fetchall()
        for (table,) in tables:
            rows = db.execute(f"select t::text from mockpay.{table} t").fetchall()  # type: ignore[arg-type]
            assert not any("555555555555" in row[0] for row in rows), table


async def test_lists_are_paged_newest_first(client: StripeClient) -> None:
    made = [(await paid(client)).id for _ in range(5)]
    newest_first = made[::-1]
    page = await client.v1.payment_intents.list_async({"limit": 2})
    assert ([one.id for one in page.data], page.has_more) == (newest_first[:2], True)
    assert page.url == "/v1/payment_intents"
    page = await client.v1.payment_intents.list_async({"limit": 3, "starting_after": newest_first[1]})
    assert ([one.id for one in page.data], page.has_more) == (newest_first[2:], False)
    page = await client.v1.payment_intents.list_async({"limit": 2, "ending_before": newest_first[4]})
    assert ([one.id for one in page.data], page.has_more) == (newest_first[2:4], True)
    everything = await client.v1.payment_intents.list_async({"limit": 2})
    assert [one.id async for one in everything.auto_paging_iter()] == newest_first
    at = (await client.v1.payment_intents.retrieve_async(made[0])).created
    assert (await client.v1.payment_intents.list_async({"created": {"lt": at}})).data == []
    assert len((await client.v1.payment_intents.list_async({"created": {"gte": at}})).data) == 5
    charges = await client.v1.charges.list_async(
        {"payment_intent": made[0], "expand": ["data.balance_transaction", "data.payment_intent"]}
    )
    assert charges.data[0].balance_transaction.net == 941  # type: ignore[union-attr]
    assert charges.data[0].payment_intent.id == made[0]  # type: ignore[union-attr]
    succeeded = await client.v1.events.list_async({"types": ["charge.succeeded"]})
    assert len(succeeded.data) == 5
    event = await client.v1.events.retrieve_async(succeeded.data[0].id)
    assert event.data.object["payment_intent"] == made[-1]


async def test_what_cannot_be_expanded_is_refused(client: StripeClient) -> None:
    intent = await paid(client)
    for path in ("nothing", "latest_charge.nothing", "amount"):
        with pytest.raises(stripe.InvalidRequestError):
            await client.v1.payment_intents.retrieve_async(intent.id, {"expand": [path]})
    deep = await client.v1.payment_intents.retrieve_async(
        intent.id, {"expand": ["latest_charge.payment_intent.payment_method"]}
    )
    assert deep.latest_charge.payment_intent.payment_method.card.last4 == "4242"  # type: ignore[union-attr]


NEVER_SENT = {"OBJECT_NAME", "deleted"}


def keys_of(kind: type) -> set[str]:
    return set(kind.__annotations__) - NEVER_SENT


async def test_every_key_of_every_object(client: StripeClient) -> None:
    """A key that the SDK's types name and mockpay forgets would be an AttributeError for its users."""
    intent = await paid(client)
    refund = await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 100})
    charge = await client.v1.charges.retrieve_async(str(intent.latest_charge))
    method = await client.v1.payment_methods.retrieve_async(str(intent.payment_method))
    transaction = await client.v1.balance_transactions.retrieve_async(str(charge.balance_transaction))
    balance = await client.v1.balance.retrieve_async()
    event = (await client.v1.events.list_async()).data[0]
    address = {"city": "Sofia", "country": "BG"}
    customer = await client.v1.customers.create_async(
        {"address": address, "shipping": {"name": "Ada", "address": address}}  # type: ignore[typeddict-item]
    )
    card = charge.payment_method_details.card
    shown: list[tuple[Any, type]] = [
        (intent, stripe.PaymentIntent),
        (refund, stripe.Refund),
        (charge, stripe.Charge),
        (charge.outcome, stripe.Charge.Outcome),
        (charge.billing_details, stripe.Charge.BillingDetails),
        (card, stripe.Charge.PaymentMethodDetails.Card),
        (card.checks, stripe.Charge.PaymentMethodDetails.Card.Checks),
        (method, stripe.PaymentMethod),
        (method.card, stripe.PaymentMethod.Card),
        (method.billing_details, stripe.PaymentMethod.BillingDetails),
        (transaction, stripe.BalanceTransaction),
        (transaction.fee_details[0], stripe.BalanceTransaction.FeeDetail),
        (balance, stripe.Balance),
        (balance.available[0], stripe.Balance.Available),
        (customer, stripe.Customer),
        (customer.address, stripe.Customer.Address),
        (customer.shipping, stripe.Customer.Shipping),
        (customer.invoice_settings, stripe.Customer.InvoiceSettings),
        (event, stripe.Event),
        (event.request, stripe.Event.Request),
    ]
    for found, kind in shown:
        keys = set(found.to_dict())
        assert keys_of(kind) - keys == set(), kind
        assert keys - keys_of(kind) - {"id", "object"} == set(), kind


async def test_health(mockpay: Mockpay) -> None:
    async with aiohttp.ClientSession(mockpay.base) as session:
        for path in ("/health/live", "/health/ready"):
            async with session.get(path) as answer:
                assert answer.status == 200
