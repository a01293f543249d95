"""The load test itself: its shapes, whom it may load, and what its exit code says."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.client import Client
from tests.conftest import Shop
from tests.load.memory import Memory, growth
from tests.load.run import main
from tests.load.shapes import LEAVE_SECONDS, SHAPES, Soak, Spike, Steady, Step
from tests.processes import environment

ROOT = Path(__file__).parents[1]
# Takes eight mebibytes more for each line that it reads, and says so; to the test it is `store serve`.
GROWS = "import sys; held = []\nfor _ in sys.stdin: held.append(b'x' * 2**23); print(flush=True)"


def crowd(shape: Steady | Step | Spike, *seconds: float) -> list[int | None]:
    """How many customers are wanted at these seconds."""
    return [None if (now := shape.at(second)) is None else now[0] for second in seconds]


def test_steady_is_all_of_them_until_they_leave() -> None:
    ended = 60 + LEAVE_SECONDS
    assert crowd(Steady(20, 60, 4), 0, 59.9, 60, ended - 0.1, ended) == [20, 20, 0, 0, None]
    assert Soak(20, 60, 4).phases == Steady(20, 60, 4).phases


def test_step_climbs_in_equal_steps() -> None:
    assert crowd(Step(20, 50, 4), 0, 9.9, 10, 20, 30, 40, 49.9) == [4, 4, 8, 12, 16, 20, 20]
    # As many steps as there are customers, where they are few.
    assert crowd(Step(2, 50, 4), 0, 24.9, 25, 49.9) == [1, 1, 2, 2]


def test_spike_is_calm_around_its_burst() -> None:
    spike = Spike(20, 100, 4)
    assert crowd(spike, 0, 39.9, 40, 59.9, 60, 99.9) == [4, 4, 20, 20, 4, 4]
    calm, burst, after = spike.phases
    assert calm.rate < burst.rate < after.rate
    assert str(spike) == "4 users, 20 from 40 s, 4 from 60 s, for 100 s"


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize(("users", "seconds"), [(1, 1), (7, 30), (1000, 60), (50, 3600)])
def test_each_phase_has_the_time_for_its_change(name: str, users: int, seconds: int) -> None:
    phases = SHAPES[name](users, seconds, 0.5).phases
    assert phases[-1].until == pytest.approx(seconds)
    assert max(phase.users for phase in phases) == users
    for before, phase in pairwise([(0.0, 0, 0.0), *phases]):
        change = abs(phase[1] - before[1]) / phase[2]
        assert change <= phase[0] - before[0], (name, phase)


def test_growth_is_what_comes_after_the_warm_up() -> None:
    assert growth([10, 20, 30, 40, 40, 40, 40, 40, 40, 40, 40, 40]) == (40, 40)
    assert growth([1, 1, 1, 1, 50, 50, 51, 52, 53, 54, 60, 60]) == (50, 60)
    assert growth([1, 2, 3]) is None


@contextmanager
def growing() -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", GROWS, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def test_the_memory_of_a_program_is_seen_to_grow() -> None:
    with growing() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        memory = Memory(process.pid)
        for _ in range(12):
            print(file=process.stdin, flush=True)
            process.stdout.readline()
            memory.sample()
        [found] = memory.growths()
    assert found.program == "store"
    # The medians of two samples each, six samples apart.
    assert found.after - found.before == pytest.approx(6 * 8, abs=2)
    assert found.percent > 10


@pytest.mark.parametrize(
    "url", ["http://example.com", "http://127.0.0.1.example.com", "http://10.0.0.1:8000", "ftp://127.0.0.1"]
)
def test_only_this_machine_is_loaded(url: str) -> None:
    refused = CliRunner().invoke(main, ["--url", url])
    assert refused.exit_code == 2
    assert "on this machine only" in refused.output


async def run(*words: str) -> tuple[int | None, str]:
    """The exit code and the output of a module of Python's."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *words),
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    output = (await process.communicate())[0].decode()
    return process.returncode, output


async def test_by_hand_locust_refuses_another_machine_too() -> None:
    code, said = await run(
        *("locust", "-f", "tests/load/locustfile.py", "--headless", "--host", "http://example.com")
    )
    assert (code, "example.com is not this machine" in said) == (1, True), said


async def test_thresholds_set_the_exit_code(store: Client, shop: Shop, tmp_path: Path) -> None:
    shop.bundle(shop.product())
    load = ("tests.load.run", "--url", store.url, "--users", "2", "--seconds", "2", "--tag", "browse")
    report = tmp_path / "report.html"
    kept = ("--processes", "2", "--max-p95-ms", "60000", "--report", str(report))
    code, said = await run(*load, *kept)
    assert code == 0, said
    assert "MISSED" not in said
    assert "`store verify` says so" in said
    # Each row is a route, and none has the number of a row of the database in it.
    paths = (await store.get("/openapi.json")).json["paths"]
    routes = {re.sub(r"\{\w+\}", "{id}", path) for path in paths}
    asked = {path.partition("?")[0] for path in re.findall(r"^(?:GET|POST|DELETE) (\S+)", said, re.M)}
    assert {"/accounts", "/me", "/products"} < asked <= routes
    assert report.exists()

    await shop.change("alter table bundle rename to gone")
    limits = ("--max-p95-ms", "0.001", "--min-rps", "100000")
    code, said = await run(*load, *limits, "--shape", "step", "--report", str(report))
    assert code == 1, said
    missed = {line.split()[0] for line in said.splitlines() if line.endswith("MISSED")}
    assert missed == {"errors", "p95", "requests/s"}, said
    assert " x GET /bundles: 500" in said
    assert "Traceback" not in said
