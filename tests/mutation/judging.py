"""Applies a mutant in a transaction, asks the checks of `store verify`, and rolls back."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import psycopg
from msgspec import Struct

from store.sql import number_parameters, read_statements
from tests.mutation.mutants import Mutant

# The checks of each program, as sql/<file>.sql has them.
FILES = {"store": "verify", "mockpay": "mockpay_verify"}
# Nothing in the mutants' database has waited for so long.
WAIT_SECONDS = 7200.0

Outcome = Literal["noticed", "missed", "refused", "void"]


class Verdict(Struct, frozen=True):
    """What became of a mutant; `by` is the check that noticed it, or what PostgreSQL refused it for."""

    mutant: Mutant
    outcome: Outcome
    by: str = ""


class Judge:
    """On a connection of its own; nothing that it changes stays."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        connection.execute("set jit = off")
        self._cursor = psycopg.RawCursor(connection)
        self._checks = {program: _read_checks(file) for program, file in FILES.items()}
        # What noticed the last one of a column is likely to notice the next.
        self._order: dict[tuple[str, str], list[str]] = {}

    def judge(self, mutant: Mutant) -> Verdict:
        """Change, check, and change back."""
        with self._undone():
            try:
                changed = self._connection.execute(mutant.sql.encode()).rowcount
            except (psycopg.IntegrityError, psycopg.DataError) as refusal:
                return Verdict(mutant, "refused", str(refusal.diag.message_primary))
            if not changed:
                return Verdict(mutant, "void")
            by = self._find(mutant)
        return Verdict(mutant, "noticed", by) if by else Verdict(mutant, "missed")

    def find_any(self, program: str, *statements: str) -> list[str]:
        """The checks of a program that several changes together break."""
        with self._undone():
            for statement in statements:
                self._connection.execute(statement.encode())
            return [name for name in self._checks[program] if self._breaks(program, name)]

    @contextmanager
    def _undone(self) -> Iterator[None]:
        with self._connection.transaction(force_rollback=True):
            yield

    def _find(self, mutant: Mutant) -> str:
        """The first check that is broken; those that do not read the table have not changed their mind."""
        order = self._order.setdefault(
            (mutant.program + mutant.table, mutant.column),
            [
                name
                for name, (text, _) in self._checks[mutant.program].items()
                if re.search(rf"\b{mutant.table}\b", text)
            ],
        )
        for name in order:
            if self._breaks(mutant.program, name):
                order.remove(name)
                order.insert(0, name)
                return name
        return ""

    def _breaks(self, program: str, name: str) -> bool:
        text, parameters = self._checks[program][name]
        values = [{"wait_seconds": WAIT_SECONDS}[parameter] for parameter in parameters]
        try:
            found = self._cursor.execute(text.encode(), values or None, prepare=True)
        except psycopg.DataError:
            # What cannot be computed is named as broken, too.
            return True
        return found.fetchone() is not None


def _read_checks(file: str) -> dict[str, tuple[str, list[str]]]:
    return {name: number_parameters(text) for name, text in read_statements(file).items()}


def judge_all(database_url: str, mutants: Iterable[Mutant]) -> list[Verdict]:
    """The verdicts on mutants of a database that nobody else changes meanwhile."""
    with psycopg.connect(database_url) as connection:
        judge = Judge(connection)
        return [judge.judge(mutant) for mutant in mutants]
