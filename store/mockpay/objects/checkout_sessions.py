"""The checkout.Session object, its line items, and the prices and products that these were made of."""

from typing import Any

from store.mockpay.models import CheckoutItem, CheckoutSession
from store.mockpay.objects import Rendered

# Parameters of a session that are kept as they came and shown again.
KEPT_BY_SESSION = (
    "adaptive_pricing",
    "after_expiration",
    "allow_promotion_codes",
    "allowed_payment_method_types",
    "automatic_tax",
    "billing_address_collection",
    "branding_settings",
    "client_reference_id",
    "consent_collection",
    "custom_fields",
    "custom_text",
    "customer_creation",
    "excluded_payment_method_types",
    "integration_identifier",
    "invoice_creation",
    "locale",
    "managed_payments",
    "name_collection",
    "origin_context",
    "payment_method_options",
    "payment_method_types",
    "phone_number_collection",
    "redirect_on_completion",
    "return_url",
    "saved_payment_method_options",
    "shipping_address_collection",
    "submit_type",
    "tax_id_collection",
    "ui_mode",
    "wallet_options",
)
_NEVER_SET = (
    "client_secret",
    "collected_information",
    "consent",
    "currency_conversion",
    "customer_account",
    "invoice",
    "payment_link",
    "payment_method_configuration_details",
    "permissions",
    "presentment_details",
    "recovered_from",
    "setup_intent",
    "shipping_cost",
    "subscription",
)
# Objects that are shown even where nothing was given, and every key that they then have.
_SHOWN: dict[str, dict[str, Any]] = {
    "adaptive_pricing": {"enabled": False},
    "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
    "custom_text": dict.fromkeys(
        ("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")
    ),
    "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
    "phone_number_collection": {"enabled": False},
}
_INVOICE_DATA: dict[str, Any] = {
    **dict.fromkeys(
        ("account_tax_ids", "custom_fields", "description", "footer", "issuer", "rendering_options")
    ),
    "metadata": {},
}
MOST_ITEMS_EMBEDDED = 10


def line_items_path(session_id: str) -> str:
    return f"/v1/checkout/sessions/{session_id}/line_items"


def render_checkout_session(session: CheckoutSession) -> Rendered:
    """`line_items` is null, as it is with Stripe unless it is expanded."""
    kept = session.kept
    invoice = kept.get("invoice_creation") or {}
    return {
        "id": session.id,
        "object": "checkout.session",
        "amount_subtotal": session.amount,
        "amount_total": session.amount,
        "cancel_url": session.cancel_url,
        "created": session.created,
        "currency": session.currency,
        "customer": session.customer,
        "customer_details": session.customer_details,
        "customer_email": session.customer_email,
        "discounts": [],
        "expires_at": session.expires_at,
        "line_items": None,
        "livemode": False,
        "metadata": session.metadata,
        "mode": "payment",
        "optional_items": [],
        "payment_intent": session.payment_intent,
        "payment_method_collection": "if_required",
        "payment_status": session.payment_status,
        "shipping_options": [],
        "status": session.status,
        "success_url": session.success_url,
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0, "breakdown": None},
        "url": session.url if session.status == "open" else None,
        **dict.fromkeys(_NEVER_SET),
        **{name: kept.get(name) for name in KEPT_BY_SESSION},
        **{name: {**shown, **(kept.get(name) or {})} for name, shown in _SHOWN.items()},
        "custom_fields": kept.get("custom_fields") or [],
        "invoice_creation": {
            "enabled": bool(invoice.get("enabled")),
            "invoice_data": {**_INVOICE_DATA, **(invoice.get("invoice_data") or {})},
        },
        "payment_method_types": kept.get("payment_method_types") or ["card"],
        "ui_mode": kept.get("ui_mode") or "hosted_page",
    }


def render_line_items(session: CheckoutSession) -> Rendered:
    """The list that stands in an expanded session; the rest of a long one is at its `url`."""
    shown = session.line_items[:MOST_ITEMS_EMBEDDED]
    return {
        "object": "list",
        "data": [render_line_item(session, item) for item in shown],
        "has_more": len(session.line_items) > len(shown),
        "url": line_items_path(session.id),
    }


def render_line_item(session: CheckoutSession, item: CheckoutItem) -> Rendered:
    return {
        "id": item.id,
        "object": "item",
        "adjustable_quantity": item.adjustable_quantity,
        "amount_discount": 0,
        "amount_subtotal": item.amount,
        "amount_tax": 0,
        "amount_total": item.amount,
        "currency": session.currency,
        "description": item.name,
        "discounts": [],
        "metadata": item.metadata,
        "price": _render_price(session, item),
        "quantity": item.quantity,
        "taxes": [],
    }


def _render_price(session: CheckoutSession, item: CheckoutItem) -> Rendered:
    whole = item.unit_amount.isdigit()
    return {
        "id": item.price,
        "object": "price",
        "active": False,
        "billing_scheme": "per_unit",
        "created": item.created,
        "currency": session.currency,
        "livemode": False,
        "metadata": {},
        "product": item.product,
        "tax_behavior": item.tax_behavior,
        "type": "one_time",
        "unit_amount": int(item.unit_amount) if whole else None,
        "unit_amount_decimal": item.unit_amount,
        **dict.fromkeys(
            (
                "currency_options",
                "custom_unit_amount",
                "lookup_key",
                "nickname",
                "recurring",
                "tiers",
                "tiers_mode",
                "transform_quantity",
            )
        ),
    }


def render_product(item: CheckoutItem) -> Rendered:
    """What `line_items.data.price.product` expands to."""
    given = item.product_data
    return {
        "id": item.product,
        "object": "product",
        "active": False,
        "created": item.created,
        "default_price": None,
        "description": given.get("description"),
        "images": given.get("images") or [],
        "livemode": False,
        "marketing_features": [],
        "metadata": given.get("metadata") or {},
        "name": item.name,
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": None,
        "tax_code": given.get("tax_code"),
        "tax_details": given.get("tax_details"),
        "type": "service",
        "unit_label": given.get("unit_label"),
        "updated": item.created,
        "url": None,
    }
