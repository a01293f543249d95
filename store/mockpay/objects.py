"""Renders rows as Stripe's objects: every published key is there, null where mockpay has no use for it."""

from typing import Any

from store.mockpay.models import (
    BalanceTransaction,
    Charge,
    CurrencyBalance,
    Customer,
    Event,
    PaymentIntent,
    PaymentMethod,
    Refund,
    WebhookEndpoint,
)

API_VERSION = "2026-10-28.endive"

Rendered = dict[str, Any]

# Parameters of an intent that are kept as they came and shown again.
KEPT_BY_INTENT = (
    "allowed_payment_method_types",
    "amount_details",
    "application_fee_amount",
    "automatic_payment_methods",
    "excluded_payment_method_types",
    "hooks",
    "on_behalf_of",
    "payment_details",
    "payment_method_options",
    "payment_method_types",
    "setup_future_usage",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)
# ... and those that its charges take over.
KEPT_BY_CHARGE = (
    "application_fee_amount",
    "on_behalf_of",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)
# Parameters of a customer that are kept as they came and shown again.
KEPT_BY_CUSTOMER = (
    "address",
    "balance",
    "business_name",
    "individual_name",
    "invoice_prefix",
    "next_invoice_sequence",
    "preferred_locales",
    "shipping",
    "tax_exempt",
)
_OTHER_TYPES = """
    acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact
    billie bizum blik boleto card_present cashapp crypto custom customer_balance eps fpx giropay
    grabpay ideal interac_present kakao_pay klarna konbini kr_card link mb_way mobilepay multibanco
    naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal paypay payto pix promptpay
    revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish twint upi
    us_bank_account wechat_pay zip
""".split()  # noqa: SIM905 - a list of words
_NO_ADDRESS = dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"))


def render_customer(customer: Customer) -> Rendered:
    """Of a deleted one nothing is shown but that."""
    if customer.deleted:
        return {"id": customer.id, "object": "customer", "deleted": True}
    kept = customer.kept
    settings = kept.get("invoice_settings") or {}
    return {
        "id": customer.id,
        "object": "customer",
        "cash_balance": None,
        "created": customer.created,
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": customer.description,
        "discount": None,
        "email": customer.email,
        "invoice_credit_balance": {},
        "invoice_settings": {
            "custom_fields": settings.get("custom_fields"),
            "default_payment_method": customer.default_payment_method,
            "footer": settings.get("footer"),
            "rendering_options": settings.get("rendering_options"),
        },
        "livemode": False,
        "metadata": customer.metadata,
        "name": customer.name,
        "phone": customer.phone,
        "sources": None,
        "subscriptions": None,
        "tax": None,
        "tax_ids": None,
        "test_clock": None,
        **{name: kept.get(name) for name in KEPT_BY_CUSTOMER},
        "balance": kept.get("balance") or 0,
        "next_invoice_sequence": kept.get("next_invoice_sequence") or 1,
        "preferred_locales": kept.get("preferred_locales") or [],
        "tax_exempt": kept.get("tax_exempt") or "none",
    }


def render_billing_details(given: dict[str, Any]) -> Rendered:
    return {
        "address": {**_NO_ADDRESS, **(given.get("address") or {})},
        "email": given.get("email"),
        "name": given.get("name"),
        "phone": given.get("phone"),
        "tax_id": given.get("tax_id"),
    }


def render_payment_method(method: PaymentMethod) -> Rendered:
    return {
        "id": method.id,
        "object": "payment_method",
        "allow_redisplay": method.allow_redisplay,
        "billing_details": render_billing_details(method.billing_details),
        "card": {
            "brand": method.brand,
            "checks": _checks(method),
            "country": method.country,
            "description": None,
            "display_brand": "american_express" if method.brand == "amex" else method.brand,
            "exp_month": method.exp_month,
            "exp_year": method.exp_year,
            "fingerprint": method.fingerprint,
            "funding": method.funding,
            "generated_from": None,
            "iin": None,
            "issuer": None,
            "last4": method.last4,
            "networks": {"available": [method.brand], "preferred": None},
            "regulated_status": "unregulated",
            "three_d_secure_usage": {"supported": True},
            "wallet": None,
        },
        "created": method.created,
        "customer": method.customer,
        "customer_account": None,
        "livemode": False,
        "metadata": method.metadata,
        "radar_options": {},
        "type": "card",
        **dict.fromkeys(_OTHER_TYPES),
    }


def _checks(method: PaymentMethod) -> Rendered:
    address = method.billing_details.get("address") or {}
    failed = method.test_card == "chargeDeclinedIncorrectCvc"
    return {
        "address_line1_check": "pass" if address.get("line1") else None,
        "address_postal_code_check": "pass" if address.get("postal_code") else None,
        "cvc_check": "fail" if failed else "pass",
    }


def render_payment_method_details(method: PaymentMethod, amount: int, *, authenticated: bool) -> Rendered:
    """How a charge remembers the card that it was made with."""
    network = {"eftpos_au": "eftpos"}.get(method.brand, method.brand)
    return {
        "type": "card",
        "card": {
            "amount_authorized": amount,
            "authorization_code": None,
            "brand": method.brand,
            "capture_before": None,
            "checks": _checks(method),
            "country": method.country,
            "description": None,
            "electronic_commerce_indicator": None,
            "exp_month": method.exp_month,
            "exp_year": method.exp_year,
            "extended_authorization": {"status": "disabled"},
            "fingerprint": method.fingerprint,
            "funding": method.funding,
            "iin": None,
            "incremental_authorization": {"status": "unavailable"},
            "installments": None,
            "issuer": None,
            "last4": method.last4,
            "mandate": None,
            "moto": None,
            "multicapture": {"status": "unavailable"},
            "network": network,
            "network_token": {"used": False},
            "network_transaction_id": None,
            "overcapture": {"maximum_amount_capturable": amount, "status": "unavailable"},
            "regulated_status": "unregulated",
            "setup_credential_usage": None,
            "stored_credential_usage": None,
            "three_d_secure": _AUTHENTICATED if authenticated else None,
            "transaction_link_id": None,
            "wallet": None,
        },
    }


_AUTHENTICATED = {
    "authentication_flow": "challenge",
    "electronic_commerce_indicator": "05",
    "exemption_indicator": None,
    "exemption_indicator_applied": None,
    "result": "authenticated",
    "result_reason": None,
    "transaction_id": None,
    "version": "2.2.0",
}


def render_payment_intent(intent: PaymentIntent) -> Rendered:
    kept = intent.kept
    return {
        "id": intent.id,
        "object": "payment_intent",
        "amount": intent.amount,
        "amount_capturable": intent.amount_capturable,
        "amount_received": intent.amount_received,
        "application": None,
        "canceled_at": intent.canceled_at,
        "cancellation_reason": intent.cancellation_reason,
        "capture_method": intent.capture_method,
        "client_secret": intent.client_secret,
        "confirmation_method": intent.confirmation_method,
        "created": intent.created,
        "currency": intent.currency,
        "customer": intent.customer,
        "customer_account": None,
        "description": intent.description,
        "last_payment_error": intent.last_payment_error,
        "latest_charge": intent.latest_charge,
        "livemode": False,
        "managed_payments": None,
        "metadata": intent.metadata,
        "next_action": intent.next_action,
        "payment_method": intent.payment_method,
        "payment_method_configuration_details": None,
        "payment_record": None,
        "presentment_details": None,
        "processing": None,
        "receipt_email": intent.receipt_email,
        "review": None,
        "source": None,
        "status": intent.status,
        **{name: kept.get(name) for name in KEPT_BY_INTENT},
        "amount_details": kept.get("amount_details") or {"tip": {}},
        "payment_method_options": kept.get("payment_method_options") or _CARD_OPTIONS,
        "payment_method_types": kept.get("payment_method_types") or ["card"],
    }


_CARD_OPTIONS = {
    "card": {
        "installments": None,
        "mandate_options": None,
        "network": None,
        "request_three_d_secure": "automatic",
    }
}


def render_charge(charge: Charge) -> Rendered:
    kept = charge.kept
    return {
        "id": charge.id,
        "object": "charge",
        "amount": charge.amount,
        "amount_captured": charge.amount_captured,
        "amount_refunded": charge.amount_refunded,
        "application": None,
        "application_fee": None,
        "authorization_code": None,
        "balance_transaction": charge.balance_transaction,
        "billing_details": charge.billing_details,
        "calculated_statement_descriptor": kept.get("statement_descriptor") or "MOCKPAY",
        "captured": charge.captured,
        "created": charge.created,
        "currency": charge.currency,
        "customer": charge.customer,
        "description": charge.description,
        "disputed": False,
        "failure_balance_transaction": None,
        "failure_code": charge.failure_code,
        "failure_message": charge.failure_message,
        "fraud_details": kept.get("fraud_details") or {},
        "level3": None,
        "livemode": False,
        "metadata": charge.metadata,
        "outcome": charge.outcome,
        "paid": charge.status == "succeeded",
        "payment_intent": charge.payment_intent,
        "payment_method": charge.payment_method,
        "payment_method_details": charge.payment_method_details,
        "presentment_details": None,
        "radar_options": {},
        "receipt_email": charge.receipt_email,
        "receipt_number": None,
        "receipt_url": None,
        "refunded": 0 < charge.amount_captured == charge.amount_refunded,
        "refunds": None,
        "review": None,
        "source": None,
        "source_transfer": None,
        "status": charge.status,
        "transfer": None,
        **{name: kept.get(name) for name in KEPT_BY_CHARGE},
    }


def render_refund(refund: Refund) -> Rendered:
    reference = {"reference_status": "pending", "reference_type": "acquirer_reference_number"}
    return {
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount,
        "balance_transaction": refund.balance_transaction,
        "charge": refund.charge,
        "created": refund.created,
        "currency": refund.currency,
        "customer": None,
        "customer_account": None,
        "description": None,
        "destination_details": {"card": {"reference": None, **reference, "type": "refund"}, "type": "card"},
        "failure_balance_transaction": refund.failure_balance_transaction,
        "failure_reason": refund.failure_reason,
        "instructions_email": None,
        "metadata": refund.metadata,
        "next_action": None,
        "payment_intent": refund.payment_intent,
        "payment_method": None,
        "pending_reason": refund.pending_reason,
        "presentment_details": None,
        "reason": refund.reason,
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": refund.status,
        "transfer_reversal": None,
    }


def render_balance_transaction(row: BalanceTransaction, now: int) -> Rendered:
    fees = [
        {
            "amount": row.fee,
            "application": None,
            "currency": row.currency,
            "description": "Stripe processing fees",
            "type": "stripe_fee",
        }
    ]
    return {
        "id": row.id,
        "object": "balance_transaction",
        "amount": row.amount,
        "available_on": row.available_on,
        "balance_type": "payments",
        "created": row.created,
        "currency": row.currency,
        "description": row.description,
        "exchange_rate": None,
        "fee": row.fee,
        "fee_details": fees if row.fee else [],
        "net": row.net,
        "reporting_category": row.type,
        "source": row.source,
        "status": "available" if row.available_on <= now else "pending",
        "type": row.type,
    }


def render_balance(rows: list[CurrencyBalance]) -> Rendered:
    def funds(amounts: list[tuple[str, int]]) -> list[Rendered]:
        return [
            {"amount": amount, "currency": currency, "source_types": {"card": amount}}
            for currency, amount in amounts
        ]

    return {
        "object": "balance",
        "available": funds([(row.currency, row.available) for row in rows]),
        "connect_reserved": None,
        "instant_available": None,
        "issuing": None,
        "livemode": False,
        "pending": funds([(row.currency, row.pending) for row in rows]),
        "refund_and_dispute_prefunding": None,
    }


def render_event(event: Event, pending_webhooks: int) -> Rendered:
    return {
        "id": event.id,
        "object": "event",
        "account": None,
        "api_version": event.api_version,
        "context": None,
        "created": event.created,
        "data": event.data,
        "livemode": False,
        "pending_webhooks": pending_webhooks,
        "request": {"id": event.request_id, "idempotency_key": event.idempotency_key},
        "type": event.type,
    }


def render_webhook_endpoint(endpoint: WebhookEndpoint) -> Rendered:
    """Without the secret, which only the answer to its creation shows."""
    return {
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "api_version": endpoint.api_version,
        "application": None,
        "created": endpoint.created,
        "description": endpoint.description,
        "enabled_events": endpoint.enabled_events,
        "livemode": False,
        "metadata": endpoint.metadata,
        "status": endpoint.status,
        "url": endpoint.url,
    }
