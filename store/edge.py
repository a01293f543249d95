"""What surrounds every request: an id, headers, the address of a PDF, and a line in the log."""

import logging
import re
import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar
from itertools import count
from typing import Any

import structlog
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from msgspec import Struct

from store.hangups import is_hangup
from store.headers import Headers, strip_values

request_id: ContextVar[str] = ContextVar("request_id", default="-")

log = structlog.stdlib.get_logger("store.request")
_switch = logging.getLogger("store.request")

_GIVEN_ID = re.compile(rb"^[A-Za-z0-9._-]{1,64}$")
_PDF = re.compile(r"^(/(?:invoices|credit-notes)/\d+)\.pdf$")

NO_SNIFFING = (b"x-content-type-options", b"nosniff")
# For answers that bring none of their own: data is no page, and what is one's own is for no cache.
NO_PAGE = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
_NO_STORE = (b"cache-control", b"no-store")

_OF_A_BODY = (b"content-length", b"content-type")


class Answer(Struct, frozen=True):
    """A good answer, ready to be sent again but for the request's own headers."""

    headers: Headers
    etag: bytes
    body: bytes
    route: str

    def to(self, asked: bytes) -> tuple[int, Headers, bytes]:
        """Status, headers and body for an If-None-Match (RFC 9110, 13.1.2)."""
        if asked and (self.etag in asked or asked == b"*"):
            return 304, [header for header in self.headers if header[0] not in _OF_A_BODY], b""
        return 200, [*self.headers], self.body


class Edge:
    """An ASGI app around the store's; `find` may know the answer to a request of some origin already."""

    def __init__(self, app: ASGIApp, find: Callable[[Scope, bytes], Answer | None]) -> None:
        self.app, self._find = app, find
        # Of this worker alone; a number is cheaper than chance for each.
        self._prefix, self._count = secrets.token_hex(5), count()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        began, method, status = time.perf_counter(), scope["method"], 0
        given = origin = asked = b""
        is_read = method in ("GET", "HEAD")
        is_own = not is_read
        strip_values(scope)
        for header, value in scope["headers"]:
            if header == b"x-request-id":
                given = value
            elif header == b"authorization":
                is_own = True
            elif header == b"origin":
                origin = value
            elif header == b"if-none-match":
                asked = value
        name = (
            given.decode()
            if given and _GIVEN_ID.fullmatch(given)
            else f"req_{self._prefix}{next(self._count):06x}"
        )
        if is_read and (answer := self._find(scope, origin)):
            status, headers, body = answer.to(asked)
            headers.append((b"x-request-id", name.encode()))
            _add_limits(scope, headers)
            try:
                await send({"type": "http.response.start", "status": status, "headers": headers})
                await send({"type": "http.response.body", "body": body, "more_body": False})
            except RuntimeError as error:
                if not is_hangup(error):
                    raise
            if _switch.isEnabledFor(logging.INFO):
                _write(name, method, status, answer.route, scope, began)
            return
        request_id.set(name)
        if scope["path"].endswith(".pdf") and (match := _PDF.match(scope["path"])):
            path = f"{match[1]}/pdf"
            scope = {**scope, "path": path, "raw_path": path.encode()}
        if method == "HEAD":
            # RFC 9110, 9.3.2: as GET, without the body, which the server leaves out.
            scope = {**scope, "method": "GET"}

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [*message["headers"]]
                held = {header for header, _ in headers}
                headers.append((b"x-request-id", name.encode()))
                if NO_SNIFFING[0] not in held:
                    headers.append(NO_SNIFFING)
                if NO_PAGE[0] not in held:
                    headers.append(NO_PAGE)
                if is_own and _NO_STORE[0] not in held:
                    headers.append(_NO_STORE)
                _add_limits(scope, headers)
                message["headers"] = headers
            try:
                await send(message)
            except RuntimeError as error:
                if not is_hangup(error):
                    raise

        try:
            await self.app(scope, receive, send_with_headers)
        finally:
            if _switch.isEnabledFor(logging.INFO):
                _write(name, method, status, scope.get("path_template"), scope, began)


def _add_limits(scope: Scope, headers: Headers) -> None:
    limits: dict[str, str] | None = scope.get("state", {}).get("headers")
    if limits:
        headers += [(key.lower().encode(), value.encode()) for key, value in limits.items()]


def _write(name: str, method: str, status: int, route: Any, scope: Any, began: float) -> None:
    """One line. The route as it is declared, since a path may hold anything; status 0 is no answer."""
    principal = scope.get("state", {}).get("principal")
    log.info(
        "request",
        id=name,
        method=method if method in _METHODS else "?",
        route=route,
        status=status,
        ms=round((time.perf_counter() - began) * 1000, 1),
        account_id=principal and principal.account_id,
    )


_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
