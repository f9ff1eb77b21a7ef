"""ffmpeg as a program: argument lists built with ffmpeg-python (pure), one place that runs them."""
