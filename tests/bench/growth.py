"""`just bench-growth`: the paths of a small store and of a large one in turns."""

import http.client
import json
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode, urlsplit

import click
import psycopg
from msgspec import Struct
from psycopg.sql import SQL, Identifier
from rich.console import Console
from rich.table import Table

from store import postgres
from store.config import ShopSettings
from store.data import load_many
from store.data.many import PASSWORD
from store.migrate import migrate
from store.paging import encode_cursor
from store.roles import let_in
from tests.load.run import end, stoppable, wait_until_ready
from tests.ports import free_port
from tests.processes import STORE, environment

# What each order sorts by, which is its cursor too.
SORTS = {
    "": "id",
    "name": "name, id",
    "price": "price, id",
    "-price": "price desc, id desc",
    "newest": "created_at desc, id desc",
}
# What is asked of the catalog, and the same for the database. Words of every frequency: in each third
# product, in each sixtieth, in one of four thousand, and in one.
FILTERS: dict[str, tuple[dict[str, str], str]] = {
    "": ({}, "true"),
    "category": ({"category": "skins"}, "category = 'skins'"),
    "prices": ({"min_price": "4", "max_price": "9"}, "price between 4 and 9"),
    "dear": ({"min_price": "75"}, "price >= 75"),
    "category, dear": ({"category": "skins", "min_price": "75"}, "category = 'skins' and price >= 75"),
    "q frequent": ({"q": "the"}, "search @@ 'the:*'"),
    "q": ({"q": "lantern"}, "search @@ 'lantern:*'"),
    "q two words": ({"q": "velvet lantern"}, "search @@ 'velvet:* & lantern:*'"),
    "q rare": ({"q": "needle"}, "search @@ 'needle:*'"),
    "q, category": ({"q": "lantern", "category": "skins"}, "search @@ 'lantern:*' and category = 'skins'"),
}
# Requests of a kind that are not counted: they make the plan.
FIRST = 6
BOUGHT = 3  # orders of the customer who looks at them


class Request(Struct):
    """A request: its name in the table, and what is sent."""

    name: str
    method: str
    url: str
    body: dict[str, Any] | None = None
    token: str | None = None
    statuses: tuple[int, ...] = (200,)


class Shop:
    """A store on a database, and one client of it."""

    def __init__(self, host: str, database_url: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(host).netloc, timeout=60)
        self.database_url = database_url

    def send(self, path: Request) -> Any:
        """The answer's JSON."""
        headers = {"Content-Type": "application/json"} if path.body is not None else {}
        if path.token:
            headers["Authorization"] = f"Bearer {path.token}"
        body = None if path.body is None else json.dumps(path.body)
        # Always another address, so that nothing is answered from what was kept.
        joint = "&" if "?" in path.url else "?"
        url = f"{path.url}{joint}turn={secrets.token_hex(4)}"
        try:
            self.connection.request(path.method, url, body, headers)
            answer = self.connection.getresponse()
        except ConnectionError:  # idle for long, it was closed from the other side
            self.connection.close()
            self.connection.request(path.method, url, body, headers)
            answer = self.connection.getresponse()
        said = answer.read()
        if answer.status not in path.statuses:
            raise click.ClickException(f"{path.method} {url}: {answer.status} {said[:500].decode()}")
        return json.loads(said) if said else None

    def log_in(self, handle: str) -> str:
        body = {"login": handle, "password": PASSWORD}
        token: str = self.send(Request("", "POST", "/sessions", body, statuses=(201,)))["access_token"]
        return token

    def paths(self) -> list[Request]:
        with psycopg.connect(self.database_url, autocommit=True) as db:
            return [*_catalog(db), *_own(db, self), *_admin(db, self)]


def _catalog(db: psycopg.Connection[Any]) -> Iterator[Request]:
    (middle,) = _row(
        db, "select id from product order by id offset (select count(*) / 2 from product) limit 1"
    )
    (bundle,) = _row(db, "select max(id) from bundle")
    yield Request("a product", "GET", f"/products/{middle}")
    yield Request("its prices", "GET", f"/products/{middle}/prices")
    yield Request("its price then", "GET", f"/products/{middle}/prices?at=2025-06-01T00:00:00Z")
    yield Request("a bundle", "GET", f"/bundles/{bundle}")
    yield Request("bundles", "GET", "/bundles")
    yield Request("bundles, last page", "GET", f"/bundles?cursor={encode_cursor(bundle - 5)}")
    yield Request("categories", "GET", "/categories")
    db.execute(
        "create temporary table listed as"
        " select distinct on (product_id) product.id, name, category, search, product.created_at, price"
        " from product_price_version join product on product.id = product_id"
        " where starts_at <= now() order by product_id, starts_at desc, version desc"
    )
    for sort, order in SORTS.items():
        for name, (query, where) in FILTERS.items():
            (count,) = _row(db, f"select count(*) from listed where {where}")
            words = query | ({"sort": sort} if sort else {})
            title = f"products{f' by {sort}' if sort else ''}{f': {name}' if name else ''}"
            yield Request(f"{title}, first", "GET", f"/products?{urlencode(words)}")
            if count < 100:
                continue
            for page, offset in (("middle", count // 2), ("last", count - 11)):
                key = _row(
                    db,
                    f"select {order.replace(' desc', '')} from listed where {where}"
                    f" order by {order} offset {offset} limit 1",
                )
                cursor = encode_cursor(*key)
                yield Request(f"{title}, {page}", "GET", f"/products?{urlencode(words | {'cursor': cursor})}")


def _own(db: psycopg.Connection[Any], shop: Shop) -> Iterator[Request]:
    """Of a customer who bought as much in the small store as in the large one."""
    account, handle = _row(
        db,
        "select account_id, handle_name from checkout join account on account.id = account_id"
        " where account_id in (select account_id from invoice) group by account_id, handle_name"
        f" having count(*) = {BOUGHT} order by account_id limit 1",
    )
    token = shop.log_in(handle)
    for path in ("/me", "/cart", "/sessions", "/orders", "/purchases", "/transactions", "/invoices"):
        yield Request(path, "GET", path, token=token)
    for table, path in (("checkout", "orders"), ("purchase", "purchases"), ("invoice", "invoices")):
        (row,) = _row(db, f"select max(id) from {table} where account_id = {account}")
        yield Request(f"/{path}/{{id}}", "GET", f"/{path}/{row}", token=token)
    (product,) = _row(db, "select max(id) from product")
    item = {"items": [{"product_id": product, "quantity": 1}]}
    yield Request("add to cart", "POST", "/cart/items", item, token, statuses=(201, 422))
    login = {"login": handle, "password": "not the password"}
    yield Request("log in, wrongly", "POST", "/sessions", login, statuses=(401,))


def _admin(db: psycopg.Connection[Any], shop: Shop) -> Iterator[Request]:
    account, handle = _row(db, "select id, handle_name from account order by id desc limit 1")
    db.execute("update account set role = 'admin' where id = %s", [account])
    token = shop.log_in(handle)
    buyer, order = _row(db, "select account_id, order_id from ledger_transfer limit 1")
    (middle,) = _row(db, "select (min(id) + max(id)) / 2 from ledger_transfer")
    for name, query in {
        "": "",
        ", middle": f"?cursor={encode_cursor(middle)}",
        ": account": "?account=refunds",
        ": customer": f"?account_id={buyer}",
        ": order": f"?order_id={order}",
    }.items():
        yield Request(f"transfers{name}", "GET", f"/admin/ledger/transfers{query}", token=token)
    for name, query in {"": "", ": who": "?account_id=1", ": what": "?what=product.add"}.items():
        yield Request(f"audit{name}", "GET", f"/admin/audit{query}", token=token)


def _row(db: psycopg.Connection[Any], query: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] | None = db.execute(query.encode()).fetchone()
    if row is None:
        raise click.ClickException(f"Nothing is found by {query}")
    return row


def fill(database_url: str, size: int) -> float:
    """A store of so many products, accounts and orders; the seconds that it took."""
    began = time.perf_counter()
    for source in ("store", "mockpay"):
        migrate(database_url, source)
    load_many(
        database_url,
        products=size,
        accounts=size,
        orders=size,
        seed=1,
        shop=ShopSettings(),
        progress=lambda _: None,
    )
    with psycopg.connect(database_url, autocommit=True) as db:
        prepare(db)
    return time.perf_counter() - began


def prepare(db: psycopg.Connection[Any]) -> None:
    """What a load leaves out: bundles, acts of admins, and one product that has a word of its own."""
    (count,) = _row(db, "select count(*) / 50 + 20 from product")
    for statement in (
        f"insert into bundle (name, description) select 'Pack ' || g, '' from generate_series(1, {count}) g",
        "insert into bundle_price_version (bundle_id, version, price, currency)"
        " select id, 1, 9, 'USD' from bundle",
        "insert into bundle_item select bundle.id, product.id from bundle cross join lateral"
        " (select id from product where id > 10000 + bundle.id % 50 order by id limit 3) product",
        "insert into audit (account_id, via, what, row_id)"
        " select g % 7 + 1, 'api', case when g % 1000 = 0 then 'product.add' else 'product.change' end, g"
        f" from generate_series(1, {count} * 10) g",
        "update product set description = 'A needle.' where id = (select max(id) - 3 from product)",
        "vacuum analyze",
    ):
        db.execute(statement.encode())


@contextmanager
def serving(database_url: str, folder: Path) -> Iterator[Shop]:
    """A store on the database, in a process of its own."""
    port = free_port()
    variables = environment(
        DATABASE_URL=let_in(database_url, "store"), STORE_JWT_KEY=secrets.token_hex(32), STORE_LIMITS="false"
    )
    process = subprocess.Popen(
        [*STORE, "serve", "--port", str(port)], cwd=folder, env=variables, start_new_session=True
    )
    try:
        wait_until_ready(process, f"http://127.0.0.1:{port}")
        yield Shop(f"http://127.0.0.1:{port}", database_url)
    finally:
        end(process)


@contextmanager
def made(sizes: tuple[int, int], console: Console) -> Iterator[list[str]]:
    """A database of each size, on a server of their own that is gone after."""
    with tempfile.TemporaryDirectory(prefix="store-growth-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o711)
        server = postgres.start(folder / "data", durable=False)
        try:
            urls = []
            for size in sizes:
                urls.append(server.database_url(f"of_{size}"))
                with psycopg.connect(server.url, autocommit=True) as db:
                    db.execute(SQL("create database {}").format(Identifier(f"of_{size}")))
                console.print(f"{size:,} products, accounts and orders: {fill(urls[-1], size):.0f} s")
            yield urls
        finally:
            server.stop()


def compare(shops: list[Shop], rounds: int, only: str) -> Iterator[tuple[str, list[float]]]:
    """Send the same to all, in turns; what was sent, and the median of each."""
    lists = [{path.name: path for path in shop.paths()} for shop in shops]
    for name in lists[-1]:
        if only not in name:
            continue
        # Where the small store's list is too short to have a middle, its first page stands for that.
        pair = [paths.get(name) or paths[f"{name.rpartition(', ')[0]}, first"] for paths in lists]
        times: list[list[float]] = [[] for _ in shops]
        for _ in range(rounds):
            for shop, path, spent in zip(shops, pair, times, strict=True):
                began = time.perf_counter()
                shop.send(path)
                spent.append(time.perf_counter() - began)
        yield name, [median(spent[FIRST:]) for spent in times]


@click.command(context_settings={"auto_envvar_prefix": "GROWTH", "show_default": True})
@click.option("--small", type=click.IntRange(min=100), default=1_000, show_envvar=True)
@click.option("--large", type=click.IntRange(min=1_000), default=200_000, show_envvar=True)
@click.option(
    "--rounds", type=click.IntRange(min=8), default=30, help="Requests a path, the first six apart."
)
@click.option("--most", type=float, default=1.5, show_envvar=True, help="The large p50 by the small one.")
@click.option("--only", default="", help="Paths whose name has this in it.")
@click.option(
    "--databases", nargs=2, help="URLs of a small and a large one that are there, and are added to."
)
def main(
    small: int, large: int, rounds: int, most: float, only: str, databases: tuple[str, str] | None
) -> None:
    """Measure each path on a small store and on a large one; exit code 1 where one grew over `--most`."""
    console = Console(highlight=False)
    with stoppable(), ExitStack() as stack:
        urls = list(databases) if databases else stack.enter_context(made((small, large), console))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shops = [stack.enter_context(serving(url, folder)) for url in urls]
        table = Table("path", "small, ms", "large, ms", "ratio")
        grown = count = 0
        for name, (one, other) in compare(shops, rounds, only):
            count, grown = count + 1, grown + (other / one > most)
            table.add_row(name, f"{one * 1000:.2f}", f"{other * 1000:.2f}", f"{other / one:.2f}")
    console.print(table)
    console.print(f"{count - grown} of {count} paths within {most}.")
    sys.exit(1 if grown else 0)


if __name__ == "__main__":
    main()
