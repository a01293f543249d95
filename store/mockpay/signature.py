"""Stripe's webhook signature (docs.stripe.com/webhooks/signature): HMAC-SHA256 over `{t}.{body}`."""

import hmac
from hashlib import sha256


def sign(body: bytes, at: int, *secrets: str) -> str:
    """The `Stripe-Signature` header; several secrets while one replaces another."""
    signed = f"{at}.".encode() + body
    marks = [hmac.new(secret.encode(), signed, sha256).hexdigest() for secret in secrets]
    return ",".join([f"t={at}", *(f"v1={mark}" for mark in marks)])
