"""The evidence of a dispute: what may be given, how long it may be, and how it adds to what is there."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from store.mockpay.cards import Address
from store.mockpay.errors import invalid

# Stripe's bound of all fields together, and of the fields that are written at length.
MOST_CHARACTERS = 150_000
Long = Annotated[str, Meta(max_length=20_000)]


class AppealCard(msgspec.Struct, frozen=True, kw_only=True):
    reason_for_filing: str | None = None
    supporting_files: list[str] | Literal[""] | None = None


class Appeal(msgspec.Struct, frozen=True, kw_only=True):
    card: AppealCard | Literal[""] | None = None


class Compliance(msgspec.Struct, frozen=True, kw_only=True):
    fee_acknowledged: bool = False


class Transaction(msgspec.Struct, frozen=True, kw_only=True):
    customer_account_id: str | None = None
    customer_device_fingerprint: str | None = None
    customer_device_id: str | None = None
    customer_email_address: str | None = None
    customer_purchase_ip: str | None = None
    product_description: str | None = None
    shipping_address: Address | None = None


class DisputedTransaction(Transaction, frozen=True, kw_only=True):
    merchandise_or_services: Literal["merchandise", "services"] | None = None


class PriorTransaction(Transaction, frozen=True, kw_only=True):
    charge: str


class CompellingEvidence(msgspec.Struct, frozen=True, kw_only=True):
    disputed_transaction: DisputedTransaction | None = None
    prior_undisputed_transactions: list[PriorTransaction] = []


class EnhancedEvidence(msgspec.Struct, frozen=True, kw_only=True):
    mastercard_compliance: Compliance | None = None
    visa_compelling_evidence_3: CompellingEvidence | None = None
    visa_compliance: Compliance | None = None


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Each is optional, and cleared by an empty string; files are given by their ids."""

    access_activity_log: Long | None = None
    appeal: Appeal | Literal[""] | None = None
    billing_address: str | None = None
    cancellation_policy: str | None = None
    cancellation_policy_disclosure: Long | None = None
    cancellation_rebuttal: Long | None = None
    customer_communication: str | None = None
    customer_email_address: str | None = None
    customer_name: str | None = None
    customer_purchase_ip: str | None = None
    customer_signature: str | None = None
    duplicate_charge_documentation: str | None = None
    duplicate_charge_explanation: Long | None = None
    duplicate_charge_id: str | None = None
    enhanced_evidence: EnhancedEvidence | Literal[""] | None = None
    product_description: Long | None = None
    receipt: str | None = None
    refund_policy: str | None = None
    refund_policy_disclosure: Long | None = None
    refund_refusal_explanation: Long | None = None
    service_date: str | None = None
    service_documentation: str | None = None
    shipping_address: str | None = None
    shipping_carrier: str | None = None
    shipping_date: str | None = None
    shipping_documentation: str | None = None
    shipping_tracking_number: str | None = None
    uncategorized_file: str | None = None
    uncategorized_text: Long | None = None


def add_evidence(old: dict[str, Any], given: Evidence) -> dict[str, Any]:
    """What there is after this was given; raises StripeError for more than Stripe takes."""
    fields: dict[str, Any] = msgspec.to_builtins(given)
    new = {**old, **{name: _cleared(value) for name, value in fields.items() if value is not None}}
    new = {name: value for name, value in new.items() if value is not None}
    length = sum(len(value) for value in new.values() if isinstance(value, str))
    if length > MOST_CHARACTERS:
        raise invalid(
            f"The evidence has {length} characters; at most {MOST_CHARACTERS} are taken.", "evidence"
        )
    return new


def _cleared(value: Any) -> Any:
    """Null for what was given as empty, within objects too."""
    if isinstance(value, dict):
        return {name: _cleared(inner) for name, inner in value.items()}
    return [_cleared(inner) for inner in value] if isinstance(value, list) else value if value != "" else None
