"""PostgreSQL's own limit: pgbench on the statements that the programs send, on a copy of their database.

It stands in for a store without a cost of its own: as many clients as there are customers at once, one round
trip a statement, each of them prepared and planned once. Its connections are new, so its first seconds do not
count. What a busy mockpay does for several checkouts at once it does for each.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import mean

import msgspec
import psycopg
from psycopg.sql import SQL, Identifier

from store.postgres import tool
from store.sql import number_parameters, read_statements
from tests.bench.load import Load, NotMeasured
from tests.bench.replay import FIRST_NUMBER, STEP, script
from tests.bench.trace import Trial

COPY = "bench_copy"
# Buyers in the copy: each checkout of a run is another's.
BUYERS = 6000
FIRST_SESSION, FIRST_ITEM = 900_000_000, 910_000_000
CLIENTS, KEY_CLIENTS = 32, 8
# Seconds.
WARM_UP = 3

_HEAD = r"\set product_id random(1, 50)"


class Pgbench:
    """The scripts, and the database that they run on."""

    def __init__(self, url: str, folder: Path, trials: list[Trial]) -> None:
        self.url, self.folder = url, folder
        self.trial = min(trials, key=lambda trial: len(trial.calls))
        self.trials = trials
        self._runs = 0
        (folder / "checkout.sql").write_text(script(self.trial), encoding="utf-8")

        by_key = number_parameters(read_statements("catalog")["get_product"])[0]
        by_key = by_key.replace("$1", ":product_id::int8")
        (folder / "product.sql").write_text(f"{_HEAD}\n\n{by_key};\n", encoding="utf-8")

    def find(self, url: str) -> str:
        """The copy, on a server that has been started again, by the URL of any of its databases."""
        self.url = _copy_of(url)
        return self.url

    def products(self, seconds: int) -> Load:
        """A product by its key, with its price in force."""
        return self._run("product.sql", KEY_CLIENTS, seconds, {})

    def checkouts(self, seconds: int) -> Load:
        """Checkouts to paid, store and mockpay together."""
        self._runs += 1
        first_account = self._fill(FIRST_ITEM + self._runs * BUYERS)
        variables = {
            "n": -1,
            "clients": CLIENTS,
            "first_account": first_account,
            "first_session": FIRST_SESSION,
            "first_item": FIRST_ITEM + self._runs * BUYERS,
            "unique": self._runs * 1_000_000_000,
        }
        return self._run("checkout.sql", CLIENTS, seconds, variables)

    def _fill(self, first_item: int) -> int:
        """A row in each buyer's cart, and a session; the first buyer's id."""
        known = self.trial.known
        with psycopg.connect(self.url) as connection:
            connection.execute("delete from cart")
            found = connection.execute(
                """
                with buyer as (
                    select id, row_number() over (order by id) - 1 as k
                    from account
                    where handle_name like 'player%%' and id > %(account_id)s
                ),
                let_in as (
                    insert into session (account_id, id, expires_at)
                    select id, %(first_session)s + k, now() + interval '1 day' from buyer
                    on conflict do nothing
                ),
                filled as (
                    insert into cart (
                        account_id, id, is_bundle, product_id, product_version,
                        quantity, price_snapshot, currency
                    )
                    select buyer.id, %(first_item)s + k, false, product_id, version, 1, price, currency
                    from buyer
                    cross join product_price_version
                    where product_id = %(product_id)s and version = %(version)s
                )
                select min(id) from buyer
                """,
                {
                    "first_session": FIRST_SESSION,
                    "first_item": first_item,
                    "account_id": int(known["account_id"]),
                    "product_id": int(known["product_id"]),
                    "version": int(known["product_version"]),
                },
            ).fetchone()
        assert found is not None
        return int(found[0])

    def _run(self, name: str, clients: int, seconds: int, variables: dict[str, int]) -> Load:
        words = ["-n", "-M", "prepared", "-c", str(clients), "-T", str(WARM_UP + seconds), "-P", "1"]
        words += ["-f", str(self.folder / name), *(f"-D{key}={value}" for key, value in variables.items())]
        said = subprocess.run(
            [str(tool("pgbench")), *words, self.url],
            env=os.environ | {"PGOPTIONS": "-c plan_cache_mode=force_generic_plan"},
            capture_output=True,
            text=True,
            timeout=WARM_UP + seconds + 30,
            check=False,
            start_new_session=True,
        )
        rates = [float(rate) for rate in re.findall(r"^progress: .* ([\d.]+) tps", said.stderr, re.MULTILINE)]
        if said.returncode != 0 or len(rates) <= WARM_UP:
            raise NotMeasured(f"pgbench: {(said.stderr or said.stdout).strip()[-1500:]}")
        return Load(rate=mean(rates[WARM_UP:]), p50=0, p99=0, failed=0)


def prepare(url: str, folder: Path) -> Pgbench:
    """A copy of the database, with buyers, in which checkouts are tried and written down."""
    copy = _copy_of(url)
    with psycopg.connect(url.rpartition("/")[0] + "/postgres", autocommit=True) as connection:
        source = url.rpartition("/")[2]
        connection.execute(SQL("create database {} template {}").format(Identifier(COPY), Identifier(source)))
    _draw_ids_apart(copy)
    out = folder / "trials.json"
    subprocess.run(
        [sys.executable, "-m", "tests.bench.trace", copy, str(out)],
        check=True,
        timeout=90,
        start_new_session=True,
    )
    return Pgbench(copy, folder, msgspec.json.decode(out.read_bytes(), type=list[Trial]))


def _copy_of(url: str) -> str:
    return f"{url.rpartition('/')[0]}/{COPY}"


def _draw_ids_apart(url: str) -> None:
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "select sequencename from pg_sequences where schemaname = 'public' order by sequencename"
        ).fetchall()
        for number, (name,) in enumerate(rows, 1):
            connection.execute("select setval(%s, %s)", [f'public."{name}"', number * STEP])
        connection.execute("insert into invoice_series values ('INV', %s)", [FIRST_NUMBER])
