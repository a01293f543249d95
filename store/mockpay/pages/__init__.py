"""The pages that a person sees: plain HTML rendered here, which needs no script."""
