"""Renders rows as Stripe's objects: every published key is there, null where mockpay has no use for it."""

from typing import Any

API_VERSION = "2026-10-28.endive"

Rendered = dict[str, Any]
