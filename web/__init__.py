"""The page that the API serves."""
