"""Answers in JSON, sent as they are."""

from typing import Any

import msgspec
from litestar import Response
from litestar.types import ASGIApp, HTTPResponseStartEvent, Receive, Scope, Send

_encode = msgspec.json.Encoder().encode


class JsonAnswer(Response[Any]):
    """The framework's own, for any media type, with cookies and encoders, takes as long as a statement."""

    def __init__(
        self, content: Any, *, status_code: int, headers: dict[str, str] | None = None, **_: Any
    ) -> None:
        self.content, self.status_code, self.headers = content, status_code, headers or {}

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIApp:  # type: ignore[override]
        """As the ASGI specification says; with 204 (No Content) its status and its own headers alone."""
        status, body = self.status_code or 200, b""
        headers = [(name.lower().encode(), value.encode()) for name, value in self.headers.items()]
        if status != 204:
            body = _encode(self.content)
            headers += ((b"content-type", b"application/json"), (b"content-length", b"%d" % len(body)))
        start: HTTPResponseStartEvent = {"type": "http.response.start", "status": status, "headers": headers}

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            await send(start)
            await send({"type": "http.response.body", "body": body, "more_body": False})

        return answer
