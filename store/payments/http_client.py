"""The HTTP client that the provider's SDK calls with."""

from collections.abc import Mapping
from typing import Any

import aiohttp
import stripe


class HttpClient(stripe.AIOHTTPClient):
    """A response that is cut in its middle is a connection error, which the SDK's own client lets through."""

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        try:
            return await super().request_async(method, url, headers, post_data)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise stripe.APIConnectionError(str(error), should_retry=True) from error  # type: ignore[no-untyped-call]
