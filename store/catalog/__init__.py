"""Products, bundles and their price versions."""
