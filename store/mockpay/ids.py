"""Ids as Stripe writes them: a prefix, then 24 characters that sort by the time of their making."""

import secrets
import time

_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_last = 0


def new_id(prefix: str) -> str:
    """11 characters of microseconds, strictly rising within a process, then 65 random bits."""
    global _last
    _last = max(_last + 1, time.time_ns() // 1000)
    return f"{prefix}_{_base32(_last, 11)}{_base32(secrets.randbits(65), 13)}"


def new_secret(length: int = 24) -> str:
    """A random text that cannot be guessed: 5 bits a character."""
    return _base32(secrets.randbits(5 * length), length)


def _base32(number: int, length: int) -> str:
    return "".join(_DIGITS[(number >> shift) & 31] for shift in range(5 * (length - 1), -1, -5))
