"""The bank's page for 3-D Secure, with two buttons."""

import hmac
from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from store.db import Queryable
from store.mockpay import books, charging, checkout_sessions, statements
from store.mockpay.calls import ApiRequest, Shared
from store.mockpay.forms import parse_form
from store.mockpay.models import Change, Payment, PaymentIntent
from store.mockpay.pages.html import page, written_amount
from store.mockpay.saving import Saving, save

_ASK = """<h1>Is it you who is paying?</h1>
<p>Your bank asks you to confirm this payment{with_card}.</p>
<p class="amount">{amount}</p>
<form method="post">
<input type="hidden" name="client_secret" value="{secret}">
<button class="go" name="outcome" value="approve" autofocus>Approve payment</button>
<button name="outcome" value="fail">Fail authentication</button>
</form>"""

_TEXTS = {
    "succeeded": ("Payment approved", "You can close this page and go back to the shop."),
    "requires_capture": ("Payment approved", "You can close this page and go back to the shop."),
    "requires_payment_method": ("Payment not made", "The payment was refused. Try another payment method."),
    "canceled": ("Payment canceled", "The shop canceled this payment."),
}


@get("/3ds/{intent_id:str}")
async def show_challenge(request: ApiRequest, intent_id: FromPath[str]) -> Response[str]:
    """The page that `next_action` points at."""
    shared: Shared = request.app.state.shared
    form = parse_form(request.scope["query_string"])
    payment = await statements.get_payment(shared.pool, id=intent_id)
    if payment is None or not _is_secret(payment.intent, form.get("client_secret")):
        return page(404, "Not found", "<h1>Not found</h1><p>There is no such payment.</p>")
    if payment.intent.status != "requires_action":
        return _result(payment.intent)
    method = payment.payment_method
    content = _ASK.format(
        with_card=f" with your card ending in {escape(method.last4)}" if method else "",
        amount=escape(written_amount(payment.intent.amount, payment.intent.currency)),
        secret=escape(payment.intent.client_secret),
    )
    return page(200, "Confirm your payment", content)


@post("/3ds/{intent_id:str}")
async def answer_challenge(request: ApiRequest, intent_id: FromPath[str]) -> Response[str] | Redirect:
    """Approve or fail; then back to the shop where it said where that is."""
    shared: Shared = request.app.state.shared
    form = parse_form(await request.body())
    outcome = form.get("outcome")

    async def work(db: Queryable) -> PaymentIntent | None:
        if await statements.lock_payment_intent(db, id=intent_id) is None:
            return None
        payment = await statements.get_payment(db, id=intent_id)
        if payment is None or not _is_secret(payment.intent, form.get("client_secret")):
            return None
        if payment.intent.status == "requires_action" and outcome in ("approve", "fail"):
            author = books.Author(shared.settings, shared.clock.now())
            change = _settle(author, payment, approved=outcome == "approve")
            await checkout_sessions.follow(db, author, change, payment)
            await save(db, Saving(author.at, change))
        return payment.intent

    intent = await shared.pool.transact(work)
    shared.wake.set()
    if intent is None:
        return page(404, "Not found", "<h1>Not found</h1><p>There is no such payment.</p>")
    if session_id := intent.kept.get(checkout_sessions.SESSION):
        [found] = await checkout_sessions.get_checkout_sessions(shared.pool, ids=[session_id])
        return Redirect(checkout_sessions.way_on(found.row), status_code=303)
    if intent.return_url:
        return Redirect(_back(intent), status_code=303)
    return _result(intent)


def _settle(author: books.Author, payment: Payment, *, approved: bool) -> Change:
    change = Change(payment_intents=[payment.intent])
    if approved:
        charging.charge(author, change, payment, authenticated=True)
    else:
        charging.fail_authentication(author, change, payment)
    return change


def _is_secret(intent: PaymentIntent, given: object) -> bool:
    return isinstance(given, str) and hmac.compare_digest(given.encode(), intent.client_secret.encode())


def _back(intent: PaymentIntent) -> str:
    """The return_url with what Stripe adds to it."""
    parts = urlsplit(intent.return_url or "")
    paid = intent.status in ("succeeded", "requires_capture")
    added = urlencode(
        {
            "payment_intent": intent.id,
            "payment_intent_client_secret": intent.client_secret,
            "redirect_status": "succeeded" if paid else "failed",
        }
    )
    return urlunsplit(parts._replace(query="&".join(filter(None, [parts.query, added]))))


def _result(intent: PaymentIntent) -> Response[str]:
    title, text = _TEXTS.get(intent.status, ("Payment open", "The shop has yet to take this payment."))
    return page(200, title, f"<h1>{escape(title)}</h1><p>{escape(text)}</p>")
