"""A mock game store and, in store.mockpay, a mock payment provider."""
