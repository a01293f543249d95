"""Ids in paths, and numbers and times in queries: each has one spelling."""

import re
from collections import Counter
from datetime import datetime
from functools import cache
from typing import Annotated, Any, get_args

from litestar import Request
from litestar.exceptions import NotFoundException
from litestar.handlers import BaseRouteHandler
from litestar.params import PathParameter
from litestar.types import Scope

from store.fields import BIGINT
from store.problems import Fault, Invalid

PathId = Annotated[int, PathParameter(ge=1, le=BIGINT)]

# The framework's conversion of strings takes 1e1 and 5.0 for whole numbers, and any number for a time.
_SPELLINGS = {
    int: (re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII), "Expected a whole number in decimal digits."),
    datetime: (re.compile(r"[0-9]{4}-.*"), "Expected a time such as 2026-11-22T09:30:00Z (RFC 3339)."),
}


def need_plain_ids(scope: Scope) -> None:
    """NotFound where an id in the path has another spelling than its own, or does not fit its column."""
    segments = Counter(scope["path"].split("/"))
    for value in scope["path_params"].values():
        if isinstance(value, int):
            segments[str(value)] -= 1
            if not 0 < value <= BIGINT or segments[str(value)] < 0:
                raise NotFoundException


def need_plain_query(request: Request[Any, Any, Any]) -> None:
    """Invalid where a number or a time in the query is not spelled as one."""
    if not request.scope["query_string"]:
        return
    spellings = _spellings(request.route_handler)
    faults = [
        Fault(detail=spellings[name][1], parameter=name)
        for name, value in request.query_params.multi_items()
        if name in spellings and not spellings[name][0].fullmatch(value)
    ]
    if faults:
        raise Invalid(errors=faults)


@cache
def _spellings(handler: BaseRouteHandler) -> dict[str, tuple[re.Pattern[str], str]]:
    """How the parameters of a handler that are numbers or times are spelled."""
    return {
        name: _SPELLINGS[kind]
        for name, field in handler.parsed_fn_signature.parameters.items()
        for kind in (field.annotation, *get_args(field.annotation))
        if kind in _SPELLINGS
    }
