"""Memory is given back: glibc keeps one heap per thread and holds on to large freed blocks; films would grow with their length.

Frames and sound are megabytes each. With a fixed mmap threshold they return to the system when freed, and two arenas serve all threads.
"""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8  # <malloc.h>


def bound_heap() -> None:
    """Sets malloc's limits (mallopt(3)); does nothing where the C library has none."""
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(M_ARENA_MAX, 2)
        library.mallopt(M_MMAP_THRESHOLD, 256 * 1024)
        library.mallopt(M_TRIM_THRESHOLD, 1024 * 1024)


def give_back() -> None:
    """Returns free pages at the top of the heaps (malloc_trim(3))."""
    if sys.platform.startswith("linux"):
        library = ctypes.CDLL(None)
        if hasattr(library, "malloc_trim"):
            library.malloc_trim(0)
