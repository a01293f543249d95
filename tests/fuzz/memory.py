"""What the programs have said exists, and in which state they last said it is."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

Id = str | int

# mockpay's ids tell what they are of; the store's are of what their address lists.
OF_PREFIX = {
    "pi": "intent_id",
    "ch": "charge_id",
    "re": "refund_id",
    "cus": "customer_id",
    "pm": "method_id",
    "dp": "dispute_id",
    "evt": "event_id",
    "we": "endpoint_id",
    "cs": "session_id",
    "clock": "clock_id",
    "txn": "transaction_id",
}
OF_ADDRESS = {
    "products": "product_id",
    "bundles": "bundle_id",
    "cart": "item_id",
    "checkout": "order_id",
    "orders": "order_id",
    "purchases": "purchase_id",
    "transactions": "transaction_id",
    "invoices": "invoice_id",
    "credit-notes": "credit_note_id",
}
# What is found there has no address of its own.
NOT_LISTED = ("/prices", "/refund")
AT_MOST = 300

_PREFIX = re.compile(r"([a-z]+)_\w+\Z")


class Memory:
    """Ids by the name of the parameter that takes them, the latest known best."""

    def __init__(self) -> None:
        self._states: dict[str, dict[Id, str]] = defaultdict(dict)
        self._customer_of: dict[Id, Id] = {}

    def learn(self, path: str, said: Any) -> None:
        """Take in an answer's JSON."""
        segment = path.removeprefix("/admin").split("/")[1]
        of = "" if path.endswith(NOT_LISTED) else OF_ADDRESS.get(segment, "")
        for name, one, state in _found(said, of):
            if state == "deleted":
                self._states[name].pop(one, None)
            elif state or one not in self._states[name]:
                self._states[name][one] = state
                while len(self._states[name]) > AT_MOST:
                    self._states[name].pop(next(iter(self._states[name])))
        if isinstance(said, dict) and said.get("object") == "payment_method":
            owner = said["customer"]
            self._customer_of[said["id"]] = owner["id"] if isinstance(owner, dict) else owner

    def pairs(self) -> list[tuple[Id, Id]]:
        """Customers and a payment method that each has."""
        known = self._states["customer_id"]
        return [(owner, method) for method, owner in self._customer_of.items() if owner in known]

    def ids(self, name: str, states: Collection[str] = ()) -> list[Id]:
        """Those in one of the states, if there is any; else all."""
        known = self._states[name]
        return [one for one, state in known.items() if state in states] or list(known)

    def has(self, name: str, states: Collection[str]) -> bool:
        return any(state in states for state in self._states[name].values())

    def knows(self, name: str, one: Any) -> bool:
        return isinstance(one, str | int) and one in self._states[name]

    def doubt(self, name: str, one: Any) -> None:
        """It was refused: its state may be another by now."""
        if self.knows(name, one):
            self._states[name][one] = "doubted"

    def forget(self, name: str, one: Id) -> None:
        self._states[name].pop(one, None)


def _found(said: Any, of: str) -> Iterator[tuple[str, Id, str]]:
    if isinstance(said, list):
        for each in said:
            yield from _found(each, of)
    elif isinstance(said, dict):
        name = _name(said.get("id"), of)
        if name:
            yield name, said["id"], _state(said)
        for key, value in said.items():
            if key in ("customer", "latest_charge", "payment_intent") and (mentioned := _name(value, "")):
                yield mentioned, value, ""
            elif key == "refresh_token" or (key.endswith("_id") and type(value) is int):
                yield key, value, ""
            # An event tells what was so once.
            elif not (key == "data" and isinstance(value, dict)):
                yield from _found(value, "purchase_id" if key == "purchases" else of)


def _name(one: Any, of: str) -> str:
    if isinstance(one, int):
        return of
    matched = _PREFIX.match(one) if isinstance(one, str) else None
    return OF_PREFIX.get(matched[1], "") if matched else ""


def _state(said: dict[str, Any]) -> str:
    if said.get("deleted"):
        return "deleted"
    if said.get("object") == "payment_method":
        return "attached" if said.get("customer") else "loose"
    if said.get("object") == "charge" and said.get("refunded"):
        return "refunded"
    return str(said.get("purchase_status") or said.get("status") or "there")
