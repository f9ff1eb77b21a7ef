"""Sheets of the kit: every prop, set, template, look and transition to look at."""
