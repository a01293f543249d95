"""Stripe's errors: one exception that carries the status and the published error object."""

from typing import Any

import msgspec

from store.nesting import NestedTooDeep

DOCS = "https://stripe.com/docs/error-codes/"


class StripeError(Exception):
    """Answered as `{"error": {...}}`; `stored` says whether the answer binds its idempotency key."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        stored: bool = False,
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.stored = stored
        self.headers = headers or {}
        self.error: dict[str, Any] = {
            "type": type,
            "message": message,
            **({"code": code, "doc_url": DOCS + code.replace("_", "-")} if code else {}),
            **({"param": param} if param else {}),
            **{key: value for key, value in more.items() if value is not None},
        }

    def body(self, request_id: str) -> bytes:
        """The answer, with where Stripe would show the request."""
        url = f"https://dashboard.stripe.com/test/logs/{request_id}?t=0"
        return msgspec.json.encode({"error": {**self.error, "request_log_url": url}})


def missing(kind: str, id_: str, param: str, *, status: int = 404) -> StripeError:
    """No such object: 404 when the address names it, 400 when a parameter does."""
    return StripeError(status, f"No such {kind}: '{id_}'", code="resource_missing", param=param)


def invalid(message: str, param: str, code: str | None = None) -> StripeError:
    """A parameter that fails validation; the answer binds no key."""
    return StripeError(400, message, code=code, param=param)


def too_deep(error: NestedTooDeep) -> StripeError:
    """A JSON body that no decoder is given."""
    return StripeError(400, f"Invalid request: {error}.")


def unexpected_state(message: str, intent: dict[str, Any]) -> StripeError:
    """The intent's status does not allow what was asked."""
    return StripeError(
        400, message, code="payment_intent_unexpected_state", stored=True, payment_intent=intent
    )
