"""The shop's side of a dispute: it answers the bank with evidence that wins, loses or escalates."""

import asyncio
import random
from contextlib import suppress
from typing import Any

import aiohttp

from tests.faults.strikes import KEY

# What a bank makes of an evidence's text is mockpay's to say (store/mockpay/rules.py).
EVIDENCE = ("winning_evidence", "losing_evidence", "escalate_inquiry_evidence")


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
