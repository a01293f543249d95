"""Tells a webhook of the provider's from anybody else's (https://docs.stripe.com/webhooks/signature)."""

import hashlib
import hmac
import time

TOLERANCE_SECONDS = 300


def is_genuine(payload: bytes, header: str, secret: str, now: float | None = None) -> bool:
    """Whether a `Stripe-Signature` header signs the raw payload with the secret, within 300 s of now.

    Several `v1` values come while a secret is being rotated; one that fits is enough.
    """
    fields = [part.strip().partition("=")[::2] for part in header.split(",")]
    timestamp = next((value for name, value in fields if name == "t"), "")
    # Anybody may send any number: one beyond the year 33658 is none, and no float holds one of 400 digits.
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    if abs((time.time() if now is None else now) - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    expected = hmac.new(secret.encode(), timestamp.encode() + b"." + payload, hashlib.sha256).hexdigest()
    return any(
        hmac.compare_digest(expected.encode(), value.encode()) for name, value in fields if name == "v1"
    )
