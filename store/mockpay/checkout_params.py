"""The parameters that a Checkout Session is created with, and those that mockpay has to refuse."""

from typing import Literal

import msgspec

from store.mockpay.errors import invalid
from store.mockpay.forms import Kept, Metadata, Params

MOST_ITEMS = 100


class ProductData(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    description: str | None = None
    images: list[str] | None = None
    metadata: Metadata = None
    tax_code: str | None = None
    tax_details: Kept = None
    unit_label: str | None = None


class PriceData(msgspec.Struct, frozen=True, kw_only=True):
    currency: str
    product: str | None = None
    product_data: ProductData | None = None
    recurring: Kept = None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] = "unspecified"
    unit_amount: int | None = None
    unit_amount_decimal: str | None = None


class AdjustableQuantity(msgspec.Struct, frozen=True, kw_only=True):
    enabled: bool
    maximum: int | None = None
    minimum: int | None = None


class LineItem(msgspec.Struct, frozen=True, kw_only=True):
    adjustable_quantity: AdjustableQuantity | None = None
    metadata: Metadata = None
    price: str | None = None
    price_data: PriceData | None = None
    quantity: int | None = None
    tax_rates: Kept = None


class PaymentIntentData(msgspec.Struct, frozen=True, kw_only=True):
    application_fee_amount: int | None = None
    capture_method: Literal["automatic", "automatic_async", "manual"] | None = None
    description: str | None = None
    metadata: Metadata = None
    on_behalf_of: str | None = None
    receipt_email: str | None = None
    setup_future_usage: Literal["off_session", "on_session"] | None = None
    shipping: Kept = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    transfer_data: Kept = None
    transfer_group: str | None = None


class NewCheckoutSession(Params, frozen=True, kw_only=True):
    mode: Literal["payment", "setup", "subscription"]
    adaptive_pricing: Kept = None
    after_expiration: Kept = None
    allow_promotion_codes: bool | None = None
    allowed_payment_method_types: list[str] | None = None
    automatic_tax: Kept = None
    billing_address_collection: Literal["auto", "required"] | None = None
    branding_settings: Kept = None
    cancel_url: str | None = None
    client_reference_id: str | None = None
    consent_collection: Kept = None
    currency: str | None = None
    custom_fields: Kept = None
    custom_text: Kept = None
    customer: str | None = None
    customer_account: str | None = None
    customer_creation: Literal["always", "if_required"] | None = None
    customer_email: str | None = None
    customer_update: Kept = None
    discounts: Kept = None
    excluded_payment_method_types: list[str] | None = None
    expires_at: int | None = None
    integration_identifier: str | None = None
    invoice_creation: Kept = None
    line_items: list[LineItem] | None = None
    locale: str | None = None
    managed_payments: Kept = None
    metadata: Metadata = None
    name_collection: Kept = None
    optional_items: Kept = None
    origin_context: Literal["mobile_app", "web"] | None = None
    payment_intent_data: PaymentIntentData | None = None
    payment_method_collection: Literal["always", "if_required"] | None = None
    payment_method_configuration: str | None = None
    payment_method_data: Kept = None
    payment_method_options: Kept = None
    payment_method_types: list[Literal["card", "link", "us_bank_account"]] | None = None
    permissions: Kept = None
    phone_number_collection: Kept = None
    redirect_on_completion: Literal["always", "if_required", "never"] | None = None
    return_url: str | None = None
    saved_payment_method_options: Kept = None
    setup_intent_data: Kept = None
    shipping_address_collection: Kept = None
    shipping_options: Kept = None
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] | None = None
    subscription_data: Kept = None
    success_url: str | None = None
    tax_id_collection: Kept = None
    ui_mode: (
        Literal["hosted_page", "hosted", "embedded_page", "embedded", "elements", "custom", "form"] | None
    ) = None
    wallet_options: Kept = None


# Known to Stripe, and not to be passed over: they would change what is paid, or by what.
_REFUSED = {
    "customer_account": "mockpay has no Accounts",
    "discounts": "mockpay has no Coupons and no PromotionCodes",
    "optional_items": "mockpay has no Prices to offer",
    "permissions": "it is for embedded pages alone, and mockpay has only the hosted page",
    "setup_intent_data": "mockpay has no SetupIntents",
    "shipping_options": "mockpay has no ShippingRates",
    "subscription_data": "mockpay has no Subscriptions",
}


def check_supported(params: NewCheckoutSession) -> None:
    """Raises StripeError for what would need an object that mockpay does not have."""
    if params.mode != "payment":
        lacks = "Subscriptions" if params.mode == "subscription" else "SetupIntents"
        raise invalid(
            f"mockpay supports Checkout Sessions in `payment` mode alone: it has no {lacks}.", "mode"
        )
    if params.ui_mode not in (None, "hosted_page", "hosted"):
        raise invalid(
            f"mockpay has the hosted page alone: ui_mode `{params.ui_mode}` is not supported.", "ui_mode"
        )
    for name, because in _REFUSED.items():
        if getattr(params, name):
            raise invalid(f"mockpay does not support {name}: {because}.", name)
    if not params.line_items:
        raise invalid(
            "The parameter `line_items` is required in payment mode.", "line_items", "parameter_missing"
        )
    if len(params.line_items) > MOST_ITEMS:
        raise invalid(f"You can have at most {MOST_ITEMS} line items.", "line_items")
