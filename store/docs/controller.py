"""The OpenAPI document, a page to read and try it with, and a page for each problem."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

from litestar import MediaType, Response, get
from litestar.params import FromPath
from msgspec import Meta, Struct

from store.docs.schema import Document
from store.paging import Page
from store.problems import NotFound, Problem, all_problems, documented, found
from store.room import Room

_HERE = Path(__file__).parent

# The page's own files, and Swagger UI's, which come with a package: nothing is loaded from elsewhere.
_ASSETS = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


class ProblemPage(Struct):
    """What a problem's `type` leads to."""

    code: Annotated[str, Meta(examples=["price_changed"])]
    status: Annotated[int, Meta(examples=[409])]
    title: Annotated[str, Meta(examples=["A price has changed since it was put in the cart"])]
    description: Annotated[str, Meta(examples=["`changes` has old and new."])]


class DocsController(Room):
    """The documentation."""

    tags = ["documentation"]

    document: Document

    @get("/openapi.json", include_in_schema=False, media_type=MediaType.JSON)
    async def get_document(
        self,
    ) -> Response[bytes]:
        """The OpenAPI 3.1 document."""
        return Response(self.document.encoded, media_type=MediaType.JSON)

    @get("/docs", include_in_schema=False)
    async def get_page(self) -> Response[bytes]:
        """The page."""
        return Response(
            (_HERE / "page.html").read_bytes(),
            media_type=MediaType.HTML,
            headers={"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"},
        )

    @get("/docs/{name:str}", include_in_schema=False)
    async def get_asset(self, name: FromPath[str]) -> Response[bytes]:
        """A file of the page's."""
        media_type = found(_ASSETS.get(name))
        return Response(
            _asset(name), media_type=media_type, headers={"Cache-Control": "public, max-age=3600"}
        )

    @get("/problems")
    async def list_problems(self) -> Page[ProblemPage]:
        """Every problem that the store may answer with."""
        return Page([_page(problem) for problem in all_problems()], None)

    @get("/problems/{code:str}", responses=documented(NotFound))
    async def get_problem(self, code: FromPath[str]) -> ProblemPage:
        """What a problem means."""
        return _page(found(next((p for p in all_problems() if p.code() == code), None)))


@lru_cache
def _asset(name: str) -> bytes:
    own = _HERE / name
    if own.is_file():
        return own.read_bytes()
    package = found(find_spec("swagger_ui")).origin
    return (Path(found(package)).parent / "static" / name).read_bytes()


def _page(problem: type[Problem]) -> ProblemPage:
    return ProblemPage(
        code=problem.code(),
        status=problem.status,
        title=problem.title,
        description=problem.sentence(),
    )
