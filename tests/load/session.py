"""One run of locust on the customers: its shape, what it says while it goes on, and its verdict."""

import signal
import time
from argparse import ArgumentParser, Namespace
from typing import Any

import gevent  # type: ignore[import-untyped]
from locust import LoadTestShape, events
from locust.env import Environment
from locust.runners import STATE_STOPPED, STATE_STOPPING, Runner, WorkerRunner
from rich.console import Console

from tests.load.loopback import is_loopback
from tests.load.memory import Memory
from tests.load.report import Progress, show_routes, show_verdicts
from tests.load.shapes import SHAPES, Shape
from tests.load.thresholds import add_thresholds, judge

# Lines of progress in a run, at most; locust's workers report every three seconds.
LINES, LEAST_SECONDS = 12, 5.0


def listen() -> None:
    for event, listener in (
        (events.init_command_line_parser, add_options),
        (events.init_command_line_parser, add_thresholds),
        (events.init, refuse_other_machines),
        # Its page may name another host than the command did.
        (events.test_start, refuse_other_machines),
        (events.init, begin),
    ):
        event.add_listener(listener)  # type: ignore[no-untyped-call]


def add_options(parser: ArgumentParser, **_: Any) -> None:
    parser.add_argument("--shape", choices=[*SHAPES], help="Of --users within --run-time.")
    parser.add_argument("--watch", type=int, metavar="PID", help="Watch the memory of this `store up`.")


def refuse_other_machines(environment: Environment, **_: Any) -> None:
    if environment.host is not None and not is_loopback(environment.host):
        raise SystemExit(f"{environment.host} is not this machine: load goes to 127.0.0.1 only.")


def begin(environment: Environment, **_: Any) -> None:
    """Where locust starts, unless it is a worker of another, who sees the whole."""
    runner, options = environment.runner, environment.parsed_options
    assert runner is not None
    assert options is not None
    if options.headless:
        stop_on_signals(runner)
    if isinstance(runner, WorkerRunner):
        return
    if options.shape is not None:
        shape = SHAPES[options.shape](options.num_users or 1, options.run_time or 60, options.spawn_rate or 1)
        environment.shape_class = Shaped(shape, runner)
    session = Session(environment, Memory(options.watch) if options.watch else None)
    environment.events.test_start.add_listener(session.start)  # type: ignore[no-untyped-call]
    environment.events.quitting.add_listener(session.conclude)  # type: ignore[no-untyped-call]


class Shaped(LoadTestShape):
    """A shape, as locust asks for it."""

    def __init__(self, shape: Shape, runner: Runner) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._shape, self.runner = shape, runner

    def tick(self) -> tuple[int, float] | None:
        second = time.perf_counter() - self.start_time
        # Ended with customers inside, locust's workers would not get to report what those did last.
        if second >= self._shape.seconds and self.runner is not None and self.runner.user_count == 0:
            return None
        return self._shape.at(second)


def stop_on_signals(runner: Runner) -> None:
    """End with what was found so far.

    While a shape runs, locust itself dies of SIGTERM at once and leaves its workers.
    """
    told: list[int] = []

    def stop(number: int) -> None:
        told.append(number)
        if len(told) == 1:
            runner.quit()

    for number in (signal.SIGINT, signal.SIGTERM):
        gevent.signal_handler(number, stop, number)


class Session:
    """What is seen of a run, and its verdict."""

    def __init__(self, environment: Environment, memory: Memory | None) -> None:
        self._environment, self._memory = environment, memory
        self._console = Console(highlight=False)

    def start(self, **_: Any) -> None:
        seconds = self._options.run_time or LINES * LEAST_SECONDS
        gevent.spawn(self._show_progress, max(LEAST_SECONDS, seconds / LINES))
        if self._memory is not None:
            gevent.spawn(self._sample, self._memory, seconds)

    def conclude(self, **_: Any) -> None:
        """The tables, and the exit code: 1 where a threshold is missed."""
        stats = self._environment.stats
        growths = self._memory.growths() if self._memory else None
        exceptions = sum(row["count"] for row in self._runner.exceptions.values())
        verdicts = judge(stats, exceptions, growths, self._options)
        if stats.total.num_requests:
            show_routes(self._console, stats)
        show_verdicts(self._console, verdicts)
        self._environment.process_exit_code = int(not all(each.ok for each in verdicts))

    def _show_progress(self, every: float) -> None:
        progress, began = Progress(self._console), time.monotonic()
        while self._goes_on_after(every):
            progress.show(time.monotonic() - began, self._runner.user_count, self._environment.stats.total)

    def _sample(self, memory: Memory, seconds: float) -> None:
        """Until the customers begin to leave."""
        with gevent.Timeout(seconds, False):
            while self._goes_on_after(1):
                memory.sample()

    def _goes_on_after(self, seconds: float) -> bool:
        gevent.sleep(seconds)
        return self._runner.state not in (STATE_STOPPING, STATE_STOPPED)

    @property
    def _runner(self) -> Runner:
        assert self._environment.runner is not None
        return self._environment.runner

    @property
    def _options(self) -> Namespace:
        assert isinstance(self._environment.parsed_options, Namespace)
        return self._environment.parsed_options
