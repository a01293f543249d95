"""The commands under `store account`."""

import asyncio
from pathlib import Path

import click
import psycopg

from store.cli.options import data_dir_option
from store.cli.target import target


@click.group()
def account() -> None:
    """Make an account an admin."""


@account.command()
@click.argument("handle")
@data_dir_option
def promote(handle: str, data_dir: Path | None) -> None:
    """Make an account an admin."""
    with target(data_dir) as url:
        found = asyncio.run(_promote(url, handle))
    if not found:
        raise click.ClickException(f"No account has the handle {handle}: POST /accounts makes one.")
    click.echo(f"{handle} is an admin.")


async def _promote(url: str | None, handle: str) -> bool:
    # Late: most of what a server needs comes with them.
    from store.accounts import queries
    from store.audit.recording import record
    from store.db import Connection, open_pool

    async def change(db: Connection) -> bool:
        before = await queries.lock_role(db, handle_name=handle)
        if before is None:
            return False
        after = await queries.set_role(db, account_id=before.id, role="admin")
        await record(db, None, "account.promote", before.id, before=before, after=after)
        return True

    # psycopg's refusals are the better explained.
    psycopg.connect(url or "").close()
    pool = open_pool(url, size=1, statement_cache=False, application_name="store account")
    try:
        return await pool.transact(change)
    finally:
        await pool.close()
