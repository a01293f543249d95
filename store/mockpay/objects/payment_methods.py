"""The PaymentMethod object, and how a charge remembers the method that it was made with."""

from typing import Any

from store.mockpay.models import PaymentMethod
from store.mockpay.objects import Rendered

_OTHER_TYPES = """
    acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact
    billie bizum blik boleto card_present cashapp crypto custom customer_balance eps fpx giropay
    grabpay ideal interac_present kakao_pay klarna konbini kr_card link mb_way mobilepay multibanco
    naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal paypay payto pix promptpay
    revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish twint upi
    wechat_pay zip
""".split()  # noqa: SIM905 - a list of words
_NO_ADDRESS = dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"))


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
        "created": method.created,
        "customer": method.customer,
        "customer_account": None,
        "livemode": False,
        "metadata": method.metadata,
        "radar_options": {},
        "type": method.type,
        **dict.fromkeys(_OTHER_TYPES),
        "card": _card(method) if method.type == "card" else None,
        "us_bank_account": _bank_account(method) if method.type == "us_bank_account" else None,
    }


def _card(method: PaymentMethod) -> Rendered:
    return {
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
    }


def _bank_account(method: PaymentMethod) -> Rendered:
    return {
        **(method.us_bank_account or {}),
        "bank_name": "TEST BANK",
        "financial_connections_account": None,
        "fingerprint": method.fingerprint,
        "last4": method.last4,
        "networks": {"preferred": "ach", "supported": ["ach"]},
        "status_details": {},
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
    """How a charge remembers the card or account that it was made with."""
    if method.type == "us_bank_account":
        return {
            "type": "us_bank_account",
            "us_bank_account": {
                **(method.us_bank_account or {}),
                "bank_name": "TEST BANK",
                "expected_debit_date": None,
                "fingerprint": method.fingerprint,
                "last4": method.last4,
                "mandate": None,
                "payment_reference": None,
            },
        }
    network = "eftpos" if method.brand == "eftpos_au" else method.brand
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
