"""mockpay's `/v1` as an OpenAPI document, read from its routes and what their handlers read of a call."""

import ast
import inspect
import re
import textwrap
import types
import typing
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from litestar.handlers import HTTPRouteHandler

from store.mockpay.app import create_app
from store.mockpay.config import MockpaySettings
from tests.fuzz.examples import CARD, NOW, OF_MOCKPAY

Schema = dict[str, Any]

# What the code gives a meaning to, where the type says no more than `str`; anything else comes as a fault.
WORDS: dict[str, list[str]] = {
    "currency": ["usd", "eur", "jpy"],
    "payment_method": [
        "pm_card_visa",
        "pm_card_authenticationRequired",
        "pm_card_chargeDeclined",
        "pm_card_createDispute",
        "pm_usBankAccount_success",
    ],
    "email": ["juno@example.com"],
    # Nobody else's machine is to hear of this.
    "url": ["http://127.0.0.1:9/hook"],
    "query": ["amount>100", "status:'succeeded' AND currency:'usd'", "metadata['a']:'b'", "created<2"],
    "number": ["4242424242424242", "4000000000000002"],
    "enabled_events": ["*", "charge.succeeded"],
    "expand": ["customer", "data.customer", "latest_charge", "payment_intent"],
}
RANGES = {
    **dict.fromkeys(("amount", "amount_to_capture", "unit_amount"), (50, 20_000)),
    "limit": (1, 100),
    "quantity": (1, 99),
    "exp_month": (1, 12),
    "exp_year": (2030, 2060),
    "frozen_time": (1_800_000_000, 1_850_000_000),
}
# A body with every optional field has something wrong in it.
FIELDS_BESIDE_THE_REQUIRED = 4

_OBJECT = {"type": "object", "required": ["object"], "properties": {"object": {"type": "string"}}}
_LIST = {
    "type": "object",
    "required": ["object", "data", "has_more"],
    "properties": {
        "object": {"enum": ["list", "search_result"]},
        "data": {"type": "array", "items": {"$ref": "#/components/schemas/Object"}},
        "has_more": {"type": "boolean"},
    },
}
_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["type", "message", "request_log_url"],
            "properties": {
                "type": {
                    "enum": ["invalid_request_error", "card_error", "api_error", "idempotency_error"],
                },
                "message": {"type": "string", "minLength": 1},
                "code": {"type": "string"},
                "param": {"type": "string"},
            },
        }
    },
}
# Which operation's object is meant by a parameter.
_MADE_BY = {
    "intent_id": "create_payment_intent",
    "charge_id": "list_charges",
    "refund_id": "create_refund",
    "customer_id": "create_customer",
    "method_id": "create_payment_method",
    "dispute_id": "list_disputes",
    "event_id": "list_events",
    "endpoint_id": "create_webhook_endpoint",
    "session_id": "create_checkout_session",
    "clock_id": "create_test_clock",
    "transaction_id": "list_balance_transactions",
}
_NAMED_IN_BODIES = {
    "create_customer": [("create_payment_intent", "customer"), ("attach_payment_method", "customer")],
    "create_payment_intent": [("create_refund", "payment_intent")],
    "list_charges": [("create_refund", "charge")],
    "create_payment_method": [("create_payment_intent", "payment_method")],
}
# What goes with the id that a link puts into a body.
BODIES = {"create_payment_intent": CARD | NOW, "create_refund": {"amount": 100}}


def mockpay_document() -> Schema:
    """The document; the app is made but never started."""
    paths: dict[str, Any] = {}
    operations: dict[str, Any] = {}
    for path, handler in _handlers():
        operation = _operation(path, handler)
        operations[handler.handler_name] = operation
        for method in handler.http_methods:
            paths.setdefault(path, {})[str(method).lower()] = operation
    _link(operations, paths)
    return {
        "openapi": "3.1.0",
        "info": {"title": "mockpay", "version": "1"},
        "paths": paths,
        "security": [{"key": []}],
        "components": {
            "schemas": {"Object": _OBJECT, "List": _LIST, "Error": _ERROR},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _handlers() -> Iterator[tuple[str, HTTPRouteHandler]]:
    for route in create_app(MockpaySettings()).routes:
        path = route.path_format
        for handler in getattr(route, "route_handlers", []):
            is_ours = isinstance(handler, HTTPRouteHandler) and handler.handler_name != "options_handler"
            if path.startswith("/v1/") and is_ours:
                yield path, handler


def _operation(path: str, handler: HTTPRouteHandler) -> Schema:
    kind = _params_of(handler)
    fields = dict(_flat(kind)) if kind else {}
    required = [name for name in fields if kind and name in _required(kind)]
    is_list = handler.handler_name.startswith(("list_", "search_"))
    parameters: list[Schema] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"{(\w+)}", path)
    ]
    operation: Schema = {
        "operationId": handler.handler_name,
        "parameters": parameters,
        "responses": {
            "200": _response("List" if is_list else "Object"),
            **{status: _response("Error") for status in ("400", "401", "402", "404", "409", "413", "429")},
        },
    }
    if "POST" in {str(method) for method in handler.http_methods}:
        body = {
            "type": "object",
            "properties": fields,
            "required": required,
            "maxProperties": len(required) + FIELDS_BESIDE_THE_REQUIRED,
            "additionalProperties": False,
        }
        examples = OF_MOCKPAY.get(handler.handler_name, [])
        media = {"schema": body, "examples": {f"e{at}": {"value": one} for at, one in enumerate(examples)}}
        operation["requestBody"] = {"content": {"application/x-www-form-urlencoded": media}}
        parameters.append(
            {
                "name": "Idempotency-Key",
                "in": "header",
                "schema": {"type": "string", "minLength": 1, "maxLength": 255},
            }
        )
    else:
        parameters += [
            {"name": name, "in": "query", "required": name in required, "schema": schema}
            for name, schema in fields.items()
        ]
    return operation


def _response(name: str) -> Schema:
    headers = {"Request-Id": {"required": True, "schema": {"type": "string", "pattern": "^req_"}}}
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"description": name, "headers": headers, "content": {"application/json": {"schema": schema}}}


def _params_of(handler: HTTPRouteHandler) -> type[msgspec.Struct] | None:
    """`Kind` of the `call.read(Kind)` in the handler's code, or of a function that it hands the call to."""
    function: Any = inspect.unwrap(handler.fn)
    return _read_in(function, function.__globals__, depth=2)


def _read_in(function: Any, names: dict[str, Any], depth: int) -> type[msgspec.Struct] | None:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "read" and call.args:
            found = names.get(getattr(call.args[0], "id", ""))
            if isinstance(found, type) and issubclass(found, msgspec.Struct):
                return found
    for call in calls if depth else ():
        callee = names.get(getattr(call.func, "id", ""))
        is_handed_on = any(getattr(arg, "id", "") == "call" for arg in call.args)
        if inspect.isfunction(callee) and is_handed_on:
            return _read_in(callee, callee.__globals__, depth - 1)
    return None


def _required(kind: type[msgspec.Struct]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(kind) if field.required}


def _flat(kind: Any, prefix: str = "") -> Iterator[tuple[str, Schema]]:
    """Stripe's form fields: `shipping[name]`, `expand[]`."""
    for name, hint in typing.get_type_hints(kind).items():
        yield from _field(f"{prefix}[{name}]" if prefix else name, name, hint)


def _field(at: str, name: str, hint: Any) -> Iterator[tuple[str, Schema]]:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        for option in typing.get_args(hint):
            if option not in (type(None), Literal[""]):
                yield from _field(at, name, option)
    elif origin is list:
        [inner] = typing.get_args(hint)
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            yield from _flat(inner, f"{at}[0]")
        else:
            [(_, item)] = _field(at, name, inner)
            yield f"{at}[]", {"type": "array", "items": item, "maxItems": 12}
    elif origin is dict or hint is dict:
        yield f"{at}[a]", {"type": "string", "maxLength": 600}
        yield f"{at}[b]", {"type": "string", "maxLength": 10}
    elif isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield from _flat(hint, at)
    else:
        yield at, _scalar(name, hint)


def _scalar(name: str, hint: Any) -> Schema:
    if typing.get_origin(hint) is Literal:
        return {"enum": list(typing.get_args(hint))}
    if hint is bool:
        return {"enum": ["true", "false"]}
    if hint is int:
        low, high = RANGES.get(name, (None, None))
        return {"type": "integer"} if low is None else {"type": "integer", "minimum": low, "maximum": high}
    words = WORDS.get(name)
    return {"enum": words} if words else {"type": "string"}


def _link(operations: dict[str, Any], paths: dict[str, Any]) -> None:
    """What is made is read, changed and named in others' bodies."""
    for source, operation in operations.items():
        links: dict[str, Any] = {}
        expression = "$response.body#/data/0/id" if source.startswith("list_") else "$response.body#/id"
        for path, item in paths.items():
            for parameter, maker in _MADE_BY.items():
                if maker == source and f"{{{parameter}}}" in path:
                    for target in item.values():
                        links[target["operationId"]] = {
                            "operationId": target["operationId"],
                            "parameters": {parameter: expression},
                        }
        for target_id, name in _NAMED_IN_BODIES.get(source, []):
            link = links.setdefault(f"{target_id}_{name}", {"operationId": target_id})
            link["requestBody"] = BODIES.get(target_id, {}) | {name: expression}
            link["x-schemathesis"] = {"merge_body": False}
        if links:
            operation["responses"]["200"]["links"] = links
