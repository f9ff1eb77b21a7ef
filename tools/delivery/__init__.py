"""What the user gets: the output folder with films, manifest, storyboard, captions, stills and a report."""
