"""Reading SVG, one idea per file. `svg_kit.svg_reader.read_svg` is the door."""
