"""The bank's page for 3-D Secure: plain HTML with two buttons, which need no script."""

import hmac
from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from store.db import Queryable
from store.mockpay import books, flows, statements
from store.mockpay.calls import ApiRequest, Shared
from store.mockpay.forms import parse_form
from store.mockpay.idempotency import save_change
from store.mockpay.models import Change, Payment, PaymentIntent

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1b1f3b; --soft: #5d6285; --paper: #fff; --back: #eef0f8;
  --go: #3d46c2 }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #eef0ff; --soft: #a9aed0; --paper: #1d2036; --back: #121424; --go: #6f79ff }}
}}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--back);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }}
main {{ width: min(26rem, calc(100vw - 2rem)); box-sizing: border-box; padding: 2rem; border-radius: 1rem;
  background: var(--paper); box-shadow: 0 1rem 3rem #0002 }}
h1 {{ margin: 0 0 .5rem; font-size: 1.25rem }}
p {{ margin: 0 0 1rem; color: var(--soft) }}
.amount {{ margin: 1.5rem 0; font-size: 2rem; font-weight: 650; color: var(--ink) }}
button {{ width: 100%; margin-top: .75rem; padding: .8rem; border: 2px solid var(--go); border-radius: .6rem;
  font: inherit; font-weight: 600; cursor: pointer; background: none; color: inherit }}
button.go {{ background: var(--go); color: #fff }}
button:focus-visible {{ outline: 3px solid var(--ink); outline-offset: 2px }}
small {{ display: block; margin-top: 1.5rem; color: var(--soft) }}
</style>
</head>
<body><main>
{content}
<small>mockpay, a test: no money moves here.</small>
</main></body>
</html>
"""

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
# docs.stripe.com/currencies
_NO_DECIMALS = frozenset(
    "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" ")  # noqa: SIM905
)


@get("/3ds/{intent_id:str}")
async def show_challenge(request: ApiRequest, intent_id: FromPath[str]) -> Response[str]:
    """The page that `next_action` points at."""
    shared: Shared = request.app.state.shared
    form = parse_form(request.scope["query_string"])
    payment = await statements.get_payment(shared.pool, id=intent_id)
    if payment is None or not _is_secret(payment.intent, form.get("client_secret")):
        return _page(404, "Not found", "<h1>Not found</h1><p>There is no such payment.</p>")
    if payment.intent.status != "requires_action":
        return _result(payment.intent)
    method = payment.payment_method
    content = _ASK.format(
        with_card=f" with your card ending in {escape(method.last4)}" if method else "",
        amount=escape(written_amount(payment.intent.amount, payment.intent.currency)),
        secret=escape(payment.intent.client_secret),
    )
    return _page(200, "Confirm your payment", content)


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
            await save_change(db, shared.clock.now(), _settle(shared, payment, approved=outcome == "approve"))
        return payment.intent

    intent = await shared.pool.transact(work)
    shared.wake.set()
    if intent is None:
        return _page(404, "Not found", "<h1>Not found</h1><p>There is no such payment.</p>")
    if intent.return_url:
        return Redirect(_back(intent), status_code=303)
    return _result(intent)


def _settle(shared: Shared, payment: Payment, *, approved: bool) -> Change:
    author = books.Author(shared.settings, shared.clock.now())
    change = Change(payment_intents=[payment.intent])
    if approved:
        flows.charge(author, change, payment, authenticated=True)
    else:
        flows.fail_authentication(author, change, payment)
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


def written_amount(amount: int, currency: str) -> str:
    """Minor units as people read them: `12.99 USD`."""
    number = f"{amount:,}" if currency in _NO_DECIMALS else f"{amount // 100:,}.{amount % 100:02}"
    return f"{number} {currency.upper()}"


def _result(intent: PaymentIntent) -> Response[str]:
    title, text = _TEXTS.get(intent.status, ("Payment open", "The shop has yet to take this payment."))
    return _page(200, title, f"<h1>{escape(title)}</h1><p>{escape(text)}</p>")


def _page(status: int, title: str, content: str) -> Response[str]:
    return Response(
        _PAGE.format(title=escape(title), content=content),
        status_code=status,
        media_type="text/html",
        headers=_HEADERS,
    )
