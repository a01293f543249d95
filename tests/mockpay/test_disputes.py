"""Disputes: opened by their cards, answered, decided, accepted, expired; the funds go and come back once."""

import asyncio
import time
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from store.mockpay.rules import DISPUTE_OVER, DISPUTE_STATES
from tests.mockpay.conftest import Mockpay, Start
from tests.mockpay.test_api import keys_of
from tests.mockpay.test_clock import DAY, advance, until
from tests.mockpay.test_payments import types_of_events
from tests.mockpay.test_refunds import paid

FRAUD = "pm_card_createDispute"
NOT_RECEIVED = "pm_card_createDisputeProductNotReceived"
INQUIRY = "pm_card_createDisputeInquiry"
OPENED = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "charge.dispute.created"]
FOREVER = 10**6


async def disputed(client: StripeClient, token: str = FRAUD, amount: int = 1000) -> stripe.Dispute:
    """The dispute of a new payment."""
    intent = await paid(client, token, amount)
    [dispute] = (await client.v1.disputes.list_async({"payment_intent": intent.id})).data
    return dispute


async def ended(client: StripeClient, dispute_id: str, status: str) -> stripe.Dispute:
    """The dispute, once it has this status."""

    async def found() -> stripe.Dispute | None:
        dispute = await client.v1.disputes.retrieve_async(dispute_id)
        return dispute if dispute.status == status else None

    dispute: stripe.Dispute = await until(found)
    return dispute


def booked(dispute: stripe.Dispute) -> list[tuple[str, str, int, int, int]]:
    return [
        (row.type, row.reporting_category, row.amount, row.fee, row.net)
        for row in dispute.balance_transactions
    ]


async def dispute_events(client: StripeClient, dispute_id: str | None = None) -> list[str]:
    """What was told of disputes, or of one, oldest first, without the names' common beginning."""
    found = (await client.v1.events.list_async({"limit": 100})).data
    return [
        event.type.removeprefix("charge.dispute.")
        for event in reversed(found)
        if event.type.startswith("charge.dispute.") and dispute_id in (None, event.data.object["id"])
    ]


async def refused(call: Any, code: str | None = None) -> stripe.InvalidRequestError:
    with pytest.raises(stripe.InvalidRequestError) as error:
        await call
    assert (error.value.http_status, error.value.code) == (400, code), error.value
    return error.value


async def assert_balanced(client: StripeClient) -> None:
    """The balance is the sum of the nets."""
    rows = (await client.v1.balance_transactions.list_async({"limit": 100})).data
    balance = await client.v1.balance.retrieve_async()
    shown = sum(funds.amount for funds in [*balance.available, *balance.pending])
    assert shown == sum(row.net for row in rows)
    assert all(row.net == row.amount - row.fee for row in rows)


WITHDRAWN = ("adjustment", "dispute", -1000, 1500, -2500)
REINSTATED = ("adjustment", "dispute_reversal", 1000, 0, 1000)


CARDS = [
    ("createDispute", "fraudulent", "needs_response", "chargeback"),
    ("createDisputeProductNotReceived", "product_not_received", "needs_response", "chargeback"),
    ("createDisputeInquiry", "fraudulent", "warning_needs_response", "inquiry"),
]


@pytest.mark.parametrize("capture_method", ["automatic", "automatic_async", "manual"])
async def test_a_card_disputes_its_charge(start: Start, capture_method: Any) -> None:
    client = (await start(capture_async_seconds=FOREVER)).client
    for name, reason, status, case_type in CARDS:
        inquiry = case_type == "inquiry"
        intent = await client.v1.payment_intents.create_async(
            {
                "amount": 1000,
                "currency": "usd",
                "allowed_payment_method_types": ["card"],
                "payment_method": f"pm_card_{name}",
                "confirm": True,
                "capture_method": capture_method,
                "expand": ["latest_charge"],
            }
        )
        charge: Any = intent.latest_charge
        taken = 1000
        if capture_method == "manual":
            opened = await client.v1.disputes.list_async({"charge": charge.id})
            assert (charge.disputed, opened.data) == (False, [])
            taken = 700
            await client.v1.payment_intents.capture_async(intent.id, {"amount_to_capture": taken})
            charge = await client.v1.charges.retrieve_async(charge.id)
        assert (charge.status, charge.disputed) == ("succeeded", True)
        assert (charge.balance_transaction is None) == (capture_method == "automatic_async")
        [dispute] = (await client.v1.disputes.list_async({"charge": charge.id})).data
        assert (dispute.status, dispute.reason, dispute.amount) == (status, reason, taken)
        assert (dispute.charge, dispute.payment_intent, dispute.currency) == (charge.id, intent.id, "usd")
        assert dispute.is_charge_refundable is inquiry
        details: Any = dispute.payment_method_details
        assert (details.card.case_type, details.card.brand) == (case_type, "visa")
        withdrawn = [("adjustment", "dispute", -taken, 1500, -taken - 1500)]
        assert booked(dispute) == ([] if inquiry else withdrawn)
        expected = ["charge.captured"] if capture_method == "manual" else OPENED[:2]
        expected = [*expected, *OPENED[2:], *([] if inquiry else ["charge.dispute.funds_withdrawn"])]
        assert (await types_of_events(client))[-len(expected) :] == expected
    await assert_balanced(client)


async def test_by_token_and_by_number(client: StripeClient) -> None:
    expiry = {"exp_month": 1, "exp_year": 2040}
    cards: list[tuple[Any, str]] = [
        ({"token": "tok_createDispute"}, "needs_response"),
        ({"token": "tok_visa_createDisputeInquiry"}, "warning_needs_response"),
        ({"number": "4000000000000259", **expiry}, "needs_response"),
        ({"number": "4000000000002685", **expiry}, "needs_response"),
        ({"number": "4000000000001976", **expiry}, "warning_needs_response"),
    ]
    for card, status in cards:
        method = await client.v1.payment_methods.create_async({"type": "card", "card": card})
        assert (await disputed(client, method.id)).status == status


async def test_every_key_of_a_dispute(client: StripeClient) -> None:
    dispute = await disputed(client)
    address = {
        "city": "Sofia",
        "country": "BG",
        "line1": "",
        "line2": "",
        "postal_code": "1000",
        "state": "S",
    }
    compelling: Any = {
        "disputed_transaction": {"merchandise_or_services": "services", "shipping_address": address},
        "prior_undisputed_transactions": [{"charge": "ch_1", "shipping_address": address}],
    }
    shown: list[tuple[Any, type]] = []
    for evidence in (
        {},
        {
            "appeal": {"card": {"reason_for_filing": "No", "supporting_files": ["file_1"]}},
            "enhanced_evidence": {
                "mastercard_compliance": {"fee_acknowledged": True},
                "visa_compelling_evidence_3": compelling,
                "visa_compliance": {"fee_acknowledged": False},
            },
        },
    ):
        found: Any = (
            await client.v1.disputes.update_async(dispute.id, {"evidence": evidence, "submit": False})  # type: ignore[typeddict-item]
            if evidence
            else dispute
        )
        details = found.payment_method_details
        shown += [
            (found, stripe.Dispute),
            (found.evidence, stripe.Dispute.Evidence),
            (found.evidence.enhanced_evidence, stripe.Dispute.Evidence.EnhancedEvidence),
            (found.evidence_details, stripe.Dispute.EvidenceDetails),
            (found.evidence_details.enhanced_eligibility, stripe.Dispute.EvidenceDetails.EnhancedEligibility),
            (details, stripe.Dispute.PaymentMethodDetails),
            (details.card, stripe.Dispute.PaymentMethodDetails.Card),
            (found.balance_transactions[0], stripe.BalanceTransaction),
            (found.balance_transactions[0].fee_details[0], stripe.BalanceTransaction.FeeDetail),
        ]
    kind = stripe.Dispute.Evidence.EnhancedEvidence
    enhanced = found.evidence.enhanced_evidence
    given = enhanced.visa_compelling_evidence_3
    three = kind.VisaCompellingEvidence3
    shown += [
        (found.evidence.appeal, stripe.Dispute.Evidence.Appeal),
        (found.evidence.appeal.card, stripe.Dispute.Evidence.Appeal.Card),
        (enhanced.mastercard_compliance, kind.MastercardCompliance),
        (enhanced.visa_compliance, kind.VisaCompliance),
        (given, three),
        (given.disputed_transaction, three.DisputedTransaction),
        (given.disputed_transaction.shipping_address, three.DisputedTransaction.ShippingAddress),
        (given.prior_undisputed_transactions[0], three.PriorUndisputedTransaction),
    ]
    for one, of in shown:
        keys = set(one.to_dict())
        assert keys_of(of) - keys == set(), of
        assert keys - keys_of(of) - {"id", "object"} == set(), of
    assert given.disputed_transaction.shipping_address.line1 is None
    assert found.balance_transactions[0].fee_details[0].description == "Dispute fee"


EVIDENCE_KEYS = sorted(keys_of(stripe.Dispute.Evidence) - {"appeal", "enhanced_evidence"})


async def test_every_evidence_is_staged_then_submitted(client: StripeClient) -> None:
    dispute = await disputed(client)
    assert (dispute.evidence_details.has_evidence, dispute.evidence_details.submission_count) == (False, 0)
    assert dispute.evidence_details.submission_method == "not_submitted"
    given: Any = {name: f"The {name}" for name in EVIDENCE_KEYS}
    staged = await client.v1.disputes.update_async(
        dispute.id, {"evidence": given, "metadata": {"a": "b"}, "submit": False}
    )
    assert {name: staged.evidence[name] for name in EVIDENCE_KEYS} == given
    assert (staged.status, staged.metadata.to_dict()) == ("needs_response", {"a": "b"})
    assert (staged.evidence_details.has_evidence, staged.evidence_details.submission_count) == (True, 0)
    changed = await client.v1.disputes.update_async(
        dispute.id, {"evidence": {"customer_name": "", "receipt": "file_2"}, "submit": False}
    )
    assert (changed.evidence.customer_name, changed.evidence.receipt) == (None, "file_2")
    assert changed.evidence.customer_signature == "The customer_signature"
    sent = await client.v1.disputes.update_async(dispute.id, {"submit": True})
    assert (sent.status, sent.evidence_details.submission_count) == ("under_review", 1)
    assert sent.evidence_details.submission_method == "manual"
    assert sent.evidence.to_dict() == changed.evidence.to_dict()
    assert await dispute_events(client) == ["created", "funds_withdrawn", "updated", "updated", "updated"]
    [told, *_] = (await client.v1.events.list_async({"type": "charge.dispute.updated"})).data
    assert told.data.previous_attributes is not None
    assert set(told.data.previous_attributes.to_dict()) == {"status", "evidence_details"}


async def test_metadata_alone_submits_nothing(client: StripeClient) -> None:
    dispute = await disputed(client)
    await client.v1.disputes.update_async(dispute.id, {"evidence": {"receipt": "file_1"}, "submit": False})
    changed = await client.v1.disputes.update_async(
        dispute.id, {"metadata": {"a": "1"}, "intended_submission_method": "prefer_manual"}
    )
    assert (changed.status, changed.intended_submission_method) == ("needs_response", "prefer_manual")
    same = await client.v1.disputes.update_async(dispute.id, {"metadata": {"a": "1"}})
    assert same.to_dict() == changed.to_dict()
    assert (await dispute_events(client))[2:] == ["updated", "updated"]


DECIDED = [
    (FRAUD, "winning_evidence", "under_review", "won", ["funds_reinstated", "closed"]),
    (NOT_RECEIVED, "winning_evidence", "under_review", "won", ["funds_reinstated", "closed"]),
    (FRAUD, "losing_evidence", "under_review", "lost", ["closed"]),
    (INQUIRY, "winning_evidence", "warning_under_review", "warning_closed", ["closed"]),
    (INQUIRY, "losing_evidence", "warning_under_review", "warning_closed", ["closed"]),
    (INQUIRY, "escalate_inquiry_evidence", "warning_under_review", "needs_response",
     ["updated", "funds_withdrawn"]),
]  # fmt: skip


async def test_the_bank_decides_a_moment_later(start: Start) -> None:
    client = (await start(dispute_decide_seconds=0.2)).client

    async def play(token: str, text: str, first: str, last: str, events: list[str]) -> None:
        dispute = await disputed(client, token)
        before = await dispute_events(client, dispute.id)
        sent = await client.v1.disputes.update_async(dispute.id, {"evidence": {"uncategorized_text": text}})
        assert sent.status == first
        over = await ended(client, dispute.id, last)
        withdrawn = last in ("won", "lost", "needs_response")
        assert booked(over) == [WITHDRAWN] * withdrawn + [REINSTATED] * (last == "won")
        assert over.is_charge_refundable is (last not in ("lost", "needs_response"))
        assert over.evidence_details.past_due is False
        assert await dispute_events(client, dispute.id) == [*before, "updated", *events]
        assert (await client.v1.charges.retrieve_async(str(over.charge))).disputed is True

    await asyncio.gather(*(play(*case) for case in DECIDED))
    await assert_balanced(client)


async def test_other_evidence_stays_under_review(start: Start) -> None:
    client = (await start(dispute_decide_seconds=0)).client
    sent = [
        await client.v1.disputes.update_async(
            (await disputed(client, token)).id, {"evidence": {"uncategorized_text": text}}
        )
        for token, text in (
            (FRAUD, "It was delivered."),
            (FRAUD, "escalate_inquiry_evidence"),
            (FRAUD, "WINNING_EVIDENCE"),
            (INQUIRY, "It was delivered."),
        )
    ]
    await asyncio.sleep(0.2)
    update = client.v1.disputes.update_async
    for dispute in sent:
        again = await client.v1.disputes.retrieve_async(dispute.id)
        assert again.status == dispute.status
        assert again.status.endswith("under_review")
        error = await refused(update(dispute.id, {"evidence": {"receipt": "file_1"}}))
        assert error.param == "evidence"
        await refused(update(dispute.id, {"evidence": {"receipt": "file_1"}, "submit": False}))
        await refused(update(dispute.id, {"submit": True}))
        await refused(client.v1.disputes.close_async(dispute.id))
        noted = await update(dispute.id, {"metadata": {"a": "1"}})
        assert (noted.metadata.to_dict(), noted.evidence_details.submission_count) == ({"a": "1"}, 1)


async def test_an_escalated_inquiry_is_responded_to_again(start: Start) -> None:
    client = (await start(dispute_decide_seconds=0)).client
    dispute = await disputed(client, INQUIRY)
    await client.v1.refunds.create_async({"charge": str(dispute.charge), "amount": 300})
    await client.v1.disputes.update_async(
        dispute.id, {"evidence": {"uncategorized_text": "escalate_inquiry_evidence"}}
    )
    escalated = await ended(client, dispute.id, "needs_response")
    assert escalated.payment_method_details is not None
    assert escalated.payment_method_details.card is not None
    assert escalated.payment_method_details.card.case_type == "chargeback"
    assert (escalated.amount, booked(escalated)) == (700, [("adjustment", "dispute", -700, 1500, -2200)])
    await refused(client.v1.refunds.create_async({"charge": str(dispute.charge)}), "charge_disputed")
    await client.v1.disputes.update_async(
        dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}}
    )
    won = await ended(client, dispute.id, "won")
    assert (won.evidence_details.submission_count, len(won.balance_transactions)) == (2, 2)
    rest = await client.v1.refunds.create_async({"charge": str(dispute.charge)})
    assert rest.amount == 700
    await assert_balanced(client)


@pytest.mark.parametrize(("token", "status"), [(FRAUD, "lost"), (INQUIRY, "warning_closed")])
async def test_the_loss_is_accepted(client: StripeClient, token: str, status: str) -> None:
    dispute = await disputed(client, token)
    closed = await client.v1.disputes.close_async(dispute.id, {"expand": ["charge"]})
    assert (closed.status, closed.charge.disputed) == (status, True)  # type: ignore[union-attr]
    assert booked(closed) == ([WITHDRAWN] if status == "lost" else [])
    assert (await dispute_events(client))[-1] == "closed"
    for again in (
        client.v1.disputes.close_async(dispute.id),
        client.v1.disputes.update_async(dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}}),
        client.v1.disputes.update_async(dispute.id, {"metadata": {"a": "1"}}),
    ):
        assert "already closed" in str(await refused(again))
    await assert_balanced(client)


async def test_who_does_not_respond_in_time_has_lost(client: StripeClient) -> None:
    now = int(time.time())
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": now})
    lost, closed, answered = [await disputed(client, token) for token in (FRAUD, INQUIRY, NOT_RECEIVED)]
    assert {one.evidence_details.due_by for one in (lost, closed, answered)} == {now + 7 * DAY}
    await client.v1.disputes.update_async(lost.id, {"evidence": {"receipt": "file_1"}, "submit": False})
    await client.v1.disputes.update_async(answered.id, {"evidence": {"uncategorized_text": "Delivered"}})
    await advance(client, clock.id, now + 7 * DAY - 1)
    assert (await client.v1.disputes.retrieve_async(lost.id)).status == "needs_response"
    await advance(client, clock.id, now + 7 * DAY)
    for one, status in ((lost, "lost"), (closed, "warning_closed")):
        over = await client.v1.disputes.retrieve_async(one.id)
        assert (over.status, over.evidence_details.past_due) == (status, True)
        assert over.evidence_details.submission_count == 0
    still = await client.v1.disputes.retrieve_async(answered.id)
    assert (still.status, still.evidence_details.past_due) == ("under_review", False)
    events = (await client.v1.events.list_async({"type": "charge.dispute.closed"})).data
    assert {event.created for event in events} == {now + 7 * DAY}
    await assert_balanced(client)


async def test_a_decision_waits_for_the_clock(client: StripeClient) -> None:
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    dispute = await disputed(client)
    await client.v1.disputes.update_async(
        dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}}
    )
    await asyncio.sleep(0.1)
    assert (await client.v1.disputes.retrieve_async(dispute.id)).status == "under_review"
    await advance(client, clock.id, 1_000_000_002)
    assert (await client.v1.disputes.retrieve_async(dispute.id)).status == "won"


async def test_a_late_response_is_refused_at_once(start: Start) -> None:
    # A worker that hardly ever looks: the deadline holds before anybody has seen to it.
    client = (await start(dispute_respond_seconds=1, poll_seconds=FOREVER)).client
    dispute = await disputed(client)
    await asyncio.sleep(dispute.evidence_details.due_by + 0.05 - time.time())  # type: ignore[operator]
    await refused(client.v1.disputes.update_async(dispute.id, {"evidence": {"receipt": "file_1"}}))
    await refused(client.v1.disputes.close_async(dispute.id))


async def test_a_chargeback_is_not_refunded_and_a_won_one_is(start: Start) -> None:
    client = (await start(dispute_decide_seconds=0)).client
    won, lost = await disputed(client), await disputed(client)
    for dispute in (won, lost):
        error = await refused(
            client.v1.refunds.create_async({"charge": str(dispute.charge), "amount": 1}), "charge_disputed"
        )
        assert "charged back" in str(error)
    await client.v1.disputes.close_async(lost.id)
    await client.v1.disputes.update_async(won.id, {"evidence": {"uncategorized_text": "winning_evidence"}})
    await ended(client, won.id, "won")
    await refused(
        client.v1.refunds.create_async({"payment_intent": str(lost.payment_intent)}), "charge_disputed"
    )
    refund = await client.v1.refunds.create_async({"payment_intent": str(won.payment_intent)})
    assert (refund.status, refund.amount) == ("succeeded", 1000)
    await assert_balanced(client)


@pytest.mark.parametrize("submitted", [False, True])
async def test_an_inquiry_refunded_in_full_is_closed(start: Start, submitted: bool) -> None:
    client = (await start(dispute_decide_seconds=1.5)).client
    dispute = await disputed(client, INQUIRY)
    if submitted:
        await client.v1.disputes.update_async(
            dispute.id, {"evidence": {"uncategorized_text": "escalate_inquiry_evidence"}}
        )
    await client.v1.refunds.create_async({"charge": str(dispute.charge), "amount": 400})
    assert (await client.v1.disputes.retrieve_async(dispute.id)).status != "warning_closed"
    await client.v1.refunds.create_async({"charge": str(dispute.charge)})
    assert (await client.v1.disputes.retrieve_async(dispute.id)).status == "warning_closed"
    assert (await types_of_events(client))[-3:] == [
        "charge.refunded", "refund.created", "charge.dispute.closed",
    ]  # fmt: skip
    await asyncio.sleep(1.8 if submitted else 0)
    over = await client.v1.disputes.retrieve_async(dispute.id)
    assert (over.status, over.balance_transactions) == ("warning_closed", [])


async def test_lists_and_expansion(client: StripeClient) -> None:
    made = [await disputed(client, token) for token in (FRAUD, NOT_RECEIVED, INQUIRY)]
    await paid(client)
    newest_first = [one.id for one in made[::-1]]
    disputes = client.v1.disputes
    page = await disputes.list_async({"limit": 2})
    assert ([one.id for one in page.data], page.has_more) == (newest_first[:2], True)
    page = await disputes.list_async({"starting_after": newest_first[0]})
    assert [one.id for one in page.data] == newest_first[1:]
    page = await disputes.list_async({"ending_before": newest_first[2], "limit": 1})
    assert [one.id for one in page.data] == newest_first[1:2]
    assert (await disputes.list_async({"created": {"lt": made[0].created}})).data == []
    assert [one.id for one in (await disputes.list_async({"charge": str(made[1].charge)})).data] == [
        made[1].id
    ]
    paths = ["charge.payment_intent", "payment_intent", "balance_transactions.source"]
    found: Any = await disputes.retrieve_async(made[0].id, {"expand": paths})
    assert (found.charge.disputed, found.payment_intent.status) == (True, "succeeded")
    assert found.charge.payment_intent.id == found.payment_intent.id
    assert found.balance_transactions[0].source.id == made[0].id
    listed = await disputes.list_async({"expand": ["data.charge", "data.balance_transactions"]})
    assert listed.data[0].charge.disputed is True  # type: ignore[union-attr]
    transaction: Any = await client.v1.balance_transactions.retrieve_async(
        made[0].balance_transactions[0].id, {"expand": ["source.charge"]}
    )
    assert transaction.source.charge.id == made[0].charge
    assert transaction.description == f"Chargeback withdrawal for {made[0].charge}"
    for path in ("reason", "customer", "charge.nothing"):
        await refused(disputes.retrieve_async(made[0].id, {"expand": [path]}))
    with pytest.raises(stripe.InvalidRequestError) as nobody:
        await disputes.retrieve_async("dp_nobody")
    assert (nobody.value.http_status, nobody.value.code) == (404, "resource_missing")


REFUSED: list[tuple[Any, str | None, str]] = [
    ({"evidence": {"colour": "red"}}, "parameter_unknown", "evidence[colour]"),
    ({"evidence": {"appeal": {"card": {"colour": "red"}}}}, "parameter_unknown",
     "evidence[appeal][card][colour]"),
    ({"evidence": {"enhanced_evidence": {"visa_compelling_evidence_3": {
        "prior_undisputed_transactions": [{"customer_account_id": "a"}]}}}}, "parameter_missing",
     "evidence[enhanced_evidence][visa_compelling_evidence_3][prior_undisputed_transactions][0][charge]"),
    ({"amount": 1}, "parameter_unknown", "amount"),
    ({"submit": "maybe"}, None, "submit"),
    ({"intended_submission_method": "pigeon"}, None, "intended_submission_method"),
    ({"evidence": {"uncategorized_text": "x" * 20_001}}, None, "evidence[uncategorized_text]"),
    ({"evidence": {"receipt": "x" * 5_001}}, None, "evidence[receipt]"),
    ({"evidence": dict.fromkeys(EVIDENCE_KEYS, "x" * 5_000) | {
        "uncategorized_text": "x" * 20_000, "access_activity_log": "x" * 20_000}}, None, "evidence"),
    ({"submit": True}, None, "evidence"),
    ({"evidence": {"receipt": ""}}, None, "evidence"),
]  # fmt: skip


async def test_what_is_refused(client: StripeClient) -> None:
    dispute = await disputed(client)
    for params, code, param in REFUSED:
        error = await refused(client.v1.disputes.update_async(dispute.id, params), code)
        assert error.param == param
    again = await client.v1.disputes.retrieve_async(dispute.id)
    assert again.to_dict() == dispute.to_dict()
    for nobody in (client.v1.disputes.close_async, client.v1.disputes.update_async):
        with pytest.raises(stripe.InvalidRequestError) as error_:
            await nobody("dp_nobody")
        assert (error_.value.http_status, error_.value.param) == (404, "dispute")


async def test_long_evidence_is_taken(client: StripeClient) -> None:
    dispute = await disputed(client)
    sent = await client.v1.disputes.update_async(
        dispute.id, {"evidence": {"uncategorized_text": "ж" * 20_000}, "submit": False}
    )
    assert len(sent.evidence.uncategorized_text or "") == 20_000


async def test_many_at_once_have_one_outcome(start: Start) -> None:
    """Submissions, closes and two workers' decisions race; one wins, and the funds move once each way."""
    settings = {"dispute_decide_seconds": 0}
    first, second = (await start(**settings)).client, (await start(**settings)).client
    made = [await disputed(first) for _ in range(6)]

    async def respond(client: StripeClient, dispute: stripe.Dispute, text: str) -> None:
        await client.v1.disputes.update_async(dispute.id, {"evidence": {"uncategorized_text": text}})

    results = await asyncio.gather(
        *(
            call
            for dispute in made
            for client in (first, second)
            for call in (
                respond(client, dispute, "winning_evidence"),
                respond(client, dispute, "losing_evidence"),
                client.v1.disputes.close_async(dispute.id),
            )
        ),
        return_exceptions=True,
    )
    accepted = [result for result in results if not isinstance(result, BaseException)]
    assert len(accepted) == len(made)
    # Or, on a busy machine, a 503 that did nothing.
    refused = (stripe.InvalidRequestError, stripe.APIError)
    assert all(isinstance(r, refused) for r in results if isinstance(r, BaseException))

    async def over() -> list[stripe.Dispute]:
        found = (await first.v1.disputes.list_async({"limit": 100})).data
        return found if all(one.status in DISPUTE_OVER for one in found) else []

    ends = await until(over)
    await asyncio.sleep(0.2)
    for dispute in ends:
        again = await second.v1.disputes.retrieve_async(dispute.id)
        assert again.to_dict() == dispute.to_dict()
        assert booked(dispute) == [WITHDRAWN] + [REINSTATED] * (dispute.status == "won")
        assert dispute.evidence_details.submission_count <= 1
    events = await dispute_events(first)
    assert (events.count("closed"), events.count("funds_withdrawn")) == (len(made), len(made))
    assert events.count("funds_reinstated") == sum(one.status == "won" for one in ends)
    await assert_balanced(first)


async def test_refunds_and_an_escalation_at_once(start: Start) -> None:
    """What is refunded and what is withdrawn are never more than was paid."""
    settings = {"dispute_decide_seconds": 0}
    first, second = (await start(**settings)).client, (await start(**settings)).client
    dispute = await disputed(first, INQUIRY)
    await first.v1.disputes.update_async(
        dispute.id, {"evidence": {"uncategorized_text": "escalate_inquiry_evidence"}}
    )
    await asyncio.gather(
        *(
            client.v1.refunds.create_async({"charge": str(dispute.charge), "amount": 100})
            for client in (first, second) * 6
        ),
        return_exceptions=True,
    )

    async def over() -> stripe.Dispute | None:
        found = await second.v1.disputes.retrieve_async(dispute.id)
        return found if found.status in ("needs_response", "warning_closed") else None

    found: stripe.Dispute = await until(over)
    charge = await first.v1.charges.retrieve_async(str(dispute.charge))
    withdrawn = -sum(row.amount for row in found.balance_transactions)
    assert charge.amount_refunded + withdrawn == 1000
    assert (found.status == "warning_closed") == (charge.amount_refunded == 1000)


async def test_one_key_responds_once(mockpay: Mockpay) -> None:
    client = mockpay.client
    dispute = await disputed(client)
    options: Any = {"idempotency_key": "respond"}
    params: Any = {"evidence": {"uncategorized_text": "Delivered"}}
    sent = await client.v1.disputes.update_async(dispute.id, params, options)
    again = await client.v1.disputes.update_async(dispute.id, params, options)
    assert again.to_dict() == sent.to_dict()
    assert (await dispute_events(client)).count("updated") == 1


async def test_a_reset_forgets_disputes(client: StripeClient) -> None:
    await disputed(client)
    await client.raw_request_async("post", "/_mockpay/reset")
    assert (await client.v1.disputes.list_async()).data == []


def test_the_states_lead_somewhere() -> None:
    """Every status can be reached, and from each there is a way to an end."""
    after: dict[str, set[str]] = {}
    for (status, _), then in DISPUTE_STATES.items():
        after.setdefault(status, set()).add(then)
    reached = {"needs_response", "warning_needs_response"}
    for _ in DISPUTE_STATES:
        reached |= {then for status in reached for then in after.get(status, ())}
    assert reached == {*after, *DISPUTE_OVER}
    assert not after.keys() & set(DISPUTE_OVER)
    ending = set(DISPUTE_OVER)
    for _ in DISPUTE_STATES:
        ending |= {status for status, thens in after.items() if thens & ending}
    assert ending == reached
