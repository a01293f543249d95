"""How the pages of a Checkout Session look; every value that came from elsewhere is escaped here."""

from html import escape
from typing import Any

import msgspec
from litestar import Response

from store.mockpay.checkout_sessions import way_on
from store.mockpay.models import CheckoutItem, CheckoutSession, Payment
from store.mockpay.pages.choices import group_choices
from store.mockpay.pages.html import page, written_amount

_STYLE = """html { scroll-padding-bottom: 6.5rem }
main { width: min(62rem, calc(100vw - 2rem)); margin: 2rem 0;
  padding: clamp(1.25rem, 4vw, 2.5rem) }
h2 { margin: 0 0 .75rem; font-size: 1.05rem }
.columns { display: grid; gap: 2rem clamp(2rem, 5vw, 4rem) }
@media (min-width: 56rem) { .columns { grid-template-columns: 2fr 3fr; align-items: start } }
section > p { margin-bottom: .5rem }
section .amount { margin: .25rem 0 1.25rem }
ul { margin: 0; padding: 0; list-style: none }
li, .total { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem 0;
  border-bottom: 1px solid var(--line) }
li > *, .total > * { min-width: 0 }
li .sum, .total .sum { white-space: nowrap; font-variant-numeric: tabular-nums }
li p { grid-column: 1 / -1; margin: 0; font-size: .875rem; line-height: 1.4 }
.name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden }
.total { border: 0; font-weight: 650 }
.field { display: block; margin-bottom: 1rem; font-weight: 600; font-size: .925rem }
.field input { display: block; width: 100%; box-sizing: border-box; margin-top: .3rem; padding: .65rem .75rem;
  font: inherit; font-size: 1rem; font-weight: 400; color: inherit; background: var(--paper);
  border: 1px solid var(--soft); border-radius: .5rem }
.field input[readonly] { background: var(--back); border-color: var(--line) }
.field input[aria-invalid] { border-color: var(--bad) }
.field span { font-weight: 400; color: var(--soft) }
.wrong { display: block; color: var(--bad); font-size: .875rem; font-weight: 400 }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; min-width: 0 }
legend { padding: 0 0 .35rem; font-weight: 600; font-size: .925rem }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .35rem }
.card { display: flex; align-items: center; gap: .55rem; padding: .4rem .65rem; border: 1px solid var(--line);
  border-radius: .5rem; cursor: pointer; font-size: .925rem; line-height: 1.3 }
.card:hover { border-color: var(--soft) }
.card:has(:checked) { border-color: var(--go); box-shadow: inset 0 0 0 1px var(--go) }
.card:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 1px }
.card input { margin: 0; accent-color: var(--go); outline: 0 }
.card span { margin-left: auto; color: var(--soft); white-space: nowrap;
  font-variant-numeric: tabular-nums }
.pay { position: sticky; bottom: 0; padding: .75rem 0 1rem; background: var(--paper);
  border-top: 1px solid var(--line) }
.pay button { margin: 0 }
.note { padding: .75rem 1rem; border-radius: .5rem; background: var(--back); color: var(--ink) }
.note.bad { background: var(--bad-back); color: var(--bad) }
footer { margin-top: .5rem }
"""

_OPEN = """<div class="columns">
<section aria-labelledby="order">
{merchant}<h1 id="order">Your order</h1>
<p class="amount">{amount}</p>
<ul>
{items}
</ul>
<div class="total"><span>Total</span><span class="sum">{amount}</span></div>
{back}</section>
<form method="post" aria-label="Payment">
{note}<label class="field">E-mail
<input type="email" name="email" value="{email}" required maxlength="512" autocomplete="email"{email_more}>
{email_wrong}</label>
<label class="field">Name <span>(optional)</span>
<input name="name" value="{name}" autocomplete="name"{name_more}>
{name_wrong}</label>
{cards}<div class="pay"><button class="go">{deed}</button></div>
{custom}</form>
</div>"""

_DEEDS = {"book": "Book", "donate": "Donate", "subscribe": "Subscribe"}
_UNCONFIRMED = "Your bank could not confirm that it is you. Try again, or pay with another card."


class Entered(msgspec.Struct, frozen=True):
    """What stands in the form, and what is wrong with it by field; `form` is the whole."""

    email: str
    name: str = ""
    token: str = ""
    problems: dict[str, str] = {}


def open_page(
    status: int, session: CheckoutSession, payment: Payment | None, entered: Entered
) -> Response[str]:
    """The form, with what became of the last try."""
    amount = escape(written_amount(session.amount, session.currency))
    known = bool((session.customer_details or {}).get("email"))
    problems = entered.problems
    custom = ((session.kept.get("custom_text") or {}).get("submit") or {}).get("message")
    merchant = (session.kept.get("branding_settings") or {}).get("display_name")
    content = _OPEN.format(
        merchant=f"<p><bdi>{_text(merchant)}</bdi></p>\n" if merchant else "",
        amount=amount,
        items="\n".join(_item(item, session.currency) for item in session.line_items),
        back=_back(session),
        note=_note(payment, problems),
        email=escape(entered.email),
        email_more=_more("email", problems, readonly=known),
        email_wrong=_wrong("email", problems),
        name=escape(entered.name),
        name_more=_more("name", problems),
        name_wrong=_wrong("name", problems),
        cards=_cards(session, entered.token) if session.amount else "",
        deed=f"{_DEEDS.get(str(session.kept.get('submit_type')), 'Pay')} {amount}"
        if session.amount
        else "Complete the order",
        custom=f"<p><bdi>{_text(custom)}</bdi></p>\n" if custom else "",
    )
    return page(status, f"Pay {written_amount(session.amount, session.currency)}", content, _STYLE)


def entered_before(session: CheckoutSession, payment: Payment | None) -> Entered:
    """What the form begins with: the shop's address, or what was typed at the last try."""
    error = (payment.intent.last_payment_error if payment else None) or {}
    typed = (error.get("payment_method") or {}).get("billing_details") or {}
    known = (session.customer_details or {}).get("email")
    return Entered(email=known or typed.get("email") or "", name=typed.get("name") or "")


def closed_page(session: CheckoutSession) -> Response[str]:
    """What is left of a session that is complete or expired."""
    if session.status == "complete":
        text = "Thank you. There is nothing left to pay here."
        link = f'<p><a href="{escape(way_on(session))}">Go on to the shop</a></p>'
        return page(200, "Payment complete", f"<h1>Payment complete</h1>\n<p>{text}</p>\n{link}")
    text = "Nothing was paid. To try again, begin anew in the shop."
    return page(
        200, "This page has expired", f"<h1>This page has expired</h1>\n<p>{text}</p>\n{_back(session)}"
    )


def missing_page() -> Response[str]:
    return page(404, "Not found", "<h1>Not found</h1>\n<p>There is no such checkout.</p>")


def _item(item: CheckoutItem, currency: str) -> str:
    several = ""
    if item.quantity > 1:
        each = f" at {written_amount(int(item.unit_amount), currency)}" if item.unit_amount.isdigit() else ""
        several = f"<p>{item.quantity} pieces{escape(each)}</p>"
    described = item.product_data.get("description")
    return (
        f'<li><bdi class="name">{escape(item.name)}</bdi>'
        f'<span class="sum">{escape(written_amount(item.amount, currency))}</span>'
        + (f'<p><bdi class="name">{_text(described)}</bdi></p>' if described else "")
        + f"{several}</li>"
    )


def types_of(session: CheckoutSession) -> list[str]:
    """The types of payment methods that it can be paid with."""
    kept = session.kept
    given = set(kept.get("payment_method_types") or kept.get("allowed_payment_method_types") or ["card"])
    return ["us_bank_account"] if given == {"us_bank_account"} else ["card", *given - {"card"}]


def _cards(session: CheckoutSession, token: str) -> str:
    groups = group_choices(types_of(session))
    chosen = token or next(iter(groups.values()))[0].token
    parts = []
    for title, choices in groups.items():
        cards = "\n".join(
            f'<label class="card"><input type="radio" name="card" value="{escape(one.token)}" required'
            f"{' checked' if one.token == chosen else ''}>{escape(one.words)}"
            f"<span>{escape(one.last4)}</span></label>"
            for one in choices
        )
        parts.append(
            f'<fieldset><legend>{escape(title)}</legend>\n<div class="cards">\n{cards}\n</div></fieldset>\n'
        )
    title = "Test card" if "card" in types_of(session) else "Test bank account"
    return f"<h2>{title}</h2>\n" + "".join(parts)


def _note(payment: Payment | None, problems: dict[str, str]) -> str:
    if problems:
        said = problems.get("form") or problems.get("card") or "Please look at what you entered."
        return f'<p class="note bad" role="alert">{escape(said)}</p>\n'
    if payment is None:
        return ""
    intent = payment.intent
    if intent.next_action:
        url = intent.next_action["redirect_to_url"]["url"]
        return (
            f'<p class="note">Your bank waits for your answer. <a href="{escape(url)}">Go to the bank</a>, '
            "or pay with another card.</p>\n"
        )
    if (error := intent.last_payment_error) is None:
        return ""
    if error.get("code") == "payment_intent_authentication_failure":
        said = _UNCONFIRMED
    else:
        card = (error.get("payment_method") or {}).get("card") or {}
        said = f"Card ending in {card.get('last4')}: {error.get('message')}"
    return f'<p class="note bad" role="alert">{escape(said)}</p>\n'


def _back(session: CheckoutSession) -> str:
    if not session.cancel_url:
        return ""
    return f'<p><a href="{escape(session.cancel_url)}">Back to the shop</a></p>\n'


def _more(field: str, problems: dict[str, str], *, readonly: bool = False) -> str:
    if field in problems:
        return f' aria-invalid="true" aria-describedby="{field}-wrong" autofocus'
    return " readonly" if readonly else ""


def _wrong(field: str, problems: dict[str, str]) -> str:
    if field not in problems:
        return ""
    return f'<span class="wrong" id="{field}-wrong">{escape(problems[field])}</span>'


def _text(value: Any) -> str:
    return escape(str(value))
