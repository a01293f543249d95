"""The PaymentIntent object."""

from store.mockpay.models import PaymentIntent
from store.mockpay.objects import Rendered

# Parameters of an intent that are kept as they came and shown again.
KEPT_BY_INTENT = (
    "allowed_payment_method_types",
    "amount_details",
    "application_fee_amount",
    "automatic_payment_methods",
    "excluded_payment_method_types",
    "hooks",
    "on_behalf_of",
    "payment_details",
    "payment_method_options",
    "payment_method_types",
    "setup_future_usage",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)


def types_of(intent: PaymentIntent) -> list[str]:
    """The types of payment methods that it names, by the older parameter or the newer; none is all."""
    kept = intent.kept
    return kept.get("payment_method_types") or kept.get("allowed_payment_method_types") or []


def render_payment_intent(intent: PaymentIntent) -> Rendered:
    kept = intent.kept
    return {
        "id": intent.id,
        "object": "payment_intent",
        "amount": intent.amount,
        "amount_capturable": intent.amount_capturable,
        "amount_received": intent.amount_received,
        "application": None,
        "canceled_at": intent.canceled_at,
        "cancellation_reason": intent.cancellation_reason,
        "capture_method": intent.capture_method,
        "client_secret": intent.client_secret,
        "confirmation_method": intent.confirmation_method,
        "created": intent.created,
        "currency": intent.currency,
        "customer": intent.customer,
        "customer_account": None,
        "description": intent.description,
        "last_payment_error": intent.last_payment_error,
        "latest_charge": intent.latest_charge,
        "livemode": False,
        "managed_payments": None,
        "metadata": intent.metadata,
        "next_action": intent.next_action,
        "payment_method": intent.payment_method,
        "payment_method_configuration_details": None,
        "payment_record": None,
        "presentment_details": None,
        "processing": None,
        "receipt_email": intent.receipt_email,
        "review": None,
        "source": None,
        "status": intent.status,
        **{name: kept.get(name) for name in KEPT_BY_INTENT},
        "amount_details": kept.get("amount_details") or {"tip": {}},
        "payment_method_options": kept.get("payment_method_options") or _CARD_OPTIONS,
        "payment_method_types": types_of(intent) or ["card"],
    }


_CARD_OPTIONS = {
    "card": {
        "installments": None,
        "mandate_options": None,
        "network": None,
        "request_three_d_secure": "automatic",
    }
}
