"""What the machine does without a model: deterministic tools, one file per provider or check."""
