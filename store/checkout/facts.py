"""Whether what the provider says is about what is recorded here: the one comparison, for whoever asks it.

What differs settles nothing. Each function answers with what differs, in a sentence, or None.
"""

from decimal import Decimal

from store.fields import LARGEST_AMOUNT
from store.payments.models import PaymentRecord, RefundPart
from store.payments.outcomes import DisputeOutcome, PaymentOutcome, RefundOutcome


def payment_difference(recorded: PaymentRecord, outcome: PaymentOutcome) -> str | None:
    """Another payment than the recorded one; or one that succeeded with other money than is due."""
    if is_other_payment(recorded, outcome.provider_id):
        return f"this is not the order's payment, which is {recorded.provider_id}"
    if outcome.mark is not None and outcome.mark.group_id != recorded.group_id:
        return f"it names checkout {outcome.mark.group_id}, the order's is {recorded.group_id}"
    if outcome.status != "succeeded":
        return None
    if outcome.provider_id is None:
        return "the payment has no id"
    received, due = f"{outcome.received} {outcome.currency}", f"{recorded.amount} {recorded.currency}"
    if (outcome.received, outcome.currency) != (recorded.amount, recorded.currency):
        return f"{received} was received, {due} is due"
    if outcome.fee_currency not in (None, recorded.currency):
        return f"the fee is in {outcome.fee_currency}, the payment in {recorded.currency}"
    if not 0 <= outcome.fee <= outcome.received:
        return f"the fee is {outcome.fee}, the payment {outcome.received}"
    return None


def is_other_payment(recorded: PaymentRecord, provider_id: str | None) -> bool:
    """Whether the id is of another payment than the recorded one; an id that is not known yet may be any."""
    return None not in (recorded.provider_id, provider_id) and recorded.provider_id != provider_id


def refund_difference(parts: list[RefundPart], outcome: RefundOutcome) -> str | None:
    """Another refund than the recorded one, of another payment, or of other money."""
    if outcome.provider_id is None:
        # The provider refused it, and has made none.
        return None
    first = parts[0]
    if first.provider_id not in (None, outcome.provider_id):
        return f"this is not the refund that is recorded, which is {first.provider_id}"
    if outcome.status in ("failed", "canceled"):
        return None
    # An answer in which the payment is not named says nothing of it.
    if outcome.payment_id not in (None, first.payment_provider_id):
        return f"it is of payment {outcome.payment_id}, and not of {first.payment_provider_id}"
    asked = sum((part.amount for part in parts), Decimal(0))
    if (outcome.amount, outcome.currency) != (asked, first.currency):
        return f"{outcome.amount} {outcome.currency} was refunded, {asked} {first.currency} was asked for"
    return None


def dispute_difference(recorded: PaymentRecord, outcome: DisputeOutcome) -> str | None:
    """Of another payment than the recorded one, or of money that the payment cannot have been."""
    if recorded.provider_id != outcome.payment_id:
        return f"it is of payment {outcome.payment_id}, the order's is {recorded.provider_id}"
    if outcome.currency != recorded.currency:
        return f"it is in {outcome.currency}, the payment in {recorded.currency}"
    if not 0 < outcome.amount <= recorded.amount:
        return f"it is about {outcome.amount}, the payment was {recorded.amount}"
    if outcome.moved_currency is None:
        return "its balance transactions are in several currencies"
    largest = outcome.amount if outcome.moved_currency == recorded.currency else LARGEST_AMOUNT
    if not 0 <= outcome.reinstated <= outcome.withdrawn <= largest or not 0 <= outcome.fee <= LARGEST_AMOUNT:
        return (
            f"{outcome.withdrawn} was withdrawn, {outcome.reinstated} given back, with a fee of {outcome.fee}"
        )
    return None
