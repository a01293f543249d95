"""Requests that may succeed: a generated one is given what exists, and a body that its operation accepts."""

import itertools
from random import Random
from typing import Any

from tests.fuzz.examples import OF_STORE
from tests.fuzz.memory import Memory

# How often; the rest goes out as it was generated.
OF_ALL = 0.7
BODIES = 0.7
ONE_FIELD_MORE = 0.3

# Fields that take an id, beside the parameters of that name.
TAKES = {
    "payment_intent": "intent_id",
    "charge": "charge_id",
    "customer": "customer_id",
    "default_payment_method": "method_id",
    "test_clock": "clock_id",
}
_UNPAID = ("requires_payment_method", "requires_confirmation", "requires_action")
_CONTESTED = ("needs_response", "warning_needs_response")
WANTED: dict[tuple[str, str], tuple[str, ...]] = {
    ("confirm_payment_intent", "intent_id"): _UNPAID[:2],
    ("capture_payment_intent", "intent_id"): ("requires_capture",),
    ("cancel_payment_intent", "intent_id"): (*_UNPAID, "requires_capture"),
    ("update_payment_intent", "intent_id"): _UNPAID,
    ("create_refund", "intent_id"): ("succeeded",),
    ("create_refund", "charge_id"): ("succeeded",),
    ("update_dispute", "dispute_id"): _CONTESTED,
    ("close_dispute", "dispute_id"): _CONTESTED,
    ("expire_checkout_session", "session_id"): ("open",),
    ("update_checkout_session", "session_id"): ("open",),
    ("get_method", "method_id"): ("attached",),
    ("attach_payment_method", "method_id"): ("loose",),
    ("detach_payment_method", "method_id"): ("attached",),
    ("update_payment_method", "method_id"): ("attached",),
    ("advance_test_clock", "clock_id"): ("ready",),
    ("refund", "purchase_id"): ("paid", "partially_refunded"),
}


class Mender:
    """Mends one case after another; the seed makes it mend them alike again."""

    def __init__(self, memory: Memory, seed: int) -> None:
        self.memory = memory
        self._chance = Random(seed)
        self._run = seed
        self._count = itertools.count()
        self._keys: set[str] = set()

    def lacks(self, operation: str) -> bool:
        """Whether nothing is known that the operation could be done to."""
        wanted = [(name, states) for (of, name), states in WANTED.items() if of == operation]
        return bool(wanted) and not any(self.memory.has(name, states) for name, states in wanted)

    def new_key(self) -> str:
        """That no run has sent before, since the program keeps them."""
        return f"{self._run}-{next(self._count)}"

    def chooses(self) -> bool:
        """Whether the next request is to be mended."""
        return self._chance.random() < OF_ALL

    def mend(self, case: Any) -> None:
        """The coverage phase keeps its bodies and queries, which are to be just so."""
        definition = case.operation.definition.raw
        name = definition.get("operationId", "")
        phase = case.meta.phase.name.value if case.meta else ""
        self._mend_key(case, phase)
        if phase in ("fuzzing", "stateful"):
            self._mend_body(case, name, phase, definition)
            _drop_filters(case, self._chance)
        self._name_what_exists(name, phase, case.path_parameters)
        self._name_what_exists(name, phase, case.body)
        self._pair(name, case.path_parameters)

    def doubt(self, case: Any) -> None:
        """What the request was refused for may be past it."""
        operation = case.operation.definition.raw.get("operationId", "")
        for fields in (case.path_parameters, case.body):
            for field, value in fields.items() if isinstance(fields, dict) else ():
                if (operation, TAKES.get(field, field)) in WANTED:
                    self.memory.doubt(TAKES.get(field, field), value)

    def _mend_key(self, case: Any, phase: str) -> None:
        """A key that was sent before makes all that is new in the request an error."""
        key = (case.headers or {}).get("Idempotency-Key")
        if key is None:
            return
        if phase != "coverage" or key in self._keys:
            case.headers["Idempotency-Key"] = self.new_key()
        self._keys.add(key)

    def _mend_body(self, case: Any, name: str, phase: str, definition: dict[str, Any]) -> None:
        given = case.body if isinstance(case.body, dict) else {}
        media = next(iter(definition.get("requestBody", {}).get("content", {}).values()), {})
        if not media or self._chance.random() > BODIES:
            return
        linked = given if phase == "stateful" else {}
        known = {key: value for key, value in linked.items() if self.memory.knows(TAKES.get(key, key), value)}
        more = (
            self._chance.sample(sorted(given), 1) if given and self._chance.random() < ONE_FIELD_MORE else []
        )
        case.body = self._body(name, media) | {key: given[key] for key in more} | known

    def _body(self, name: str, media: dict[str, Any]) -> dict[str, Any]:
        examples = [each["value"] for each in media.get("examples", {}).values()]
        examples += [media["example"]] if "example" in media else []
        body = dict(self._chance.choice([*examples, *OF_STORE.get(name, [])] or [{}]))
        if name in ("register", "change_me"):
            handle = f"f{self._chance.getrandbits(48):x}"
            body |= {"handle_name": handle, "email": f"{handle}@example.com"}
        if name == "advance_test_clock":
            body["frozen_time"] = 1_850_000_000 + 60 * next(self._count)
        return body

    def _name_what_exists(self, operation: str, phase: str, fields: Any) -> None:
        """In place of every id that nothing has, or nothing in a fit state; a journey's own is left alone."""
        if isinstance(fields, list):
            for each in fields:
                self._name_what_exists(operation, phase, each)
        if not isinstance(fields, dict):
            return
        for field, value in fields.items():
            name = TAKES.get(field, field)
            states = WANTED.get((operation, name), ())
            known = self.memory.ids(name, states)
            is_journey = phase == "stateful" and self.memory.knows(name, value)
            if known and isinstance(value, str | int) and not (is_journey or value in known):
                fields[field] = self._chance.choice(known)
                if field == "refresh_token":
                    self.memory.forget(field, fields[field])
            else:
                self._name_what_exists(operation, phase, value)

    def _pair(self, operation: str, path: Any) -> None:
        """A method is read beside the customer that has it."""
        pairs = self.memory.pairs() if operation == "get_method" else []
        if pairs:
            path["customer_id"], path["method_id"] = self._chance.choice(pairs)


def _drop_filters(case: Any, chance: Random) -> None:
    """All but one or none, since together they leave nothing."""
    if case.method.upper() == "GET" and isinstance(case.query, dict) and case.query:
        kept = chance.sample(sorted(case.query), chance.randrange(2))
        case.query = {name: case.query[name] for name in kept}
