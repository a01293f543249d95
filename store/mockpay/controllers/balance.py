"""`/v1/balance` and `/v1/balance_transactions`."""

from litestar import Controller, Response, get
from litestar.params import FromPath

from store.mockpay import statements
from store.mockpay.calls import ApiCall
from store.mockpay.errors import missing
from store.mockpay.expand import expand
from store.mockpay.forms import Params
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.objects.balance import render_balance, render_balance_transaction


class ListBalanceTransactions(CreatedListParams, frozen=True, kw_only=True):
    currency: str | None = None
    source: str | None = None
    type: str | None = None


@get("/v1/balance")
async def get_balance(call: ApiCall) -> Response[bytes]:
    call.read(Params)
    return call.answer(render_balance(await statements.sum_balance(call.pool, now=call.now)))


class BalanceTransactions(Controller):
    path = "/v1/balance_transactions"

    @get()
    async def list_balance_transactions(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListBalanceTransactions)
        rows = await statements.list_balance_transactions(
            call.pool,
            **page_of(params),
            **span_of(params),
            currency=params.currency,
            source=params.source,
            type=params.type,
        )
        return await answer_list(
            call, params, rows, lambda found: render_balance_transaction(found.row, call.now)
        )

    @get("/{transaction_id:str}")
    async def get_balance_transaction(self, call: ApiCall, transaction_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await statements.get_balance_transactions(call.pool, ids=[transaction_id])
        if not found:
            raise missing("balance transaction", transaction_id, "id")
        rendered = render_balance_transaction(found[0].row, call.now)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)
