"""`/v1/disputes`."""

from typing import Literal

from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import books, disputes, idempotency
from store.mockpay.calls import ApiCall
from store.mockpay.errors import missing
from store.mockpay.evidence import Evidence
from store.mockpay.expand import expand
from store.mockpay.forms import Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change
from store.mockpay.objects.disputes import render_dispute


class ListDisputes(CreatedListParams, frozen=True, kw_only=True):
    charge: str | None = None
    payment_intent: str | None = None


class DisputePatch(Params, frozen=True, kw_only=True):
    evidence: Evidence | None = None
    intended_submission_method: (
        Literal["manual", "prefer_manual", "prefer_smart_disputes", "smart_disputes"] | None
    ) = None
    metadata: Metadata = None
    submit: bool | None = None


class Disputes(Controller):
    path = "/v1/disputes"

    @get()
    async def list_disputes(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListDisputes)
        rows = await disputes.list_disputes(
            call.pool,
            **page_of(params),
            **span_of(params),
            charge=params.charge,
            payment_intent=params.payment_intent,
        )
        return await answer_list(call, params, rows, lambda found: render_dispute(found.row, call.now))

    @get("/{dispute_id:str}")
    async def get_dispute(self, call: ApiCall, dispute_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await disputes.get_disputes(call.pool, ids=[dispute_id])
        if not found:
            raise missing("dispute", dispute_id, "dispute")
        rendered = render_dispute(found[0].row, call.now)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)

    @post("/{dispute_id:str}")
    async def update_dispute(self, call: ApiCall, dispute_id: FromPath[str]) -> Response[bytes]:
        params = call.read(DisputePatch)
        author = books.author_of(call)

        async def work(db: Queryable) -> Reply:
            row, _ = await disputes.take_dispute(db, dispute_id)
            disputes.check_open(author, row)
            change = Change(disputes=[row])
            before = render_dispute(row, call.now)
            disputes.respond(author, row, params.evidence, submit=params.submit)
            row.metadata = merge(row.metadata, params.metadata)
            row.intended_submission_method = (
                params.intended_submission_method or row.intended_submission_method
            )
            rendered = render_dispute(row, call.now)
            if rendered != before:
                books.tell(author, change, "charge.dispute.updated", rendered, before)
            return Reply(render_dispute(row, call.now), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{dispute_id:str}/close")
    async def close_dispute(self, call: ApiCall, dispute_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        author = books.author_of(call)

        async def work(db: Queryable) -> Reply:
            row, _ = await disputes.take_dispute(db, dispute_id)
            disputes.check_open(author, row)
            change = Change(disputes=[row])
            disputes.accept(author, change, row)
            return Reply(render_dispute(row, call.now), change, expand=params.expand)

        return await idempotency.change(call, work)
