"""Reads a script (plain text or markdown) into lines, spans and cues.

Owns: what is spoken and what directs. Does not know: scenes, voices, time.
"""

from tools.script_reader.read import read_script, read_script_file

__all__ = ["read_script", "read_script_file"]
