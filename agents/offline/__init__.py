"""The rule-based minds: they give what a model would give, without one. Deterministic.

Owns: beats, roles, arc, inserts, slots, storyboard. Does not know: how a template is drawn, how a voice sounds.
"""
