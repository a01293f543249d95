"""What a checkout may become, and what it costs: pure."""

from decimal import Decimal
from typing import Final

from store.cart.models import LockedItem

PENDING: Final = "pending"
REQUIRES_ACTION: Final = "requires_action"
PAID: Final = "paid"
FAILED: Final = "failed"
CANCELED: Final = "canceled"
PARTIALLY_REFUNDED: Final = "partially_refunded"
REFUNDED: Final = "refunded"
DISPUTED: Final = "disputed"
CHARGED_BACK: Final = "charged_back"

# From a status, the ones it may move to. News that fits no edge is late or repeated, and moves nothing.
EDGES: Final[dict[str, tuple[str, ...]]] = {
    PENDING: (REQUIRES_ACTION, PAID, FAILED, CANCELED),
    REQUIRES_ACTION: (PAID, FAILED, CANCELED),
    PAID: (PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK),
    PARTIALLY_REFUNDED: (PAID, REFUNDED, DISPUTED, CHARGED_BACK),
    REFUNDED: (PARTIALLY_REFUNDED, PAID, DISPUTED, CHARGED_BACK),
    DISPUTED: (PAID, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK),
    CHARGED_BACK: (REFUNDED, DISPUTED),
    FAILED: (),
    CANCELED: (),
}

# What the provider says of a payment, as the checkout's status.
AFTER_PAYMENT: Final = {
    "pending": PENDING,
    "requires_action": REQUIRES_ACTION,
    "succeeded": PAID,
    "failed": FAILED,
    "canceled": CANCELED,
}


UNSETTLED: Final = (PENDING, REQUIRES_ACTION)


# From a dispute's status, the ones it may move to (https://docs.stripe.com/disputes/how-disputes-work).
DISPUTE_EDGES: Final[dict[str, tuple[str, ...]]] = {
    "warning_needs_response": ("warning_under_review", "warning_closed", "needs_response"),
    "warning_under_review": ("warning_closed", "needs_response"),
    "warning_closed": (),
    "needs_response": ("under_review", "won", "lost"),
    "under_review": ("won", "lost"),
    "won": (),
    "lost": (),
}


def sources_of_payment(status: str) -> list[str]:
    """From where news of the payment moves an order to this status."""
    return [source for source, targets in EDGES.items() if status in targets and source in UNSETTLED]


def sources_of_standing(status: str) -> list[str]:
    """From where its refunds and disputes move a paid order to this status."""
    return [source for source, targets in EDGES.items() if status in targets and source not in UNSETTLED]


def sources_of_dispute(status: str) -> list[str]:
    """The statuses of a dispute from which this one can be reached, by way of others too: news gets lost."""
    found = {source for source, targets in DISPUTE_EDGES.items() if status in targets}
    return sorted(found.union(*map(sources_of_dispute, found)))


def total_of(items: list[LockedItem]) -> Decimal:
    """What the rows cost at the prices in force."""
    return sum((item.current_price * item.quantity for item in items), Decimal("0.00"))


def changed_prices(items: list[LockedItem]) -> list[LockedItem]:
    """The rows whose price in force is not the one that was seen."""
    return [item for item in items if item.current_price != item.price_snapshot]


def allocate(amount: Decimal, remaining: dict[int, Decimal]) -> dict[int | None, Decimal] | None:
    """Which lines have an amount that was refunded of their order, by what remains of each.

    The line that has exactly so much left, else the first that has enough, else one line after another. None
    where all of them have too little.
    """
    exact = [line for line, left in remaining.items() if left == amount]
    enough = [line for line, left in remaining.items() if left >= amount]
    if enough:
        return {(exact or enough)[0]: amount}
    parts: dict[int | None, Decimal] = {}
    for line, left in remaining.items():
        parts[line] = min(left, amount - sum(parts.values()))
        if sum(parts.values()) == amount:
            return parts
    return None
