"""Checkout Sessions through the official SDK: created, shown, listed, updated, expired."""

import time
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay
from tests.mockpay.test_api import keys_of
from tests.mockpay.test_clock import DAY, advance
from tests.mockpay.test_customers import latest

SHOP = {
    "success_url": "https://shop.example/done?cs={CHECKOUT_SESSION_ID}",
    "cancel_url": "https://shop.example/",
}


def item(
    amount: int = 1999, quantity: int = 1, currency: str = "usd", name: str = "A game", **more: Any
) -> Any:
    price = {"currency": currency, "unit_amount": amount, "product_data": {"name": name, **more}}
    return {"price_data": price, "quantity": quantity}


async def new_session(client: StripeClient, *items: Any, **params: Any) -> stripe.checkout.Session:
    given: Any = {"mode": "payment", "line_items": list(items) or [item()], **SHOP, **params}
    return await client.v1.checkout.sessions.create_async(given)


async def test_a_session_as_stripe_shows_it(client: StripeClient, mockpay: Mockpay) -> None:
    session = await new_session(
        client,
        item(
            500, 3, description="Three of them", images=["https://shop.example/a.png"], metadata={"sku": "7"}
        ),
        item(1999, name="Another", currency="USD"),
        client_reference_id="cart-7",
        metadata={"order": "7"},
        expand=["line_items.data.price.product"],
    )
    assert session.id.startswith("cs_test_")
    assert (session.amount_subtotal, session.amount_total, session.currency) == (3499, 3499, "usd")
    assert (session.status, session.payment_status, session.payment_intent) == ("open", "unpaid", None)
    assert (session.mode, session.ui_mode, session.customer_creation) == (
        "payment",
        "hosted_page",
        "if_required",
    )
    assert session.url is not None
    assert session.url.startswith(f"{mockpay.base}/")
    assert session.expires_at - session.created == DAY
    assert (session.client_reference_id, session.metadata["order"]) == ("cart-7", "7")
    assert session.line_items is not None
    first, second = session.line_items.data
    assert (first.description, first.quantity, first.amount_total) == ("A game", 3, 1500)
    assert (second.description, second.price.unit_amount) == ("Another", 1999)  # type: ignore[union-attr]
    price: Any = first.price
    product = price.product
    assert (product.description, product.metadata.to_dict()) == ("Three of them", {"sku": "7"})
    again = await client.v1.checkout.sessions.retrieve_async(
        session.id, {"expand": ["line_items.data.price.product"]}
    )
    assert again.to_dict() == session.to_dict()
    shown: list[tuple[Any, type]] = [
        (session, stripe.checkout.Session),
        (session.automatic_tax, stripe.checkout.Session.AutomaticTax),
        (session.custom_text, stripe.checkout.Session.CustomText),
        (session.invoice_creation, stripe.checkout.Session.InvoiceCreation),
        (session.invoice_creation.invoice_data, stripe.checkout.Session.InvoiceCreation.InvoiceData),  # type: ignore[union-attr]
        (session.total_details, stripe.checkout.Session.TotalDetails),
        (first, stripe.LineItem),
        (price, stripe.Price),
        (product, stripe.Product),
    ]
    for found, kind in shown:
        keys = set(found.to_dict())
        assert keys_of(kind) - keys == set(), kind
        assert keys - keys_of(kind) - {"id", "object"} == set(), kind


async def test_what_changes_nothing_here_is_kept_and_shown(client: StripeClient) -> None:
    kept: dict[str, Any] = {
        "allow_promotion_codes": True,
        "automatic_tax": {"enabled": False},
        "billing_address_collection": "required",
        "branding_settings": {"display_name": "Northwind"},
        "consent_collection": {"terms_of_service": "none"},
        "custom_fields": [{"key": "engraving", "type": "text"}],
        "custom_text": {"submit": {"message": "Thank you."}},
        "invoice_creation": {"enabled": True, "invoice_data": {"footer": "f"}},
        "locale": "de",
        "payment_method_types": ["card"],
        "phone_number_collection": {"enabled": True},
        "return_url": "https://shop.example/",
        "shipping_address_collection": {"allowed_countries": ["BG", "DE"]},
        "submit_type": "donate",
        "tax_id_collection": {"enabled": True},
    }
    shown = (await new_session(client, **kept)).to_dict()
    for name, value in kept.items():
        found = shown[name]
        assert found == value or found.items() >= value.items() or name == "invoice_creation", name
    assert shown["invoice_creation"]["invoice_data"]["footer"] == "f"
    assert shown["custom_text"]["after_submit"] is None


PRICED = {
    "price_data": {"currency": "usd", "product_data": {"name": "A"}, "unit_amount": 1000},
    "quantity": 1,
}


def priced(**changes: Any) -> Any:
    data = {**PRICED["price_data"], **changes}  # type: ignore[dict-item]
    return {"line_items": [{"price_data": {k: v for k, v in data.items() if v is not None}, "quantity": 1}]}


REFUSED: list[tuple[Any, str, str]] = [
    ({"mode": "subscription"}, "mode", "payment"),
    ({"mode": "setup"}, "mode", "payment"),
    ({"mode": "gift"}, "mode", "must be one of"),
    ({"ui_mode": "embedded_page"}, "ui_mode", "hosted page alone"),
    ({"ui_mode": "custom"}, "ui_mode", "hosted page alone"),
    ({"line_items": [{"price": "price_1", "quantity": 1}]}, "line_items[0][price]", "no Prices"),
    ({"line_items": [{"quantity": 1}]}, "line_items[0][price_data]", "Missing required param"),
    ({"line_items": [{**PRICED, "quantity": 0}]}, "line_items[0][quantity]", "greater than or"),
    ({"line_items": [{"price_data": PRICED["price_data"]}]}, "line_items[0][quantity]", "is required"),
    ({"line_items": [{**PRICED, "tax_rates": ["txr_1"]}]}, "line_items[0][tax_rates]", "no TaxRates"),
    ({"line_items": [PRICED] * 101}, "line_items", "at most 100"),
    ({"line_items": []}, "line_items", "required"),
    ({"line_items": [item(), item(currency="eur")]}, "line_items[1][price_data][currency]", "same"),
    ({"line_items": [{**PRICED, "quantity": 10**17}]}, "line_items", "no more than"),
    (priced(unit_amount=49), "line_items", "at least 50"),
    (priced(unit_amount=-1), "line_items[0][price_data][unit_amount]", "non-negative"),
    (priced(unit_amount=None), "line_items[0][price_data][unit_amount]", "must specify"),
    (priced(unit_amount=None, unit_amount_decimal="1e3"),
     "line_items[0][price_data][unit_amount_decimal]", "decimal"),
    (priced(product_data={"name": " "}), "line_items[0][price_data][product_data][name]", "empty"),
    (priced(product_data=None), "line_items[0][price_data][product_data]", "Missing required param"),
    (priced(product="prod_1"), "line_items[0][price_data][product]", "no Products"),
    (priced(recurring={"interval": "month"}), "line_items[0][price_data][recurring]", "no Subscriptions"),
    (priced(currency="dollars"), "currency", "Invalid currency"),
    (priced(colour="red"), "line_items[0][price_data][colour]", "unknown parameter"),
    ({"discounts": [{"coupon": "c"}]}, "discounts", "no Coupons"),
    ({"shipping_options": [{"shipping_rate": "shr_1"}]}, "shipping_options", "no ShippingRates"),
    ({"colour": "red"}, "colour", "unknown parameter"),
    ({"success_url": "javascript:alert(1)"}, "success_url", "http://"),
    ({"success_url": "/done"}, "success_url", "http://"),
    ({"cancel_url": "https://[shop/"}, "cancel_url", "http://"),
    ({"cancel_url": "https://shop.example/ \r\nX: y"}, "cancel_url", "http://"),
    ({"expires_at": 1}, "expires_at", "at least 30 minutes"),
    ({"expires_at": 2 * 10**9 * 10}, "expires_at", "less than 24 hours"),
    ({"customer": "cus_nobody"}, "customer", "No such customer"),
    ({"customer_email": "ada"}, "customer_email", "Invalid email"),
]  # fmt: skip


async def test_what_is_refused(client: StripeClient) -> None:
    base: Any = {"mode": "payment", "line_items": [PRICED], **SHOP}
    for params, param, said in REFUSED:
        with pytest.raises(stripe.InvalidRequestError, match=said) as refused:
            await client.v1.checkout.sessions.create_async({**base, **params})
        assert (refused.value.http_status, refused.value.param) == (400, param), params
    assert (await client.v1.checkout.sessions.list_async()).data == []


async def test_a_page_needs_somewhere_to_go(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.checkout.sessions.create_async({"mode": "payment", "line_items": [item()]})
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "success_url")


async def test_parts_of_a_cent_are_rounded_a_line(client: StripeClient) -> None:
    price = {"currency": "usd", "unit_amount_decimal": "33.50", "product_data": {"name": "Coins"}}
    session = await new_session(
        client,
        {"price_data": price, "quantity": 5, "adjustable_quantity": {"enabled": True, "maximum": 9}},
        expand=["line_items"],
    )
    [line] = session.line_items.data  # type: ignore[union-attr]
    assert (session.amount_total, line.amount_total) == (168, 168)
    assert line.price.unit_amount is None  # type: ignore[union-attr]
    assert str(line.price.unit_amount_decimal) == "33.5"  # type: ignore[union-attr]
    assert line.adjustable_quantity.to_dict() == {"enabled": True, "maximum": 9, "minimum": 0}  # type: ignore[union-attr]


async def test_lists_and_their_filters(client: StripeClient) -> None:
    ada = await client.v1.customers.create_async({"email": "ada@example.com"})
    sessions = client.v1.checkout.sessions
    made = [
        await new_session(client),
        await new_session(client, customer=ada.id),
        await new_session(client, customer_email="bob@example.com"),
    ]
    await sessions.expire_async(made[0].id)
    newest_first = [one.id for one in made[::-1]]
    for params, wanted in (
        ({}, newest_first),
        ({"limit": 2}, newest_first[:2]),
        ({"starting_after": newest_first[0]}, newest_first[1:]),
        ({"ending_before": newest_first[2]}, newest_first[:2]),
        ({"customer": ada.id}, [made[1].id]),
        ({"customer_details": {"email": "ada@example.com"}}, [made[1].id]),
        ({"customer_details": {"email": "bob@example.com"}}, [made[2].id]),
        ({"status": "expired"}, [made[0].id]),
        ({"status": "open", "customer": ada.id}, [made[1].id]),
        ({"status": "complete"}, []),
        ({"payment_intent": "pi_nobody"}, []),
        ({"payment_link": "plink_nobody"}, []),
        ({"created": {"gt": made[2].created}}, []),
    ):
        found = await sessions.list_async(params)  # type: ignore[arg-type]
        assert [one.id for one in found.data] == wanted, params
    assert (await sessions.list_async({"limit": 2})).has_more
    expanded = await sessions.list_async({"customer": ada.id, "expand": ["data.customer", "data.line_items"]})
    assert expanded.data[0].customer.email == "ada@example.com"  # type: ignore[union-attr]
    assert expanded.data[0].line_items.data[0].quantity == 1  # type: ignore[union-attr]
    assert expanded.data[0].customer_details.email == "ada@example.com"  # type: ignore[union-attr]


async def test_line_items_are_paged(client: StripeClient) -> None:
    session = await new_session(
        client, *(item(100 + n, name=f"Game {n}") for n in range(12)), expand=["line_items"]
    )
    assert session.line_items is not None
    assert (len(session.line_items.data), session.line_items.has_more) == (10, True)
    lines = client.v1.checkout.sessions.line_items
    page = await lines.list_async(session.id, {"limit": 5})
    assert [line.description for line in page.data] == [f"Game {n}" for n in range(5)]
    assert page.has_more
    page = await lines.list_async(session.id, {"limit": 5, "starting_after": page.data[-1].id})
    assert [line.description for line in page.data] == [f"Game {n}" for n in range(5, 10)]
    page = await lines.list_async(session.id, {"limit": 3, "ending_before": page.data[0].id})
    assert ([line.description for line in page.data], page.has_more) == (["Game 2", "Game 3", "Game 4"], True)
    everything = await lines.list_async(session.id, {"limit": 5, "expand": ["data.price.product"]})
    found: list[Any] = [line async for line in everything.auto_paging_iter()]
    assert [line.price.product.name for line in found] == [f"Game {n}" for n in range(12)]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await lines.list_async(session.id, {"starting_after": "li_nobody"})
    assert refused.value.param == "starting_after"


async def test_metadata_alone_is_updated(client: StripeClient) -> None:
    session = await new_session(client, metadata={"a": "1", "b": "2"})
    sessions = client.v1.checkout.sessions
    changed = await sessions.update_async(session.id, {"metadata": {"a": "", "c": "3"}})
    assert changed.metadata.to_dict() == {"b": "2", "c": "3"}  # type: ignore[union-attr]
    assert (await sessions.retrieve_async(session.id)).to_dict() == changed.to_dict()
    for params in ({"line_items": [item()]}, {"collected_information": {"shipping_details": {"name": "A"}}}):
        with pytest.raises(stripe.InvalidRequestError, match="embedded") as refused:
            await sessions.update_async(session.id, params)  # type: ignore[arg-type]
        assert refused.value.param == next(iter(params))
    with pytest.raises(stripe.InvalidRequestError) as unknown:
        await sessions.update_async(session.id, {"success_url": "https://shop.example/"})  # type: ignore[typeddict-unknown-key]
    assert unknown.value.code == "parameter_unknown"


async def test_an_open_session_is_expired_once(client: StripeClient) -> None:
    sessions = client.v1.checkout.sessions
    session = await new_session(client)
    expired = await sessions.expire_async(session.id)
    assert (expired.status, expired.payment_status, expired.url) == ("expired", "unpaid", None)
    told = await latest(client, "checkout.session.expired")
    assert (told["object"]["id"], told["object"]["status"]) == (session.id, "expired")
    with pytest.raises(stripe.InvalidRequestError, match=r'in \["open"\] can be expired') as refused:
        await sessions.expire_async(session.id)
    assert refused.value.http_status == 400


async def test_a_session_expires_by_the_clock(client: StripeClient) -> None:
    now = int(time.time())
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": now})
    short = await new_session(client, expires_at=now + 1800)
    long = await new_session(client)
    sessions = client.v1.checkout.sessions
    await advance(client, clock.id, now + 1799)
    assert (await sessions.retrieve_async(short.id)).status == "open"
    await advance(client, clock.id, now + 1800)
    assert (await sessions.retrieve_async(short.id)).status == "expired"
    assert (await sessions.retrieve_async(long.id)).status == "open"
    await advance(client, clock.id, now + DAY)
    assert (await sessions.retrieve_async(long.id)).status == "expired"
    events = await client.v1.events.list_async({"type": "checkout.session.expired"})
    assert [event.data.object["id"] for event in events.data] == [long.id, short.id]


async def test_one_key_makes_one_session(client: StripeClient) -> None:
    params: Any = {"mode": "payment", "line_items": [item()], **SHOP, "expand": ["line_items"]}
    once, again = [
        await client.v1.checkout.sessions.create_async(params, {"idempotency_key": "k"}) for _ in range(2)
    ]
    assert once.to_dict() == again.to_dict()
    assert len((await client.v1.checkout.sessions.list_async()).data) == 1
    await client.raw_request_async("post", "/_mockpay/reset")
    assert (await client.v1.checkout.sessions.list_async()).data == []


async def test_there_is_no_such_session(client: StripeClient) -> None:
    sessions = client.v1.checkout.sessions
    for call in (
        sessions.retrieve_async,
        sessions.update_async,
        sessions.expire_async,
        sessions.line_items.list_async,
    ):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await call("cs_test_nobody")
        assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")
