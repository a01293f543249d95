"""For Schemathesis, in whose environment this runs: requests go out mended, and what came back is kept."""

import atexit
import base64
import collections
import hashlib
import hmac
import itertools
import json
import os
import pathlib
import time
import urllib.error
import urllib.parse
import urllib.request

import hypothesis.internal.conjecture.engine
import schemathesis
import schemathesis.generation.metrics

from tests.fuzz.memory import Memory
from tests.fuzz.plausible import Mender
from tests.fuzz.preparing import prepare

URL = os.environ["FUZZ_URL"]
TOKEN = os.environ["FUZZ_TOKEN"]
IS_MOCKPAY = os.environ["FUZZ_TARGET"] == "mockpay"
WEBHOOK_SECRET = os.environ["FUZZ_WEBHOOK_SECRET"]
PASSWORD = "ada-demo-password"  # the documents' example
# What would end the run's own account or session, or take the name that it logs in by.
ENDING = {"delete_me", "change_me", "change_password", "end_session", "log_out", "log_out_everywhere"}

# Steering towards what succeeds takes half of the time; mended requests do without. A scenario that is
# changed and played again meets what the first one left behind, and the whole stateful phase ends there.
schemathesis.generation.metrics.maximize = lambda *_, **__: None
hypothesis.internal.conjecture.engine.ConjectureRunner.generate_mutations_from = lambda *_: None

_memory = Memory()
_mender = Mender(_memory, int(os.environ["FUZZ_SEED"]))
_count = itertools.count()
_answers = collections.Counter()


@schemathesis.hook
def after_call(context, case, response):
    """Count what was answered, for who reads whether the fuzzer got anywhere; remember what exists."""
    if response.headers.get("content-type", [""])[0].startswith("application/json") and response.content:
        _memory.learn(case.operation.path, json.loads(response.content))
    if response.status_code in (400, 404, 409):
        _mender.doubt(case)
    _answers[f"{_name(case)} {response.status_code}"] += 1


@atexit.register
def _write_answers():
    if path := os.environ.get("FUZZ_ANSWERS"):
        pathlib.Path(path).write_text(json.dumps(_answers))


@schemathesis.hook
def before_call(context, case, kwargs):
    """Mend most requests, after what they need was prepared."""
    name = _name(case)
    is_mended = _mender.chooses()
    if is_mended:
        prepare(name, case.path_parameters or (), _mender, _call)
        _mender.mend(case)
    if name in ENDING:
        _act_as_another(case, kwargs)
    elif name == "receive" and is_mended:
        kwargs["auth"] = _signed


def _name(case):
    return case.operation.definition.raw.get("operationId")


def _act_as_another(case, kwargs):
    """As an account made for this request."""
    handle = f"f{os.getpid()}-{next(_count)}"
    account = {"handle_name": handle, "display_name": handle, "email": f"{handle}@example.com"}
    _call("/accounts", account | {"password": PASSWORD}, token=None)
    token = _call("/sessions", {"login": handle, "password": PASSWORD}, token=None)["access_token"]
    if "session_id" in (case.path_parameters or {}) and next(_count) % 2:
        case.path_parameters["session_id"] = _claims(token)["sid"]

    def own_token(request):
        request.headers["Authorization"] = f"Bearer {token}"
        return request

    # Asked last, when the command line's header is there already.
    kwargs["auth"] = own_token


def _claims(token):
    return json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))


def _signed(request):
    """As mockpay would send it; one in two tells of nothing that the store knows."""
    news = {"id": f"evt_{next(_count)}", "type": "customer.created", "data": {"object": {"id": "cus_1"}}}
    body = json.dumps(news).encode() if next(_count) % 2 else request.body or b"{}"
    request.prepare_body(body, None)
    at = int(time.time())
    signed = hmac.new(WEBHOOK_SECRET.encode(), b"%d." % at + body, hashlib.sha256).hexdigest()
    request.headers["Stripe-Signature"] = f"t={at},v1={signed}"
    return request


def _call(path, body=None, key="", token=TOKEN):
    headers = {"Content-Type": "application/x-www-form-urlencoded" if IS_MOCKPAY else "application/json"}
    headers |= {"Authorization": f"Bearer {token}"} if token else {}
    headers |= {"Idempotency-Key": key} if key else {}
    if body is not None:
        body = (urllib.parse.urlencode(body, doseq=True) if IS_MOCKPAY else json.dumps(body)).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(URL + path, body, headers), timeout=30) as answer:
            said = json.load(answer)
    except urllib.error.HTTPError:
        return {}
    _memory.learn(path, said)
    return said
