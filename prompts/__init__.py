"""What we say to models: one markdown file per prompt (none yet; the offline minds need none)."""
