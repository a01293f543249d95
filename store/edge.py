"""What surrounds every request: an id, headers, the address of a PDF, and a line in the log."""

import logging
import re
import secrets
import time
from contextvars import ContextVar
from itertools import count
from typing import Any

import structlog
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

request_id: ContextVar[str] = ContextVar("request_id", default="-")

log = structlog.stdlib.get_logger("store.request")
_switch = logging.getLogger("store.request")

_GIVEN_ID = re.compile(rb"^[A-Za-z0-9._-]{1,64}$")
_PDF = re.compile(r"^(/(?:invoices|credit-notes)/\d+)\.pdf$")

_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
# For answers that bring none of their own: data is no page, and what is one's own is for no cache.
_NO_PAGE = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
_NO_STORE = (b"cache-control", b"no-store")


class Edge:
    """An ASGI app around the store's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        # Of this worker alone; a number is cheaper than chance for each.
        self._prefix, self._count = secrets.token_hex(5), count()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        began, method, status = time.perf_counter(), scope["method"], 0
        given, is_own = b"", method not in ("GET", "HEAD")
        for header, value in scope["headers"]:
            if header == b"x-request-id":
                given = value
            elif header == b"authorization":
                is_own = True
        name = (
            given.decode()
            if given and _GIVEN_ID.fullmatch(given)
            else f"req_{self._prefix}{next(self._count):06x}"
        )
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
                headers += ((b"x-request-id", name.encode()), *_HEADERS)
                if _NO_PAGE[0] not in held:
                    headers.append(_NO_PAGE)
                if is_own and _NO_STORE[0] not in held:
                    headers.append(_NO_STORE)
                if limits := scope.get("state", {}).get("headers"):
                    headers += [(key.lower().encode(), value.encode()) for key, value in limits.items()]
                message["headers"] = headers
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        finally:
            if _switch.isEnabledFor(logging.INFO):
                _write(name, method, status, scope, began)


def _write(name: str, method: str, status: int, scope: Any, began: float) -> None:
    """One line. The route as it is declared, since a path may hold anything; status 0 is no answer."""
    principal = scope.get("state", {}).get("principal")
    log.info(
        "request",
        id=name,
        method=method if method in _METHODS else "?",
        route=scope.get("path_template"),
        status=status,
        ms=round((time.perf_counter() - began) * 1000, 1),
        account_id=principal and principal.account_id,
    )


_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
