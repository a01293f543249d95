"""Reads Stripe's form encoding (`metadata[a]=b`, `expand[]=x`) into typed parameters."""

import re
import types
import typing
from functools import cache
from typing import Any, Literal, TypeVar
from urllib.parse import parse_qsl

import msgspec

from store.mockpay.errors import StripeError, invalid, too_deep
from store.nesting import NestedTooDeep, check_depth

P = TypeVar("P", bound=msgspec.Struct)
Form = dict[str, Any]
Metadata = dict[str, str] | Literal[""] | None
Kept = dict[str, Any] | Literal[""] | None

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\]){0,6})")
_INTEGER = re.compile(r"-?[0-9]{1,18}")


class Params(msgspec.Struct, frozen=True, kw_only=True):
    """Parameters of one call. None is absent; an empty string clears, where Stripe allows it."""

    expand: list[str] | None = None


def parse_form(*encoded: bytes) -> Form:
    """The query and the body as nested objects; arrays are objects with the indexes for keys."""
    form: Form = {}
    for part in encoded:
        try:
            pairs = parse_qsl(
                part.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=1000
            )
        except UnicodeDecodeError:
            raise StripeError(400, "Invalid request: the parameters are not valid UTF-8.") from None
        except ValueError:
            raise StripeError(400, "Invalid request: too many parameters.") from None
        for key, value in pairs:
            _place(form, key, value)
    return form


def parse_json(body: bytes) -> Form:
    """A JSON object as the form that says the same; what is null was not given."""
    try:
        check_depth(body)
        found = msgspec.json.decode(body) if body else {}
    except NestedTooDeep as error:
        raise too_deep(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    if not isinstance(found, dict):
        raise StripeError(400, "Invalid request: the body is not a JSON object.")
    form: Form = {}
    for key, value in found.items():
        if isinstance(value, (dict, list)):
            raise invalid("Invalid string: an object was given", key.replace("\0", "")[:80])
        if value is not None:
            _place(form, key, value if isinstance(value, str) else msgspec.json.encode(value).decode())
    return form


def _place(form: Form, key: str, value: str) -> None:
    if "\0" in key or "\0" in value:
        raise invalid("Invalid string: it contains a NUL character.", key.replace("\0", ""))
    if key and "[" not in key and "]" not in key:
        form[key] = value
        return
    if (match := _KEY.fullmatch(key)) is None:
        raise invalid(f"Invalid parameter name: {key[:80]}", key[:80], "parameter_unknown")
    node = form
    *path, last = [match[1], *re.findall(r"\[([^\[\]]*)\]", match[2])]
    for step in path:
        node = node.setdefault(step or str(len(node)), {})
        if not isinstance(node, dict):
            raise invalid("Invalid object", key)
    node[last or str(len(node))] = value


def read(kind: type[P], form: Form) -> P:
    """`form` as `kind`; raises StripeError with the parameter's name for the first thing that is wrong."""
    params: P = _struct(kind, form, "")
    return params


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind, include_extras=True)


@cache
def _required(kind: Any) -> list[str]:
    return [field.name for field in msgspec.structs.fields(kind) if field.required]


def _struct(kind: type[Any], form: Form, path: str) -> Any:
    hints: dict[str, Any] = _hints(kind)  # type: ignore[arg-type]
    at = (lambda name: f"{path}[{name}]") if path else (lambda name: name)
    if unknown := [at(name) for name in form if name not in hints]:
        plural = "s" if len(unknown) > 1 else ""
        raise invalid(
            f"Received unknown parameter{plural}: {', '.join(unknown)[:200]}",
            unknown[0][:200],
            "parameter_unknown",
        )
    for field in _required(kind):  # type: ignore[arg-type]
        if field not in form:
            name = at(field)
            raise invalid(f"Missing required param: {name}.", name, "parameter_missing")
    return kind(**{name: _value(hints[name], value, at(name)) for name, value in form.items()})


def _value(hint: Any, value: Any, path: str, longest: int = 5000) -> Any:
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        return _value(hint.__origin__, value, path, hint.__metadata__[0].max_length)
    if value == "" and not _takes_empty(hint):
        raise invalid(
            f"You passed an empty string for '{path}'. We assume empty values are an attempt to unset a "
            f"parameter; however '{path}' cannot be unset. You should remove '{path}' from your request "
            "or supply a non-empty value.",
            path,
            "parameter_invalid_empty",
        )
    if origin is types.UnionType or origin is typing.Union:
        inner = [a for a in typing.get_args(hint) if a is not type(None)]
        if value == "" and Literal[""] in inner:
            return ""
        inner = [a for a in inner if a != Literal[""]]
        if len(inner) > 1:  # a single value or an object: what came decides
            inner = [a for a in inner if (a in (str, int, bool)) == isinstance(value, str)] or inner
        return _value(inner[0], value, path)
    if origin is Literal:
        options = [o for o in typing.get_args(hint) if o]
        if value not in typing.get_args(hint):
            raise invalid(f"Invalid {path}: must be one of {', '.join(options)}", path)
        return value
    if origin is list:
        return _list(typing.get_args(hint)[0], value, path)
    if origin is dict or hint is dict:
        if not isinstance(value, dict):
            raise invalid("Invalid object", path)
        return _texts(value, path) if typing.get_args(hint) == (str, str) else _free(value)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        if not isinstance(value, dict):
            raise invalid("Invalid object", path)
        return _struct(hint, value, path)
    if not isinstance(value, str):
        raise invalid(f"Invalid {'string' if hint is str else hint.__name__}: an object was given", path)
    if hint is int:
        if not _INTEGER.fullmatch(value):
            raise invalid(f"Invalid integer: {value[:80]}", path, "parameter_invalid_integer")
        return int(value)
    if hint is bool:
        if value not in ("true", "false"):
            raise invalid(f"Invalid boolean: {value[:80]}", path)
        return value == "true"
    if len(value) > longest:
        raise invalid(f"Invalid string: {value[:40]}...; must be at most {longest} characters", path)
    return value


def _takes_empty(hint: Any) -> bool:
    if typing.get_origin(hint) is typing.Annotated:
        return _takes_empty(hint.__origin__)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return any(_takes_empty(inner) for inner in typing.get_args(hint))
    return hint is str or (typing.get_origin(hint) is Literal and "" in typing.get_args(hint))


def _list(hint: Any, value: Any, path: str) -> list[Any]:
    if not isinstance(value, dict) or not all(key.isdigit() for key in value):
        raise invalid("Invalid array", path)
    return [_value(hint, item, f"{path}[{at}]") for at, item in value.items()]


def _texts(value: Form, path: str) -> dict[str, str]:
    """Metadata: at most 50 keys of 40 characters with values of 500 (Stripe's limits)."""
    for key, text in value.items():
        if not isinstance(text, str):
            raise invalid("Invalid string: an object was given", f"{path}[{key}]")
        if len(key) > 40:
            raise invalid("Metadata keys can have up to 40 characters.", f"{path}[{key[:40]}]")
        if len(text) > 500:
            raise invalid("Metadata values can have up to 500 characters.", f"{path}[{key}]")
    if len(value) > 50:
        raise invalid("Metadata can have up to 50 keys.", path)
    return value


def _free(value: Any) -> Any:
    """What is only kept and shown again: numbers and booleans as such, the rest as text."""
    if isinstance(value, dict):
        if value and all(key.isdigit() for key in value):
            return [_free(item) for item in value.values()]
        return {key: _free(item) for key, item in value.items()}
    if value in ("true", "false"):
        return value == "true"
    return value or None
