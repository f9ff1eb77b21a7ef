"""Checks: ONE FILE EACH, found by a folder scan. A check is a function from a context to findings."""
