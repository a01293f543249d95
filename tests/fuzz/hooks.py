"""For Schemathesis, in whose environment this runs: requests that end a session get one of their own."""

import atexit
import collections
import itertools
import json
import os
import pathlib
import random
import re
import urllib.request

import schemathesis

URL = os.environ.get("FUZZ_STORE_URL")
PASSWORD = "ada-demo-password"  # the documents' example
ENDING = {
    ("DELETE", "/me"),
    ("DELETE", "/sessions"),
    ("DELETE", "/sessions/current"),
    ("DELETE", "/sessions/{session_id}"),
    ("PUT", "/me/password"),
}
PREFIXES = {
    "intent_id": "pi",
    "charge_id": "ch",
    "refund_id": "re",
    "customer_id": "cus",
    "method_id": "pm",
    "dispute_id": "dp",
    "event_id": "evt",
    "endpoint_id": "we",
    "session_id": "cs",
    "clock_id": "clock",
    "transaction_id": "txn",
    "payment_intent": "pi",
    "charge": "ch",
    "customer": "cus",
}
_ID = re.compile(r'"id":\s*"(([a-z]+)_\w+)"')

_kept = {}
_chance = random.Random(0)
_count = itertools.count()
_answers = collections.Counter()


@schemathesis.hook
def after_call(context, case, response):
    """Count what was answered, for who reads whether the fuzzer got anywhere; remember what exists."""
    for found in _ID.finditer(response.text):
        kind = _kept.setdefault(found[2], collections.deque(maxlen=50))
        if found[1] not in kind:
            kind.append(found[1])
    _answers[f"{case.operation.definition.raw.get('operationId')} {response.status_code}"] += 1


@atexit.register
def _write_answers():
    if path := os.environ.get("FUZZ_ANSWERS"):
        pathlib.Path(path).write_text(json.dumps(_answers))


@schemathesis.hook
def before_call(context, case, kwargs):
    """Give a request that would end the run's own account or session to an account made for it.

    Of mockpay's requests, let two in three name objects that exist.
    """
    if not URL and next(_count) % 3:
        _name_what_exists(case)
    if URL and (case.method.upper(), case.operation.path) in ENDING:
        token = _new_token()

        def own_token(request):
            request.headers["Authorization"] = f"Bearer {token}"
            return request

        # Asked last, when the command line's header is there already.
        kwargs["auth"] = own_token


def _name_what_exists(case):
    for fields in (case.path_parameters, case.body):
        if isinstance(fields, dict):
            for name in fields.keys() & PREFIXES.keys():
                if kept := _kept.get(PREFIXES[name]):
                    fields[name] = _chance.choice(kept)


def _new_token():
    handle = f"f{os.getpid()}-{next(_count)}"
    account = {"handle_name": handle, "display_name": handle, "email": f"{handle}@example.com"}
    _post("/accounts", account | {"password": PASSWORD})
    return _post("/sessions", {"login": handle, "password": PASSWORD})["access_token"]


def _post(path, body):
    request = urllib.request.Request(
        URL + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)
