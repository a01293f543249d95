"""The Dispute object."""

from typing import Any

from store.mockpay.evidence import EnhancedEvidence, Evidence
from store.mockpay.models import Dispute
from store.mockpay.objects import Rendered
from store.mockpay.objects.balance import render_balance_transaction
from store.mockpay.rules import is_refundable


def render_dispute(dispute: Dispute, now: int) -> Rendered:
    """With its balance transactions in full, which are not expanded but always there."""
    return {
        "id": dispute.id,
        "object": "dispute",
        "amount": dispute.amount,
        "balance_transactions": [
            render_balance_transaction(row, now) for row in dispute.balance_transactions
        ],
        "charge": dispute.charge,
        "created": dispute.created,
        "currency": dispute.currency,
        "enhanced_eligibility_types": [],
        "evidence": _evidence(dispute.evidence),
        "evidence_details": {
            "due_by": dispute.due_by,
            "enhanced_eligibility": dict.fromkeys(_PROGRAMS),
            "has_evidence": bool(dispute.evidence),
            "past_due": dispute.past_due,
            "submission_count": dispute.submission_count,
            "submission_method": "manual" if dispute.submission_count else "not_submitted",
        },
        "intended_submission_method": dispute.intended_submission_method,
        "is_charge_refundable": is_refundable(dispute.status),
        "livemode": False,
        "metadata": dispute.metadata,
        "network_reason_code": dispute.network_reason_code,
        "payment_intent": dispute.payment_intent,
        "payment_method_details": {
            "amazon_pay": None,
            "card": dispute.payment_method_details["card"],
            "klarna": None,
            "paypal": None,
            "type": "card",
        },
        "reason": dispute.reason,
        "status": dispute.status,
    }


_PROGRAMS = EnhancedEvidence.__struct_fields__


def _evidence(given: dict[str, Any]) -> Rendered:
    shown = dict.fromkeys(Evidence.__struct_fields__) | given
    shown["enhanced_evidence"] = dict.fromkeys(_PROGRAMS) | given.get("enhanced_evidence", {})
    return shown
