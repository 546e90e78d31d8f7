"""The linter: rules for pages and for the code that they show."""
