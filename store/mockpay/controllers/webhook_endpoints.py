"""`/v1/webhook_endpoints`."""

from urllib.parse import urlsplit

from litestar import Controller, Response, delete, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import idempotency, statements
from store.mockpay.addresses import SETTING, is_private_host
from store.mockpay.calls import ApiCall, Call
from store.mockpay.config import SETTINGS_ENDPOINT
from store.mockpay.errors import invalid, missing
from store.mockpay.forms import Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.ids import new_id, new_secret
from store.mockpay.lists import ListParams, answer_list, page_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, OldSecret, WebhookEndpoint
from store.mockpay.objects.webhook_endpoints import render_webhook_endpoint

LONGEST_OVERLAP = 86400
# Each makes every signature longer.
MOST_OLD_SECRETS = 5


class NewWebhookEndpoint(Params, frozen=True, kw_only=True):
    url: str
    enabled_events: list[str]
    api_version: str | None = None
    description: str | None = None
    metadata: Metadata = None


class WebhookEndpointPatch(Params, frozen=True, kw_only=True):
    url: str | None = None
    enabled_events: list[str] | None = None
    description: str | None = None
    disabled: bool | None = None
    metadata: Metadata = None


class Rotation(Params, frozen=True, kw_only=True):
    expires_in: int = 0


def check_url(call: Call, url: str) -> str:
    """An absolute http or https address that may be sent to; what a name stands for is seen on sending."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise invalid(
            "Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid"
        )
    if not call.settings.webhook_private_addresses and is_private_host(host):
        raise invalid(
            f"Invalid URL: {host} is not a public address. mockpay sends there only with {SETTING}=true.",
            "url",
            "url_invalid",
        )
    return url


def check_events(types: list[str]) -> list[str]:
    """At least one."""
    if not types or not all(types):
        raise invalid("Invalid array: at least one event type is needed.", "enabled_events")
    return types


def new_signing_secret() -> str:
    """As long as Stripe's."""
    return f"whsec_{new_secret()}{new_secret()[:8]}"


@post("/_mockpay/webhook_endpoints/{endpoint_id:str}/rotate_secret", status_code=200)
async def rotate_secret(call: ApiCall, endpoint_id: FromPath[str]) -> Response[bytes]:
    """A new secret; the old one signs beside it for `expires_in` seconds of mockpay's time (0 to 86400)."""
    params = call.read(Rotation)
    if not 0 <= params.expires_in <= LONGEST_OVERLAP:
        raise invalid(f"Invalid expires_in: between 0 and {LONGEST_OVERLAP} seconds.", "expires_in")
    if endpoint_id == SETTINGS_ENDPOINT:
        raise invalid("This endpoint is the settings'; its secret is MOCKPAY_WEBHOOK_SECRET.", "id")

    async def work(db: Queryable) -> Reply:
        found = await statements.lock_webhook_endpoint(db, id=endpoint_id)
        if found is None:
            raise missing("webhook endpoint", endpoint_id, "id")
        endpoint = found.row
        retired = OldSecret(endpoint.secret, call.at + params.expires_in)
        still = [old for old in [retired, *endpoint.old_secrets] if old.expires_at > call.at]
        endpoint.secret, endpoint.old_secrets = new_signing_secret(), still[:MOST_OLD_SECRETS]
        rendered = {**render_webhook_endpoint(endpoint), "secret": endpoint.secret}
        return Reply(rendered, Change(webhook_endpoints=[endpoint]))

    return await idempotency.change(call, work)


class WebhookEndpoints(Controller):
    path = "/v1/webhook_endpoints"

    @post()
    async def create_webhook_endpoint(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewWebhookEndpoint)
        endpoint = WebhookEndpoint(
            id=new_id("we"),
            created=call.now,
            url=check_url(call, params.url),
            secret=new_signing_secret(),
            enabled_events=check_events(params.enabled_events),
            description=params.description or None,
            metadata=merge({}, params.metadata),
            api_version=params.api_version or None,
        )

        async def work(_: Queryable) -> Reply:
            rendered = {**render_webhook_endpoint(endpoint), "secret": endpoint.secret}
            return Reply(rendered, Change(webhook_endpoints=[endpoint]), expand=params.expand)

        return await idempotency.create(call, work)

    @get()
    async def list_webhook_endpoints(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListParams)
        rows = await statements.list_webhook_endpoints(call.pool, **page_of(params))
        return await answer_list(call, params, rows, lambda found: render_webhook_endpoint(found.row))

    @get("/{endpoint_id:str}")
    async def get_webhook_endpoint(self, call: ApiCall, endpoint_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)
        found = await statements.get_webhook_endpoint(call.pool, id=endpoint_id)
        if found is None:
            raise missing("webhook endpoint", endpoint_id, "id")
        return call.answer(render_webhook_endpoint(found.row))

    @post("/{endpoint_id:str}")
    async def update_webhook_endpoint(self, call: ApiCall, endpoint_id: FromPath[str]) -> Response[bytes]:
        params = call.read(WebhookEndpointPatch)

        async def work(db: Queryable) -> Reply:
            found = await statements.lock_webhook_endpoint(db, id=endpoint_id)
            if found is None:
                raise missing("webhook endpoint", endpoint_id, "id")
            endpoint = found.row
            if params.url is not None:
                endpoint.url = check_url(call, params.url)
            if params.enabled_events is not None:
                endpoint.enabled_events = check_events(params.enabled_events)
            if params.description is not None:
                endpoint.description = params.description or None
            if params.disabled is not None:
                endpoint.status = "disabled" if params.disabled else "enabled"
            endpoint.metadata = merge(endpoint.metadata, params.metadata)
            change = Change(webhook_endpoints=[endpoint])
            return Reply(render_webhook_endpoint(endpoint), change, expand=params.expand)

        return await idempotency.change(call, work)

    @delete("/{endpoint_id:str}", status_code=200)
    async def delete_webhook_endpoint(self, call: ApiCall, endpoint_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)
        if await statements.remove_webhook_endpoint(call.pool, id=endpoint_id) is None:
            raise missing("webhook endpoint", endpoint_id, "id")
        return call.answer({"id": endpoint_id, "object": "webhook_endpoint", "deleted": True})
