"""Turns a recorded checkout into a pgbench script: the same statements and commits, for other customers.

What is another in each checkout is made so: ids that PostgreSQL drew are taken from the row that told of them
(the trial's database draws each table's ids from a range of its own, so that they are known when they are met
again), ids that the programs drew are drawn anew, and whose checkout it is comes from pgbench's own counting.
The rest, times and amounts above all, stays as it was recorded.
"""

import re
from collections.abc import Sequence

from tests.bench.trace import Call, Trial

# Ids that PostgreSQL draws, in the trial's database: sequences begin at multiples of STEP.
STEP, FIRST_NUMBER = 10_000_000, 700_000
DRAWN = range(FIRST_NUMBER, 1_000_000_000)

# pgbench counts how often each client came by; what these come to is said when it starts.
_HEAD = r"""
\set n :n + 1
\set k :n * :clients + :client_id
\set account_id :first_account + :k
\set session_id :first_session + :k
\set item_id :first_item + :k
\set u :unique + :k
"""

# What the programs draw: the provider's ids, and the store's group ids.
_FRESH = re.compile(
    r"(?<![0-9A-Za-z])(?:[a-z]{2,6}_[0-9a-f]{24}"
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z])"
)
_PLACEHOLDER = re.compile(r"\$(\d+)")


def script(trial: Trial) -> str:
    """The checkout as pgbench runs it."""
    known = {
        trial.known["account_id"]: ":account_id::text",
        trial.known["session_id"]: ":session_id::text",
        trial.known["item_id"]: ":item_id::text",
        trial.known["key"]: "'bench-' || :u::text",
    }
    lines = [_HEAD.strip()]
    for number, call in enumerate(in_units(trial.calls)):
        for token in (token for each in call.arguments if each for token in _FRESH.findall(each)):
            if token not in known:
                known[token] = _drawn_anew(token, len(known))
        told = {
            value: f":r{number}_{column}::text"
            for column, value in (call.row or {}).items()
            if value and value not in known and value.isdigit() and int(value) in DRAWN
        }
        lines.append(_statement(call, known) + (f" \\gset r{number}_" if told else ";"))
        known |= told
    return "\n\n".join(lines) + "\n"


def in_units(calls: Sequence[Call]) -> list[Call]:
    """One after another: no transaction of one connection within another's, each where it began."""
    units: list[list[Call]] = []
    open_units: dict[tuple[str, int], list[Call]] = {}
    for call in calls:
        whose = (call.program, call.connection)
        unit = open_units.get(whose)
        if unit is None:
            unit = []
            units.append(unit)
            if call.text.startswith("BEGIN"):
                open_units[whose] = unit
        unit.append(call)
        if call.text.startswith(("COMMIT", "ROLLBACK")):
            open_units.pop(whose, None)
    return [call for unit in units for call in unit]


def _drawn_anew(token: str, number: int) -> str:
    prefix, found, _ = token.partition("_")
    if not found:
        return f"lpad(:u::text || '{number:03d}', 32, '0')"
    return f"'{prefix}_' || lpad(:u::text || '{number:03d}', 24, '0')"


def _statement(call: Call, known: dict[str, str]) -> str:
    values = [_expression(text, kind, known) for text, kind in zip(call.arguments, call.types, strict=True)]
    body = _PLACEHOLDER.sub(lambda found: values[int(found[1]) - 1], call.text)
    return body.strip().rstrip(";")


def _expression(text: str | None, kind: str, known: dict[str, str]) -> str:
    """The argument as SQL, with what is known put in."""
    if text is None:
        return f"null::{kind}"
    among = "|".join(re.escape(token) for token in sorted(known, key=len, reverse=True))
    parts = re.split(rf"(?<![0-9A-Za-z])({among})(?![0-9A-Za-z])", text)
    if parts == ["", text, ""] and (variable := known[text]).startswith(":"):
        return f"{variable.removesuffix('::text')}::{kind}"
    pieces = [known[part] if at % 2 else _literal(part) for at, part in enumerate(parts) if part]
    return f"({' || '.join(pieces) or _literal('')})::{kind}"


def _literal(text: str) -> str:
    """Without a colon, after which pgbench looks for a variable."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace(":", "\\x3a")
    return f"E'{escaped}'"
