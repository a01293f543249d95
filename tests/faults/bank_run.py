"""`just fault-test`: customers and faults run on a store of their own, and then its books are read."""

import asyncio
import random
import secrets
import signal
import sys
import time
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import psycopg
from rich.console import Console
from rich.table import Table

from tests.client import Client
from tests.faults import books
from tests.faults.caller import Caller
from tests.faults.customer import Customer, Shelf
from tests.faults.house import House, open_house, remove, work_folder
from tests.faults.merchant import answer_disputes, resolve_unmatched
from tests.faults.provider_acts import ProviderActs
from tests.faults.strikes import Strikes
from tests.faults.tally import Tally
from tests.processes import run

# Everything is settled by then: a key of a request that died with its process is free after a minute.
SETTLE_SECONDS = 150.0
SAY_SECONDS = 5.0
ADMIN = "bank-manager"


@click.command(context_settings={"show_default": True})
@click.option("--seconds", type=click.IntRange(5, 86400), default=300, help="How long faults strike.")
@click.option("--seed", type=int, help="Makes the same choices again.  [default: a new one]")
@click.option("--customers", type=click.IntRange(1, 200), default=12)
@click.option("--keep", is_flag=True, help="Keep the work folder also where all is well.")
def main(seconds: int, seed: int | None, customers: int, *, keep: bool) -> None:
    """Run on the bank; exit code 1 where anything is broken, with the work folder kept."""
    chosen = secrets.randbelow(10**6) if seed is None else seed
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"Seed {chosen}. Again: just fault-test --seconds {seconds} --seed {chosen} --customers {customers}"
    )
    with work_folder() as folder:
        try:
            tally = asyncio.run(_stoppable(BankRun(console, folder, seconds, chosen, customers).go()))
        except asyncio.CancelledError:
            console.print(f"Stopped; {folder} is left.")
            sys.exit(130)
    if not tally.findings and not keep:
        remove(folder)
        return
    console.print(f"The work folder is {folder}")
    sys.exit(1 if tally.findings else 0)


async def _stoppable(work: Coroutine[Any, Any, Tally]) -> Tally:
    """The work, which Ctrl-C and SIGTERM cancel, so that the store it started ends."""
    task = asyncio.create_task(work)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


class BankRun:
    """One run: open, strike, settle, read the books."""

    def __init__(self, console: Console, folder: Path, seconds: int, seed: int, customers: int) -> None:
        self.console, self.folder, self.seconds, self.seed, self.count = (
            console,
            folder,
            seconds,
            seed,
            customers,
        )
        self.tally = Tally()
        self.over, self.settled = asyncio.Event(), asyncio.Event()
        self.by_rule: dict[str, int] = {}
        self.began = time.monotonic()

    async def go(self) -> Tally:
        with open_house(self.folder) as house:
            async with Client(house.url) as client:
                shelves, manager = await self._furnish(house, client)
                customers = [
                    Customer(house.url, f"run-{n}", shelves[n % len(shelves)], self.tally, f"{self.seed}:{n}")
                    for n in range(self.count)
                ]
                strikes = Strikes(house, self.tally, f"{self.seed}:strikes")
                resolver = Caller(manager.client, self.tally, random.Random(f"{self.seed}:resolver"))
                resolving = asyncio.create_task(resolve_unmatched(resolver, self.settled))
                try:
                    await self._run(house, strikes, customers, manager, shelves[0])
                    settled = await self._settle(house)
                    self.settled.set()
                    await resolving
                    await asyncio.gather(*[customer.check() for customer in customers])
                    await self._report(house, customers, settled)
                finally:
                    resolving.cancel()
                    for customer in customers:
                        await customer.close()
            _read_log(house.said, self.tally)
        return self.tally

    async def _furnish(self, house: House, client: Client) -> tuple[list[Shelf], Caller]:
        """An admin, and things to buy in three currencies; only dollars have an admin route."""
        admin = await client.register(ADMIN)
        promoted = run(house.folder / "cwd", "account", "promote", ADMIN, "--data-dir", str(house.data_dir))
        output, errors = await asyncio.to_thread(promoted.communicate, timeout=60)
        if promoted.returncode:
            raise click.ClickException(output + errors)
        manager = Caller(admin, self.tally, random.Random(f"{self.seed}:manager"))
        names = (
            "lamp",
            "moss",
            "heron",
            "tea",
            "moon",
            "bay",
            "rain",
            "kite",
            "yen-1",
            "yen-2",
            "euro-1",
            "euro-2",
        )
        ids = []
        for at, name in enumerate(names):
            product = {"name": name, "description": name, "category": "run", "price": f"{at + 3}.00"}
            ids.append((await manager("POST", "/admin/products", product, expected={201})).json["id"])
        bundle = {"name": "pack", "description": "pack", "product_ids": ids[:3], "price": "9.00"}
        bundle_id = (await manager("POST", "/admin/bundles", bundle, expected={201})).json["id"]
        with house.connect() as db:
            for at, currency in ((8, "JPY"), (9, "JPY"), (10, "EUR"), (11, "EUR")):
                db.execute(
                    "insert into product_price_version (product_id, version, price, currency, starts_at)"
                    " values (%s, 2, %s, %s, now())",
                    [ids[at], 500 + at, currency],
                )
        dollars = Shelf("USD", (*[("product", at) for at in ids[:8]], ("bundle", bundle_id)))
        yen = Shelf("JPY", tuple(("product", at) for at in ids[8:10]))
        euro = Shelf("EUR", tuple(("product", at) for at in ids[10:]))
        return [dollars, dollars, dollars, euro, dollars, yen], manager

    async def _run(
        self, house: House, strikes: Strikes, customers: list[Customer], manager: Caller, dollars: Shelf
    ) -> None:
        self.console.print(f"{self.count} customers and faults for {self.seconds} s ...")
        self.began = self.tally.begin()
        tasks = [
            *[asyncio.create_task(customer.live(self.over)) for customer in customers],
            asyncio.create_task(strikes.go_on(self.over)),
            asyncio.create_task(ProviderActs(house, self.tally, f"{self.seed}:acts").go_on(self.over)),
            asyncio.create_task(self._change_prices(manager, dollars)),
            asyncio.create_task(answer_disputes(house.mockpay_url, f"{self.seed}:disputes", self.over)),
        ]
        said = self.began
        while (now := time.monotonic()) < self.began + self.seconds:
            if house.up.process.poll() is not None:
                self.tally.find("`store up` ended by itself")
                raise click.ClickException(
                    f"`store up` ended by itself, see {house.up.output}:\n{house.said[-2000:]}"
                )
            if now - said >= SAY_SECONDS:
                said = now
                self._say(customers)
            await asyncio.sleep(0.2)
        self.over.set()
        self.console.print("The faults end; now it settles by itself ...")
        self.by_rule = await strikes.lift()
        await asyncio.gather(*tasks)

    async def _change_prices(self, manager: Caller, dollars: Shelf) -> None:
        """New prices while carts stand."""
        while not self.over.is_set():
            kind, at = manager.chance.choice(dollars.items)
            price = f"{manager.chance.randint(3, 20)}.{manager.chance.choice(('00', '49', '99'))}"
            await manager("POST", f"/admin/{kind}s/{at}/prices", {"price": price}, expected={201})
            with suppress(TimeoutError):
                await asyncio.wait_for(self.over.wait(), 4)

    async def _settle(self, house: House) -> float:
        """Seconds since the faults ended until nothing was open any more."""
        began = self.began + self.seconds
        left: dict[str, int] = {}
        while time.monotonic() < began + SETTLE_SECONDS:
            with suppress(psycopg.OperationalError):
                left = await asyncio.to_thread(self._still_open, house)
                if not left:
                    return time.monotonic() - began
            await asyncio.sleep(0.5)
        self.tally.find(f"not settled after {SETTLE_SECONDS:.0f} s: {left}")
        return time.monotonic() - began

    def _still_open(self, house: House) -> dict[str, int]:
        with house.connect() as db:
            return books.still_open(db, time.monotonic() - self.began - self.seconds)

    def _say(self, customers: list[Customer]) -> None:
        told = sum(len(identity.orders) for customer in customers for identity in customer.identities)
        refunds = sum(len(identity.refunds) for customer in customers for identity in customer.identities)
        self.console.print(
            f"  {time.monotonic() - self.began:4.0f} s  {told} orders, {refunds} refunds,"
            f" {self.tally.retries.total()} retries, {self.tally.strikes.total()} strikes,"
            f" {len(self.tally.findings)} findings"
        )

    async def _report(self, house: House, customers: list[Customer], settled: float) -> None:
        with house.connect() as db:
            for text in [*books.broken(db, self.tally), *books.lost(db, self.tally, customers)]:
                self.tally.find(text)
            orders, refunds = books.orders_by_status(db), books.refunds_by_status(db)
            unmatched = books.unmatched_by_status(db)
            money = books.money_here(db)
        broken, verdict = await asyncio.to_thread(books.verify, house)
        with house.connect() as db:
            for text in books.not_expected(db, self.tally, broken):
                self.tally.find(text)
        table = Table("what", "", "how many", box=None, pad_edge=False)
        table.columns[2].justify = "right"
        sections: list[tuple[str, dict[str, int]]] = [
            ("strikes", dict(self.tally.strikes)),
            ("nothing to strike", dict(self.tally.missed)),
            ("struck on command", self.by_rule),
            ("orders", orders),
            ("refunds", refunds),
            ("unmatched", unmatched),
            ("held, minor units", money),
            ("retries", dict(self.tally.retries)),
            ("answers", {f"{what} {status}": n for (what, status), n in sorted(self.tally.answers.items())}),
        ]
        for section, counts in sections:
            for at, (name, count) in enumerate(counts.items()):
                table.add_row("" if at else section, name, f"{count:,}")
        self.console.print(table)
        (self.folder / "diary").write_text("\n".join(self.tally.diary))
        seconds, what = self.tally.slowest
        self.console.print(
            f"Slowest answer: {seconds:.1f} s, {what}; longest time with no answer but 503 to anybody:"
            f" {self.tally.silence:.1f} s. All settled {settled:.1f} s after the faults ended."
        )
        self.console.print(f"store verify: {verdict}")
        self.console.print(
            "\n".join(f"BROKEN  {finding}" for finding in self.tally.findings) or "Nothing is broken.",
            markup=False,
        )


def _read_log(said: str, tally: Tally) -> None:
    """What the programs wrote of errors that nobody foresaw."""
    for line in said.splitlines():
        if "unforeseen error" in line:
            tally.find(f"the log has: {line}")


if __name__ == "__main__":
    main()
