"""The books: what was sold, given back, charged in fees and taken back, as transfers between accounts."""
