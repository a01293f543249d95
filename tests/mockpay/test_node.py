"""The official Node SDK, unmodified, against mockpay in a process of its own."""

import asyncio
import os
import re
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from tests.processes import Running, free_ports

SUITE = Path(__file__).parent / "node"
# Node's own test runner and `fetch` as the suite uses them.
OLDEST_NODE = 20


@pytest.fixture(scope="module")
def node() -> str:
    """Node, with the SDK beside the suite; what npm once installed is kept."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found is None or npm is None:
        pytest.skip("node and npm are not installed")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.removeprefix("v").partition(".")[0]) < OLDEST_NODE:
        pytest.skip(f"node {version} is older than {OLDEST_NODE}")
    if not is_installed() and (fault := install(npm)):
        pytest.skip(f"npm cannot install the SDK: {fault}")
    return found


def is_installed() -> bool:
    """Whether the SDK is there in the version that package.json names."""
    try:
        installed = msgspec.json.decode((SUITE / "node_modules/stripe/package.json").read_bytes())
    except FileNotFoundError:
        return False
    wanted = msgspec.json.decode((SUITE / "package.json").read_bytes())["dependencies"]["stripe"]
    return bool(installed["version"] == wanted)


def install(npm: str) -> str:
    """Fetch the SDK; why it is not there, or nothing."""
    quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0"]
    try:
        ran = subprocess.run(
            [npm, "install", *quiet], cwd=SUITE, capture_output=True, text=True, timeout=40, check=False
        )
    except subprocess.TimeoutExpired:
        return "it took longer than 40 s"
    return (
        "" if is_installed() else (ran.stderr.strip() or f"it ended with {ran.returncode}").partition("\n")[0]
    )


async def test_the_node_sdk(node: str, database_url: str, tmp_path: Path) -> None:
    port = free_ports()[0]
    (cwd := tmp_path / "here").mkdir()
    quick = {"MOCKPAY_POLL_SECONDS": "0.05", "MOCKPAY_CAPTURE_ASYNC_SECONDS": "0"}
    with Running(cwd, "mockpay", "serve", "--port", str(port), DATABASE_URL=database_url, **quick) as alone:
        await alone.until_open()
        suite = await asyncio.to_thread(
            subprocess.run,
            [node, "--test", "--test-reporter=spec", "contract.test.mjs"],
            cwd=SUITE,
            env={**os.environ, "MOCKPAY_URL": f"http://127.0.0.1:{port}", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            timeout=50,
        )
        said = alone.said
    passed = re.search(r"^ℹ pass (\d+)$", suite.stdout, re.MULTILINE)
    if suite.returncode or passed is None or int(passed[1]) < 25:
        pytest.fail(f"{suite.stdout}{suite.stderr}\nmockpay said:\n{said}", pytrace=False)
