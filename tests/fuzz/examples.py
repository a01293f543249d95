"""Bodies that their operations accept, so that journeys have somewhere to begin."""

from typing import Any

Body = dict[str, Any]

CARD: Body = {
    "amount": 1099,
    "currency": "usd",
    "payment_method": "pm_card_visa",
    "payment_method_types[]": ["card"],
}
NOW: Body = {"confirm": "true"}
LATER: Body = NOW | {"capture_method": "manual"}
DISPUTED: Body = NOW | {"payment_method": "pm_card_createDispute"}
METHOD: Body = {"type": "card", "card[token]": "tok_visa"}
LAMP: Body = {
    "mode": "payment",
    "success_url": "http://127.0.0.1:9/thanks",
    "line_items[0][quantity]": 2,
    "line_items[0][price_data][currency]": "usd",
    "line_items[0][price_data][unit_amount]": 700,
    "line_items[0][price_data][product_data][name]": "Lamp",
}
CLOCK: Body = {"frozen_time": 1_800_000_000}

OF_MOCKPAY: dict[str, list[Body]] = {
    "create_payment_intent": [
        CARD,
        CARD | NOW,
        CARD | LATER,
        CARD | NOW | {"payment_method": "pm_card_authenticationRequired"},
        CARD | DISPUTED,
    ],
    "confirm_payment_intent": [{"payment_method": "pm_card_visa", "return_url": "http://127.0.0.1:9/back"}],
    "capture_payment_intent": [{"amount_to_capture": 900}, {}],
    "create_refund": [{"payment_intent": "pi_1", "amount": 100}, {"charge": "ch_1", "amount": 100}],
    "create_customer": [{"email": "juno@example.com", "payment_method": "pm_card_visa"}],
    "create_payment_method": [METHOD],
    "attach_payment_method": [{"customer": "cus_1"}],
    "create_test_clock": [CLOCK],
    "create_webhook_endpoint": [{"url": "http://127.0.0.1:9/hook", "enabled_events[]": ["*"]}],
    "update_webhook_endpoint": [{"enabled_events[]": ["charge.succeeded"]}],
    "update_dispute": [
        {"evidence[uncategorized_text]": "winning_evidence", "submit": "true"},
        {"evidence[customer_name]": "Juno", "submit": "false"},
    ],
    "retry_event": [{"webhook_endpoint": "we_1"}],
    "create_checkout_session": [LAMP],
}
# Beside those of the store's own document.
OF_STORE: dict[str, list[Body]] = {
    "check_out": [
        {"item_ids": "all", "payment_method": method}
        for method in ("pm_card_visa", "pm_card_authenticationRequired", "pm_card_chargeDeclined")
    ],
    "refund": [{}, {"amount": "0.50"}],
    "add_items": [
        {"items": [{"product_id": 1, "quantity": 1}]},
        {"items": [{"bundle_id": 1, "quantity": 1}]},
    ],
}
