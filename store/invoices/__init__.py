"""Invoices: numbered, issued once for each paid order, printable as PDF."""
