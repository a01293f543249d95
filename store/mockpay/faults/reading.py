"""Reads a fault from a rule's JSON or from the `Mockpay-Fault` header, and says what is wrong with it."""

import re

import msgspec

from store.mockpay.errors import StripeError, invalid, too_deep
from store.mockpay.faults.models import (
    LONGEST,
    REQUEST_FAULTS,
    SECONDS,
    WEBHOOK_FAULTS,
    NewFault,
    Span,
    Strike,
)
from store.nesting import NestedTooDeep, check_depth

HEADER = b"mockpay-fault"

_DECODE = msgspec.json.Decoder(NewFault).decode
_NAMED = re.compile(r"Object (?:missing required|contains unknown) field `(?P<param>[^`]*)`.*", re.DOTALL)


def read_rule(body: bytes, resources: frozenset[str]) -> NewFault:
    """The rule that a JSON body asks for; StripeError 400 for what cannot strike anything."""
    try:
        check_depth(body)
        new = _DECODE(body)
    except msgspec.ValidationError as error:
        raise _explain(str(error)) from None
    except NestedTooDeep as error:
        raise too_deep(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise StripeError(400, "Invalid request: the body is not a JSON object.") from None
    if new.fault in WEBHOOK_FAULTS:
        if new.match not in ("webhooks", "*"):
            raise invalid(f"Invalid match: {new.fault} strikes deliveries; use webhooks or *.", "match")
    elif new.match not in resources and new.match != "*":
        raise invalid(
            f"Invalid match: {new.fault} strikes one of {', '.join(sorted(resources))} or *.", "match"
        )
    new.seconds = _seconds(new.fault, new.seconds)
    return new


def read_header(text: str) -> Strike:
    """The fault that one request asks for itself: `drop_after_commit`, or `latency;seconds=2`."""
    fault, *parameters = [part.strip() for part in text.split(";")]
    if fault not in REQUEST_FAULTS:
        raise invalid(
            f"Unknown fault: {fault[:80]}; this header takes one of {', '.join(sorted(REQUEST_FAULTS))}.",
            "Mockpay-Fault",
        )
    seconds: float | None = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name != "seconds" or not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", value, re.ASCII):
            raise invalid(f"Invalid parameter: {parameter[:80]}; write seconds=2.", "Mockpay-Fault")
        seconds = float(value)
    chosen = _seconds(fault, seconds)
    return Strike(fault, chosen if isinstance(chosen, float) else 0.0)


def _seconds(fault: str, given: float | Span | None) -> float | Span | None:
    if fault not in SECONDS:
        if given is not None:
            raise invalid(
                f"Received unknown parameter: seconds; {fault} takes none.", "seconds", "parameter_unknown"
            )
        return None
    if given is None and (given := SECONDS[fault]) is None:
        raise invalid(f"Missing required param: seconds, for {fault}.", "seconds", "parameter_missing")
    if isinstance(given, Span) and given.min > given.max:
        raise invalid("Invalid seconds: min is greater than max.", "seconds")
    if isinstance(given, float) and given > LONGEST:
        raise invalid(f"Invalid seconds: at most {LONGEST:.0f}.", "seconds")
    return given


def _explain(fault: str) -> StripeError:
    """What the decoder says (`... - at `$.seconds``) in Stripe's words."""
    what, _, place = fault.partition(" - at `$")
    param = place.strip(".`")
    if named := _NAMED.fullmatch(what):
        name = f"{param}[{named['param']}]" if param else named["param"]
        if "missing" in what:
            return invalid(f"Missing required param: {name}.", name, "parameter_missing")
        return invalid(f"Received unknown parameter: {name}", name, "parameter_unknown")
    return invalid(f"Invalid {param}: {what}" if param else f"Invalid request: {what}", param)
