"""What an intent and the method that pays for it must agree on; each raises StripeError 400."""

from store.mockpay.errors import StripeError
from store.mockpay.models import PaymentIntent, PaymentMethod
from store.mockpay.objects.payment_intents import types_of


def check_owner(intent: PaymentIntent, method: PaymentMethod) -> None:
    """A method that belongs to a customer pays for that one alone, and a detached one for nobody."""
    if method.detached:
        raise StripeError(
            400,
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer "
            "attachment, shared with a connected account without Customer attachment, or was detached from a "
            "Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it "
            "to a Customer first.",
            param="payment_method",
            stored=True,
        )
    if method.customer in (None, intent.customer):
        return
    if intent.customer is None:
        raise StripeError(
            400,
            f"The `payment_method` parameter supplied {method.id} belongs to the Customer {method.customer}. "
            "Please include the Customer in the `customer` parameter on the PaymentIntent.",
            code="parameter_missing",
            param="source",
            stored=True,
        )
    raise StripeError(
        400,
        f"The PaymentMethod {method.id} does not belong to the Customer you supplied {intent.customer}. "
        "Please use this PaymentMethod with the Customer that it belongs to instead.",
        param="payment_method",
        stored=True,
    )


def check_type(intent: PaymentIntent, method: PaymentMethod) -> None:
    """An intent takes the types that it names, or all; a bank account is debited in dollars and in full."""
    types = types_of(intent)
    if types and method.type not in types:
        raise StripeError(
            400,
            f"The PaymentMethod provided ({method.type}) is not allowed for this PaymentIntent. Please "
            f"attach a PaymentMethod of one of the following types: {', '.join(types)}. Alternatively update "
            f"the allowed payment_method_types for this PaymentIntent to include {method.type}.",
            param="payment_method",
            stored=True,
        )
    if method.type == "us_bank_account" and intent.currency != "usd":
        raise StripeError(
            400,
            f"The currency provided ({intent.currency}) is invalid for the payment method type "
            "us_bank_account. It must be usd.",
            param="currency",
            stored=True,
        )
    if method.type == "us_bank_account" and intent.capture_method == "manual":
        raise StripeError(
            400,
            "The payment method type us_bank_account does not support capture_method=manual.",
            param="capture_method",
            stored=True,
        )


def check_way_back(intent: PaymentIntent) -> None:
    """Automatic payment methods may lead off the page, so there must be a way back ("Accept a payment")."""
    automatic = intent.kept.get("automatic_payment_methods") or {}
    if types_of(intent):
        return  # of the types that mockpay has none leads away
    if automatic.get("enabled") and automatic.get("allow_redirects") == "always" and not intent.return_url:
        raise StripeError(
            400,
            "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because "
            "some of these payment methods might redirect your customer off of your page, you must provide a "
            "`return_url`. If you don't want to accept redirect-based payment methods, set "
            "`automatic_payment_methods[enabled]` to `true` and "
            "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment "
            "Intents.",
            param="return_url",
        )
