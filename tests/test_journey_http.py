"""Sends tests/http/journey.http, request by request, and holds every answer against its `# expects`."""

import re
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from random import randrange
from typing import Any

from msgspec import Struct, json

from store.data import load_demo
from tests.client import Client, Reply
from tests.http.jetbrains import SOURCE, TARGET, converted

FILE = Path(__file__).parent / "http" / "journey.http"

_NAME = re.compile(r"# @name (\w+)")
_EXPECTS = re.compile(r"# expects (\d{3})")
_VARIABLE = re.compile(r"@(\w+) = (.+)")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


class Request(Struct):
    """A request of the file, its references not filled in yet."""

    title: str
    name: str | None
    expects: int
    method: str
    url: str
    headers: dict[str, str]
    body: str | None


def read_requests(text: str) -> Iterator[Request]:
    """The requests between the lines `###`, written as VS Code REST Client and httpyac both take them."""
    for part in re.split(r"^### *", text, flags=re.MULTILINE)[1:]:
        title, *lines = part.strip().splitlines()
        comments = [line for line in lines if line.startswith("#")]
        names = [found[1] for line in comments if (found := _NAME.fullmatch(line))]
        statuses = [int(found[1]) for line in comments if (found := _EXPECTS.fullmatch(line))]
        assert len(statuses) == 1, f"{title}: one line `# expects` is needed"
        head, _, body = "\n".join(line for line in lines if line not in comments).partition("\n\n")
        first, *more = head.splitlines()
        method, url = first.split(" ")
        query = [line.strip() for line in more if line.startswith("  ")]
        headers = dict(line.split(": ", 1) for line in more if not line.startswith("  "))
        yield Request(
            title,
            names[0] if names else None,
            statuses[0],
            method,
            url + "".join(query),
            headers,
            body or None,
        )


class Values:
    """What the braces of the file stand for: variables, generated values, and what was answered before."""

    def __init__(self, variables: dict[str, str]) -> None:
        self.variables = variables
        self.answers: dict[str, Any] = {}

    def fill(self, text: str) -> str:
        return re.sub(r"{{(.+?)}}", lambda match: self._value(match[1]), text)

    def _value(self, reference: str) -> str:
        match reference.split(" "):
            case ["$guid"]:
                return str(uuid.uuid4())
            case ["$timestamp"]:
                return str(int(time.time()))
            case ["$randomInt", lowest, beyond]:
                return str(randrange(int(lowest), int(beyond)))
        if reference in self.variables:
            return self.variables[reference]
        name, body, path = reference.partition(".response.body.$")
        assert body, f"{reference} is not a reference that the tools share"
        assert "".join(step[0] for step in _STEP.finditer(path)) == path, f"{reference}: not a plain path"
        value = self.answers[name]
        for key, index in _STEP.findall(path):
            value = value[key] if key else value[int(index)]
        assert isinstance(value, str | int), f"{reference} is {value!r}"
        return str(value)


async def test_the_journey_of_the_http_file(store: Client, mockpay: str, database_url: str) -> None:
    load_demo(database_url, "USD")
    text = FILE.read_text(encoding="utf-8")
    written = {found[1]: found[2] for line in text.splitlines() if (found := _VARIABLE.fullmatch(line))}
    assert written == {"store": "http://127.0.0.1:8000", "mockpay": "http://127.0.0.1:8001"}
    values = Values({"store": store.url, "mockpay": mockpay})
    replies: dict[str, Reply] = {}
    for request in read_requests(text):
        reply = await send(store, values, request)
        assert reply.status == request.expects, (request.title, reply.body)
        replies[request.title] = reply
        if request.name:
            values.answers[request.name] = reply.json
    answered = {title: reply.json for title, reply in replies.items()}
    # What the comments of the file tell a learner to look at.
    assert "password" not in answered["Register"]
    assert (
        answered["Check out the product, and leave the bundle in the cart"]
        == answered["Send the very same once more, as after a lost connection"]
    )
    assert replies["The invoice as PDF"].body.startswith(b"%PDF-")
    assert answered["A card that is declined"]["decline_code"] == "insufficient_funds"
    assert len(answered["The bundle is back in the cart"]["items"]) == 1
    assert answered["What became of the order"]["status"] == "requires_action"
    assert answered["Cancel the order instead"]["status"] == "canceled"
    assert answered["Refund what is refunded already"]["left"] == "0.00"


async def send(store: Client, values: Values, request: Request) -> Reply:
    """One request with its references filled in; the file has whole addresses, also mockpay's."""
    body = None if request.body is None else values.fill(request.body).encode()
    if body is not None:
        json.decode(body)
    async with store.session.request(
        request.method,
        values.fill(request.url),
        headers={name: values.fill(value) for name, value in request.headers.items()},
        data=body,
    ) as answer:
        content = await answer.read()
        is_json = "json" in answer.headers.get("Content-Type", "")
        return Reply(answer.status, answer.headers, content, json.decode(content) if is_json else None)


def test_the_file_for_jetbrains_says_the_same() -> None:
    assert TARGET.read_text() == converted(SOURCE.read_text())
