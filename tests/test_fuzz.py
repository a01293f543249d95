"""The fuzzer gets somewhere: its bodies are of their operations, and it names what exists in a fit state."""

from collections.abc import Iterator
from typing import Any

from tests.fuzz.memory import Memory
from tests.fuzz.mockpay_document import mockpay_document

OF_TYPE = {"integer": int, "array": list, "string": str}


def test_every_body_of_mockpays_document_is_of_its_schema() -> None:
    bodies = list(bodies_of(mockpay_document()))
    assert {"create_payment_intent", "create_checkout_session", "update_dispute"} <= {at for at, *_ in bodies}
    for operation, schema, body in bodies:
        assert set(schema["required"]) <= body.keys(), operation
        for name, value in body.items():
            kind = schema["properties"].get(name)
            assert kind, f"{operation} does not take {name}"
            fits = value in kind["enum"] if "enum" in kind else isinstance(value, OF_TYPE[kind["type"]])
            assert fits, f"{operation}: {name} is not to be {value!r}"


def bodies_of(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for item in document["paths"].values():
        for operation in item.values():
            for media in operation.get("requestBody", {}).get("content", {}).values():
                for example in media["examples"].values():
                    yield operation["operationId"], media["schema"], example["value"]


def test_a_payment_is_known_by_its_latest_state_and_not_by_an_events() -> None:
    memory = Memory()
    intent = {"id": "pi_1", "object": "payment_intent", "customer": None, "latest_charge": "ch_1"}
    memory.learn("/v1/payment_intents", intent | {"status": "requires_capture"})
    memory.learn("/v1/payment_intents", intent | {"id": "pi_2", "status": "succeeded"})
    assert memory.ids("intent_id", ("requires_capture",)) == ["pi_1"]
    assert memory.knows("charge_id", "ch_1")
    memory.learn("/v1/payment_intents/{intent_id}/capture", intent | {"status": "succeeded"})
    event = {"id": "evt_1", "object": "event", "data": {"object": intent | {"status": "requires_capture"}}}
    memory.learn("/v1/events", {"object": "list", "data": [event]})
    assert not memory.has("intent_id", ("requires_capture",))
    assert memory.ids("event_id") == ["evt_1"]


def test_what_was_deleted_is_not_named_again() -> None:
    memory = Memory()
    memory.learn("/v1/customers", {"id": "cus_1", "object": "customer"})
    customer = {"id": "cus_1", "object": "customer"}
    memory.learn("/v1/payment_methods", {"id": "pm_1", "object": "payment_method", "customer": customer})
    assert memory.pairs() == [("cus_1", "pm_1")]
    memory.learn("/v1/customers/{customer_id}", {"id": "cus_1", "object": "customer", "deleted": True})
    assert memory.pairs() == []
    assert memory.ids("customer_id") == []


def test_what_was_refused_is_named_last() -> None:
    memory = Memory()
    for one in ("cs_test_1", "cs_test_2"):
        memory.learn("/v1/checkout/sessions", {"id": one, "object": "checkout.session", "status": "open"})
    memory.doubt("session_id", "cs_test_1")
    memory.doubt("session_id", "made up")
    assert memory.ids("session_id", ("open",)) == ["cs_test_2"]


def test_the_stores_numbers_are_of_what_their_address_lists() -> None:
    memory = Memory()
    order = {"id": 7, "status": "paid", "invoice_id": 3, "purchases": [{"id": 9, "purchase_status": "paid"}]}
    memory.learn("/checkout", order)
    memory.learn("/admin/products/{product_id}/prices", {"id": 1, "price": "2.00"})
    assert memory.ids("order_id") == [7]
    assert memory.ids("invoice_id") == [3]
    assert memory.ids("purchase_id", ("paid",)) == [9]
    assert memory.ids("product_id") == []
