"""What the benchmark makes its figures of: pgbench's script, the profile's shares, and the load."""

from collections import Counter

import pytest

from tests.bench import servers
from tests.bench.load import put
from tests.bench.measure import FLOOR
from tests.bench.profile import module_of, report
from tests.bench.replay import in_units, script
from tests.bench.trace import Call, Trial
from tests.ports import free_port

GROUP = "c3e2fefd-84e3-402e-b20f-6052ec9b4323"
EVENT = "evt_0660dc58cec69f881ec51ab1"
KNOWN = {"account_id": "10004", "session_id": "510000001", "item_id": "120000001", "key": "bench-f4d6"}


def call(
    text: str,
    *arguments: tuple[str | None, str],
    program: str = "store",
    connection: int = 1,
    row: dict[str, str | None] | None = None,
) -> Call:
    values, types = [value for value, _ in arguments], [kind for _, kind in arguments]
    return Call(program, connection, text, values, row, types)


def checkout() -> Trial:
    calls = [
        call("BEGIN;"),
        call(
            "insert into checkout values ($1, $2) returning id",
            ("10004", "int8"),
            (GROUP, "uuid"),
            row={"id": "130000001"},
        ),
        call("select 1", program="mockpay"),
        call("insert into payment values ($2, $1)", ("130000001", "int8"), (None, "text")),
        call("COMMIT;"),
        call("insert into event values ($1)", (f'{{"id":"{EVENT}","of":"{GROUP}","at":null}}', "json")),
    ]
    return Trial(KNOWN, calls, 0.1)


def test_a_script_takes_another_customer_and_draws_ids_anew() -> None:
    made = script(checkout())
    assert GROUP not in made
    assert EVENT not in made
    assert "10004" not in made.replace("130000001", "")
    assert "returning id \\gset r1_" in made
    assert "insert into payment values (null::text, :r1_id::int8);" in made


def test_a_script_leaves_no_colon_that_pgbench_would_read() -> None:
    [event] = [line for line in script(checkout()).splitlines() if line.startswith("insert into event")]
    assert r"""(E'{"id"\x3a"' || 'evt_' || lpad(:u::text ||""" in event
    assert r'"at"\x3anull}' in event


def test_transactions_of_two_connections_are_told_apart() -> None:
    trial = checkout()
    assert [each.text for each in in_units(trial.calls)][:5] == [
        "BEGIN;",
        trial.calls[1].text,
        trial.calls[3].text,
        "COMMIT;",
        "select 1",
    ]
    assert (trial.statements, trial.transactions) == (4, 3)


def test_a_module_is_charged_with_what_it_has_python_do() -> None:
    stacks = Counter(
        {
            ("store\tget\tstore/db.py:1", "python\tcopy\tpython3.11/copy.py:1"): 3,
            ("store\tget\tstore/db.py:1", "asyncpg\tfetch\tasyncpg/c.py:1"): 1,
        }
    )
    lines = report(stacks).splitlines()
    assert any(line.split() == ["0.0%", "75.0%", "store"] for line in lines)
    assert any(line.split() == ["25.0%", "25.0%", "asyncpg"] for line in lines)


@pytest.mark.parametrize(
    ("file", "module"),
    [
        ("/x/site-packages/litestar/app.py:9", "litestar"),
        ("/x/site-packages/_cffi_backend.cpython-311-x86_64-linux-gnu.so", "cffi_backend"),
        ("/w/store/cart/controller.py:4", "store"),
        ("/usr/lib/x86_64-linux-gnu/libc.so.6", "system"),
        ("/usr/lib/python3.11/copy.py:3", "python"),
    ],
)
def test_files_belong_to_modules(file: str, module: str) -> None:
    assert module_of(file) == module


@pytest.mark.parametrize("has_wrk", [True, False])
def test_either_generator_loads_a_server(monkeypatch: pytest.MonkeyPatch, *, has_wrk: bool) -> None:
    if not has_wrk:
        monkeypatch.setattr("shutil.which", lambda _: None)
    port = free_port()
    with servers.serving(servers.uvicorn("tests.bench.floor:app", port), port) as floor:
        flat_out = put(floor.url, FLOOR, 1, connections=4)
        calm = put(floor.url, FLOOR, 1, connections=4, think_ms=50)
        assert floor.cpu_seconds() > 0
    assert flat_out.failed == calm.failed == 0
    assert flat_out.rate > 2 * calm.rate > 0
    assert 0 < calm.p50 <= calm.p99
