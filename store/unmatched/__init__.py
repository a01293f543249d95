"""What the provider reports and what fits no payment, refund or dispute here: recorded, never settled."""
