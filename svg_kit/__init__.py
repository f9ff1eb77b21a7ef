"""What a frame is and how it becomes SVG. Pure: no clock, no unseeded random, no network, no environment.

Design space: every scene is laid out with a short side of 1080 px whatever the output size; painters scale.
"""
