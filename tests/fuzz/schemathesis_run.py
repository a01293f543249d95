"""Schemathesis over one document: every phase, and what it found."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import msgspec
from msgspec import Struct

from store.mockpay.config import MockpaySettings

# In an environment of its own, since it brings a pytest plugin and much else along.
SCHEMATHESIS = "schemathesis==4.32.5"
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
HOOKS = Path(__file__).parent / "hooks.py"
# A purchase that is paid, refunded and read again is more than the six steps of the default, and links that
# are guessed from names, five to one of the documents' own, would crowd it out.
SETTINGS = """
[phases.stateful]
max-steps = 20

[phases.stateful.inference]
algorithms = []
"""

_ROOT = HOOKS.parents[2]
_CASES = re.compile(r"(\d[\d,]*) generated")
_LINKS = re.compile(r"API Links:\s+(\d+ covered / \d+) selected")


class Round(Struct):
    """What a run of the fuzzer came to."""

    cases: int
    links: str
    is_clean: bool
    said: str
    answers: dict[str, int]


def fuzz(target: str, document: str, url: str, token: str, *, examples: int, seed: int) -> Round:
    """One run over the document's operations; the seed makes the same requests again."""
    command = [
        *("uvx", "--from", SCHEMATHESIS, "st", "run", document),
        *("--url", url, "-H", f"Authorization: Bearer {token}"),
        *("--phases", "examples,coverage,fuzzing,stateful", "--mode", "all"),
        *("--checks", ",".join(CHECKS), "--continue-on-failure"),
        *("--max-examples", str(examples), "--seed", str(seed)),
        *("--generation-allow-x00", "true", "--generation-database", "none"),
        *("--suppress-health-check", "all", "--warnings", "off", "--request-timeout", "30"),
        "--no-color",
    ]
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        (Path(folder) / "schemathesis.toml").write_text(SETTINGS)
        environment = os.environ | {
            "PYTHONPATH": str(_ROOT),
            "SCHEMATHESIS_HOOKS": str(HOOKS),
            "FUZZ_TARGET": target,
            "FUZZ_URL": url,
            "FUZZ_TOKEN": token,
            "FUZZ_SEED": str(seed),
            "FUZZ_WEBHOOK_SECRET": MockpaySettings().webhook_secret,
            "FUZZ_ANSWERS": str(answers),
        }
        done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
        counted = _CASES.findall(done.stdout)
        return Round(
            cases=int(counted[-1].replace(",", "")) if counted else 0,
            links=" ".join(_LINKS.findall(done.stdout)),
            is_clean=done.returncode == 0,
            said=done.stdout + done.stderr,
            answers=msgspec.json.decode(answers.read_bytes()) if answers.exists() else {},
        )
