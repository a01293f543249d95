"""What surrounds every request, in front of routing: an id, headers, and the address of a PDF."""

import re
import secrets
from contextvars import ContextVar

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

request_id: ContextVar[str] = ContextVar("request_id", default="-")

_GIVEN_ID = re.compile(rb"^[A-Za-z0-9._-]{1,64}$")
_PDF = re.compile(r"^(/(?:invoices|credit-notes)/\d+)\.pdf$")


class Edge:
    """An ASGI app around the store's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
        name = given.decode() if _GIVEN_ID.match(given) else f"req_{secrets.token_hex(8)}"
        request_id.set(name)
        if match := _PDF.match(scope["path"]):
            path = f"{match[1]}/pdf"
            scope = {**scope, "path": path, "raw_path": path.encode()}
        if scope["method"] == "HEAD":
            # RFC 9110, 9.3.2: as GET, without the body, which the server leaves out.
            scope = {**scope, "method": "GET"}

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    (b"x-request-id", name.encode()),
                    (b"x-content-type-options", b"nosniff"),
                ]
            await send(message)

        await self.app(scope, receive, send_with_headers)
