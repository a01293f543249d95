"""`store up` and its neighbours as a user meets them: real processes, stopped, killed and misled."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from store import postgres
from store.health import refuse_newer
from store.resources import migration_ids
from tests.client import Client
from tests.ports import free_port, is_free
from tests.processes import (
    Running,
    are_gone,
    is_ready,
    names,
    refused,
    run,
    servers_home,
    until,
)

KEY = "a key for the tests, long enough to be one"


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """Where the embedded servers have their data."""
    with servers_home() as made:
        yield made


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    """The empty folder that the commands are called in."""
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


async def buy(ada: Client, method: str = "pm_card_visa") -> tuple[int, dict[str, object]]:
    product = (await ada.get("/products?limit=1")).json["items"][0]["id"]
    await ada.add(("product", product, 1))
    bought = await ada.check_out("all", method)
    return bought.status, bought.json


def who_connects(data: Path) -> set[tuple[str, str]]:
    server = postgres.running(data)
    assert server is not None
    with psycopg.connect(server.url) as connection:
        return set(
            connection.execute(
                "select application_name, usename from pg_stat_activity"
                " where datname = 'store' and application_name in ('store', 'mockpay')"
            ).fetchall()
        )


async def test_one_command_opens_the_shop_and_mends_what_dies(home: Path, cwd: Path) -> None:
    port, mockpay_port = free_port(), free_port()
    url, mockpay_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{mockpay_port}"
    data = home / "shop" / "data"
    where = ["--port", str(port), "--mockpay-port", str(mockpay_port), "--data-dir", str(data)]
    async with Client(url) as nobody:
        with Running(cwd, "up", *where) as up:
            await up.until_open()
            for shown in (f"{url}\n", f"{url}/docs\n", mockpay_url, "ada / ada-demo-password"):
                assert shown in up.said
            ada = await nobody.log_in("ada", "ada-demo-password")
            status, order = await buy(ada)
            assert (status, order["status"]) == (201, "paid")
            # Each program is its own role, which cannot change the ledger.
            assert who_connects(data) == {("store", "store_program"), ("mockpay", "mockpay_program")}
            assert "may change the ledger" not in up.said

            status, order = await buy(ada, "pm_card_threeDSecure2Required")
            assert (status, order["status"]) == (202, "requires_action")
            challenge = str(order["next_action"]["url"])  # type: ignore[index]
            assert challenge.startswith(mockpay_url)
            async with ada.session.get(challenge) as page:
                secret = re.search(r'name="client_secret" value="([^"]+)"', await page.text())
            assert secret is not None
            answer = {"client_secret": secret[1], "outcome": "approve"}
            async with ada.session.post(challenge, data=answer) as done:
                assert done.status < 400

            async def is_paid() -> bool:
                found = await ada.get(f"/orders/{order['id']}")
                return bool(found.json["status"] == "paid")

            await until(is_paid)

            os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
            for program in (up.program("mockpay"), up.program("serve")):
                program.kill()
            await until(lambda: "PostgreSQL ended (see " in up.said)
            await until(lambda: up.said.count("ended (signal 9); it is started again.") == 2)
            await until(lambda: is_ready(url))
            await until(lambda: is_ready(mockpay_url))
            assert (await buy(ada))[0] == 201

            family = up.process.children(recursive=True)
            up.process.kill()
            up.process.wait()
            # PostgreSQL is nobody's child, and is adopted by the next.
            await until(lambda: are_gone(family))
            assert is_free(port)

        # What a killed one left is taken over, tokens included.
        settings = {
            "STORE_PORT": port,
            "MOCKPAY_PORT": mockpay_port,
            "STORE_DATA_DIR": data,
            "STORE_WORKERS": 2,
        }
        (cwd / ".env").write_text("".join(f"{name}={value}\n" for name, value in settings.items()))
        with Running(cwd, "up") as up:
            await up.until_open()
            assert (await buy(ada))[0] == 201
            assert len((await ada.get("/orders")).json["items"]) == 4

            status_command, taken = run(cwd, "db", "status"), run(cwd, "up")
            stranger = run(cwd, "account", "promote", "nobody")
            output, _ = status_command.communicate(timeout=30)
            assert f"Migrations of mockpay: {len(migration_ids('mockpay'))} applied\n" in output
            assert "No account has the handle nobody" in refused(stranger)
            assert f"(process {up.process.pid}, {url})" in refused(taken)

            supervisor = up.program("serve")
            workers = supervisor.children()
            assert len(workers) >= 2
            workers[-1].kill()
            await until(lambda: not {*supervisor.children()} <= {*workers})
            # One that still loads holds the port for as long; the next supervisor waits for it.
            supervisor.kill()
            await until(lambda: are_gone(workers))
            await until(lambda: "store ended (signal 9); it is started again." in up.said)
            await until(lambda: is_ready(url), 60)
            assert "exit code" not in up.said
            await up.end(signal.SIGTERM)
    assert is_free(port)
    assert is_free(mockpay_port)
    assert not (data / "postmaster.pid").exists()
    assert names(cwd) == {".env"}
    assert (home / "shop" / "data.jwt-key").stat().st_mode & 0o777 == 0o600


async def test_a_server_of_the_users_own_is_used_and_left_running(home: Path, cwd: Path) -> None:
    server = postgres.start(home / "own", durable=False)
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("create role keeper login password 'known to .pgpass'")
        connection.execute("create database shop owner keeper")
    server_port = server.url.rpartition(":")[2].partition("/")[0]
    (cwd / ".env").write_text(f"PGHOST=127.0.0.1\nPGPORT={server_port}\nPGUSER=keeper\nPGDATABASE=shop\n")
    (cwd / ".pgpass").write_text(f"127.0.0.1:{server_port}:shop:keeper:known to .pgpass\n")
    (cwd / ".pgpass").chmod(0o600)
    port, mockpay_port = free_port(), free_port()
    where = ["--port", str(port), "--mockpay-port", str(mockpay_port)]
    with Running(cwd, "up", *where, "--no-demo", STORE_JWT_KEY=KEY) as up:
        await up.until_open()
        assert "on your own PostgreSQL" in up.said
        assert "ada" not in up.said
        # The keeper may not create roles, and is what the programs connect as.
        await until(lambda: "may change the ledger" in up.said)
        assert "role store_program has not the rights that store needs" in up.said
        async with Client(f"http://127.0.0.1:{port}") as nobody:
            assert (await nobody.get("/products")).json["items"] == []
            await nobody.register()
        await up.end(signal.SIGINT)
    assert names(cwd) == {".env", ".pgpass"}

    shop = server.database_url("shop")
    commands = [
        run(cwd, "account", "promote", "ADA"),
        run(cwd, "db", "url", DATABASE_URL=shop),
        run(cwd, "db", "status", DATABASE_URL=shop),
    ]
    made, url, status = [command.communicate(timeout=30)[0] for command in commands]
    assert (made, url) == ("ADA is an admin.\n", f"{shop}\n")
    assert "database shop\n" in status
    (cwd / ".pgpass").unlink()
    assert "no password supplied" in refused(run(cwd, "db", "status"))
    server.stop()


@pytest.mark.parametrize("sign", ["data.new", "data/postmaster.pid"])
async def test_told_to_end_while_it_starts(home: Path, cwd: Path, sign: str) -> None:
    port, mockpay_port = free_port(), free_port()
    folder = home / sign.replace("/", "-")
    with Running(
        cwd,
        *("up", "--port", str(port), "--mockpay-port", str(mockpay_port), "--data-dir", str(folder / "data")),
    ) as up:
        await until((folder / sign).exists)
        await up.end(signal.SIGINT)
    assert "Ctrl-C" not in up.said
    assert not (folder / "data" / "postmaster.pid").exists()


def test_what_the_user_can_mend_is_one_line(cwd: Path) -> None:
    one, other = str(free_port()), str(free_port())
    no_server = "postgresql://keeper@127.0.0.1:1/shop"
    wanted = {
        "STORE_JWT_KEY is not set": run(cwd, "serve"),
        "STORE_JWT_KEY: a key has 32 bytes or more": run(cwd, "serve", STORE_JWT_KEY="weak"),
        "STORE_JWT_OLD_KEYS: a key has 32": run(cwd, "serve", STORE_JWT_KEY=KEY, STORE_JWT_OLD_KEYS="old"),
        "STORE_TAX_RATE: Invalid decimal": run(cwd, "serve", STORE_JWT_KEY=KEY, STORE_TAX_RATE="x"),
        "STORE_TAX_RATE is a fraction": run(
            cwd, "up", "--port", one, "--mockpay-port", other, STORE_TAX_RATE="20"
        ),
        "change --mockpay-port": run(cwd, "up", "--port", one, "--mockpay-port", one),
        "choose another --host": run(cwd, "up", "--host", "203.0.113.1", "--port", one),
        "Connection refused. Does the server run": run(
            cwd, "account", "promote", "a", DATABASE_URL=no_server
        ),
        "DATABASE_URL looks like postgresql://": run(cwd, "db", "status", DATABASE_URL="nonsense"),
        "There is no database in": run(cwd, "db", "status", STORE_DATA_DIR=str(cwd / "none")),
        "start it with `store up`": run(cwd, "db", "url", STORE_DATA_DIR=str(cwd / "none")),
    }
    for text, process in wanted.items():
        assert text in refused(process)
    assert names(cwd) == set()


def test_a_newer_database_is_refused_in_one_line(
    cwd: Path, database_url: str, db: psycopg.Connection[tuple[object, ...]]
) -> None:
    for schema in ("public", "mockpay"):
        db.execute(
            f"insert into {schema}._yoyo_migration (migration_hash, migration_id) values"
            " ('new', '9998.newer'), ('newest', '9999.newest')".encode()
        )
    port, other = str(free_port()), str(free_port())
    urls = {"DATABASE_URL": database_url}
    both = ("--port", port, "--mockpay-port", other)
    for refusal in (
        run(cwd, "serve", "--port", port, STORE_JWT_KEY=KEY, **urls),
        run(cwd, "mockpay", "serve", "--port", port, **urls),
        run(cwd, "up", *both, **urls),
    ):
        line = refused(refusal)
        assert "9999.newest, which this version does not know: use the newer version" in line


async def test_a_database_that_is_away_is_waited_for() -> None:
    await refuse_newer("postgresql://nobody@127.0.0.1:1/nothing")
