"""`just fuzz`: both programs' documents through Schemathesis, then what no client would send."""

import secrets
import sys
import tempfile
from collections import Counter
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.table import Column, Table

from store.mockpay.config import MockpaySettings
from tests.fuzz.mockpay_document import mockpay_document
from tests.fuzz.raw import storm
from tests.fuzz.schemathesis_run import fuzz
from tests.fuzz.shop import FuzzedShop, open_shop

TARGETS = ("customer", "admin", "mockpay")
# About so many requests come of one example per operation, beside the fixed ones of the coverage phase.
REQUESTS_PER_EXAMPLE = 70
FIXED_REQUESTS = 2000
EXAMPLES = (5, 100)


@click.command(context_settings={"show_default": True})
@click.option("--cases", type=click.IntRange(1, 10_000_000), default=3000, help="At least so many a target.")
@click.option("--seed", type=int, help="Makes the same requests again.  [default: a new one]")
@click.option("--only", type=click.Choice(TARGETS), multiple=True, help="Who is fuzzed; all, if not said.")
def main(cases: int, seed: int | None, only: tuple[str, ...]) -> None:
    """Fuzz a store and a mockpay of its own; exit code 1 where anything is wrong."""
    chosen = secrets.randbelow(10**6) if seed is None else seed
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"Seed {chosen}. Again: just fuzz --cases {cases} --seed {chosen}")
    wrong: list[str] = []
    with open_shop() as shop:
        for target in only or TARGETS:
            wrong += _fuzz(console, shop, target, cases, chosen)
        for name, url in (("store", shop.url), ("mockpay", shop.mockpay_url)):
            count = min(cases, 2000)
            console.print(f"{name}: {count} raw connections ...")
            wrong += storm(url, count=count, seed=chosen)
        wrong += shop.is_well()
    console.print("\n".join(f"BROKEN  {each}" for each in wrong) or "Nothing is broken.", markup=False)
    sys.exit(1 if wrong else 0)


def _fuzz(console: Console, shop: FuzzedShop, target: str, cases: int, seed: int) -> list[str]:
    """Rounds of the fuzzer, until there were enough cases; what it found."""
    wrong: list[str] = []
    answers: Counter[str] = Counter()
    done = rounds = 0
    with tempfile.TemporaryDirectory() as folder:
        document, url, token = _target(shop, target, Path(folder))
        while done < cases:
            least, most = EXAMPLES
            examples = max(least, min(most, (cases - done - FIXED_REQUESTS) // REQUESTS_PER_EXAMPLE))
            console.print(f"{target}: {done:,} cases, seed {seed + rounds} ...")
            found = fuzz(target, document, url, token, examples=examples, seed=seed + rounds)
            done, rounds = done + found.cases, rounds + 1
            answers.update(found.answers)
            console.print(f"  {found.cases:,} cases, links: {found.links}")
            if not found.is_clean or not found.cases:
                console.print(found.said, markup=False)
                wrong.append(f"{target}: what Schemathesis says above, seed {seed + rounds - 1}")
                break
    _report(console, target, done, answers)
    return wrong


def _target(shop: FuzzedShop, target: str, folder: Path) -> tuple[str, str, str]:
    """The document, where the program is, and a token."""
    if target == "mockpay":
        path = folder / "mockpay.json"
        path.write_bytes(msgspec.json.encode(mockpay_document()))
        return str(path), shop.mockpay_url, MockpaySettings().secret_key
    token = shop.token("admin" if target == "admin" else "ada")
    return f"{shop.url}/openapi.json", shop.url, token


def _report(console: Console, target: str, done: int, answers: Counter[str]) -> None:
    """By operation and status: a fuzzer that is never let in finds nothing."""
    statuses = sorted({answer.split()[1] for answer in answers})
    table = Table(
        Column("operation", min_width=26),
        *statuses,
        title=f"{target}: {done:,} cases",
        box=None,
        pad_edge=False,
    )
    for operation in sorted({answer.split()[0] for answer in answers}):
        counts = [answers[f"{operation} {status}"] for status in statuses]
        table.add_row(operation, *[str(count or "") for count in counts])
    console.print(table)


if __name__ == "__main__":
    main()
