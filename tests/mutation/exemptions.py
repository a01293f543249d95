"""What `store verify` is not asked to notice, each with its reason, and each of mutants that there are."""

from fnmatch import fnmatchcase

from msgspec import Struct

from tests.mutation.mutants import Mutant


class Exemption(Struct, frozen=True):
    """Patterns as of file names, each with `|` between alternatives; a row is `(row)`, gone or twice."""

    program: str
    table: str
    column: str
    reason: str
    kind: str = "*"
    state: str = "*"

    def covers(self, mutant: Mutant) -> bool:
        """Whether the mutant is one of these."""
        return self.program == mutant.program and all(
            any(fnmatchcase(value, pattern) for pattern in patterns.split("|"))
            for value, patterns in [
                (mutant.table, self.table),
                (mutant.column or "(row)", self.column),
                (mutant.kind, self.kind),
                (mutant.state, self.state),
            ]
        )


_RECONCILED = (
    "Only the provider knows it as well: comparing with the provider (reconciliation) tells, not the store."
)

EXEMPTIONS = [
    Exemption(
        "store",
        "account",
        "handle_name|display_name|email|password_hash",
        "Its owner changes these at will, and nothing of the orders or the ledger is computed from them.",
    ),
    Exemption(
        "store",
        "account",
        "role",
        "The first admin is made by SQL or by the demo, so that an admin need not be in the audit.",
        kind="to admin",
    ),
    Exemption(
        "store",
        "account|cart",
        "created_at",
        "What came first is only bounded by what came after, and before it there is nothing.",
        kind="a day earlier",
    ),
    Exemption(
        "store",
        "cart",
        "(row)|quantity|account_id",
        "An open cart is what its owner wishes for; nothing is sold before the checkout prices it anew.",
    ),
    Exemption(
        "store",
        "session|refresh_token",
        "(row)|expires_at|ended_at|used_at|token_hash|session_id",
        "They say who may ask and not what happened; a session that is wrong or gone is logged in to again.",
    ),
    Exemption(
        "store",
        "printed",
        "(row)|document|document_id|digest|body|checksum",
        "A cache: a document that is not there, or whose digest or checksum differs, is printed anew.",
    ),
    Exemption(
        "store",
        "idempotency_key",
        "(row)|key|fingerprint",
        "A key without a response yet is known to its client alone, which sends it again.",
        state="",
    ),
    Exemption(
        "store",
        "refund",
        "provider_key",
        _RECONCILED,
    ),
    Exemption(
        "store",
        "checkout",
        "group_id",
        _RECONCILED,
        state="failed|canceled",
    ),
    Exemption(
        "store",
        "payment",
        "provider_id|payment_method|method_brand|method_last4|failure_code|failure_message",
        "Of a payment that took no money; what its buyer was told is in the response that its key keeps.",
        state="failed|canceled|pending|requires_action",
    ),
    Exemption(
        "store",
        "ledger_transfer",
        "(row)|amount",
        "The fee is what the provider says it is: " + _RECONCILED[0].lower() + _RECONCILED[1:],
        state="payment_fee",
    ),
    Exemption(
        "store",
        "dispute",
        "(row)|amount|order_id|provider_id|status",
        "An inquiry moves no money and nothing here. " + _RECONCILED,
        state="warning_*",
    ),
    Exemption(
        "store",
        "dispute",
        "status",
        "Both wait for the bank, and the order stands alike. " + _RECONCILED,
        kind="to needs_response|to under_review",
        state="needs_response|under_review",
    ),
    Exemption(
        "store",
        "dispute",
        "reason",
        "The bank's word for its customer's complaint; nothing depends on it.",
    ),
    Exemption(
        "store",
        "unmatched",
        "reason",
        "A sentence for admins about the facts that stand beside it, and which are compared.",
    ),
    Exemption(
        "store",
        "dispute|unmatched",
        "asked_at",
        "When the provider was last asked decides who is asked about first, and nothing else.",
        kind="a day earlier",
    ),
    Exemption(
        "store",
        "ledger_account",
        "name",
        "A heading; transfers are between codes.",
    ),
    Exemption(
        "mockpay",
        "fault_rule|test_clock|webhook_endpoint",
        "*",
        "What a tester has set up, and may change at will; it is not what happened to money.",
    ),
    Exemption(
        "mockpay",
        "request",
        "*",
        "A log of bounded length that is written after the response, and lost where the process is killed.",
    ),
    Exemption(
        "mockpay",
        "delivery",
        "due_at|leased_until|begun_at",
        "When a worker tries next: a schedule that heals by the next try.",
    ),
    Exemption(
        "mockpay",
        "delivery_attempt",
        "body|duration_ms|number",
        "What an endpoint answered, for people to read.",
    ),
    Exemption(
        "mockpay",
        "event",
        "created",
        "mockpay's time stands still and jumps with a test clock, so a time is bound by few others.",
    ),
    Exemption(
        "mockpay",
        "event",
        "api_version|fault|request_id",
        "What rendered an event and what asked for it, for people to read; the request log is short.",
    ),
    Exemption(
        "mockpay",
        "payment_method|customer",
        "created|kept|billing_details|allow_redisplay|exp_month|exp_year|us_bank_account|(row)",
        "Its owner changes it at will, as at Stripe; what was paid with it is in the charge, as it was then.",
    ),
    Exemption(
        "mockpay",
        "payment_intent",
        "amount|currency|capture_method|confirmation_method|payment_method|last_payment_error|status|next_action",
        "Until an intent is paid its owner changes it at will, which no event tells, as at Stripe.",
        state="requires_payment_method|requires_confirmation|requires_action",
    ),
    Exemption(
        "mockpay",
        "payment_intent",
        "customer|description|metadata|receipt_email|return_url|kept",
        "Its owner changes what is only kept and shown, at any time, which no event tells, as at Stripe.",
    ),
    Exemption(
        "mockpay",
        "checkout_session",
        "*",
        "A page that nobody has paid at; of what is bought by it the intent and its charge tell.",
        state="open|expired",
    ),
    Exemption(
        "mockpay",
        "balance_transaction",
        "available_on|description",
        "How long a charge's funds wait is a setting; a description is for people to read.",
        state="charge *|refund*",
    ),
    Exemption(
        "mockpay",
        "idempotency_key",
        "(row)|created_at|fingerprint",
        "Forgotten after two days; only the request itself has the fingerprint, and is sent again.",
    ),
]
