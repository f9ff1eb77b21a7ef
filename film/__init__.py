"""What a film IS, as data: pure documents, no engine, no clock, no files.

Owns: every document that is stored or exchanged, each with a schema name and a version, and the functions that upgrade
an older one (dict -> dict). Does not know: how anything is decided, voiced, drawn or encoded.
"""
