"""Extractors: one field of the record a module, each a pure function from a layout to what it found.

No extractor reads another's module; what two share lives in numerals, lexicon, names or layout.
"""
