"""One file per command: NAME, HELP, `arguments(parser)` and `run(args, screen) -> exit code`."""
