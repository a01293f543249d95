"""Prints documents in a process of its own, so that a long one holds up nobody else's request."""

import asyncio
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from store.invoices.models import CreditNote, Invoice


def _render(document: Invoice | CreditNote) -> bytes:
    # Loaded in the worker alone: fonts and layout are large.
    from store.invoices.pdf import render

    return render(document)


def _end_with_parent() -> None:
    """A store that is killed leaves no worker behind."""

    def wait() -> None:
        if (parent := multiprocessing.parent_process()) is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


class Printer:
    """One worker process, started with the first print, and again should it die."""

    def __init__(self) -> None:
        self._worker: ProcessPoolExecutor | None = None

    async def print(self, document: Invoice | CreditNote) -> bytes:
        """The document as PDF."""
        worker = self._started()
        try:
            return await self._run(worker, document)
        except BrokenProcessPool:
            # Of several prints that it died under, the first one replaces it.
            if self._worker is worker:
                self._worker = None
            return await self._run(self._started(), document)

    def _started(self) -> ProcessPoolExecutor:
        if self._worker is None:
            self._worker = ProcessPoolExecutor(
                1, multiprocessing.get_context("spawn"), initializer=_end_with_parent
            )
        return self._worker

    async def _run(self, worker: ProcessPoolExecutor, document: Invoice | CreditNote) -> bytes:
        return await asyncio.get_running_loop().run_in_executor(worker, _render, document)

    def close(self) -> None:
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)
