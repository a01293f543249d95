"""Every error as RFC 9457 `application/problem+json`, the framework's own and the unforeseen included."""

import logging
import re
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

import asyncpg
import msgspec
from litestar import Request, Response
from litestar.exceptions import (
    HTTPException,
    MethodNotAllowedException,
    NotFoundException,
    ValidationException,
)
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import Example

from store.db import UNAVAILABLE
from store.edge import request_id

T = TypeVar("T")

log = logging.getLogger("store")

MEDIA_TYPE = "application/problem+json"


class Fault(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong with a request: what, and where (an RFC 6901 pointer, or a parameter)."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


class ProblemDetails(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every error. Some problems add members of their own."""

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    errors: list[Fault] = []


class Problem(Exception):
    """An error that a client can act on.

    A subclass names its status, its title and, where the database finds it, the constraint that does.
    """

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Internal error"
    headers: Mapping[str, str] = {}

    def __init_subclass__(
        cls,
        *,
        status: int,
        title: str,
        constraint: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        cls.status, cls.title = status, title
        if headers is not None:
            cls.headers = headers
        if constraint is not None:
            _BY_CONSTRAINT[constraint] = cls

    def __init__(self, detail: str = "", *, errors: list[Fault] | None = None, **members: Any) -> None:
        super().__init__(detail)
        self.detail, self.errors, self.members = detail, errors or [], members

    @classmethod
    def code(cls) -> str:
        """`EmailTaken` is `email_taken`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def sentence(cls) -> str:
        """What it means, from its docstring."""
        return " ".join((cls.__doc__ or cls.title).split())

    def body(self) -> dict[str, Any]:
        details = ProblemDetails(
            type=f"/problems/{self.code()}",
            title=self.title,
            status=self.status,
            code=self.code(),
            detail=self.detail,
            errors=self.errors,
        )
        return {**msgspec.to_builtins(details), **self.members}


_BY_CONSTRAINT: dict[str, type[Problem]] = {}


class Malformed(Problem, status=400, title="The request cannot be read"):
    """Not JSON, not UTF-8, nested too deep."""


class Unauthenticated(
    Problem,
    status=401,
    title="An access token is needed",
    headers={"WWW-Authenticate": 'Bearer realm="store"'},
):
    """No token, or one that is expired, forged, or of a session that has ended."""


class Forbidden(Problem, status=403, title="This is not for your role"):
    """Known, but not allowed."""


class NotFound(Problem, status=404, title="There is nothing here"):
    """Nothing at this address, or something that belongs to somebody else."""


class MethodNotAllowed(Problem, status=405, title="This address does not take that method"):
    """The Allow header lists those that it takes."""


class TooLarge(Problem, status=413, title="The body is too large"):
    """Over the limit of STORE_MAX_BODY_BYTES."""


class NotJson(Problem, status=415, title="The body is to be application/json"):
    """Another content type."""


class Invalid(Problem, status=422, title="The request is not valid"):
    """Well formed, but a value is not what it must be; `errors` says which and why."""


class TooManyRequests(Problem, status=429, title="That was too often", headers={"Retry-After": "1"}):
    """A limit is reached; `Retry-After` says how many seconds until one more is let through."""


class InternalError(Problem, status=500, title="Something went wrong on our side"):
    """A fault of the store; the log has it under the response's X-Request-Id."""


class Unavailable(Problem, status=503, title="The store cannot answer now", headers={"Retry-After": "1"}):
    """The database is away, busy or takes no writes; the same request may succeed in a moment."""


def found(row: T | None) -> T:
    """The row, or NotFound."""
    if row is None:
        raise NotFound
    return row


def documented(*problems: type[Problem]) -> dict[int, ResponseSpec]:
    """The OpenAPI responses of a handler's problems, an example for each."""
    by_status: dict[int, list[type[Problem]]] = {}
    for problem in problems:
        by_status.setdefault(problem.status, []).append(problem)
    return {
        status: ResponseSpec(
            data_container=ProblemDetails,
            description=" Or: ".join(problem.sentence() for problem in group),
            media_type=MEDIA_TYPE,
            generate_examples=False,
            examples=[
                Example(id=problem.code(), summary=problem.title, value=problem().body()) for problem in group
            ],
        )
        for status, group in by_status.items()
    }


def problem_response(problem: type[Problem]) -> dict[str, Any]:
    """A problem as an OpenAPI response."""
    return {
        "description": problem.sentence(),
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/ProblemDetails"},
                "examples": {problem.code(): {"summary": problem.title, "value": problem().body()}},
            }
        },
    }


def all_problems() -> list[type[Problem]]:
    """Every problem that the rooms loaded so far have named."""
    return sorted(Problem.__subclasses__(), key=lambda problem: (problem.status, problem.code()))


def _answer(problem: Problem) -> Response[bytes]:
    return Response(
        msgspec.json.encode(problem.body()),
        status_code=problem.status,
        headers=dict(problem.headers),
        media_type=MEDIA_TYPE,
    )


def on_problem(_: Request[Any, Any, Any], problem: Problem) -> Response[bytes]:
    return _answer(problem)


def on_http_exception(_: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """Litestar's own errors."""
    if isinstance(error, ValidationException):
        return _answer(Invalid(errors=_parameter_faults(error)))
    if isinstance(error, NotFoundException):
        return _answer(NotFound())
    if isinstance(error, MethodNotAllowedException):
        answer = _answer(MethodNotAllowed())
        answer.headers.update(error.headers or {})
        return answer
    kind = {400: Malformed, 413: TooLarge, 415: NotJson}.get(error.status_code, InternalError)
    return _answer(kind(error.detail if kind is not InternalError else ""))


def _parameter_faults(error: ValidationException) -> list[Fault]:
    extra = error.extra if isinstance(error.extra, list) else []
    faults = [
        Fault(detail=str(fault.get("message", "")), parameter=str(fault["key"]))
        for fault in extra
        if isinstance(fault, dict) and fault.get("key") not in (None, "data")
    ]
    return faults or [Fault(detail="A body is needed.", pointer="")]


def on_database_error(request: Request[Any, Any, Any], error: asyncpg.PostgresError) -> Response[bytes]:
    """A constraint's name becomes its Problem; what a value cannot hold is invalid; the rest is ours."""
    name = getattr(error, "constraint_name", None)
    if name in _BY_CONSTRAINT:
        return _answer(_BY_CONSTRAINT[name]())
    if isinstance(error, asyncpg.CharacterNotInRepertoireError | asyncpg.UntranslatableCharacterError):
        return _answer(Invalid("Text holds a character that cannot be stored."))
    # The class itself is the driver's, for an argument that its type has no room for.
    if type(error) is asyncpg.DataError or isinstance(error, asyncpg.NumericValueOutOfRangeError):
        return _answer(Invalid("A number or a time is out of range."))
    return on_unforeseen(request, error)


def on_unavailable(_: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    log.warning("database unavailable: %s", str(_without_values(error)) or type(error).__name__)
    return _answer(Unavailable())


def on_unforeseen(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    log.error(
        "unforeseen error in %s at %s %s",
        request_id.get(),
        request.method,
        request.scope.get("path_template"),
        exc_info=_without_values(error),
    )
    return _answer(InternalError())


def _without_values(error: Exception) -> Exception:
    """For the log: PostgreSQL's detail shows the row, with whatever is private in it."""
    if isinstance(error, asyncpg.PostgresError):
        error.detail = None
    return error


EXCEPTION_HANDLERS: dict[type[Exception] | int, Any] = {
    Problem: on_problem,
    HTTPException: on_http_exception,
    asyncpg.PostgresError: on_database_error,
    **dict.fromkeys((*UNAVAILABLE, asyncpg.LockNotAvailableError), on_unavailable),
    Exception: on_unforeseen,
}
