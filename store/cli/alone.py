"""mockpay and its database without the store: migrated, served, and ended together."""

import os
import time
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import Path

import click
import psycopg

from store.cli.programs import PORT_PATIENCE, Program, reachable, running, stoppable
from store.cli.serve import need_port
from store.config import read_settings
from store.data import connected_programs
from store.migrate import migrate
from store.mockpay.config import MockpaySettings


def serve_alone(
    host: str, port: int, workers: int, data_dir: Path | None, options: Mapping[str, str]
) -> None:
    """Serve until a signal comes; `options` are added to the environment. Raises MendableProblem."""
    began = time.monotonic()
    url = f"http://{reachable(host)}:{port}"
    with stoppable():
        environment = {
            "MOCKPAY_PUBLIC_URL": url,
            # Nobody but this machine's own can ask for them.
            "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES": str(_is_loopback(host)).lower(),
            **{name: value for name, value in os.environ.items() if value},
            **options,
        }
        settings = read_settings(MockpaySettings, "MOCKPAY", environment)
        need_port(host, port, "--port", PORT_PATIENCE)

        def prepare(database_url: str | None, say: Callable[[str], None]) -> dict[str, str]:
            say("Migrating")
            migrate(database_url, "mockpay")
            with psycopg.connect(settings.database_url or database_url or "") as connection:
                others = connected_programs(connection)
            if settings.webhook_url is None and "mockpay" in others:
                environment["MOCKPAY_KEEP_WEBHOOK_URL"] = "true"
            return environment

        programs = [Program("mockpay", host, port, ["mockpay", "serve", "--workers", str(workers)])]
        with running(programs, data_dir, prepare) as supervisor:
            database = "its own PostgreSQL" if supervisor.has_own_server else "your own PostgreSQL"
            how = f"{database}, in {time.monotonic() - began:.1f} s"
            _greet(url, settings, how, in_company="MOCKPAY_KEEP_WEBHOOK_URL" in environment)
            supervisor.watch()


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _greet(url: str, settings: MockpaySettings, how: str, *, in_company: bool) -> None:
    usual = MockpaySettings()
    # What is the user's own is not for the screen.
    is_ours = settings.secret_key == usual.secret_key
    key = f"   key {settings.secret_key}" if is_ours else ""
    user = settings.secret_key if is_ours else '"$MOCKPAY_SECRET_KEY"'
    if settings.webhook_url:
        secret = settings.webhook_secret if settings.webhook_secret == usual.webhook_secret else "yours"
        webhooks = f"{settings.webhook_url}   secret {secret}"
    elif in_company:
        webhooks = "as the other mockpay on this database sends them"
    else:
        webhooks = "nowhere yet; --webhook-url says where"
    lines = [
        "",
        click.style(f"  mockpay is ready, on {how}.", bold=True),
        "",
        f"  Stripe's API  {url}{key}",
        f"  Webhooks      {webhooks}",
        "",
        "  Take a payment:",
        f"    curl {url}/v1/payment_intents -u {user}: -d amount=1999 -d currency=usd"
        " -d payment_method=pm_card_visa -d confirm=true -d return_url=https://shop.example/done",
    ]
    click.echo("\n".join([*lines, "", "  Ctrl-C ends it; the data stays.", ""]))
