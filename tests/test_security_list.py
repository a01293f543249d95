"""The checklist in SECURITY.md: whole, each row with tests that exist or a word why not."""

import ast
import re
from pathlib import Path

import pytest

import store

HERE = Path(__file__).parent
LIST = (HERE / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [line for line in LIST.splitlines() if re.match(r"\| (API)?\d", line)]

# What OWASP's ASVS 5.0.0 asks for at level 1.
LEVEL_1 = """
1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1
3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1
6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1
10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1
15.3.1
"""

# Those that start processes do so for the operator, before anybody is served.
OPERATORS = {"cli", "postgres"}
DANGEROUS_MODULES = {"subprocess", "pickle", "marshal", "shelve", "xml", "lxml", "yaml"}
DANGEROUS_CALLS = {"eval", "exec", "os.system", "os.popen", "hashlib.md5", "hashlib.sha1"}


def test_it_is_whole() -> None:
    numbers = [re.split(r"[ |]+", row)[1] for row in ROWS]
    assert numbers == [f"API{n}:2023" for n in range(1, 11)] + LEVEL_1.split()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split()[1])
def test_a_row_has_a_test_or_says_why_not(row: str) -> None:
    *_, what, shown, _ = (cell.strip() for cell in row.split("|"))
    named = re.findall(r"`([^` ]+)::(\w+)`", shown)
    assert shown == " ".join(f"`{path}::{name}`" for path, name in named) or shown == "–"
    assert named or what.startswith(("Not here: ", "Open"))
    for path, name in named:
        assert name in names_of_tests(HERE / path), f"{path} has no {name}"


def names_of_tests(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {function.name for function in functions if function.name.startswith("test_")}


def test_what_serves_runs_no_command_and_evaluates_nothing() -> None:
    package = Path(store.__path__[0])
    checked = 0
    for path in package.rglob("*.py"):
        if path.relative_to(package).parts[0] in OPERATORS:
            continue
        checked += 1
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                imported = [node.module or ""]
            assert not {name.partition(".")[0] for name in imported} & DANGEROUS_MODULES, path
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in DANGEROUS_CALLS, path
    assert checked > 100
