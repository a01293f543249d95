"""`store verify`: whether the books add up, in the store, in mockpay and with the payment provider."""

import asyncio
from pathlib import Path

import asyncpg
import click
import psycopg
from rich.console import Console
from rich.text import Text

from store.cli.options import data_dir_option
from store.cli.reconcile import judge_provider
from store.cli.target import target
from store.config import VerifySettings, read_settings
from store.verify.checks import judge, read_checks
from store.verify.models import Judgement

_SHOWN = 3

STORE = read_checks("verify")
MOCKPAY = read_checks("mockpay_verify")


@click.command()
@data_dir_option
@click.pass_context
def verify(context: click.Context, data_dir: Path | None) -> None:
    """Check that the books add up; exit with 1 where they do not.

    Every invariant of the store's is checked over the whole database, at one instant; mockpay's too, where it
    is in the database. Then the last 30 days are reconciled with the payment provider, as `store reconcile`
    does, where it can be reached. Nothing of the store's is changed.
    """
    console = Console(highlight=False)
    wait_seconds = read_settings(VerifySettings, "STORE").verify_wait_seconds
    with target(data_dir) as url:
        judgements = asyncio.run(_verify(url, console, wait_seconds))
        if provider := asyncio.run(judge_provider(url)):
            _show(console, provider, max(len(each.name) for each in judgements))
            judgements.append(provider)
        else:
            _say(console, "The payment provider cannot be reached: reconciliation is left out.", "yellow")
    broken = sum(not each.ok for each in judgements)
    seconds = sum(each.seconds for each in judgements)
    if broken:
        _say(console, f"{broken} of {len(judgements)} invariants are broken ({seconds:.1f} s).", "bold red")
    else:
        _say(console, f"All {len(judgements)} invariants hold ({seconds:.1f} s).", "bold green")
    context.exit(1 if broken else 0)


async def _verify(url: str | None, console: Console, wait_seconds: float) -> list[Judgement]:
    checks = [*STORE]
    # psycopg's refusals are the better explained.
    with psycopg.connect(url or "") as connection:
        row = connection.execute("select to_regclass('mockpay.event')").fetchone()
    if row and row[0]:
        checks += MOCKPAY
    else:
        _say(console, "mockpay is not in this database: its invariants are left out.", "yellow")
    width = max(len(check.name) for check in checks)
    judgements = []
    database = await asyncpg.connect(url)
    try:
        with console.status(checks[0].name) as status:
            following = iter([check.name for check in checks[1:]])
            async for judgement in judge(database, checks, wait_seconds=wait_seconds):
                judgements.append(judgement)
                _show(console, judgement, width)
                status.update(next(following, ""))
    finally:
        await database.close()
    return judgements


def _show(console: Console, judgement: Judgement, width: int) -> None:
    verdict = "ok" if judgement.ok else f"{judgement.found} broken"
    line = Text.assemble(
        (f"{verdict:<10}", "green" if judgement.ok else "bold red"),
        f"{judgement.name:<{width}}",
        (f"{judgement.seconds:9.3f} s", "dim"),
    )
    console.print(line, soft_wrap=True)
    for each in judgement.broken[:_SHOWN]:
        owner = f" of account {each.account_id}" if each.account_id else ""
        _say(console, f"{'':10}{each.subject}{owner}: {each.detail}", "red")
    if judgement.found > _SHOWN:
        _say(console, f"{'':10}and {judgement.found - _SHOWN} more", "red")


def _say(console: Console, text: str, style: str) -> None:
    """On one line, however narrow; colours are the terminal's alone."""
    console.print(Text(text, style), soft_wrap=True)
