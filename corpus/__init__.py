"""Invented circulars with their gold records, as text, as PDF and as scans; see ``python -m corpus --help``."""
