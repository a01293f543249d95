"""The guards of the money's paths: where each is, what takes it away, and a test that fails without it."""

from tests.test_constraints import ATTEMPTS, TABLES


class Guard:
    """`old`, which stands once in `place`, gives way to `new`; then each of the tests must fail.

    A place is a file, or of a file of SQL one statement: `sql/cart.sql: lock_items`.
    """

    def __init__(self, name: str, place: str, old: str, new: str, *tests: str) -> None:
        self.name, self.place, self.old, self.new, self.tests = name, place, old, new, tests


CHECKOUT, REFUNDS, DISPUTES = "tests/test_checkout.py", "tests/test_refunds.py", "tests/test_disputes.py"
FAULTS, UNKNOWN, CRASHES = (
    "tests/test_faults.py",
    "tests/test_unknown_payments.py",
    "tests/test_crash_points.py",
)
MONEY, WRITES, INVOICES = (
    "tests/test_money_faults.py",
    "tests/test_guarded_writes.py",
    "tests/test_invoices.py",
)
UNANSWERED = "tests/test_unanswered_keys.py"
ROLES, KEYS = "tests/test_roles.py", "tests/mockpay/test_idempotency.py"
WEBHOOKS, MOCKPAY_REFUNDS = "tests/mockpay/test_webhooks.py", "tests/mockpay/test_refunds.py"

CART = [
    Guard(
        "two checkouts of a row: the second waits for its lock",
        "sql/cart.sql: lock_items",
        "\nfor update of cart;",
        ";",
        f"{WRITES}::test_of_two_checkouts_of_a_row_the_second_waits",
    ),
    Guard(
        "a row in checkout is not bought again",
        "sql/cart.sql: lock_items",
        "    and cart.group_id is null\n",
        "",
        f"{UNKNOWN}::test_a_provider_that_is_down_leaves_the_order_pending_until_it_is_back",
    ),
    Guard(
        "an order is of all its rows or is none",
        "sql/checkout.sql: add_order",
        "\n    where (select count(*) from grouped) = cardinality(:item_ids::bigint[])",
        "",
        f"{WRITES}::test_an_order_is_of_all_its_rows_or_is_none",
    ),
    Guard(
        "a row that another checkout has is not ordered",
        "sql/checkout.sql: add_order",
        "\n        and cart.group_id is null",
        "",
        f"{WRITES}::test_an_order_is_of_all_its_rows_or_is_none",
    ),
    Guard(
        "a row in checkout keeps its quantity",
        "sql/cart.sql: set_quantity",
        "    and group_id is null\n",
        "",
        f"{CHECKOUT}::test_what_is_being_paid_is_not_the_cart_s_to_change",
    ),
    Guard(
        "a row in checkout is not removed",
        "sql/cart.sql: remove_item",
        "    and group_id is null\n",
        "",
        f"{CHECKOUT}::test_what_is_being_paid_is_not_the_cart_s_to_change",
    ),
    Guard(
        "rows in checkout stay when the cart is emptied",
        "sql/cart.sql: remove_items",
        "    and group_id is null",
        "",
        f"{CHECKOUT}::test_what_is_being_paid_is_not_the_cart_s_to_change",
    ),
    Guard(
        "what is paid takes its own rows out of the cart",
        "sql/checkout.sql: settle_order",
        "and cart.group_id = moved.group_id",
        "and (cart.group_id = moved.group_id or true)",
        f"{CHECKOUT}::test_selected_rows_are_bought_and_the_others_stay",
    ),
    Guard(
        "rows that come back meet what was added meanwhile",
        "sql/cart.sql: return_group",
        "on conflict (account_id, is_bundle, coalesce(product_id, bundle_id)) where group_id is null\n"
        "do update\nset\n    quantity = least(cart.quantity + excluded.quantity, 99),\n"
        "    updated_at = excluded.updated_at;",
        ";",
        f"{CHECKOUT}::test_an_item_added_as_its_payment_fails_is_merged_back",
    ),
    Guard(
        "rows that come back stay within what a row holds",
        "sql/cart.sql: return_group",
        "least(cart.quantity + excluded.quantity, 99)",
        "cart.quantity + excluded.quantity",
        f"{CHECKOUT}::test_what_is_merged_back_is_no_more_than_a_row_holds",
    ),
]

ORDERS = [
    Guard(
        "an order moves along its edges alone",
        "sql/checkout.sql: settle_order",
        "and status = any(:sources::text[])",
        "and (status = any(:sources::text[]) or true)",
        f"{MONEY}::test_a_slow_request_that_is_taken_over_is_harmless",
    ),
    Guard(
        "an order that is over is not paid by a refund",
        "sql/checkout.sql: move_checkout",
        "and status = any(:sources::text[])",
        "and (status = any(:sources::text[]) or true)",
        f"{DISPUTES}::test_a_payment_that_comes_after_its_order_failed_is_given_back",
    ),
    Guard(
        "of two reconcilers one takes an order",
        "sql/checkout.sql: take_unsettled",
        "    and checkout.asked_at < now() - make_interval(secs => :older_than_seconds)\n",
        "",
        f"{WRITES}::test_of_two_reconcilers_one_takes_what_is_unsettled[payments]",
    ),
    Guard(
        "a settled order is not taken",
        "sql/checkout.sql: take_unsettled",
        "status in ('pending', 'requires_action')",
        "true",
        f"{WRITES}::test_of_two_reconcilers_one_takes_what_is_unsettled[payments]",
    ),
    Guard(
        "refunds of a line wait for its lock",
        "sql/checkout.sql: reserve_line_refund",
        "        and id = :purchase_id\n    for update\n",
        "        and id = :purchase_id\n",
        f"{REFUNDS}::test_fifty_refunds_at_once_never_exceed_the_payment",
    ),
    Guard(
        "only a paid line is refunded",
        "sql/checkout.sql: reserve_line_refund",
        "    and purchase.purchase_status in ('paid', 'partially_refunded')\n",
        "",
        f"{DISPUTES}::test_a_dispute_moves_the_order_and_the_books[winning_evidence-paid]",
    ),
    Guard(
        "a line with nothing left is not refunded",
        "sql/checkout.sql: reserve_line_refund",
        "    and locked.refunded < locked.amount\n",
        "",
        f"{REFUNDS}::test_what_is_reserved_is_not_refunded_again",
    ),
    Guard(
        "a line gives back no more than it cost",
        "sql/checkout.sql: reserve_line_refund",
        "and locked.refunded + coalesce(:amount::numeric, 0) <= locked.amount",
        "",
        f"{REFUNDS}::test_no_more_than_was_paid",
    ),
    Guard(
        "what becomes of an order settles one after another",
        "sql/checkout.sql: lock_order",
        "\nfor no key update;",
        ";",
        f"{REFUNDS}::test_refunds_that_settle_at_once_add_up",
    ),
    Guard(
        "a refund takes the order's lock",
        "store/checkout/refund_settlement.py",
        "    await queries.lock_order(db, account_id=account_id, order_id=asked.order_id)\n",
        "",
        f"{REFUNDS}::test_refunds_that_settle_at_once_add_up",
    ),
    Guard(
        "a dispute takes the order's lock",
        "store/checkout/disputes.py",
        "    await queries.lock_order(db, account_id=account_id, order_id=order_id)\n",
        "",
        f"{WRITES}::test_a_dispute_that_comes_as_a_refund_settles_sees_it",
    ),
    Guard(
        "a line that was never paid has no standing",
        "sql/checkout.sql: set_standing",
        "and purchase.purchase_status in (",
        "and purchase.purchase_status in ('failed', 'canceled',",
        f"{DISPUTES}::test_a_payment_that_comes_after_its_order_failed_is_given_back",
    ),
]

PAYMENTS = [
    Guard(
        "a payment keeps its provider's id",
        "sql/payments.sql: set_provider_id",
        "\n    and provider_id is null",
        "",
        f"{WRITES}::test_a_payment_keeps_its_provider_s_id",
    ),
    Guard(
        "a payment that settles keeps its provider's id",
        "sql/checkout.sql: settle_order",
        "coalesce(payment.provider_id, :provider_id)",
        ":provider_id",
        f"{WRITES}::test_a_payment_that_settles_keeps_its_provider_s_id",
    ),
    Guard(
        "a payment that comes late keeps its provider's id",
        "sql/payments.sql: capture_late",
        "coalesce(provider_id, :provider_id)",
        ":provider_id",
        f"{WRITES}::test_a_payment_that_settles_keeps_its_provider_s_id",
    ),
    Guard(
        "a settled payment is not asked for",
        "sql/payments.sql: get_open_charge",
        "\n    and payment.status in ('pending', 'requires_action')",
        "",
        f"{MONEY}::test_what_is_settled_is_not_asked_about",
    ),
    Guard(
        "a payment gives back no more than it took",
        "sql/payments.sql: reserve_refund",
        "\n    and refunded + :amount <= captured",
        "",
        f"{REFUNDS}::test_a_payment_gives_back_no_more_than_it_took",
    ),
    Guard(
        "a settled refund is not asked for",
        "sql/payments.sql: get_open_refund",
        "\n    and refund.status = 'pending'",
        "",
        f"{MONEY}::test_what_is_settled_is_not_asked_about",
    ),
    Guard(
        "a refund settles once",
        "sql/payments.sql: settle_refund",
        "    and (status = 'pending' or (status = 'succeeded' and :status = 'failed'))\n",
        "",
        f"{MONEY}::test_events_of_a_refund_that_failed_days_late_change_nothing",
    ),
    Guard(
        "only the money of an order that is over is late",
        "sql/payments.sql: capture_late",
        "    and status in ('failed', 'canceled')\n",
        "",
        f"{MONEY}::test_a_slow_request_that_is_taken_over_is_harmless",
    ),
    Guard(
        "a dispute that is known is not added again",
        "sql/payments.sql: add_dispute",
        "on conflict (account_id, provider_id) do nothing\n",
        "",
        f"{DISPUTES}::test_a_dispute_moves_the_order_and_the_books[losing_evidence-charged_back]",
    ),
    Guard(
        "a dispute moves along its edges alone",
        "sql/payments.sql: move_dispute",
        "and status = any(:sources::text[])",
        "and (status = any(:sources::text[]) or true)",
        f"{WRITES}::test_older_news_of_a_dispute_moves_nothing",
    ),
    Guard(
        "a bank takes once",
        "sql/payments.sql: withdraw_dispute",
        "    and withdrawn = 0\n",
        "",
        f"{DISPUTES}::test_a_dispute_moves_the_order_and_the_books[losing_evidence-charged_back]",
    ),
    Guard(
        "a bank gives back once",
        "sql/payments.sql: reinstate_dispute",
        "    and reinstated = 0\n",
        "",
        f"{DISPUTES}::test_a_dispute_moves_the_order_and_the_books[winning_evidence-paid]",
    ),
    Guard(
        "a bank that has given nothing back has not given back",
        "sql/payments.sql: reinstate_dispute",
        "and :reinstated::numeric > 0",
        "",
        f"{DISPUTES}::test_a_dispute_moves_the_order_and_the_books[losing_evidence-charged_back]",
    ),
    Guard(
        "of two reconcilers one takes a refund",
        "sql/payments.sql: take_unsettled_refunds",
        "    )\n    and asked_at < now() - make_interval(secs => :older_than_seconds)\n",
        "    )\n",
        f"{WRITES}::test_of_two_reconcilers_one_takes_what_is_unsettled[refunds]",
    ),
    Guard(
        "a settled refund is not taken",
        "sql/payments.sql: take_unsettled_refunds",
        "status = 'pending'",
        "true",
        f"{WRITES}::test_of_two_reconcilers_one_takes_what_is_unsettled[refunds]",
    ),
]

INVOICING = [
    Guard(
        "a series' counter is locked until its number is kept",
        "sql/invoices.sql: take_number",
        "    insert into invoice_series (series, last_number)\n    values (:series, 1)\n"
        "    on conflict (series) do update\n    set last_number = invoice_series.last_number + 1\n"
        "    returning\n        series,\n        last_number\n",
        "    select :series::text as series, count(*) + 1 as last_number\n"
        "    from invoice_number where series = :series\n",
        f"{INVOICES}::test_numbers_have_no_gaps",
    ),
    Guard(
        "a deletion waits for the buyer that is being written",
        "sql/checkout.sql: settle_order",
        "\nfor share of account;",
        ";",
        f"{INVOICES}::test_an_account_deleted_as_its_payment_settles_leaves_no_buyer",
    ),
    Guard(
        "an account that is gone is nobody's invoice",
        "sql/invoices.sql: add_invoice",
        "\nwhere account.deleted_at is null",
        "",
        f"{MONEY}::test_an_account_that_is_deleted_while_it_pays",
    ),
]

DELETION = [
    Guard(
        "an account with something under way is not deleted",
        "store/erasure.py",
        "            await _need_nothing_under_way(db, me.account_id)\n",
        "",
        "tests/test_account_deletion.py::test_while_a_refund_is_pending_nothing_is_deleted",
        "tests/test_account_deletion.py"
        "::test_a_checkout_that_begins_meanwhile_is_seen_under_the_account_s_lock",
    ),
    Guard(
        "an account's open payments are canceled before it is deleted",
        "store/erasure.py",
        "        await _cancel_open_payments(self.pool, self.provider, self.settings, me.account_id)\n",
        "",
        "tests/test_account_deletion.py"
        "::test_an_open_payment_is_canceled_first_so_that_an_approval_books_no_sale",
    ),
]

IDEMPOTENCY = [
    Guard(
        "an account that is being deleted buys nothing",
        "sql/idempotency.sql: claim_key",
        "\n    for share of account",
        "",
        f"{INVOICES}::test_what_comes_as_its_account_is_deleted_leaves_nothing",
    ),
    Guard(
        "an account that is gone buys nothing",
        "sql/idempotency.sql: claim_key",
        "\n        and account.deleted_at is null",
        "",
        f"{INVOICES}::test_what_comes_as_its_account_is_deleted_leaves_nothing",
    ),
    Guard(
        "a session that has ended buys nothing",
        "sql/idempotency.sql: claim_key",
        "        and session.ended_at is null\n",
        "",
        f"{MONEY}::test_a_session_that_has_ended_moves_no_money",
    ),
    Guard(
        "a session that is past buys nothing",
        "sql/idempotency.sql: claim_key",
        "        and session.expires_at > now()\n",
        "",
        f"{MONEY}::test_a_session_that_has_ended_moves_no_money",
    ),
    Guard(
        "a session that has ended is told no answer of a key's",
        "store/idempotency.py",
        "    if await get_owner(db, account_id=account_id, session_id=session_id) is None:\n",
        "    if False:\n",
        f"{MONEY}::test_a_session_that_has_ended_moves_no_money",
    ),
    Guard(
        "a key is claimed once",
        "sql/idempotency.sql: claim_key",
        "on conflict (account_id, key) do nothing\n",
        "",
        f"{CHECKOUT}::test_the_same_key_gets_the_same_answer",
    ),
    Guard(
        "a key is of one request",
        "store/idempotency.py",
        "if known.fingerprint != fingerprint:",
        "if False:",
        f"{CHECKOUT}::test_the_same_key_gets_the_same_answer",
    ),
    Guard(
        "a key whose request runs is not taken over",
        "sql/idempotency.sql: reclaim_key",
        "idempotency_key.claimed_at < now() - make_interval(secs => :lease_seconds)",
        "(idempotency_key.claimed_at < now() - make_interval(secs => :lease_seconds) or true)",
        f"{UNANSWERED}::test_a_key_whose_process_died_is_taken_up_again",
    ),
    Guard(
        "a key is not taken over before the provider has answered for its order",
        "sql/idempotency.sql: reclaim_key",
        "(checkout.status <> 'pending' or payment.provider_id is not null)",
        "true",
        f"{UNANSWERED}::test_a_checkout_is_answered_as_soon_as_the_reconciler_has_settled_it",
    ),
    Guard(
        "a key is not taken over before the provider has answered for its refund",
        "sql/idempotency.sql: reclaim_key",
        "(refund.status <> 'pending' or refund.provider_id is not null)",
        "true",
        f"{UNANSWERED}::test_a_refund_that_the_provider_has_not_answered_is_under_way",
    ),
    Guard(
        "a document that is damaged is not sent",
        "sql/invoices.sql: get_printed",
        "\n    and checksum = sha256(body)",
        "",
        f"{INVOICES}::test_a_document_that_is_damaged_where_it_is_stored_is_printed_anew",
    ),
    Guard(
        "the first answer stays",
        "sql/idempotency.sql: answer_key",
        "body = case when status is null then :body else body end",
        "body = :body",
        f"{MONEY}::test_a_slow_request_that_is_taken_over_is_harmless",
    ),
    Guard(
        "a key without an answer is kept",
        "sql/idempotency.sql: remove_old_keys",
        "\n    and status is not null",
        "",
        f"{WRITES}::test_a_key_without_an_answer_is_kept",
    ),
    Guard(
        "a key goes on with the order that it made",
        "store/checkout/flows.py",
        "        if known is not None and known.order_id is not None:\n            return known.order_id\n",
        "",
        f"{UNANSWERED}::test_a_key_whose_process_died_is_taken_up_again",
    ),
    Guard(
        "a key goes on with the refund that it made",
        "store/checkout/refunds.py",
        "        if known is not None and known.refund_id is not None:\n            return known.refund_id\n",
        "",
        f"{CRASHES}::test_a_refund",
    ),
]

PROVIDER = [
    Guard(
        "a checkout is charged under a key of its own",
        "store/payments/client.py",
        'f"checkout-{charge.group_id}"',
        "f\"checkout-{charge.group_id}-{id(request)}-{__import__('time').time()}\"",
        f"{FAULTS}::test_an_answer_lost_after_the_commit_is_no_second_charge",
    ),
    Guard(
        "a refund is asked for under a key of its own",
        "store/payments/client.py",
        'f"refund-{key}"',
        "f\"refund-{key}-{__import__('time').time()}\"",
        f"{CRASHES}::test_a_refund",
    ),
    Guard(
        "a payment that is known is read, not paid",
        "store/checkout/flows.py",
        "if charge.provider_id is not None:",
        "if False:",
        f"{MONEY}::test_a_key_taken_up_long_after_charges_nothing_anew",
    ),
    Guard(
        "a payment that may be forgotten is looked for, not paid",
        "store/checkout/flows.py",
        "if charge.is_forgotten:",
        "if False:",
        f"{DISPUTES}::test_what_the_provider_may_have_forgotten_is_looked_for",
    ),
    Guard(
        "a refund that is known is read, not asked for",
        "store/checkout/refunds.py",
        "if refund.provider_id is not None:",
        "if False:",
        f"{CRASHES}::test_the_reconciling_of_a_refund",
    ),
    Guard(
        "a refund that may be forgotten is looked for first",
        "store/payments/client.py",
        "if is_forgotten and (",
        "if False and (",
        f"{DISPUTES}::test_a_refund_whose_key_may_be_forgotten_is_not_made_twice",
    ),
    Guard(
        "a payment is given up only when it is old",
        "store/checkout/reconcile.py",
        "if checkout.provider_id is None or not checkout.is_abandoned:",
        "if checkout.provider_id is None:",
        f"{WRITES}::test_a_payment_that_is_not_old_is_not_given_up",
    ),
    Guard(
        "news is signed",
        "store/checkout/webhook.py",
        "if not is_genuine(payload, signature, self.settings.webhook_secret):",
        "if False:",
        f"{CHECKOUT}::test_a_webhook_is_believed_by_its_signature_alone",
    ),
    Guard(
        "news is signed with the secret that both know",
        "store/payments/signature.py",
        "hmac.compare_digest(expected.encode(), value.encode())",
        "len(expected) == len(value)",
        f"{CHECKOUT}::test_a_webhook_is_believed_by_its_signature_alone",
    ),
    Guard(
        "news is signed a moment ago",
        "store/payments/signature.py",
        "> TOLERANCE_SECONDS:",
        "> 10**9:",
        f"{CHECKOUT}::test_a_webhook_is_believed_by_its_signature_alone",
    ),
    Guard(
        "an event is not believed for what it says: the provider is asked",
        "store/checkout/refresh.py",
        "outcome = _told(await provider.read_payment(provider_id))\n",
        "from decimal import Decimal\n"
        "    outcome = PaymentOutcome(\n"
        "        'succeeded', provider_id=provider_id, received=Decimal('10.00'), currency='USD'\n"
        "    )\n",
        f"{CHECKOUT}::test_a_webhook_is_believed_by_its_signature_alone",
    ),
]

GRANTS = [
    Guard(
        f"the store may not {deed} {table}",
        "sql/store_grants.sql",
        "grant select, insert, update (voided_at)\n",
        f"grant {deed} on {table} to store_program;\n\ngrant select, insert, update (voided_at)\n",
        test,
    )
    for deed, table, test in (
        ("update", "ledger_transfer", f"{ROLES}::test_the_ledger_only_grows"),
        ("delete", "ledger_transfer", f"{ROLES}::test_the_ledger_only_grows"),
        ("update", "invoice", f"{ROLES}::test_what_is_written_once_stays[invoice]"),
        ("delete", "invoice_number", f"{ROLES}::test_what_is_written_once_stays[invoice_number]"),
        ("update", "credit_note", f"{ROLES}::test_a_credit_note_is_voided_and_no_more"),
        ("delete", "credit_note", f"{ROLES}::test_a_credit_note_is_voided_and_no_more"),
    )
]

MOCKPAY = [
    Guard(
        "mockpay: changes of an intent wait for its lock",
        "sql/mockpay.sql: lock_payment_intent",
        "\nfor update;",
        ";",
        f"{MOCKPAY_REFUNDS}::test_twenty_at_once_never_exceed_the_charge",
    ),
    Guard(
        "mockpay: a key is claimed once",
        "sql/mockpay.sql: save",
        "    on conflict (key) do nothing\n",
        "",
        f"{KEYS}::test_replayed_with_the_same_body",
    ),
    Guard(
        "mockpay: nothing is written where the key is taken",
        "sql/mockpay.sql: save",
        "    where (select count(*) from claim) = cardinality(:keys)\n",
        "",
        f"{KEYS}::test_replayed_with_the_same_body",
    ),
    Guard(
        "mockpay: a key in flight is said so",
        "store/mockpay/idempotency.py",
        "    if call.key in keys:\n",
        "    if False:\n",
        f"{KEYS}::test_a_key_in_flight_is_said_so_at_once",
    ),
    Guard(
        "mockpay: a key is of one request",
        "store/mockpay/idempotency.py",
        "if answer.fingerprint != call.fingerprint():",
        "if False:",
        f"{KEYS}::test_another_body_or_endpoint_is_refused",
    ),
    Guard(
        "mockpay: of two workers one sends a delivery",
        "sql/mockpay.sql: claim_deliveries",
        "        for update of q skip locked\n",
        "",
        f"{WEBHOOKS}::test_what_another_holds_is_left_to_it",
    ),
    Guard(
        "mockpay: a worker passes what another holds",
        "sql/mockpay.sql: claim_deliveries",
        "for update of q skip locked",
        "for update of q",
        f"{WEBHOOKS}::test_what_another_holds_is_left_to_it",
    ),
    Guard(
        "mockpay: what is being sent is not sent beside it",
        "sql/mockpay.sql: claim_deliveries",
        "        and (q.leased_until is null or q.leased_until <= now())\n",
        "",
        f"{WEBHOOKS}::test_two_workers_share_the_queue",
    ),
]

# The migrations are applied, and then the table's constraints are dropped.
_LAST = "\n-- A payment that came too late is given back whole, for no line of its order."


def _without_constraints(table: str) -> Guard:
    names = [name for name in ATTEMPTS if max(filter(name.startswith, TABLES), key=len) == table]
    drops = "".join(
        "drop index cart_open_item_key;\n"
        if name == "cart_open_item_key"
        else f"alter table {table} drop constraint if exists {name} cascade;\n"
        for name in names
    )
    return Guard(
        f"constraints of {table}",
        "migrations/store/0009.disputes.sql",
        _LAST,
        f"\n{drops}{_LAST}",
        *(f"tests/test_constraints.py::test_it_is_refused[{name}]" for name in names),
    )


STARTS, CURRENCIES = "tests/test_price_starts.py", "tests/test_currencies.py"

PRICES = [
    Guard(
        "a price that has started is not withdrawn",
        "sql/catalog.sql: withdraw_product_price",
        "\n    and starts_at > statement_timestamp()",
        "",
        f"{STARTS}::test_what_cannot_be_taken_back[product]",
    ),
    Guard(
        "of two prices set at once the later one is in force",
        "sql/catalog.sql: add_product_price",
        "greatest(now(), max(starts_at) filter (where starts_at <= statement_timestamp()))",
        "now()",
        f"{STARTS}::test_of_two_prices_set_at_once_the_last_is_in_force",
    ),
    Guard(
        "two prices set at once have two versions",
        "sql/catalog.sql: lock_product",
        "\nfor update;",
        ";",
        f"{STARTS}::test_setting_and_taking_back_at_once_leaves_one_history[product]",
    ),
    Guard(
        "what the provider would not charge is no price",
        "store/catalog/admin.py",
        "if reason := why_not_chargeable(price, self.settings.currency):",
        "if reason := None:",
        f"{CURRENCIES}::test_a_price_exists_in_its_currency[JPY]",
    ),
]

FACTS = "tests/test_provider_facts.py"
_DIFFERS = f"{FACTS}::test_a_payment_that_differs_settles_nothing"

PROVIDER_FACTS = [
    Guard(
        "a payment is of the amount that is due",
        "store/checkout/facts.py",
        "if (outcome.received, outcome.currency) != (recorded.amount, recorded.currency):",
        "if outcome.currency != recorded.currency:",
        f"{_DIFFERS}[an amount of 1]",
    ),
    Guard(
        "a payment is in its order's currency",
        "store/checkout/facts.py",
        "if (outcome.received, outcome.currency) != (recorded.amount, recorded.currency):",
        "if outcome.received != recorded.amount:",
        f"{_DIFFERS}[another currency]",
    ),
    Guard(
        "a fee is in its payment's currency",
        "store/checkout/facts.py",
        "if outcome.fee_currency not in (None, recorded.currency):",
        "if False:",
        f"{_DIFFERS}[a fee in another currency]",
    ),
    Guard(
        "a fee is neither negative nor above its payment",
        "store/checkout/facts.py",
        "if not 0 <= outcome.fee <= outcome.received:",
        "if False:",
        f"{_DIFFERS}[a fee above the payment]",
    ),
    Guard(
        "a payment is the one that is recorded",
        "store/checkout/facts.py",
        "return None not in (recorded.provider_id, provider_id) and recorded.provider_id != provider_id",
        "return False",
        f"{FACTS}::test_a_second_payment_of_a_paid_order_goes_back",
    ),
    Guard(
        "what pays an order is not sent back",
        "store/checkout/settlement.py",
        " and owner is None else ",
        " else ",
        f"{FACTS}::test_a_payment_whose_metadata_was_made_another_order_s_is_not_sent_back",
    ),
    Guard(
        "a refund is of the amount and the currency that were asked for",
        "store/checkout/facts.py",
        "if (outcome.amount, outcome.currency) != (asked, first.currency):",
        "if False:",
        f"{FACTS}::test_a_refund_that_differs_settles_nothing[an amount of 1]",
    ),
    Guard(
        "a dispute is in its payment's currency",
        "store/checkout/facts.py",
        'if outcome.currency != recorded.currency:\n        return f"it is in',
        'if False:\n        return f"it is in',
        f"{FACTS}::test_a_dispute_that_differs_moves_nothing[another currency]",
    ),
]

GUARDS = [
    *(PRICES + CART + ORDERS + PAYMENTS + INVOICING + DELETION + IDEMPOTENCY + PROVIDER),
    *(PROVIDER_FACTS + GRANTS + MOCKPAY),
    *map(_without_constraints, TABLES),
]
