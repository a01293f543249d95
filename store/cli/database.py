"""The commands under `store db`: make, fill, empty and look into the database."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from store.cli.options import data_dir_option
from store.cli.target import ensure_database, running_url, target
from store.config import ShopSettings, database_is_elsewhere, read_settings
from store.data import (
    SCHEMAS,
    connected_programs,
    drop_all,
    load_demo,
    load_many,
    renew_session_ids,
    reset_data,
)
from store.data import status as read_status
from store.data.many import PASSWORD
from store.migrate import migrate as apply_migrations
from store.postgres import tool
from store.resources import migration_ids

F = TypeVar("F", bound=Callable[..., object])


def yes_option(command: F) -> F:
    """Whether to go ahead without asking."""
    return click.option(
        "--yes",
        is_flag=True,
        envvar="STORE_YES",
        show_envvar=True,
        help="Do not ask, also on a server of your own.",
    )(command)


@click.group()
def db() -> None:
    """Make, fill, empty and look into the database."""


@db.command()
@data_dir_option
@click.option(
    "--demo/--no-demo",
    default=True,
    envvar="STORE_DEMO",
    show_envvar=True,
    help="Load the demo shop (the default).",
)
def init(data_dir: Path | None, *, demo: bool) -> None:
    """Create the database, apply the migrations, load the demo. Safe to repeat."""
    with target(data_dir, make=True) as url:
        if ensure_database(url):
            click.echo("Created the database.")
        _migrate(url)
        if demo:
            load_demo_data(url)


@db.command()
@data_dir_option
def migrate(data_dir: Path | None) -> None:
    """Apply the migrations that are missing."""
    with target(data_dir, make=True) as url:
        _migrate(url)


@db.command()
@data_dir_option
@click.option(
    "--demo",
    is_flag=True,
    envvar="STORE_LOAD_DEMO",
    show_envvar=True,
    help="The demo shop; what is loaded when nothing else is asked for.",
)
@click.option(
    "--products",
    type=click.IntRange(0),
    default=0,
    envvar="STORE_LOAD_PRODUCTS",
    show_envvar=True,
    help="How many products to make up, with one to three prices each.",
)
@click.option(
    "--accounts",
    type=click.IntRange(0),
    default=0,
    envvar="STORE_LOAD_ACCOUNTS",
    show_envvar=True,
    help=f"How many accounts to make up, all with the password {PASSWORD}.",
)
@click.option(
    "--orders",
    type=click.IntRange(0),
    default=0,
    envvar="STORE_LOAD_ORDERS",
    show_envvar=True,
    help="How many orders to make up, with their payments, refunds, invoices and postings; the provider knows"
    " none of them.",
)
@click.option(
    "--seed",
    type=int,
    default=1,
    envvar="STORE_LOAD_SEED",
    show_default=True,
    show_envvar=True,
    help="The same seed makes up the same rows.",
)
def load(data_dir: Path | None, *, demo: bool, products: int, accounts: int, orders: int, seed: int) -> None:
    """Add data: the demo shop, or as many made-up rows as wanted."""
    with target(data_dir) as url:
        if demo or not (products or accounts or orders):
            load_demo_data(url)
        if products or accounts or orders:
            _load_many(url, products, accounts, orders, seed)


@db.command()
@data_dir_option
@yes_option
def reset(data_dir: Path | None, *, yes: bool) -> None:
    """Drop everything, migrate, and load the demo; not while the programs run."""
    with target(data_dir, make=True) as url:
        with psycopg.connect(url or "") as connection:
            programs = connected_programs(connection)
        if programs:
            raise click.ClickException(
                f"{' and '.join(programs)} would lose the tables that they work in: end what runs on this"
                " database first, or empty the tables beside it with `store db reset-data`."
            )
        _ask(url, "Drop all tables of the store and of mockpay", yes=yes)
        drop_all(url)
        _migrate(url)
        renew_session_ids(url)
        load_demo_data(url)


@db.command("reset-data")
@data_dir_option
@yes_option
def reset_data_command(data_dir: Path | None, *, yes: bool) -> None:
    """Empty every table, and leave the migrations applied; what runs on them goes on."""
    with target(data_dir) as url:
        _ask(url, "Delete all rows of the store and of mockpay", yes=yes)
        reset_data(url)
        click.echo("Every table is empty; `store db load` brings the demo back.")


@db.command()
@data_dir_option
def status(data_dir: Path | None) -> None:
    """Show the server, the migrations and the number of rows."""
    with target(data_dir) as url:
        found = read_status(url)
    click.echo(f"PostgreSQL {found.server_version}, database {found.database}")
    for source in found.sources:
        missing = f", missing: {', '.join(source.missing)}; run `store db migrate`" if source.missing else ""
        click.echo(f"Migrations of {source.source}: {len(source.applied)} applied{missing}")
    if not found.tables:
        return
    table = Table("schema", "table")
    table.add_column("rows", justify="right")
    for each in found.tables:
        table.add_row(each.schema, each.table, f"{'~' if each.estimated else ''}{each.rows:,}")
    Console().print(table)


@db.command()
@data_dir_option
def url(data_dir: Path | None) -> None:
    """Print the database's URL, its password included."""
    found = running_url(data_dir)
    if found is None:
        raise click.ClickException("The embedded PostgreSQL does not run: start it with `store up`.")
    click.echo(found)


@db.command(context_settings={"ignore_unknown_options": True})
@data_dir_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def psql(context: click.Context, data_dir: Path | None, arguments: tuple[str, ...]) -> None:
    """Open psql on the database; ARGUMENTS are psql's own."""
    with target(data_dir) as url:
        where = conninfo_to_dict(url or "")
        environ = dict(os.environ)
        # A command line can be read by every user of the machine.
        if password := where.pop("password", None):
            environ["PGPASSWORD"] = str(password)
        words = ["-d", make_conninfo("", **where)] if where else []
        # Ctrl-C cancels a query in psql, and must not end the wait for it.
        before = signal.signal(signal.SIGINT, lambda *_: None)
        try:
            ended = subprocess.run([tool("psql"), *words, *arguments], env=environ, check=False)  # noqa: S603
        finally:
            signal.signal(signal.SIGINT, before)
    context.exit(ended.returncode)


def _migrate(url: str | None) -> None:
    for source in SCHEMAS:
        if migration_ids(source):
            applied = apply_migrations(url, source)
            click.echo(f"Migrations of {source}: {', '.join(applied) or 'nothing to do'}")


def load_demo_data(url: str | None) -> None:
    """The demo shop, in the store's currency; nothing where it is there already."""
    load_demo(url, read_settings(ShopSettings, "STORE").currency)


def _load_many(url: str | None, products: int, accounts: int, orders: int, seed: int) -> None:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("Loading", total=products + accounts + orders)

        def progress(count: int) -> None:
            bar.advance(task, count)
            if bar.finished:
                bar.update(task, description="Indexing")

        load_many(
            url,
            products=products,
            accounts=accounts,
            orders=orders,
            seed=seed,
            shop=read_settings(ShopSettings, "STORE"),
            progress=progress,
        )
    click.echo(f"Added {products:,} products, {accounts:,} accounts and {orders:,} orders.")


def _ask(url: str | None, deed: str, *, yes: bool) -> None:
    """A server of the user's own may hold what cannot be made again."""
    if yes or not database_is_elsewhere():
        return
    with psycopg.connect(url or "") as connection:
        place = f"database {connection.info.dbname} on {connection.info.host}:{connection.info.port}"
    if not sys.stdin.isatty():
        raise click.ClickException(f"{deed}, {place}: say --yes if that is meant.")
    click.confirm(f"{deed}, {place}?", abort=True)
