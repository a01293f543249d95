"""How much `store verify` notices: one value or one row at a time is changed, and its checks are asked."""
