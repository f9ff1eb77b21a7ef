"""Where bytes are kept: content-addressed artifacts and output folders."""
