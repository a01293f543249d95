"""`/_mockpay/faults`: the rules by which mockpay fails on command."""

import msgspec
from litestar import Controller, Litestar, Response, delete, get, post

from store.mockpay.calls import ApiCall, ApiRequest, Shared, authenticate, json_response
from store.mockpay.faults.reading import read_rule


class FaultRules(Controller):
    path = "/_mockpay/faults"

    @post()
    async def add_fault(self, request: ApiRequest) -> Response[bytes]:
        """201 with the rule. The body is JSON, where Stripe's own addresses take forms."""
        shared: Shared = request.app.state.shared
        authenticate(request.headers.get("authorization", ""), shared.settings.secret_key)
        rule = await shared.faults.add(read_rule(await request.body(), _resources(request.app)))
        return json_response(201, msgspec.json.encode(rule.render()))

    @get()
    async def list_faults(self, call: ApiCall) -> Response[bytes]:
        """Every rule with how often it struck, oldest first."""
        rules = [rule.render() for rule in await call.shared.faults.list()]
        return call.answer({"object": "list", "data": rules, "has_more": False, "url": call.path})

    @delete(status_code=200)
    async def clear_faults(self, call: ApiCall) -> Response[bytes]:
        """Remove every rule."""
        return call.answer({"removed": await call.shared.faults.clear()})


def _resources(app: Litestar) -> frozenset[str]:
    """What a rule can match: the first step of each address under /v1."""
    return frozenset(route.path.split("/")[2] for route in app.routes if route.path.startswith("/v1/"))
