"""Pictures from scenes, and films from pictures."""

import os
from pathlib import Path

# Skia asks fontconfig for its default manager; ours come by file, so the machine's fonts and their configuration stay out of it.
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).with_name("fonts.conf")))
