"""The load test itself: its shapes, whom it may load, and what its exit code says."""

import asyncio
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
from tests.processes import environment, free_ports

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


async def load(url: str, *words: str) -> tuple[int, str]:
    """The exit code and the output of a short run."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.load.run", "--url", url, "--users", "2", *words),
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    output = (await process.communicate())[0].decode()
    assert process.returncode is not None
    return process.returncode, output


async def test_by_hand_locust_refuses_another_machine_too() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "locust", "-f", "tests/load/locustfile.py", "--headless"),
        *("--host", "http://example.com"),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = (await process.communicate())[1].decode()
    assert process.returncode == 1
    assert "example.com is not this machine" in said


async def test_thresholds_set_the_exit_code(store: Client, shop: Shop) -> None:
    shop.bundle(shop.product())
    kept, missed = await asyncio.gather(
        load(store.url, "--seconds", "4", "--tag", "browse", "--processes", "2"),
        load(
            *(store.url, "--seconds", "3", "--tag", "browse", "--shape", "step"),
            *("--max-p95-ms", "0.001", "--min-rps", "100000"),
        ),
    )
    assert kept[0] == 0, kept[1]
    assert "MISSED" not in kept[1]
    assert "`store verify` says so" in kept[1]
    assert missed[0] == 1, missed[1]
    lines = missed[1].splitlines()
    for name in ("p95", "requests/s"):
        assert any(line.startswith(name) and line.endswith("MISSED") for line in lines), missed[1]
    # By its route, with no number of a row in it.
    assert "GET /products/{id}" in kept[1]


async def test_errors_set_the_exit_code() -> None:
    code, output = await load(f"http://127.0.0.1:{free_ports()[0]}", "--seconds", "1")
    assert code == 1
    assert any(line.startswith("errors") and line.endswith("MISSED") for line in output.splitlines()), output
