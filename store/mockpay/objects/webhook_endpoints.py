"""The WebhookEndpoint object."""

from store.mockpay.models import WebhookEndpoint
from store.mockpay.objects import Rendered


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
