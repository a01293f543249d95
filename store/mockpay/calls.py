"""One call of the API: who calls, with which key, what was sent, and how it is answered."""

import asyncio
import base64
import hmac
import time
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.types import Scope

from store.answers import JsonAnswer
from store.db import Pool
from store.mockpay.clock import Clock
from store.mockpay.config import MockpaySettings
from store.mockpay.errors import StripeError
from store.mockpay.faults.rules import Faults
from store.mockpay.forms import Form, parse_form, parse_json, read
from store.mockpay.ids import new_id
from store.mockpay.objects import Rendered
from store.mockpay.received import Received, RequestLog
from store.mockpay.saving import GroupCommit

P = TypeVar("P", bound=msgspec.Struct)
ApiRequest = Request[None, None, State]


class Shared(msgspec.Struct):
    """What the calls of one process have in common."""

    settings: MockpaySettings
    pool: Pool
    in_flight: set[str]
    wake: asyncio.Event
    received: RequestLog
    faults: Faults
    clock: Clock
    commits: GroupCommit


class Call:
    """Not a Struct: the framework would take a Struct apart and check it again."""

    def __init__(self, shared: Shared, scope: Scope, key: str | None, form: Form) -> None:
        self.shared = shared
        self.scope = scope
        self.key = key
        self.form = form
        self.request_id = request_id_of(scope)
        self.path: str = scope["path"]
        self.at = shared.clock.now()
        self.now = int(self.at)

    @property
    def settings(self) -> MockpaySettings:
        return self.shared.settings

    @property
    def pool(self) -> Pool:
        return self.shared.pool

    def read(self, kind: type[P]) -> P:
        """The parameters as `kind`; raises StripeError for unknown, missing and ill-typed ones."""
        return read(kind, self.form)

    def fingerprint(self) -> str:
        """What this call asks, for comparing; keyed, so that a card number cannot be guessed from it."""
        text = msgspec.json.encode([self.path, self.form], order="deterministic")
        return blake2b(text, digest_size=16, key=self.settings.secret_key.encode()[:64]).hexdigest()

    def answer(self, rendered: Rendered) -> Response[bytes]:
        """200 with this object."""
        return json_response(200, msgspec.json.encode(rendered))

    def note(self, object_id: str | None, *, replayed: bool = False) -> None:
        """Tell the request log what this call was about."""
        self.scope["state"]["object_id"] = object_id
        self.scope["state"]["replayed"] = replayed


ApiCall = NamedDependency[Call]


def json_response(status: int, body: bytes, headers: dict[str, str] | None = None) -> Response[bytes]:
    return JsonAnswer(msgspec.Raw(body), status_code=status, headers=headers)


def header(scope: Scope, name: bytes) -> str | None:
    """What the request says under this name, which ASGI has in lower case."""
    return next((value.decode("latin-1") for sent, value in scope["headers"] if sent == name), None)


def request_id_of(scope: Scope) -> str:
    """The request's id, made when it is first asked for."""
    state: dict[str, Any] = scope["state"]
    if "request_id" not in state:
        state["request_id"] = new_id("req")
    request_id: str = state["request_id"]
    return request_id


def log_received(scope: Scope, status: int | None) -> None:
    """Note a call of `/v1` for `GET /_mockpay/requests`."""
    state: dict[str, Any] = scope["state"]
    scope["app"].state.shared.received.append(
        Received(
            request_id=request_id_of(scope),
            at=time.time(),
            method=str(scope.get("method")),
            path=scope["path"],
            idempotency_key=header(scope, b"idempotency-key"),
            status=status,
            object_id=state.get("object_id"),
            replayed=state.get("replayed", False),
            fault=state.get("fault"),
        )
    )


async def read_call(request: ApiRequest) -> Call:
    """The call; there is none without the secret key."""
    shared: Shared = request.app.state.shared
    scope = request.scope
    authenticate(header(scope, b"authorization") or "", shared.settings.secret_key)
    key = (header(scope, b"idempotency-key") or None) if request.method == "POST" else None
    if key is not None and len(key) > 255:
        raise StripeError(400, "An idempotency key has at most 255 characters.", type="idempotency_error")
    body = await request.body() if request.method in ("POST", "DELETE") else b""
    query = scope["query_string"]
    is_json = (header(scope, b"content-type") or "").startswith("application/json")
    if is_json and scope["path"].startswith("/_mockpay/"):
        form = parse_form(query) | parse_json(body)
    else:
        form = parse_form(query, body)
    return Call(shared, scope, key, form)


def authenticate(header: str, secret_key: str) -> None:
    """Raises StripeError 401 unless this Authorization header carries the secret key."""
    scheme, _, given = header.partition(" ")
    if scheme.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).decode("utf-8", "replace").partition(":")[0]
        except ValueError:  # not base64, or not even ASCII
            given = ""
    elif scheme.lower() != "bearer":
        given = ""
    given = given.strip()
    if not given:
        raise StripeError(
            401,
            "You did not provide an API key. You need to provide your API key in the Authorization header, "
            "using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
        )
    if not hmac.compare_digest(given.encode("utf-8", "replace"), secret_key.encode()):
        shown = f"{given[:8]}{'*' * 8}{given[-4:]}" if len(given) > 16 else "*" * len(given)
        raise StripeError(401, f"Invalid API Key provided: {shown}")
