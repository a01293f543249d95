"""Checkout: from selected rows of the cart to a paid order, and back again by refund."""
