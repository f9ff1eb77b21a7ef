"""Pictures from scenes, and films from pictures."""
