"""The webhook endpoint of the settings, for which the mockpays on a database take turns.

The one that was started last with a webhook_url says where events go, under a lease that it renews. When it
ends, or was killed and the lease runs out, another one that has a webhook_url takes the endpoint back.
"""

import hashlib
import logging
import time

from store.db import Pool
from store.mockpay import statements
from store.mockpay.clock import Clock
from store.mockpay.config import SETTINGS_ENDPOINT, MockpaySettings

log = logging.getLogger(__name__)

LEASE_SECONDS = 10.0
RENEW_EVERY_SECONDS = 2.0


class SettingsEndpoint:
    """One process' part in it; without a webhook_url it has none."""

    def __init__(self, pool: Pool, settings: MockpaySettings, clock: Clock) -> None:
        self._pool, self._settings, self._clock = pool, settings, clock
        self._url, self._secret = settings.webhook_url, settings.webhook_secret
        # The same for all workers of a program, and when it is started again.
        self._holder = hashlib.sha256(f"{self._url}\0{self._secret}".encode()).hexdigest()
        self._holds = False

    async def begin(self) -> None:
        """What the settings say is the last word, at every start."""
        if self._url is None:
            if not self._settings.keep_webhook_url:
                await statements.disable_webhook_endpoint(self._pool, id=SETTINGS_ENDPOINT)
            return
        former = await statements.set_webhook_endpoint(
            self._pool,
            id=SETTINGS_ENDPOINT,
            created=int(time.time()),
            url=self._url,
            secret=self._secret,
            holder=self._holder,
            lease_seconds=LEASE_SECONDS,
        )
        self._holds = True
        if former is not None:
            log.warning(
                "another mockpay serves on this database: until this one ends, events go to %s and not to %s",
                self._url,
                former,
            )

    async def hold(self) -> None:
        """Renew the lease; take the endpoint back where nobody holds it any more."""
        if self._url is None:
            return
        held = self._holds
        self._holds = await statements.renew_webhook_endpoint(
            self._pool, id=SETTINGS_ENDPOINT, holder=self._holder, lease_seconds=LEASE_SECONDS
        )
        if self._holds:
            return
        self._holds = await statements.take_webhook_endpoint(
            self._pool,
            id=SETTINGS_ENDPOINT,
            url=self._url,
            secret=self._secret,
            holder=self._holder,
            lease_seconds=LEASE_SECONDS,
            now=self._clock.now(),
        )
        if self._holds:
            log.warning("events go to %s again", self._url)
        elif held:
            log.warning(
                "events do not go to %s any more: another mockpay on this database was started later",
                self._url,
            )

    async def release(self) -> None:
        """Let another one take the endpoint at once."""
        if self._holds:
            await statements.release_webhook_endpoint(self._pool, id=SETTINGS_ENDPOINT, holder=self._holder)
