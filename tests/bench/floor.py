"""The floor that everything is measured against: what the server does with an app that does nothing."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]

BODY = b"x" * 600
# Steps of work for what `GET /me` takes of a processor.
STEPS = 1100


async def app(
    scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
) -> None:
    """600 bytes, whatever is asked; at /work after some work."""
    if scope["type"] != "http":
        return
    if scope["path"] == "/work":
        _work()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"600")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": BODY})


def _work() -> None:
    kept: dict[int, str] = {}
    for step in range(STEPS):
        kept[step % 97] = str(step)
