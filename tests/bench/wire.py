"""Requests as the bytes that go over the wire, and a client for what a run needs before it starts."""

import http.client
from typing import Any
from urllib.parse import urlsplit

import msgspec

# In a request: what is another each time that it is sent.
NONCE = "{nonce}"


def raw(method: str, path: str, token: str | None = None, json: Any = None, **headers: str) -> bytes:
    """One request, whole; `if_none_match=` is sent as If-None-Match."""
    body = b"" if json is None else msgspec.json.encode(json)
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: */*"]
    lines += [f"{name.replace('_', '-').title()}: {value}" for name, value in headers.items()]
    if token is not None:
        lines.append(f"Authorization: Bearer {token}")
    if json is not None:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Asker:
    """Asks a server one thing after another."""

    def __init__(self, url: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)

    def ask(self, method: str, path: str, token: str | None = None, json: Any = None, **headers: str) -> Any:
        """The JSON of the answer, which must be a good one."""
        body, _ = self.answer(method, path, token, json, **headers)
        return msgspec.json.decode(body)

    def answer(
        self, method: str, path: str, token: str | None = None, json: Any = None, **headers: str
    ) -> tuple[bytes, dict[str, str]]:
        """Body and headers, in lower case, of the answer, which must be a good one."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        body = None
        if json is not None:
            sent["Content-Type"], body = "application/json", msgspec.json.encode(json)
        try:
            self._connection.request(method, path, body, sent)
            answer = self._connection.getresponse()
        except ConnectionError:
            # Idle for as long as the server keeps a connection; the next request opens another.
            self._connection.close()
            self._connection.request(method, path, body, sent)
            answer = self._connection.getresponse()
        said = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {said[:300]!r}")
        return said, {name.lower(): value for name, value in answer.getheaders()}
