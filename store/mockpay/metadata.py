"""Stripe's rule for changing metadata."""

from typing import Literal


def merge(old: dict[str, str], given: dict[str, str] | Literal[""] | None) -> dict[str, str]:
    """Keys are added or replaced, an empty value removes its key, an empty whole removes all."""
    if given == "":
        return {}
    return {key: value for key, value in {**old, **(given or {})}.items() if value}
