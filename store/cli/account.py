"""The commands under `store account`."""

import asyncio
from pathlib import Path
from typing import Literal

import click
import psycopg

from store.cli.options import data_dir_option
from store.cli.target import target

Role = Literal["customer", "admin"]


@click.group()
def account() -> None:
    """Make an account an admin, or a customer again."""


@account.command()
@click.argument("handle")
@data_dir_option
def promote(handle: str, data_dir: Path | None) -> None:
    """Make an account an admin."""
    changed, _ = _change_role(handle, data_dir, "admin")
    _say(handle, "an admin", changed)


@account.command()
@click.argument("handle")
@data_dir_option
def demote(handle: str, data_dir: Path | None) -> None:
    """Make an admin a customer again; its sessions lose the rights at once."""
    changed, admins = _change_role(handle, data_dir, "customer")
    _say(handle, "a customer", changed)
    if changed and not admins:
        # Not refused: this command makes another as easily.
        click.echo("No admin is left: store account promote HANDLE makes one.")


def _say(handle: str, role: str, changed: bool) -> None:
    click.echo(f"{handle} is {role}." if changed else f"{handle} is {role} already: nothing has changed.")


def _change_role(handle: str, data_dir: Path | None, role: Role) -> tuple[bool, int]:
    """Whether the role was another, and how many admins there are now."""
    with target(data_dir) as url:
        found = asyncio.run(_set_role(url, handle, role))
    if found is None:
        raise click.ClickException(f"No account has the handle {handle}: POST /accounts makes one.")
    return found


async def _set_role(url: str | None, handle: str, role: Role) -> tuple[bool, int] | None:
    # Late: most of what a server needs comes with them.
    from store.accounts import queries
    from store.audit.models import Act
    from store.audit.recording import record
    from store.db import Connection, open_pool

    async def change(db: Connection) -> tuple[bool, int] | None:
        before = await queries.lock_role(db, handle_name=handle)
        if before is None:
            return None
        if before.role != role:
            after = await queries.set_role(db, account_id=before.id, role=role)
            act: Act = "account.promote" if role == "admin" else "account.demote"
            await record(db, None, act, before.id, before=before, after=after)
        return before.role != role, await queries.count_admins(db)

    # psycopg's refusals are the better explained.
    psycopg.connect(url or "").close()
    pool = open_pool(url, size=1, statement_cache=False, application_name="store account")
    try:
        return await pool.transact(change)
    finally:
        await pool.close()
