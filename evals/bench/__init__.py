"""How fast and how large: cases, one file each, measured as processes from outside; ratios rather than seconds are what compares machines."""
