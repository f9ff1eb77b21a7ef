"""How good it is: scripts, the bench; cases, metrics and the judge come later."""
