"""`store verify` is measured by mutation; here a slice of it, and that what measures it is sound."""

import random

import psycopg
import pytest

from tests.mutation.coherent import coherent_mutants
from tests.mutation.exemptions import EXEMPTIONS, Exemption
from tests.mutation.judging import Judge
from tests.mutation.mutants import Mutant
from tests.mutation.run import GOALS, Figures, all_mutants

SLICE = 250


@pytest.fixture(scope="module")
def mutants(history: str) -> list[Mutant]:
    return all_mutants(history, seed=1)


@pytest.mark.parametrize("program", GOALS)
def test_a_slice_of_the_mutants_is_noticed(history: str, mutants: list[Mutant], program: str) -> None:
    of_program = [mutant for mutant in mutants if mutant.program == program]
    chosen = random.Random(1).sample(of_program, SLICE)
    with psycopg.connect(history) as connection:
        judge = Judge(connection)
        figures = Figures([judge.judge(mutant) for mutant in chosen])
    # A slice scatters around the share of all, which `just mutate` holds to its goal.
    assert figures.share >= GOALS[program] - 0.05, figures.missed


def test_the_store_notices_what_is_coherent(history: str) -> None:
    with psycopg.connect(history) as connection:
        judge = Judge(connection)
        missed = {
            mutant.name: mutant.seen_from
            for mutant in coherent_mutants(connection)
            if not judge.find_any("store", *mutant.statements)
        }
    assert set(missed.values()) <= {"provider"}


def test_nothing_that_is_changed_stays(history: str, mutants: list[Mutant]) -> None:
    with psycopg.connect(history) as connection:
        judge = Judge(connection)
        for mutant in random.Random(2).sample(mutants, 50):
            judge.judge(mutant)
        assert judge.find_any("store") == judge.find_any("mockpay") == []


def test_every_column_is_changed(history: str, mutants: list[Mutant]) -> None:
    changed = {(mutant.program, mutant.table, mutant.column) for mutant in mutants}
    with psycopg.connect(history) as connection:
        columns = connection.execute(
            """
            select case table_schema when 'public' then 'store' else table_schema end, table_name, column_name
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema in ('public', 'mockpay') and is_generated = 'NEVER'
                and table_type = 'BASE TABLE' and table_name !~ 'yoyo|migration_checksum'
            """
        ).fetchall()
        filled = {
            table
            for _, table, _ in columns
            if connection.execute(
                f"select exists (select from {'mockpay.' if table in _ONLY_MOCKPAY else ''}{table})".encode()
            ).fetchone()
            == (True,)
        }
    assert {column for column in columns if column[1] in filled} <= changed
    # Nobody was refused a turn, and nobody has run the checks or reconciled.
    assert {table for _, table, _ in columns} - filled == {
        "turn",
        "verification",
        "reconciliation",
        "reconciliation_difference",
        "reconciliation_result",
        "provider_item",
    }


_ONLY_MOCKPAY = (
    "balance_transaction",
    "charge",
    "checkout_session",
    "customer",
    "delivery",
    "delivery_attempt",
    "event",
    "fault_rule",
    "payment_intent",
    "payment_method",
    "request",
    "test_clock",
    "webhook_endpoint",
)


@pytest.mark.parametrize(
    "exemption", EXEMPTIONS, ids=lambda each: f"{each.program}.{each.table}.{each.column}"
)
def test_every_exemption_is_of_something_and_has_its_reason(
    mutants: list[Mutant], exemption: Exemption
) -> None:
    of_it = [mutant for mutant in mutants if exemption.covers(mutant)]
    assert of_it
    assert exemption.reason.count(" ") >= 5
    assert exemption.reason.endswith(".")
    # Each alternative is of something by itself.
    for table in exemption.table.split("|"):
        assert any(mutant.table == table for mutant in of_it), table
    if exemption.column != "*":
        for column in exemption.column.split("|"):
            assert any((mutant.column or "(row)") == column for mutant in of_it), column
