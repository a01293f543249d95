"""The Charge object."""

from store.mockpay.models import Charge
from store.mockpay.objects import Rendered

# Parameters of an intent that its charges take over.
KEPT_BY_CHARGE = (
    "application_fee_amount",
    "on_behalf_of",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)


def render_charge(charge: Charge) -> Rendered:
    kept = charge.kept
    return {
        "id": charge.id,
        "object": "charge",
        "amount": charge.amount,
        "amount_captured": charge.amount_captured,
        "amount_refunded": charge.amount_refunded,
        "application": None,
        "application_fee": None,
        "authorization_code": None,
        "balance_transaction": charge.balance_transaction,
        "billing_details": charge.billing_details,
        "calculated_statement_descriptor": kept.get("statement_descriptor") or "MOCKPAY",
        "captured": charge.captured,
        "created": charge.created,
        "currency": charge.currency,
        "customer": charge.customer,
        "description": charge.description,
        "disputed": charge.disputed,
        "failure_balance_transaction": None,
        "failure_code": charge.failure_code,
        "failure_message": charge.failure_message,
        "fraud_details": kept.get("fraud_details") or {},
        "level3": None,
        "livemode": False,
        "metadata": charge.metadata,
        "outcome": charge.outcome,
        "paid": charge.status == "succeeded",
        "payment_intent": charge.payment_intent,
        "payment_method": charge.payment_method,
        "payment_method_details": charge.payment_method_details,
        "presentment_details": None,
        "radar_options": {},
        "receipt_email": charge.receipt_email,
        "receipt_number": None,
        "receipt_url": None,
        "refunded": 0 < charge.amount_captured == charge.amount_refunded,
        "refunds": None,
        "review": None,
        "source": None,
        "source_transfer": None,
        "status": charge.status,
        "transfer": None,
        **{name: kept.get(name) for name in KEPT_BY_CHARGE},
    }
