"""Dumps today's schema with an order in every status, which the test of upgrades migrates from then on.

    uv run just dump-state

Run before a migration is added. Both programs run on a PostgreSQL of their own, `tests/upgrades/scenario.py`
fills it, and `tests/upgrades/store<N>-mockpay<M>.sql` is written; N and M count the migrations of each. With
--tree, the programs are those of another checkout. Ids and times differ in each run.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg

from store import postgres
from store.postgres import tool
from tests.client import Client
from tests.ports import free_port
from tests.processes import environment, is_ready, servers_home, until
from tests.upgrades.scenario import Scenario

ROOT = Path(__file__).parents[2]
DUMPS = ROOT / "tests" / "upgrades"
_MIGRATE = "import sys; from store.migrate import migrate; [migrate(sys.argv[1], s) for s in sys.argv[2:]]"
# Sent events and what belongs to them are most of a dump: a few are enough.
_EVENTS = 3
_KEYS = 1
_DROPPED = r"--|\\|SET |SELECT pg_catalog\.set_config"
_DEFAULT = r"\s*((START WITH|INCREMENT BY|CACHE) 1|NO M(IN|AX)VALUE)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tree", type=Path, default=ROOT, help="the checkout whose programs are run")
    _dump(parser.parse_args().tree.resolve())


def _dump(tree: Path) -> None:
    with servers_home() as home:
        server = postgres.start(home / "data", durable=False)
        try:
            with psycopg.connect(server.url, autocommit=True) as connection:
                connection.execute("create database state")
            url = server.database_url("state")
            subprocess.run(
                [sys.executable, "-c", _MIGRATE, url, "store", "mockpay"],
                cwd=home,
                env=_variables(tree, url),
                check=True,
            )
            with psycopg.connect(url, autocommit=True) as db:
                asyncio.run(_fill(tree, url, db))
                _prune(db)
                name = f"store{_applied(db, 'public'):02}-mockpay{_applied(db, 'mockpay'):02}"
            dump = "".join(_section(url, section) for section in ("pre-data", "data", "post-data"))
        finally:
            server.stop()
    written = DUMPS / f"{name}.sql"
    written.write_text(dump, encoding="utf-8")
    print(f"{written.relative_to(ROOT)}: {written.stat().st_size / 1000:.0f} kB")


async def _fill(tree: Path, url: str, db: psycopg.Connection[tuple[object, ...]]) -> None:
    store_port, mockpay_port = free_port(), free_port()
    variables = _variables(tree, url) | {
        "STORE_PAYMENTS_URL": f"http://127.0.0.1:{mockpay_port}",
        "MOCKPAY_PUBLIC_URL": f"http://127.0.0.1:{mockpay_port}",
        "MOCKPAY_WEBHOOK_URL": f"http://127.0.0.1:{store_port}/webhooks/mockpay",
    }
    slow = {"MOCKPAY_REFUND_SETTLE_SECONDS": "86400"}
    async with _program("store.asgi", store_port, variables) as store, Client(store) as nobody:
        async with (
            _program("store.mockpay.asgi", mockpay_port, variables) as mockpay,
            Client(mockpay) as provider,
        ):
            scenario = Scenario(nobody, provider, db)
            await scenario.settled()
        async with _program("store.mockpay.asgi", mockpay_port, variables | slow):
            await scenario.unsettled()
            await until(lambda: not _under_way(db), 15)
        await scenario.unanswered()


def _under_way(db: psycopg.Connection[tuple[object, ...]]) -> bool:
    return bool(db.execute("select from mockpay.delivery where status = 'pending' limit 1").rowcount)


@asynccontextmanager
async def _program(module: str, port: int, variables: dict[str, str]) -> AsyncIterator[str]:
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "uvicorn", "--factory", f"{module}:from_environment"),
            *("--port", str(port), "--log-level", "warning"),
            cwd=folder,
            env=variables,
            stdout=output,
            stderr=output,
        )
        try:
            await until(lambda: is_ready(url), 30)
            yield url
        except BaseException:
            output.seek(0)
            print(output.read().decode(errors="replace"), file=sys.stderr)
            raise
        finally:
            process.terminate()
            await asyncio.wait_for(process.wait(), 15)


def _variables(tree: Path, url: str) -> dict[str, str]:
    return environment(
        PYTHONPATH=str(tree),
        PATH=os.environ["PATH"],
        DATABASE_URL=url,
        STORE_DATABASE_URL=url,
        MOCKPAY_DATABASE_URL=url,
        STORE_JWT_KEY="a key for the dumps, long enough to be one",
        STORE_LIMITS="false",
        STORE_RECONCILE_SECONDS="1",
        MOCKPAY_POLL_SECONDS="0.1",
        MOCKPAY_REFUND_SETTLE_SECONDS="0.5",
        MOCKPAY_DISPUTE_DECIDE_SECONDS="0.2",
    )


def _prune(db: psycopg.Connection[tuple[object, ...]]) -> None:
    """Leave few of what the programs would remove themselves in time, and nothing of this machine."""
    old = f"(select id from mockpay.event order by id desc offset {_EVENTS})".encode()
    db.execute(b"delete from mockpay.delivery where event in " + old)
    db.execute(b"delete from mockpay.event where id in " + old)
    if db.execute("select to_regclass('mockpay.request')").fetchone() != (None,):
        db.execute(
            f"delete from mockpay.request where request_id in"
            f" (select request_id from mockpay.request order by request_id desc offset {_EVENTS})".encode()
        )
    db.execute(
        f"delete from mockpay.idempotency_key where ctid in"
        f" (select ctid from mockpay.idempotency_key order by created_at desc offset {_KEYS})".encode()
    )
    db.execute(
        f"delete from idempotency_key where ctid in"
        f" (select ctid from idempotency_key order by created_at desc offset {_KEYS})".encode()
    )
    for schema in ("public", "mockpay"):
        db.execute(f"delete from {schema}._yoyo_log".encode())


def _applied(db: psycopg.Connection[tuple[object, ...]], schema: str) -> int:
    """How many migrations."""
    return db.execute(f"select from {schema}._yoyo_migration".encode()).rowcount


def _section(url: str, section: str) -> str:
    """Without comments, psql's commands, settings that older servers do not have, and defaults."""
    dumped = subprocess.run(
        [
            tool("pg_dump"),
            *("--no-owner", "--no-privileges", "--no-comments", "--rows-per-insert=50"),
            *(f"--section={section}", f"--dbname={url}"),
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = [line for line in dumped.splitlines() if line and not re.match(_DROPPED, line)]
    if section != "data":
        lines = [line.strip() for line in lines if not re.fullmatch(_DEFAULT, line)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
