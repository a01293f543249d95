"""Stripe's endpoints, a module for each resource."""
