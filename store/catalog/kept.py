"""The catalog's answers, kept as bytes while they are true, in front of the routes."""

import hashlib
import time

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from msgspec import Struct

from store.accounts.access import Admission
from store.catalog.news import News
from store.problems import TooManyRequests

_PATHS = ("/products", "/bundles", "/categories")
# Bytes, for all answers together.
ROOM = 32 * 2**20

Headers = list[tuple[bytes, bytes]]
Key = tuple[bytes, bytes, bytes]


class Answer(Struct, frozen=True):
    """A response, and until when it is true."""

    headers: Headers
    etag: bytes
    body: bytes
    route: str
    until: float


class KeptAnswers:
    """An ASGI app around the store's.

    What is charged never comes from here: the cart and the checkout read the database.
    """

    def __init__(self, app: ASGIApp, news: News, admission: Admission, room: int = ROOM) -> None:
        self._app, self._news, self._admission, self._room = app, news, admission, room
        # In the order that they were made in, which is that in which they end.
        self._answers: dict[Key, Answer] = {}
        self.size = 0
        news.on_move = self._forget

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (
            scope["type"] != ScopeType.HTTP
            or scope["method"] != "GET"
            or not scope["path"].startswith(_PATHS)
        ):
            await self._app(scope, receive, send)
            return
        origin = asked = b""
        for name, value in scope["headers"]:
            if name == b"if-none-match":
                asked = value
            elif name == b"origin":
                origin = value
        key = (scope["raw_path"], scope["query_string"], origin)
        answer = self._answers.get(key)
        if answer is None or answer.until <= time.monotonic() or not self._is_let_in(scope):
            answer = await self._ask(key, scope, receive, send)
        if answer is not None:
            await _send(answer, asked, scope, send)

    def _is_let_in(self, scope: Scope) -> bool:
        """Whether the limit lets it; if not, the app says so."""
        try:
            self._admission.count(scope)
        except TooManyRequests:
            return False
        return True

    async def _ask(self, key: Key, scope: Scope, receive: Receive, send: Send) -> Answer | None:
        """The app's answer, kept where it may be; None where it was another than 200, and is sent."""
        began, version = time.monotonic(), self._news.version
        headers: Headers = []
        body = bytearray()
        is_ours = False

        async def take(message: Message) -> None:
            nonlocal is_ours, headers
            if message["type"] == "http.response.start":
                is_ours, headers = message["status"] == 200, [*message["headers"]]
            if not is_ours:
                await send(message)
            elif message["type"] == "http.response.body":
                body.extend(message["body"])

        await self._app(scope, receive, take)
        if not is_ours:
            return None
        etag = b'"' + hashlib.sha256(body).hexdigest()[:32].encode() + b'"'
        answer = Answer(
            # To be kept, and asked for each time: a price may have changed.
            [*headers, (b"etag", etag), (b"cache-control", b"no-cache")],
            etag,
            bytes(body),
            scope["path_template"],
            self._news.sure_until(began, version),
        )
        if answer.until:
            self._keep(key, answer)
        return answer

    def _keep(self, key: Key, answer: Answer) -> None:
        self._drop(key)
        self._answers[key] = answer
        self.size += len(answer.body)
        for oldest, other in [*self._answers.items()]:
            if self.size <= self._room and other.until > time.monotonic():
                break
            self._drop(oldest)

    def _drop(self, key: Key) -> None:
        if dropped := self._answers.pop(key, None):
            self.size -= len(dropped.body)

    def _forget(self) -> None:
        self._answers.clear()
        self.size = 0


async def _send(answer: Answer, asked: bytes, scope: Scope, send: Send) -> None:
    """The answer, or that the client has it already (RFC 9110, 13.1.2)."""
    scope["path_template"] = answer.route
    has_it = answer.etag in asked or asked.strip() == b"*"
    await send(
        {
            "type": "http.response.start",
            "status": 304 if has_it else 200,
            "headers": [header for header in answer.headers if header[0] not in _OF_A_BODY]
            if has_it
            else [*answer.headers],
        }
    )
    await send({"type": "http.response.body", "body": b"" if has_it else answer.body, "more_body": False})


_OF_A_BODY = (b"content-length", b"content-type")
