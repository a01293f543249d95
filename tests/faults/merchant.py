"""The merchant: answers disputes, with evidence of all kinds, and resolves what is unmatched."""

import asyncio
import random
from contextlib import suppress
from typing import Any

import aiohttp

from tests.faults.caller import Caller, GaveUp
from tests.faults.strikes import KEY

# What a bank makes of an evidence's text is mockpay's to say (store/mockpay/rules.py).
EVIDENCE = ("winning_evidence", "losing_evidence", "escalate_inquiry_evidence")


async def resolve_unmatched(manager: Caller, over: asyncio.Event) -> None:
    """Until it is over: all that is held is sent back, attached to its order or written off."""
    while not over.is_set():
        with suppress(GaveUp):
            held = await manager("GET", "/admin/unmatched?status=open&limit=100", expected={200})
            for row in held.json["items"]:
                await _resolve(manager, row)
        with suppress(TimeoutError):
            async with asyncio.timeout(2):
                await over.wait()


async def _resolve(manager: Caller, row: dict[str, Any]) -> None:
    """One in one of its ways; what does not fit stays, and is resolved in another way next time."""
    ways = ["attach", "write_off"] + ["send_back", "send_back"] * (row["kind"] == "payment")
    body = {"resolution": manager.chance.choice(ways)}
    reply = await manager("POST", f"/admin/unmatched/{row['id']}", body, expected={200, 409})
    if reply.status == 409 and body["resolution"] == "write_off" and "resolved" not in reply.json["title"]:
        manager.tally.find(f"{row['kind']} {row['provider_id']} cannot be written off: {reply.body!r}")


async def answer_disputes(mockpay_url: str, seed: str, over: asyncio.Event) -> None:
    """Until it is over: now and then some of the disputes that wait for an answer get one."""
    chance = random.Random(seed)
    async with aiohttp.ClientSession(headers=KEY, timeout=aiohttp.ClientTimeout(total=3)) as session:
        while not over.is_set():
            # mockpay may be dead, frozen or told to fail: there is a next time.
            with suppress(aiohttp.ClientError, TimeoutError):
                await _answer(session, mockpay_url, chance)
            with suppress(TimeoutError):
                async with asyncio.timeout(2):
                    await over.wait()


async def _answer(session: aiohttp.ClientSession, mockpay_url: str, chance: random.Random) -> None:
    async with session.get(f"{mockpay_url}/v1/disputes", params={"limit": "20"}) as reply:
        disputes: list[dict[str, Any]] = (await reply.json()).get("data", [])
    for dispute in disputes:
        if dispute["status"] in ("needs_response", "warning_needs_response") and chance.random() < 0.5:
            text = {"evidence[uncategorized_text]": chance.choice(EVIDENCE)}
            async with session.post(f"{mockpay_url}/v1/disputes/{dispute['id']}", data=text):
                pass
