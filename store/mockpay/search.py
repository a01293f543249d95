"""Stripe's search query language (docs.stripe.com/search): a query read as clauses, and the page found."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Literal

import msgspec
from litestar import Response

from store.mockpay.calls import Call
from store.mockpay.errors import StripeError, invalid
from store.mockpay.forms import Params
from store.mockpay.lists import LAST, expand_data, limit_of
from store.mockpay.objects import Rendered

MOST_CLAUSES = 10

Kind = Literal["number", "word", "words"]

PAYMENT_INTENT_FIELDS: dict[str, Kind] = {
    "amount": "number",
    "created": "number",
    "currency": "word",
    "customer": "word",
    "metadata": "words",
    "status": "word",
}

_QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_CLAUSE = re.compile(
    rf"""(?P<negated>-?)(?P<field>\w+)(?:\[\s*(?P<key>{_QUOTED})\s*\])?
    \s*(?P<operator><=|>=|[:=<>~])\s*(?P<value>{_QUOTED}|[^\s"']+)""",
    re.VERBOSE,
)
_JOINT = re.compile(r"\s+(?:(and|or)\s+)?", re.IGNORECASE)
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_ID = re.compile(r"[a-z]+_[0-9a-v]{1,40}")


class Clause(msgspec.Struct, frozen=True):
    """One condition; `word` null asks for the field to be absent."""

    field: str
    key: str | None
    operator: str
    word: str | None
    number: int | None
    negated: bool


class Query(msgspec.Struct, frozen=True):
    """Clauses of which each must hold, or any."""

    clauses: list[Clause]
    every: bool


class SearchParams(Params, frozen=True, kw_only=True):
    query: str
    limit: int | None = None
    page: str | None = None


def parse_query(text: str, resource: str, fields: dict[str, Kind]) -> Query:
    """The query's clauses; raises StripeError 400 for what is none."""
    clauses: list[Clause] = []
    joints: set[str] = set()
    text = text.strip()
    at = 0
    while True:
        if (match := _CLAUSE.match(text, at)) is None:
            raise _unreadable()
        clauses.append(_clause(match, resource, fields))
        if (at := match.end()) == len(text):
            break
        if (joint := _JOINT.match(text, at)) is None:
            raise _unreadable()
        joints.add((joint[1] or "and").lower())
        at = joint.end()
    if len(joints) > 1:
        raise invalid("You cannot combine AND and OR in the same search query.", "query")
    if len(clauses) > MOST_CLAUSES:
        raise invalid(f"A search query can have at most {MOST_CLAUSES} clauses.", "query")
    return Query(clauses, joints != {"or"})


def _clause(match: re.Match[str], resource: str, fields: dict[str, Kind]) -> Clause:
    field, operator, value = match["field"], match["operator"], match["value"]
    if (kind := fields.get(field)) is None:
        raise invalid(
            f"Field `{field[:80]}` is an unsupported search field for resource `{resource}`. See "
            f"http://stripe.com/docs/search#query-fields-for-{resource.replace('_', '-')} for a list of "
            "supported fields.",
            "query",
        )
    if (match["key"] is not None) != (kind == "words"):
        raise _unreadable()
    key = _unquote(match["key"]) if match["key"] else None
    negated = match["negated"] == "-"
    if kind == "number":
        number = _unquote(value) if value[0] in "\"'" else value
        if operator == "~" or not _NUMBER.fullmatch(number):
            raise invalid(f"Field `{field}` takes a number, with one of : = < > <= >=.", "query")
        return Clause(field, key, operator.replace(":", "="), None, int(number), negated)
    if operator not in (":", "="):
        raise invalid(f"Field `{field}` does not support the operator `{operator}`.", "query")
    if value.lower() == "null":
        return Clause(field, key, "=", None, None, negated)
    if value[0] not in "\"'":
        raise _unreadable()
    return Clause(field, key, "=", _unquote(value), None, negated)


def _unquote(quoted: str) -> str:
    return re.sub(r"\\(.)", r"\1", quoted[1:-1], flags=re.DOTALL)


def _unreadable() -> StripeError:
    return invalid(
        'We were unable to parse your search query. Try using the format `metadata["key"]:"value"` to query '
        'for metadata or `key:"value"` to query for other fields.',
        "query",
    )


def below_of(params: SearchParams) -> str:
    """The id that this page comes after, newest first, as the page before it told."""
    if params.page is None:
        return LAST
    try:
        id_ = urlsafe_b64decode(params.page).decode("ascii")
    except ValueError:
        id_ = ""
    if not _ID.fullmatch(id_):
        raise invalid(f"Invalid page: {params.page[:80]}", "page")
    return id_


async def answer_search(call: Call, params: SearchParams, found: list[Rendered]) -> Response[bytes]:
    """The page of what was found, newest first, with one more where there are more."""
    limit = limit_of(params.limit)
    page, has_more = found[:limit], len(found) > limit
    next_page = urlsafe_b64encode(page[-1]["id"].encode()).decode() if has_more else None
    await expand_data(call, page, params.expand)
    return call.answer(
        {
            "object": "search_result",
            "data": page,
            "has_more": has_more,
            "next_page": next_page,
            "url": call.path,
        }
    )
