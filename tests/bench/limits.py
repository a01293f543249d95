"""What bounds two of the paths, measured in the same rounds: PostgreSQL on their statements, and argon2."""

import time
from collections import Counter
from collections.abc import Iterator

from argon2 import PasswordHasher

from store.config import Settings
from tests.bench.load import Load
from tests.bench.measure import Run, Target, against, http_target
from tests.bench.pgbench import CLIENTS, KEY_CLIENTS, Pgbench
from tests.bench.rows import Row, Spread
from tests.bench.servers import Served
from tests.bench.wire import raw

SECTION, CLOSE = "What bounds them", "The store, as a part of what bounds it"


def pgbench_targets(pgbench: Pgbench) -> list[Target]:
    return [
        Target(
            name="pgbench key",
            title=f"pgbench: a product by key, {KEY_CLIENTS} clients",
            section=SECTION,
            peak=pgbench.products,
        ),
        Target(
            name="pgbench checkout",
            title=f"pgbench: a checkout, {CLIENTS} clients",
            section=SECTION,
            peak=pgbench.checkouts,
        ),
    ]


def work_target(floor: Served) -> Target:
    """The bare server doing as much as a read of one's own takes: its p99 where nothing else goes on."""
    return http_target(
        floor.url,
        lambda: [raw("GET", "/work")],
        name="work",
        title="the bare server, at work",
        section=SECTION,
        cpu_seconds=floor.cpu_seconds,
        with_calm=True,
    )


def argon2_target() -> Target:
    settings = Settings(jwt_key="x" * 32)
    hasher = PasswordHasher(
        time_cost=settings.argon2_time_cost, memory_cost=settings.argon2_memory_kib, parallelism=1
    )
    known = hasher.hash("a password")

    def verify(seconds: int) -> Load:
        took = []
        end = time.perf_counter() + min(seconds, 2)
        while (began := time.perf_counter()) < end:
            hasher.verify(known, "a password")
            took.append(time.perf_counter() - began)
        ms = Spread.of(1000 * each for each in took)
        return Load(rate=len(took) / (sum(took)), p50=ms.median, p99=ms.most, failed=0)

    return Target(name="argon2", title="argon2 alone, one thread", section=SECTION, peak=verify)


def rows(found: dict[str, list[Run]]) -> Iterator[Row]:
    yield from against(
        found, "checkout", "pgbench checkout", title="Checkout, of pgbench's own", section=CLOSE, goal=1 / 3
    )
    yield from against(found, "login", "argon2", title="Log in, of argon2 alone", section=CLOSE, goal=0.9)


def counted(pgbench: Pgbench) -> Iterator[Row]:
    """What a checkout asks of PostgreSQL, in trials of one at a time."""
    trials = pgbench.trials
    by_program = Counter(call.program for call in pgbench.trial.calls)
    shares = ", ".join(f"{count} of {program}'s" for program, count in sorted(by_program.items()))
    for title, values, detail in (
        ("Statements", [trial.statements for trial in trials], ""),
        ("Transactions", [trial.transactions for trial in trials], ""),
        ("Round trips to PostgreSQL", [len(trial.calls) for trial in trials], f"at best {shares}"),
    ):
        yield Row(
            section="A checkout to paid, with all that mockpay and the webhooks do for it",
            name=f"checkout {title.lower()}",
            title=title,
            value=Spread.of(values),
            unit="",
            detail=detail,
        )
