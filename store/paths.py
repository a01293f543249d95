"""Ids in paths."""

from typing import Annotated

from litestar.exceptions import NotFoundException
from litestar.params import PathParameter
from litestar.types import Scope

from store.fields import BIGINT

PathId = Annotated[int, PathParameter(ge=1, le=BIGINT)]


def need_plain_ids(scope: Scope) -> None:
    """NotFound where an id in the path has another spelling than its own, or does not fit its column."""
    for value in scope["path_params"].values():
        if isinstance(value, int) and not (0 < value <= BIGINT and str(value) in scope["path"].split("/")):
            raise NotFoundException
