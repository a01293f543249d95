"""The documentation that the store serves of itself."""

from tests.client import Client

# https://spec.openapis.org/oas/v3.1.1.html#example-object
EXAMPLE_FIELDS = {"summary", "description", "value", "externalValue"}


async def test_examples_have_the_fields_that_openapi_knows(store: Client) -> None:
    document = (await store.get("/openapi.json")).json
    examples = [
        example
        for item in document["paths"].values()
        for operation in item.values()
        for response in operation["responses"].values()
        for media in response.get("content", {}).values()
        for example in media.get("examples", {}).values()
    ]
    assert examples
    assert {field for example in examples for field in example} <= EXAMPLE_FIELDS
