"""Ids as Stripe writes them: a prefix, then 24 characters that sort by the time of their making."""

import random
import secrets
import time

_last = 0


def new_id(prefix: str) -> str:
    """Microseconds, strictly rising within a process, then 40 bits that keep processes apart."""
    global _last
    _last = max(_last + 1, time.time_ns() // 1000)
    return f"{prefix}_{_last:014x}{random.getrandbits(40):010x}"


def new_secret() -> str:
    """24 characters that cannot be guessed."""
    return secrets.token_hex(12)
