"""How the store does in company: beside logins and prints, with a second worker, and after all of it."""

import os
from collections.abc import Iterator
from contextlib import nullcontext

from store.roles import role_url
from tests.bench import paths, servers
from tests.bench.load import Load, put, putting
from tests.bench.measure import FLOOR
from tests.bench.rows import Row, Spread
from tests.bench.shop import Shop, kept_key
from tests.bench.wire import raw
from tests.ports import free_port

LOGINS = 8
# Those that may be held up ask this part of what they reach alone: no queue is of their own making.
PART, CONNECTIONS = 0.2, 32
PRINTED = 40
# A million requests: seconds of each kind, in turns, and how far a worker may grow after the first of these.
MIX = {
    "product": 4,
    "page": 4,
    "me": 8,
    "cart": 8,
    "order": 8,
    "add": 4,
    "checkout": 6,
    "invoice": 3,
    "login": 2,
}
MILLION, GROWTH = 1_000_000, 1.05


def beside_logins(shop: Shop, seconds: int, rounds: int) -> Iterator[Row]:
    """The p99 of `GET /me` while 8 connections log in without a pause, and while none does, in turns."""
    asked, logins = paths.me(shop), paths.log_in(shop)
    think_ms = 1000 * CONNECTIONS / (PART * put(shop.url, asked, 1).rate)

    def p99(*, disturbed: bool) -> Load:
        beside = putting(shop.url, logins, seconds + 1, connections=LOGINS) if disturbed else nullcontext()
        with beside:
            return put(shop.url, asked, seconds, connections=CONNECTIONS, think_ms=think_ms)

    pairs = [(p99(disturbed=False), p99(disturbed=True)) for _ in range(rounds)]
    without = Spread.of(one.p99 for one, _ in pairs).median
    with_them = Spread.of(one.p99 for _, one in pairs).median
    yield Row(
        section="In company",
        name="p99 beside logins",
        title=f"p99 of GET /me while {LOGINS} log in",
        value=Spread.of(disturbed.p99 / alone.p99 for alone, disturbed in pairs),
        unit="x alone",
        goal=3,
        at_most=True,
        detail=f"{without:.2f} ms alone, {with_them:.2f} ms beside them",
    )


def two_workers(shop: Shop, floor: servers.Served, seconds: int, rounds: int) -> Iterator[Row]:
    """Rates with two workers as multiples of one's; the floor's too, which the machine bounds.

    Of two cores the load takes what it needs to send: the less, the longer an answer takes.
    """
    kept, run = paths.product(shop), [raw("GET", "/health/live")]
    two_port, floor_port = free_port(), free_port()
    variables = {
        "DATABASE_URL": role_url(shop.database_url, "store"),
        "STORE_PAYMENTS_URL": shop.mockpay_url,
        "STORE_JWT_KEY": kept_key(shop.data_dir),
        "STORE_LIMITS": "false",
        "STORE_LOG": "off",
    }
    with (
        servers.serving(servers.store(two_port, 2), two_port, variables=variables) as two,
        servers.serving(servers.uvicorn("tests.bench.floor:app", floor_port, 2), floor_port) as two_floors,
    ):
        found = [
            tuple(
                put(at, what, seconds).rate
                for at, what in (
                    (shop.url, kept),
                    (two.url, kept),
                    (shop.url, run),
                    (two.url, run),
                    (floor.url, FLOOR),
                    (two_floors.url, FLOOR),
                )
            )
            for _ in range(rounds)
        ]
    cores = os.cpu_count()
    for name, title, first, goal in (
        ("workers, kept", "GET /products/{id}, two workers", 0, 1.6),
        ("workers, routed", "GET /health/live, two workers", 2, 1.6),
        ("workers, floor", "the bare floor, two workers", 4, None),
    ):
        yield Row(
            section="In company",
            name=name,
            title=title,
            value=Spread.of(rates[first + 1] / rates[first] for rates in found),
            unit="x one's",
            goal=goal,
            detail=f"{cores} cores, the load and PostgreSQL on them as well",
        )


def printing(shop: Shop) -> Iterator[Row]:
    """The CPU of an invoice that nobody has asked for yet."""
    put(shop.url, paths.checkout(shop), 2)
    new = []
    for customer in shop.customers:
        found = shop.asker.ask("GET", "/invoices?limit=20", customer.token)["items"]
        known = {customer.invoice_id}
        new += [(each["id"], customer.token) for each in found if each["id"] not in known]
    # The process that prints is there already, and has loaded what it needs.
    shop.asker.answer("GET", f"/invoices/{shop.buyers[0].invoice_id}.pdf", shop.buyers[0].token)
    used = []
    for invoice_id, token in new[:PRINTED]:
        before = shop.cpu_seconds()
        shop.asker.answer("GET", f"/invoices/{invoice_id}.pdf", token)
        used.append(1000 * (shop.cpu_seconds() - before))
    if used:
        mean = sum(used) / len(used)
        yield Row(
            section="In company",
            name="invoice printed",
            title="An invoice that is not made yet",
            # The system counts CPU in hundredths of a second: the sum says more than any one.
            value=Spread(mean, mean, mean),
            unit="ms CPU",
            goal=15,
            at_most=True,
            detail=f"mean of {len(used)}",
        )


def upkeep(shop: Shop) -> Iterator[Row]:
    """Memory after all of it, and how long the start took."""
    for name, held in shop.memory().items():
        yield Row(
            section="Start and memory",
            name=f"memory {name}",
            title=f"{_worker(name)}, at the end",
            value=Spread(held, held, held),
            unit="MB",
            goal=100 if name == "store" else 90,
            at_most=True,
        )
    yield Row(
        section="Start and memory",
        name="start",
        title="`store up` on existing data, to ready",
        value=Spread(*[shop.ready_seconds] * 3),
        unit="s",
        goal=4,
        at_most=True,
        detail=f"{shop.start_cpu_seconds:.1f} s of CPU, without PostgreSQL's",
    )


def _worker(name: str) -> str:
    return f"A worker of {'the store' if name == 'store' else name}"


def commits_under_load(shop: Shop, seconds: int) -> Iterator[Row]:
    """Transactions that PostgreSQL counts for each checkout while 32 are under way."""
    before = shop.commits()
    load = put(shop.url, paths.checkout(shop), seconds)
    done = shop.commits() - before
    per = done / max(load.rate * seconds, 1)
    yield Row(
        section="A checkout to paid, with all that mockpay and the webhooks do for it",
        name="checkout transactions under load",
        title="Transactions, 32 at once",
        value=Spread(per, per, per),
        unit="",
        detail=f"{done:,} for {load.rate * seconds:,.0f} checkouts",
    )


def million(shop: Shop) -> Iterator[Row]:
    """How a worker's memory grows over a million requests; in four to six minutes."""
    by_name = {path.name: path for path in paths.PATHS}
    held: list[dict[str, float]] = []
    sent = 0.0
    while sent < MILLION:
        for name, seconds in MIX.items():
            sent += put(shop.url, by_name[name].requests(shop), seconds).rate * seconds
        held.append(shop.memory())
    for name in held[0]:
        first, last = held[0][name], held[-1][name]
        yield Row(
            section="Start and memory",
            name=f"growth {name}",
            title=f"{_worker(name)}, after a million requests",
            value=Spread(*[last / first] * 3),
            unit="x first",
            goal=GROWTH,
            at_most=True,
            detail=f"{first:.1f} MB after the first of {len(held)} turns, {last:.1f} MB after the last",
        )
