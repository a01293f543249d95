"""Records what a checkout asks of PostgreSQL: `python -m tests.bench.trace DATABASE_URL OUT.json`, a process.

The store and mockpay run here, on ports, as they are; every call of asyncpg's is written down with what it
answered. Timers are off, so that nothing is there but the checkout and the webhooks that tell of it.
"""

import asyncio
import secrets
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import asyncpg
import jwt
import msgspec

from store.app import create_app
from store.config import Settings
from store.data.many import PASSWORD
from store.mockpay.app import create_app as create_mockpay
from store.mockpay.config import MockpaySettings
from store.roles import let_in
from tests.client import Client
from tests.conftest import listen, served, url_of

_BRACKETS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")
# Seconds without a statement after which all is done that a checkout brings.
QUIET, PATIENCE = 0.5, 20.0
NEVER = 3600.0
# Under load webhooks come when the checkout that they tell of is settled; here they would come before.
LATE = 0.2
WARM_UP, TRIALS = 2, 4


class Call(msgspec.Struct):
    """A statement that was sent: by which program, on which connection, with what, and its only row.

    Arguments and columns are as PostgreSQL writes them.
    """

    program: str
    connection: int
    text: str
    arguments: list[str | None]
    row: dict[str, str | None]
    types: list[str] = []


class Trial(msgspec.Struct):
    """One checkout."""

    known: dict[str, str]
    calls: list[Call]
    seconds: float

    @property
    def statements(self) -> int:
        """What is neither the beginning nor the end of a transaction."""
        return sum(not call.text.startswith(_BRACKETS) for call in self.calls)

    @property
    def transactions(self) -> int:
        """A statement outside of one is one."""
        within = 0
        open_ones = set()
        begun = 0
        for call in self.calls:
            whose = (call.program, call.connection)
            if call.text.startswith("BEGIN"):
                open_ones.add(whose)
                begun += 1
            within += whose in open_ones
            if call.text.startswith(("COMMIT", "ROLLBACK")):
                open_ones.discard(whose)
        return begun + len(self.calls) - within


class Recorder:
    """Around asyncpg's methods, for as long as it records."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.last = 0.0
        self._numbers: dict[int, int] = {}

    def install(self) -> None:
        for name in ("execute", "fetch", "fetchrow", "fetchval", "executemany"):
            setattr(asyncpg.Connection, name, self._recording(getattr(asyncpg.Connection, name)))

    def _recording(self, method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def recorded(connection: Any, query: str, *arguments: Any, **options: Any) -> Any:
            self.last = time.monotonic()
            if "claim_deliveries" in query:
                await asyncio.sleep(LATE)
            number = self._numbers.setdefault(id(connection), len(self._numbers))
            program = connection.get_settings().application_name
            call = Call(program, number, query, [written(each) for each in arguments], {})
            self.calls.append(call)
            found = await method(connection, query, *arguments, **options)
            rows = found if isinstance(found, list) else [found]
            if len(rows) == 1 and isinstance(rows[0], asyncpg.Record):
                call.row = {name: written(value) for name, value in rows[0].items()}
            self.last = time.monotonic()
            return found

        return recorded

    async def quiet(self) -> None:
        """Until everything that was begun is done."""
        deadline = time.monotonic() + PATIENCE
        while (left := min(self.last + QUIET, deadline) - time.monotonic()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(left)


def written(value: Any) -> str | None:
    """As PostgreSQL reads and writes it."""
    match value:
        case None:
            return None
        case bool():
            return str(value).lower()
        case bytes():
            return f"\\x{value.hex()}"
        case datetime():
            return value.isoformat(sep=" ")
        case list() | tuple():
            return "{" + ",".join(_element(each) for each in value) + "}"
        case _:
            return str(value)


def _element(value: Any) -> str:
    text = written(value)
    if text is None:
        return "null"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


async def record(database_url: str, customers: int) -> list[Trial]:
    """A checkout of each customer's, one after another; the first ones warm up and are not kept."""
    store_socket, mockpay_socket = listen(), listen()
    settings = Settings(
        jwt_key=secrets.token_hex(),
        database_url=let_in(database_url, "store"),
        payments_url=url_of(mockpay_socket),
        limits=False,
        reconcile_seconds=NEVER,
    )
    mockpay_settings = MockpaySettings(
        database_url=let_in(database_url, "mockpay"),
        public_url=url_of(mockpay_socket),
        webhook_url=f"{url_of(store_socket)}/webhooks/mockpay",
        webhook_private_addresses=True,
        poll_seconds=NEVER,
    )
    recorder = Recorder()
    recorder.install()
    async with (
        served(create_mockpay(mockpay_settings), mockpay_socket),
        served(create_app(settings), store_socket) as url,
        Client(url) as client,
    ):
        return [await _trial(recorder, client, number) for number in range(1, customers + 1)]


async def _trial(recorder: Recorder, client: Client, number: int) -> Trial:
    login = {"login": f"player{10_000 + number}", "password": PASSWORD}
    client.token = (await client.call("POST", "/sessions", login)).json["access_token"]
    product = {"items": [{"product_id": number}]}
    [item] = (await client.call("POST", "/cart/items", product)).json["items"]
    await recorder.quiet()
    recorder.calls.clear()
    began = time.monotonic()
    key = f"bench-{secrets.token_hex(8)}"
    request = {"item_ids": [item["id"]], "payment_method": "pm_card_visa"}
    answer = await client.call("POST", "/checkout", request, headers={"Idempotency-Key": key})
    seconds = time.monotonic() - began
    assert answer.status == 201, answer
    await recorder.quiet()
    claims = jwt.decode(client.token, options={"verify_signature": False})
    known = {
        "account_id": claims["sub"],
        "session_id": claims["sid"],
        "item_id": item["id"],
        "product_id": number,
        "product_version": item["product_version"],
        "key": key,
    }
    return Trial({name: str(value) for name, value in known.items()}, [*recorder.calls], seconds)


async def add_types(database_url: str, trials: list[Trial]) -> None:
    """What PostgreSQL takes each argument for."""
    connection = await asyncpg.connect(database_url)
    types: dict[str, list[str]] = {}
    for call in (call for trial in trials for call in trial.calls if call.arguments):
        if call.text not in types:
            prepared = await connection.prepare(call.text)
            types[call.text] = [_type(each) for each in prepared.get_parameters()]
        call.types = types[call.text]
    await connection.close()


def _type(found: asyncpg.Type) -> str:
    return f"{found.name.removesuffix('[]')}[]" if found.kind == "array" else str(found.name)


async def main(database_url: str) -> list[Trial]:
    trials = (await record(database_url, WARM_UP + TRIALS))[WARM_UP:]
    await add_types(database_url, trials)
    return trials


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(msgspec.json.encode(asyncio.run(main(sys.argv[1]))))
