"""Customers and their payment methods: kept, charged, taken away, and nobody else's."""

import asyncio
from typing import Any

import aiohttp
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay
from tests.mockpay.test_payments import USD, types_of_events


async def latest(client: StripeClient, type_: str) -> dict[str, Any]:
    """The data of the latest event of this type."""
    return (await client.v1.events.list_async({"type": type_})).data[0].data.to_dict()


async def saved(client: StripeClient, token: str = "pm_card_visa") -> tuple[str, str]:
    """A new customer and a method of theirs."""
    customer = await client.v1.customers.create_async()
    method = await client.v1.payment_methods.attach_async(token, {"customer": customer.id})
    return customer.id, method.id


async def test_made_found_changed(client: StripeClient) -> None:
    ada = await client.v1.customers.create_async(
        {
            "email": "ada@example.com",
            "name": "Ada",
            "metadata": {"a": "1"},
            "address": {"city": "Sofia"},
            "preferred_locales": ["bg"],
        }
    )
    assert ada.id.startswith("cus_")
    assert (ada.email, ada.address.city, ada.preferred_locales) == ("ada@example.com", "Sofia", ["bg"])  # type: ignore[union-attr]
    bob = await client.v1.customers.create_async({"email": "bob@example.com"})
    listed = await client.v1.customers.list_async()
    assert [one.id for one in listed.data] == [bob.id, ada.id]
    for page in ({"starting_after": bob.id}, {"ending_before": ada.id}):
        found = await client.v1.customers.list_async({"email": "ada@example.com", **page})  # type: ignore[typeddict-item]
        assert [one.id for one in found.data] == ([ada.id] if "starting_after" in page else [])
    changed = await client.v1.customers.update_async(
        ada.id, {"name": "", "phone": "1", "metadata": {"b": "2"}, "address": ""}
    )
    assert (changed.name, changed.phone, changed.address, changed.email) == (None, "1", None, ada.email)
    assert changed.metadata.to_dict() == {"a": "1", "b": "2"}  # type: ignore[union-attr]
    assert (await client.v1.customers.retrieve_async(ada.id)).to_dict() == changed.to_dict()
    before = (await latest(client, "customer.updated"))["previous_attributes"]
    assert set(before) == {"name", "phone", "metadata", "address"}
    await client.v1.customers.update_async(ada.id, {"phone": "1"})
    assert await types_of_events(client) == ["customer.created"] * 2 + ["customer.updated"]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.customers.create_async({"email": "nobody"})
    assert (refused.value.code, refused.value.param) == ("email_invalid", "email")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.customers.update_async(ada.id, {"colour": "red"})  # type: ignore[typeddict-unknown-key]
    assert (refused.value.code, refused.value.param) == ("parameter_unknown", "colour")


async def test_one_customer_for_one_key(client: StripeClient) -> None:
    results = await asyncio.gather(
        *(
            client.v1.customers.create_async(
                {"name": "Ada"}, {"idempotency_key": "a", "max_network_retries": 5}
            )
            for _ in range(5)
        )
    )
    assert len({customer.id for customer in results}) == 1
    assert len((await client.v1.customers.list_async()).data) == 1
    with pytest.raises(stripe.IdempotencyError):
        await client.v1.customers.create_async({"name": "Bob"}, {"idempotency_key": "a"})


async def test_deleted(client: StripeClient) -> None:
    customer_id, method_id = await saved(client)
    await client.v1.customers.update_async(customer_id, {"email": "ada@example.com"})
    gone = await client.v1.customers.delete_async(customer_id)
    assert gone.to_dict() == {"id": customer_id, "object": "customer", "deleted": True}
    assert (await client.v1.customers.retrieve_async(customer_id)).to_dict() == gone.to_dict()
    assert (await client.v1.customers.list_async({"email": "ada@example.com"})).data == []
    assert (await latest(client, "customer.deleted"))["object"]["email"] == "ada@example.com"
    assert (await client.v1.payment_methods.retrieve_async(method_id)).customer is None
    for again in (
        client.v1.customers.delete_async(customer_id),
        client.v1.customers.update_async(customer_id, {"name": "Ada"}),
        client.v1.customers.payment_methods.list_async(customer_id),
    ):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await again
        assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_methods.attach_async("pm_card_visa", {"customer": customer_id})
    assert (refused.value.http_status, refused.value.param) == (400, "customer")


async def test_attached_and_detached(client: StripeClient) -> None:
    customer_id, method_id = await saved(client)
    other_id, _ = await saved(client, "pm_card_mastercard")
    listed = await client.v1.customers.payment_methods.list_async(customer_id, {"expand": ["data.customer"]})
    assert [(one.id, one.customer.id) for one in listed.data] == [(method_id, customer_id)]  # type: ignore[union-attr]
    assert [
        one.id for one in (await client.v1.payment_methods.list_async({"customer": customer_id})).data
    ] == [method_id]
    assert (await client.v1.customers.payment_methods.retrieve_async(customer_id, method_id)).id == method_id
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.customers.payment_methods.retrieve_async(other_id, method_id)
    assert refused.value.code == "resource_missing"
    with pytest.raises(stripe.InvalidRequestError, match="already been attached"):
        await client.v1.payment_methods.attach_async(method_id, {"customer": other_id})
    await client.v1.customers.update_async(
        customer_id, {"invoice_settings": {"default_payment_method": method_id}}
    )
    shown = await client.v1.customers.retrieve_async(
        customer_id, {"expand": ["invoice_settings.default_payment_method"]}
    )
    assert shown.invoice_settings.default_payment_method.card.last4 == "4242"  # type: ignore[union-attr]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.customers.update_async(
            other_id, {"invoice_settings": {"default_payment_method": method_id}}
        )
    assert refused.value.param == "invoice_settings[default_payment_method]"
    detached = await client.v1.payment_methods.detach_async(method_id)
    assert detached.customer is None
    assert (await latest(client, "payment_method.detached"))["previous_attributes"] == {
        "customer": customer_id
    }
    shown = await client.v1.customers.retrieve_async(customer_id)
    assert shown.invoice_settings.default_payment_method is None  # type: ignore[union-attr]
    with pytest.raises(stripe.InvalidRequestError, match="not attached to a customer"):
        await client.v1.payment_methods.detach_async(method_id)
    with pytest.raises(stripe.InvalidRequestError, match="may not be used again"):
        await client.v1.payment_methods.attach_async(method_id, {"customer": customer_id})
    with pytest.raises(stripe.InvalidRequestError, match="may not be used again"):
        await client.v1.payment_intents.create_async({**USD, "payment_method": method_id, "confirm": True})


async def test_a_kept_card_is_renewed(client: StripeClient) -> None:
    _, method_id = await saved(client)
    await client.v1.payment_methods.update_async(
        method_id, {"billing_details": {"name": "Ada", "address": {"city": "Sofia"}}}
    )
    changed = await client.v1.payment_methods.update_async(
        method_id,
        {
            "card": {"exp_year": 2040},
            "billing_details": {"email": "ada@example.com", "address": {"country": "BG"}},
            "allow_redisplay": "always",
            "metadata": {"a": "1"},
        },
    )
    assert (changed.card.exp_year, changed.allow_redisplay) == (2040, "always")  # type: ignore[union-attr]
    details = changed.billing_details
    assert (details.name, details.email) == ("Ada", "ada@example.com")
    assert (details.address.city, details.address.country) == ("Sofia", "BG")  # type: ignore[union-attr]
    before = (await latest(client, "payment_method.updated"))["previous_attributes"]
    assert set(before) == {"card", "billing_details", "allow_redisplay", "metadata"}
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_methods.update_async(method_id, {"card": {"exp_month": 13}})
    assert declined.value.code == "invalid_expiry_month"
    loose = await client.v1.payment_methods.create_async({"type": "card", "card": {"token": "tok_visa"}})
    with pytest.raises(stripe.InvalidRequestError, match="save this PaymentMethod to a customer"):
        await client.v1.payment_methods.update_async(loose.id, {"metadata": {"a": "1"}})


async def test_cards_that_the_bank_does_not_let_be_kept(client: StripeClient) -> None:
    customer_id, method_id = await saved(client, "pm_card_chargeCustomerFail")
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_intents.create_async(
            {**USD, "customer": customer_id, "payment_method": method_id, "confirm": True}
        )
    assert declined.value.code == "card_declined"
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_methods.attach_async(
            "pm_card_chargeDeclinedInsufficientFunds", {"customer": customer_id}
        )
    assert declined.value.error.decline_code == "insufficient_funds"
    with pytest.raises(stripe.CardError):
        await client.v1.customers.create_async({"payment_method": "pm_card_chargeDeclined"})
    assert len((await client.v1.customers.list_async()).data) == 1
    kept = await client.v1.customers.create_async({"payment_method": "pm_card_threeDSecure2Required"})
    assert len((await client.v1.customers.payment_methods.list_async(kept.id)).data) == 1


async def test_a_customer_pays(client: StripeClient) -> None:
    customer_id, method_id = await saved(client)
    intent = await client.v1.payment_intents.create_async(
        {
            **USD,
            "customer": customer_id,
            "payment_method": method_id,
            "confirm": True,
            "expand": ["customer", "latest_charge.customer"],
        }
    )
    assert intent.status == "succeeded"
    assert intent.customer.id == intent.latest_charge.customer.id == customer_id  # type: ignore[union-attr]
    assert len((await client.v1.payment_intents.list_async({"customer": customer_id})).data) == 1
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.create_async({**USD, "customer": "cus_nobody"})
    assert (refused.value.http_status, refused.value.code, refused.value.param) == (
        400,
        "resource_missing",
        "customer",
    )


async def test_nobody_pays_with_another_s_card(client: StripeClient) -> None:
    customer_id, method_id = await saved(client)
    other_id, _ = await saved(client)
    create = client.v1.payment_intents.create_async
    with pytest.raises(stripe.InvalidRequestError, match="Please include the Customer") as refused:
        await create({**USD, "payment_method": method_id})
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "source")
    with pytest.raises(stripe.InvalidRequestError, match="does not belong to the Customer") as refused:
        await create({**USD, "customer": other_id, "payment_method": method_id, "confirm": True})
    assert (refused.value.code, refused.value.param) == (None, "payment_method")
    intent = await create({**USD, "customer": customer_id, "payment_method": method_id})
    for customer in (other_id, ""):
        with pytest.raises(stripe.InvalidRequestError):
            await client.v1.payment_intents.update_async(intent.id, {"customer": customer})
    await client.v1.payment_methods.detach_async(method_id)
    with pytest.raises(stripe.InvalidRequestError, match="may not be used again"):
        await client.v1.payment_intents.confirm_async(intent.id)
    assert (await client.v1.charges.list_async()).data == []


async def test_one_method_has_one_owner(client: StripeClient) -> None:
    method = await client.v1.payment_methods.create_async({"type": "card", "card": {"token": "tok_visa"}})
    ids = [(await client.v1.customers.create_async()).id for _ in range(6)]
    results = await asyncio.gather(
        *(client.v1.payment_methods.attach_async(method.id, {"customer": id_}) for id_ in ids),
        return_exceptions=True,
    )
    won = [result for result in results if isinstance(result, stripe.PaymentMethod)]
    assert len(won) == 1
    assert sum(isinstance(result, stripe.InvalidRequestError) for result in results) == 5
    assert (await types_of_events(client)).count("payment_method.attached") == 1


async def test_taken_away_and_deleted_at_once(client: StripeClient) -> None:
    """Both lock the customer and the method, in the one order: neither waits for ever, one detaches."""
    for _ in range(5):
        customer_id, method_id = await saved(client)
        detached, deleted = await asyncio.gather(
            client.v1.payment_methods.detach_async(method_id),
            client.v1.customers.delete_async(customer_id),
            return_exceptions=True,
        )
        assert isinstance(detached, stripe.PaymentMethod | stripe.InvalidRequestError)
        assert isinstance(deleted, stripe.Customer)
    assert (await types_of_events(client)).count("payment_method.detached") == 5


async def test_reset_forgets_customers(mockpay: Mockpay) -> None:
    customer_id, _ = await saved(mockpay.client)
    headers = {"Authorization": f"Bearer {mockpay.key}"}
    async with (
        aiohttp.ClientSession(mockpay.base, headers=headers) as session,
        session.post("/_mockpay/reset") as answer,
    ):
        assert answer.status == 200
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await mockpay.client.v1.customers.retrieve_async(customer_id)
    assert refused.value.code == "resource_missing"
