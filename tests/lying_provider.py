"""A payment provider that passes everything on to the real mockpay and lies about what it answers."""

from collections.abc import Callable
from typing import Any

import aiohttp
import msgspec

# Changes an object of the provider's, given by its path, before the store reads it.
Lie = Callable[[dict[str, Any]], None]


class LyingProvider:
    """An ASGI app; it tells the truth until `lies` has what it makes of a kind of object."""

    def __init__(self, truth: str) -> None:
        self.truth = truth
        self.lies: dict[str, Lie] = {}
        # Whether responses end in their middle.
        self.cuts = False
        self.session: aiohttp.ClientSession | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        assert self.session is not None
        headers = {
            name.decode(): value.decode()
            for name, value in scope["headers"]
            if name not in (b"host", b"content-length")
        }
        url = f"{self.truth}{scope['path']}?{scope['query_string'].decode()}"
        async with self.session.request(scope["method"], url, data=body, headers=headers) as answer:
            said = await answer.json()
            status = answer.status
        self._lie(said)
        content = msgspec.json.encode(said)
        await send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [
                    (b"content-type", b"application/json"),
                    (b"content-length", str(len(content) + self.cuts).encode()),
                ],
            }
        )
        await send({"type": "http.response.body", "body": content})

    def _lie(self, said: Any) -> None:
        """About every object in an answer, lists included."""
        objects = said["data"] if said.get("object") == "list" else [said]
        for each in objects:
            if lie := self.lies.get(each.get("object", "")):
                lie(each)

    async def _live(self, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.session = aiohttp.ClientSession()
            elif self.session is not None:
                await self.session.close()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return
