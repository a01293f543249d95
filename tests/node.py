"""Node and the official Stripe SDK for it, where this machine has them."""

import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

SUITE = Path(__file__).parent / "mockpay" / "node"
# Node's own test runner and `fetch` as the suite uses them.
OLDEST_NODE = 20


def find_node() -> str:
    """Node, with the SDK in SUITE, where what npm once installed is kept; skips the test without."""
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
