"""The roles that a model can play, one file each: input, prompt, tools, output. Each has an offline mind that gives the same output."""
