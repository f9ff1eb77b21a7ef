"""The illustration library: props (one SVG file each, in inks by role) that stand in sets (one module each in `svg_kit/sets`)."""
