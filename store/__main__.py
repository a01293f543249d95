"""`python -m store` is `store`."""

from store.cli import main

main()
