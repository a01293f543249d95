"""The cart: what an account wants, at the prices that it saw."""
