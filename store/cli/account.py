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
    from store.db import open_pool

    # psycopg's refusals are the better explained.
    psycopg.connect(url or "").close()
    pool = await open_pool(url, size=1, statement_cache=False, application_name="store account")
    try:
        return await queries.set_role(pool, handle_name=handle, role="admin") is not None
    finally:
        await pool.close()
