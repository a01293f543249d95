"""How deep JSON may be nested: a limit of this project's own, since the interpreter's differs by version."""

from itertools import accumulate

MAX_DEPTH = 64

_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NO_BRACKETS = bytes(set(range(256)) - set(_STEPS))


class NestedTooDeep(ValueError):
    """More than MAX_DEPTH arrays and objects in one another."""

    def __init__(self) -> None:
        super().__init__(f"JSON is nested more than {MAX_DEPTH} levels deep")


def check_depth(body: bytes) -> None:
    """Raise NestedTooDeep before a decoder recurses; what is not JSON is left for the decoder to refuse."""
    if body.count(b"[") + body.count(b"{") <= MAX_DEPTH:
        return
    # Brackets within strings do not nest: every other part between unescaped quotes is a string.
    unescaped = body.replace(rb"\\", b"").replace(rb"\"", b"")
    brackets = b"".join(unescaped.split(b'"')[::2]).translate(None, _NO_BRACKETS)
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > MAX_DEPTH:
        raise NestedTooDeep
