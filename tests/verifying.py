"""A verification of a running store, as an admin asks for it."""

from typing import Any

from tests.client import Client
from tests.processes import until


async def verified(admin: Client) -> Any:
    """What a new run finds."""
    started = await admin.post("/admin/verify")
    assert started.status == 202, started
    await until(lambda: has_ended(admin))
    return (await admin.get("/admin/verify")).json


async def has_ended(admin: Client) -> bool:
    return (await admin.get("/admin/verify")).json["running_since"] is None
