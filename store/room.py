"""What a controller works with: given once, when the app is made."""

from inspect import get_annotations
from typing import Any

from litestar import Controller, Litestar, Router
from litestar.datastructures import State


class Room(Controller):
    """A controller that says in its annotations what it works with; the app has one of each kind.

    Given to the controller and not to each request, of which that would be a fifth.
    """

    def __init__(self, owner: Router) -> None:
        super().__init__(owner)
        assert isinstance(owner, Litestar)  # noqa: S101 - rooms are the app's own
        for room in type(self).__mro__:
            if issubclass(room, Room):
                for name, kind in get_annotations(room).items():
                    setattr(self, name, owner.state.parts[kind])


def furnished(*parts: Any) -> State:
    """An app's state, from which its rooms take what they work with."""
    return State({"parts": {type(part): part for part in parts}}, deep_copy=False)
