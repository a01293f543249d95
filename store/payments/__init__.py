"""The payment provider: calling it, believing its webhooks, and the transactions made with it."""
