"""What the provider has beside what is here: matched item by item, through the provider's public API."""
