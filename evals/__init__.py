"""How good it is: cases, metrics, judge, report (not begun)."""
