"""README.md: the command that starts mockpay, the examples, the diagrams and the table are what is there."""

import asyncio
import json
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from store.checkout.rules import EDGES
from store.mockpay.rules import STATES
from tests.conftest import named
from tests.node import SUITE, find_node
from tests.ports import free_port
from tests.processes import Running
from tests.tools.mockpay_readme import diagram, methods

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SECTION = README.partition("## A stateful Stripe mock in one command\n")[2].partition("\n## ")[0]
EXAMPLES, _, LIFE = SECTION.partition("### The life of a payment intent\n")
TO_PASTE = "`uv run python -m tests.tools.mockpay_readme` prints what belongs there"


def blocks(language: str, text: str = EXAMPLES) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found, f"no example in {language}"
    return found


def expected(code: str) -> str:
    """What the comments beside the prints say."""
    said = re.findall(r"(?:print|console\.log)\(.*\);? *(?:#|//) (.*)$", code, re.MULTILINE)
    assert said, "an example that shows nothing"
    return "".join(f"{line}\n" for line in said)


def run(command: list[str], code: str, cwd: Path) -> str:
    """What the program on standard input prints."""
    ran = subprocess.run(
        command, input=code, cwd=cwd, capture_output=True, text=True, timeout=30, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


class Example:
    """The examples with the ports of this run, and what the one that hears webhooks prints."""

    def __init__(self, database_url: str, cwd: Path) -> None:
        self.cwd = cwd
        self.heard = cwd / "heard"
        self._ports = dict(zip(("8001", "3000"), (str(free_port()), str(free_port())), strict=True))
        (start,), (*_, hear) = blocks("sh")[:1], blocks("python")
        with self.heard.open("wb") as heard:
            self._hearing = subprocess.Popen(
                [sys.executable, "-c", self.here(hear)], stdout=heard, stderr=heard
            )
        words = shlex.split(self.here(start))
        assert words[:3] == ["uv", "run", "store"]
        words += ["--port", self._ports["8001"]]
        # The database of the tests is there already.
        self.mockpay = Running(cwd, *words[3:], DATABASE_URL=database_url, MOCKPAY_POLL_SECONDS="0.05")

    def here(self, code: str) -> str:
        """The example on the ports of this run."""
        return re.sub("8001|3000", lambda port: self._ports[port[0]], code)

    def end(self) -> None:
        self._hearing.terminate()
        self._hearing.wait()
        self.mockpay.__exit__()


@pytest.fixture(scope="module")
def example(server_url: str, template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    """mockpay as the README starts it, and the README's receiver of webhooks."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database readme template {template} strategy file_copy")
        (cwd := tmp_path_factory.mktemp("readme") / "here").mkdir()
        running = Example(named(server_url, "readme"), cwd)
        try:
            asyncio.run(running.mockpay.until_open())
            yield running
        finally:
            running.end()
            connection.execute("drop database readme with (force)")


def test_python(example: Example) -> None:
    code = blocks("python")[0]
    assert run([sys.executable, "-"], example.here(code), example.cwd) == expected(code)
    # Which the receiver heard of.
    deadline = time.monotonic() + 10
    while "charge.refunded ch_" not in (heard := example.heard.read_text()):
        assert time.monotonic() < deadline, heard
        time.sleep(0.05)
    assert "payment_intent.succeeded pi_" in heard
    assert "Traceback" not in heard


def test_node(example: Example) -> None:
    node = find_node()
    [code] = blocks("js")
    assert run([node, "--input-type=module", "-"], example.here(code), SUITE) == expected(code)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl(example: Example) -> None:
    _, code = blocks("sh")
    answers = run(["sh", "-e"], example.here(code), example.cwd)
    intent, end = json.JSONDecoder().raw_decode(answers)
    events, _ = json.JSONDecoder().raw_decode(answers, end)
    assert intent["status"] == "succeeded"
    assert [event["object"] for event in events["data"]] == ["event"] * 3


def test_the_diagram_is_the_rules() -> None:
    [drawn] = blocks("mermaid", LIFE)
    hubs = set(re.findall(r"^ *state (\w+) <<choice>>$", drawn, re.MULTILINE))
    edges = re.findall(r"^ *(\S+) --> (\S+)(?: : (\w+))?$", drawn, re.MULTILINE)
    through = {hub: [status for status, after, _ in edges if after == hub] for hub in hubs}
    steps = [
        ((status, happening), after)
        for origin, after, happening in edges
        if happening
        for status in through.get(origin, [origin])
    ]
    assert dict(steps) == STATES, f"{TO_PASTE}:\n\n{diagram()}"
    assert len(steps) == len(STATES)
    assert ("[*]", next(iter(STATES))[0], "") in edges
    ends = {status for status, after, _ in edges if after == "[*]"}
    assert ends == set(STATES.values()) - {status for status, _ in STATES}
    # Each line of the diagram was read.
    assert len(drawn.splitlines()) == 1 + len(hubs) + len(edges)
    explained = set(re.findall(r"\w+", " ".join(re.findall(r"^\| ([\w, ]+) \|", LIFE, re.MULTILINE))))
    assert {happening for _, happening in STATES} <= explained


def test_the_table_of_payment_methods_is_the_rules() -> None:
    assert methods() in LIFE, f"{TO_PASTE}:\n\n{methods()}"


def test_the_diagram_of_an_order_is_its_edges() -> None:
    drawn = README.partition("An order is a checkout as its buyer sees it:")[2].partition("```mermaid\n")[2]
    lines = re.findall(r"^    (\w+) --> (\w+)(?: : .*)?$", drawn.partition("```")[0], re.MULTILINE)
    assert set(lines) == {(source, target) for source, targets in EDGES.items() for target in targets}
    assert drawn.partition("```")[0].count("-->") == len(lines) + 1
