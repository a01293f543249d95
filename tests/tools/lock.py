"""Renews the exact versions under [tool.uv] constraint-dependencies in pyproject.toml.

They stand in for a lock file, which would name the registry that each machine is set to.
"""

import re
import subprocess
from pathlib import Path

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
LIST = re.compile(r"^constraint-dependencies = \[.*?^\]\n", re.MULTILINE | re.DOTALL)
EXPORT = "uv export --all-groups --no-emit-project --no-hashes --no-annotate --no-header --quiet"


def uv(command: str) -> str:
    return subprocess.run(
        command.split(), cwd=PYPROJECT.parent, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def main() -> None:
    before = PYPROJECT.read_text(encoding="utf-8")
    if not LIST.search(before):
        raise SystemExit("pyproject.toml has no list constraint-dependencies under [tool.uv].")
    # The old pins would hold everything where it is.
    PYPROJECT.write_text(LIST.sub("constraint-dependencies = [\n]\n", before), encoding="utf-8")
    try:
        uv("uv lock --upgrade --quiet")
        pins = [line for line in uv(EXPORT).splitlines() if "==" in line]
    except BaseException:
        PYPROJECT.write_text(before, encoding="utf-8")
        raise
    lines = "".join(f'    "{pin}",\n' for pin in pins)
    PYPROJECT.write_text(
        LIST.sub(lambda _: f"constraint-dependencies = [\n{lines}]\n", before), encoding="utf-8"
    )
    uv("uv sync --quiet")
    print(f"{len(pins)} versions pinned.")


main()
