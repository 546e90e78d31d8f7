# A report does not trip over notes that are no list.
error = ValueError("bad")
error.__notes__ = 7
raise error
