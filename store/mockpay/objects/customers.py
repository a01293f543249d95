"""The Customer object."""

from store.mockpay.models import Customer
from store.mockpay.objects import Rendered

# Parameters of a customer that are kept as they came and shown again.
KEPT_BY_CUSTOMER = (
    "address",
    "balance",
    "business_name",
    "individual_name",
    "invoice_prefix",
    "next_invoice_sequence",
    "preferred_locales",
    "shipping",
    "tax_exempt",
)


def render_customer(customer: Customer) -> Rendered:
    """Of a deleted one nothing is shown but that."""
    if customer.deleted:
        return {"id": customer.id, "object": "customer", "deleted": True}
    kept = customer.kept
    settings = kept.get("invoice_settings") or {}
    return {
        "id": customer.id,
        "object": "customer",
        "cash_balance": None,
        "created": customer.created,
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": customer.description,
        "discount": None,
        "email": customer.email,
        "invoice_credit_balance": {},
        "invoice_settings": {
            "custom_fields": settings.get("custom_fields"),
            "default_payment_method": customer.default_payment_method,
            "footer": settings.get("footer"),
            "rendering_options": settings.get("rendering_options"),
        },
        "livemode": False,
        "metadata": customer.metadata,
        "name": customer.name,
        "phone": customer.phone,
        "sources": None,
        "subscriptions": None,
        "tax": None,
        "tax_ids": None,
        "test_clock": kept.get("test_clock"),
        **{name: kept.get(name) for name in KEPT_BY_CUSTOMER},
        "balance": kept.get("balance") or 0,
        "next_invoice_sequence": kept.get("next_invoice_sequence") or 1,
        "preferred_locales": kept.get("preferred_locales") or [],
        "tax_exempt": kept.get("tax_exempt") or "none",
    }
