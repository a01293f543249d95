"""Clients that hang up before their answer: nobody is there to hear it, which is no fault of the app's."""

from litestar.types import ASGIApp, Message, Receive, Scope, Send


class Hangups:
    """An ASGI app around mockpay; around the store its edge sees to them.

    Between a client's hanging up and uvicorn's hearing of it, uvloop refuses to write; unheeded, anybody
    could fill the log with tracebacks.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_if_there(message: Message) -> None:
            try:
                await send(message)
            except RuntimeError as error:
                if not is_hangup(error):
                    raise

        await self.app(scope, receive, send_if_there)


def is_hangup(error: RuntimeError) -> bool:
    return "the handler is closed" in str(error)
