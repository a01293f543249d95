"""A client of the store as a frontend would write one."""

import uuid
from types import TracebackType
from typing import Any

import aiohttp
from msgspec import Struct


class Reply(Struct):
    """An answer: status, headers, and the JSON body where there is one."""

    status: int
    headers: Any
    body: bytes
    json: Any


class Client:
    """Calls the store, as nobody or with a token."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self.url, self.token = url, token
        self.session = aiohttp.ClientSession()

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.session.close()

    async def call(
        self, method: str, path: str, json: Any = None, *, headers: dict[str, str] | None = None, **how: Any
    ) -> Reply:
        """One request."""
        headers = dict(headers or {})
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if json is not None:
            how["json"] = json
        async with self.session.request(method, self.url + path, headers=headers, **how) as answer:
            body = await answer.read()
            is_json = "json" in answer.headers.get("Content-Type", "")
            return Reply(
                answer.status, answer.headers, body, await answer.json(content_type=None) if is_json else None
            )

    async def get(self, path: str, **how: Any) -> Reply:
        return await self.call("GET", path, **how)

    async def post(self, path: str, json: Any = None, **how: Any) -> Reply:
        return await self.call("POST", path, json, **how)

    async def patch(self, path: str, json: Any = None, **how: Any) -> Reply:
        return await self.call("PATCH", path, json, **how)

    async def put(self, path: str, json: Any = None, **how: Any) -> Reply:
        return await self.call("PUT", path, json, **how)

    async def delete(self, path: str, **how: Any) -> Reply:
        return await self.call("DELETE", path, **how)

    async def register(self, handle: str = "ada", password: str = "correct horse battery") -> "Client":
        """A new account, logged in."""
        made = await self.post(
            "/accounts",
            {
                "handle_name": handle,
                "display_name": handle.title(),
                "email": f"{handle}@example.com",
                "password": password,
            },
        )
        assert made.status == 201, made
        return await self.log_in(handle, password)

    async def log_in(self, login: str, password: str = "correct horse battery") -> "Client":
        """The same store as somebody."""
        session = await self.post("/sessions", {"login": login, "password": password})
        assert session.status == 201, session
        return self.with_token(session.json["access_token"])

    def with_token(self, token: str) -> "Client":
        other = object.__new__(Client)
        other.url, other.token, other.session = self.url, token, self.session
        return other

    async def add(self, *items: tuple[str, int, int]) -> list[int]:
        """Put ("product" or "bundle", id, quantity) in the cart; the cart's item ids, oldest first."""
        reply = await self.post(
            "/cart/items",
            {"items": [{f"{kind}_id": at, "quantity": quantity} for kind, at, quantity in items]},
        )
        assert reply.status == 201, reply
        return sorted(item["id"] for item in reply.json["items"])

    async def check_out(
        self, item_ids: Any = "all", method: str = "pm_card_visa", key: str | None = None, **more: Any
    ) -> Reply:
        return await self.post(
            "/checkout",
            {"item_ids": item_ids, "payment_method": method, **more},
            headers={"Idempotency-Key": key or str(uuid.uuid4())},
        )

    async def everything(self, path: str, limit: int = 3) -> list[Any]:
        """All rows of a list, page after page."""
        rows: list[Any] = []
        cursor = ""
        while True:
            joint = "&" if "?" in path else "?"
            reply = await self.get(f"{path}{joint}limit={limit}{cursor}")
            assert reply.status == 200, reply
            rows += reply.json["items"]
            if reply.json["next"] is None:
                return rows
            cursor = f"&cursor={reply.json['next']}"
