"""Turns the named statements of sql/*.sql into typed calls.

A statement is declared where Python can see its types, and its SQL stays in the file:

    sql = Statements("accounts")

    @sql
    async def get_account(db: Queryable, *, account_id: int) -> Account | None: ...

The name picks the statement under `-- name: get_account` in sql/accounts.sql, the keywords are its `:name`
parameters, and the return type says what is made of the rows: `X` exactly one, `X | None` at most one,
`list[X]` all, `None` nothing. `X` is a Struct, whose fields are the columns in their order, or the type of a
single column; a field that is a Struct, a dict or a list of them is read from a `jsonb` column.
"""

import inspect
import re
import types
import typing
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, ParamSpec, TypeVar

import msgspec

from store.db import Queryable
from store.resources import resource_dir

P = ParamSpec("P")
T = TypeVar("T")

# What may hold a colon without naming a parameter comes first, so that it is passed over whole.
_TOKEN = re.compile(
    r"""'(?:[^']|'')*' | "[^"]*" | (?P<tag>\$\w*\$).*?(?P=tag) | --[^\n]* | /\*.*?\*/ | ::
      | (?<![\w\]\[:]):(?P<name>[a-z_]\w*)""",
    re.VERBOSE | re.DOTALL,
)
_NAME = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


def read_statements(room: str) -> dict[str, str]:
    """The statements of sql/<room>.sql by name, as written."""
    parts = _NAME.split((resource_dir("sql") / f"{room}.sql").read_text(encoding="utf-8"))
    names = parts[1::2]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"sql/{room}.sql names twice: {', '.join(sorted(twice))}")
    return dict(zip(names, (text.strip().rstrip(";") for text in parts[2::2]), strict=True))


def number_parameters(text: str) -> tuple[str, list[str]]:
    """`:name` to `$n`, the same name to the same number; comments go."""
    order: list[str] = []

    def number(token: re.Match[str]) -> str:
        name = token["name"]
        if name is None:
            return "" if token[0].startswith("--") else token[0]
        if name not in order:
            order.append(name)
        return f"${order.index(name) + 1}"

    return "\n".join(filter(str.strip, _TOKEN.sub(number, text).splitlines())), order


class Statement:
    """One statement: its SQL, the order of its parameters, and how its rows become values."""

    def __init__(self, room: str, text: str, declared: Callable[..., Any]) -> None:
        self.name = f"{room}.{declared.__name__}"
        body, self.order = number_parameters(text)
        self.text = f"-- {self.name}\n{body}"
        hints = typing.get_type_hints(declared)
        self.result = hints.pop("return")
        self.parameters = {k: hints[k] for k in list(inspect.signature(declared).parameters)[1:]}
        self.many = typing.get_origin(self.result) is list
        self.optional = isinstance(self.result, types.UnionType) and type(None) in self.result.__args__
        inner = [a for a in typing.get_args(self.result) if a is not type(None)]
        self.row_type = inner[0] if (self.many or self.optional) else self.result

    def row_maker(self) -> Callable[[Any], Any]:
        row_type = self.row_type
        if not (isinstance(row_type, type) and issubclass(row_type, msgspec.Struct)):
            return lambda record: record[0]
        hints = typing.get_type_hints(row_type)
        nested = [
            (at, msgspec.json.Decoder(hints[field]).decode)
            for at, field in enumerate(row_type.__struct_fields__)
            if holds_struct(hints[field])
        ]
        if not nested:
            return lambda record: row_type(*record)

        def make(record: Any) -> Any:
            values = list(record)
            for at, decode in nested:
                values[at] = None if values[at] is None else decode(values[at])
            return row_type(*values)

        return make

    def call(self) -> Callable[..., Coroutine[Any, Any, Any]]:
        text, order = self.text, self.order

        if self.result is type(None):

            async def run(db: Queryable, /, **values: Any) -> None:
                await db.execute(text, *[values[name] for name in order])

            return run

        make, optional = self.row_maker(), self.optional

        if self.many:

            async def every(db: Queryable, /, **values: Any) -> list[Any]:
                return [make(row) for row in await db.fetch(text, *[values[name] for name in order])]

            return every

        async def one(db: Queryable, /, **values: Any) -> Any:
            row = await db.fetchrow(text, *[values[name] for name in order])
            if row is None:
                if optional:
                    return None
                raise LookupError(f"{self.name} found no row")
            return make(row)

        return one


def holds_struct(hint: Any) -> bool:
    """Whether a value of this type comes as JSON: a Struct or a dict, or a list or an option of one."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct | dict):
        return True
    if typing.get_origin(hint) is dict:
        return True
    return any(holds_struct(inner) for inner in typing.get_args(hint))


_declared: dict[str, Statement] = {}


class Statements:
    """The statements of one room; used as a decorator on their declarations."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.texts = read_statements(room)

    def __call__(self, declared: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
        name = declared.__name__
        if name not in self.texts:
            raise LookupError(f"sql/{self.room}.sql has no statement named {name}")
        statement = Statement(self.room, self.texts[name], declared)
        if sorted(statement.order) != sorted(statement.parameters):
            raise TypeError(f"{statement.name} takes {statement.order}, declared {[*statement.parameters]}")
        _declared[statement.name] = statement
        return statement.call()


def declared_statements() -> Iterator[Statement]:
    """Every statement that the modules imported so far have declared."""
    return iter(_declared.values())
