"""Header values as RFC 9110, 5.5 defines them: the blanks around one are not part of it.

uvicorn's parsers leave some of them on, so that `Idempotency-Key: K` and `K ` would be two keys.
"""

from litestar.types import Scope

Headers = list[tuple[bytes, bytes]]

_WHITESPACE = b" \t"
_LAST_BLANK = 0x20


def strip_values(scope: Scope) -> None:
    """Take leading and trailing spaces and tabs off the value of each of a request's headers.

    Where there are none, as in nearly every request, the headers stay the list that they are.
    """
    for _, value in scope["headers"]:
        if value and (value[-1] <= _LAST_BLANK or value[0] <= _LAST_BLANK):
            scope["headers"] = [(name, each.strip(_WHITESPACE)) for name, each in scope["headers"]]
            return
