"""`store up`: PostgreSQL, migrations, demo data, the store and mockpay, in one command."""

import os
import secrets
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

import click

from store.cli.database import load_demo_data
from store.cli.options import address_options, data_dir_option, workers_option
from store.cli.programs import PORT_PATIENCE, Program, reachable, running, stoppable
from store.cli.serve import need_port
from store.config import Settings, database_is_elsewhere, read_settings
from store.data import SCHEMAS
from store.migrate import migrate
from store.mockpay.config import MockpaySettings
from store.postgres import claim, default_data_dir, key_file, need_unclaimed

# Where the two programs have to agree, saying it to one of them is enough.
_PAIRS = (
    ("STORE_PAYMENTS_KEY", "MOCKPAY_SECRET_KEY"),
    ("STORE_WEBHOOK_SECRET", "MOCKPAY_WEBHOOK_SECRET"),
)


@click.command()
@address_options("STORE", 8000)
@click.option(
    "--mockpay-port",
    type=click.IntRange(1, 65535),
    default=8001,
    envvar="MOCKPAY_PORT",
    show_default=True,
    show_envvar=True,
    metavar="PORT",
    help="The port that mockpay listens on.",
)
@data_dir_option
@workers_option("STORE")
@click.option(
    "--demo/--no-demo",
    default=True,
    envvar="STORE_DEMO",
    show_envvar=True,
    help="Load the demo shop (the default).",
)
def up(host: str, port: int, mockpay_port: int, data_dir: Path | None, workers: int, *, demo: bool) -> None:
    """Start everything: PostgreSQL, the store and mockpay.

    PostgreSQL is one of its own, or the server that DATABASE_URL or PG* names. Ctrl-C ends everything.
    """
    began = time.monotonic()
    database = "your own PostgreSQL" if database_is_elsewhere() else "its own PostgreSQL"
    if port == mockpay_port:
        raise click.ClickException(
            f"The store and mockpay cannot both have port {port}: change --mockpay-port."
        )
    with stoppable():
        environment = _environment(reachable(host), port, mockpay_port)
        # What can be wrong is found before anything starts; the kept key needs the data's folder.
        read_settings(Settings, "STORE", {"STORE_JWT_KEY": secrets.token_hex()} | environment)
        key = read_settings(MockpaySettings, "MOCKPAY", environment).secret_key
        folder = None if database_is_elsewhere() else data_dir or default_data_dir()
        if folder:
            need_unclaimed(folder)
        need_port(host, port, "--port", PORT_PATIENCE)
        need_port(host, mockpay_port, "--mockpay-port", PORT_PATIENCE)
        programs = [
            Program("mockpay", host, mockpay_port, ["mockpay", "serve"]),
            Program("store", host, port, ["serve", "--workers", str(workers)]),
        ]

        def prepare(url: str | None, say: Callable[[str], None]) -> dict[str, str]:
            say("Migrating")
            for source in SCHEMAS:
                migrate(url, source)
            if demo:
                say("Loading the demo")
                load_demo_data(url)
            if "STORE_JWT_KEY" not in environment:
                environment["STORE_JWT_KEY"] = _kept_key(key_file(data_dir or default_data_dir()))
            return environment

        with (
            claim(folder, f"http://{reachable(host)}:{port}") if folder else nullcontext(),
            running(programs, data_dir, prepare) as supervisor,
        ):
            how = f"{database}, in {time.monotonic() - began:.1f} s"
            _greet(reachable(host), port, mockpay_port, key, how, demo=demo)
            supervisor.watch()


def _environment(host: str, port: int, mockpay_port: int) -> dict[str, str]:
    """The environment, with what the programs need to find each other added."""
    found = {
        "STORE_PAYMENTS_URL": f"http://{host}:{mockpay_port}",
        "STORE_CORS_ORIGINS": r"https?://(localhost|127\.0\.0\.1)(:\d+)?",
        "MOCKPAY_PUBLIC_URL": f"http://{host}:{mockpay_port}",
        "MOCKPAY_WEBHOOK_URL": f"http://{host}:{port}/webhooks/mockpay",
        # It is for one's own machine, and so are the endpoints.
        "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES": "true",
        # Whoever builds against it, by hand or with tests, is all strangers in one.
        "STORE_LIMIT_LOGINS_PER_ACCOUNT": "2000",
        "STORE_LIMIT_LOGINS_PER_ADDRESS": "1000",
        "STORE_LIMIT_REGISTRATIONS": "10000",
        "STORE_LIMIT_REQUESTS": "60000",
    }
    for pair in _PAIRS:
        if value := next(filter(None, map(os.environ.get, pair)), None):
            found |= dict.fromkeys(pair, value)
    return found | {name: value for name, value in os.environ.items() if value}


def _kept_key(path: Path) -> str:
    """The key that signs access tokens: made at the first start, so that tokens survive the next."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            return path.read_text()
        # Whole or not at all; of two that start at once, the first one's counts.
        scratch = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        scratch.touch(0o600)
        scratch.write_text(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            scratch.rename(path) if os.name == "nt" else os.link(scratch, path)
        scratch.unlink(missing_ok=True)
        return path.read_text()
    except OSError as error:
        raise click.ClickException(
            f"The key of the access tokens cannot be kept in {path} ({error.strerror}):"
            " choose another --data-dir, or set STORE_JWT_KEY."
        ) from None


def _greet(host: str, port: int, mockpay_port: int, key: str, how: str, *, demo: bool) -> None:
    store = f"http://{host}:{port}"
    # A key of the user's own is not for the screen.
    shown = f"   key {key}" if key == MockpaySettings().secret_key else ""
    lines = [
        "",
        click.style(f"  The store is open, on {how}.", bold=True),
        "",
        f"  API       {store}",
        f"  Docs      {store}/docs",
        f"  mockpay   http://{host}:{mockpay_port}{shown}",
    ]
    if demo:
        lines += [
            "  Log in    ada / ada-demo-password, admin / admin-demo-password",
            "",
            "  Look around:",
            f"    curl '{store}/products?sort=price&limit=3'",
            "  Log in:",
            f"    curl {store}/sessions -H 'Content-Type: application/json' \\",
            """      -d '{"login": "ada", "password": "ada-demo-password"}'""",
        ]
    click.echo("\n".join([*lines, "", "  Ctrl-C ends it.", ""]))
