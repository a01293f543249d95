"""Prints what README.md shows of mockpay's rules, to paste: the intent's states, the test payment methods.

`uv run python -m tests.tools.mockpay_readme`
"""

from collections import defaultdict

import msgspec

from store.mockpay import rules
from store.mockpay.rules import ACCOUNTS, CARDS, STATES, Card

# Where the ways out of the statuses that have the same ones part.
HUB = "unpaid"
USUAL = msgspec.structs.asdict(Card(number=""))
# What `deed` says in words, and what the name says.
TOLD = {
    *("number", "type", "brand", "funding", "country"),
    *("decline", "challenge", "refund", "available_at_once", "answered", "complaint"),
}


def diagram() -> str:
    """The states as Mermaid draws them."""
    ways: dict[str, dict[str, str]] = defaultdict(dict)
    for (status, happening), after in STATES.items():
        ways[status][happening] = after
    first = next(iter(ways))
    group = [status for status in ways if ways[status] == ways[first]]
    lines = [f"[*] --> {first}", f"state {HUB} <<choice>>"]
    lines += [f"{status} --> {HUB}" for status in group]
    lines += [f"{HUB} --> {after} : {happening}" for happening, after in ways[first].items()]
    lines += [
        f"{status} --> {after} : {happening}"
        for status in ways
        if status not in group
        for happening, after in ways[status].items()
    ]
    ends = dict.fromkeys(after for after in STATES.values() if after not in ways)
    lines += [f"{status} --> [*]" for status in ends]
    return "\n".join(["stateDiagram-v2", *(f"    {line}" for line in lines)])


def methods() -> str:
    """A row for each test payment method."""
    rows = [f"| `pm_card_{name}` | {card.number[-4:]} | {deed(name, card)} |" for name, card in CARDS.items()]
    rows += [f"| `pm_{name}` | {card.number[-4:]} | {deed(name, card)} |" for name, card in ACCOUNTS.items()]
    return "\n".join(["| `payment_method` | last four | what happens |", "| --- | --- | --- |", *rows])


def deed(name: str, card: Card) -> str:
    """What a payment method does; a trait that has no words here is shown as it stands in the rules."""
    parts = [_debit(card) if card.type == "us_bank_account" else _charge(card)]
    if card.decline and not card.challenge and card.type == "card":
        parts += ["a customer can keep it"] if rules.decline_of_attaching(name) is None else []
    if card.refund != "succeeded" and card.type == "card":
        parts += ["a refund stays pending a while" if card.refund == "pending" else "a refund fails later"]
    parts += ["the money is available at once"] if card.available_at_once else []
    if card.complaint:
        case = "an inquiry about it" if card.complaint.inquiry else "disputed"
        parts += [f"then {case}: `{card.complaint.reason}`"]
    traits = msgspec.structs.asdict(card).items()
    parts += [f"{trait} `{value}`" for trait, value in traits if trait not in TOLD and value != USUAL[trait]]
    return "; ".join(parts)


def _charge(card: Card) -> str:
    done = "paid"
    if card.decline:
        codes = dict.fromkeys([card.decline.code, card.decline.decline_code])
        done = "402 " + ", ".join(f"`{code}`" for code in codes)
    return f"asks for 3-D Secure, then {done}" if card.challenge else done


def _debit(card: Card) -> str:
    if not card.answered:
        return "`processing`, and stays so"
    return f"`processing`, then {f'returned: `{card.decline.code}`' if card.decline else 'paid'}"


if __name__ == "__main__":
    print(f"{diagram()}\n\n{methods()}")
