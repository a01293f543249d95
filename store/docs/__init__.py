"""The documentation that the store serves of itself: OpenAPI 3.1, a page over it, and each problem's."""
