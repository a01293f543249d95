"""Ports for the processes that the tests start."""

import secrets
import socket

# Below those that the system gives to whoever connects: one of them could be taken before it is listened on.
_PORTS = range(12_000, 32_000)


def free_port() -> int:
    """A loopback port that nothing listens on."""
    while not is_free(port := secrets.choice(_PORTS)):
        pass
    return port


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
