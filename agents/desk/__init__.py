"""What lies on a role's desk: tools that a model may call, one file each. All of them only look; none changes anything outside the answer."""
