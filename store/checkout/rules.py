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

# From a status, the ones it may move to. News that fits no edge is late or repeated, and moves nothing.
EDGES: Final[dict[str, tuple[str, ...]]] = {
    PENDING: (REQUIRES_ACTION, PAID, FAILED, CANCELED),
    REQUIRES_ACTION: (PAID, FAILED, CANCELED),
    PAID: (PARTIALLY_REFUNDED, REFUNDED),
    PARTIALLY_REFUNDED: (PAID, REFUNDED),
    REFUNDED: (PARTIALLY_REFUNDED, PAID),
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


def sources_of(status: str) -> list[str]:
    """The statuses from which this one can be reached."""
    return [source for source, targets in EDGES.items() if status in targets]


def sources_of_payment(status: str) -> list[str]:
    """Those of them that news of the payment may move on: a paid order is moved by its refunds alone."""
    return [source for source in sources_of(status) if source in UNSETTLED]


def total_of(items: list[LockedItem]) -> Decimal:
    """What the rows cost at the prices in force."""
    return sum((item.current_price * item.quantity for item in items), Decimal("0.00"))


def changed_prices(items: list[LockedItem]) -> list[LockedItem]:
    """The rows whose price in force is not the one that was seen."""
    return [item for item in items if item.current_price != item.price_snapshot]
