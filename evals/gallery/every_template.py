"""Every template on one sheet, settled, with its own example and in the looks by turns: `python -m evals.gallery.every_template OUT.webp`."""

from __future__ import annotations

import sys

from svg_kit import looks, templates
from tools.sheets.sheet import Cell, sheet, still
from tools.sheets.template import scene

HEIGHT, ACROSS = 163, 6


def main(out: str) -> None:
    names = looks.names()
    cells = [
        Cell(still(scene(template_id, names[i % len(names)], i, variant=i % 3), HEIGHT), template_id)
        for i, template_id in enumerate(templates.catalogue())
    ]
    page = sheet([cells[k : k + ACROSS] for k in range(0, len(cells), ACROSS)])
    page.save(out, quality=82, method=5)


if __name__ == "__main__":
    main(sys.argv[1])
