"""What an operation needs and the run has not made, or has used up: a payment to capture, a cart to buy."""

from collections.abc import Iterable
from typing import Any, Protocol

from tests.fuzz.examples import CARD, CLOCK, DISPUTED, LAMP, LATER, METHOD, NOW, Body
from tests.fuzz.plausible import Mender

INTENTS = "/v1/payment_intents"
SESSIONS = "/v1/checkout/sessions"
WITH_A_CART = ("check_out", "set_quantity", "remove_item")
NEEDS: dict[str, tuple[str, Body]] = {
    "confirm_payment_intent": (INTENTS, CARD),
    "capture_payment_intent": (INTENTS, CARD | LATER),
    "cancel_payment_intent": (INTENTS, CARD),
    "update_payment_intent": (INTENTS, CARD),
    "create_refund": (INTENTS, CARD | NOW),
    "update_dispute": (INTENTS, CARD | DISPUTED),
    "close_dispute": (INTENTS, CARD | DISPUTED),
    "expire_checkout_session": (SESSIONS, LAMP),
    "update_checkout_session": (SESSIONS, LAMP),
    "attach_payment_method": ("/v1/payment_methods", METHOD),
    "advance_test_clock": ("/v1/test_helpers/test_clocks", CLOCK),
}
LISTS = {
    "charge_id": "/v1/charges",
    "clock_id": "/v1/test_helpers/test_clocks",
    "dispute_id": "/v1/disputes",
    "event_id": "/v1/events",
    "refund_id": "/v1/refunds",
    "invoice_id": "/invoices",
    "credit_note_id": "/credit-notes",
    "bundle_id": "/bundles",
}


class Call(Protocol):
    """Asks the program; the answer is remembered, and empty where it refused."""

    def __call__(self, path: str, body: Body | None = None, key: str = "") -> dict[str, Any]: ...


def prepare(operation: str, parameters: Iterable[str], mender: Mender, call: Call) -> None:
    """Make what is lacking, and ask for what nobody has told of."""
    if operation in WITH_A_CART:
        fill_cart(call)
    if mender.lacks(operation):
        make(operation, mender, call)
    for name in parameters:
        if name in LISTS and not mender.memory.ids(name):
            call(LISTS[name])


def make(operation: str, mender: Mender, call: Call) -> None:
    """What the operation is done to."""
    if operation in NEEDS:
        call(*NEEDS[operation])
    if operation.endswith("_dispute"):
        call("/v1/disputes")
    if operation in ("get_method", "detach_payment_method", "update_payment_method"):
        customer, method = call("/v1/customers", {"name": "Juno"}), call("/v1/payment_methods", METHOD)
        call(f"/v1/payment_methods/{method.get('id')}/attach", {"customer": customer.get("id")})
    if operation == "refund":
        fill_cart(call)
        call("/checkout", {"item_ids": "all", "payment_method": "pm_card_visa"}, key=mender.new_key())


def fill_cart(call: Call) -> None:
    """With something that can be changed, removed or bought."""
    call("/cart/items", {"items": [{"product_id": 1, "quantity": 1}]})
