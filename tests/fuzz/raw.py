"""What no HTTP client would send: both programs are to answer or hang up, and to stay well."""

import random
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

from msgspec import Struct

_SECONDS = 5.0


class Attack(Struct):
    """Bytes to send in pieces, with a pause between them; whether the sender then hangs up."""

    name: str
    pieces: list[bytes]
    pause: float = 0.0
    hangs_up: bool = False


def attacks(chance: random.Random, count: int) -> Iterator[Attack]:
    """Endless variations on a dozen themes, cut at `count`."""
    for at in range(count):
        yield _THEMES[at % len(_THEMES)](chance)


def attack(url: str, what: Attack) -> str | None:
    """Send it; what is wrong with the answer, if anything is."""
    parts = urlsplit(url)
    answer = b""
    with (
        suppress(ConnectionError, TimeoutError),
        socket.create_connection((parts.hostname, parts.port), timeout=_SECONDS) as stream,
    ):
        for piece in what.pieces:
            stream.sendall(piece)
            time.sleep(what.pause)
        if what.hangs_up:
            return None
        stream.shutdown(socket.SHUT_WR)
        while piece := stream.recv(65536):
            answer += piece
    for line in answer.split(b"HTTP/1.1 ")[1:]:
        if line[:1] == b"5":
            return f"{what.name} was answered {line[:40]!r}"
    if answer and not answer.startswith(b"HTTP/1."):
        return f"{what.name} was answered {answer[:40]!r}"
    return None


def storm(url: str, *, count: int, seed: int) -> list[str]:
    """Many attacks, sixteen at once; what was wrong."""
    chosen = list(attacks(random.Random(f"{seed}:{url}"), count))
    with ThreadPoolExecutor(16) as pool:
        return [wrong for wrong in pool.map(lambda each: attack(url, each), chosen) if wrong]


def _request(chance: random.Random, body: bytes = b"", *headers: bytes) -> bytes:
    method = chance.choice((b"GET", b"POST", b"PATCH", b"DELETE", b"PUT"))
    path = chance.choice(
        (b"/products", b"/accounts", b"/me", b"/checkout", b"/webhooks/mockpay", b"/v1/payment_intents")
    )
    lines = [b"%b %b HTTP/1.1" % (method, path), b"Host: here", b"Content-Type: application/json", *headers]
    return b"\r\n".join([*lines, b"", b""]) + body


def _long(body: bytes) -> bytes:
    return b"Content-Length: %d" % len(body)


def _truncated(chance: random.Random) -> Attack:
    whole = _request(chance, b'{"login": "ada"}', _long(b'{"login": "ada"}'))
    return Attack("a truncated request", [whole[: chance.randrange(1, len(whole))]])


def _short_body(chance: random.Random) -> Attack:
    return Attack("a body shorter than told", [_request(chance, b"{", b"Content-Length: 5000")])


def _gone(chance: random.Random) -> Attack:
    return Attack("a sender who hangs up", [_request(chance, b"{", b"Content-Length: 50")], 0.01, True)


def _chunks(chance: random.Random) -> Attack:
    sizes = (b"5", b"zz", b"-1", b"ffffffffffffffffff", b"0x5", b"", b"5;ext=" + b"a" * 5000, b"1 2")
    body = chance.choice(sizes) + b"\r\nhello\r\n" + chance.choice((b"0\r\n\r\n", b"5\r\nhe", b"\r\n"))
    return Attack("wrong chunks", [_request(chance, body, b"Transfer-Encoding: chunked")])


def _smuggled(chance: random.Random) -> Attack:
    both = (b"Transfer-Encoding: chunked", b"Content-Length: 6")
    lengths = chance.choice((both, (b"Content-Length: 3", b"Content-Length: 30"), (b"Content-Length: -1",)))
    return Attack("two lengths", [_request(chance, b"0\r\n\r\nGET /me HTTP/1.1\r\n\r\n", *lengths)])


def _pipelined(chance: random.Random) -> Attack:
    body = b'{"login": "a", "password": "b"}'
    many = b"".join(_request(chance, body, _long(body)) for _ in range(chance.randrange(2, 40)))
    return Attack("a pipeline", [many])


def _slow(chance: random.Random) -> Attack:
    whole = _request(chance, b"{}", b"Content-Length: 2")
    return Attack("a trickle", [whole[at : at + 16] for at in range(0, len(whole), 16)], 0.05)


def _large_headers(chance: random.Random) -> Attack:
    size = chance.choice((5_000, 70_000, 1_000_000))
    many = [b"X-%d: a" % at for at in range(size // 10)]
    return Attack(
        "oversized headers", [_request(chance, b"", *chance.choice(([b"X: " + b"a" * size], many)))]
    )


def _large_line(chance: random.Random) -> Attack:
    return Attack(
        "an oversized address", [b"GET /" + b"a" * chance.choice((9_000, 200_000)) + b" HTTP/1.1\r\n\r\n"]
    )


def _bad_line(chance: random.Random) -> Attack:
    lines = (
        b"GET\r\n\r\n",
        b"GET  /products HTTP/1.1\r\n\r\n",
        b"GET /products HTTP/9.9\r\nHost: a\r\n\r\n",
        b"GET /products HTTP/1.1\r\nHost a\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET //evil/%2e%2e/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /products?limit=%ff%00&limit=1&q=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: \xff\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        b"CONNECT here:443 HTTP/1.1\r\nHost: here\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \xff\x00\xfe\r\n\r\n",
        b"GET /me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \xe9.\xe9.\xe9\r\n\r\n",
        b"GET /v1/balance HTTP/1.1\r\nHost: a\r\nAuthorization: Basic \xe9\xff=\r\n\r\n",
        b"GET /me HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\tb\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
        b"GET /me HTTP/1.1\r\nHost: a\r\nX: a\r\n folded: b\r\n\r\n",
        b"POST /accounts HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n{}",
        b"GET /products HTTP/1.0\r\n\r\n",
    )
    return Attack("a bad request line", [chance.choice(lines)])


def _binary(chance: random.Random) -> Attack:
    return Attack("binary", [chance.randbytes(chance.randrange(1, 4000))])


def _tls(chance: random.Random) -> Attack:
    return Attack("TLS", [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + chance.randbytes(500)])


def _binary_body(chance: random.Random) -> Attack:
    body = chance.randbytes(chance.randrange(1, 2000))
    return Attack("a binary body", [_request(chance, body, _long(body))])


def _mutated(chance: random.Random) -> Attack:
    whole = bytearray(_request(chance, b'{"login": "ada", "password": "x"}', b"Content-Length: 33"))
    for _ in range(chance.randrange(1, 8)):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return Attack("a mutated request", [bytes(whole)])


_THEMES: tuple[Callable[[random.Random], Attack], ...] = (
    _truncated,
    _short_body,
    _gone,
    _chunks,
    _smuggled,
    _pipelined,
    _slow,
    _large_headers,
    _large_line,
    _bad_line,
    _binary,
    _tls,
    _binary_body,
    _mutated,
)
