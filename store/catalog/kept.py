"""The catalog's answers, kept as bytes while they are true, in front of the routes."""

import hashlib
import random
import time
from collections import OrderedDict

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from store.accounts.access import Admission
from store.catalog.news import News
from store.edge import NO_PAGE, NO_SNIFFING, Answer
from store.headers import Headers
from store.problems import TooManyRequests

_PATHS = ("/products", "/bundles", "/categories")
# Bytes, for all answers together, and what one takes beside its body and its key.
ROOM = 32 * 2**20
_BESIDE = 1024

Key = tuple[bytes, bytes, bytes]


class Kept(msgspec.Struct):
    """An answer that is true until `ends`, and that the first who asks after `renews` asks for anew.

    Both are monotonic seconds. Renewed ahead of its end, and at a time of its own, an answer that many ask
    for keeps one of them waiting, and not all at the moment when all others end too.
    """

    answer: Answer
    ends: float
    renews: float


class KeptAnswers:
    """An ASGI app around the store's, which keeps what that answers; `find` is for the edge, before it asks.

    What is charged never comes from here: the cart and the checkout read the database.
    """

    def __init__(self, app: ASGIApp, news: News, admission: Admission, room: int = ROOM) -> None:
        self._app, self._news, self._admission, self._room = app, news, admission, room
        # In the order that they were made in, which is that in which they end.
        self._answers: OrderedDict[Key, Kept] = OrderedDict()
        self.size = 0
        news.on_move = self._forget

    def find(self, scope: Scope, origin: bytes) -> Answer | None:
        """What is kept for the request, while it is true."""
        kept, now = self._answers.get((scope["raw_path"], scope["query_string"], origin)), time.monotonic()
        if kept is None or kept.ends <= now:
            return None
        if kept.renews <= now:
            kept.renews = kept.ends
            return None
        return kept.answer if self._is_let_in(scope) else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP and scope["method"] == "GET" and scope["path"].startswith(_PATHS):
            await self._ask(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_let_in(self, scope: Scope) -> bool:
        """Whether the limit lets it; if not, the app says so."""
        try:
            self._admission.count(scope)
        except TooManyRequests:
            return False
        return True

    async def _ask(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the app's answer, with its tag if it is a good one, and keep it where it may be."""
        began, version = time.monotonic(), self._news.version
        headers: Headers = []
        body = bytearray()
        is_good = False

        async def take(message: Message) -> None:
            nonlocal is_good, headers
            if message["type"] == "http.response.start":
                is_good, headers = message["status"] == 200, [*message["headers"]]
            if not is_good:
                await send(message)
            elif message["type"] == "http.response.body":
                body.extend(message["body"])

        await self._app(scope, receive, take)
        if not is_good:
            return
        etag = b'"' + hashlib.sha256(body).hexdigest()[:32].encode() + b'"'
        origin, asked = _header(scope, b"origin"), _header(scope, b"if-none-match")
        # To be kept, and asked for each time: a price may have changed.
        headers += ((b"etag", etag), (b"cache-control", b"no-cache"), NO_PAGE, NO_SNIFFING)
        answer = Answer(headers, etag, bytes(body), scope["path_template"])
        if until := self._news.sure_until(began, version):
            renews = began + (until - began) * random.uniform(0.25, 0.75)  # noqa: S311
            self._keep((scope["raw_path"], scope["query_string"], origin), Kept(answer, until, renews))
        status, headers, content = answer.to(asked)
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": content, "more_body": False})

    def _keep(self, key: Key, kept: Kept) -> None:
        self._drop(key)
        self._answers[key] = kept
        self.size += _weight(key, kept.answer)
        while self._answers:
            oldest = next(iter(self._answers))
            if self.size <= self._room and self._answers[oldest].ends > time.monotonic():
                break
            self._drop(oldest)

    def _drop(self, key: Key) -> None:
        if dropped := self._answers.pop(key, None):
            self.size -= _weight(key, dropped.answer)

    def _forget(self) -> None:
        self._answers.clear()
        self.size = 0


def _weight(key: Key, answer: Answer) -> int:
    return len(answer.body) + sum(map(len, key)) + _BESIDE


def _header(scope: Scope, wanted: bytes) -> bytes:
    return next((value for name, value in scope["headers"] if name == wanted), b"")
