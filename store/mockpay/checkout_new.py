"""The row that the parameters of a new Checkout Session make."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from urllib.parse import urlsplit

import msgspec

from store.currencies import largest_charge, smallest_charge
from store.mockpay.amounts import check_step
from store.mockpay.calls import Call
from store.mockpay.checkout_params import (
    AdjustableQuantity,
    LineItem,
    NewCheckoutSession,
    PriceData,
    check_supported,
)
from store.mockpay.checkout_sessions import customer_details
from store.mockpay.customers import is_email
from store.mockpay.errors import StripeError, invalid
from store.mockpay.ids import new_id
from store.mockpay.metadata import merge
from store.mockpay.models import CheckoutItem, CheckoutSession, Customer
from store.mockpay.objects.checkout_sessions import KEPT_BY_SESSION

LEAST_SECONDS, MOST_SECONDS = 30 * 60, 24 * 3600
LEEWAY_SECONDS = 60  # clients count from their own clock, and before the request travels

_DECIMAL = re.compile(r"[0-9]{1,12}(\.[0-9]{1,12})?")


def read_session(
    call: Call, params: NewCheckoutSession, currency: str, customer: Customer | None
) -> CheckoutSession:
    """The session that the parameters describe; raises StripeError for what Stripe or mockpay refuses."""
    check_supported(params)
    items = [_item(call, item, at, currency) for at, item in enumerate(params.line_items or [])]
    amount = sum(item.amount for item in items)
    _check_total(amount, currency)
    if params.success_url is None:
        raise invalid("Missing required param: success_url.", "success_url", "parameter_missing")
    for name in ("success_url", "cancel_url", "return_url"):
        check_url(getattr(params, name), name)
    if params.customer_email is not None:
        if params.customer:
            raise invalid(
                "You may only specify one of these parameters: customer, customer_email.", "customer_email"
            )
        if not is_email(params.customer_email):
            raise invalid(
                f"Invalid email address: {params.customer_email[:80]}", "customer_email", "email_invalid"
            )
    if params.customer and params.customer_creation:
        raise invalid("customer_creation cannot be set when a customer is given.", "customer_creation")
    email = params.customer_email or (customer.email if customer else None)
    session_id = new_id("cs_test")
    return CheckoutSession(
        id=session_id,
        created=call.now,
        payment_status="unpaid" if amount else "no_payment_required",
        currency=currency,
        amount=amount,
        customer=params.customer or None,
        customer_email=params.customer_email,
        customer_details=customer_details(email) if email else None,
        metadata=merge({}, params.metadata),
        success_url=params.success_url,
        cancel_url=params.cancel_url,
        url=f"{call.settings.public_url.rstrip('/')}/c/pay/{session_id}",
        expires_at=_expiry(call.now, params.expires_at),
        line_items=items,
        payment_intent_data=_given(params.payment_intent_data),
        kept=_kept(params),
    )


def check_url(given: str | None, param: str) -> None:
    """Only what a browser may be sent to: http and https, with a host."""
    if given is None:
        return
    try:
        parts = urlsplit(given)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or any(character <= " " or character == "\x7f" for character in given):
        raise invalid(
            "Not a valid URL: it must be absolute, and begin with http:// or https://.", param, "url_invalid"
        )


def _check_total(amount: int, currency: str) -> None:
    code = currency.upper()
    least, most = smallest_charge(code), largest_charge(code)
    if 0 < amount < least:
        raise StripeError(
            400,
            f"The Checkout Session's total amount due must add up to at least {least} in the minor unit of "
            f"{currency}.",
            code="amount_too_small",
            param="line_items",
        )
    if amount > most:
        raise invalid(
            f"The Checkout Session's total amount must be no more than {most} in the minor unit.",
            "line_items",
            "amount_too_large",
        )
    check_step(amount, currency, "line_items")


def currency_of(params: NewCheckoutSession) -> str:
    """The one currency of all the items, as it was given."""
    currencies = [item.price_data.currency for item in params.line_items or [] if item.price_data]
    for at, currency in enumerate(currencies):
        if currency.lower() != (params.currency or currencies[0]).lower():
            raise invalid(
                "All line items of a Checkout Session must have the same currency.",
                f"line_items[{at}][price_data][currency]",
            )
    return currencies[0] if currencies else params.currency or "usd"


def _item(call: Call, item: LineItem, at: int, currency: str) -> CheckoutItem:
    path = f"line_items[{at}]"
    data = item.price_data
    if item.price is not None:
        raise invalid(
            f"No such price: '{item.price[:80]}'. mockpay has no Prices: use price_data.", f"{path}[price]"
        )
    if item.tax_rates:
        raise invalid("mockpay has no TaxRates.", f"{path}[tax_rates]")
    if data is None:
        raise invalid(
            f"Missing required param: {path}[price_data].", f"{path}[price_data]", "parameter_missing"
        )
    if data.recurring:
        raise invalid(
            "You must provide `mode=subscription` for a recurring price, and mockpay has no Subscriptions.",
            f"{path}[price_data][recurring]",
        )
    if data.product is not None:
        raise invalid(
            f"No such product: '{data.product[:80]}'. mockpay has no Products: use product_data.",
            f"{path}[price_data][product]",
        )
    if data.product_data is None:
        name = f"{path}[price_data][product_data]"
        raise invalid(f"Missing required param: {name}.", name, "parameter_missing")
    if not data.product_data.name.strip():
        name = f"{path}[price_data][product_data][name]"
        raise invalid(f"You passed an empty string for '{name}'.", name, "parameter_invalid_empty")
    if item.quantity is None:
        raise invalid(
            f"Quantity is required. Add `quantity` to `{path}`.", f"{path}[quantity]", "parameter_missing"
        )
    if item.quantity < 1:
        raise invalid(
            "This value must be greater than or equal to 1.", f"{path}[quantity]", "parameter_invalid_integer"
        )
    unit = _unit_amount(data, f"{path}[price_data]")
    exact = Decimal(unit) * item.quantity
    return CheckoutItem(
        id=new_id("li"),
        created=call.now,
        price=new_id("price"),
        product=new_id("prod"),
        name=data.product_data.name,
        unit_amount=unit,
        quantity=item.quantity,
        amount=int(exact.quantize(Decimal(1), ROUND_HALF_UP)),
        tax_behavior=data.tax_behavior,
        adjustable_quantity=_adjustable(item.adjustable_quantity),
        metadata=merge({}, item.metadata),
        product_data={name: value for name, value in _given(data.product_data).items() if name != "name"},
    )


def _unit_amount(data: PriceData, path: str) -> str:
    if (data.unit_amount is None) == (data.unit_amount_decimal is None):
        raise invalid(
            f"You must specify either `unit_amount` or `unit_amount_decimal` in `{path}`.",
            f"{path}[unit_amount]",
            "parameter_missing",
        )
    if data.unit_amount is not None:
        if data.unit_amount < 0:
            raise invalid("Invalid non-negative integer", f"{path}[unit_amount]", "parameter_invalid_integer")
        return str(data.unit_amount)
    given = data.unit_amount_decimal or ""
    if not _DECIMAL.fullmatch(given):
        raise invalid(f"Invalid decimal: {given[:40]}", f"{path}[unit_amount_decimal]")
    return f"{Decimal(given).normalize():f}"


def _adjustable(given: AdjustableQuantity | None) -> dict[str, Any] | None:
    if given is None or not given.enabled:
        return None
    return {
        "enabled": True,
        "maximum": 99 if given.maximum is None else given.maximum,
        "minimum": given.minimum or 0,
    }


def _expiry(now: int, given: int | None) -> int:
    if given is None:
        return now + MOST_SECONDS
    if given < now + LEAST_SECONDS - LEEWAY_SECONDS:
        raise invalid(
            "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
            "expires_at",
        )
    if given > now + MOST_SECONDS + LEEWAY_SECONDS:
        raise invalid(
            "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
            "expires_at",
        )
    return given


def _kept(params: NewCheckoutSession) -> dict[str, Any]:
    kept = {name: getattr(params, name) for name in KEPT_BY_SESSION if getattr(params, name) is not None}
    if not params.customer:
        kept.setdefault("customer_creation", "if_required")
    return {name: None if value == "" else value for name, value in kept.items()}


def _given(data: msgspec.Struct | None) -> dict[str, Any]:
    if data is None:
        return {}
    given = {name: getattr(data, name) for name in data.__struct_fields__}
    if "metadata" in given:
        given["metadata"] = merge({}, given["metadata"])
    return {name: value for name, value in given.items() if value not in (None, "", {})}
