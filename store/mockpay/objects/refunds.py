"""The Refund object."""

from store.mockpay.models import Refund
from store.mockpay.objects import Rendered


def render_refund(refund: Refund) -> Rendered:
    reference = {"reference_status": "pending", "reference_type": "acquirer_reference_number"}
    return {
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount,
        "balance_transaction": refund.balance_transaction,
        "charge": refund.charge,
        "created": refund.created,
        "currency": refund.currency,
        "customer": None,
        "customer_account": None,
        "description": None,
        "destination_details": {"card": {"reference": None, **reference, "type": "refund"}, "type": "card"},
        "failure_balance_transaction": refund.failure_balance_transaction,
        "failure_reason": refund.failure_reason,
        "instructions_email": None,
        "metadata": refund.metadata,
        "next_action": None,
        "payment_intent": refund.payment_intent,
        "payment_method": None,
        "pending_reason": refund.pending_reason,
        "presentment_details": None,
        "reason": refund.reason,
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": refund.status,
        "transfer_reversal": None,
    }
