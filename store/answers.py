"""What handlers return, as an answer in JSON."""

from typing import Any

import msgspec
from litestar import Response
from litestar.types import ASGIApp, HTTPResponseStartEvent, Receive, Scope, Send

_encode = msgspec.json.Encoder().encode


class JsonAnswer(Response[Any]):
    """The framework's own, for any media type, with cookies and encoders, takes as long as a statement."""

    def __init__(self, content: Any, *, status_code: int, **_: Any) -> None:
        self.content, self.status = content, status_code

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIApp:  # type: ignore[override]
        """Sent as the ASGI specification says; without content nothing but its status is."""
        status, body = self.status, b""
        headers: list[tuple[bytes, bytes]] = []
        if status != 204:
            body = _encode(self.content)
            headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            start: HTTPResponseStartEvent = {
                "type": "http.response.start",
                "status": status,
                "headers": headers,
            }
            await send(start)
            await send({"type": "http.response.body", "body": body, "more_body": False})

        return answer
