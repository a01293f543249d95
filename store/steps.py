"""The moments at which a money flow can be cut off: each has a name, at which a test can kill the process."""

import os
import signal
from enum import StrEnum


class Step(StrEnum):
    """What has just been done; `..._ING`: inside a transaction, all but its commit."""

    CHECKOUT_RESERVING = "checkout_reserving"
    CHECKOUT_RESERVED = "checkout_reserved"
    CHECKOUT_ASKED = "checkout_asked"
    CHECKOUT_SETTLING = "checkout_settling"
    CHECKOUT_SETTLED = "checkout_settled"
    REFUND_RESERVING = "refund_reserving"
    REFUND_RESERVED = "refund_reserved"
    REFUND_ASKED = "refund_asked"
    REFUND_SETTLING = "refund_settling"
    REFUND_SETTLED = "refund_settled"
    REFRESH_PAYMENT_ASKED = "refresh_payment_asked"
    REFRESH_PAYMENT_SETTLED = "refresh_payment_settled"
    REFRESH_REFUND_ASKED = "refresh_refund_asked"
    REFRESH_REFUND_SETTLED = "refresh_refund_settled"
    REFRESH_DISPUTE_ASKED = "refresh_dispute_asked"
    REFRESH_DISPUTE_SETTLED = "refresh_dispute_settled"
    RETURN_TAKEN = "return_taken"
    RETURN_ASKED = "return_asked"
    RETURN_SETTLED = "return_settled"
    RECONCILE_PAYMENT_TAKEN = "reconcile_payment_taken"
    RECONCILE_PAYMENT_ASKED = "reconcile_payment_asked"
    RECONCILE_PAYMENT_SETTLED = "reconcile_payment_settled"
    RECONCILE_REFUND_TAKEN = "reconcile_refund_taken"
    RECONCILE_REFUND_ASKED = "reconcile_refund_asked"
    RECONCILE_REFUND_SETTLED = "reconcile_refund_settled"
    CANCEL_DUE = "cancel_due"
    CANCEL_ASKED = "cancel_asked"
    CANCELLATION_DUE = "cancellation_due"
    CANCELLATION_ASKED = "cancellation_asked"
    CANCELLATION_SETTLING = "cancellation_settling"
    CANCELLATION_SETTLED = "cancellation_settled"


_last: Step | None = None


def end_at(step: Step | None) -> None:
    """Let the process not live beyond this step; None lets it live."""
    global _last
    _last = step


def reach(step: Step) -> None:
    """Be at a step: as a power cut would, SIGKILL leaves nothing the time to tidy up."""
    if step is _last:
        os.kill(os.getpid(), signal.SIGKILL)
