"""A mock payment provider: code written for Stripe runs against it with nothing changed but the address."""
