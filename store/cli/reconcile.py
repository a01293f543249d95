"""`store reconcile`: whether the provider and the store have the same payments, refunds and disputes."""

import asyncio
import os
import re
import secrets
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import psycopg
import stripe
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from store.cli.options import data_dir_option
from store.cli.target import target
from store.config import Settings, read_settings
from store.db import open_pool
from store.payments.client import Provider
from store.payments.listing import ProviderLists
from store.reconciliation import flows
from store.reconciliation.models import Difference, Reconciliation
from store.reconciliation.staging import Progress as Told
from store.verify.models import Broken, Judgement

_SHOWN = 20
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_COLUMNS = [
    ("matched", ["matched"]),
    ("missing here", ["missing_here"]),
    ("missing there", ["missing_there"]),
    ("differs", ["amount_differs", "currency_differs", "fee_differs", "status_differs"]),
    ("unreadable", ["unreadable"]),
    ("unmatched", ["unmatched"]),
    ("under way", ["under_way"]),
    ("others'", ["others"]),
]


class Since(click.ParamType[datetime]):
    """A time in the past, or a duration until now."""

    name = "since"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        text = str(value).strip()
        try:
            if match := re.fullmatch(r"([0-9]{1,9})([smhdw])", text):
                at = datetime.now(UTC) - timedelta(seconds=int(match[1]) * _SECONDS[match[2]])
            else:
                at = datetime.fromisoformat(text)
                at = at if at.tzinfo else at.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            self.fail(f"{text!r} is neither a duration like 90m, 12h or 30d nor a time like 2026-11-01.")
        if not flows.is_in_range(at):
            self.fail(f"{text!r} is not between 1970 and now.")
        return at


@click.command()
@data_dir_option
@click.option(
    "--since",
    type=Since(),
    envvar="STORE_RECONCILE_SINCE",
    show_envvar=True,
    metavar="DURATION|TIME",
    help="From when on: 90m, 12h, 30d (the default), or a time, in UTC unless it says otherwise.",
)
@click.option(
    "--adopt",
    is_flag=True,
    envvar="STORE_RECONCILE_ADOPT",
    show_envvar=True,
    help="Ask again for what differs, and settle it.",
)
@click.pass_context
def reconcile(context: click.Context, data_dir: Path | None, since: datetime | None, *, adopt: bool) -> None:
    """Match what the payment provider has with what is here; exit with 1 where they differ.

    Charges, refunds, disputes and balance transactions are listed through the provider's API, at
    STORE_PAYMENTS_URL, and matched with payments, refunds, disputes and the ledger, both ways.
    """
    console = Console(highlight=False)
    began = time.monotonic()
    with target(data_dir) as url:
        psycopg.connect(url or "").close()  # its refusals are the better explained
        try:
            found = asyncio.run(run_reconciliation(url, since=since, adopt=adopt))
        except stripe.StripeError as error:
            raise click.ClickException(unreachable(error)) from None
    if found.status != "complete":
        raise click.ClickException(found.failure or "Another process took the run over.")
    _show(console, found, time.monotonic() - began)
    context.exit(1 if found.differing else 0)


def cli_settings() -> Settings:
    """The store's, of which no token is needed here; what mockpay alone was told counts for both."""
    environ = {"STORE_JWT_KEY": secrets.token_hex()}
    if port := os.environ.get("MOCKPAY_PORT"):
        environ["STORE_PAYMENTS_URL"] = f"http://127.0.0.1:{port}"
    if key := os.environ.get("MOCKPAY_SECRET_KEY"):
        environ["STORE_PAYMENTS_KEY"] = key
    return read_settings(
        Settings, "STORE", environ | {name: value for name, value in os.environ.items() if value}
    )


def unreachable(error: stripe.StripeError) -> str:
    """Why the provider does not answer, on one line."""
    url = cli_settings().payments_url
    if isinstance(error, stripe.AuthenticationError):
        return f"The payment provider at {url} refuses STORE_PAYMENTS_KEY."
    return f"The payment provider at {url} cannot be reached: {type(error).__name__}."


async def judge_provider(url: str | None) -> Judgement | None:
    """Reconcile without adopting, as one of the checks of `store verify`; None where nobody answers."""
    began = time.perf_counter()
    try:
        found = await run_reconciliation(url, since=None, adopt=False)
    except stripe.StripeError:
        return None
    broken = [
        Broken(each.account_id, f"{each.kind} {each.provider_id}", detail_of(each))
        for each in found.differences
    ]
    if found.status != "complete":
        broken = [Broken(None, "the reconciliation", found.failure or "another process took it over")]
    return Judgement(
        name="The provider tells the same",
        about="Payments, refunds, disputes and their money are the same here as at the payment provider.",
        ok=not broken,
        found=found.differing or len(broken),
        broken=broken[:_SHOWN],
        seconds=round(time.perf_counter() - began, 3),
    )


async def run_reconciliation(url: str | None, *, since: datetime | None, adopt: bool) -> Reconciliation:
    """A run, once no other runs. Raises StripeError where the provider does not answer at all."""
    settings = cli_settings()
    pool = open_pool(
        url,
        size=settings.pool_size,
        statement_cache=settings.statement_cache,
        application_name="store reconcile",
        wait_seconds=30,
    )
    where = {"url": settings.payments_url, "key": settings.payments_key}
    provider = Provider(**where, timeout_seconds=settings.payments_timeout_seconds)
    lists = ProviderLists(**where, timeout_seconds=settings.payments_timeout_seconds)
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[count]:,}"),
        TimeElapsedColumn(),
    )
    try:
        await lists.reach()
        with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
            waiting = None
            while (run := await flows.begin(pool, since=since, adopt=adopt)) is None:
                waiting = waiting or bar.add_task("Another run ends first", total=None, count=0)
                await asyncio.sleep(0.5)
            if waiting is not None:
                bar.remove_task(waiting)
            return await flows.reconcile(pool, provider, lists, settings, run, _told(bar))
    finally:
        await lists.close()
        await provider.close()
        await pool.close()


def _told(bar: Progress) -> Told:
    """A line for each kind, which fills as the list goes back through the range."""
    lines: dict[str, TaskID] = {}

    def tell(kind: str, count: int, share: float) -> None:
        if kind not in lines:
            lines[kind] = bar.add_task(f"{kind.replace('_', ' ').capitalize()}s", total=1.0, count=0)
        bar.update(lines[kind], completed=share, count=count)

    return tell


def _show(console: Console, found: Reconciliation, seconds: float) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for each in found.counts:
        counts[each.kind, each.result] += each.items
    table = Table("", box=None, pad_edge=False)
    shown = [
        (title, results)
        for title, results in _COLUMNS
        if title == "matched" or any(counts[kind, result] for kind, _ in _KINDS for result in results)
    ]
    for title, _ in shown:
        table.add_column(title, justify="right")
    for kind, name in _KINDS:
        sums = [sum(counts[kind, result] for result in results) for _, results in shown]
        table.add_row(name, *(f"{items:,}" for items in sums))
    console.print(table)
    for difference in found.differences[:_SHOWN]:
        owner = f" of account {difference.account_id}" if difference.account_id else ""
        _say(console, f"{difference.kind} {difference.provider_id}{owner}: {detail_of(difference)}", "red")
    if found.differing > _SHOWN:
        _say(console, f"and {found.differing - _SHOWN:,} more", "red")
    since = f"since {found.since.astimezone(UTC):%Y-%m-%d %H:%M} UTC, {seconds:.1f} s"
    adopted = f"{found.adopted:,} were adopted. " if found.adopted else ""
    if found.differing:
        _say(console, f"{adopted}{found.differing:,} differ ({since}).", "bold red")
    else:
        _say(console, f"{adopted}All that was judged is the same on both sides ({since}).", "bold green")


_KINDS = [("payment", "payments"), ("refund", "refunds"), ("dispute", "disputes"), ("balance", "balances")]


def detail_of(each: Difference) -> str:
    """How it differs, and of which order."""
    order = f" (order {each.order_id})" if each.order_id else ""
    return f"{each.result.replace('_', ' ')}: {each.detail}{order}"


def _say(console: Console, text: str, style: str) -> None:
    """On one line, however narrow; colours are the terminal's alone."""
    console.print(Text(text, style), soft_wrap=True)
