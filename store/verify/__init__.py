"""The books checked as a whole: what must hold of every order, payment and invoice that there is."""
