"""The official Node SDK, unmodified, against mockpay in a process of its own."""

import asyncio
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.node import SUITE, find_node
from tests.ports import free_port
from tests.processes import Running


@pytest.fixture(scope="module")
def node() -> str:
    return find_node()


async def test_the_node_sdk(node: str, database_url: str, tmp_path: Path) -> None:
    port = free_port()
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
