"""The OpenAPI 3.1 document: Litestar finds the routes, msgspec knows the bodies, the fields know examples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.metadata import version
from typing import Any

import msgspec
from litestar import Controller, Litestar
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from store.accounts.models import Bearer, Principal
from store.bodies import JsonBody
from store.docs.links import add_links
from store.fields import BIGINT, PLAIN_DECIMAL, Amount
from store.limits import UNLIMITED
from store.problems import (
    MEDIA_TYPE,
    Forbidden,
    InternalError,
    Invalid,
    Malformed,
    NotJson,
    Problem,
    ProblemDetails,
    TooLarge,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    problem_response,
)

_REF = "#/components/schemas/{name}"
_MODULE = re.compile(r"store\.[a-z_.]+\.(?=[A-Z])")


class Document:
    """The document of some routes, made when it is first asked for.

    The app that serves them has no OpenAPI of the framework's, whose pages load from a CDN; a second app with
    the same routes is made to describe them.
    """

    def __init__(
        self, controllers: Sequence[type[Controller]], dependencies: Mapping[str, Any], state: State
    ) -> None:
        self._controllers, self._dependencies, self._state = controllers, dependencies, state

    @cached_property
    def encoded(self) -> bytes:
        app = Litestar(
            route_handlers=[*self._controllers],
            state=self._state,
            dependencies=dict(self._dependencies),
            dto=JsonBody,
            return_dto=None,
            openapi_config=OpenAPIConfig(
                title="Mock store",
                version=version("mock-store-payment-backend"),
                description="A game store to build against: accounts, catalog, cart, checkout, invoices.",
                operation_id_creator=lambda handler, *_: handler.handler_name,
                render_plugins=[JsonRenderPlugin()],
            ),
            logging_config=None,
        )
        return msgspec.json.encode(build_document(app, self._order()))

    def _order(self) -> list[str]:
        """The handlers' names as they stand in the code: the order of the journey."""
        return [
            name
            for controller in self._controllers
            for room in reversed(controller.__mro__)
            for name, member in vars(room).items()
            if isinstance(member, HTTPRouteHandler)
        ]


def build_document(app: Litestar, order: list[str]) -> dict[str, Any]:
    """The document of an app's routes, an example for every body and every problem described."""
    document: dict[str, Any] = msgspec.json.decode(
        _MODULE.sub("", msgspec.json.encode(app.openapi_schema.to_schema()).decode())
    )
    _, schemas = msgspec.json.schema_components(_body_types(app), schema_hook=_schema_of, ref_template=_REF)
    document["components"]["schemas"] = schemas
    document["components"]["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    }
    document["paths"] = {
        path.replace("}/pdf", "}.pdf"): item
        for path, item in sorted(
            document["paths"].items(),
            key=lambda entry: min(order.index(operation["operationId"]) for operation in entry[1].values()),
        )
    }
    handlers = {handler.handler_name: handler for handler in _handlers(app)}
    for path, item in document["paths"].items():
        document["paths"][path] = dict(
            sorted(item.items(), key=lambda entry: order.index(entry[1]["operationId"]))
        )
        for operation in item.values():
            _complete(operation, handlers[operation["operationId"]], schemas)
    add_links(
        {
            operation["operationId"]: operation
            for item in document["paths"].values()
            for operation in item.values()
        }
    )
    return document


def _handlers(app: Litestar) -> Iterator[HTTPRouteHandler]:
    for route in app.routes:
        for handler in getattr(route, "route_handlers", []):
            if isinstance(handler, HTTPRouteHandler) and handler.resolve_include_in_schema():
                yield handler


def _body_types(app: Litestar) -> list[Any]:
    """Every type that a body has."""
    types: list[Any] = [ProblemDetails]
    for handler in _handlers(app):
        fields = [handler.parsed_return_field, handler.parsed_data_field]
        types += [field.annotation for field in fields if field is not None]
        types += [spec.data_container for spec in (handler.responses or {}).values()]
    structs = [kind for kind in types if _is_struct(kind)]
    return list({repr(kind): kind for kind in structs}.values())


def _schema_of(kind: type) -> dict[str, Any]:
    """Of what msgspec does not know."""
    if kind is Amount:
        return {"type": "string", "format": "decimal", "pattern": PLAIN_DECIMAL}
    raise NotImplementedError(kind.__name__)


def _is_struct(kind: Any) -> bool:
    origin = getattr(kind, "__origin__", kind)
    return isinstance(origin, type) and issubclass(origin, msgspec.Struct)


def _complete(operation: dict[str, Any], handler: HTTPRouteHandler, schemas: dict[str, Any]) -> None:
    operation["summary"] = (handler.fn.__doc__ or "").strip()
    problems: list[type[Problem]] = [InternalError, Unavailable]
    if UNLIMITED not in handler.opt:
        problems.append(TooManyRequests)
    if "requestBody" in operation:
        problems += [Malformed, TooLarge, NotJson]
        _exemplify(operation["requestBody"]["content"], schemas)
    if "requestBody" in operation or operation.get("parameters"):
        problems.append(Invalid)
    given = handler.parsed_fn_signature.parameters.values()
    acting = [field.name for field in given if field.annotation in (Bearer, Principal)]
    if acting:
        operation["security"] = [{"bearer": []}]
        problems.append(Unauthenticated)
        problems += [Forbidden] if "admin" in acting else []
    responses = operation["responses"]
    if "application/json" in responses.get("400", {}).get("content", {}):
        del responses["400"]
    for problem in problems:
        described = responses.setdefault(str(problem.status), problem_response(problem))
        described["content"][MEDIA_TYPE]["examples"].update(
            problem_response(problem)["content"][MEDIA_TYPE]["examples"]
        )
    for response in responses.values():
        response.setdefault("headers", {})["X-Request-Id"] = {
            "description": "Names this request in the store's log.",
            "schema": {"type": "string"},
        }
        _exemplify(response.get("content", {}), schemas)
        for media in response.get("content", {}).values():
            for example in media.get("examples", {}).values():
                example.pop("id", None)  # The framework's own; OpenAPI knows none.
    for parameter in operation.get("parameters", []):
        _complete_parameter(parameter)
    operation["responses"] = dict(sorted(responses.items()))


def _complete_parameter(parameter: dict[str, Any]) -> None:
    schema = parameter["schema"]
    for bound in ("minimum", "maximum"):
        if bound in schema:
            schema[bound] = min(int(schema[bound]), BIGINT)
    if parameter["name"] == "Idempotency-Key":
        parameter["required"] = True
        parameter["schema"] = {"type": "string", "minLength": 1, "maxLength": 255}
        parameter["example"] = "0b9f7f0e-6a51-4a7e-9d0f-6a3f5b1d2c3e"


def _exemplify(content: dict[str, Any], schemas: dict[str, Any]) -> None:
    for media_type, media in content.items():
        if media_type == "application/json":
            media["example"] = example_of(media["schema"], schemas)


def example_of(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    """A value of the schema, put together from the examples of its fields."""
    if examples := schema.get("examples"):
        return examples[0]
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    if "properties" in schema:
        return {name: example_of(field, schemas) for name, field in schema["properties"].items()}
    if "items" in schema:
        return [example_of(schema["items"], schemas)]
    if options := schema.get("anyOf"):
        return example_of(next((o for o in options if o.get("type") != "null"), options[0]), schemas)
    if "enum" in schema:
        return schema["enum"][0]
    return {"boolean": False, "integer": 1, "string": "", "null": None}.get(schema.get("type", ""))
