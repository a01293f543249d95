"""Payment intents found by Stripe's query language."""

import aiohttp
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay
from tests.mockpay.test_refunds import paid


@pytest.fixture
async def made(client: StripeClient) -> dict[str, str]:
    """Four intents, oldest first, by what sets them apart; the id of each to its name."""
    ada = await client.v1.customers.create_async()
    create = client.v1.payment_intents.create_async
    intents = {
        "paid": await paid(client),
        "euro": await create({"amount": 2000, "currency": "eur", "metadata": {"order": "A'7"}}),
        "ada": await create({"amount": 3000, "currency": "usd", "customer": ada.id}),
        "dear": await create({"amount": 9000, "currency": "usd", "metadata": {"order": "8", "a b": "c"}}),
    }
    return {intent.id: name for name, intent in intents.items()}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("status:'succeeded'", "paid"),
        ("STATUS", None),
        ('status:"SUCCEEDED"', "paid"),
        ("-status:'succeeded'", "dear ada euro"),
        ("amount:2000", "euro"),
        ("amount=2000", "euro"),
        ("amount<2000", "paid"),
        ("amount<=2000", "euro paid"),
        ("amount > 2000", "dear ada"),
        ("amount>=3000 AND amount<9000", "ada"),
        ("-amount>=3000", "euro paid"),
        ("amount>1000 currency:'usd'", "dear ada"),
        ("currency:'eur' or amount>=9000", "dear euro"),
        ("metadata['order']:'8'", "dear"),
        ("metadata[\"order\"]:'A\\'7'", "euro"),
        ("metadata['a b']:'C'", "dear"),
        ("metadata['order']:null", "ada paid"),
        ("-metadata['order']:null AND currency:'usd'", "dear"),
        ("-metadata['order']:'8'", "ada euro paid"),
        ("customer:null AND -status:'succeeded'", "dear euro"),
        ("created>0", "dear ada euro paid"),
        ("created<1", ""),
        ("status:\"x') or ('1'='1\"", ""),
        ("status:'x') or (1=1", None),
        ("metadata['x'' or 1=1']:'1'", None),
        ("", None),
        ("colour:'red'", None),
        ("amount:'many'", None),
        ("amount~1", None),
        ("status>'a'", None),
        ("status:succeeded", None),
        ("status['a']:'succeeded'", None),
        ("metadata:'8'", None),
        ("status:'succeeded", None),
        ("status:'succeeded'amount>1", None),
        ("status:'succeeded' AND", None),
        ("amount>1 AND amount>2 OR amount>3", None),
        (" ".join(["amount>1"] * 11), None),
    ],
)
async def test_queries(client: StripeClient, made: dict[str, str], query: str, names: str | None) -> None:
    if names is None:
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await client.v1.payment_intents.search_async({"query": query})
        assert (refused.value.http_status, refused.value.param) == (400, "query")
        return
    found = await client.v1.payment_intents.search_async({"query": query})
    assert " ".join(made[intent.id] for intent in found.data) == names


async def test_pages(mockpay: Mockpay, made: dict[str, str]) -> None:
    search = mockpay.client.v1.payment_intents.search_async
    first = await search({"query": "amount>0", "limit": 3, "expand": ["data.customer"]})
    assert [made[intent.id] for intent in first.data] == ["dear", "ada", "euro"]
    assert first.data[1].customer.object == "customer"  # type: ignore[union-attr]
    assert first.has_more is True
    last = await search({"query": "amount>0", "limit": 3, "page": first.next_page})
    assert [made[intent.id] for intent in last.data] == ["paid"]
    assert (last.has_more, last.next_page) == (False, None)
    everything = await search({"query": "amount>0", "limit": 1})
    assert [made[intent.id] async for intent in everything.auto_paging_iter()] == [*made.values()][::-1]
    for params, param in (
        ({"query": "amount>0", "page": "nowhere"}, "page"),
        ({"query": "amount>0", "page": "é"}, "page"),
        ({"query": "amount>0", "limit": 101}, "limit"),
        ({"query": "amount>0", "colour": "red"}, "colour"),
        ({}, "query"),
    ):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await search(params)  # type: ignore[arg-type]
        assert (refused.value.http_status, refused.value.param) == (400, param)
    async with (
        aiohttp.ClientSession(mockpay.base, headers={"Authorization": f"Bearer {mockpay.key}"}) as session,
        session.get("/v1/payment_intents/search", params={"query": "amount<0"}) as answer,
    ):
        assert await answer.json() == {
            "object": "search_result",
            "data": [],
            "has_more": False,
            "next_page": None,
            "url": "/v1/payment_intents/search",
        }
