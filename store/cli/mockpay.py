"""`store mockpay serve`: the mock payment provider by itself."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from store.cli.options import address_options, data_dir_option, workers_option
from store.cli.serve import CHILD_PORT_PATIENCE, child_option, hear_parent, need_port, run
from store.config import read_settings
from store.mockpay.config import MockpaySettings


@click.group()
def mockpay() -> None:
    """Run the mock payment provider alone."""


def _web_address(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    try:
        parts = urlsplit(value or "http://unset")
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise click.BadParameter("it looks like http://127.0.0.1:3000/webhook.")
    return value


@mockpay.command()
@address_options("MOCKPAY", 8001)
@click.option(
    "--webhook-url",
    callback=_web_address,
    envvar="MOCKPAY_WEBHOOK_URL",
    show_envvar=True,
    metavar="URL",
    help="Where in your program events are sent.",
)
@click.option(
    "--webhook-secret",
    envvar="MOCKPAY_WEBHOOK_SECRET",
    show_envvar=True,
    metavar="SECRET",
    help=f"What they are signed with; {MockpaySettings().webhook_secret} unless set.",
)
@data_dir_option
@workers_option("MOCKPAY")
@child_option
def serve(
    host: str,
    port: int,
    webhook_url: str | None,
    webhook_secret: str | None,
    data_dir: Path | None,
    workers: int,
    *,
    child: bool,
) -> None:
    """A stateful mock of Stripe's API, in one command.

    PostgreSQL is one of its own, or the server that DATABASE_URL or PG* names. Ctrl-C ends everything, and
    the data stays.
    """
    if child:
        hear_parent("store.mockpay.asgi", workers)
        read_settings(MockpaySettings, "MOCKPAY")
        need_port(host, port, "--port", CHILD_PORT_PATIENCE)
        run("mockpay", host, port, workers)
        return
    # A child needs nothing of it, and starts sooner without.
    from store.cli.alone import serve_alone

    webhooks = {"MOCKPAY_WEBHOOK_URL": webhook_url, "MOCKPAY_WEBHOOK_SECRET": webhook_secret}
    serve_alone(
        host, port, workers, data_dir, {name: value for name, value in webhooks.items() if value is not None}
    )
