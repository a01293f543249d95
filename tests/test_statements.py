"""Every SQL statement against the migrated database: it prepares, and its types are those declared."""

import importlib
import pkgutil
import re
import typing
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
import pytest

import store
from store.resources import resource_dir
from store.sql import Statement, declared_statements, holds_struct, number_parameters, read_statements

for module in pkgutil.walk_packages(store.__path__, "store."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)

STATEMENTS = sorted(declared_statements(), key=lambda statement: statement.name)
ROOMS = sorted(path.stem for path in resource_dir("sql").glob("*.sql"))
# Declared from the file, one and all.
CHECKS = {"verify", "mockpay_verify"}

PYTHON_TYPES = {
    "int2": int,
    "int4": int,
    "int8": int,
    "text": str,
    "varchar": str,
    "bool": bool,
    "numeric": Decimal,
    "float8": float,
    "timestamptz": datetime,
    "uuid": UUID,
    "bytea": bytes,
    "jsonb": dict,
    "json": dict,
}


def bare(hint: Any) -> Any:
    """The type under Annotated, Optional and Literal."""
    if typing.get_origin(hint) is typing.Annotated:
        return bare(hint.__origin__)
    args = [arg for arg in typing.get_args(hint) if arg is not type(None)]
    if typing.get_origin(hint) is typing.Literal:
        return type(args[0])
    if type(None) in typing.get_args(hint) and len(args) == 1:
        return bare(args[0])
    return hint


def python_type(of: asyncpg.Type) -> Any:
    if of.kind == "array":
        return list
    return PYTHON_TYPES[of.name]


def agrees(hint: Any, of: asyncpg.Type) -> bool:
    """Whether a column or parameter of this type is what the hint says."""
    wanted = bare(hint)
    if of.name in ("jsonb", "json"):
        return holds_struct(hint) or wanted in (dict, bytes, str) or typing.get_origin(wanted) is dict
    if of.kind == "array":
        return typing.get_origin(wanted) is list
    return wanted is python_type(of)


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.name)
async def test_it_prepares_and_its_types_agree(statement: Statement, template_connection: Any) -> None:
    prepared = await template_connection.prepare(statement.text)
    for name, of in zip(statement.order, prepared.get_parameters(), strict=True):
        assert agrees(statement.parameters[name], of), f":{name} is {of.name}"
    columns = prepared.get_attributes()
    if statement.result is type(None):
        return
    row_type = statement.row_type
    if isinstance(row_type, type) and issubclass(row_type, msgspec.Struct):
        fields = typing.get_type_hints(row_type, include_extras=True)
        assert [column.name for column in columns] == [*row_type.__struct_fields__]
        for column in columns:
            assert agrees(fields[column.name], column.type), f"{column.name} is {column.type.name}"
    else:
        assert len(columns) == 1
        assert agrees(row_type, columns[0].type)


@pytest.fixture
async def template_connection(server_url: str, template: str) -> Any:
    from tests.conftest import named

    connection = await asyncpg.connect(named(server_url, template))
    try:
        yield connection
    finally:
        await connection.close()


@pytest.mark.parametrize("room", ROOMS)
def test_every_statement_is_declared(room: str) -> None:
    declared = {statement.name for statement in STATEMENTS}
    assert {f"{room}.{name}" for name in read_statements(room)} <= declared


def test_every_declared_statement_is_called() -> None:
    used: set[str] = set()
    for path in Path(store.__path__[0]).glob("**/*.py"):
        used |= set(re.findall(r"(?<!def )\b[a-z_]+\b", path.read_text()))
    for statement in STATEMENTS:
        room, _, name = statement.name.partition(".")
        assert name in used or room in CHECKS, f"{statement.name} is declared and never used"


@pytest.mark.parametrize("room", ROOMS)
def test_style(room: str) -> None:
    text = (resource_dir("sql") / f"{room}.sql").read_text()
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--"))
    unquoted = re.sub(r"'[^']*'", "''", code)
    assert not re.search(r"(^|[\s,.(])\*\s*(from|,|$)", unquoted, re.MULTILINE), "select * in " + room
    assert unquoted == unquoted.lower()
    assert max(map(len, text.splitlines())) <= 110
    assert not re.search(
        r"^\s+(select|from|where|order by|limit|returning)\b.*\band\b", unquoted, re.MULTILINE
    )


@pytest.mark.parametrize("room", [room for room in ROOMS if not room.startswith("mockpay")])
def test_the_store_knows_nothing_of_the_provider_s_tables(room: str) -> None:
    assert "mockpay." not in (resource_dir("sql") / f"{room}.sql").read_text()


def test_parameters_are_told_from_what_looks_like_them() -> None:
    text, order = number_parameters(
        """
        -- isn't :this
        select a[1:2], a[lo:hi], ':no', "x:y", $tag$ :no $tag$, '12:30'::time, :b::text /* :no */
        where a = :a and b = :b
        """
    )
    assert order == ["b", "a"]
    assert "$1::text" in text
    assert "a = $2 and b = $1" in text
    assert ":no'" in text
    assert "a[lo:hi]" in text
    assert "isn't" not in text
