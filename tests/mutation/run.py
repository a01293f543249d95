"""How much of what can go wrong in the tables does `store verify` notice?

`python -m tests.mutation.run`: fills a database, changes one value or one row at a time, asks the checks, and
rolls back. Prints the mutants that were missed; exits with 1 below the goals.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import click
import psycopg
from rich.console import Console
from rich.table import Table

from store import postgres
from store.migrate import migrate
from store.roles import ROLES, let_in
from tests.conftest import memory, named
from tests.mutation.coherent import coherent_mutants
from tests.mutation.exemptions import EXEMPTIONS, Exemption
from tests.mutation.history import fill, world_of
from tests.mutation.judging import Judge, Verdict, judge_all
from tests.mutation.mutants import Mutant, mutants_of, read_tables
from tests.mutation.reconciling import differs_from_provider

SCHEMAS = {"store": "public", "mockpay": "mockpay"}
# Of the mutants that the schema itself does not refuse, without those that are exempt.
GOALS = {"store": 0.98, "mockpay": 0.90}
FILLED = "store_mutation"


@contextmanager
def server() -> Iterator[str]:
    """A PostgreSQL of its own, in memory where there is room."""
    folder = Path(tempfile.mkdtemp(prefix="store-mutation-", dir=memory()))
    folder.chmod(0o711)
    started = postgres.start(folder / "data", durable=False)
    try:
        yield started.url
    finally:
        started.stop()
        shutil.rmtree(folder, ignore_errors=True)


def fill_database(server_url: str, name: str) -> str:
    """A database in which everything has happened; its URL."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
    url = named(server_url, name)
    for source in ROLES:
        migrate(url, source)
        let_in(url, source)
    world = world_of(url)
    try:
        asyncio.run(fill(world))
    finally:
        world.store_socket.close()
        world.mockpay_socket.close()
    return url


@contextmanager
def cloned(server_url: str, database: str, name: str) -> Iterator[str]:
    """A copy of the database, which may be changed for good."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name} template {database} strategy file_copy".encode())
        try:
            yield named(server_url, name)
        finally:
            connection.execute(f"drop database {name} with (force)".encode())


def all_mutants(database_url: str, seed: int) -> list[Mutant]:
    """Of both schemas, from the catalog."""
    with psycopg.connect(database_url) as db:
        return [
            mutant
            for program, schema in SCHEMAS.items()
            for table in read_tables(db, schema)
            for mutant in mutants_of(db, program, table, seed)
        ]


def judge_in_parallel(
    server_url: str, database: str, mutants: Sequence[Mutant], at_once: int
) -> list[Verdict]:
    """Each process works on a copy of its own, since a mutant waits for another one's row."""
    databases = [cloned(server_url, database, f"{database}_{number}") for number in range(at_once)]
    urls = [each.__enter__() for each in databases]
    try:
        with ProcessPoolExecutor(at_once) as pool:
            parts = pool.map(judge_all, urls, [mutants[start::at_once] for start in range(at_once)])
            return [verdict for part in parts for verdict in part]
    finally:
        for each in databases:
            each.__exit__(None, None, None)


def judge_coherent(server_url: str, database: str) -> dict[str, str]:
    """By name, what noticed it; nothing where it was missed."""
    noticed = {}
    with psycopg.connect(named(server_url, database)) as connection:
        judge = Judge(connection)
        mutants = coherent_mutants(connection)
        for mutant in mutants:
            found = judge.find_any("store", *mutant.statements)
            noticed[mutant.name] = found[0] if found else ""
    if reconciles(server_url, database, ()):
        raise click.ClickException("The provider differs from the store before anything was changed.")
    for mutant in mutants:
        if not noticed[mutant.name] and mutant.seen_from == "provider":
            seen = reconciles(server_url, database, mutant.statements)
            noticed[mutant.name] = "reconciliation" if seen else ""
    return noticed


def reconciles(server_url: str, database: str, statements: tuple[str, ...]) -> bool:
    """Whether the provider notices what the statements do to a copy of the database."""
    with cloned(server_url, database, f"{database}_reconciled") as url:
        with psycopg.connect(url) as db:
            for statement in statements:
                db.execute(statement.encode())
        return differs_from_provider(url)


def exemption_of(mutant: Mutant) -> Exemption | None:
    return next((exemption for exemption in EXEMPTIONS if exemption.covers(mutant)), None)


class Figures:
    """The verdicts of a program, counted."""

    def __init__(self, verdicts: list[Verdict]) -> None:
        alive = [verdict for verdict in verdicts if verdict.outcome in ("noticed", "missed")]
        judged = [verdict for verdict in alive if exemption_of(verdict.mutant) is None]
        self.alive, self.judged = len(alive), len(judged)
        self.exempt = len(alive) - len(judged)
        self.refused = sum(verdict.outcome == "refused" for verdict in verdicts)
        self.noticed = sum(verdict.outcome == "noticed" for verdict in judged)
        self.missed = Counter(
            f"{verdict.mutant.name}{f' ({verdict.mutant.state})' if verdict.mutant.state else ''}"
            for verdict in judged
            if verdict.outcome == "missed"
        )

    @property
    def share(self) -> float:
        return self.noticed / self.judged if self.judged else 1.0


def report(console: Console, figures: dict[str, Figures], noticed: dict[str, str]) -> bool:
    """Print; whether the goals are reached."""
    table = Table("program", "noticed", "of live", "share", "goal", "exempt", "refused by the schema")
    for program, figure in figures.items():
        table.add_row(
            program,
            str(figure.noticed),
            str(figure.judged),
            f"{figure.share:.1%}",
            f"{GOALS[program]:.0%}",
            str(figure.exempt),
            str(figure.refused),
        )
    console.print(table)
    for program, figure in figures.items():
        for name, count in sorted(figure.missed.items()):
            console.print(f"missed in {program}: {name}{f', {count} times' if count > 1 else ''}")
    for name, by in noticed.items():
        console.print(f"{'noticed' if by else 'missed'}: {name}{f', by {by}' if by else ''}")
    console.print(f"{sum(map(bool, noticed.values()))} of {len(noticed)} coherent changes are noticed.")
    return all(figure.share >= GOALS[program] for program, figure in figures.items()) and all(
        noticed.values()
    )


@click.command(context_settings={"show_default": True})
@click.option("--seed", type=int, default=1, help="Which rows of each state are changed.")
@click.option("--processes", type=click.IntRange(1, 64), default=os.cpu_count() or 1)
def main(seed: int, processes: int) -> None:
    """Change one value or row at a time, and say which of the changes `store verify` notices."""
    console = Console(highlight=False, soft_wrap=True)
    began = time.monotonic()
    with server() as server_url, console.status("Filling a database") as status:
        url = fill_database(server_url, FILLED)
        mutants = all_mutants(url, seed)
        status.update(f"Judging {len(mutants)} mutants")
        verdicts = judge_in_parallel(server_url, FILLED, mutants, processes)
        noticed = judge_coherent(server_url, FILLED)
    figures = {
        program: Figures([verdict for verdict in verdicts if verdict.mutant.program == program])
        for program in SCHEMAS
    }
    is_reached = report(console, figures, noticed)
    console.print(f"{time.monotonic() - began:.0f} s, seed {seed}")
    sys.exit(0 if is_reached else 1)


if __name__ == "__main__":
    main()
