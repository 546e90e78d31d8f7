"""Protocol: say what you need from an object, not what it inherits from."""
