"""The hosted page of a Checkout Session: what is bought, and a choice of test cards to pay with."""

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from store.db import Queryable
from store.mockpay import checkout_sessions, statements
from store.mockpay.books import Author
from store.mockpay.calls import ApiRequest, Shared
from store.mockpay.checkout_payment import Paying, pay
from store.mockpay.customers import is_email
from store.mockpay.errors import StripeError
from store.mockpay.forms import Form, parse_form
from store.mockpay.models import Change, CheckoutSession
from store.mockpay.pages.checkout_html import (
    Entered,
    closed_page,
    entered_before,
    missing_page,
    open_page,
    types_of,
)
from store.mockpay.rules import behaviour, card_of_token
from store.mockpay.saving import Saving, save

MOST_NAME = 150


@get("/c/pay/{session_id:str}")
async def show_checkout(request: ApiRequest, session_id: FromPath[str]) -> Response[str]:
    """The page at the session's `url`, or how it ended."""
    shared: Shared = request.app.state.shared
    session = await _find(shared, session_id)
    if session is None:
        return missing_page()
    if not _is_open(session, shared.clock.now()):
        return closed_page(session)
    payment = None
    if session.payment_intent:
        payment = await statements.get_payment(shared.pool, id=session.payment_intent)
    return open_page(200, session, payment, entered_before(session, payment))


@post("/c/pay/{session_id:str}")
async def answer_checkout(request: ApiRequest, session_id: FromPath[str]) -> Response[str] | Redirect:
    """Pay; then on to the shop, to the bank, or back to the page, which says what went wrong."""
    shared: Shared = request.app.state.shared
    session = await _find(shared, session_id)
    if session is None:
        return missing_page()
    if session.status != "open":
        return Redirect(checkout_sessions.way_on(session), status_code=303)
    entered = entered_before(session, None)
    try:
        entered = _read(session, parse_form(await request.body()))
        if entered.problems:
            return open_page(400, session, None, entered)
        given = Paying(entered.email, entered.name or None, card_of_token(entered.token) or "")
        way = await shared.pool.transact(lambda db: _pay(shared, db, session_id, given))
    except StripeError as error:
        problems = {"form": str(error)}
        return open_page(400, session, None, msgspec.structs.replace(entered, problems=problems))
    shared.wake.set()
    return Redirect(way, status_code=303)


async def _pay(shared: Shared, db: Queryable, session_id: str, given: Paying) -> str:
    """Where the person goes next. Of several who pay at once, or race the session's end, one is first."""
    session, payment = await checkout_sessions.take_session(db, session_id)
    author = Author(shared.settings, shared.clock.now())
    change = Change()
    if _is_open(session, author.at):
        payment = await pay(db, author, change, session, payment, given)
        await save(db, Saving(author.at, change))
    elif session.status == "open":
        checkout_sessions.expire(author, change, session, payment)
        await save(db, Saving(author.at, change))
    if session.status == "open" and payment is not None and (asked := payment.intent.next_action):
        url: str = asked["redirect_to_url"]["url"]
        return url
    return checkout_sessions.way_on(session)


async def _find(shared: Shared, session_id: str) -> CheckoutSession | None:
    found = await checkout_sessions.get_checkout_sessions(shared.pool, ids=[session_id])
    return found[0].row if found else None


def _is_open(session: CheckoutSession, now: float) -> bool:
    """Whether it can be paid: the worker may come a moment after a session's time is over."""
    return session.status == "open" and now < session.expires_at


def _read(session: CheckoutSession, form: Form) -> Entered:
    typed = {name: value.strip() for name, value in form.items() if isinstance(value, str)}
    # An address that the shop gave cannot be changed here.
    email = entered_before(session, None).email or typed.get("email", "")
    name, token = typed.get("name", ""), typed.get("card", "")
    problems = {}
    if not is_email(email):
        problems["email"] = "Enter an e-mail address, such as ada@example.com."
    if len(name) > MOST_NAME:
        problems["name"] = f"Enter a name of at most {MOST_NAME} characters."
    name_of_method = card_of_token(token)
    offered = types_of(session)
    if session.amount and (name_of_method is None or behaviour(name_of_method).type not in offered):
        problems["card"] = "Choose one of what is offered."
    return Entered(email=email, name=name, token=token, problems=problems)
