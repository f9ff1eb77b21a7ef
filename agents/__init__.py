"""What needs judgement: one typed function per role."""
