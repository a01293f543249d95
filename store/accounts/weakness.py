"""Passwords that are refused however long they are: the common, and what all know of the account."""

import unicodedata
from functools import cache
from pathlib import Path

COMMON_FILE = Path(__file__).with_name("common_passwords.txt")


def weakness(password: str, *, handle_name: str, email: str) -> str | None:
    """Why the password would be among the first guesses (NIST SP 800-63B, 3.1.1.2), or None."""
    word = folded(password)
    if word in _common():
        return "It is one of the passwords that are tried first."
    if word in {folded(known) for known in (handle_name, email, email.partition("@")[0])}:
        return "It is the handle or the e-mail address."
    return None


def folded(text: str) -> str:
    """Without what is no obstacle to a guess: case, and other ways to write the same characters."""
    return unicodedata.normalize("NFKC", text).casefold()


@cache
def _common() -> frozenset[str]:
    return frozenset(COMMON_FILE.read_text(encoding="utf-8").split("\n"))
