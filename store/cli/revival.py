"""What has ended is started again: at once, and then after longer and longer waits while it does not last."""

import time
from collections.abc import Callable
from contextlib import suppress

import click

from store.config import MendableProblem
from store.postgres import DataFolderGone

# Seconds: the second wait, and the longest one.
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
# Seconds. What has lived so long is well, and its next end is the first again.
_WELL = 30.0
# So many ends in a row are reported one by one.
_REPORTED = 8


class Revival:
    """One program's ends and starts.

    `find_end` says how it ended, or None while it lives; `start` starts it again, and may raise OSError or
    MendableProblem, which count as an end. The waits are 0, 0.5, 1, 2 ... 30 seconds.
    """

    def __init__(self, name: str, find_end: Callable[[], str | None], start: Callable[[], None]) -> None:
        self._name, self._find_end, self._start = name, find_end, start
        self._ends = 0
        self._started_at = time.monotonic()
        self._start_at: float | None = None

    def tend(self) -> None:
        """Start it again where it has ended and the wait is over. Raises DataFolderGone."""
        if self._start_at is None:
            how = self._find_end()
            if how is None:
                return
            self._put_off(how)
        if self._start_at is not None and time.monotonic() >= self._start_at:
            self._started_at, self._start_at = time.monotonic(), None
            try:
                self._start()
            except DataFolderGone:
                raise
            except (OSError, MendableProblem) as error:
                self._put_off(str(error))

    def _put_off(self, how: str) -> None:
        now = time.monotonic()
        self._ends = 1 if now - self._started_at >= _WELL else self._ends + 1
        wait = min(_FIRST_WAIT * 2.0 ** (self._ends - 2), _LONGEST_WAIT) if self._ends > 1 else 0.0
        self._start_at = now + wait
        if self._ends > _REPORTED:
            return
        when = f" in {wait:g} s" if wait else ""
        last = ", and from now on without a report each time" if self._ends == _REPORTED else ""
        # Nobody may be left to read it.
        with suppress(OSError):
            click.echo(f"{self._name} ended ({how}); it is started again{when}{last}.", err=True)
