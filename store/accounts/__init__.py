"""Accounts, their passwords, and the sessions in which they act."""
