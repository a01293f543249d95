"""Ids as Stripe writes them: a prefix, then 24 characters that sort by the time of their making."""

import secrets
import time

_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_PAIRS = [first + second for first in _DIGITS for second in _DIGITS]
_last = 0


def new_id(prefix: str) -> str:
    """55 bits of microseconds, strictly rising within a process, then 65 random ones."""
    global _last
    _last = max(_last + 1, time.time_ns() // 1000)
    return f"{prefix}_{_text((_last << 65) | secrets.randbits(65))}"


def new_secret() -> str:
    """24 characters that cannot be guessed."""
    return _text(secrets.randbits(120))


def _text(number: int) -> str:
    return "".join([_PAIRS[(number >> shift) & 1023] for shift in range(110, -1, -10)])
